import { addDays } from '#kernel/day.ts'
import { dayOf, instant, plusMinutes, timeOf, type Instant } from '#kernel/instant.ts'
import type { NoticeKind } from './texts/vietnamese.ts'

/** When people sleep, `HH:MM` of the city's clock. Over midnight where `sleeps` is the later one; none where both are the same. */
export type QuietHours = { readonly sleeps: string; readonly wakes: string }

/** When a message may go: now, or when people wake. A one-time code never waits. */
export function goesAt(kind: NoticeKind, now: Instant, { sleeps, wakes }: QuietHours): Instant {
  const time = timeOf(now)
  const asleep = sleeps > wakes ? time >= sleeps || time < wakes : time >= sleeps && time < wakes
  if (kind === 'oneTimeCode' || !asleep) return now
  return instant(time < wakes ? dayOf(now) : addDays(dayOf(now), 1), wakes)
}

/** Seconds that a message waits because its cause can be undone: the desk may take an acceptance back for ten seconds. */
const UNDOABLE: Partial<Record<NoticeKind, number>> = { received: 15 }

/** When a message that is caused now may go: once its cause stands, and when people are awake. */
export const firstGoesAt = (kind: NoticeKind, now: Instant, quiet: QuietHours): Instant =>
  goesAt(kind, plusMinutes(now, (UNDOABLE[kind] ?? 0) / 60), quiet)

const CODE_MINUTES = 5
const DAYS_TRIED = 3

/** When a message is given up: a code with its validity, others after three days. Then the city operator sees it as failed. */
export const givenUpAt = (kind: NoticeKind, goes: Instant): Instant => plusMinutes(goes, kind === 'oneTimeCode' ? CODE_MINUTES : DAYS_TRIED * 24 * 60)

const LONGEST_WAIT = 60

/**
 * When a message that was not taken is tried again: after 1, 2, 4 … at most 60 minutes, a quarter more or less by `id` and try, so that
 * a gateway that comes back is not met by all at once; a code after a sixth of that. Not while people sleep.
 */
export function retryAt(kind: NoticeKind, id: number, attempts: number, now: Instant, quiet: QuietHours): Instant {
  const base = Math.min(2 ** (attempts - 1), LONGEST_WAIT) / (kind === 'oneTimeCode' ? 6 : 1)
  const jitter = 0.75 + (((id * 2_654_435_761 + attempts * 40_503) % 1024) / 1024) * 0.5
  return goesAt(kind, plusMinutes(now, base * jitter), quiet)
}
