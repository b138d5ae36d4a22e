import { addDays, daysBetween, isDay, type Day } from '#kernel/day.ts'
import type { Problem } from '#kernel/refusal.ts'
import type { Officer } from '#identity'
import { replayUnder } from '#dossiers'
import type { Ctx, Reply } from '#ui/page.ts'
import { frameOf, shown, shows, workHere } from '../frame.ts'
import { dayIn } from '../list/list.page.ts'
import { ReplayPage } from './replay.show.tsx'

const PAGE = 500
const LONGEST = 92

/** The month before this one. */
function lastMonth(today: Day): { from: Day; to: Day } {
  const to = addDays(`${today.slice(0, 7)}-01` as Day, -1)
  return { from: `${to.slice(0, 7)}-01` as Day, to }
}

/** The days that are asked for: in the boxes, in the link of the next page, or last month. */
function spanOf(ctx: Ctx): { span: { from: Day; to: Day }; problems: Problem[] } {
  const { query, today } = ctx
  const usual = lastMonth(today)
  const linked = { from: query['tu'] ?? '', to: query['den'] ?? '' }
  if (isDay(linked.from) && isDay(linked.to)) return { span: { from: linked.from, to: linked.to }, problems: [] }
  if (query['tu-ngay.nam'] === undefined) return { span: usual, problems: [] }
  const [from, to] = [dayIn(query, 'tu-ngay'), dayIn(query, 'den-ngay')]
  const problems = [
    ...(from ? [] : [{ at: 'tu-ngay', says: 'Nhập ngày, tháng, năm có trong lịch' }]),
    ...(to ? [] : [{ at: 'den-ngay', says: 'Nhập ngày, tháng, năm có trong lịch' }]),
    ...(from && to && (to < from || daysBetween(from, to) > LONGEST)
      ? [{ at: 'den-ngay', says: `Chọn ngày sau ngày đầu, nhiều nhất ${LONGEST} ngày` }]
      : []),
  ]
  return from && to && problems.length === 0 ? { span: { from, to }, problems } : { span: usual, problems }
}

async function show(ctx: Ctx, officer: Officer): Promise<Reply> {
  const work = await workHere(ctx)
  const { span, problems } = spanOf(ctx)
  const editions = ctx.city.editions.filter(({ code }) => code === work.code)
  const after = Number(ctx.query['sau']) || 0
  const calendar = await ctx.city.calendar()
  const rows =
    problems.length > 0 ? [] : await replayUnder(ctx.db, work.value, { ...span, editions, fees: ctx.city.fees, calendar, after, limit: PAGE })
  const next = rows.length === PAGE ? rows.at(-1)?.id : undefined
  return shown(ctx, ReplayPage({ ...frameOf(ctx, officer), work, span, rows, next, typed: ctx.query, problems }), problems.length > 0 ? 422 : 200)
}

export const replayRoutes = [shows('/quan-tri/thu-tuc/ban/:id/chay-thu', show)]
