import { plusMinutes, type Instant } from '#kernel/instant.ts'
import { addWorkingMinutes, type Calendar } from '#units'

const LONGEST_WAIT_MINUTES = 30
/** After so many tries, about two days, a person has to look. */
export const MOST_TRIES = 100
/** A partner that fails so often in a row is left alone for a while. */
const BREAKS_AFTER = 5
const LONGEST_BREAK_MINUTES = 10
/** The receiver says within two working hours that it has the letter (Nghị định 63/2024/NĐ-CP); then somebody is told. */
const ACKNOWLEDGED_WITHIN = 120

/** When a letter that did not get through goes again: 10 s, 20 s, 40 s … at most half an hour, a quarter more or less by `chance` (0 to 1). */
export const retryAt = (tries: number, now: Instant, chance: number): Instant =>
  plusMinutes(now, Math.min(2 ** (tries - 1) / 6, LONGEST_WAIT_MINUTES) * (0.75 + chance / 2))

/** Until when a partner is left alone after `failures` in a row; undefined while it is not broken. One letter then tries the line. */
export const brokenUntil = (failures: number, now: Instant): Instant | undefined =>
  failures < BREAKS_AFTER ? undefined : plusMinutes(now, Math.min(2 ** (failures - BREAKS_AFTER) / 2, LONGEST_BREAK_MINUTES))

export const acknowledgedBy = (calendar: Calendar, sentAt: Instant): Instant => addWorkingMinutes(calendar, sentAt, ACKNOWLEDGED_WITHIN)
