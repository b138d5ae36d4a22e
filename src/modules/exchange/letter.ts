import type { Instant } from '#kernel/instant.ts'
import type { Envelope } from './envelope.ts'

export const letterStates = {
  waiting: 'Chờ gửi',
  sent: 'Đã gửi, chờ báo nhận',
  acknowledged: 'Đã báo nhận',
  dead: 'Không gửi được, chờ người xem',
  dropped: 'Đã bỏ',
} as const
export type LetterState = keyof typeof letterStates

/** A letter that is to go. `once` names what caused it: a second of the same cause is not written. */
export type Outgoing = Pick<Envelope, 'type' | 'subject' | 'step' | 'ground' | 'data'> & {
  readonly partner: string
  readonly once: string
  readonly at: Instant
}
