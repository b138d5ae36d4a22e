import type { Problem } from '#kernel/refusal.ts'
import { competentUnits, outcomeOf, papersOf, type Answers, type Edition, type Expr, type Facts, type Question } from '#procedures'
import type { Fields } from '#ui/page.ts'

const both = (...conditions: (Expr | undefined)[]): { when?: Expr } => {
  const given = conditions.filter(one => one !== undefined)
  return given.length === 0 ? {} : { when: given.length === 1 && given[0] !== undefined ? given[0] : { all: given } }
}

const mark = (code: string) => `papers.${code}`

/** How a paper came to the counter. Only what is handed in can be missing for good; what is shown may be shown at collection. */
const options = {
  submit: [
    { key: 'submit', label: 'Đã nhận bản chính' },
    { key: 'scanned', label: 'Đã nhận, sẽ quét ảnh' },
    { key: 'none', label: 'Chưa có' },
  ],
  present: [
    { key: 'seen', label: 'Đã xem, trả lại' },
    { key: 'none', label: 'Xem khi trả kết quả' },
  ],
}

/** The questions of the citizens' pages on one page: each carries the conditions of its page and task, so that the same ones are asked; the browser must not fill in the officer. */
export function counterQuestions({ precheck, tasks }: Edition): Question[] {
  const paged = [...precheck.map(page => ({ page, task: undefined })), ...tasks.flatMap(task => task.pages.map(page => ({ page, task })))]
  return paged.flatMap(({ page, task }) =>
    page.questions.map(({ when, ...question }) => ({ ...question, autocomplete: 'off', ...both(task?.when, page.when, when) })),
  )
}

/** One question a paper: received, seen, to be scanned. */
export const paperQuestions = ({ papers }: Edition): Question[] =>
  papers.map(({ code, label, form, when, hint }) => ({
    id: mark(code),
    kind: 'choice',
    label,
    required: true,
    maxLength: 20,
    options: options[form],
    ...(hint ? { hint } : {}),
    ...both(when),
  }))

const isMark = (name: string) => name.startsWith('papers.')
/** Fields of this page that are no questions of the procedure. */
const own = new Set(['dong-y', 'nhap', 'viec', 'tim', 'quet', 'quet-cho', 'the-vua-quet'])

/** The posted boxes that are answers. */
export const answerBoxes = (form: Fields): Fields =>
  Object.fromEntries(Object.entries(form).filter(([name]) => !isMark(name) && !own.has(name) && !name.startsWith('_')))

/** How each wanted paper was marked, and consent, kept with the answers as evidence of the intake. */
export function marksOf(edition: Edition, answers: Answers, facts: Facts, form: Fields): Record<string, string | boolean> {
  const marks = papersOf(edition, answers, facts).flatMap(({ code }) => (form[mark(code)] ? [[mark(code), form[mark(code)] ?? '']] : []))
  return { ...Object.fromEntries(marks), ...(form['dong-y'] === 'true' ? { 'counter.consent': true } : {}) }
}

/** What keeps this intake from being received here, besides the answers themselves: papers, place, another procedure, consent. */
export function intakeProblems(edition: Edition, answers: Answers, facts: Facts, form: Fields, unit: string): Problem[] {
  const other = outcomeOf(edition, answers, facts)
  const units = competentUnits(edition, answers, facts)
  const papers = papersOf(edition, answers, facts).flatMap(({ code, label, form: kind }) => {
    const at = mark(code)
    if (!form[at]) return [{ at, says: `Chọn ${label} đã nhận hay chưa` }]
    return form[at] === 'none' && kind === 'submit' ? [{ at, says: `Chưa có ${label} thì chưa tiếp nhận được. Nhận đủ giấy rồi lưu` }] : []
  })
  return [
    ...(other ? [{ at: other.at, says: `${other.title}. ${other.says}` }] : []),
    ...(units.length > 0 && !units.includes(unit)
      ? [{ at: edition.units[0] ?? '', says: 'Nơi giải quyết không phải đơn vị này. Giúp người dân nộp qua mạng tới đúng nơi' }]
      : []),
    ...papers,
    ...(form['dong-y'] === 'true' ? [] : [{ at: 'dong-y', says: 'Đọc lại tờ khai cho người nộp nghe, họ đồng ý thì đánh dấu vào ô này' }]),
  ]
}

/** Boxes of questions that could not be read: shown again as typed. */
export const unread = (form: Fields, problems: readonly Problem[]): Fields =>
  Object.fromEntries(Object.entries(answerBoxes(form)).filter(([name]) => problems.some(({ at }) => name === at || name.startsWith(`${at}.`))))
