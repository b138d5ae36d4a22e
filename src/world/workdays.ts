import { addDays, eachDay, type Day } from '#kernel/day.ts'
import { instant, type Instant } from '#kernel/instant.ts'
import { closingOf, isWorkingDay, type Calendar } from '#units'

/** The working days of a stretch of time, counted from 0, with their wall times. */
export type Workdays = {
  readonly days: readonly Day[]
  /** The first working day on or after `on`. */
  from(on: Day): number
  at(index: number, minute: number): Instant
  closing(index: number): Instant
}

/** The working days of [from, to] and a few weeks beyond, for deadlines. */
export function workdays(calendar: Calendar, from: Day, to: Day): Workdays {
  const days = [...eachDay(from, addDays(to, 45))].filter(on => isWorkingDay(calendar, on))
  const midnights = days.map(on => instant(on).getTime())
  const closings = days.map(on => closingOf(calendar, on) ?? instant(on, '17:00'))
  const place = (index: number) => Math.min(index, days.length - 1)
  return {
    days,
    from: on => days.findIndex(one => one >= on),
    at: (index, minute) => new Date((midnights[place(index)] ?? 0) + minute * 60_000),
    closing: index => closings[place(index)] ?? new Date(0),
  }
}

/** Office minutes of a day: 8:00–12:00 and 13:00–17:00, as minutes after midnight. */
export const officeMinute = (nth: number): number => (nth < 240 ? 480 + nth : 540 + nth)
