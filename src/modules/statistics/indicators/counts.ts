import { causes, type Cause } from '../on-time.ts'
import { noChannels, type Channels } from '../rate.ts'

type ByCause = Readonly<Record<Cause, number>>

/** What indicators are made of, of one unit or many: the same fields from the live counts and from a frozen period. */
export type Counts = Channels & {
  readonly ended: number
  readonly onTime: number
  readonly late: ByCause
  /** Pairs of unit and service that were open, and of these with a dossier received. */
  readonly offered: number
  readonly used: number
  /** Whole months, by name (`queries/tallies.ts`). */
  readonly tallies: Readonly<Record<string, number>>
}

const noTimes = Object.fromEntries(causes.map(cause => [cause, 0])) as Record<Cause, number>

export const noCounts: Counts = { ...noChannels, ended: 0, onTime: 0, late: noTimes, offered: 0, used: 0, tallies: {} }

/** Counts with these fields; the others are nothing. For examples and samples. */
export const countsWith = (some: Partial<Omit<Counts, 'late'>> & { late?: Partial<ByCause> }): Counts => ({
  ...noCounts,
  ...some,
  late: { ...noTimes, ...some.late },
})

/** Tallies added up, figure by figure. */
export function addTallies(all: Iterable<Readonly<Record<string, number>>>): Record<string, number> {
  const sum: Record<string, number> = {}
  for (const one of all) for (const [figure, count] of Object.entries(one)) sum[figure] = (sum[figure] ?? 0) + count
  return sum
}
