/** From this count on a number of a sensitive service is published; 1 to 4 are not. */
export const FEWEST_TOLD = 5

/**
 * A count that stands in two sums, one where it adds and one where it is taken away: a table with row and column totals is a network of such cells.
 * `secret`: 1 to 4 of a sensitive service. `floor`: what a reader knows it to be at least when it is hidden. `cost`: what hiding it loses; Infinity never.
 */
export type Cell = {
  readonly from: string
  readonly to: string
  readonly value: number
  readonly secret: boolean
  /** The mark tells that it is 1 to 4. */
  readonly capped: boolean
  readonly floor: number
  readonly cost: number
}

type Arc = { readonly cell: number; readonly to: string }

const mayRise = ({ capped, value }: Cell) => !capped || value < FEWEST_TOLD - 1
const mayFall = ({ capped, value, floor }: Cell) => value > (capped ? 1 : floor)

/** Where one more or one less in a cell is made good: the arcs by the sum that they leave. */
function arcsOf(cells: readonly Cell[], usable: (cell: Cell, place: number) => boolean): Map<string, Arc[]> {
  const arcs = new Map<string, Arc[]>()
  const put = (from: string, arc: Arc) => void (arcs.get(from)?.push(arc) ?? arcs.set(from, [arc]))
  cells.forEach((cell, place) => {
    if (!usable(cell, place)) return
    if (mayRise(cell)) put(cell.from, { cell: place, to: cell.to })
    if (mayFall(cell)) put(cell.to, { cell: place, to: cell.from })
  })
  return arcs
}

/** The cheapest way from one sum to another without `but`: the cells on it; undefined when there is none. Costs are few, so buckets serve as the queue. */
function way(arcs: Map<string, Arc[]>, start: string, end: string, but: number, costOf: (place: number) => number): number[] | undefined {
  const best = new Map<string, { cost: number; by?: { from: string; cell: number } }>([[start, { cost: 0 }]])
  const queue = new Map<number, string[]>([[0, [start]]])
  const costs = [0]
  while (costs.length > 0) {
    const cost = costs[0] as number
    const at = queue.get(cost)?.pop()
    if (at === undefined) {
      costs.shift()
      queue.delete(cost)
      continue
    }
    if ((best.get(at)?.cost ?? 0) < cost) continue
    if (at === end) break
    for (const { cell, to } of arcs.get(at) ?? []) {
      const sum = cost + costOf(cell)
      if (cell === but || sum >= (best.get(to)?.cost ?? Number.POSITIVE_INFINITY)) continue
      best.set(to, { cost: sum, by: { from: at, cell } })
      const waiting = queue.get(sum)
      if (waiting) waiting.push(to)
      else {
        queue.set(sum, [to])
        const after = costs.findIndex(one => one > sum)
        costs.splice(after === -1 ? costs.length : after, 0, sum)
      }
    }
  }
  const found: number[] = []
  for (let at = end; at !== start; ) {
    const by = best.get(at)?.by
    if (!by) return undefined
    found.push(by.cell)
    at = by.from
  }
  return found
}

/** Whether a hidden cell may be one more or one less with every sum as published: then nobody can compute it. The ways that lead there. */
const ways = (cell: Cell): readonly (readonly [string, string])[] => [
  ...(mayRise(cell) ? [[cell.to, cell.from] as const] : []),
  ...(mayFall(cell) ? [[cell.from, cell.to] as const] : []),
]

/**
 * Which cells to hide so that no secret one can be computed from what is published: the secret ones, and the cheapest others that leave each of them at
 * least two values (exact, for a table of whole numbers that is a network). `already` are hidden anyway. Undefined places cannot be protected: `bare`.
 */
export function hiddenCells(cells: readonly Cell[], already: ReadonlySet<number> = new Set()): { hidden: Set<number>; bare: number[] } {
  const hidden = new Set(already)
  cells.forEach(({ secret }, place) => secret && hidden.add(place))
  const all = arcsOf(cells, (cell, place) => hidden.has(place) || cell.cost !== Number.POSITIVE_INFINITY)
  const costOf = (place: number) => (hidden.has(place) ? 0 : (cells[place]?.cost ?? 0))
  const bare: number[] = []
  cells.forEach((cell, place) => {
    if (!cell.secret) return
    const found = ways(cell)
      .flatMap(([start, end]) => {
        const path = way(all, start, end, place, costOf)
        return path ? [{ path, cost: path.reduce((sum, one) => sum + costOf(one), 0) }] : []
      })
      .toSorted((a, b) => a.cost - b.cost)[0]
    if (!found) bare.push(place)
    else for (const one of found.path) hidden.add(one)
  })
  return { hidden, bare }
}
