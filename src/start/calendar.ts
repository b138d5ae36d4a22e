import type { Database } from '#platform/db/index.ts'
import { elapsed } from '#platform/clock.ts'
import { loadCalendar, type Calendar } from '#units'

const FRESH_MS = 60_000

/** The working calendar, read from the database at most once a minute. */
export function calendarReader(db: Database): () => Promise<Calendar> {
  let read: { at: number; calendar: Promise<Calendar> } | undefined
  return () => {
    if (!read || elapsed() - read.at > FRESH_MS) read = { at: elapsed(), calendar: loadCalendar(db) }
    return read.calendar
  }
}
