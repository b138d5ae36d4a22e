import { shortDay } from '#kernel/format.ts'
import type { Day } from '#kernel/day.ts'
import type { Instant } from '#kernel/instant.ts'
import { NotFound, refuse } from '#kernel/refusal.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { may } from '../permissions.ts'
import { isDeputy } from '../signing.ts'
import { civilServantSigns, civilServantSignsNext } from '../signing-law.ts'
import { roleName, type Officer, type Role } from '../visitor.ts'

/** What a head may give in the own unit; the head's own post comes from the city (`npx motcua officer`). */
export const givenRoles = ['deskOfficer', 'civilStatusOfficer', 'signer'] as const satisfies readonly Role[]

export type PostToGive = {
  readonly officer: string
  readonly role: (typeof givenRoles)[number]
  readonly from: Day
  /** The first day on which it no longer counts. */
  readonly to?: Day | undefined
  readonly title?: string | undefined
  readonly procedures?: readonly string[] | undefined
}

/**
 * Gives a post at the head's unit. Refusals: `post-overlaps` when the officer holds this role there in that time already, `deputy-title` for a
 * signer who is no deputy: others sign by authority, with a basis and an end.
 */
export async function givePost(tx: Tx, head: Officer, given: PostToGive, now: Instant): Promise<void> {
  may(head, 'holdPosts', { unit: head.unit })
  const { officer, role, from, to = null, title = null, procedures = null } = given
  if (role === 'signer' && title !== null && !isDeputy(title))
    refuse('deputy-title', 'Vai người ký là của Phó Chủ tịch. Người khác ký thì ghi ở "Ký thay, ủy quyền".')
  await write(tx, head, { officer, role, from, to, title, procedures, actingFor: null, basis: null }, now)
}

export type ActingToGive = {
  readonly officer: string
  readonly actingFor: string
  /** `head`: also gives posts and locks books. */
  readonly role: 'signer' | 'head'
  readonly from: Day
  readonly to: Day
  readonly title: string
  readonly procedures?: readonly string[] | undefined
  readonly basis: string
}

/**
 * Ủy quyền, ký thay: somebody signs for the head of the unit from a day to a day, for all or some procedures, by a written decision.
 * Refusals: `not-the-head`, `no-basis`, `deputy-only` (only a deputy signs on a day of which data/law-signing.csv says nothing; to run the unit, at any time), `deputy-title`, `post-overlaps`.
 */
export async function giveActing(tx: Tx, head: Officer, given: ActingToGive, now: Instant): Promise<void> {
  may(head, 'holdPosts', { unit: head.unit })
  const { officer, actingFor, role, from, to, title, procedures = null } = given
  const basis = given.basis.trim() || refuse('no-basis', 'Ghi số và ngày của quyết định ủy quyền hoặc phân công.')
  const holds = (who: string, held: Role) =>
    tx.maybe(sql`
      select 1 from identity.post where officer = ${who} and unit = ${head.unit} and role = ${held} and acting_for is null
        and valid_from <= ${from} and (valid_to is null or valid_to > ${from})`)
  if (!(await holds(actingFor, 'head')))
    refuse('not-the-head', 'Chỉ ký thay được cho người đứng đầu đơn vị của ngày bắt đầu. Chọn lại người được ký thay.')
  const deputy = (await holds(officer, 'signer')) !== undefined
  if (!deputy && !civilServantSigns(from)) refuse('deputy-only', onlyDeputies(from))
  if (deputy !== isDeputy(title))
    refuse(
      'deputy-title',
      deputy
        ? 'Chức danh của người giữ vai người ký bắt đầu bằng "Phó". Ghi lại chức danh.'
        : 'Chức danh "Phó" chỉ dùng cho người giữ vai người ký. Ghi chức danh của người này.',
    )
  if (!deputy && role === 'head') refuse('deputy-only', 'Chỉ Phó Chủ tịch được thay mặt điều hành. Người khác chỉ được ủy quyền ký.')
  await write(tx, head, { officer, role, from, to, title, procedures, actingFor, basis }, now)
}

/** A post of the head's unit, locked. */
export async function postForChange(
  tx: Tx,
  head: Officer,
  id: number,
): Promise<{ officer: string; role: Role; from: Day; to: Day | null; actingFor: string | null }> {
  const found = await tx.maybe<{ officer: string; role: Role; from: Day; to: Day | null; actingFor: string | null }>(sql`
    select officer, role, valid_from as "from", valid_to as "to", acting_for as "actingFor" from identity.post
    where id = ${id} and unit = ${head.unit} for update`)
  if (!found) throw new NotFound('Không có vai này ở đơn vị.')
  return found
}

function onlyDeputies(on: Day): string {
  const next = civilServantSignsNext(on)
  const who = next ? `Trước ngày ${shortDay(next)} chỉ Phó Chủ tịch được ký thay.` : 'Ngày này chỉ Phó Chủ tịch được ký thay.'
  return `${who} Chọn người giữ vai ${roleName('signer')}.`
}

type Written = {
  officer: string
  role: Role
  from: Day
  to: Day | null
  title: string | null
  procedures: readonly string[] | null
  actingFor: string | null
  basis: string | null
}

/** The only row that may stand in the way is one that was taken back before it began. */
async function write(tx: Tx, head: Officer, post: Written, now: Instant): Promise<void> {
  const { officer, role, from, to, title, procedures, actingFor, basis } = post
  await refuseOverlap(tx, head.unit, post)
  await tx.run(sql`
    insert into identity.post (officer, unit, unit_name, role, valid_from, valid_to, title, procedures, acting_for, basis, given_by, given_at)
    values (${officer}, ${head.unit}, ${head.unitName}, ${role}, ${from}, ${to}, ${title}, ${procedures}, ${actingFor}, ${basis}, ${head.id}, ${now})
    on conflict (officer, unit, role, valid_from) do update set valid_to = excluded.valid_to, title = excluded.title,
      procedures = excluded.procedures, acting_for = excluded.acting_for, basis = excluded.basis,
      given_by = excluded.given_by, given_at = excluded.given_at, ended_by = null, ended_at = null`)
}

/** Two heads who give to one officer at once wait for each other. */
async function refuseOverlap(tx: Tx, unit: string, { officer, role, from, to }: Written): Promise<void> {
  if (to !== null && to <= from) refuse('wrong-period', 'Ngày cuối phải bằng hoặc sau ngày đầu. Kiểm tra lại hai ngày.')
  await tx.run(sql`select pg_advisory_xact_lock(hashtext(${`post:${officer}`}))`)
  const held = await tx.maybe<{ from: Day; to: Day | null }>(sql`
    select valid_from as "from", valid_to as "to" from identity.post
    where officer = ${officer} and unit = ${unit} and role = ${role} and (valid_to is null or valid_to > valid_from)
      and (valid_to is null or valid_to > ${from}) and valid_from < coalesce(${to}, 'infinity'::date) limit 1`)
  if (held)
    refuse('post-overlaps', `Người này đã giữ vai ${roleName(role)} từ ngày ${shortDay(held.from)}. Kết thúc vai cũ trước hoặc chọn ngày khác.`)
}
