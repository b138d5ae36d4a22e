import type { Day } from '#kernel/day.ts'
import type { Role } from './visitor.ts'

/** One right of an officer at a unit, from a day up to and without `to`: an own post, an acting period, or the work of somebody absent. */
export type Duty = {
  readonly role: Role
  readonly kind: 'own' | 'acting' | 'cover'
  readonly from: Day
  readonly to: Day | null
  /** Chức danh; null: the usual one of the role. */
  readonly title: string | null
  /** Only these procedures; null: all. */
  readonly procedures: readonly string[] | null
  /** For whom this officer acts or covers. */
  readonly standsFor: string | null
  /** The decision behind an acting period. */
  readonly basis: string | null
}

/** Whether the duty counts on this day: from its first day, no more on the day it ends. */
export const countsOn = ({ from, to }: Pick<Duty, 'from' | 'to'>, on: Day): boolean => from <= on && (to === null || on < to)

/** Whether the duty takes in this procedure. */
export const takesIn = ({ procedures }: Pick<Duty, 'procedures'>, procedure: string | undefined): boolean =>
  procedures === null || procedure === undefined || procedures.includes(procedure)
