import { day, type Day } from '#kernel/day.ts'
import { dayOf, type Instant } from '#kernel/instant.ts'
import { addWorkingDays, type Calendar } from '#units'
import { readTable } from '../csv.ts'

/** What the law gives time for beside the decision itself: answering a request for more, and answering another unit's question. */
export type Timed = 'bo-sung' | 'tra-loi-xac-minh'

/** How many working days somebody may take, by the law of one time. `certainty` V, H, M or L: whether the number was read in the act. */
export type LawTime = {
  readonly what: Timed
  readonly from: Day
  readonly to: Day | null
  readonly days: number
  readonly certainty: string
  readonly source: string
}

const times: readonly LawTime[] = Object.freeze(
  readTable(new URL('../../../../data/law-times.csv', import.meta.url)).map(row =>
    Object.freeze({
      what: row['what'] as Timed,
      from: day(row['from'] ?? ''),
      to: row['to'] ? day(row['to']) : null,
      days: Number(row['days']),
      certainty: row['certainty'] ?? '',
      source: row['source'] ?? '',
    }),
  ),
)

/** The time that the law of `on` gives; before the first row the first one holds. */
export function lawTime(what: Timed, on: Day): LawTime {
  const known = times.filter(one => one.what === what)
  const found = known.findLast(({ from }) => from <= on) ?? known[0]
  if (!found) throw new TypeError(`data/law-times.csv has no ${what}`)
  return found
}

/** The time to answer a request for more that was made on `on` (Nghị định 118/2025/NĐ-CP, Điều 17). */
export const supplementTime = (on: Day): LawTime => lawTime('bo-sung', on)

/** The last day to answer a request made at `askedAt`. */
export const supplementUntil = (calendar: Calendar, askedAt: Instant): Day =>
  addWorkingDays(calendar, dayOf(askedAt), supplementTime(dayOf(askedAt)).days)
