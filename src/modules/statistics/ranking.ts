import { byRate, wilson, type CellState } from './rate.ts'

type Fraction = { readonly unit: string; readonly online: number; readonly total: number; readonly state: CellState }

/** Place on the exact fraction (equal fractions share it), and the first and last place that the 95 % intervals allow. */
export type Place = { readonly rank: number; readonly best: number; readonly worst: number }

/** Places of the measured units, by unit. The rest have none. */
export function ranking(rows: readonly Fraction[]): Map<string, Place> {
  const measured = rows.filter(row => row.state === 'measured').sort(byRate)
  const spans = measured.map(row => wilson(row.online, row.total) ?? { low: 0, high: 1 })
  const lows = spans.map(span => span.low).sort((a, b) => a - b)
  const highs = spans.map(span => span.high).sort((a, b) => a - b)
  const places = new Map<string, Place>()
  let rank = 1
  for (const [i, row] of measured.entries()) {
    const above = measured[i - 1]
    if (above && byRate(above, row) < 0) rank = i + 1
    const span = spans[i] ?? { low: 0, high: 1 }
    places.set(row.unit, {
      rank,
      best: 1 + lows.length - firstAbove(lows, span.high),
      worst: measured.length - firstNotBelow(highs, span.low),
    })
  }
  return places
}

const search = (sorted: readonly number[], holds: (value: number) => boolean): number => {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (holds(sorted[middle] ?? 0)) to = middle
    else from = middle + 1
  }
  return from
}
/** Units whose whole interval lies above `high` are surely better; below `low`, surely worse. */
const firstAbove = (sorted: readonly number[], high: number) => search(sorted, value => value > high)
const firstNotBelow = (sorted: readonly number[], low: number) => search(sorted, value => value >= low)
