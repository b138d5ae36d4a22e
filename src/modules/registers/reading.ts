import type { Instant } from '#kernel/instant.ts'
import type { BookType } from './book.ts'

export const readingWords = {
  search: 'Tìm trong sổ',
  entry: 'Mở một việc',
  book: 'Mở sổ',
  print: 'In trang sổ',
} as const
export type ReadingKind = keyof typeof readingWords

/** What was read: the words of a search, one entry, the month of a book. */
export type Read =
  | { readonly kind: 'search'; readonly sought: Readonly<Record<string, string>>; readonly entryId?: undefined; readonly bookId?: undefined }
  | { readonly kind: 'entry'; readonly entryId: number; readonly sought?: undefined; readonly bookId?: undefined }
  | { readonly kind: 'book' | 'print'; readonly bookId: number; readonly entryId?: undefined; readonly sought?: undefined }

/** One look into the books, as the head sees it. `type`, `year`, `number`: of the entry or book that was opened. */
export type Reading = {
  readonly id: number
  readonly at: Instant
  readonly officerName: string
  readonly kind: ReadingKind
  readonly entryId: number | null
  readonly bookId: number | null
  readonly sought: Readonly<Record<string, string>> | null
  readonly purpose: string
  readonly type: BookType | null
  readonly year: number | null
  readonly number: number | null
}
