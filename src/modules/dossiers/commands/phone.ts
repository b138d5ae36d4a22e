import type { Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import type { Tx } from '#platform/db/index.ts'
import { maskPhone, readPhone, type Officer } from '#identity'
import type { Dossier, Happening } from '../dossier.ts'
import { act } from './officer.ts'

/** `paper` is what was shown at the counter, with its number. */
type Given = { version: number; phone: string; paper: string }

/**
 * Đổi số điện thoại nhận tin: at the counter, with an identity paper shown. Messages and tracking follow the new number; the log keeps who
 * changed it, by which paper, and the old number masked. Refuses the number that it is already and what is no number.
 */
export const changePhone = (tx: Tx, officer: Officer, code: string, { version, phone, paper }: Given, now: Instant): Promise<Dossier> =>
  act(
    tx,
    officer,
    code,
    { permission: 'changePhone', action: 'changePhone', version, data: dossier => rebound(dossier, readPhone(phone), paper) },
    now,
  )

/** What the log keeps of it; refuses as `changePhone` does. */
export function rebound({ applicant }: Pick<Dossier, 'applicant'>, phone: string, paper: string): Happening['data'] {
  if (applicant.phone === phone) refuse('same-phone', 'Số này đang nhận tin của hồ sơ. Nhập số mới.')
  if (paper === '') refuse('no-paper', 'Ghi giấy tờ tùy thân đã xem.')
  const was = applicant.phone ? `, thay số ${maskPhone(applicant.phone)}` : ''
  return { phone, note: `Đổi tại quầy${was}. Đã xem ${paper}` }
}
