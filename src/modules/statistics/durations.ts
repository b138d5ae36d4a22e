import { BINS_PER_DOUBLING } from './queries/tallies.ts'

/** The shortest time of a bin, in minutes. */
const edge = (bin: number): number => 2 ** (bin / BINS_PER_DOUBLING) - 1

/** Counts by bin from the tallies whose name begins with `kind` (`wait`, `work`). */
const binsOf = (tallies: Readonly<Record<string, number>>, kind: 'wait' | 'work'): (readonly [bin: number, count: number])[] =>
  Object.entries(tallies)
    .filter(([figure, count]) => figure.startsWith(`${kind}:`) && count > 0)
    .map(([figure, count]) => [Number(figure.slice(kind.length + 1)), count] as const)
    .sort(([a], [b]) => a - b)

/** How many were timed, and the time in minutes within which half and nine in ten were done; within a bin it is read as evenly spread. Null when nothing was timed. */
export function durations(
  tallies: Readonly<Record<string, number>>,
  kind: 'wait' | 'work',
): { readonly timed: number; readonly median: number; readonly p90: number } | null {
  const bins = binsOf(tallies, kind)
  const timed = bins.reduce((sum, [, count]) => sum + count, 0)
  if (timed === 0) return null
  const within = (share: number) => {
    let left = share * timed
    for (const [bin, count] of bins) {
      if (left <= count) return edge(bin) + (edge(bin + 1) - edge(bin)) * (left / count)
      left -= count
    }
    return edge((bins.at(-1)?.[0] ?? 0) + 1)
  }
  return { timed, median: within(0.5), p90: within(0.9) }
}
