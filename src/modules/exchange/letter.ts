import type { Instant } from '#kernel/instant.ts'
import type { Envelope } from './envelope.ts'

/** A letter that is to go. `once` names what caused it: a second of the same cause is not written. */
export type Outgoing = Pick<Envelope, 'type' | 'subject' | 'step' | 'ground' | 'data'> & {
  readonly partner: string
  readonly once: string
  readonly at: Instant
}
