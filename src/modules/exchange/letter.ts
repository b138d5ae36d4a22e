import type { Instant } from '#kernel/instant.ts'
import type { Envelope } from './envelope.ts'

/** A letter that is to go. `once` names what caused it: a second of the same cause is not written. */
export type Outgoing = Pick<Envelope, 'type' | 'subject' | 'step' | 'ground' | 'data'> & {
  readonly partner: string
  readonly once: string
  readonly at: Instant
  /** The part of a group that it is about, and the hashes of the files that it names: its partner may fetch them. */
  readonly leg?: string
  readonly files?: readonly string[]
}
