import type { Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import type { Tx } from '#platform/db/index.ts'
import type { Edition } from '#procedures'
import type { Calendar } from '#units'
import { dueAfter } from '../clock.ts'
import type { Actor, Dossier, Json } from '../dossier.ts'
import { lock, record } from '../store.ts'

type Clock = { calendar: Calendar; edition: Edition }
type Supplement = Clock & { answers?: { [key: string]: Json }; declaration?: Json; note?: string; papers?: readonly string[] }

/** Bổ sung: all asked items answered at once; the clock starts again when the desk had received the dossier. Who may is decided by whoever proves to be the owner. */
export async function supplement(tx: Tx, by: Actor, code: string, given: Supplement, now: Instant): Promise<Dossier> {
  const dossier = await lock(tx, code)
  const { answers, declaration, note, papers } = given
  const due = dossier.state === 'paused' ? await dueAfter(tx, dossier, given.edition, given.calendar, { type: 'supplement', at: now }) : {}
  const data = {
    ...(answers ? { answers } : {}),
    ...(declaration ? { declaration } : {}),
    ...(note ? { note } : {}),
    papers: [...(papers ?? [])],
    ...due,
  }
  return record(tx, dossier, { action: 'supplement', by, at: now, data })
}

/** Rút hồ sơ: any time before it is signed (Nghị định 61/2018, Điều 19). */
export async function withdraw(
  tx: Tx,
  by: Actor,
  code: string,
  { calendar, reason = '' }: { calendar: Calendar; reason?: string },
  now: Instant,
): Promise<Dossier> {
  return record(tx, await lock(tx, code), { action: 'withdraw', by, at: now, data: { reason } }, calendar)
}

/** Xác nhận bản dự thảo, or say what is wrong in it; the wait is the applicant's time. */
export async function confirmDraft(
  tx: Tx,
  by: Actor,
  code: string,
  given: Clock & { agrees: boolean; note?: string },
  now: Instant,
): Promise<Dossier> {
  const dossier = await lock(tx, code)
  const action = given.agrees ? 'confirm' : 'dispute'
  if (!given.agrees && !given.note) refuse('no-note', 'Ghi chỗ cần sửa trong bản dự thảo.')
  const due = await dueAfter(tx, dossier, given.edition, given.calendar, { type: action, at: now })
  return record(tx, dossier, { action, by, at: now, data: { ...(given.note ? { note: given.note } : {}), ...due } })
}
