import type { Instant } from '#kernel/instant.ts'
import type { Sql } from '#platform/db/index.ts'
import type { Calendar } from '#units'

/** Which log a rule follows; `periods`: a handful of rows, looked at whole each time. */
export type Feed = 'dossiers' | 'entries' | 'readings' | 'periods'

/** What a rule is asked: the ids that its log moved (`bigint[]`), and its numbers by name. */
export type Given = { readonly ids: Sql; readonly n: (name: string) => number }

/** Facts that a person should look at: references and counts, never what somebody is called. */
export type Found = {
  readonly key: string
  readonly unit: string | null
  readonly procedure?: string | null
  readonly from: Instant
  readonly to: Instant
  readonly dossiers: readonly number[]
  readonly refs: Readonly<Record<string, unknown>>
}

/** One practice and the data that would show it. `innocent`: what else it may be; a signal is never a verdict. */
export type Rule = {
  readonly id: string
  readonly name: string
  readonly sees: string
  readonly innocent: string
  readonly source: string
  readonly feed: Feed
  /** Dossiers under review leave the online rate when it is told "without what is under review". */
  readonly touchesRate: boolean
  readonly find: (given: Given) => Sql
  /** What only the calendar can say. */
  readonly keep?: (found: Found, calendar: Calendar, n: Given['n']) => boolean
}
