import type { Edition, Question } from '#procedures'
import type { Choosable } from './shape.ts'

/** Each kind of question in words. */
export const kindWords: Readonly<Record<Question['kind'], string>> = {
  text: 'Chữ',
  name: 'Họ và tên',
  day: 'Ngày',
  partialDay: 'Ngày, có thể chỉ có năm',
  choice: 'Chọn một trong các ô',
  yesNo: 'Có hoặc Không',
  commune: 'Xã, phường',
  address: 'Địa chỉ',
  pin: 'Số định danh',
  phone: 'Số điện thoại',
  email: 'Thư điện tử',
  count: 'Số đếm',
  ethnicity: 'Dân tộc',
  country: 'Quốc gia',
}

/** How long an answer of a kind usually may be. */
export const usualLength: Readonly<Record<Question['kind'], number>> = {
  text: 200,
  name: 100,
  day: 10,
  partialDay: 10,
  choice: 40,
  yesNo: 5,
  commune: 40,
  address: 200,
  pin: 12,
  phone: 15,
  email: 100,
  count: 3,
  ethnicity: 40,
  country: 40,
}

export const levelWords: Readonly<Record<Edition['level'], string>> = { commune: 'Xã, phường', district: 'Quận, huyện', city: 'Thành phố' }

/** A table of words as choices. */
export const choicesOf = (words: Readonly<Record<string, string>>): readonly Choosable[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

/** All questions of an edition with their pages, in the order of the form. */
export const questionsWithPages = (edition: Edition): { readonly page: string; readonly question: Question }[] =>
  [...edition.precheck, ...edition.tasks.flatMap(({ pages }) => pages)].flatMap(page =>
    page.questions.map(question => ({ page: page.title, question })),
  )

/** The questions of one kind as choices. */
export const questionChoices = (edition: Edition, kind?: Question['kind']): Choosable[] =>
  questionsWithPages(edition)
    .filter(({ question }) => kind === undefined || question.kind === kind)
    .map(({ question }) => ({ value: question.id, label: `${question.label} (${question.id})` }))
