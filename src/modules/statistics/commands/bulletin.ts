import type { Instant } from '#kernel/instant.ts'
import { clockTime } from '#kernel/format.ts'
import { NotFound, Refusal, refuse, type Problem } from '#kernel/refusal.ts'
import { sql, type Database, type Tx } from '#platform/db/index.ts'
import { may, type Officer } from '#identity'
import { sealOf } from '../frozen.ts'
import { compose, type Draft } from '../bulletin/compose.ts'
import { bulletinForUpdate, type Bulletin } from '../queries/bulletins.ts'
import { sealedBody } from '../bulletin/sealed.ts'

/** What a person types: the draft, when it may be released, and of a revision why. */
export type Written = Draft & { readonly releaseAt: Instant; readonly reason?: string | undefined }

const person = ({ id, name }: Pick<Officer, 'id' | 'name'>) => ({ id, name })

/** Keeps what was written; a bulletin that was signed has to be signed again, one that was released becomes a revision with its reason. */
export async function writeBulletin(tx: Tx, by: Officer, written: Written, now: Instant, at?: { id: number; version: number }): Promise<number> {
  may(by, 'publishFigures')
  const { title, text, period, level, services, source, releaseAt } = written
  const who = JSON.stringify([person(by)])
  if (!at) {
    const { id } = await tx.one<{ id: number }>(sql`
      insert into statistics.bulletin (title, text, period, level, services, source, release_at, state, writers, written_at)
      values (${title}, ${text}, ${period}, ${level}, ${services}, ${source}, ${releaseAt}, 'draft', ${who}, ${now}) returning id::int`)
    return id
  }
  const before = await current(tx, at)
  const reason = written.reason?.trim() || null
  if (before.revision > 0 && !reason) refuse('no-reason', `Bản ${before.revision} đã phát hành. Ghi lý do của bản mới để người đọc biết vì sao sửa.`)
  const writers = JSON.stringify([...(before.state === 'released' ? [] : before.writers.filter(({ id }) => id !== by.id)), person(by)])
  await tx.run(sql`
    update statistics.bulletin set title = ${title}, text = ${text}, period = ${period}, level = ${level}, services = ${services}, source = ${source},
      release_at = ${releaseAt}, reason = ${reason}, state = 'draft', version = version + 1, writers = ${writers}, written_at = ${now},
      signed_by = null, signed_at = null
    where id = ${at.id}`)
  return at.id
}

async function current(tx: Tx, { id, version }: { id: number; version: number }): Promise<Bulletin> {
  const found = await bulletinForUpdate(tx, id)
  if (!found) throw new NotFound('Không có bản tin này. Về danh sách bản tin.')
  if (found.version !== version) refuse('changed-by-another', 'Bản tin vừa được sửa ở nơi khác. Tải lại trang để xem bản mới.')
  return found
}

/** Duyệt: another person than those who wrote says that this version may be released. Every reason against it is answered at once. */
export async function signBulletin(tx: Tx, by: Officer, at: { id: number; version: number }, now: Instant): Promise<readonly Problem[]> {
  may(by, 'publishFigures')
  const found = await current(tx, at)
  if (found.state !== 'draft') refuse('not-a-draft', 'Bản tin này đã duyệt. Tải lại trang để xem.')
  if (found.writers.some(({ id }) => id === by.id)) refuse('own-bulletin', 'Người viết không tự duyệt được. Nhờ người điều hành khác đọc và duyệt.')
  const { faults } = await compose(tx, found, now)
  if (faults.length > 0) return faults.map(says => ({ at: 'chu', says }))
  await tx.run(sql`
    update statistics.bulletin set state = 'signed', signed_by = ${JSON.stringify(person(by))}, signed_at = ${now}, version = version + 1 where id = ${at.id}`)
  return []
}

const TRIES = 3

/**
 * Phát hành: seals text and figures as they are now, all read at one place of the log, as the next revision. Never before its time, never
 * twice: whoever comes second finds it released.
 */
export async function releaseBulletin(database: Database, id: number, now: Instant): Promise<readonly Problem[]> {
  return database.write(async tx => {
    const found = await bulletinForUpdate(tx, id)
    if (!found) throw new NotFound('Không có bản tin này. Về danh sách bản tin.')
    const { state, releaseAt, revision: before } = found
    if (state === 'released') refuse('already-released', `Bản tin vừa được phát hành, là bản ${before}. Tải lại trang để xem.`)
    if (state !== 'signed') refuse('not-signed', 'Bản tin chưa có người duyệt. Nhờ người điều hành khác duyệt trước.')
    if (now < releaseAt) refuse('too-early', `Chưa đến giờ phát hành: ${clockTime(releaseAt)}. Chờ đến lúc đó, hoặc sửa giờ rồi duyệt lại.`)
    let composed = await compose(tx, found, now)
    const places = () => new Set(composed.counted.map(({ rates, frozen }) => (frozen ? 'frozen' : rates.snapshot))).size
    for (let n = 1; places() > 1 && n < TRIES; n++) composed = await compose(tx, found, now)
    if (places() > 1) refuse('figures-moving', 'Số liệu đang được đếm thêm. Bấm phát hành lại sau ít giây.')
    if (composed.faults.length > 0) return composed.faults.map(says => ({ at: 'chu', says }))
    const { period, level, services, writers, signedBy, reason } = found
    const revision = before + 1
    const body = sealedBody({ id, revision, ask: { period, level, services }, at: now }, composed)
    await tx.run(sql`
      insert into statistics.bulletin_revision (bulletin_id, revision, body, hash, writers, signed_by, released_at, reason)
      values (${id}, ${revision}, ${body}, ${sealOf(body)}, ${JSON.stringify(writers)}, ${JSON.stringify(signedBy)}, ${now}, ${reason})`)
    await tx.run(sql`update statistics.bulletin set state = 'released', revision = ${revision}, version = version + 1 where id = ${id}`)
    return []
  })
}

/** Releases what was signed and whose time has come; what cannot be released stays signed, and its page says why. How many were. */
export async function releaseDue(database: Database, now: Instant): Promise<number> {
  const due = await database.all<{ id: number }>(
    sql`select id::int from statistics.bulletin where state = 'signed' and release_at <= ${now} order by release_at, id limit 20`,
  )
  let released = 0
  for (const { id } of due) if (await isOut(database, id, now)) released++
  return released
}

async function isOut(database: Database, id: number, now: Instant): Promise<boolean> {
  try {
    return (await releaseBulletin(database, id, now)).length === 0
  } catch (problem) {
    if (problem instanceof Refusal) return false
    throw problem
  }
}
