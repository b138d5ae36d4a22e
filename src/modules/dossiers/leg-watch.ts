import { plusMinutes, type Instant } from '#kernel/instant.ts'
import { addWorkingMinutes, workingMinutesBetween, type Calendar } from '#units'

/** From when on a part is looked at: what is due before `soon`, not accepted since `silent`, without an answer since `deficient`, refused since `refused`. */
export type Watch = {
  readonly now: Instant
  readonly soon: Instant
  readonly silent: Instant
  readonly deficient: Instant
  readonly refused: Instant
}

const DAY = 8 * 60
const MONTH = 30 * 24 * 60
/** An agency says within two working hours that it has what it was sent (Nghị định 63/2024/NĐ-CP). The other spans are our choice. */
const SILENT = 2 * 60
const DEFICIENT = 3 * DAY
const NEAR = DAY

/** The spans of the board of parts, in the working time of the unit. Pure. */
export const watchOf = (calendar: Calendar, now: Instant): Watch => ({
  now,
  soon: addWorkingMinutes(calendar, now, NEAR),
  silent: workingAgo(calendar, now, SILENT),
  deficient: workingAgo(calendar, now, DEFICIENT),
  refused: plusMinutes(now, -MONTH),
})

/** The moment since which `minutes` of office time have run. */
export function workingAgo(calendar: Calendar, now: Instant, minutes: number): Instant {
  for (let days = 1; days <= 32; days *= 2) {
    const from = plusMinutes(now, -days * 24 * 60)
    const run = workingMinutesBetween(calendar, from, now)
    if (run >= minutes) return addWorkingMinutes(calendar, from, run - minutes)
  }
  return plusMinutes(now, -MONTH)
}
