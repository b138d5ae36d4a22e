import { longDay } from '#kernel/format.ts'
import { dayOf, timeOf, type Instant } from '#kernel/instant.ts'
import { type Agency, momentText, placeAndDay, printer } from './paper.ts'

/** One passing on: who gave it to whom, when, and how the giver's part stood against the time. */
export type Hand = {
  readonly giver: string
  readonly receiver: string
  readonly at: Instant
  readonly result: 'early' | 'onTime' | 'late' | ''
  readonly note: string
}

export type RoutingSlip = {
  readonly agency: Agency
  readonly code: string
  readonly procedure: string
  readonly applicant: string
  /** Offices that worked on it too. */
  readonly others: readonly string[]
  readonly receivedAt?: Instant
  readonly dueAt?: Instant
  readonly hands: readonly Hand[]
  readonly officer: string
}

const print = printer(new URL('./routing-slip.typ', import.meta.url))
const results: readonly (readonly [Hand['result'], string])[] = [
  ['early', 'Trước hạn'],
  ['onTime', 'Đúng hạn'],
  ['late', 'Quá hạn'],
]

/** Mẫu 05, Phiếu kiểm soát quá trình giải quyết hồ sơ (Thông tư 01/2018/TT-VPCP): A4, every hand that it went through, the heading again on each page. */
export function routingSlip(slip: RoutingSlip, at: Instant): Promise<Uint8Array> {
  const { agency, receivedAt, dueAt, hands, code } = slip
  const view = {
    ...slip,
    placeAndDay: placeAndDay(agency, at),
    received: receivedAt && momentText(receivedAt),
    due: dueAt && momentText(dueAt),
    hands: hands.map(({ at: when, result, ...hand }) => ({
      ...hand,
      hour: timeOf(when).replace(':', ' giờ '),
      on: longDay(dayOf(when)),
      results: results.map(([one, label]) => ({ label, marked: one === result })),
    })),
  }
  return print(`Phiếu kiểm soát quá trình giải quyết hồ sơ ${code}`, view, at)
}
