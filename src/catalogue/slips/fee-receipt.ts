import type { Instant } from '#kernel/instant.ts'
import { dong, shortDay } from '#kernel/format.ts'
import { dayOf } from '#kernel/instant.ts'
import { type Agency, placeAndDay, printer } from './paper.ts'

/** What one receipt says; sums are whole đồng. */
export type FeeReceipt = {
  readonly agency: Agency
  /** `0000012/2026` */
  readonly number: string
  readonly code: string
  readonly procedure: string
  readonly payer: string
  readonly lines: readonly { readonly name: string; readonly amount: number; readonly times: number; readonly source: string }[]
  readonly amount: number
  /** The sum written out: `Tám nghìn đồng`. */
  readonly words: string
  /** False: an amount has not been read in the act itself, and the receipt says so. */
  readonly certain: boolean
  readonly takenAt: Instant
  readonly cashier: string
  readonly cancelled?: { readonly at: Instant; readonly reason: string }
}

const print = printer(new URL('./fee-receipt.typ', import.meta.url))

/**
 * Biên lai thu lệ phí: A5 across, one page, with the number, the lines with their source, the sum in figures and words. The layout is the
 * city's own; it claims no number of a national form. A cancelled one is printed with its reason across the page.
 */
export function feeReceipt(receipt: FeeReceipt, at: Instant = receipt.takenAt): Promise<Uint8Array> {
  const { lines, amount, cancelled, takenAt } = receipt
  const view = {
    ...receipt,
    placeAndDay: placeAndDay(receipt.agency, takenAt),
    lines: lines.map(line => ({ name: line.name, each: dong(line.amount), times: String(line.times), sum: dong(line.amount * line.times) })),
    sources: [...new Set(lines.map(({ source }) => source).filter(Boolean))].join('; '),
    total: dong(amount),
    cancelled: cancelled ? `Đã hủy ngày ${shortDay(dayOf(cancelled.at))}: ${cancelled.reason}` : '',
  }
  return print(`Biên lai thu lệ phí số ${receipt.number}`, view, at)
}
