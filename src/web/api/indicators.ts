import { z } from 'zod'
import { NotFound } from '#kernel/refusal.ts'
import {
  answered,
  doubts,
  frozenOf,
  indicatorAnswer,
  indicators,
  isOpen,
  isWhole,
  keyOf,
  legsIndicator,
  readQuestion,
  TWO_TIERS,
  unmeasured,
  type Indicator,
  type Unmeasured,
} from '#statistics'
import type { Ctx, Reply } from '#ui/page.ts'
import { badRequest, endpoint, type Endpoint } from './endpoint.ts'

const text = (description: string, example: string) => z.string().optional().meta({ description, example })
const query = z.object({
  from: text('Ngày đầu kỳ', '2016-07-25'),
  to: text('Ngày cuối kỳ', '2017-03-14'),
  level: text('city, district hoặc commune; bỏ trống là district trước 01/07/2025, commune từ ngày đó', 'district'),
  procedure: text('Mã thủ tục, nhiều mã cách nhau bằng dấu phẩy; bỏ trống là mọi dịch vụ', '1.001193'),
  parent: text('Chỉ các đơn vị trực thuộc đơn vị này', '004@2004-08-31'),
  boundaries: text('then: đơn vị như lúc đó; hoặc một ngày: theo địa giới ngày ấy', 'then'),
  period: text('Kỳ đã chốt thay cho from và to: 2017-03, 2017-q1, 2017', '2017-03'),
})
type Asked = z.infer<typeof query>

const value = z.number().nullable()
const state = z.enum(['measured', 'small', 'none', 'notDeployed', 'missing'])
const cell = { part: z.number(), whole: z.number(), value, p90: z.number().optional(), low: value, high: value, state }
const definition = z.object({
  id: z.string(),
  name: z.string(),
  question: z.string(),
  numerator: z.string(),
  denominator: z.string(),
  edges: z.array(z.string()),
  law: z.string(),
  owner: z.string(),
  since: z.string(),
  measured: z.boolean(),
  why: z.string().optional(),
  method: z.string().optional(),
})
const answer = z.object({
  id: z.string(),
  city: z.object({ ...cell, parts: z.array(z.object({ label: z.string(), value: z.number() })) }),
  rows: z.array(z.object({ unit: z.string(), name: z.string(), type: z.string(), parent: z.string().nullable(), ...cell })),
  from: z.string(),
  to: z.string(),
  method: z.string(),
  snapshot: z.string(),
  provisional: z.boolean().optional(),
  note: z.string().optional(),
})

type Texts = Omit<Unmeasured, 'why'> & Partial<Pick<Unmeasured, 'why'>> & { method?: string }
const told = ({ id, name, question, numerator, denominator, edges, law, owner, since, why, method }: Texts) => ({
  id,
  name,
  question,
  numerator,
  denominator,
  edges,
  law,
  owner,
  since,
  measured: why === undefined,
  ...(why === undefined ? {} : { why }),
  ...(method === undefined ? {} : { method }),
})

/** Definitions and values of the indicators, for machines. */
export const indicatorsApi: Endpoint[] = [
  endpoint({
    path: '/api/v1/statistics/indicators',
    summary: 'Mọi chỉ số: câu hỏi, tử số, mẫu số, căn cứ, bản cách tính; cả chỉ số chưa đo được và vì sao',
    answer: z.object({ indicators: z.array(definition) }),
    handle: async () => ({ indicators: [...indicators, legsIndicator, ...unmeasured].map(told) }),
  }),
  endpoint({
    path: '/api/v1/statistics/indicators/:id',
    summary: 'Giá trị một chỉ số theo đơn vị, từ số đang đếm hoặc từ kỳ đã chốt (period); không có gì để đo thì value là null',
    params: z.object({ id: z.string().meta({ description: 'Mã chỉ số', example: 'nop-qua-mang' }) }),
    query,
    answer,
    handle: (ctx, { params, query }) => one(ctx, params.id, query),
  }),
]

async function one(ctx: Ctx, id: string, asked: Asked): Promise<Reply> {
  const indicator = indicators.find(each => each.id === id)
  if (!indicator) throw new NotFound(`Không có số của chỉ số mã ${id} ở đây. Xem danh sách ở /api/v1/statistics/indicators.`)
  return asked.period ? ofPeriod(ctx, indicator, asked.period) : ofNow(ctx, indicator, asked)
}

const note = (ctx: Ctx) => (ctx.city.demo ? { note: 'dữ liệu minh họa' } : {})

async function ofPeriod(ctx: Ctx, indicator: Indicator, period: string): Promise<Reply> {
  const frozen = await frozenOf(ctx.db, period)
  const question = { from: frozen.from, to: frozen.to, level: frozen.to < TWO_TIERS ? ('district' as const) : ('commune' as const) }
  const found = await answered(ctx.db, `api indicator ${indicator.id} ${ctx.city.demo} ${frozen.hash}`, { ...question, now: ctx.now }, async db =>
    JSON.stringify({ ...(await indicatorAnswer(db, indicator, { frozen, level: question.level })), ...note(ctx) }),
  )
  return reply(found)
}

async function ofNow(ctx: Ctx, indicator: Indicator, asked: Asked): Promise<Reply> {
  const { question, problems } = readQuestion(asked)
  if (problems.length > 0 || !isWhole(question)) return badRequest(ctx, [...problems, ...(await ctx.read(db => doubts(db, question)))])
  const wrong: Awaited<ReturnType<typeof doubts>> = []
  const key = `api indicator ${indicator.id} ${ctx.city.demo} ${keyOf(question, ctx.today)}`
  const found = await answered(ctx.db, key, { ...question, now: ctx.now }, async db => {
    wrong.push(...(await doubts(db, question)))
    if (wrong.length > 0) return undefined
    const provisional = isOpen(question, ctx.today) ? { provisional: true } : {}
    return JSON.stringify({ ...(await indicatorAnswer(db, indicator, question)), ...provisional, ...note(ctx) })
  })
  return found ? reply(found) : badRequest(ctx, wrong)
}

const reply = (found: { body: string; etag: string } | undefined): Reply => ({
  text: found?.body ?? '',
  type: 'application/json; charset=utf-8',
  headers: { etag: found?.etag ?? '""', 'cache-control': 'public, max-age=60' },
})
