import { type Day } from '#kernel/day.ts'
import { dayOf, type Instant } from '#kernel/instant.ts'
import type { Problem } from '#kernel/refusal.ts'
import { may, type Officer } from '#identity'
import { sql, type Tx } from '#platform/db/index.ts'
import { WaveProblems } from './waves.ts'

export type NewTarget = {
  readonly unit: string | null
  readonly percent: number
  readonly due: Day | null
  readonly setBy: string
  readonly setOn: Day | null
  readonly document: string | null
}

/** Writes down which share of dossiers a unit, or the city, is to reach online, by whom and when it was set. Earlier ones stay. Refuses with every reason. */
export async function setTarget(tx: Tx, by: Officer, { unit, percent, due, setBy, setOn, document }: NewTarget, now: Instant): Promise<void> {
  may(by, 'runRollout')
  const problems: Problem[] = []
  if (!Number.isInteger(percent) || percent < 1 || percent > 100) problems.push({ at: 'ty-le', says: 'Nhập số nguyên từ 1 đến 100' })
  if (!due) problems.push({ at: 'han', says: 'Nhập ngày phải đạt' })
  if (!setBy.trim()) problems.push({ at: 'ai', says: 'Ghi ai đặt chỉ tiêu: họ tên, chức vụ hoặc cơ quan' })
  if (!setOn || setOn > dayOf(now)) problems.push({ at: 'ngay', says: 'Nhập ngày đặt chỉ tiêu, không sau hôm nay' })
  if (setOn && due && setOn > due) problems.push({ at: 'han', says: 'Ngày phải đạt không thể trước ngày đặt chỉ tiêu' })
  const known = unit === null || (await tx.maybe(sql`select from units.published_unit where id = ${unit}`))
  if (!known) problems.push({ at: 'don-vi', says: 'Không có đơn vị này' })
  if (problems.length > 0) throw new WaveProblems(problems)
  await tx.run(sql`
    insert into rollout.target (unit_id, percent, due, set_by, set_on, document, by, at)
    values (${unit}, ${percent}, ${due}::date, ${setBy.trim()}, ${setOn}::date, ${document}, ${JSON.stringify({ id: by.id, name: by.name })}::jsonb, ${now})`)
}
