import { readDay } from './dates.ts'
import type { Edition, Rule } from './edition.ts'
import { evaluate } from './evaluate.ts'
import { readText } from './kinds.ts'
import type { Answers, Facts, Page, Question, Scalar } from './language.ts'
import { isRequired, questionsOf, walk } from './pages.ts'
import { missingText, problem, type FieldProblem } from './problem.ts'
import { show } from './show.ts'

export type RawForm = Readonly<Record<string, unknown>>
type Known = { readonly answers: Answers; readonly facts: Facts }
type Reading = {
  readonly answers: Answers
  readonly problems: readonly FieldProblem[]
  readonly warnings: readonly FieldProblem[]
  readonly raw: RawForm
}

const BOXES = ['ngay', 'thang', 'nam'] as const
const isDayKind = ({ kind }: Question) => kind === 'day' || kind === 'partialDay'
const isProblem = (read: Scalar | FieldProblem): read is FieldProblem => typeof read === 'object'

/** One answer from what was posted for it: undefined when empty. Refuses nothing, says everything. */
export function readOne(question: Question, raw: RawForm): Scalar | undefined | FieldProblem {
  const { id, kind } = question
  const typed = (name: string): string => {
    const value = raw[name] ?? ''
    return typeof value === 'object' ? '\u0000' : String(value).trim()
  }
  const boxes = { ngay: typed(`${id}.ngay`) || typed(id), thang: typed(`${id}.thang`), nam: typed(`${id}.nam`) }
  if ([typed(id), ...Object.values(boxes)].includes('\u0000')) return problem(id, 'Chỉ gửi một giá trị cho ô này')
  if (kind === 'day' || kind === 'partialDay') return readDay(id, boxes, kind === 'partialDay')
  const text = typed(id)
  return text === '' ? undefined : readText({ ...question, kind }, text)
}

/** Field names that may come with a form and are no answers: hidden ones, buttons, the search box of a commune. */
const isNoAnswer = (name: string) => name.startsWith('_') || name === 'tim' || name.endsWith('.tim')

function unknownFields(asked: readonly Question[], raw: RawForm): readonly FieldProblem[] {
  const known = new Set(asked.flatMap(q => (isDayKind(q) ? [q.id, ...BOXES.map(box => `${q.id}.${box}`)] : [q.id])))
  return Object.keys(raw)
    .filter(name => !known.has(name) && !isNoAnswer(name))
    .map(name => problem(name, 'Trang này không hỏi ô “{}”. Tải lại trang rồi nhập lại', name))
}

/** What the rules say of these questions. */
export const broken = (edition: Edition, at: ReadonlySet<string>, level: Rule['level'], { answers, facts }: Known): readonly FieldProblem[] =>
  edition.rules
    .filter(rule => rule.level === level && at.has(rule.at) && evaluate(rule.when, answers, facts))
    .map(rule => problem(rule.at, rule.says, show(edition, rule.at, answers[rule.at])))

/**
 * Reads one posted page, or `all` of a declaration. `answers` holds every question of the page (undefined when not asked or empty):
 * save `{ ...before, ...answers }`. Problems: one for each question, in the order of the form, then fields that nobody asked for.
 */
export function readAnswers(edition: Edition, where: Page | 'all', raw: RawForm, before: Known): Reading {
  const all = where === 'all' ? questionsOf(edition) : where.questions
  const found: FieldProblem[] = []
  const read: Record<string, Scalar | undefined> = {}
  for (const question of all) {
    const answer = readOne(question, raw)
    if (answer !== undefined && isProblem(answer)) found.push(answer)
    read[question.id] = answer === undefined || isProblem(answer) ? undefined : answer
  }
  const { pages, answers } = walk(edition, { ...before.answers, ...read }, before.facts)
  const asked = pages.flatMap(({ questions }) => questions).filter(({ id }) => all.some(one => one.id === id))
  const ids = new Set(asked.map(({ id }) => id))
  const known = { answers, facts: before.facts }
  const wrong = new Set(found.map(({ at }) => at))
  const missing = asked.filter(q => answers[q.id] === undefined && !wrong.has(q.id) && isRequired(q, answers, before.facts))
  const problems = onePerQuestion(
    [...found.filter(({ at }) => ids.has(at)), ...missing.map(q => problem(q.id, missingText(q))), ...broken(edition, ids, 'error', known)],
    all,
  )
  return {
    answers: Object.fromEntries(all.map(({ id }) => [id, ids.has(id) ? read[id] : undefined])),
    problems: [...problems, ...unknownFields(all, raw)],
    warnings: doubts(edition, asked, known, problems),
    raw,
  }
}

/** The first problem of each question, in the order of the form. */
export const onePerQuestion = (problems: readonly FieldProblem[], order: readonly Question[]): readonly FieldProblem[] =>
  order.flatMap(({ id }) => problems.find(({ at }) => at === id) ?? [])

/** What is worth a second look at these questions; where something is wrong, that comes first. */
export function doubts(edition: Edition, asked: readonly Question[], known: Known, wrong: readonly FieldProblem[]): readonly FieldProblem[] {
  const right = asked.filter(({ id }) => !wrong.some(({ at }) => at === id))
  return onePerQuestion(broken(edition, new Set(right.map(({ id }) => id)), 'warning', known), right)
}
