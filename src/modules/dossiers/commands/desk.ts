import type { Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import type { Tx } from '#platform/db/index.ts'
import type { Officer } from '#identity'
import type { Edition } from '#procedures'
import type { Calendar } from '#units'
import { dueData } from '../clock.ts'
import type { Asked, Dossier } from '../dossier.ts'
import { act } from './officer.ts'

export type Known = { version: number; calendar: Calendar; edition: Edition }
const UNDO_MS = 10_000

/** Tiếp nhận: the desk accepts the dossier and the legal clock starts (Luật Hộ tịch 2014, Điều 5; Nghị định 61/2018, Điều 17). */
export const receive = (tx: Tx, officer: Officer, code: string, { version, calendar, edition }: Known, now: Instant): Promise<Dossier> =>
  act(tx, officer, code, { permission: 'receive', action: 'receive', version, data: dossier => dueData(edition, calendar, dossier, now, []) }, now)

/** Hoàn tác việc tiếp nhận: by the same officer, within ten seconds. */
export const takeBack = (tx: Tx, officer: Officer, code: string, { version }: { version: number }, now: Instant): Promise<Dossier> =>
  act(tx, officer, code, { permission: 'receive', action: 'takeBack', version, data: dossier => takenBack(dossier, officer, now) }, now)

function takenBack(dossier: Dossier, officer: Officer, now: Instant) {
  if (dossier.receivedBy !== officer.id) refuse('not-yours', 'Chỉ người vừa tiếp nhận mới hoàn tác được.')
  if (!dossier.receivedAt || now.getTime() - dossier.receivedAt.getTime() > UNDO_MS)
    refuse('too-late', 'Đã quá 10 giây nên không hoàn tác được. Dùng "Yêu cầu bổ sung" nếu hồ sơ còn thiếu.')
  return {}
}

/** Yêu cầu bổ sung: once, complete, with reasons (Nghị định 61/2018, Điều 17). A second request needs the head of the unit. */
export const askForMore = (
  tx: Tx,
  officer: Officer,
  code: string,
  { version, items }: { version: number; items: readonly Asked[] },
  now: Instant,
): Promise<Dossier> =>
  act(tx, officer, code, { permission: 'askForMore', action: 'askForMore', version, data: dossier => asked(dossier, officer, items) }, now)

function asked(dossier: Dossier, officer: Officer, items: readonly Asked[]) {
  withReasons(items)
  if (dossier.supplements > 0 && !officer.roles.includes('head'))
    refuse('second-supplement', 'Hồ sơ này đã được yêu cầu bổ sung một lần. Lần thứ hai cần người đứng đầu đơn vị gửi.')
  return { items: items.map(item => ({ ...item })) }
}

/** Từ chối tiếp nhận: with reasons that tell what to do instead. */
export const turnAway = (
  tx: Tx,
  officer: Officer,
  code: string,
  { version, items }: { version: number; items: readonly Asked[] },
  now: Instant,
): Promise<Dossier> =>
  act(
    tx,
    officer,
    code,
    { permission: 'turnAway', action: 'turnAway', version, data: () => (withReasons(items), { items: items.map(item => ({ ...item })) }) },
    now,
  )

export type Receiver = { name: string; idNumber?: string; relation?: string; signedBook?: boolean }

/** Trả kết quả: to whom, with which paper, and whether the receiver signed the book (R2016). */
export const handOver = (
  tx: Tx,
  officer: Officer,
  code: string,
  { version, receiver }: { version: number; receiver: Receiver },
  now: Instant,
): Promise<Dossier> =>
  act(tx, officer, code, { permission: 'handOver', action: 'handOver', version, data: () => ({ receiver: { ...receiver } }) }, now)

/** Refuses a request or a refusal that gives no reason, or a reason without a way to mend it. */
export function withReasons(items: readonly Asked[]): void {
  if (items.length === 0 || items.some(({ says, fix }) => !says || !fix)) refuse('no-reason', 'Chọn ít nhất một lý do để người dân biết cần sửa gì.')
}
