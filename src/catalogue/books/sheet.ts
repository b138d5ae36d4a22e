import { shortDay } from '#kernel/format.ts'
import { isBookType, type BookType } from '#registers'
import { changeSheets } from './changes.ts'
import { deskSheets } from './desk.ts'
import { eventSheets } from './events.ts'

/**
 * A field of a sheet. `name` is its key in an entry; keys end in `Name`, `Pin` and `Born` where it is one of these, which is how entries
 * are found. `place`: how a place is written out, which the officer may mend. `short`: stands on one line with its short neighbours.
 */
export type SheetField = {
  readonly name: string
  readonly label: string
  readonly kind: 'name' | 'day' | 'text' | 'place'
  readonly short?: true
  /** A day that a certificate writes out in words too. */
  readonly inWords?: true
  /** Not on an extract: the book alone has it. */
  readonly bookOnly?: true
}

/** What one book has of each entry, in the order of the paper, and how an extract of it is called. */
export type Sheet = {
  readonly extract: string
  /** Follows the number: `12/2017/TLKT`. */
  readonly mark: string
  /** `blank`: who is not in the entry keeps the line of the name, blank. */
  readonly groups: readonly { readonly title?: string; readonly blank?: true; readonly fields: readonly SheetField[] }[]
}

const sheets: Readonly<Record<BookType, Sheet>> = { ...eventSheets, ...changeSheets, ...deskSheets }

/** The sheet of a book; a book that the law does not know is a fault of the program. */
export function sheetOf(book: string): Sheet {
  if (!isBookType(book)) throw new TypeError(`no book is called ${book}`)
  return sheets[book]
}

const fieldsOf = (book: string): SheetField[] => sheetOf(book).groups.flatMap(({ fields }) => fields)

/** One field of an entry as people read it. */
export type Line = { readonly name: string; readonly label: string; readonly value: string; readonly kind: SheetField['kind'] }
type Fields = Readonly<Record<string, unknown>>

const lineOf = ({ name, label, kind }: SheetField, fields: Fields): Line[] => {
  const value = fields[name]
  if (value === undefined || value === null || value === '') return []
  return [{ name, label, kind, value: kind === 'day' ? shortDay(String(value)) : String(value) }]
}

/** The fields of an entry that it has, in the order of the paper, days by slashes. Several books: one after the other, no field twice. */
export function linesOf(books: readonly string[], fields: Fields): Line[] {
  const seen = new Set<string>()
  return books.flatMap(fieldsOf).flatMap(field => (seen.has(field.name) ? [] : (seen.add(field.name), lineOf(field, fields))))
}

/** Whom an entry is about, in one line: `Phạm Văn An, sinh 02/03/1950`; of two, both. */
export function subjectLine(book: string, fields: Fields): string {
  const [first, ...others] = fieldsOf(book).filter(({ kind, name }) => kind === 'name' && fields[name])
  const born = fieldsOf(book).find(({ name }) => name.endsWith('Born'))
  if (!first) return ''
  const second = others.find(({ name }) => /^(husband|recognised|ward)/.test(name))
  const text = [first, ...(second ? [second] : [])].map(({ name }) => String(fields[name])).join(' và ')
  return !second && born && fields[born.name] ? `${text}, sinh ${shortDay(String(fields[born.name]))}` : text
}

/**
 * Fields whose wording the officer may mend: how a place is written out. Names, days, sex and parents are the declarant's;
 * a mistake in them goes back to the applicant (Luật Hộ tịch 2014, Điều 6).
 */
export const mendable = (book: string): string[] =>
  fieldsOf(book)
    .filter(({ kind }) => kind === 'place')
    .map(({ name }) => name)
