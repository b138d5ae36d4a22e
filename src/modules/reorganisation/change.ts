import type { Day } from '#kernel/day.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Role } from '#identity'
import type { UnitChange } from '#units'

/** What is wrong with a file, and in which line of it; 0: with the file as a whole. */
export type Fault = { readonly line: number; readonly says: string }

/** A unit that ends, where its work goes, and how it is called; no heir for a district. */
export type Succession = {
  readonly unit: string
  readonly name: string
  readonly heir: string | null
  readonly heirName: string | null
  readonly split: boolean
}

/** A change of units, read without a fault. `known`: the units stand in the tables already, only what hangs on them is to be done. */
export type Change = UnitChange & { readonly act: string; readonly known: boolean; readonly successions: readonly Succession[] }

export type Person = { readonly id: string; readonly name: string }

export const planStates = {
  planned: 'Chờ duyệt',
  approved: 'Đã duyệt, chờ tới ngày',
  running: 'Đang thực hiện',
  done: 'Đã xong',
  cancelled: 'Đã bỏ',
} as const
export type PlanState = keyof typeof planStates

/** A reorganisation as it is kept: who planned and approved it, and how far it is. */
export type Plan = {
  readonly id: number
  readonly on: Day
  readonly act: string
  readonly known: boolean
  readonly state: PlanState
  readonly version: number
  readonly writtenBy: Person
  readonly writtenAt: Instant
  readonly approvedBy: Person | null
  readonly approvedAt: Instant | null
  readonly startedAt: Instant | null
  readonly doneAt: Instant | null
  readonly ended: number
  readonly begun: number
}

/** What becomes of one post instead of the rule: another unit, another role, or nothing. */
export type Decision = { readonly post: number; readonly unit: string | null; readonly role: Role | null; readonly title: string | null }

/** Who leaves which unit, and where the work goes. */
export const heirOf = ({ successions }: Pick<Change, 'successions'>): ReadonlyMap<string, Succession> =>
  new Map(successions.map(one => [one.unit, one]))
