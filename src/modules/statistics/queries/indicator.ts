import type { Day } from '#kernel/day.ts'
import { addDays } from '#kernel/day.ts'
import { identifier, join, sql, type Db, type Sql } from '#platform/db/index.ts'
import { rowsOf, type Frozen, type FrozenRow } from '../frozen.ts'
import { causes, type Cause } from '../on-time.ts'
import { monthStart } from '../period.ts'
import type { Question } from './online-rate.ts'
import { placedSums, spanRows } from './placed.ts'
import { wholeMonths } from './tally.ts'
import { stateOf, sumOf, totalOf, wilson, type CellState } from '../rate.ts'
import { addTallies, type Counts } from '../indicators/counts.ts'
import type { Indicator, Measure, Part } from '../indicators/indicator.ts'

/** Where the counts are: a question to the live ones, or a period that is frozen with how it is cut. */
export type Figures = Question | { readonly frozen: Frozen; readonly level: Question['level']; readonly procedures?: readonly string[] | undefined }

export type IndicatorRow = Measure & {
  readonly unit: string
  readonly name: string
  readonly type: string
  readonly parent: string | null
  readonly low: number | null
  readonly high: number | null
  readonly state: CellState
}

export type IndicatorAnswer = {
  readonly id: string
  readonly city: Measure & { readonly state: CellState; readonly low: number | null; readonly high: number | null; readonly parts: readonly Part[] }
  readonly rows: readonly IndicatorRow[]
  /** The days that were counted: of an indicator by months, whole months. */
  readonly from: Day
  readonly to: Day
  readonly method: string
  /** The place in the log; of a frozen period its name, revision and seal. */
  readonly snapshot: string
}

type Flat = Omit<Counts, 'late' | 'tallies'> & { [cause in `late_${Cause}`]: number } & { tallies: Record<string, number>[] | null }
type Counted = Flat & { unit: string | null; name: string; type: string; parent: string | null; open: boolean; gap: boolean }
type Placed = Omit<Counted, keyof Flat> & { counts: Counts }

const lateNames = causes.map(cause => identifier(`late_${cause}`))
const channelNames = ['self', 'assisted', 'counter', 'post', 'back_entered', 'machine'].map(name => identifier(name))
const each = (names: readonly Sql[], piece: (name: Sql) => Sql) => join(names.map(piece), ', ')
const sums = sql`
  ${each([...channelNames.filter((_, place) => place !== 4), ...lateNames, sql`ended`, sql`offered`, sql`used`], name => sql`coalesce(sum(${name}), 0)::bigint as ${name}`)},
  coalesce(sum(back_entered), 0)::bigint as "backEntered", coalesce(sum(on_time), 0)::bigint as "onTime",
  jsonb_agg(tallies) filter (where tallies is not null) as tallies`

/** Which services were open where, in the period: pairs of commune and service. */
const offered = ({ from, to, procedures }: Question) => sql`
  select s.unit_id, count(distinct s.procedure) as offered from rollout.published_service s
  join units.published_unit u on u.id = s.unit_id and u.level = 'commune'
  where s.level <> '2' and s.from_day <= ${to}::date and (s.to_day is null or s.to_day > ${from}::date)
    and (${procedures ?? null}::text[] is null or s.procedure = any(${procedures ?? null}::text[])) group by 1`

const isOffered = ({ from, to }: Question, row: Sql) => sql`exists (
  select from rollout.published_service s where s.unit_id = ${row}.unit_id and s.procedure = ${row}.procedure and s.level <> '2'
    and s.from_day <= ${to}::date and (s.to_day is null or s.to_day > ${from}::date))`

function live(question: Question, figures: readonly string[]): Sql {
  const { from, to, procedures } = question
  const ours = (row: Sql) => sql`(${procedures ?? null}::text[] is null or ${row}.procedure = any(${procedures ?? null}::text[]))`
  return sql`
    span as materialized (${spanRows(from, to)}), each_service as materialized (
      select b.unit_id, b.procedure, ${each(channelNames, name => sql`sum(${name}) as ${name}`)}
      from span join statistics.bucket b on b.grain = span.grain and b.start_day = span.day where ${ours(sql`b`)} group by 1, 2
    ), received as (
      select e.unit_id, ${each(channelNames, name => sql`sum(${name}) as ${name}`)},
        count(*) filter (where self + assisted + counter + post + back_entered + machine > 0 and ${isOffered(question, sql`e`)}) as used
      from each_service e group by 1
    ), timed as (
      select e.unit_id, sum(ended) as ended, sum(on_time) as on_time, ${each(lateNames, name => sql`sum(${name}) as ${name}`)}
      from span join statistics.ended e on e.grain = span.grain and e.start_day = span.day where ${ours(sql`e`)} group by 1
    ), tallied as (
      select unit_id, jsonb_object_agg(figure, n) as tallies from (
        select t.unit_id, t.figure, sum(t.count) as n
        from jsonb_to_recordset(${JSON.stringify(figures.length === 0 ? [] : wholeMonths(from, to))}::jsonb) as m(grain text, day date)
        join statistics.tally t on t.grain = m.grain and t.start_day = m.day
        where t.figure like any(${[...figures]}::text[]) and ${ours(sql`t`)} group by 1, 2 having sum(t.count) <> 0
      ) one group by 1
    ), offered as (${offered(question)}), counted as materialized (
      select * from received full join timed using (unit_id) full join tallied using (unit_id) full join offered using (unit_id)
    )`
}

const flat = (unit: string, rows: readonly FrozenRow[]) => {
  const { backEntered, ...channels } = sumOf(rows)
  const total = (figure: (row: FrozenRow) => number) => rows.reduce((sum, row) => sum + figure(row), 0)
  return {
    unit_id: unit,
    ...channels,
    back_entered: backEntered,
    received: rows.filter(row => totalOf(row) > 0).map(({ procedure }) => procedure),
    ended: total(row => row.ended),
    on_time: total(row => row.onTime),
    ...Object.fromEntries(causes.map(cause => [`late_${cause}`, total(row => row.late[cause])])),
    tallies: addTallies(rows.map(row => row.tallies)),
  }
}

/** A frozen body in the shape of the live counts, by commune. */
function frozenCounts(question: Question, frozen: Frozen): Sql {
  const rows = rowsOf(frozen).filter(({ procedure }) => question.procedures?.includes(procedure) ?? true)
  const byUnit = Map.groupBy(rows, ({ unit }) => unit)
  return sql`
    body as materialized (
      select * from jsonb_to_recordset(${JSON.stringify([...byUnit].map(([unit, own]) => flat(unit, own)))}::jsonb)
        as x(unit_id text, received text[], ${each([...channelNames, ...lateNames, sql`ended`, sql`on_time`], name => sql`${name} bigint`)}, tallies jsonb)
    ), offered as (${offered(question)}), counted as materialized (
      select every.*, (
        select count(*) from (select every.unit_id, procedure from unnest(received) as r(procedure)) pair where ${isOffered(question, sql`pair`)}) as used
      from (select * from body full join offered using (unit_id)) every
    )`
}

/** The counts of every unit of the level and of the city (`unit` null), from the live rows or from the frozen body. One statement. */
export async function rowsFor(db: Db, asked: Figures, figures: readonly string[]): Promise<readonly Placed[]> {
  const question = questionOf(asked)
  const counted = 'frozen' in asked ? frozenCounts(question, asked.frozen) : live(question, figures)
  const rows = await db.all<Counted>(sql`with ${counted}, ${placedSums(question, sums)}`)
  return rows.map(({ unit, name, type, parent, open, gap, tallies, ...numbers }) => ({
    unit,
    name,
    type,
    parent,
    open,
    gap,
    counts: {
      ...numbers,
      late: Object.fromEntries(causes.map(cause => [cause, numbers[`late_${cause}`]])) as Counts['late'],
      tallies: addTallies(tallies ?? []),
    },
  }))
}

const questionOf = (asked: Figures): Question =>
  'frozen' in asked ? { from: asked.frozen.from, to: asked.frozen.to, level: asked.level, procedures: asked.procedures } : asked

const lastOfMonth = (on: Day) => addDays(monthStart(addDays(monthStart(on), 31)), -1)

/** One indicator by unit. */
export async function indicatorAnswer(db: Db, indicator: Indicator, asked: Figures): Promise<IndicatorAnswer> {
  return answerOf(indicator, asked, await rowsFor(db, asked, indicator.figures))
}

/** Many indicators from one reading of the counts. */
export async function indicatorAnswers(db: Db, all: readonly Indicator[], asked: Figures): Promise<readonly IndicatorAnswer[]> {
  const rows = await rowsFor(db, asked, [...new Set(all.flatMap(({ figures }) => figures))])
  return all.map(indicator => answerOf(indicator, asked, rows))
}

function answerOf(indicator: Indicator, asked: Figures, placed: readonly Placed[]): IndicatorAnswer {
  const { from, to } = questionOf(asked)
  const months = indicator.grain === 'month' && !('frozen' in asked)
  const whole = placed.find(({ unit }) => unit === null)
  const rows = placed.flatMap(({ unit, name, type, parent, open, gap, counts }) =>
    unit === null ? [] : [{ unit, name, type, parent, ...cellOf(indicator, counts, open, gap) }],
  )
  const own = whole ? cellOf(indicator, whole.counts, true, false) : { part: 0, whole: 0, value: null, state: 'none' as const, low: null, high: null }
  return {
    id: indicator.id,
    city: { ...own, parts: (whole && indicator.parts?.(whole.counts)) ?? [] },
    rows: rows.sort(order),
    from: months ? monthStart(from) : from,
    to: months ? lastOfMonth(to) : to,
    method: indicator.method,
    snapshot: 'frozen' in asked ? `${asked.frozen.period}, ${asked.frozen.revision}, ${asked.frozen.hash}` : (whole?.name ?? '0-0'),
  }
}

function cellOf(indicator: Indicator, counts: Counts, open: boolean, gap: boolean) {
  const measure = indicator.of(counts)
  const state = stateOf(!indicator.sampled && indicator.kind === 'share' ? measure.whole * 30 : measure.whole, open, gap)
  const span = state !== 'missing' && indicator.sampled ? wilson(measure.part, measure.whole) : null
  const value = state === 'missing' ? null : measure.value
  return { ...measure, value, p90: state === 'missing' ? undefined : measure.p90, state, low: span?.low ?? null, high: span?.high ?? null }
}

const STATES: readonly CellState[] = ['measured', 'small', 'none', 'missing', 'notDeployed']
const collator = new Intl.Collator('vi')
const order = (a: IndicatorRow, b: IndicatorRow) =>
  STATES.indexOf(a.state) - STATES.indexOf(b.state) || collator.compare(a.name, b.name) || (a.unit < b.unit ? -1 : 1)
