import { dayOf, type Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import { shortDay } from '#kernel/format.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { EDITIONS_CHANGED } from '../queries/editor-editions.ts'
import { usesOf } from '../work-orphans.ts'
import { WorkProblems, type Editor, type EditionUse, type Work } from '../work.ts'
import { lockWork, writeWork } from './save-work.ts'

/** Gửi duyệt: from now on nobody changes it until it is published or sent back. */
export async function sendForReview(tx: Tx, by: Editor, id: string, version: number, now: Instant): Promise<Work> {
  const work = await lockWork(tx, id, version, ['draft'])
  return writeWork(tx, work, { act: 'review', by }, { state: 'review', note: '' }, now)
}

/** Trả về để sửa: by the reviewer, who says what to mend; or by who wrote it, who takes it back. */
export async function sendBackWork(tx: Tx, by: Editor, id: string, version: number, note: string, now: Instant): Promise<Work> {
  const work = await lockWork(tx, id, version, ['review'])
  const own = work.author.id === by.id
  if (!own && note.trim() === '') refuse('no-note', 'Ghi cần sửa gì để người soạn biết.')
  return writeWork(
    tx,
    work,
    { act: own ? 'takeBack' : 'sendBack', by, note },
    { state: 'draft', note: note.trim(), ...(!own && { reviewer: { id: by.id, name: by.name } }) },
    now,
  )
}

/**
 * Rút một bản: a draft at any time; an edition that was announced only before its first day and while nothing lives under it. What was announced
 * stays readable as it was (Nghị định 63/2010).
 */
export async function withdrawWork(
  tx: Tx,
  by: Editor,
  id: string,
  version: number,
  { note, inUse }: { note: string; inUse: readonly EditionUse[] },
  now: Instant,
): Promise<Work> {
  const work = await lockWork(tx, id, version, ['draft', 'review', 'published'])
  const said = note.trim()
  const problems = [
    ...(said === '' ? [{ at: 'note', says: 'Ghi lý do rút bản này' }] : []),
    ...(work.state === 'published' && work.from <= dayOf(now)
      ? [{ at: '', says: `Bản này đã có hiệu lực từ ${shortDay(work.from)} nên không rút. Công bố bản mới từ một ngày sau` }]
      : []),
    ...(work.state === 'published' ? usesOf(work, inUse) : []),
  ]
  if (problems.length > 0) throw new WorkProblems('cannot-withdraw', 'Chưa rút được bản này. Xem từng lý do dưới đây.', problems)
  if (work.state === 'published')
    await tx.run(sql`
      with gone as (
        insert into procedures.taken_back (code, edition, at, by_id, by_name, note)
        values (${work.code}, ${work.from}, ${now}, ${by.id}, ${by.name}, ${said})
      ) select pg_notify(${EDITIONS_CHANGED}, '')`)
  return writeWork(tx, work, { act: 'withdraw', by, note: said }, { state: 'withdrawn', note: said }, now)
}
