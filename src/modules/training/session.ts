import type { Instant } from '#kernel/instant.ts'
import { plusMinutes } from '#kernel/instant.ts'

export type Course = {
  readonly id: string
  readonly name: string
  readonly wave: string | null
  readonly groups: readonly string[]
  readonly best: number
  readonly passMark: number
  readonly illustrative: boolean
}

export type Session = {
  readonly id: number
  readonly course: string
  readonly courseName: string
  readonly wave: string | null
  readonly best: number
  readonly passMark: number
  readonly illustrative: boolean
  readonly name: string
  readonly place: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly capacity: number
  readonly trainer: string
  readonly groups: readonly string[]
  readonly makeUp: boolean
  readonly cancelledAt: Instant | null
  readonly cancelledWhy: string | null
  readonly version: number
  readonly seats: number
}

export type Seat = {
  readonly id: number
  readonly session: number
  readonly unit: string
  readonly unitName: string
  readonly group: string
  readonly officer: string | null
  readonly name: string
  readonly contact: string | null
  readonly makesUp: number | null
  readonly registeredBy: string
  readonly registeredAt: Instant
  readonly cameAt: Instant | null
  readonly cameHow: 'qr' | 'hand' | null
  readonly cameBy: string | null
  readonly leftAt: Instant | null
  readonly score: number | null
  readonly testedBy: string | null
  /** Whom this person sits for. */
  readonly insteadOf: string | null
  readonly certificate: string | null
}

/** The door opens half an hour before; who comes more than a quarter after the beginning is late. */
const DOOR_MINUTES = 30
const LATE_MINUTES = 15

type Hours = Pick<Session, 'startsAt' | 'endsAt'>

export const doorOpensAt = ({ startsAt }: Hours): Instant => plusMinutes(startsAt, -DOOR_MINUTES)
export const doorIsOpen = (session: Hours, now: Instant): boolean => now >= doorOpensAt(session) && now <= session.endsAt
export const isLate = ({ startsAt }: Hours, cameAt: Instant): boolean => cameAt > plusMinutes(startsAt, LATE_MINUTES)
/** Left before the end, by more than the same quarter. */
export const leftEarly = ({ endsAt }: Hours, leftAt: Instant): boolean => leftAt < plusMinutes(endsAt, -LATE_MINUTES)

export type Phase = 'cancelled' | 'planned' | 'running' | 'over'

/** Where a session stands at this moment. */
export const phaseOf = (session: Hours & Pick<Session, 'cancelledAt'>, now: Instant): Phase =>
  session.cancelledAt !== null ? 'cancelled' : now < session.startsAt ? 'planned' : now <= session.endsAt ? 'running' : 'over'
