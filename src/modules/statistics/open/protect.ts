import { onlineOf, totalOf } from '../rate.ts'
import type { FrozenRow } from '../frozen.ts'
import { FEWEST_TOLD, hiddenCells, type Cell } from './small-cells.ts'
import { isSensitive } from './sensitive.ts'

/** All units together, and all services together, where a code would stand. */
export const ALL = '*'

export const openFigures = ['received', 'online', 'closed', 'ended', 'onTime'] as const
export type OpenFigure = (typeof openFigures)[number]

/** `told`: as counted. `few`: 1 to 4 of a sensitive service. `hidden`: could be used to compute one of those. */
export type Telling = 'told' | 'few' | 'hidden'
export type OpenRow = Readonly<Record<OpenFigure, number | null>> & { readonly unit: string; readonly procedure: string; readonly state: Telling }

type Counts = Record<OpenFigure, number>
const nothing = (): Counts => ({ received: 0, online: 0, closed: 0, ended: 0, onTime: 0 })
const countsOf = (row: FrozenRow): Counts => ({
  received: totalOf(row),
  online: onlineOf(row),
  closed: row.closed,
  ended: row.ended,
  onTime: row.onTime,
})

const few = (n: number) => n > 0 && n < FEWEST_TOLD
type Place = { readonly unit: string; readonly procedure: string; readonly counts: Counts; readonly sensitive: boolean }

/** Every unit × every service of the period with its sums, zeros too: a hidden zero can protect a neighbour. */
function placesOf(rows: readonly FrozenRow[]): Place[] {
  const sums = new Map<string, Place>()
  const add = (unit: string, procedure: string, counts: Counts) => {
    const key = `${unit} ${procedure}`
    const place = sums.get(key) ?? { unit, procedure, counts: nothing(), sensitive: isSensitive(procedure) }
    sums.set(key, place)
    for (const figure of openFigures) place.counts[figure] += counts[figure]
  }
  const [units, services] = [new Set(rows.map(({ unit }) => unit)), new Set(rows.map(({ procedure }) => procedure))]
  for (const unit of [...units, ALL]) for (const procedure of [...services, ALL]) add(unit, procedure, nothing())
  for (const row of rows) for (const unit of [row.unit, ALL]) for (const procedure of [row.procedure, ALL]) add(unit, procedure, countsOf(row))
  return [...sums.values()]
}

/** Where the cell stands in the sums: cells of a unit add up to the unit's, those of a service to the service's, both to the city's. */
const endsOf = ({ unit, procedure }: Place): [from: string, to: string] =>
  unit === ALL && procedure === ALL
    ? ['in', 'out']
    : unit === ALL
      ? [`service ${procedure}`, 'in']
      : procedure === ALL
        ? ['out', `unit ${unit}`]
        : [`unit ${unit}`, `service ${procedure}`]

/** A unit's whole and the city's are told elsewhere, so they are never hidden; a service of the city only when nothing else helps. */
function costOf({ unit, procedure, sensitive, counts }: Place, value: number): number {
  if (procedure === ALL || (sensitive && counts.received === 0)) return Number.POSITIVE_INFINITY
  return (unit === ALL ? 1_000_000 : 3) + value
}

/** Which places of one figure to hide, beside those hidden already. `apart`: cells that are not in the table at all. */
function hide(places: readonly Place[], figure: OpenFigure, already: ReadonlySet<number>, apart: ReadonlySet<number>) {
  const cells = places.map((place, at): Cell => {
    const value = place.counts[figure]
    const [from, to] = endsOf(place)
    const known = place.sensitive && !apart.has(at) && figure === 'received'
    return {
      from,
      to,
      value,
      secret: !apart.has(at) && place.sensitive && few(value),
      capped: known && few(value),
      floor: known && value > 0 ? FEWEST_TOLD : 0,
      cost: costOf(place, value),
    }
  })
  return hiddenCells(cells, new Set([...already, ...apart]))
}

/** Every figure in turn until nothing more has to go; undefined when a number of a unit cannot be protected at all. */
function allHidden(places: readonly Place[], apart: ReadonlySet<number>): ReadonlySet<number> | undefined {
  let hidden: ReadonlySet<number> = new Set()
  for (let size = -1; size !== hidden.size; ) {
    size = hidden.size
    for (const figure of openFigures) {
      const found = hide(places, figure, hidden, apart)
      if (found.bare.length > 0 && apart.size === 0) return undefined
      hidden = new Set([...found.hidden].filter(at => !apart.has(at)))
    }
  }
  return hidden
}

/**
 * The rows of a frozen period as everybody may see them, with the sums of units, of services and of the city. 1 to 4 of a sensitive service are hidden in
 * every figure of the row, and so much around them that no sum gives them away. Only whole years tell sensitive services by unit: twelve months beside
 * their year would be one more sum.
 */
export function openRows(rows: readonly FrozenRow[], period: string): readonly OpenRow[] {
  const places = placesOf(rows)
  const yearly = /^\d{4}$/.test(period)
  const apart = new Set(places.flatMap(({ unit, sensitive }, at) => (sensitive && unit !== ALL && !yearly ? [at] : [])))
  const hidden = allHidden(places, apart)
  if (!hidden) return openRows(rows, `${period}, không tách theo đơn vị`)
  return places.flatMap(({ unit, procedure, counts, sensitive }, at): OpenRow[] => {
    const empty = openFigures.every(figure => counts[figure] === 0)
    if (apart.has(at) || (empty && !hidden.has(at))) return []
    if (!hidden.has(at)) return [{ unit, procedure, ...counts, state: 'told' }]
    const none = { received: null, online: null, closed: null, ended: null, onTime: null }
    return [{ unit, procedure, ...none, state: sensitive && few(counts.received) ? 'few' : 'hidden' }]
  })
}
