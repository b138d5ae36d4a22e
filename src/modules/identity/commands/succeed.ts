import type { Day } from '#kernel/day.ts'
import type { Instant } from '#kernel/instant.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import type { Role } from '../visitor.ts'

/** What becomes of a post whose unit ends: another at `unit`, or nothing when that is null. */
export type PostMove = {
  readonly id: number
  readonly unit: string | null
  readonly unitName: string | null
  readonly role: Role | null
  readonly title: string | null
}
type Into = { readonly from: string; readonly to: string }

/**
 * Vai khi sắp xếp đơn vị: posts end with their unit and begin at another, with the same end, procedures and, as basis, the act; an acting period
 * ends, since the decision named the old unit. Covers of absent colleagues, and the demand of a second step, follow to the main heir; who is signed in stays
 * signed in, at the new unit. Again changes nothing. Answers how many posts ended and began.
 */
export async function succeedPosts(
  tx: Tx,
  { moves, heirs, on, act, by }: { moves: readonly PostMove[]; heirs: readonly Into[]; on: Day; act: string; by: string },
  now: Instant,
): Promise<{ ended: number; begun: number }> {
  const begun = await tx.run(sql`
    insert into identity.post (officer, unit, unit_name, role, valid_from, valid_to, title, procedures, basis, given_by, given_at)
    select p.officer, m.unit, m."unitName", m.role, greatest(p.valid_from, ${on}::date), p.valid_to, m.title, p.procedures, ${act}::text, ${by}::text, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as m(id bigint, unit text, "unitName" text, role text, title text)
    join identity.post p on p.id = m.id and (p.valid_to is null or p.valid_to > greatest(p.valid_from, ${on}::date))
    where m.unit is not null
    on conflict (officer, unit, role, valid_from) do nothing`)
  const ended = await tx.run(sql`
    update identity.post set valid_to = greatest(valid_from, ${on}::date), ended_by = ${by}, ended_at = ${now}
    where id = any(${moves.map(({ id }) => id)}::bigint[]) and (valid_to is null or valid_to > greatest(valid_from, ${on}::date))`)
  const into = JSON.stringify(heirs)
  const heir = sql`jsonb_to_recordset(${into}::jsonb) as h("from" text, "to" text)`
  await tx.run(sql`
    with left_over as (
      insert into identity.absence (officer, cover, unit, valid_from, valid_to, written_by, written_at)
      select a.officer, a.cover, h."to", greatest(a.valid_from, ${on}::date), a.valid_to, a.written_by, ${now}::timestamptz
      from identity.absence a join ${heir} on h."from" = a.unit where a.valid_to > ${on}::date
    )
    update identity.absence a set valid_to = greatest(a.valid_from, ${on}::date) from ${heir} where h."from" = a.unit and a.valid_to > ${on}::date`)
  await tx.run(sql`
    insert into identity.second_factor_rule (role, unit, required)
    select r.role, h."to", bool_or(r.required) from identity.second_factor_rule r join ${heir} on h."from" = r.unit group by r.role, h."to"
    on conflict do nothing`)
  await tx.run(sql`update identity.session s set unit = h."to" from ${heir} where h."from" = s.unit and s.kind = 'officer' and s.revoked_at is null`)
  return { ended, begun }
}
