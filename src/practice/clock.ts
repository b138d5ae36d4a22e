import type { Instant } from '#kernel/instant.ts'
import type { Clock } from '#platform/clock.ts'
import { addWorkingMinutes, type Calendar } from '#units'

/** Working minutes of the exercise in a minute of the machine. */
const PACE = 15
const MINUTE_MS = 60_000

/** From when the clock of an exercise runs: the exercise's moment and the machine's. */
export type Anchor = { readonly city: Instant; readonly machine: Instant }

/** The moment of an exercise: it runs fifteen times as fast, in office hours only, and stands still at `end`. Pure. */
export function momentOf(calendar: Calendar, { city, machine }: Anchor, machineNow: Instant, end: Instant): Instant {
  const minutes = (Math.max(0, machineNow.getTime() - machine.getTime()) / MINUTE_MS) * PACE
  const at = addWorkingMinutes(calendar, city, minutes)
  return at < end ? at : end
}

/** A clock that follows the anchor that stands. */
export const exerciseClock = (calendar: Calendar, anchor: () => Anchor, machine: Clock, end: Instant): Clock => ({
  shiftMs: 0,
  now: () => momentOf(calendar, anchor(), machine.now(), end),
})
