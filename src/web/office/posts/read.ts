import { addDays, isDay, type Day } from '#kernel/day.ts'
import { shortDay } from '#kernel/format.ts'
import type { Problem } from '#kernel/refusal.ts'
import { answerFrom } from '#ui/answer.ts'
import type { Fields } from '#ui/page.ts'
import { PageProblems } from '../frame.ts'

/** The mark before the code of a procedure in the name of its box. */
export const PROCEDURE = 'tt.'

/** Reads a posted form: every `need` that is not met is said at once by `done`. */
export function reading(form: Fields) {
  const problems: Problem[] = []
  const text = (at: string) => form[at]?.trim().normalize('NFC') ?? ''
  const lacks = (at: string, says: string) => void problems.push({ at, says })

  return {
    text,
    lacks,
    need: (at: string, says: string): string => {
      if (text(at) === '') lacks(at, says)
      return text(at)
    },
    oneOf: <T extends string>(at: string, allowed: readonly T[], says: string): T => {
      const found = allowed.find(one => one === text(at))
      if (!found) lacks(at, says)
      return found ?? (allowed[0] as T)
    },
    /** A whole day; undefined when all boxes are empty. */
    day: (at: string, says: string, { optional = false } = {}): Day | undefined => {
      const typed = answerFrom(at, 'day', name => form[name])
      if (typeof typed === 'string' && isDay(typed)) return typed
      if (typed !== undefined || !optional || ['ngay', 'thang'].some(part => form[`${at}.${part}`]?.trim())) lacks(at, says)
      return undefined
    },
    /** The ticked procedures; undefined when none is, which means all. */
    procedures: (): string[] | undefined => {
      const ticked = Object.entries(form).flatMap(([name, value]) =>
        name.startsWith(PROCEDURE) && value === 'true' ? [name.slice(PROCEDURE.length)] : [],
      )
      return ticked.length > 0 ? ticked : undefined
    },
    done: () => {
      if (problems.length > 0) throw new PageProblems(problems)
    },
  }
}

/** The last day, as people say it, of a period whose `to` is the first day without; and the other way round. */
export const lastDay = (to: Day): Day => addDays(to, -1)
export const dayAfter = (last: Day): Day => addDays(last, 1)

/** `từ 01/07/2025 đến hết 31/12/2026`; without an end `từ 01/07/2025`. */
export const periodWords = ({ from, to }: { from: Day; to: Day | null }): string =>
  `từ ${shortDay(from)}${to === null ? '' : ` đến hết ${shortDay(lastDay(to))}`}`
