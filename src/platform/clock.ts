import type { Instant } from '#kernel/instant.ts'

/** The one clock: everything else takes an Instant. */
export type Clock = { now(): Instant; shiftMs: number }

/** A clock that shows the wall's time, or with `start` begins there and runs on. */
export function clock(start?: Instant): Clock {
  const made: Clock = { shiftMs: start ? start.getTime() - Date.now() : 0, now: () => new Date(Date.now() + made.shiftMs) }
  return made
}

/** Milliseconds of a monotonic clock, for measuring only. */
export const elapsed = (): number => performance.now()
