import { shortDay } from '#kernel/format.ts'
import { addDays, type Day } from '#kernel/day.ts'
import type { OrganisationState } from '#identity'
import type { Tone } from '#ui/chrome.ts'

export const stateTones: Readonly<Record<OrganisationState, Tone>> = { unchecked: 'pause', confirmed: 'ok', stopped: 'warn', refused: 'danger' }

export const rightNames = {
  representative: 'Người đại diện theo pháp luật',
  mandate: 'Được ủy quyền',
  offered: 'Được bàn giao làm người đại diện',
  claimed: 'Đang chờ đối chiếu người đại diện mới',
} as const

/** The last day of a period whose `to` is the first day without; and the other way round. */
export const lastDay = (to: Day): Day => addDays(to, -1)
export const dayAfter = (last: Day): Day => addDays(last, 1)

/** `từ 01/07/2026 đến hết 31/12/2026` */
export const periodWords = ({ from, to }: { from: Day; to: Day | null }): string =>
  to === null ? `Từ ${shortDay(from)}` : `Từ ${shortDay(from)} đến hết ${shortDay(lastDay(to))}`

type Stands = { readonly from: Day; readonly to: Day; readonly revokedAt: Date | null }
export type MandateStanding = 'now' | 'later' | 'over' | 'revoked'

/** How a mandate stands on a day. */
export const mandateStanding = ({ from, to, revokedAt }: Stands, on: Day): MandateStanding =>
  revokedAt ? 'revoked' : to <= on ? 'over' : from > on ? 'later' : 'now'

export const standingWords: Readonly<Record<MandateStanding, { readonly tone: Tone; readonly says: string }>> = {
  now: { tone: 'ok', says: 'Đang có hiệu lực' },
  later: { tone: 'info', says: 'Chưa đến ngày' },
  over: { tone: 'pause', says: 'Đã hết hạn' },
  revoked: { tone: 'danger', says: 'Đã thu hồi' },
}

const EXPIRES_SOON = 14

/** A mandate of today that ends within two weeks: time to renew it. */
export const endsSoon = (mandate: Stands, on: Day): boolean => mandateStanding(mandate, on) === 'now' && mandate.to <= addDays(on, EXPIRES_SOON)
