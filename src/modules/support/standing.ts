import type { Instant } from '#kernel/instant.ts'
import type { Incident, Part } from './incident.ts'
import type { Issue } from './issue.ts'

/** How a part works now, as far as we can tell: `unknown` is said, never guessed. */
export type Health = 'works' | 'slow' | 'down' | 'unknown'
export type PartNow = { readonly part: Part; readonly health: Health; readonly note?: string | undefined }

/** The public page: what works now, what happened, and what we recorded of ourselves. `readAt`: when the database last answered. */
export type Standing = {
  readonly at: Instant
  readonly readAt: Instant | null
  readonly parts: readonly PartNow[]
  readonly incidents: readonly Incident[]
  readonly uptimes: readonly Uptime[]
}

/** Minutes of the last thirty days, by the machine's clock: in which we looked and it worked or not; all others nobody recorded. */
export type Uptime = { readonly part: Part; readonly good: number; readonly bad: number; readonly since: Instant; readonly minutes: number }

/** The share of recorded minutes that were good; null when nothing was recorded. Says nothing of the minutes without a record. */
export const goodShare = ({ good, bad }: Pick<Uptime, 'good' | 'bad'>): number | null => (good + bad === 0 ? null : good / (good + bad))

/** Minutes without a record: we may have been down. */
export const unseen = ({ good, bad, minutes }: Uptime): number => Math.max(0, minutes - good - bad)

/** What every page may ask without a statement: kept by each copy of the program, told of changes by PostgreSQL. */
export type Board = {
  /** Known issues that stand, the newest first. */
  readonly issues: readonly Issue[]
  /** Incidents that are open. */
  readonly open: readonly Incident[]
  /** At most a few seconds old; answers also while the database does not. */
  standing(): Promise<Standing>
}

/** What PostgreSQL tells every copy of the program when issues or incidents change. */
export const SUPPORT_CHANGED = 'motcua_support'
