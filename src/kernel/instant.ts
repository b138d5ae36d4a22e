import { Temporal } from 'temporal-polyfill'
import type { Day } from './day.ts'

/** A moment in time. PostgreSQL's timestamptz, JavaScript's Date; never read from the wall clock outside `platform/clock.ts`. */
export type Instant = Date

/** The city's time zone (IANA). Hanoi's, which has had one offset since 1975; another city changes it here. */
export const ZONE = 'Asia/Ho_Chi_Minh'

const MS_PER_DAY = 86_400_000
const exactOffset = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(ZONE).offsetNanoseconds / 1e6
/** Offset of each UTC day that has one all day long: asking the zone's rules costs twenty times more than looking here. */
const offsets = new Map<number, number | undefined>()

/** Milliseconds by which the city's clock is ahead of UTC at this moment. */
function offset(ms: number): number {
  const utcDay = Math.floor(ms / MS_PER_DAY)
  if (!offsets.has(utcDay)) {
    const start = exactOffset(utcDay * MS_PER_DAY)
    offsets.set(utcDay, start === exactOffset((utcDay + 1) * MS_PER_DAY - 1) ? start : undefined)
  }
  return offsets.get(utcDay) ?? exactOffset(ms)
}

const wall = (at: Instant) => new Date(at.getTime() + offset(at.getTime())).toISOString()

/** The city's calendar day at this moment. */
export const dayOf = (at: Instant): Day => wall(at).slice(0, 10) as Day

/** The city's wall time at this moment, `HH:MM` (24 h). */
export const timeOf = (at: Instant): string => wall(at).slice(11, 16)

/** The moment when the city's clock shows `time` (`HH:MM`) on `on`. */
export function instant(on: Day, time = '00:00'): Instant {
  const asUtc = Date.parse(`${on}T${time}:00Z`)
  const guess = asUtc - offset(asUtc)
  return new Date(asUtc - offset(guess))
}

/** RFC 3339 with the city's offset and whole seconds: `2017-03-20T17:00:00+07:00`. */
export function iso(at: Instant): string {
  const minutes = Math.round(offset(at.getTime()) / 60_000)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${wall(at).slice(0, 19)}${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`
}

/** Reads RFC 3339 with an offset; undefined when the text is not one. */
export function parseInstant(text: string): Instant | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text)) return undefined
  const at = new Date(text)
  return Number.isNaN(at.getTime()) ? undefined : at
}

export const plusMinutes = (at: Instant, minutes: number): Instant => new Date(at.getTime() + minutes * 60_000)
