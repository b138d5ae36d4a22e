import type { Day } from '#kernel/day.ts'

/** Mức độ: 2, 3, 4 until Nghị định 42/2022; since then một phần, toàn trình. */
export type ServiceLevel = '2' | '3' | '4' | 'partial' | 'endToEnd'

/** How well we know it: read in a source, near certain, or our own reading. */
export type Certainty = 'certain' | 'probable' | 'inferred'

/** A procedure offered at a unit in [from, to). */
export type Service = {
  readonly procedure: string
  readonly unit: string
  readonly from: Day
  readonly to: Day | null
  readonly level: ServiceLevel
  readonly decision: string | null
  readonly wave: string
  readonly certainty: Certainty
}

/** A no says why; `instead` says where and how to apply, in the operator's own words when the service is suspended. */
export type Opening =
  | { readonly open: true; readonly level: ServiceLevel; readonly since: Day }
  | { readonly open: false; readonly opensOn?: Day; readonly why: string; readonly instead?: string }

/** The level as people read it. */
export const levelWords: Record<ServiceLevel, string> = {
  2: 'mức độ 2',
  3: 'mức độ 3',
  4: 'mức độ 4',
  partial: 'một phần',
  endToEnd: 'toàn trình',
}
