import type { Instant } from '#kernel/instant.ts'
import type { AnnotationKind } from './book.ts'

/** What one unit asks another. */
export const questions = {
  'marital-status': 'Tình trạng hôn nhân',
  marriage: 'Có đăng ký kết hôn không',
  annotate: 'Ghi chú vào sổ',
} as const
export type Question = keyof typeof questions

/** Whom it is about, as declared. */
export type About = { readonly name: string; readonly born?: string | undefined; readonly pin?: string | undefined }

export const answerWords = {
  found: 'Có trong sổ',
  'not-found': 'Không thấy trong sổ',
  annotated: 'Đã ghi chú',
  text: 'Trả lời khác',
} as const
export type AnswerKind = keyof typeof answerWords

/** A question from one unit to another, and its answer once there is one. `kind` and `entryId`: what is to be annotated, beside which entry. */
export type Inquiry = {
  readonly id: number
  readonly from: string
  readonly to: string
  readonly dossierCode: string
  readonly question: Question
  readonly about: About
  readonly text: string
  readonly entryId: number | null
  readonly kind: AnnotationKind | null
  readonly askedAt: Instant
  readonly askedBy: { id: string; name: string }
  readonly dueAt: Instant
  readonly answeredAt: Instant | null
  readonly answeredBy: { id: string; name: string } | null
  readonly answer: AnswerKind | null
  readonly foundEntry: number | null
  readonly answerText: string | null
}
