import { z } from 'zod'
import { NotFound } from '#kernel/refusal.ts'
import { editionsOn, type Edition } from '#procedures'
import type { Day } from '#kernel/day.ts'
import { endpoint } from './endpoint.ts'
import { dayShape } from './shapes.ts'

/** Whether it is filed on the net, or taken by an officer only. */
const filingOf = (online: Edition['online']) => (online === false ? 'direct' : 'online')
const card = ({ code, name, slug, sector, level, about, from, to, law, lifeEvents, online }: Edition) => ({
  code,
  name,
  slug,
  sector,
  level,
  filing: filingOf(online),
  about,
  edition: from,
  validFrom: from,
  validTo: to,
  law,
  lifeEvents,
})

/** The city's procedures as they stand on a day; each edition whole, as plain data. */
export const procedureEndpoints = [
  endpoint({
    path: '/api/v1/procedures',
    summary: 'Thủ tục có hiệu lực vào một ngày',
    query: z.object({ on: dayShape.optional() }),
    answer: z.array(z.object({ code: z.string(), name: z.string(), edition: z.string() }).loose()),
    handle: async (ctx, { query }) => editionsOn(ctx.city.editions, query.on ?? ctx.today).map(card),
  }),
  endpoint({
    path: '/api/v1/procedures/:code',
    summary: 'Một thủ tục: câu hỏi, điều kiện, giấy tờ, lệ phí, thời hạn',
    params: z.object({ code: z.string().max(20) }),
    query: z.object({ on: dayShape.optional() }),
    answer: z.object({ code: z.string(), name: z.string(), from: z.string() }).loose(),
    handle: async (ctx, { params, query }) => {
      const on = query.on ?? ctx.today
      const { examples: _, ...edition } = editionsOn(ctx.city.editions, on).find(({ code }) => code === params.code) ?? missing(params.code, on)
      return { ...edition, filing: filingOf(edition.online), edition: edition.from }
    },
  }),
]

function missing(code: string, on: Day): never {
  throw new NotFound(`Không có thủ tục ${code} vào ngày ${on}. Xem danh sách ở /api/v1/procedures?on=${on}.`)
}
