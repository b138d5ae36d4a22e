import { z } from 'zod'
import { NotFound } from '#kernel/refusal.ts'
import type { Card } from '#procedures'
import { english } from '#ui/english/index.ts'
import type { Ctx, Reply } from '#ui/page.ts'
import { shelfHere } from '#ui/shelf.ts'
import { cpsvOf } from './cpsv.ts'
import { endpoint } from './endpoint.ts'
import { dayShape } from './shapes.ts'

const answer = z.object({ '@context': z.object({}).loose(), '@graph': z.array(z.object({}).loose()) })

const linked = (cards: readonly Card[], { origin }: Ctx): Reply => ({
  json: cpsvOf(cards, { origin, say: english.say }),
  type: 'application/ld+json; charset=utf-8',
  headers: { 'cache-control': 'public, max-age=60' },
})

/** The catalogue for other catalogues: CPSV-AP 3.2, whole or one procedure. */
export const cpsvEndpoints = [
  endpoint({
    path: '/api/v1/procedures.jsonld',
    summary: 'Danh mục thủ tục vào một ngày, dữ liệu liên kết CPSV-AP 3.2',
    query: z.object({ on: dayShape.optional() }),
    answer,
    handle: async (ctx, { query }) => linked((await shelfHere(ctx, query.on ?? ctx.today)).cards, ctx),
  }),
  endpoint({
    path: '/api/v1/procedures/:code/cpsv.jsonld',
    summary: 'Một thủ tục, dữ liệu liên kết CPSV-AP 3.2',
    params: z.object({ code: z.string().max(40) }),
    query: z.object({ on: dayShape.optional() }),
    answer,
    handle: async (ctx, { params, query }) => {
      const on = query.on ?? ctx.today
      const card = (await shelfHere(ctx, on)).byCode(params.code)
      if (!card) throw new NotFound(`Không có thủ tục ${params.code} vào ngày ${on}. Xem danh sách ở /api/v1/procedures.jsonld?on=${on}.`)
      return linked([card], ctx)
    },
  }),
]
