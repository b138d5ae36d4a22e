import { longDay, shortDay } from '#kernel/format.ts'
import type { Day } from '#kernel/day.ts'
import { dayOf, timeOf, type Instant } from '#kernel/instant.ts'
import { type Agency, printer } from './paper.ts'

export type TrackingLine = {
  readonly code: string
  readonly procedure: string
  readonly sets: number
  readonly applicant: string
  readonly address: string
  readonly phone: string
  /** The office in the lead. */
  readonly lead: string
  readonly receivedAt?: Instant
  readonly dueAt?: Instant
  readonly returnedAt?: Instant
  /** How the result is or was handed over. */
  readonly channel: string
  /** Who took it; the line for the pen where it is empty. */
  readonly receiver: string
}

export type TrackingBook = {
  readonly agency: Agency
  readonly from: Day
  readonly to: Day
  readonly lines: readonly TrackingLine[]
  readonly officer: string
}

const print = printer(new URL('./tracking-book.typ', import.meta.url))
const when = (at?: Instant) => (at ? `${timeOf(at)} ${shortDay(dayOf(at))}` : '')

/** Mẫu 06, Sổ theo dõi hồ sơ (Thông tư 01/2018/TT-VPCP): A4 across, the heading again on each page, pages numbered. */
export function trackingBook(book: TrackingBook, at: Instant): Promise<Uint8Array> {
  const { from, to, lines, agency } = book
  const period = from === to ? longDay(from) : `từ ${longDay(from)} đến ${longDay(to)}`
  const rows = lines.map(({ receivedAt, dueAt, returnedAt, ...line }) => ({
    ...line,
    received: when(receivedAt),
    due: when(dueAt),
    returned: when(returnedAt),
  }))
  return print(`Sổ theo dõi hồ sơ, ${agency.name}, ${period}`, { ...book, period, lines: rows, made: `${agency.place}, ${longDay(dayOf(at))}` }, at)
}
