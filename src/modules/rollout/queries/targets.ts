import type { Day } from '#kernel/day.ts'
import { sql, type Db } from '#platform/db/index.ts'

/** A share of dossiers to be filed online: of a unit, or of the whole city, by a day; who set it and when. */
export type Target = {
  readonly unit: string | null
  readonly unitName: string | null
  readonly percent: number
  readonly due: Day
  readonly setBy: string
  readonly setOn: Day
  readonly document: string | null
}

/** The last target of each unit, and of the city, that was set by `on`; of these units only, and the city, when named. */
export const targetsOn = (db: Db, on: Day, units?: readonly string[]): Promise<Target[]> =>
  db.all<Target>(sql`
    select distinct on (t.unit_id) t.unit_id as unit, u.type || ' ' || u.name as "unitName", t.percent, t.due, t.set_by as "setBy", t.set_on as "setOn", t.document
    from rollout.target t left join units.published_unit u on u.id = t.unit_id
    where t.set_on <= ${on}::date and (${units ?? null}::text[] is null or t.unit_id is null or t.unit_id = any(${units ?? null}::text[]))
    order by t.unit_id nulls first, t.set_on desc, t.id desc`)
