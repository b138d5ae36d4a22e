const HANOI_MS = 7 * 3_600_000

const wall = (at: Date) => new Date(at.getTime() + HANOI_MS).toISOString()

/** `2026-11-25` in Hanoi. */
export const dayOf = (at: Date): string => wall(at).slice(0, 10)
/** `25/11/2026`. */
export const slashed = (at: Date): string => dayOf(at).split('-').reverse().join('/')
/** `20261125`. */
export const packed = (at: Date): string => dayOf(at).replaceAll('-', '')
/** `14:05 ngày 25/11/2026`. */
export const clock = (at: Date): string => `${wall(at).slice(11, 16)} ngày ${slashed(at)}`
/** Five in the afternoon of a day in Hanoi, as RFC 3339; undefined when it is no day. */
export function eveningOf(day: string): string | undefined {
  const at = new Date(`${day}T17:00:00+07:00`)
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(at.getTime()) && dayOf(at) === day ? `${day}T17:00:00+07:00` : undefined
}
