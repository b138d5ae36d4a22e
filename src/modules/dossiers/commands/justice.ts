import { dayOf, iso, type Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import type { Tx } from '#platform/db/index.ts'
import type { Officer } from '#identity'
import type { Edition } from '#procedures'
import { addWorkingDays, closingOf, type Calendar } from '#units'
import type { Asked, Dossier, Json } from '../dossier.ts'
import { withReasons } from '../rules.ts'
import type { Known } from './desk.ts'
import { act } from './officer.ts'

type Examined = { version: number; edition: Edition; certificate: { [key: string]: Json }; checks: Json }

/** Thẩm tra: the papers and the registers were looked at, the certificate is drafted from the declaration; where the edition asks the applicant nothing more, it goes to be signed. */
export async function examine(tx: Tx, officer: Officer, code: string, given: Examined, now: Instant): Promise<Dossier> {
  const { version, edition, certificate, checks } = given
  const examined = await act(tx, officer, code, { permission: 'examine', action: 'examine', version, data: () => ({ certificate, checks }) }, now)
  if (edition.confirmsDraft) return examined
  return act(tx, officer, code, { permission: 'examine', action: 'present', version: examined.version, data: () => ({}) }, now)
}

/** Gửi bản dự thảo: the applicant has until the end of the last of the edition's days; silence confirms (thủ tục 1.001193, bản 2025). */
export const askToConfirm = (tx: Tx, officer: Officer, code: string, { version, calendar, edition }: Known, now: Instant): Promise<Dossier> =>
  act(
    tx,
    officer,
    code,
    { permission: 'draftCertificate', action: 'askToConfirm', version, data: () => ({ confirmUntil: iso(confirmUntil(edition, calendar, now)) }) },
    now,
  )

function confirmUntil({ confirmsDraft }: Edition, calendar: Calendar, now: Instant): Instant {
  if (!confirmsDraft) refuse('no-confirmation', 'Thủ tục này không có bước xác nhận bản dự thảo. Chuyển thẳng cho người ký.')
  return closingOf(calendar, addWorkingDays(calendar, dayOf(now), confirmsDraft.days)) ?? now
}

/** Trả lại: to the justice officer, with what is to be looked at again. */
export const sendBack = (
  tx: Tx,
  officer: Officer,
  code: string,
  { version, reason }: { version: number; reason: string },
  now: Instant,
): Promise<Dossier> =>
  act(
    tx,
    officer,
    code,
    { permission: 'sendBack', action: 'sendBack', version, data: () => ({ reason: reason || refuse('no-reason', 'Ghi rõ cần xem lại chỗ nào.') }) },
    now,
  )

/** Từ chối giải quyết: a refusal is a result, with its reasons. */
export const decline = (
  tx: Tx,
  officer: Officer,
  code: string,
  { version, calendar, items }: { version: number; calendar: Calendar; items: readonly Asked[] },
  now: Instant,
): Promise<Dossier> => act(tx, officer, code, { permission: 'decline', action: 'decline', version, calendar, data: () => withReasons(items) }, now)

/** Cấp bản sao trích lục: numbered, counted, the original stays one (Luật Hộ tịch 2014, Điều 63). */
export const issueCopy = (
  tx: Tx,
  officer: Officer,
  code: string,
  { version, count, number }: { version: number; count: number; number: string },
  now: Instant,
): Promise<Dossier> => act(tx, officer, code, { permission: 'printCopy', action: 'issueCopy', version, data: () => ({ count, number }) }, now)
