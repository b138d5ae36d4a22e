import type { Day } from '#kernel/day.ts'
import type { Instant } from '#kernel/instant.ts'

/**
 * Books of civil status, one kind of event each (Luật Hộ tịch 2014, Điều 58; Thông tư 04/2020, Điều 24); the last is the desk's book of
 * certified copies (Nghị định 23/2015). That confirmations of facts have a book of their own is our reading, not a rule that we found.
 */
export const bookNames = {
  'so-khai-sinh': 'Sổ đăng ký khai sinh',
  'so-ket-hon': 'Sổ đăng ký kết hôn',
  'so-khai-tu': 'Sổ đăng ký khai tử',
  'so-giam-ho': 'Sổ đăng ký giám hộ',
  'so-nhan-cha-me-con': 'Sổ đăng ký nhận cha, mẹ, con',
  'so-thay-doi': 'Sổ đăng ký thay đổi, cải chính, bổ sung hộ tịch, xác định lại dân tộc',
  'so-xac-nhan-hon-nhan': 'Sổ cấp Giấy xác nhận tình trạng hôn nhân',
  'so-ghi-chu': 'Sổ ghi chú hộ tịch',
  'so-cap-ban-sao': 'Sổ cấp bản sao trích lục hộ tịch',
  'so-xac-nhan-thong-tin': 'Sổ cấp văn bản xác nhận thông tin hộ tịch',
  'so-chung-thuc': 'Sổ chứng thực bản sao từ bản chính',
} as const

export type BookType = keyof typeof bookNames

/** Whether the law knows a book of this name. */
export const isBookType = (type: string): type is BookType => Object.hasOwn(bookNames, type)

/** Sổ of one kind of event, unit and year. `volume` is the one being written; numbers run on through the volumes. */
export type Book = {
  id: number
  type: BookType
  unit: string
  year: number
  volume: number
  lastNumber: number
  openedAt: Instant
  lockedAt: Instant | null
  lockedBy: { id: string; name: string } | null
  /** Pages of the paper book as the head counted them when it was locked. */
  pages: number | null
}

/** Who signed. `capacity`: the lines above the name; `basis`: the decision under which somebody signed for the chair. */
export type Signer = { id: string; name: string; title?: string; capacity?: readonly string[]; basis?: string }

/** What a book holds of one event, by field; the keys are those of the edition that it was registered under. */
export type EntryData = { readonly [field: string]: unknown }

/** What an annotation says; `divorce`, `annulment` and `death` end a marriage, `pin` gives a number that came late. */
export const annotationKinds = {
  change: 'Thay đổi, cải chính, bổ sung',
  divorce: 'Ly hôn',
  annulment: 'Hủy việc kết hôn',
  death: 'Đã chết',
  recognition: 'Nhận cha, mẹ, con',
  guardianship: 'Giám hộ, chấm dứt giám hộ',
  pin: 'Bổ sung số định danh',
  spoiled: 'Hủy bản hỏng, cấp lại',
  other: 'Việc khác',
} as const

export type AnnotationKind = keyof typeof annotationKinds

/** Ghi chú beside an entry. `sourceUnit`: who did what is annotated, when it was another unit. */
export type Annotation = {
  id: number
  at: Instant
  kind: AnnotationKind
  text: string
  dossierCode: string | null
  sourceUnit: string | null
  by: { id: string; name: string }
}

/** Việc hộ tịch as it was written in the book; a personal number that came later is shown among its fields. */
export type Entry = {
  id: number
  bookId: number
  type: BookType
  unit: string
  year: number
  volume: number
  number: number
  enteredOn: Day
  data: EntryData
  dossierCode: string | null
  signer: Signer
  annotations: Annotation[]
}

/** Two digits at least, as books are numbered: `01`, `128`. */
export const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** How papers refer to an entry: `01/2017`. */
export const reference = ({ number, year }: { number: number; year: number }): string => `${twoDigits(number)}/${year}`

/** The whole reference as it is printed: `Số 01/2017, quyển số 01`. */
export const wholeReference = (entry: { number: number; year: number; volume: number }): string =>
  `Số ${reference(entry)}, quyển số ${twoDigits(entry.volume)}`
