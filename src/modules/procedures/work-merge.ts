import type { Problem } from '#kernel/refusal.ts'
import { same } from './diff-parts.ts'
import type { Edition } from './edition.ts'

type Plain = Readonly<Record<string, unknown>>
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The name that a part keeps wherever it stands; undefined for what has none. */
function nameOf(item: unknown): string | undefined {
  if (typeof item === 'string') return item
  if (!isPlain(item)) return undefined
  for (const key of ['id', 'code', 'key', 'book', 'kind', 'role', 'label', 'who'] as const) if (typeof item[key] === 'string') return item[key]
  if (typeof item['at'] === 'string') return [item['at'], item['level'], item['says']].join(' ')
  return typeof item['title'] === 'string' ? item['title'] : undefined
}

function named(list: readonly unknown[]): ReadonlyMap<string, unknown> | undefined {
  const found = new Map<string, unknown>()
  for (const item of list) {
    const name = nameOf(item)
    if (name === undefined || found.has(name)) return undefined
    found.set(name, item)
  }
  return found
}

const ABSENT = undefined

type Path = readonly string[]
type Conflicts = { readonly at: Path }[]

/** Both orders in one: that of `lead`, and what only `other` has after what it follows there. */
function inOneOrder(lead: readonly string[], other: readonly string[]): string[] {
  const order = [...lead]
  for (const [n, name] of other.entries()) {
    if (order.includes(name)) continue
    const before = other.slice(0, n).findLast(one => order.includes(one))
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, name)
  }
  return order
}

function lists(base: unknown, ours: readonly unknown[], theirs: readonly unknown[], path: Path, conflicts: Conflicts): unknown {
  const [was, mine, file] = [named(Array.isArray(base) ? base : []), named(ours), named(theirs)]
  if (!was || !mine || !file) return clash(ours, path, conflicts)
  const mineMoved = [...mine.keys()].filter(name => was.has(name)).join() !== [...was.keys()].filter(name => mine.has(name)).join()
  const [lead, other] = mineMoved ? [mine, file] : [file, mine]
  return inOneOrder([...lead.keys()], [...other.keys()]).flatMap(name => {
    const merged = merge(was.get(name), mine.get(name), file.get(name), [...path, name], conflicts)
    return merged === ABSENT ? [] : [merged]
  })
}

function groups(base: unknown, ours: Plain, theirs: Plain, path: Path, conflicts: Conflicts): unknown {
  const was = isPlain(base) ? base : {}
  const keys = new Set([...Object.keys(ours), ...Object.keys(theirs)])
  return Object.fromEntries(
    [...keys].flatMap(key => {
      const merged = merge(was[key], ours[key], theirs[key], [...path, key], conflicts)
      return merged === ABSENT ? [] : [[key, merged]]
    }),
  )
}

function clash(ours: unknown, path: Path, conflicts: Conflicts): unknown {
  conflicts.push({ at: path })
  return ours
}

function merge(base: unknown, ours: unknown, theirs: unknown, path: Path, conflicts: Conflicts): unknown {
  if (same(ours, theirs) || same(base, theirs)) return ours
  if (same(base, ours)) return theirs
  if (Array.isArray(ours) && Array.isArray(theirs)) return lists(base, ours, theirs, path, conflicts)
  if (isPlain(ours) && isPlain(theirs)) return groups(base, ours, theirs, path, conflicts)
  return clash(ours ?? theirs, path, conflicts)
}

/**
 * Two editions that began from one, in one: parts are known by their id or code, wherever they stand. What only one side changed is taken over; where
 * both did, what stands here stays and is told, by the ids on the way to it. What one side took out and the other changed stays.
 */
export function mergeEditions(base: Edition, ours: Edition, theirs: Edition): { edition: unknown; conflicts: Problem[] } {
  const conflicts: Conflicts = []
  const edition = merge(base, ours, theirs, [], conflicts)
  return { edition, conflicts: conflicts.map(({ at }) => ({ at: at.join(' › '), says: `Cả hai bên đều sửa ${at.join(' › ')}. Đang giữ bản ở đây` })) }
}
