import { longDay } from '#kernel/format.ts'
import { dayOf, type Instant } from '#kernel/instant.ts'
import { numberInWords } from '#kernel/words.ts'
import { bookNames, type BookType } from '#registers'
import { type Agency, placeAndDay, printer, type Signer } from '../slips/paper.ts'

export type BookClosing = {
  readonly book: BookType
  readonly agency: Agency
  readonly year: number
  readonly volumes: number
  readonly entries: number
  /** Pages of the paper book as the head counted them; absent where nobody wrote them down. */
  readonly pages?: number
  readonly lockedAt: Instant
  readonly signer: Signer
}

const print = printer(new URL('./parts.typ', import.meta.url), new URL('./book-closing.typ', import.meta.url))

/** `431 (bốn trăm ba mươi mốt)`; numbers above 9999 in digits only. */
const counted = (count: number) => (count <= 9999 ? `${count} (${numberInWords(count)})` : String(count))

/** Trang khóa sổ: the last page of a year's book, with its pages and events, for the signature and the seal (Luật Hộ tịch 2014, Điều 59). A4. */
export function bookClosing(closing: BookClosing, at: Instant): Promise<Uint8Array> {
  const { book, agency, year, volumes, entries, pages, lockedAt, signer } = closing
  const view = {
    name: bookNames[book],
    agency,
    placeAndDay: placeAndDay(agency, lockedAt),
    year: String(year),
    rows: [
      { label: 'Số quyển', value: counted(volumes) },
      { label: 'Tổng số trang', value: pages === undefined ? '' : counted(pages) },
      { label: 'Tổng số sự kiện', value: counted(entries) },
      { label: 'Từ số', value: entries === 0 ? '' : `01/${year} đến số ${String(entries).padStart(2, '0')}/${year}` },
      { label: 'Ngày khóa sổ', value: longDay(dayOf(lockedAt)).replace('ngày ', '') },
    ],
    signer,
  }
  return print(`Khóa ${bookNames[book]} năm ${year}`, view, at)
}
