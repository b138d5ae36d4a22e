import type { Db } from '#platform/db/index.ts'
import { onlineOf, onTimeCell, totalOf, type FrozenRow } from '#statistics'
import { byName, fullName, unitsById } from '#units'

/** What a frozen period says of one unit, or of the city: counts, and shares that are null when there is nothing to share. */
export type FrozenSum = {
  readonly unit: string
  readonly name: string
  readonly online: number
  readonly total: number
  readonly rate: number | null
  readonly ended: number
  readonly onTime: number
  readonly punctual: number | null
}

const none = { online: 0, total: 0, ended: 0, onTime: 0 }
type Counts = typeof none

const add = (sum: Counts, row: FrozenRow): Counts => ({
  online: sum.online + onlineOf(row),
  total: sum.total + totalOf(row),
  ended: sum.ended + row.ended,
  onTime: sum.onTime + row.onTime,
})

const sumOf = (unit: string, name: string, counts: Counts): FrozenSum => ({
  unit,
  name,
  ...counts,
  rate: counts.total === 0 ? null : counts.online / counts.total,
  punctual: onTimeCell({ ended: counts.ended, onTime: counts.onTime, causes: [] }).rate,
})

/** The rows of a frozen period by district as the districts were, since there are none by commune; and the city as the sum of all. Two statements. */
export async function frozenSums(db: Db, rows: readonly FrozenRow[]): Promise<{ city: FrozenSum; units: readonly FrozenSum[] }> {
  const communes = new Map((await unitsById(db, [...new Set(rows.map(({ unit }) => unit))])).map(unit => [unit.id, unit]))
  const parents = new Map(
    (await unitsById(db, [...new Set([...communes.values()].flatMap(({ parent }) => parent ?? []))])).map(unit => [unit.id, unit]),
  )
  const above = (id: string) => {
    const parent = parents.get(communes.get(id)?.parent ?? '')
    return parent?.level === 'district' ? parent.id : id
  }
  const sums = new Map<string, Counts>()
  for (const row of rows) sums.set(above(row.unit), add(sums.get(above(row.unit)) ?? none, row))
  const nameless = (id: string) => ({ name: id })
  const units = [...sums]
    .map(([id, counts]) => ({ counts, id, unit: parents.get(id) ?? communes.get(id) }))
    .toSorted((a, b) => byName(a.unit ?? nameless(a.id), b.unit ?? nameless(b.id)))
    .map(({ id, unit, counts }) => sumOf(id, unit ? fullName(unit) : id, counts))
  return { city: sumOf('01', 'Toàn thành phố', rows.reduce(add, none)), units }
}
