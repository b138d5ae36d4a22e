import { Temporal } from 'temporal-polyfill'
import type { Day } from './day.ts'

/** A moment in time. PostgreSQL's timestamptz, JavaScript's Date; never read from the wall clock outside `platform/clock.ts`. */
export type Instant = Date

/** The city's time zone: IANA name. Set once by `main.ts` from the settings; Hanoi unless told otherwise. */
export const zone = { name: 'Asia/Ho_Chi_Minh' }

const zoned = (at: Instant) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone.name)

/** The city's calendar day at this moment. */
export const dayOf = (at: Instant): Day => zoned(at).toPlainDate().toString() as Day

/** The city's wall time at this moment, `HH:MM` (24 h). */
export const timeOf = (at: Instant): string => zoned(at).toPlainTime().toString().slice(0, 5)

/** The moment when the city's clock shows `time` (`HH:MM`) on `on`. */
export const instant = (on: Day, time = '00:00'): Instant =>
  new Date(Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: zone.name, plainTime: time }).epochMilliseconds)

/** RFC 3339 with the city's offset and whole seconds: `2017-03-20T17:00:00+07:00`. */
export const iso = (at: Instant): string => zoned(at).toString({ timeZoneName: 'never', smallestUnit: 'second' })

/** Reads RFC 3339 with an offset; undefined when the text is not one. */
export function parseInstant(text: string): Instant | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text)) return undefined
  const at = new Date(text)
  return Number.isNaN(at.getTime()) ? undefined : at
}

export const plusMinutes = (at: Instant, minutes: number): Instant => new Date(at.getTime() + minutes * 60_000)
