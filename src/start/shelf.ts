import type { Day } from '#kernel/day.ts'
import { shelfOn, type FeeLine, type Shelf } from '#procedures'
import type { LiveEditions } from './editions.ts'

/** How many days are kept ready: today, and those that machines ask about. */
const KEPT = 8

/** The catalogue of a day with its index, made once for each version of what the city knows. */
export function shelfReader(live: Pick<LiveEditions, 'editions' | 'cards'>, fees: readonly FeeLine[]): (on: Day) => Shelf {
  let version: readonly unknown[] = []
  const ready = new Map<Day, Shelf>()
  return on => {
    const { editions, cards } = live
    if (version[0] !== editions || version[1] !== cards) ready.clear()
    version = [editions, cards]
    const shelf = ready.get(on) ?? shelfOn(editions, cards, fees, on)
    const oldest = ready.keys().next().value
    if (ready.size >= KEPT && oldest !== undefined && !ready.has(on)) ready.delete(oldest)
    ready.set(on, shelf)
    return shelf
  }
}
