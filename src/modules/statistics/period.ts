import { addDays, type Day } from '#kernel/day.ts'

/** A piece of a period that one row of counts covers. */
export type Span = { readonly grain: 'day' | 'month' | 'year'; readonly day: Day }

/** The first day of the month of `on`. */
export const monthStart = (on: Day) => `${on.slice(0, 7)}-01` as Day
const nextMonth = (on: Day): Day => monthStart(addDays(monthStart(on), 31))
const nextYear = (on: Day) => `${Number(on.slice(0, 4)) + 1}-01-01` as Day

/** [from, to] as whole years, whole months and the days that remain: at most 60 days, 22 months and the years between. */
export function spansOf(from: Day, to: Day): Span[] {
  const spans: Span[] = []
  for (let at = from; at <= to; ) {
    const year = nextYear(at)
    const month = nextMonth(at)
    if (at.endsWith('-01-01') && addDays(year, -1) <= to) {
      spans.push({ grain: 'year', day: at })
      at = year
    } else if (at.endsWith('-01') && addDays(month, -1) <= to) {
      spans.push({ grain: 'month', day: at })
      at = month
    } else {
      spans.push({ grain: 'day', day: at })
      at = addDays(at, 1)
    }
  }
  return spans
}
