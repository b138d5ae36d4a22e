import { z } from 'zod'
import { FEWEST, HEALTH_METHOD, healthCsv, publicHealth, type PublicLine } from '#exchange'
import type { Ctx, Reply } from '#ui/page.ts'
import { endpoint, type Endpoint } from './endpoint.ts'

const whole = z.number().int()
const query = z.object({ format: z.enum(['json', 'csv'], { error: 'format là json hoặc csv.' }).optional() })
const answer = z.object({
  at: z.string(),
  method: z.string(),
  fewest: whole,
  rows: z.array(
    z.object({
      ...{ partner: z.string(), name: z.string(), paused: z.boolean(), brokenUntil: z.string().nullable() },
      ...{ sent: whole, acknowledged: whole, late: whole, answered: whole, waiting: whole, refused: whole, tries: whole, failed: whole },
      ...{ p50: whole.nullable(), p95: whole.nullable(), oldest: z.string().nullable() },
      refusals: z.array(z.object({ code: z.string(), what: z.enum(['letter', 'part']), words: z.string(), count: whole })),
      rare: z.object({ codes: whole, count: whole.nullable() }).nullable(),
    }),
  ),
  note: z.string().optional(),
})

const ILLUSTRATIVE = 'dữ liệu minh họa'
const headers = { 'cache-control': 'public, max-age=60' }

async function told(ctx: Ctx, format: 'json' | 'csv'): Promise<Reply> {
  const rows: PublicLine[] = await ctx.read(db => publicHealth(db, ctx.now))
  const note = ctx.city.demo ? ILLUSTRATIVE : ''
  if (format === 'csv') return { text: healthCsv(rows, ctx.now, note), type: 'text/csv; charset=utf-8', headers }
  const json = { at: ctx.now.toISOString(), method: HEALTH_METHOD, fewest: FEWEST, rows, ...(note && { note }) }
  return { json, type: 'application/json; charset=utf-8', headers }
}

/** How the lines to other agencies stood in the last 24 hours, for machines; the same figures as `/thong-ke/lien-thong`. */
export const exchangeHealthApi: Endpoint[] = [
  endpoint({
    path: '/api/v1/statistics/exchange',
    summary:
      'Liên thông với từng cơ quan trong 24 giờ: thư đã gửi, đã báo nhận, quá hạn báo nhận, phần việc đã trả lời, chờ gửi, thời gian trả lời (ms), từ chối theo mã; mã có quá ít lần thì cộng chung (rare)',
    query,
    answer,
    handle: (ctx, { query: { format } }) => told(ctx, format ?? 'json'),
  }),
  endpoint({
    path: '/api/v1/statistics/exchange.csv',
    summary: 'Cùng câu hỏi, trả lời bằng CSV, mỗi dòng một số',
    query,
    answer: z.string(),
    handle: ctx => told(ctx, 'csv'),
  }),
]
