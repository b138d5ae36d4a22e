import type { Edition } from './edition.ts'
import { evaluate } from './evaluate.ts'
import type { Answers, Facts, Page, Question, Scalar, Task } from './language.ts'

/** A page to be shown, the task that it belongs to (none before the start), and those of its questions that are asked. */
export type VisiblePage = { readonly task?: Task; readonly page: Page; readonly questions: readonly Question[] }

const allPages = (edition: Edition): readonly { task?: Task; page: Page }[] => [
  ...edition.precheck.map(page => ({ page })),
  ...edition.tasks.flatMap(task => task.pages.map(page => ({ task, page }))),
]

/** Every question of an edition, asked or not, in the order of the form. */
export const questionsOf = (edition: Edition): readonly Question[] => allPages(edition).flatMap(({ page }) => page.questions)

/**
 * What is asked of this person, and the answers that count: those of questions asked, with defaults in the gaps.
 * A condition speaks only of earlier questions, so one pass in the order of the form settles it.
 */
export function walk(edition: Edition, answers: Answers, facts: Facts): { pages: readonly VisiblePage[]; answers: Answers } {
  const counted: Record<string, Scalar> = {}
  const pages: VisiblePage[] = []
  for (const { task, page } of allPages(edition)) {
    if (![task?.when, page.when].every(when => when === undefined || evaluate(when, counted, facts))) continue
    const questions: Question[] = []
    for (const question of page.questions) {
      if (question.when !== undefined && !evaluate(question.when, counted, facts)) continue
      questions.push(question)
      const answer = answers[question.id] ?? question.default
      if (answer !== undefined && answer !== '') counted[question.id] = answer
    }
    if (questions.length > 0) pages.push({ ...(task && { task }), page, questions })
  }
  return { pages, answers: counted }
}

/** The pages that this person is asked, in order; pages before the start first. */
export const visiblePages = (edition: Edition, answers: Answers, facts: Facts): readonly VisiblePage[] => walk(edition, answers, facts).pages

/** Whether an answer must be given, by the answers so far. */
export const isRequired = (question: Question, answers: Answers, facts: Facts): boolean => evaluate(question.required, answers, facts)
