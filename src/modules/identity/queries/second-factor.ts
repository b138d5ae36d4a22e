import type { Day } from '#kernel/day.ts'
import type { Instant } from '#kernel/instant.ts'
import { sql, type Db } from '#platform/db/index.ts'

/** `enrolled`: a code must be asked for. `demanded`: without one nobody comes in. `codesLeft`: recovery codes not used yet. */
export type SecondFactor = { readonly enrolled: boolean; readonly since: Instant | null; readonly demanded: boolean; readonly codesLeft: number }

/**
 * How this officer proves to be the one, by the posts of this day. The narrowest rule of `second_factor_rule` counts (role at unit, role, unit);
 * without one, signers and heads need a second factor when `strict`.
 */
export const secondFactorOf = (db: Db, officer: string, on: Day, strict: boolean): Promise<SecondFactor> =>
  db.one<SecondFactor>(sql`
    select f.confirmed_at is not null as enrolled, f.confirmed_at as since,
      (select count(*)::int from identity.recovery_code c where c.officer = o.id and c.used_at is null) as "codesLeft",
      coalesce((
        select bool_or(coalesce(
          (select r.required from identity.second_factor_rule r
            where (r.role is null or r.role = d.role) and (r.unit is null or r.unit = d.unit)
            order by r.role is null, r.unit is null limit 1),
          ${strict} and d.role in ('signer', 'head')))
        from identity.duty d where d.officer = o.id and d.valid_from <= ${on} and (d.valid_to is null or d.valid_to > ${on})
      ), false) as demanded
    from identity.officer o left join identity.second_factor f on f.officer = o.id where o.id = ${officer}`)

/** Who of a unit has a second factor, and whether the unit demands it of everybody. */
export type UnitFactors = {
  readonly demanded: boolean
  readonly people: readonly { id: string; name: string; enrolled: boolean; mayReset: boolean }[]
}

/** The second factors of those who hold a post at the unit on this day, in the order of their names. */
export async function unitFactors(db: Db, unit: string, on: Day): Promise<UnitFactors> {
  const people = await db.all<UnitFactors['people'][number]>(sql`
    select o.id, o.full_name as name, f.confirmed_at is not null as enrolled,
      f.confirmed_at is not null and not bool_or(p.role in ('head', 'cityOperator')) as "mayReset"
    from identity.post p join identity.officer o on o.id = p.officer left join identity.second_factor f on f.officer = o.id
    where p.unit = ${unit} and p.acting_for is null and p.valid_from <= ${on} and (p.valid_to is null or p.valid_to > ${on})
    group by o.id, f.confirmed_at order by o.full_name limit 200`)
  const rule = await db.maybe<{ required: boolean }>(sql`select required from identity.second_factor_rule where role is null and unit = ${unit}`)
  return { demanded: rule?.required === true, people }
}
