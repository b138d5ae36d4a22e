import type { Day } from '#kernel/day.ts'
import type { Instant } from '#kernel/instant.ts'
import { NotFound, refuse } from '#kernel/refusal.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { may } from '../permissions.ts'
import type { Officer } from '../visitor.ts'

/** `to`: the day of coming back. */
export type AbsenceToWrite = { readonly officer: string; readonly cover: string; readonly from: Day; readonly to: Day }

/**
 * Somebody is away: in that time the cover does the same work at this unit. To sign is not covered; that takes an acting period.
 * Refusals: `no-post` (one of the two holds none at the unit), `same-person`, `absence-overlaps`, `cover-away`.
 */
export async function writeAbsence(tx: Tx, head: Officer, { officer, cover, from, to }: AbsenceToWrite, now: Instant): Promise<void> {
  may(head, 'holdPosts', { unit: head.unit })
  if (officer === cover) refuse('same-person', 'Người vắng và người thay phải là hai người. Chọn lại người thay.')
  if (to <= from) refuse('wrong-period', 'Ngày cuối phải bằng hoặc sau ngày đầu. Kiểm tra lại hai ngày.')
  await tx.run(sql`select pg_advisory_xact_lock(hashtext(${`absence:${head.unit}`}))`)
  const posted = await tx.all<{ officer: string }>(sql`
    select distinct officer from identity.post
    where unit = ${head.unit} and officer = any(${[officer, cover]}) and valid_from < ${to} and (valid_to is null or valid_to > ${from})`)
  if (posted.length < 2) refuse('no-post', 'Cả hai người phải có vai ở đơn vị trong thời gian này. Phân vai trước, rồi ghi vắng.')
  const away = await tx.all<{ officer: string }>(sql`
    select officer from identity.absence
    where unit = ${head.unit} and officer = any(${[officer, cover]}) and valid_from < ${to} and valid_to > ${from}`)
  if (away.some(one => one.officer === officer))
    refuse('absence-overlaps', 'Người này đã có lần vắng trùng ngày. Kết thúc lần cũ hoặc chọn ngày khác.')
  if (away.length > 0) refuse('cover-away', 'Người thay cũng vắng trong thời gian này. Chọn người khác.')
  await tx.run(sql`
    insert into identity.absence (officer, cover, unit, valid_from, valid_to, written_by, written_at)
    values (${officer}, ${cover}, ${head.unit}, ${from}, ${to}, ${head.id}, ${now})`)
}

/** Back earlier: from `on` the cover no longer counts. NotFound for another unit's absence or one that is over. */
export async function endAbsence(tx: Tx, head: Officer, id: number, on: Day): Promise<void> {
  may(head, 'holdPosts', { unit: head.unit })
  const ended = await tx.run(sql`
    update identity.absence set valid_to = greatest(valid_from, ${on}) where id = ${id} and unit = ${head.unit} and valid_to > ${on}`)
  if (ended === 0) throw new NotFound('Không có lần vắng này ở đơn vị, hoặc đã kết thúc.')
}
