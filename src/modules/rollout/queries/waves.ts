import type { Day } from '#kernel/day.ts'
import type { Instant } from '#kernel/instant.ts'
import { sql, type Db, type Sql } from '#platform/db/index.ts'
import type { CellState } from '../cell.ts'
import type { Certainty, ServiceLevel } from '../service.ts'
import type { Place } from '../wave-check.ts'

export type WaveState = 'preparing' | 'announced' | 'live' | 'cancelled'

/** A wave with what it holds on a day: services, units that stand then, cells by state. */
export type WaveRow = {
  readonly id: string
  readonly name: string
  readonly state: WaveState
  readonly begins: Day | null
  readonly pilot: Day | null
  readonly planned: Day | null
  readonly actual: Day | null
  readonly level: ServiceLevel
  readonly decision: string | null
  readonly certainty: Certainty
  readonly source: string
  readonly version: number
  readonly services: number
  readonly unplaced: number
  readonly units: number
  readonly most: number
  readonly cells: Readonly<Partial<Record<CellState, number>>>
}

/** The state of cell `c` as it was, or will be, on a day; a service that ended by then has none. */
export const stateOn = (on: Day): Sql => sql`
  case when c.state in ('pilot', 'live', 'suspended') and c.actual > ${on}::date then 'preparing'
    when c.state = 'suspended' and c.since > ${on}::date then 'live' else c.state end`

/** Cells that count on a day: the unit stands and the service has not ended. Needs `rollout.cell c` and `units.published_unit u`. */
export const standing = (on: Day): Sql => sql`
  u.valid_from <= ${on}::date and (u.valid_to is null or u.valid_to > ${on}::date) and (c.until is null or c.until > ${on}::date)`

const rows = (on: Day, which: Sql): Sql => sql`
  with counted as (
    select wave, state, count(*)::int as n from (
      select c.wave, ${stateOn(on)} as state from rollout.cell c join units.published_unit u on u.id = c.unit_id where ${standing(on)}
    ) s group by wave, state
  ), loads as (
    select wave, count(*)::int as units, max(n)::int as most from (
      select c.wave, c.unit_id, count(*) as n from rollout.cell c join units.published_unit u on u.id = c.unit_id
      where ${standing(on)} and c.state <> 'notApplicable' group by c.wave, c.unit_id
    ) l group by wave
  ), held as (
    select wave, count(*)::int as services, count(*) filter (where place is null)::int as unplaced from rollout.wave_service group by wave
  )
  select w.id, w.name, case when w.actual > ${on}::date then 'announced' else w.state end as state, w.begins, w.pilot, w.planned,
    case when w.actual <= ${on}::date then w.actual end as actual, w.level, w.decision, w.certainty, w.source, w.version,
    coalesce(h.services, 0) as services, coalesce(h.unplaced, 0) as unplaced, coalesce(l.units, 0) as units, coalesce(l.most, 0) as most,
    coalesce((select jsonb_object_agg(state, n) from counted where wave = w.id), '{}') as cells
  from rollout.wave w left join loads l on l.wave = w.id left join held h on h.wave = w.id
  where ${which} order by coalesce(w.planned, w.actual), w.id`

/** Every wave, by its day. One statement. */
export const wavesOn = (db: Db, on: Day): Promise<WaveRow[]> => db.all<WaveRow>(rows(on, sql`true`))

/** One wave; undefined when there is none. */
export const waveOf = (db: Db, id: string, on: Day): Promise<WaveRow | undefined> => db.maybe<WaveRow>(rows(on, sql`w.id = ${id}`))

export type WaveService = {
  readonly wave: string
  readonly procedure: string
  readonly name: string
  readonly place: Place | null
  readonly kind: 'full' | 'outline'
  readonly certainty: Certainty
  readonly source: string
  readonly cells: number
  readonly live: number
}

/** The services of one wave, with how many cells of them are live on a day. */
export const servicesOfWave = (db: Db, wave: string, on: Day): Promise<WaveService[]> =>
  db.all<WaveService>(sql`
    select s.wave, s.procedure, s.name, s.place, s.kind, s.certainty, s.source, coalesce(k.cells, 0) as cells, coalesce(k.live, 0) as live
    from rollout.wave_service s left join (
      select procedure, count(*)::int as cells, (count(*) filter (where ${stateOn(on)} in ('pilot', 'live')))::int as live
      from rollout.cell c join units.published_unit u on u.id = c.unit_id where c.wave = ${wave} and ${standing(on)} group by procedure
    ) k using (procedure)
    where s.wave = ${wave} order by s.kind, s.place, s.procedure`)

/** Too much at once: these waves reach these units within thirty days, more than two, or two on one day. */
export type Collision = {
  readonly waves: readonly string[]
  readonly from: Day
  readonly to: Day
  readonly units: number
  readonly names: readonly string[]
}

/** Waves that collide at some unit, of those planned from `from` on. */
export const collisions = (db: Db, from: Day): Promise<Collision[]> =>
  db.all<Collision>(sql`
    with days as (
      select distinct c.unit_id, w.id, w.name, w.planned as day from rollout.cell c join rollout.wave w on w.id = c.wave
      where w.state <> 'cancelled' and w.planned >= ${from}::date and c.state <> 'notApplicable'
    ), heaps as (
      select a.unit_id, a.day as from_day, max(b.day) as to_day, array_agg(b.name order by b.day, b.id) as waves
      from days a join days b on b.unit_id = a.unit_id and b.day between a.day and a.day + 30
      group by a.unit_id, a.id, a.day having count(*) > 2 or (count(*) filter (where b.day = a.day)) > 1
    )
    select waves, from_day as "from", to_day as "to", count(distinct unit_id)::int as units, (array_agg(distinct u.type || ' ' || u.name))[1:5] as names
    from heaps join units.published_unit u on u.id = heaps.unit_id
    group by waves, from_day, to_day order by from_day, waves`)

export type ActRow = {
  readonly id: number
  readonly at: Instant
  readonly on: Day
  readonly by: string
  readonly kind: string
  readonly reason: string
  readonly cells: number
}

/** What was done to a wave, newest first: the last fifty. */
export const actsOf = (db: Db, wave: string): Promise<ActRow[]> =>
  db.all<ActRow>(sql`
    select a.id, a.at, a.on_day as "on", a.by->>'name' as by, a.kind, a.reason,
      (select count(*)::int from rollout.cell_event e where e.act = a.id) as cells
    from rollout.act a where a.wave = ${wave} order by a.id desc limit 50`)
