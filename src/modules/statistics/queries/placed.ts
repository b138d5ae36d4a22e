import type { Day } from '#kernel/day.ts'
import { sql, type Sql } from '#platform/db/index.ts'
import { spansOf } from '../period.ts'
import type { Question } from './online-rate.ts'

/** The rows of counts that [from, to] is made of: `grain`, `day`. */
export const spanRows = (from: Day, to: Day): Sql =>
  sql`select grain, day from jsonb_to_recordset(${JSON.stringify(spansOf(from, to))}::jsonb) as s(grain text, day date)`

/** Tables of a `with`: `served` and `gaps` say which units had the service or miss figures; `placed` gives each commune its `target`, the unit it is shown under. */
export const placedUnits = ({ from, to, level, procedures, boundaries = 'then' }: Question): Sql => {
  const services = procedures ?? null
  return sql`
    served as (
      select distinct unit_id from rollout.published_service
      where level <> '2' and from_day <= ${to}::date and (to_day is null or to_day > ${from}::date)
        and (${services}::text[] is null or procedure = any(${services}::text[]))
    ), gaps as (
      select distinct unit_id from statistics.gap where from_day <= ${to}::date and to_day >= ${from}::date
    ), leaf as (${boundaries === 'then' ? unitsThen(from, to) : unitsOn(boundaries)}), placed as (
      select leaf.unit, ${level === 'commune' ? sql`leaf.shown` : level === 'district' ? sql`u.parent` : sql`(select id from units.published_unit where level = 'city')`} as target
      from leaf join units.published_unit u on u.id = leaf.shown
    )`
}

const unitsThen = (from: Day, to: Day) => sql`
  select id as unit, id as shown from units.published_unit
  where level = 'commune' and valid_from <= ${to}::date and (valid_to is null or valid_to > ${from}::date)`

/** Each unit of any time, shown as its main heir on that day. */
const unitsOn = (on: Day) => sql`
  select unit, heir as shown from units.published_heir
  where is_main and valid_from <= ${on}::date and (valid_to is null or valid_to > ${on}::date)`
