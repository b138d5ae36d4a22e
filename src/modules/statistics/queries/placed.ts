import type { Day } from '#kernel/day.ts'
import { sql, type Sql } from '#platform/db/index.ts'
import { spansOf } from '../period.ts'
import type { Question } from './online-rate.ts'

/** The rows of counts that [from, to] is made of: `grain`, `day`. */
export const spanRows = (from: Day, to: Day): Sql =>
  sql`select grain, day from jsonb_to_recordset(${JSON.stringify(spansOf(from, to))}::jsonb) as s(grain text, day date)`

/**
 * The end of a statement that has `counted`, by commune: every unit of the level with these sums, and the city as the row without a unit, all of
 * one snapshot. `served` and `gaps`: which units had the service, or miss figures; `placed`: the unit that each commune is shown under.
 */
export const placedSums = ({ from, to, level, parent, procedures, boundaries = 'then' }: Question, sums: Sql): Sql => {
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
    )
    select t.id as unit, t.name, t.type, t.parent, ${sums}, bool_or(s.unit_id is not null) as open, bool_or(g.unit_id is not null) as gap
    from placed p join units.published_unit t on t.id = p.target and t.level = ${level}
    left join counted c on c.unit_id = p.unit left join served s on s.unit_id = p.unit left join gaps g on g.unit_id = p.unit
    where ${parent ?? null}::text is null or t.parent = ${parent ?? null}
    group by t.id, t.name, t.type, t.parent
    union all
    select null, (select xid::text || '-' || id from statistics.cursor), 'thành phố', null, ${sums}, true, false from counted`
}

const unitsThen = (from: Day, to: Day) => sql`
  select id as unit, id as shown from units.published_unit
  where level = 'commune' and valid_from <= ${to}::date and (valid_to is null or valid_to > ${from}::date)`

/** Each unit of any time, shown as its main heir on that day. */
const unitsOn = (on: Day) => sql`
  select unit, heir as shown from units.published_heir
  where is_main and valid_from <= ${on}::date and (valid_to is null or valid_to > ${on}::date)`
