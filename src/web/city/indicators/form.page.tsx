import type { Day } from '#kernel/day.ts'
import { NotFound } from '#kernel/refusal.ts'
import { decidingNow } from '#dossiers'
import { procedureNames, sectorName } from '#procedures'
import {
  answered,
  form06a,
  form06aByProcedure,
  periodNamed,
  TWO_TIERS,
  type FormCounts,
  type FormRow,
  type NamedPeriod,
  type Question,
} from '#statistics'
import type { Db } from '#platform/db/index.ts'
import { get, type Ctx, type Reply, type Route } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { storedPage } from '../stored.tsx'
import { unitName } from '../words.ts'
import { Form06a, formCsv, type FormView, type Line } from './form.show.tsx'

/** The quarters, halves and years of the last three years, and the quarter that runs, the latest first. */
export function reportPeriods(today: Day): NamedPeriod[] {
  const year = Number(today.slice(0, 4))
  const ids = [year, year - 1, year - 2].flatMap(y => [`${y}-q4`, `${y}-q3`, `${y}-q2`, `${y}-q1`, `${y}-h2`, `${y}-h1`, String(y)])
  return ids.flatMap(id => periodNamed(id) ?? []).filter(({ from, to: last }) => from <= today && last >= '2016-07-01')
}

function asked(ctx: Ctx): { period: NamedPeriod; by: FormView['by']; question: Question; current: boolean } {
  const { ky, theo } = ctx.query
  const period = ky ? periodNamed(ky) : reportPeriods(ctx.today)[0]
  if (!period || period.id.includes('..')) throw new NotFound(`Không có kỳ báo cáo ${ky ?? ''}. Kỳ có dạng 2017-q1, 2017-03, 2017-h1 hoặc 2017.`)
  const level = period.to < TWO_TIERS ? 'district' : 'commune'
  const current = period.from <= ctx.today && period.to >= ctx.today
  return { period, by: theo === 'linh-vuc' ? 'linh-vuc' : 'don-vi', question: { from: period.from, to: period.to, level }, current }
}

const nothing: FormCounts = { online: 0, direct: 0, carried: 0, closed: 0, early: 0, punctual: 0, overdue: 0, within: 0, late: 0 }
const plus = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b)
const add = (a: FormCounts, b: FormCounts): FormCounts => ({
  online: a.online + b.online,
  direct: a.direct + b.direct,
  carried: a.carried + b.carried,
  closed: a.closed + b.closed,
  early: a.early + b.early,
  punctual: a.punctual + b.punctual,
  overdue: a.overdue + b.overdue,
  within: plus(a.within, b.within),
  late: plus(a.late, b.late),
})
const sector = (procedure: string) => procedureNames.find(({ code }) => code === procedure)?.sector ?? procedure
const empty = ({ name: _, type: __, id: ___, ...counts }: FormRow) => Object.values(counts).every(value => value === 0 || value === null)
const lineFor = ({ id, name, type, ...counts }: FormRow): Line => ({ id, name: unitName({ name, type }), counts })

/** The lines of the form and their sum; a unit where nothing came and nothing is open has none. */
async function load(db: Db, ctx: Ctx, { by, question, current }: ReturnType<typeof asked>): Promise<Pick<FormView, 'lines' | 'whole'>> {
  const deciding = current ? await decidingNow(db, ctx.now) : null
  if (by === 'don-vi') {
    const rows = await form06a(db, question, deciding)
    const whole = rows.find(({ id }) => id === null)
    const lines = rows.filter(row => row.id !== null && !empty(row)).map(lineFor)
    return {
      lines: lines.toSorted((a, b) => a.name.localeCompare(b.name, 'vi')),
      whole: { ...lineFor(whole ?? { ...nothing, id: null, name: '', type: '' }), name: 'Tổng số' },
    }
  }
  const rows = await form06aByProcedure(db, question, deciding)
  const lines = [...Map.groupBy(rows, ({ id }) => sector(id ?? ''))].map(([id, own]) => ({
    id,
    name: sectorName(id),
    counts: own.map(({ name: _, type: __, id: ___, ...counts }) => counts).reduce(add),
  }))
  const zero = { ...nothing, ...(current ? {} : { within: null, late: null }) }
  return { lines, whole: { id: null, name: 'Tổng số', counts: lines.map(({ counts }) => counts).reduce(add, zero) } }
}

const key = (ctx: Ctx, { period, by, current }: ReturnType<typeof asked>) =>
  `${to.city.form06a} ${period.id} ${by} ${current ? ctx.now.toISOString().slice(0, 13) : ''}`

async function show(ctx: Ctx): Promise<Reply> {
  const wanted = asked(ctx)
  const page = await storedPage(ctx, {
    name: key(ctx, wanted),
    title: 'Biểu II.06a',
    current: 'indicators',
    question: wanted.question,
    make: async db => <Form06a view={{ ...wanted, periods: reportPeriods(ctx.today), stamped: ctx.city.demo, ...(await load(db, ctx, wanted)) }} />,
  })
  return page ?? { redirect: to.city.indicators }
}

async function send(ctx: Ctx): Promise<Reply> {
  const wanted = asked(ctx)
  const note = [ctx.city.demo && 'dữ liệu minh họa', wanted.current && 'số liệu tạm, kỳ chưa khép'].filter(Boolean).join('; ')
  const found = await answered(ctx.db, `csv ${note} ${key(ctx, wanted)}`, { ...wanted.question, now: ctx.now }, async db =>
    formCsv({ period: wanted.period, ...(await load(db, ctx, wanted)) }, note),
  )
  return {
    text: found?.body ?? '',
    type: 'text/csv; charset=utf-8',
    headers: { etag: found?.etag ?? '""', 'content-disposition': `attachment; filename="bieu-II-06a-${wanted.period.id}-${wanted.by}.csv"` },
  }
}

export const formRoutes: Route[] = [get('/thong-ke/bieu-06a', 'read', show), get('/thong-ke/bieu-06a.csv', 'read', send)]
