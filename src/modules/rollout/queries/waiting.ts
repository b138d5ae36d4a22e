import type { Day } from '#kernel/day.ts'
import { sql, type Db } from '#platform/db/index.ts'

/** Why a closed service is closed, where a wave knows it: suspended with a notice, or announced for a day to come. */
export type Waiting = {
  readonly unit: string
  readonly state: 'suspended' | 'announced'
  readonly since: Day
  readonly planned: Day | null
  readonly notice: string | null
  readonly instead: string | null
}

/** Cells of `procedure` at these units that are suspended on `day`, or announced for later; the suspended first. */
export const waitingAt = (db: Db, procedure: string, units: readonly string[], day: Day): Promise<Waiting[]> =>
  db.all<Waiting>(sql`
    select distinct on (c.unit_id) c.unit_id as unit, case when c.state = 'suspended' then 'suspended' else 'announced' end as state, c.since, c.planned, c.notice, c.instead
    from rollout.cell c join rollout.wave w on w.id = c.wave join rollout.wave_service s on s.wave = c.wave and s.procedure = c.procedure
    where c.procedure = ${procedure} and c.unit_id = any(${units}::text[]) and s.kind = 'full' and (c.until is null or c.until > ${day}::date)
      and (c.state = 'suspended' and c.since <= ${day}::date
        or c.state in ('preparing', 'ready') and w.state = 'announced' and c.planned > ${day}::date)
    order by c.unit_id, c.state = 'suspended' desc, c.planned`)

/** By unit. */
export const byUnit = (rows: readonly Waiting[]): Map<string, Waiting> => new Map(rows.map(row => [row.unit, row]))

/** One suspension of a procedure as its page tells it: how many units, some of their names, and where to apply instead. */
export type Suspension = {
  readonly since: Day
  readonly notice: string | null
  readonly instead: string
  readonly units: number
  readonly names: readonly string[]
  /** Nowhere is it open today. */
  readonly everywhere: boolean
}

/** Where `procedure` is suspended on `day`, by notice. */
export const suspensionsOf = (db: Db, procedure: string, day: Day): Promise<Suspension[]> =>
  db.all<Suspension>(sql`
    select min(c.since) as since, c.notice, c.instead, count(*)::int as units,
      (array_agg(u.type || ' ' || u.name order by u.name))[1:5] as names,
      not exists (select from rollout.service s where s.procedure = ${procedure} and s.from_day <= ${day}::date and (s.to_day is null or s.to_day > ${day}::date)) as everywhere
    from rollout.cell c join units.published_unit u on u.id = c.unit_id
    where c.procedure = ${procedure} and c.state = 'suspended' and c.since <= ${day}::date and (c.until is null or c.until > ${day}::date)
      and u.valid_from <= ${day}::date and (u.valid_to is null or u.valid_to > ${day}::date)
    group by c.notice, c.instead order by units desc`)
