import type { Day } from '#kernel/day.ts'
import { agencyNames, legTimeOf, limitWords, WHOLE, type Edition } from '#procedures'

export { limitWords }

type Timed = Pick<Edition, 'times' | 'code' | 'from'> & Pick<Partial<Edition>, 'legs'>

/** Every time limit that the edition knows, without its condition; of a group, that of the civil event and those of all parts together. */
export function timeWords(edition: Timed, on: Day = edition.from): string[] {
  const own = [...new Set(edition.times.map(({ limit }) => limitWords(limit)))]
  return edition.legs ? [...own.map(time => `Việc hộ tịch: ${time}`), ...wholeWords(edition, edition.legs, on)] : own
}

/** The whole of a group: once, and once more for each agency with which it takes another time. */
function wholeWords({ code }: Timed, legs: NonNullable<Edition['legs']>, on: Day): string[] {
  const whole = (kinds: readonly string[]) => limitWords(legTimeOf({ procedure: code, unit: '', on }, WHOLE, kinds))
  const usual = whole([])
  const others = legs.filter(({ kind }) => whole([kind]) !== usual)
  return [
    `Tất cả các việc: ${usual}`,
    ...others.map(({ kind, agency }) => `Tất cả các việc, khi có ${agencyNames[agency] ?? agency}: ${whole([kind])}`),
  ]
}

/** The usual limit in two words, for lists. */
export function timeInShort({ times, code, from, legs }: Timed): string {
  const limit = legs ? legTimeOf({ procedure: code, unit: '', on: from }, WHOLE) : times.at(-1)?.limit
  if (!limit) return ''
  return limit.kind === 'sameDay' ? 'trong ngày' : `${limit.days} ${limit.kind === 'workingDays' ? 'ngày làm việc' : 'ngày'}`
}
