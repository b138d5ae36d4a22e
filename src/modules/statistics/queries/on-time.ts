import type { Day } from '#kernel/day.ts'
import { identifier, join, sql, type Db, type Sql } from '#platform/db/index.ts'
import { causes, ON_TIME_METHOD, onTimeCell, type Cause, type OnTimeCell } from '../on-time.ts'
import { stateOf, wilson, type CellState } from '../rate.ts'
import type { Question } from './online-rate.ts'
import { placedSums, spanRows } from './placed.ts'

export type OnTimeRow = OnTimeCell & {
  readonly unit: string
  readonly name: string
  readonly type: string
  readonly parent: string | null
  readonly low: number | null
  readonly high: number | null
  readonly state: CellState
}

export type OnTimes = {
  readonly city: OnTimeCell
  readonly rows: readonly OnTimeRow[]
  readonly from: Day
  readonly to: Day
  readonly boundaries: 'then' | Day
  readonly method: string
  /** Position in the log that this was counted at. */
  readonly snapshot: string
}

type Minutes = { [key in `${'held' | 'late'}_${Cause}`]: number }
type Counted = Minutes & {
  unit: string | null
  name: string
  type: string
  parent: string | null
  open: boolean
  gap: boolean
  ended: number
  onTime: number
}

/**
 * Đúng hạn và chậm do ai: of the dossiers that ended in the period, how many were on time (`onTimeCell` says what that is), and whose
 * the minutes were; for the city (sum over sum) and each unit of a level, by name. One statement.
 */
export async function onTime(db: Db, question: Question): Promise<OnTimes> {
  const { from, to, boundaries = 'then' } = question
  const counted = await db.all<Counted>(counts(question))
  const whole = counted.find(row => row.unit === null)
  const rows = counted.flatMap(row => (row.unit === null ? [] : [rowOf({ ...row, unit: row.unit })]))
  return {
    city: cellOf(whole),
    rows: rows.sort((a, b) => collator.compare(a.name, b.name) || (a.unit < b.unit ? -1 : 1)),
    from,
    to,
    boundaries,
    method: ON_TIME_METHOD,
    snapshot: whole?.name ?? '0-0',
  }
}

const collator = new Intl.Collator('vi')

const cellOf = (row: Counted | undefined): OnTimeCell =>
  onTimeCell({
    ended: row?.ended ?? 0,
    onTime: row?.onTime ?? 0,
    causes: causes.map(cause => ({ cause, held: row?.[`held_${cause}`] ?? 0, late: row?.[`late_${cause}`] ?? 0 })),
  })

function rowOf(row: Counted & { unit: string }): OnTimeRow {
  const { unit, name, type, parent } = row
  const measured = cellOf(row)
  const state = stateOf(measured.ended, row.open, row.gap)
  const { low, high } = (state === 'missing' ? null : wilson(measured.onTime, measured.ended)) ?? { low: null, high: null }
  return { unit, name, type, parent, ...measured, rate: state === 'missing' ? null : measured.rate, low, high, state }
}

const names = (['held', 'late'] as const).flatMap(kind => causes.map(cause => identifier(`${kind}_${cause}`)))
const summed = (name: Sql) => sql`coalesce(sum(${name}), 0)::bigint as ${name}`
const sums = sql`coalesce(sum(ended), 0)::int as ended, coalesce(sum(on_time), 0)::int as "onTime", ${join(names.map(summed), ', ')}`

/** What was counted in the period, of each commune, and shown as asked. */
function counts(question: Question): Sql {
  const { from, to, procedures } = question
  const services = procedures ?? null
  return sql`
    with span as (${spanRows(from, to)}), counted as materialized (
      select e.unit_id, sum(ended) as ended, sum(on_time) as on_time, ${join(
        names.map(name => sql`sum(${name}) as ${name}`),
        ', ',
      )}
      from span join statistics.ended e on e.grain = span.grain and e.start_day = span.day
      where ${services}::text[] is null or e.procedure = any(${services}::text[])
      group by e.unit_id
    ), ${placedSums(question, sums)}`
}
