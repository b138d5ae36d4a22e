import { clockTime } from '#kernel/format.ts'
import { dayOf, type Instant } from '#kernel/instant.ts'
import { NotFound, refuse } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { mandateProblems, sameName, type MandateToGive } from '../organisation.ts'
import type { Citizen } from '../visitor.ts'
import { lockAsRepresentative, note, refuseProblems } from './organisation-log.ts'

/**
 * Lập giấy ủy quyền: only by the legal representative of the day. The person need not have signed in here yet: the mandate is bound to the personal
 * number, and works for an e-ID that has the name written in it. Refusals `wrong-…`, `own-mandate`, `name-differs`, `mandate-given`,
 * `organisation-refused`.
 */
export async function giveMandate(tx: Tx, by: Citizen, id: string, given: MandateToGive, now: Instant): Promise<number> {
  const today = dayOf(now)
  const { state } = await lockAsRepresentative(tx, by, id, today)
  refuseProblems(mandateProblems(given, today))
  if (state === 'refused') refuse('organisation-refused', 'Thành phố không xác nhận được tổ chức này, nên chưa ủy quyền được.')
  const { may, procedures = null, from = today, to = today, documentDay = today } = given
  const [pin, name, document] = [given.pin.trim(), tidy(given.name).slice(0, 100), tidy(given.document).slice(0, 100)]
  if (pin === by.pin) refuse('own-mandate', 'Người đại diện không cần giấy ủy quyền của chính mình. Nhập số của người khác.')
  const known = await tx.maybe<{ name: string }>(sql`select full_name as name from identity.citizen where pin = ${pin}`)
  if (known && !sameName(known.name, name)) refuse('name-differs', 'Số định danh này của người có tên khác. Đối chiếu số và tên với thẻ căn cước.')
  const twice = await tx.maybe(sql`
    select 1 from identity.mandate where organisation = ${id} and pin = ${pin} and revoked_at is null and may = ${may}
      and procedures is not distinct from ${procedures}::text[] and valid_from <= ${from} and valid_to >= ${to}`)
  if (twice) refuse('mandate-given', 'Người này đang có giấy ủy quyền bao gồm việc ấy. Xem lại danh sách ủy quyền.')
  const { no } = await tx.one<{ no: number }>(sql`
    insert into identity.mandate (organisation, pin, name, may, procedures, valid_from, valid_to, document, document_day, given_by, given_at)
    values (${id}, ${pin}, ${name}, ${may}, ${procedures}, ${from}, ${to}, ${document}, ${documentDay}, ${by.id}, ${now}) returning id as no`)
  await note(tx, id, by, 'mandateGiven', { mandate: no, name, may, procedures, from, to, document, documentDay }, now)
  return no
}

/** Thu hồi: at once; the very next request of the person no longer acts. What was begun stays with the organisation. Refusal `revoked-already`. */
export async function revokeMandate(tx: Tx, by: Citizen, id: string, mandate: number, reason: string, now: Instant): Promise<void> {
  await lockAsRepresentative(tx, by, id, dayOf(now))
  const held = await tx.maybe<{ name: string; revokedAt: Date | null; revokedBy: string | null }>(sql`
    select name, revoked_at as "revokedAt", revoked_by as "revokedBy" from identity.mandate where id = ${mandate} and organisation = ${id}`)
  if (!held) throw new NotFound('Không có giấy ủy quyền này. Mở lại trang tổ chức.')
  if (held.revokedAt) refuse('revoked-already', `Giấy này đã được ${held.revokedBy} thu hồi lúc ${clockTime(held.revokedAt)}.`)
  await tx.run(sql`update identity.mandate set revoked_at = ${now}, revoked_by = ${by.name} where id = ${mandate}`)
  await note(tx, id, by, 'mandateRevoked', { mandate, name: held.name, reason: tidy(reason).slice(0, 500) }, now)
}
