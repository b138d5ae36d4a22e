import { sql, type Db } from '#platform/db/index.ts'
import { calendarOf, type Calendar, type CalendarDay, type Closure, type Hours } from '../calendar.ts'

/** The calendar of the whole city with the closures of all units, as one immutable value; `atUnit` narrows it to a unit. */
export async function loadCalendar(db: Db): Promise<Calendar> {
  const days = await db.all<CalendarDay>(sql`select on_day as "on", kind, name, source, certainty from units.calendar_day order by on_day`)
  const hours = await db.all<Hours>(sql`
    select use, weekday, opens, closes, valid_from as "validFrom", valid_to as "validTo" from units.working_hours`)
  const closures = await db.all<Closure>(sql`
    select unit, from_at as "from", to_at as "to", reason from units.closure order by from_at`)
  return calendarOf(days, hours, closures)
}
