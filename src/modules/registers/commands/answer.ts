import { dayOf, type Instant } from '#kernel/instant.ts'
import { shortDay } from '#kernel/format.ts'
import { refuse } from '#kernel/refusal.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { may, type Officer } from '#identity'
import { bookNames, wholeReference } from '../book.ts'
import type { AnswerKind, Inquiry, Question } from '../inquiry.ts'
import { entryById } from '../queries/entries.ts'
import { inquiryById, inquiryColumns } from '../queries/inquiries.ts'
import { keeperOf } from '../queries/keeping.ts'
import { annotate } from './annotations.ts'

export type ToAnswer = {
  readonly inquiryId: number
  readonly answer: AnswerKind
  readonly entryId?: number | undefined
  readonly text?: string | undefined
}

/**
 * Trả lời xác minh, once, by a civil-status officer of the unit that was asked: an entry of its books, that there is none, or words. To a
 * request to annotate, `annotated` writes the annotation beside the entry in the same transaction.
 */
export async function answer(tx: Tx, officer: Officer, given: ToAnswer, at: Instant): Promise<Inquiry> {
  const asked = await inquiryById(tx, given.inquiryId)
  may(officer, 'annotate', { unit: await keeperOf(tx, asked.to, dayOf(at)), parties: [asked.about.pin] })
  if (asked.answeredAt) refuse('answered', `Việc này ${asked.answeredBy?.name ?? ''} đã trả lời. Tải lại trang để xem.`)
  const says = await answerText(tx, officer, asked, given, at)
  const by = JSON.stringify({ id: officer.id, name: officer.name })
  const answered = await tx.maybe<Inquiry>(sql`
    update registers.inquiry set answered_at = ${at}, answered_by = ${by}, answer = ${given.answer}, answer_text = ${says},
      found_entry = ${given.answer === 'found' ? (given.entryId ?? null) : null}
    where id = ${asked.id} and answered_at is null returning ${inquiryColumns}`)
  return answered ?? refuse('answered', 'Có người vừa trả lời việc này. Tải lại trang để xem.')
}

const NOT_FOUND: Readonly<Record<Question, string>> = {
  'marital-status': 'Không thấy việc kết hôn nào của người này trong sổ của đơn vị.',
  marriage: 'Không thấy việc kết hôn này trong sổ của đơn vị.',
  annotate: 'Không thấy việc đã đăng ký trong sổ của đơn vị.',
}

async function answerText(tx: Tx, officer: Officer, asked: Inquiry, given: ToAnswer, at: Instant): Promise<string> {
  const more = given.text?.trim() ?? ''
  switch (given.answer) {
    case 'found': {
      const entry = await entryById(tx, given.entryId ?? refuse('no-entry', 'Chọn việc đã tìm thấy trong sổ.'))
      const notes = entry.annotations.map(({ text }) => `Ghi chú: ${text}`)
      return [`${bookNames[entry.type]}, ${wholeReference(entry)}, ngày ${shortDay(entry.enteredOn)}.`, ...notes, more].filter(Boolean).join(' ')
    }
    case 'not-found':
      return [NOT_FOUND[asked.question], more].filter(Boolean).join(' ')
    case 'annotated': {
      const { entryId, kind } = asked
      if (entryId === null || kind === null) return refuse('not-asked-to-annotate', 'Nơi gửi không yêu cầu ghi chú. Chọn câu trả lời khác.')
      const { dossierCode } = asked
      await annotate(tx, officer, entryId, { text: asked.text, kind, dossierCode, sourceUnit: asked.from }, at)
      return [`Đã ghi chú ngày ${shortDay(dayOf(at))}.`, more].filter(Boolean).join(' ')
    }
    case 'text':
      return more || refuse('no-answer', 'Nhập nội dung trả lời.')
  }
}
