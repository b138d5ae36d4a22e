import { addDays, daysBetween, type Day } from '#kernel/day.ts'
import { dayOf, timeOf, type Instant } from '#kernel/instant.ts'
import { addWorkingDays, closingOf, nextWorkingDay, receptionDay, workingDayFrom, workingDaysBetween, type Calendar } from '#units'
import type { TimeLimit } from './limit.ts'

/** A time when the office waits for the applicant. */
export type Wait = { readonly from: Instant; readonly to: Instant }

const later = <T extends Day | Instant>(a: T, b: T): T => (a < b ? b : a)

/** Whether a receipt that counts for `on` came that day, but after the hour of the limit. */
export const isLate = (time: TimeLimit, at: Instant, on: Day): boolean => time.cutoff !== undefined && on === dayOf(at) && timeOf(at) > time.cutoff

/** The day from which the limit runs: that of receipt, or the next working day after hours, on a day off, or after the cutoff. */
export function startDay(calendar: Calendar, time: TimeLimit, at: Instant): Day {
  const on = receptionDay(calendar, at)
  return isLate(time, at, on) ? nextWorkingDay(calendar, on) : on
}

/** The last day of the limit, counted from `start`; the start day itself is not counted, days of waiting are not counted. Always a working day. */
export function lastDay(calendar: Calendar, time: TimeLimit, start: Day, { verified, waits }: { verified: boolean; waits: readonly Wait[] }): Day {
  const extra = verified ? (time.extraOnVerify ?? 0) : 0
  const spans = merged(waits).map(({ from, to }) => [later(dayOf(from), start), dayOf(to)] as const)
  const sum = (days: (from: Day, to: Day) => number) => spans.reduce((total, [from, to]) => total + Math.max(0, days(from, to)), 0)
  const inWorkingDays = (days: number) => addWorkingDays(calendar, start, days + extra + sum((from, to) => workingDaysBetween(calendar, from, to)))
  const inCalendarDays = (days: number) => addWorkingDays(calendar, workingDayFrom(calendar, addDays(start, days + sum(daysBetween))), extra)

  if (time.kind === 'calendarDays') return inCalendarDays(time.days)
  if (time.kind === 'workingDays') return verified && time.verifiedDays ? inCalendarDays(time.verifiedDays) : inWorkingDays(time.days)
  // What the applicant finished after the cutoff is again finished on the next working day.
  return waits.reduce((last, wait) => later(last, startDay(calendar, time, wait.to)), inWorkingDays(0))
}

/** The end of office time on a working day. */
export const endOf = (calendar: Calendar, on: Day): Instant => closingOf(calendar, on) as Instant

/** The same waiting time without overlaps, in order. */
function merged(waits: readonly Wait[]): Wait[] {
  const result: Wait[] = []
  for (const wait of waits.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    const last = result.at(-1)
    if (last && wait.from <= last.to) result[result.length - 1] = { from: last.from, to: later(last.to, wait.to) }
    else result.push(wait)
  }
  return result
}
