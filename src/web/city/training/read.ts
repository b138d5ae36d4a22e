import { isDay, type Day } from '#kernel/day.ts'
import { instant, type Instant } from '#kernel/instant.ts'
import type { Problem } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import { phoneSays, readPhone } from '#identity'
import { answerFrom } from '#ui/answer.ts'
import type { Fields } from '#ui/page.ts'
import { Typed } from './around.ts'

/** The mark before the code of a role group in the name of its box. */
export const GROUP = 'nhom.'

const TIME = /^([01]?\d|2[0-3])[:hg.]([0-5]\d)$/

/** Reads a posted form; everything that is missing is said at once by `done`. */
export function reading(form: Fields) {
  const problems: Problem[] = []
  const lacks = (at: string, says: string) => void problems.push({ at, says })
  const text = (at: string, most = 200) => tidy(form[at] ?? '').slice(0, most)
  return {
    lacks,
    text,
    need: (at: string, says: string): string => {
      if (text(at) === '') lacks(at, says)
      return text(at)
    },
    whole: (at: string, [low, high]: readonly [number, number], says: string): number => {
      const typed = text(at)
      const value = /^\d{1,6}$/.test(typed) ? Number(typed) : Number.NaN
      if (!(value >= low && value <= high)) lacks(at, `${says}${typed ? ` Đang nhập: ${typed}` : ''}`)
      return value
    },
    day: (at: string, says: string): Day | undefined => {
      const typed = answerFrom(at, 'day', name => form[name])
      if (typeof typed === 'string' && isDay(typed)) return typed
      lacks(at, says)
      return undefined
    },
    /** A time of day on a day; undefined when either is not read. */
    time: (at: string, on: Day | undefined, says: string): Instant | undefined => {
      const typed = text(at)
      const [, hours = '', minutes = ''] = TIME.exec(typed) ?? []
      if (!minutes) lacks(at, `${says}${typed ? ` Đang nhập: ${typed}` : ''}`)
      return minutes && on ? instant(on, `${hours.padStart(2, '0')}:${minutes}`) : undefined
    },
    groups: (says: string): string[] => {
      const ticked = Object.entries(form).flatMap(([name, value]) => (name.startsWith(GROUP) && value === 'true' ? [name.slice(GROUP.length)] : []))
      if (ticked.length === 0) lacks('nhom', says)
      return ticked
    },
    /** A phone number of somebody from outside. */
    phone: (at: string): string => {
      const says = text(at) === '' ? 'Nhập số di động của người này' : phoneSays(form[at] ?? '')
      if (says) lacks(at, says)
      return says ? '' : readPhone(form[at] ?? '')
    },
    done: () => {
      if (problems.length > 0) throw new Typed(problems)
    },
  }
}
