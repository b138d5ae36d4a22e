import type { Day } from '#kernel/day.ts'
import { NotFound } from '#kernel/refusal.ts'
import { civilEvents, type CivilEvents } from '#registers'
import { periodNamed, TWO_TIERS, type NamedPeriod } from '#statistics'
import { byName, fullName, unitsById } from '#units'
import type { Db } from '#platform/db/index.ts'
import { get, type Ctx, type Reply, type Route } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { storedPage } from '../stored.tsx'
import { CivilTables, type CivilRow } from './civil.show.tsx'

/** The half-years and years of the last ten years, the latest first. */
export function halfYears(today: Day): NamedPeriod[] {
  const year = Number(today.slice(0, 4))
  const ids = Array.from({ length: 11 }, (_, back) => year - back).flatMap(y => [`${y}-h2`, `${y}-h1`, String(y)])
  return ids.flatMap(id => periodNamed(id) ?? []).filter(({ from, to: last }) => from <= today && last >= '2016-07-01')
}

const none = { births: 0, boys: 0, girls: 0, inTime: 0, late: 0, marriages: 0, deaths: 0 }
type Counts = typeof none
const add = (a: Counts, b: Counts): Counts => ({
  births: a.births + b.births,
  boys: a.boys + b.boys,
  girls: a.girls + b.girls,
  inTime: a.inTime + b.inTime,
  late: a.late + b.late,
  marriages: a.marriages + b.marriages,
  deaths: a.deaths + b.deaths,
})

/** By district as they were, by commune since there are none; the city is the sum. Three statements. */
async function load(db: Db, period: NamedPeriod): Promise<{ rows: CivilRow[]; city: Counts }> {
  const events: readonly CivilEvents[] = await civilEvents(db, period)
  const units = new Map((await unitsById(db, [...new Set(events.map(({ unit }) => unit))])).map(unit => [unit.id, unit]))
  const above = (id: string) => {
    const unit = units.get(id)
    return period.to < TWO_TIERS && unit?.level === 'commune' && unit.parent ? unit.parent : id
  }
  const shown = new Map((await unitsById(db, [...new Set(events.map(({ unit }) => above(unit)))])).map(unit => [unit.id, unit]))
  const rows = [...Map.groupBy(events, ({ unit }) => above(unit))]
    .map(([id, own]) => ({ id, unit: shown.get(id), counts: own.reduce<Counts>(add, none) }))
    .toSorted((a, b) => byName(a.unit ?? { name: a.id }, b.unit ?? { name: b.id }))
    .map(({ id, unit, counts }) => ({ id, name: unit ? fullName(unit) : id, ...counts }))
  return { rows, city: events.reduce<Counts>(add, none) }
}

async function show(ctx: Ctx): Promise<Reply> {
  const periods = halfYears(ctx.today)
  const { ky } = ctx.query
  const period = ky ? periods.find(({ id }) => id === ky) : periods[0]
  if (!period) throw new NotFound(`Không có kỳ thống kê ${ky ?? ''}. Chọn nửa năm hoặc năm ở trang thống kê hộ tịch.`)
  const page = await storedPage(ctx, {
    name: `${to.city.civilStatus} ${period.id} ${ctx.today}`,
    title: 'Thống kê hộ tịch',
    current: 'indicators',
    question: { from: period.from, to: period.to, level: 'city' },
    make: async db => <CivilTables view={{ period, periods, open: period.to >= ctx.today, stamped: ctx.city.demo, ...(await load(db, period)) }} />,
  })
  return page ?? { redirect: to.city.indicators }
}

export const civilRoutes: Route[] = [get('/thong-ke/ho-tich', 'read', show)]
