import type { Edition, Outcome } from './edition.ts'
import { evaluate } from './evaluate.ts'
import type { Answers, Facts, Question, Scalar, Task } from './language.ts'
import { isRequired, walk } from './pages.ts'
import { papersOf } from './papers.ts'
import { missingText, problem, type FieldProblem } from './problem.ts'
import { broken, doubts, onePerQuestion, readOne } from './read.ts'

type Checked = { readonly errors: readonly FieldProblem[]; readonly warnings: readonly FieldProblem[] }

/** A stored answer must read as itself: it may have come from a machine, or from an older edition. */
function unreadable(question: Question, answer: Scalar | undefined): readonly FieldProblem[] {
  if (answer === undefined) return []
  const read = readOne(question, { [question.id]: answer })
  if (typeof read === 'object') return [read]
  return read === answer ? [] : [problem(question.id, missingText(question))]
}

/** The first reason why this procedure is not the right one; undefined when it is. */
export function outcomeOf(edition: Edition, answers: Answers, facts: Facts): Outcome | undefined {
  const counted = walk(edition, answers, facts).answers
  return edition.outcomes.find(({ when }) => evaluate(when, counted, facts))
}

/** Everything wrong with a whole declaration, one problem for each question, in the order of the form; and what is worth a second look. */
export function check(edition: Edition, answers: Answers, facts: Facts): Checked {
  const { pages, answers: counted } = walk(edition, answers, facts)
  const asked = pages.flatMap(({ questions }) => questions)
  const ids = new Set(asked.map(({ id }) => id))
  const known = { answers: counted, facts }
  const missing = asked.filter(q => counted[q.id] === undefined && isRequired(q, counted, facts))
  const elsewhere = edition.outcomes.filter(({ when }) => evaluate(when, counted, facts))
  const errors = [
    ...missing.map(q => problem(q.id, missingText(q))),
    ...asked.flatMap(q => unreadable(q, counted[q.id])),
    ...elsewhere.map(({ at, says }) => problem(at, says)),
    ...broken(edition, ids, 'error', known),
  ]
  const wrong = onePerQuestion(errors, asked)
  return { errors: wrong, warnings: doubts(edition, asked, known, wrong) }
}

export type TaskState = 'chua-lam' | 'dang-lam' | 'xong' | 'chua-duoc'
type TaskNow = { readonly task: Task; readonly state: TaskState; readonly waitsFor: readonly string[] }

/** Where each task stands that this person has. `papers` are the codes of papers with at least one good page. */
export function taskStates(edition: Edition, answers: Answers, facts: Facts, papers: readonly string[]): readonly TaskNow[] {
  const { pages, answers: counted } = walk(edition, answers, facts)
  const wrong = new Set(check(edition, answers, facts).errors.map(({ at }) => at))
  const wanted = papersOf(edition, answers, facts)
    .filter(({ form }) => form === 'submit')
    .map(({ code }) => code)
  const tasks = edition.tasks.filter(task => pages.some(page => page.task === task))
  const asked = (task: Task) => pages.filter(page => page.task === task).flatMap(({ questions }) => questions)

  const done = (task: Task) => asked(task).every(({ id }) => !wrong.has(id)) && (!task.papers || wanted.every(code => papers.includes(code)))
  const begun = (task: Task) => asked(task).some(({ id }) => answers[id] !== undefined) || (task.papers === true && papers.length > 0)
  // Nothing must be answered and nothing handed in: there is nothing to wait for.
  const idle = (task: Task) => asked(task).every(question => !isRequired(question, counted, facts)) && !(task.papers && wanted.length > 0)
  const finished = new Set(tasks.filter(task => done(task) && (begun(task) || idle(task))).map(({ id }) => id))

  return tasks.map(task => {
    const waitsFor = tasks.filter(({ id }) => task.needs?.includes(id) && !finished.has(id)).map(({ title }) => title)
    const state = waitsFor.length > 0 ? 'chua-duoc' : finished.has(task.id) ? 'xong' : begun(task) ? 'dang-lam' : 'chua-lam'
    return { task, state, waitsFor }
  })
}
