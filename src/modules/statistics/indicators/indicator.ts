import type { Day } from '#kernel/day.ts'
import type { Counts } from './counts.ts'

/** A figure: exact, `value` null when there is nothing to measure, never 0 for nothing. `whole` is what it rests on. */
export type Measure = { readonly part: number; readonly whole: number; readonly value: number | null; readonly p90?: number | undefined }

/** `share`: part ÷ whole, 0 to 1; `each`: so many for each; `minutes`: a median, with nine in ten beside it. */
export type Kind = 'share' | 'each' | 'minutes'

export type Example = { readonly name: string; readonly counts: Counts; readonly value: number | null }
export type Change = { readonly method: string; readonly from: Day; readonly says: string }
export type Part = { readonly label: string; readonly value: number }

type Definition = {
  readonly id: string
  readonly name: string
  readonly question: string
  readonly numerator: string
  readonly denominator: string
  readonly edges: readonly string[]
  readonly law: string
  readonly owner: string
  /** The day from which it can be told. */
  readonly since: Day
}

/** An indicator that is counted: data and a pure function, the same for live counts and frozen ones. */
export type Indicator = Definition & {
  readonly method: string
  /** Every version of the method, the newest first. */
  readonly changes: readonly Change[]
  readonly kind: Kind
  /** What `whole` counts: `hồ sơ giải quyết xong`. */
  readonly noun: string
  /** `month`: counted by whole months only. */
  readonly grain: 'day' | 'month'
  /** Names of tallies that it reads, as SQL patterns. */
  readonly figures: readonly string[]
  /** Whether its interval is Wilson's: part and whole are dossiers. A census has none and is never "few". */
  readonly sampled: boolean
  readonly of: (counts: Counts) => Measure
  readonly parts?: ((counts: Counts) => readonly Part[]) | undefined
  readonly examples: readonly Example[]
}

/** An indicator that the product has no data for: its card says so and why. */
export type Unmeasured = Definition & { readonly why: string }

/** Part of whole; nothing of nothing is null. */
export const shareOf = (part: number, whole: number): Measure => ({ part, whole, value: whole === 0 ? null : part / whole })
