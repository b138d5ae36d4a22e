import { addDays, eachDay, weekday, type Day } from '#kernel/day.ts'
import { refuse } from '#kernel/refusal.ts'
import { dayOf, instant, timeOf, type Instant } from '#kernel/instant.ts'
import { proposedDays } from './holidays.ts'
import type { Certainty } from './unit.ts'

export type DayKind = 'holiday' | 'tet' | 'compensatory-off' | 'swapped-off' | 'worked-saturday' | 'half-day' | 'doubtful' | 'ordinary'

/** A day that differs from its weekday, with the decision that says so and how sure we are of it. */
export type CalendarDay = { readonly on: Day; readonly kind: DayKind; readonly name: string; readonly source: string; readonly certainty: Certainty }

/** `office`: the hours that legal time runs in. `desk`: extra hours when the one-stop desk takes and hands over papers. */
export type Hours = {
  readonly use: 'office' | 'desk'
  readonly weekday: number
  readonly opens: string
  readonly closes: string
  readonly validFrom: Day
  readonly validTo: Day | null
}

/** A time when an office that should be open is shut: a storm, a move, a quarantine. */
export type Shut = { readonly from: Instant; readonly to: Instant; readonly reason: string }
export type Closure = Shut & { readonly unit: string }

/** An immutable value: everything that decides whether an office works at a moment. `shut` holds the closures of the unit it is for. */
export type Calendar = {
  readonly days: ReadonlyMap<Day, CalendarDay>
  readonly hours: readonly Hours[]
  readonly closures: readonly Closure[]
  readonly shut: readonly Shut[]
}

const OFF: ReadonlySet<DayKind> = new Set(['holiday', 'tet', 'compensatory-off', 'swapped-off'])
const FRIDAY = 5
const LONGEST_SEARCH = 3_000

/** The calendar of the city. Years next to the table are filled with proposals of low certainty, so that a deadline may cross its end. */
export function calendarOf(days: readonly CalendarDay[], hours: readonly Hours[], closures: readonly Closure[] = []): Calendar {
  const years = days.map(row => Number(row.on.slice(0, 4)))
  const beyond = years.length === 0 ? [] : [Math.min(...years) - 1, Math.max(...years) + 1, Math.max(...years) + 2].flatMap(proposedDays)
  return { days: new Map([...beyond, ...days].map(row => [row.on, row])), hours, closures, shut: [] }
}

/** The calendar of one unit: the city's, with the unit's own closures. */
export const atUnit = (calendar: Calendar, unit: string): Calendar => ({
  ...calendar,
  shut: calendar.closures.filter(closure => closure.unit === unit),
})

/** The calendar with these closures as well. */
export const alsoShut = (calendar: Calendar, shut: readonly Shut[]): Calendar =>
  shut.length === 0 ? calendar : { ...calendar, shut: [...calendar.shut, ...shut] }

/** The closures of a unit that touch [from, to). */
export const closuresOf = (calendar: Calendar, unit: string, from: Instant, to: Instant): Closure[] =>
  calendar.closures.filter(closure => closure.unit === unit && closure.from < to && from < closure.to)

/** Office hours of a day in order, as `[opens, closes]` wall times; none on a day off. A made-up Saturday has Friday's hours, a half day the morning's. */
export function officeHours(calendar: Calendar, on: Day): (readonly [opens: string, closes: string])[] {
  const kind = calendar.days.get(on)?.kind
  if (kind && OFF.has(kind)) return []
  const like = kind === 'worked-saturday' ? FRIDAY : weekday(on)
  const spans = hoursOn(calendar, on, like, 'office')
  return kind === 'half-day' ? spans.slice(0, 1) : spans
}

/** When the one-stop desk is open: office hours and the desk's own, such as Saturday morning. */
export function deskHours(calendar: Calendar, on: Day): (readonly [opens: string, closes: string])[] {
  const kind = calendar.days.get(on)?.kind
  if (kind && OFF.has(kind)) return []
  const office = officeHours(calendar, on)
  return office.length > 0 ? office : hoursOn(calendar, on, weekday(on), 'desk')
}

const hoursOn = (calendar: Calendar, on: Day, like: number, use: Hours['use']) =>
  calendar.hours
    .filter(span => span.use === use && span.weekday === like && span.validFrom <= on && (span.validTo === null || on < span.validTo))
    .map(span => [span.opens, span.closes] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))

/** The moment when the office closes on `on`; undefined on a day off. */
export function closingOf(calendar: Calendar, on: Day): Instant | undefined {
  const closes = officeHours(calendar, on).at(-1)?.[1]
  return closes === undefined ? undefined : instant(on, closes)
}

/** Whether time limits run on `on`. A day on which the unit is shut at closing time does not count. */
export function isWorkingDay(calendar: Calendar, on: Day): boolean {
  if (calendar.shut.length === 0) return officeHours(calendar, on).length > 0
  const closing = closingOf(calendar, on)
  return closing !== undefined && !calendar.shut.some(shut => shut.from < closing && closing <= shut.to)
}

/** `on` itself when it is a working day, otherwise the first one after it. */
export function workingDayFrom(calendar: Calendar, on: Day): Day {
  for (let tried = 0, at = on; tried < LONGEST_SEARCH; tried++, at = addDays(at, 1)) if (isWorkingDay(calendar, at)) return at
  return refuse('no-working-day', 'Lịch làm việc không có ngày nào mở cửa. Kiểm tra giờ làm việc của đơn vị.')
}

/** The first working day after `on`. */
export const nextWorkingDay = (calendar: Calendar, on: Day): Day => workingDayFrom(calendar, addDays(on, 1))

/** The `count`-th working day after `on`; `on` itself for 0. The start day is not counted (Bộ luật Dân sự 2015, Điều 147). */
export function addWorkingDays(calendar: Calendar, on: Day, count: number): Day {
  let at = on
  for (let left = count; left > 0; left--) at = nextWorkingDay(calendar, at)
  return at
}

/** Working days in (from, to]; 0 when `to` is not later. */
export const workingDaysBetween = (calendar: Calendar, from: Day, to: Day): number =>
  from >= to ? 0 : [...eachDay(addDays(from, 1), to)].filter(on => isWorkingDay(calendar, on)).length

/** What a day off is called: its decreed name, `thứ Bảy` or `Chủ nhật`; undefined on a working day. */
export function dayOffName(calendar: Calendar, on: Day): string | undefined {
  if (officeHours(calendar, on).length > 0) return calendar.shut.length > 0 && !isWorkingDay(calendar, on) ? 'ngày đơn vị đóng cửa' : undefined
  const row = calendar.days.get(on)
  if (row && OFF.has(row.kind)) return row.name
  return weekday(on) === 6 ? 'thứ Bảy' : 'Chủ nhật'
}

/** Days in [from, to] whose being a working day is not certain, because no decision was seen. */
export const doubtfulDays = (calendar: Calendar, from: Day, to: Day): CalendarDay[] =>
  [...eachDay(from, to)].flatMap(on => calendar.days.get(on) ?? []).filter(row => row.certainty === 'low' && weekday(row.on) <= FRIDAY)

/** The day on which a moment counts as received: its own, or the next working day when the office has closed for the day. */
export function receptionDay(calendar: Calendar, at: Instant): Day {
  const on = dayOf(at)
  const closes = officeHours(calendar, on).at(-1)?.[1]
  return closes !== undefined && isWorkingDay(calendar, on) && timeOf(at) <= closes ? on : nextWorkingDay(calendar, on)
}
