import type { Day } from '#kernel/day.ts'
import type { Lineage, Unit } from './unit.ts'

/**
 * The communes of `on`, derived from the arrows alone: what stood before the first change, then each change in order.
 * Agrees with the validity dates of the units; a test holds the two against each other.
 */
export function replay(lineage: readonly Lineage[], units: readonly Unit[], on: Day): Set<string> {
  const made = new Set(lineage.map(arrow => arrow.to))
  const standing = new Set(units.filter(unit => unit.level === 'commune' && !made.has(unit.id)).map(unit => unit.id))
  const changes = Map.groupBy(
    lineage.filter(arrow => arrow.on <= on),
    arrow => arrow.on,
  )
  for (const [, arrows] of [...changes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const arrow of arrows) standing.delete(arrow.from)
    for (const arrow of arrows) standing.add(arrow.to)
  }
  return standing
}
