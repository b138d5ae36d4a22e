import { addDays, eachDay, type Day } from '#kernel/day.ts'
import { refuse } from '#kernel/refusal.ts'
import { dayOf, instant, type Instant } from '#kernel/instant.ts'
import { officeHours, type Calendar } from './calendar.ts'

const LONGEST_SEARCH = 3_000

type Span = readonly [from: number, to: number]

/** Open time of one day in milliseconds, closures cut out. */
function openSpans(calendar: Calendar, on: Day): Span[] {
  const spans = officeHours(calendar, on).map(([opens, closes]): Span => [instant(on, opens).getTime(), instant(on, closes).getTime()])
  return calendar.shut.reduce((open, shut) => open.flatMap(span => without(span, [shut.from.getTime(), shut.to.getTime()])), spans)
}

const without = ([from, to]: Span, [shut, opens]: Span): Span[] =>
  shut >= to || opens <= from
    ? [[from, to]]
    : (
        [
          [from, Math.min(to, shut)],
          [Math.max(from, opens), to],
        ] as Span[]
      ).filter(([a, b]) => a < b)

/** Open time from `at` on, span by span. */
function* openFrom(calendar: Calendar, at: Instant): Generator<Span> {
  for (const on of eachDay(dayOf(at), addDays(dayOf(at), LONGEST_SEARCH))) {
    for (const [from, to] of openSpans(calendar, on)) if (to >= at.getTime()) yield [Math.max(from, at.getTime()), to]
  }
  refuse('no-working-day', 'Lịch làm việc không có ngày nào mở cửa. Kiểm tra giờ làm việc của đơn vị.')
}

/** Whether the office is open at this moment; the closing minute counts as open. */
export const isOpen = (calendar: Calendar, at: Instant): boolean =>
  openSpans(calendar, dayOf(at)).some(([from, to]) => from <= at.getTime() && at.getTime() <= to)

/** `at` when the office is open then, otherwise the next moment when it opens. Refuses when no day has office hours. */
export function nextOpening(calendar: Calendar, at: Instant): Instant {
  for (const [from] of openFrom(calendar, at)) return new Date(from)
  return at
}

/** The moment when `minutes` of office time have run since `at` (2 working hours = 120). */
export function addWorkingMinutes(calendar: Calendar, at: Instant, minutes: number): Instant {
  let left = minutes * 60_000
  for (const [from, to] of openFrom(calendar, at)) {
    if (left <= to - from) return new Date(from + left)
    left -= to - from
  }
  return at
}

/** Office minutes in [from, to); 0 when `to` is not later. */
export function workingMinutesBetween(calendar: Calendar, from: Instant, to: Instant): number {
  if (to <= from) return 0
  const spans = Iterator.from(eachDay(dayOf(from), dayOf(to))).flatMap(on => openSpans(calendar, on))
  return spans.reduce((sum, [opens, closes]) => sum + Math.max(0, Math.min(closes, to.getTime()) - Math.max(opens, from.getTime())), 0) / 60_000
}
