import type { Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import type { Tx } from '#platform/db/index.ts'
import type { Officer } from '#identity'
import type { TimeLimit } from '#procedures'
import type { Calendar } from '#units'
import { dueNext, limitOf, type Law } from '../clock.ts'
import type { Dossier } from '../dossier.ts'
import { reappointed, referred, release, type Place } from '../rules.ts'
import { act } from './officer.ts'

type Seen = { version: number }

/** Cho yêu cầu bổ sung thêm một lần: by the head, with a reason; the request that follows is counted as overdue (Quyết định 766/QĐ-TTg). */
export const releaseSupplement = (tx: Tx, officer: Officer, code: string, given: Seen & { reason: string }, now: Instant): Promise<Dossier> =>
  act(
    tx,
    officer,
    code,
    { permission: 'releaseSupplement', action: 'releaseSupplement', version: given.version, data: dossier => release(dossier, given.reason) },
    now,
  )

/** Chuyển hồ sơ nộp sai nơi: to the unit that may decide; code, log and clock go with it, the time so far stays the first unit's. */
export const refer = (tx: Tx, officer: Officer, code: string, given: Seen & { to: Place; reason: string }, now: Instant): Promise<Dossier> =>
  act(
    tx,
    officer,
    code,
    { permission: 'refer', action: 'refer', version: given.version, data: dossier => referred(dossier, given.to, given.reason) },
    now,
  )

/** Whether this time limit is longer when facts must be verified. */
export const extendsOnVerify = (limit: TimeLimit): boolean =>
  (limit.extraOnVerify ?? 0) > 0 || (limit.kind === 'workingDays' && limit.verifiedDays !== undefined)

/** `inquiry`: the question that was put to another unit, whose answer ends the wait. */
export type Verification = Law & { whom: string; ground: string; inquiry?: number | undefined }

/** Gửi xác minh: to whom and on what ground; the time limit grows by what the edition says. Refused where it says nothing. */
export const verify = (tx: Tx, officer: Officer, code: string, { version, ...given }: Seen & Verification, now: Instant): Promise<Dossier> =>
  act(
    tx,
    officer,
    code,
    {
      permission: 'verifyElsewhere',
      action: 'verify',
      version,
      clock: true,
      data: (dossier, log) => ({
        ...verification(dossier, given),
        ...(given.inquiry === undefined ? {} : { inquiry: given.inquiry }),
        ...dueNext(given, dossier, log, { type: 'verify', at: now }),
      }),
    },
    now,
  )

/** What a verification writes, and when it is refused. */
export function verification(dossier: Dossier, { edition, whom, ground }: Omit<Verification, 'calendar'>): { whom: string; ground: string } {
  if (!extendsOnVerify(limitOf(edition, dossier)))
    refuse('no-time-to-verify', 'Thủ tục này không có thêm ngày để xác minh. Tra sổ và cơ sở dữ liệu trong thời hạn đã hẹn.')
  if (dossier.verifying) refuse('verifying-already', `Đang chờ ${dossier.verifying.whom} trả lời. Ghi trả lời trước khi gửi xác minh khác.`)
  if (!whom || !ground) refuse('no-reason', 'Ghi nơi được hỏi và căn cứ phải xác minh.')
  return { whom, ground }
}

/** Ghi trả lời xác minh: the partner's time ends. */
export const answerVerification = (tx: Tx, officer: Officer, code: string, given: Seen & { answer: string }, now: Instant): Promise<Dossier> =>
  act(
    tx,
    officer,
    code,
    { permission: 'verifyElsewhere', action: 'answerVerification', version: given.version, data: dossier => answered(dossier, given.answer) },
    now,
  )

/** What an answer writes, and when it is refused. */
export function answered({ verifying }: Dossier, answer: string): { whom: string; reason: string } {
  const { whom } = verifying ?? refuse('not-verifying', 'Hồ sơ này không chờ xác minh. Tải lại trang để xem.')
  return { whom, reason: answer || refuse('no-reason', 'Ghi nơi được hỏi đã trả lời thế nào.') }
}

/** Xin lỗi và hẹn lại: signed by the head or who signs for the head, at most once; the promise follows (Nghị định 61/2018, Điều 19). */
export const reappoint = (
  tx: Tx,
  officer: Officer,
  code: string,
  { version, reason, until, ...law }: Seen & Law & { reason: string; until: Instant },
  now: Instant,
): Promise<Dossier> =>
  act(
    tx,
    officer,
    code,
    {
      permission: 'reappoint',
      action: 'reappoint',
      version,
      clock: true,
      data: (dossier, log) => ({
        ...reappointed(dossier, { reason, until }, law.calendar, now),
        ...dueNext(law, dossier, log, { type: 'reappoint', at: now, until }),
      }),
    },
    now,
  )

/** Rút hồ sơ theo yêu cầu tại quầy: the reason that the applicant gave; a notice of termination follows (Thông tư 03/2025, Điều 7). */
export const withdrawFor = (
  tx: Tx,
  officer: Officer,
  code: string,
  given: Seen & { calendar: Calendar; reason: string },
  now: Instant,
): Promise<Dossier> =>
  act(
    tx,
    officer,
    code,
    {
      permission: 'withdrawFor',
      action: 'withdraw',
      version: given.version,
      calendar: given.calendar,
      data: () => ({ reason: given.reason || refuse('no-reason', 'Ghi lý do mà người nộp nói khi rút hồ sơ.') }),
    },
    now,
  )
