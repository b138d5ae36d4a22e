import type { Day } from '#kernel/day.ts'
import { sql, type Db } from '#platform/db/index.ts'
import type { ServiceLevel } from '../service.ts'

/** Since when a procedure was taken on the net at a level anywhere in the city, until when, and at how many units on the day asked about. */
export type LevelSpan = { readonly level: ServiceLevel; readonly from: Day; readonly to: Day | null; readonly units: number }

/** The levels that a procedure has had up to a day, oldest first. */
export const levelsOf = (db: Db, procedure: string, on: Day): Promise<LevelSpan[]> =>
  db.all<LevelSpan>(sql`
    select level, min(from_day) as "from", case when bool_or(to_day is null) then null else max(to_day) end as "to",
      count(*) filter (where to_day is null or to_day > ${on}::date)::int as units
    from rollout.service where procedure = ${procedure} and from_day <= ${on}::date
    group by level order by min(from_day)`)
