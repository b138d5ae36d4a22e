import { z } from 'zod'
import {
  answered,
  doubts,
  isOpen,
  isWhole,
  keyOf,
  onlineRate,
  onTime,
  onTimeCsv,
  rateCsv,
  readQuestion,
  type Asked,
  type OnlineRates,
  type OnTimeCell,
  type OnTimes,
  type Question,
} from '#statistics'
import type { Db } from '#platform/db/index.ts'
import type { Ctx, Reply } from '#ui/page.ts'
import { badRequest, endpoint, type Endpoint } from './endpoint.ts'

const text = (description: string, example: string) => z.string().optional().meta({ description, example })
const query = z.object({
  from: text('Ngày đầu kỳ, tính theo ngày tiếp nhận', '2016-07-25'),
  to: text('Ngày cuối kỳ', '2017-03-14'),
  level: text('city, district hoặc commune; bỏ trống là district trước 01/07/2025, commune từ ngày đó', 'district'),
  procedure: text('Mã thủ tục, nhiều mã cách nhau bằng dấu phẩy; bỏ trống là mọi dịch vụ', '1.001193'),
  parent: text('Chỉ các đơn vị trực thuộc đơn vị này', '004@2004-08-31'),
  boundaries: text('then: đơn vị như lúc đó; hoặc một ngày: theo địa giới ngày ấy', 'then'),
  format: z.enum(['json', 'csv'], { error: 'format là json hoặc csv.' }).optional(),
})

const whole = z.number().int()
const cell = { online: whole, total: whole, rate: z.number().nullable() }
const answer = z.object({
  city: z.object(cell),
  rows: z.array(
    z.object({
      unit: z.string(),
      name: z.string(),
      ...cell,
      low: z.number().nullable(),
      high: z.number().nullable(),
      state: z.enum(['measured', 'small', 'none', 'notDeployed', 'missing']),
      channels: z.object({ self: whole, assisted: whole, counter: whole, post: whole, backEntered: whole, machine: whole }),
    }),
  ),
  from: z.string(),
  to: z.string(),
  boundaries: z.string(),
  method: z.string(),
  snapshot: z.string(),
  provisional: z.boolean().optional(),
  note: z.string().optional(),
})

const whenEnded = query.extend({ from: text('Ngày đầu kỳ, tính theo ngày giải quyết xong', '2016-07-25') })
const causeTimes = z.object({ held: whole, late: whole })
const timesCell = {
  onTime: whole,
  ended: whole,
  rate: z.number().nullable(),
  minutes: z.object({ applicant: causeTimes, unit: causeTimes, former: causeTimes, partner: causeTimes, closure: causeTimes }),
}
const timesAnswer = answer.extend({
  city: z.object(timesCell),
  rows: z.array(answer.shape.rows.element.omit({ online: true, total: true, channels: true }).extend(timesCell)),
})

const ILLUSTRATIVE = 'dữ liệu minh họa'
const PROVISIONAL = 'số liệu tạm, kỳ chưa khép'

/** Online rates for machines: JSON or CSV, stored until a month that they speak of changes. */
export const statisticsApi: Endpoint[] = [
  endpoint({
    path: '/api/v1/statistics/online-rate',
    summary: 'Tỷ lệ hồ sơ nộp qua mạng theo đơn vị: phân số, khoảng tin cậy 95%, năm trạng thái, tách theo kênh',
    query,
    answer,
    handle: (ctx, { query }) => rates(ctx, query, query.format ?? 'json'),
  }),
  endpoint({
    path: '/api/v1/statistics/online-rate.csv',
    summary: 'Cùng câu hỏi, trả lời bằng CSV',
    query,
    answer: z.string(),
    handle: (ctx, { query }) => rates(ctx, query, 'csv'),
  }),
  endpoint({
    path: '/api/v1/statistics/on-time',
    summary:
      'Tỷ lệ hồ sơ đúng hạn theo luật, theo ngày xong, và số phút làm việc từng bên đã giữ (held) và giữ sau hạn (late): applicant người nộp, unit đơn vị giải quyết, former đơn vị giữ trước, partner nơi xác minh, closure ngày đóng cửa',
    query: whenEnded,
    answer: timesAnswer,
    handle: (ctx, { query }) => times(ctx, query, query.format ?? 'json'),
  }),
  endpoint({
    path: '/api/v1/statistics/on-time.csv',
    summary: 'Cùng câu hỏi, trả lời bằng CSV',
    query: whenEnded,
    answer: z.string(),
    handle: (ctx, { query }) => times(ctx, query, 'csv'),
  }),
]

type Format = 'json' | 'csv'
const rates = (ctx: Ctx, asked: Asked, format: Format) =>
  told(ctx, asked, `api ${format}`, format, async (db, question, { demo, provisional, note }) => {
    const found = await onlineRate(db, question)
    return format === 'csv' ? rateCsv(found, note) : JSON.stringify(json(found, demo, provisional))
  })

const times = (ctx: Ctx, asked: Asked, format: Format) =>
  told(ctx, asked, `api on-time ${format}`, format, async (db, question, { demo, provisional, note }) => {
    const found = await onTime(db, question)
    return format === 'csv' ? onTimeCsv(found, note) : JSON.stringify(timesJson(found, demo, provisional))
  })

type Said = { demo: boolean; provisional: boolean; note: string }
/** Reads the question, and answers with the stored text or the one that `make` makes now. */
async function told(
  ctx: Ctx,
  asked: Asked,
  name: string,
  format: Format,
  make: (db: Db, question: Question, said: Said) => Promise<string>,
): Promise<Reply> {
  const { question, problems } = readQuestion(asked)
  if (problems.length > 0 || !isWhole(question)) return badRequest(ctx, [...problems, ...(await ctx.read(db => doubts(db, question)))])
  const demo = ctx.city.demo
  const provisional = isOpen(question, ctx.today)
  const note = [demo && ILLUSTRATIVE, provisional && PROVISIONAL].filter(Boolean).join('; ')
  const wrong: Awaited<ReturnType<typeof doubts>> = []
  const found = await answered(ctx.db, `${name} ${demo} ${keyOf(question, ctx.today)}`, { ...question, now: ctx.now }, async db => {
    wrong.push(...(await doubts(db, question)))
    return wrong.length > 0 ? undefined : make(db, question, { demo, provisional, note })
  })
  if (!found) return badRequest(ctx, wrong)
  const type = format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8'
  return { text: found.body, type, headers: { etag: found.etag, 'cache-control': 'public, max-age=60' } }
}

/** Exactly the contract's fields; `provisional` and `note` only when there is something to say. */
const json = ({ city, rows, ...rest }: OnlineRates, demo: boolean, provisional: boolean) => ({
  city: { online: city.online, total: city.total, rate: city.rate },
  rows: rows.map(({ unit, name, online, total, rate, low, high, state, channels }) => ({
    unit,
    name,
    online,
    total,
    rate,
    low,
    high,
    state,
    channels,
  })),
  ...rest,
  ...(provisional ? { provisional } : {}),
  ...(demo ? { note: ILLUSTRATIVE } : {}),
})

const minutes = ({ causes }: OnTimeCell) => Object.fromEntries(causes.map(({ cause, held, late }) => [cause, { held, late }]))
const timesJson = ({ city, rows, ...rest }: OnTimes, demo: boolean, provisional: boolean) => ({
  city: { onTime: city.onTime, ended: city.ended, rate: city.rate, minutes: minutes(city) },
  rows: rows.map(row => ({
    unit: row.unit,
    name: row.name,
    onTime: row.onTime,
    ended: row.ended,
    rate: row.rate,
    minutes: minutes(row),
    low: row.low,
    high: row.high,
    state: row.state,
  })),
  ...rest,
  ...(provisional ? { provisional } : {}),
  ...(demo ? { note: ILLUSTRATIVE } : {}),
})
