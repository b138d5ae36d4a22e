import type { Answers, Question } from '#procedures'
import type { Fields } from '#ui/page.ts'

const belongs = (name: string, { id, kind }: Question) =>
  name === id ||
  (kind === 'commune' && name === `${id}.tim`) ||
  ((kind === 'day' || kind === 'partialDay') && [`${id}.ngay`, `${id}.thang`, `${id}.nam`].includes(name))

/** Those of the fields that these questions ask for, boxes of days and searches for communes too. */
export const fieldsOf = (questions: readonly Question[], fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => questions.some(question => belongs(name, question))))

/** Those of the fields that belong to other questions. */
export const fieldsBesides = (questions: readonly Question[], fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !questions.some(question => belongs(name, question))))

/** The answers to these questions only. */
export const answersTo = (questions: readonly Question[], answers: Answers): Answers =>
  Object.fromEntries(questions.map(({ id }) => [id, answers[id]]))

/** What the boxes of a page show: answers, and over them what was typed and could not be read. */
export function boxesOf(questions: readonly Question[], answers: Answers, typed: Fields): Record<string, Answers[string]> {
  const shown: Record<string, Answers[string]> = { ...answers }
  const typedHere = fieldsOf(questions, typed)
  for (const question of questions) if (Object.keys(typedHere).some(name => belongs(name, question))) delete shown[question.id]
  return { ...shown, ...typedHere }
}
