import type { Day } from '#kernel/day.ts'
import type { Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { may } from '../permissions.ts'
import type { Officer, Role } from '../visitor.ts'
import { dropSecondFactor } from './second-factor.ts'
import { closeAllSessions } from './sessions.ts'

/** Where a second factor is demanded or let off: a role everywhere, a unit, or a role at a unit. */
export type SecondFactorRule = { readonly role: Role | null; readonly unit: string | null; readonly required: boolean }

/** Writes one rule, in the place of the one for the same role and unit. */
export const setSecondFactorRule = (tx: Tx, { role, unit, required }: SecondFactorRule): Promise<number> =>
  tx.run(sql`
    insert into identity.second_factor_rule (role, unit, required) values (${role}, ${unit}, ${required})
    on conflict (role, unit) do update set required = excluded.required`)

/** The head demands a second factor of everybody at the unit, or leaves it to the rules of the city again; never less than those. */
export async function demandSecondFactor(tx: Tx, head: Officer, demanded: boolean): Promise<void> {
  may(head, 'holdPosts', { unit: head.unit })
  if (demanded) await setSecondFactorRule(tx, { role: null, unit: head.unit, required: true })
  else await tx.run(sql`delete from identity.second_factor_rule where role is null and unit = ${head.unit}`)
}

/**
 * Phone and recovery codes are lost: the head, who knows the officer, takes the second factor away, and the officer is signed out everywhere.
 * Refusals: `not-here` (holds no post at the unit today), `not-yours-to-reset` (another head; the city does that).
 */
export async function resetSecondFactor(tx: Tx, head: Officer, officer: string, on: Day, now: Instant): Promise<void> {
  may(head, 'holdPosts', { unit: head.unit })
  const held = await tx.all<{ role: Role; unit: string }>(sql`
    select role, unit from identity.post
    where officer = ${officer} and acting_for is null and valid_from <= ${on} and (valid_to is null or valid_to > ${on})`)
  if (!held.some(({ unit }) => unit === head.unit)) refuse('not-here', 'Người này hôm nay không có vai ở đơn vị. Tải lại trang.')
  if (held.some(({ role }) => role === 'head' || role === 'cityOperator'))
    refuse('not-yours-to-reset', 'Bước thứ hai của người đứng đầu do thành phố đặt lại. Liên hệ quản trị của thành phố.')
  await dropSecondFactor(tx, officer)
  await closeAllSessions(tx, { kind: 'officer', id: officer }, now)
}
