import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Day } from '#kernel/day.ts'
import { METHOD, type Channels } from './rate.ts'
import { causes, ON_TIME_METHOD, type Cause } from './on-time.ts'

/** This share of the units that had to do with dossiers in a period must have closed it before the city may; our own rule. */
export const CLOSED_ENOUGH = 0.9

/** What was counted of one unit and procedure in a period. Working minutes by whose clock they were on. */
export type FrozenRow = Channels & {
  readonly unit: string
  readonly procedure: string
  readonly closed: number
  readonly ended: number
  readonly onTime: number
  readonly held: Readonly<Record<Cause, number>>
  readonly late: Readonly<Record<Cause, number>>
  /** The other figures of the month, by name (`queries/tallies.ts`). */
  readonly tallies: Readonly<Record<string, number>>
}

/** Where in the log the figures were read: the last event, how many there were, and the digest of their seals. */
export type Position = { readonly lastId: number; readonly events: number; readonly digest: string }

/** Kỳ đã chốt: figures of a period as they were when it was closed. `hash` is the seal over `body`, which never changes. */
export type Frozen = {
  readonly period: string
  readonly revision: number
  readonly from: Day
  readonly to: Day
  readonly position: Position
  readonly body: string
  readonly hash: string
  readonly closedBy: { readonly id: string; readonly name: string }
  readonly closedAt: Date
  readonly reason: string | null
  readonly closedUnits: number
  readonly allUnits: number
}

/** The bytes that are sealed: canonical JSON (RFC 8785) of the rows by unit and procedure, of the methods and of the place in the log. */
export function frozenBody(period: { id: string; from: Day; to: Day }, position: Position, rows: readonly FrozenRow[]): string {
  const sorted = rows.toSorted((a, b) => (a.unit + a.procedure < b.unit + b.procedure ? -1 : 1))
  const methods = { onlineRate: METHOD, onTime: ON_TIME_METHOD }
  return canonicalize({ format: 'motcua-frozen/1', period, methods, log: position, rows: sorted }) ?? ''
}

/** SHA-256 (hex) of what was frozen. */
export const sealOf = (body: string): string => createHash('sha256').update(body).digest('hex')

/** The rows of a frozen body. */
export const rowsOf = ({ body }: Pick<Frozen, 'body'>): readonly FrozenRow[] => (JSON.parse(body) as { rows: FrozenRow[] }).rows

/** A figure that another revision has otherwise. */
export type Difference = {
  readonly unit: string
  readonly procedure: string
  readonly figure: string
  readonly before: number
  readonly after: number
}

const flat = (row: FrozenRow | undefined): Record<string, number> => {
  if (!row) return {}
  const { unit: _, procedure: __, held, late, tallies, ...counts } = row
  const times = causes.flatMap(cause => [
    [`held.${cause}`, held[cause]],
    [`late.${cause}`, late[cause]],
  ])
  return { ...counts, ...Object.fromEntries(times), ...tallies }
}

/** What the second has otherwise than the first, figure by figure; a row that is in one only counts as nothing in the other. */
export function differences(before: readonly FrozenRow[], after: readonly FrozenRow[]): readonly Difference[] {
  const key = ({ unit, procedure }: FrozenRow) => `${unit} ${procedure}`
  const [old, now] = [new Map(before.map(row => [key(row), row])), new Map(after.map(row => [key(row), row]))]
  return [...new Set([...old.keys(), ...now.keys()])].toSorted().flatMap(name => {
    const [unit = '', procedure = ''] = name.split(' ')
    const [was, is] = [flat(old.get(name)), flat(now.get(name))]
    return Object.keys({ ...was, ...is })
      .filter(figure => (was[figure] ?? 0) !== (is[figure] ?? 0))
      .map(figure => ({ unit, procedure, figure, before: was[figure] ?? 0, after: is[figure] ?? 0 }))
  })
}
