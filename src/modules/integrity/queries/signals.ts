import type { Instant } from '#kernel/instant.ts'
import { sql, type Db } from '#platform/db/index.ts'
import type { Outcome, SignalState } from '../outcome.ts'

export type Signal = {
  readonly id: number
  readonly rule: string
  readonly ruleVersion: number
  readonly unit: string | null
  readonly unitName: string | null
  readonly procedure: string | null
  readonly from: Instant
  readonly to: Instant
  readonly dossiers: readonly number[]
  readonly refs: Readonly<Record<string, unknown>>
  readonly state: SignalState
  readonly firstSeen: Instant
  readonly lastSeen: Instant
  readonly version: number
}
export type Said = { readonly at: Instant; readonly by: string; readonly outcome: Outcome; readonly reason: string }
export type SignalsAsked = {
  readonly rule?: string | undefined
  readonly unit?: string | undefined
  readonly state?: SignalState | undefined
  readonly before?: number | undefined
}

const columns = sql`s.id, s.rule, s.rule_version as "ruleVersion", s.unit_id as unit, u.name as "unitName", s.procedure, s.from_at as "from", s.to_at as "to",
  s.dossiers, s.refs, s.state, s.first_seen as "firstSeen", s.last_seen as "lastSeen", s.version`

/** Signals by rule, unit and state, the latest first. */
export const signals = (db: Db, { rule, unit, state, before }: SignalsAsked, limit: number): Promise<Signal[]> =>
  db.all(sql`
    select ${columns} from integrity.signal s left join units.published_unit u on u.id = s.unit_id
    where (${rule ?? null}::text is null or s.rule = ${rule ?? null}) and (${unit ?? null}::text is null or s.unit_id = ${unit ?? null})
      and (${state ?? null}::text is null or s.state = ${state ?? null}) and (${before ?? null}::bigint is null or s.id < ${before ?? null}::bigint)
    order by s.id desc limit ${limit}`)

/** How many signals each rule has in each state: all that is told before somebody has looked. */
export const signalCounts = (db: Db): Promise<{ rule: string; state: SignalState; count: number }[]> =>
  db.all(sql`select rule, state, count(*)::int as count from integrity.signal group by rule, state`)

/** The units that have signals, with how many wait. */
export const signalUnits = (db: Db): Promise<{ unit: string; name: string; waiting: number }[]> =>
  db.all(sql`
    select s.unit_id as unit, u.name, count(*) filter (where s.state = 'open')::int as waiting
    from integrity.signal s join units.published_unit u on u.id = s.unit_id group by 1, 2 order by 3 desc, 2 limit 600`)

/** One signal with the codes of its dossiers and what was said; undefined when there is none, or it is another unit's than the reading head's. */
export async function signalFile(db: Db, id: number): Promise<(Signal & { said: Said[] }) | undefined> {
  const found = await db.maybe<Signal>(
    sql`select ${columns} from integrity.signal s left join units.published_unit u on u.id = s.unit_id where s.id = ${id}`,
  )
  if (!found) return undefined
  const said = await db.all<Said>(sql`select at, by->>'name' as by, outcome, reason from integrity.outcome where signal_id = ${id} order by version`)
  return { ...found, said }
}

/** The codes of these dossiers: a code leads to the dossier for whoever may read it. */
export const codesOf = (db: Db, ids: readonly number[]): Promise<{ id: number; code: string }[]> =>
  db.all(sql`select id, code from dossiers.published_conduct where id = any(${[...ids]}::bigint[]) order by id`)

/** How far the rules have looked, and when. */
export const lookedAt = (db: Db): Promise<{ feed: string; at: Instant | null }[]> => db.all(sql`select feed, at from integrity.cursor order by feed`)
