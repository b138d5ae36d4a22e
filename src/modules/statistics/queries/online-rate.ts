import type { Day } from '#kernel/day.ts'
import { sql, type Db, type Sql } from '#platform/db/index.ts'
import { ranking, type Place } from '../ranking.ts'
import { byRate, METHOD, onlineOf, stateOf, totalOf, wilson, type CellState, type Channels } from '../rate.ts'
import { placedSums, spanRows } from './placed.ts'

export type RateLevel = 'city' | 'district' | 'commune'

/** A period (both days included), how finely it is cut, and of which services (all when absent). `boundaries`: units as they were then, or as they stand on a day. */
export type Question = {
  readonly from: Day
  readonly to: Day
  readonly level: RateLevel
  readonly parent?: string | undefined
  readonly procedures?: readonly string[] | undefined
  readonly boundaries?: 'then' | Day | undefined
}

/** `rate` is the exact fraction as a number, null when no dossier came or the figures are missing; never 0 for nothing. */
export type RateCell = { readonly online: number; readonly total: number; readonly rate: number | null; readonly channels: Channels }

export type RateRow = RateCell & {
  readonly unit: string
  readonly name: string
  readonly type: string
  readonly parent: string | null
  readonly low: number | null
  readonly high: number | null
  readonly state: CellState
  readonly place: Place | null
}

export type OnlineRates = {
  readonly city: RateCell
  readonly rows: readonly RateRow[]
  readonly from: Day
  readonly to: Day
  readonly boundaries: 'then' | Day
  readonly method: string
  /** Position in the log that this was counted at. */
  readonly snapshot: string
}

type Counted = Channels & { unit: string | null; name: string; type: string; parent: string | null; open: boolean; gap: boolean }

/** Tỷ lệ hồ sơ nộp qua mạng: online ÷ all dossiers accepted in the period, for the city (sum over sum) and each unit of a level. One statement. */
export async function onlineRate(db: Db, question: Question): Promise<OnlineRates> {
  const { from, to, boundaries = 'then' } = question
  const counted = await db.all<Counted>(counts(question))
  const whole = counted.find(row => row.unit === null)
  const rows = counted.flatMap(row => (row.unit === null ? [] : [rowOf({ ...row, unit: row.unit })]))
  const places = ranking(rows)
  return {
    city: cell(whole),
    rows: rows.map(row => ({ ...row, place: places.get(row.unit) ?? null })).sort(order),
    from,
    to,
    boundaries,
    method: METHOD,
    snapshot: whole?.name ?? '0-0',
  }
}

function cell(counts: Channels | undefined): RateCell {
  const { self = 0, assisted = 0, counter = 0, post = 0, backEntered = 0, machine = 0 } = counts ?? {}
  const channels = { self, assisted, counter, post, backEntered, machine }
  const [online, total] = [onlineOf(channels), totalOf(channels)]
  return { online, total, rate: total === 0 ? null : online / total, channels }
}

function rowOf({ unit, name, type, parent, open, gap, ...counts }: Counted & { unit: string }): Omit<RateRow, 'place'> {
  const measured = cell(counts)
  const state = stateOf(measured.total, open, gap)
  const { low, high } = (state === 'missing' ? null : wilson(measured.online, measured.total)) ?? { low: null, high: null }
  return { unit, name, type, parent, ...measured, rate: state === 'missing' ? null : measured.rate, low, high, state }
}

const STATES: readonly CellState[] = ['measured', 'small', 'none', 'missing', 'notDeployed']
const collator = new Intl.Collator('vi')
const order = (a: RateRow, b: RateRow) =>
  STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
  (a.state === 'measured' ? byRate(a, b) : 0) ||
  collator.compare(a.name, b.name) ||
  (a.unit < b.unit ? -1 : 1)

const sums = sql`coalesce(sum(self), 0)::int as self, coalesce(sum(assisted), 0)::int as assisted, coalesce(sum(counter), 0)::int as counter,
  coalesce(sum(post), 0)::int as post, coalesce(sum(back_entered), 0)::int as "backEntered", coalesce(sum(machine), 0)::int as machine`

/** What was counted in the period, of each commune, and shown as asked. */
function counts(question: Question): Sql {
  const { from, to, procedures } = question
  const services = procedures ?? null
  return sql`
    with span as (${spanRows(from, to)}), counted as materialized (
      select b.unit_id, sum(self) as self, sum(assisted) as assisted, sum(counter) as counter, sum(post) as post,
        sum(back_entered) as back_entered, sum(machine) as machine
      from span join statistics.bucket b on b.grain = span.grain and b.start_day = span.day
      where ${services}::text[] is null or b.procedure = any(${services}::text[])
      group by b.unit_id
    ), ${placedSums(question, sums)}`
}
