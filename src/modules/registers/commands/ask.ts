import { dayOf, instant, type Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { may, type Officer } from '#identity'
import { lawTime } from '#procedures'
import { addWorkingDays, atUnit, closingOf, loadCalendar } from '#units'
import type { AnnotationKind } from '../book.ts'
import type { About, Inquiry, Question } from '../inquiry.ts'
import { inquiryColumns } from '../queries/inquiries.ts'

type ToSend = {
  readonly to: string
  readonly dossierCode: string
  readonly question: Question
  readonly about: About
  readonly text?: string | undefined
  readonly entryId?: number | undefined
  readonly kind?: AnnotationKind | undefined
}

/** Puts a question before another unit; whoever calls has asked the table of permissions. */
export async function sendInquiry(tx: Tx, officer: Officer, given: ToSend, at: Instant): Promise<Inquiry> {
  const calendar = atUnit(await loadCalendar(tx), given.to)
  const due = addWorkingDays(calendar, dayOf(at), lawTime('tra-loi-xac-minh', dayOf(at)).days)
  const by = JSON.stringify({ id: officer.id, name: officer.name })
  return tx.one<Inquiry>(sql`
    insert into registers.inquiry (from_unit, to_unit, dossier_code, question, about, text, entry_id, kind, asked_at, asked_by, due_at)
    values (${officer.unit}, ${given.to}, ${given.dossierCode}, ${given.question}, ${JSON.stringify(given.about)}, ${given.text?.trim() ?? ''},
      ${given.entryId ?? null}, ${given.question === 'annotate' ? (given.kind ?? 'other') : null}, ${at}, ${by}, ${closingOf(calendar, due) ?? instant(due, '17:00')})
    returning ${inquiryColumns}`)
}

/** Gửi xác minh: asks another unit what its books say of somebody; the answer is due in as many of that unit's working days as the law gives. Refuses one's own unit and a person without name. */
export async function ask(
  tx: Tx,
  officer: Officer,
  given: { to: string; dossierCode: string; question: Exclude<Question, 'annotate'>; about: About; text?: string | undefined },
  at: Instant,
): Promise<Inquiry> {
  may(officer, 'verifyElsewhere', { unit: officer.unit, parties: [given.about.pin] })
  if (given.to === officer.unit) refuse('own-unit', 'Sổ này ở đơn vị mình. Tra trong sổ của đơn vị.')
  if (!given.about.name.trim()) refuse('nobody', 'Nhập họ, chữ đệm, tên người cần hỏi.')
  return sendInquiry(tx, officer, given, at)
}
