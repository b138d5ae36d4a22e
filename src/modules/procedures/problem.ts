import type { Problem } from '#kernel/refusal.ts'
import type { Question } from './language.ts'

/** A problem with its sentence as a pattern (`{}` for each value), so that another language can say it, and the text that was perhaps meant. */
export type FieldProblem = Problem & { readonly template: string; readonly values: readonly string[]; readonly suggestion?: string }

/** The problem at question `at`; each `{}` of the template takes the next value. */
export function problem(at: string, template: string, ...values: readonly string[]): FieldProblem {
  let next = 0
  return { at, says: template.replaceAll('{}', () => values[next++] ?? ''), template, values }
}

const CHOSEN = new Set(['choice', 'yesNo', 'commune', 'ethnicity', 'country'])

/** What is said of a question that has no answer yet. */
export const missingText = ({ missing, kind, label }: Question): string =>
  missing ?? `${CHOSEN.has(kind) ? 'Chọn' : 'Nhập'} ${label.charAt(0).toLowerCase()}${label.slice(1)}`
