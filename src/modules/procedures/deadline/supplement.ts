import { day, type Day } from '#kernel/day.ts'
import { dayOf, type Instant } from '#kernel/instant.ts'
import { addWorkingDays, type Calendar } from '#units'
import { readTable } from '../csv.ts'

/** How long an applicant may take, by the law of one time. `certainty` H, M or L: whether the number was read in the act. */
export type SupplementTime = {
  readonly from: Day
  readonly to: Day | null
  readonly days: number
  readonly certainty: string
  readonly source: string
}

const times: readonly SupplementTime[] = Object.freeze(
  readTable(new URL('../../../../data/supplement-time.csv', import.meta.url)).map(row =>
    Object.freeze({
      from: day(row['from'] ?? ''),
      to: row['to'] ? day(row['to']) : null,
      days: Number(row['days']),
      certainty: row['certainty'] ?? '',
      source: row['source'] ?? '',
    }),
  ),
)

/** The working days to answer a request for more that was made on `on`; before the first row the first one holds (Nghị định 118/2025/NĐ-CP, Điều 17). */
export function supplementTime(on: Day): SupplementTime {
  const found = times.findLast(({ from }) => from <= on) ?? times[0]
  if (!found) throw new TypeError('data/supplement-time.csv is empty')
  return found
}

/** The last day to answer a request made at `askedAt`. */
export const supplementUntil = (calendar: Calendar, askedAt: Instant): Day =>
  addWorkingDays(calendar, dayOf(askedAt), supplementTime(dayOf(askedAt)).days)
