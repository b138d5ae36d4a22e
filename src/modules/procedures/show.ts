import { shortDay } from '#kernel/format.ts'
import type { Edition } from './edition.ts'
import type { Question, Scalar } from './language.ts'
import { countries, ethnicities } from './lists.ts'
import { questionsOf } from './pages.ts'

export type UnitName = (unit: string) => string

const nameIn = (list: readonly { code: string; name: string }[], code: string) => list.find(one => one.code === code)?.name ?? code

/** An answer as people write it: days by slashes, options by their label, codes by their name. Empty when there is none. */
export function showAnswer(question: Question, answer: Scalar | undefined, unitName: UnitName = id => id): string {
  if (answer === undefined) return ''
  const text = String(answer)
  switch (question.kind) {
    case 'day':
    case 'partialDay':
      return shortDay(text)
    case 'choice':
      return question.options?.find(({ key }) => key === text)?.label ?? text
    case 'yesNo':
      return answer === true ? 'Có' : 'Không'
    case 'commune':
      return text === 'ngoai' ? (question.outside ?? text) : unitName(text)
    case 'ethnicity':
      return nameIn(ethnicities, text)
    case 'country':
      return nameIn(countries, text)
    default:
      return text
  }
}

/** The answer to question `id` of an edition as people write it. */
export function show(edition: Edition, id: string, answer: Scalar | undefined, unitName?: UnitName): string {
  const question = questionsOf(edition).find(one => one.id === id)
  return question ? showAnswer(question, answer, unitName) : ''
}
