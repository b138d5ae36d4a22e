import { shortDay } from '#kernel/format.ts'
import { dayInWords } from '#kernel/words.ts'
import { sheetOf, type SheetField } from '../books/sheet.ts'
import { textOf, type Fields } from './paper-to-issue.ts'

/** One field on paper. */
export type Cell = { readonly label: string; readonly value: string }
type Placed = { readonly cell: Cell; readonly short: boolean }

/** Letters that a line holds: of a paper of its own, and in the column of a book's page. */
const LINE = 74
const BOOK_LINE = 58
const HALF = 34
const lengthOf = ({ label, value }: Cell) => label.length + value.length + 4
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function valueOf({ name, kind, bookOnly }: SheetField, fields: Fields): string {
  const text = textOf(fields, name)
  if (kind === 'day') return shortDay(text)
  return kind === 'name' && !bookOnly ? text.toUpperCase() : text
}

function placed(field: SheetField, fields: Fields): Placed[] {
  const value = valueOf(field, fields)
  const here = { cell: { label: field.label, value }, short: field.short === true }
  if (!field.inWords || value === '') return [here]
  return [here, { cell: { label: 'Ghi bằng chữ', value: sentence(dayInWords(textOf(fields, field.name))) }, short: false }]
}

/** Short neighbours share a line, up to three, as on the printed form. */
const inLines = (cells: readonly Placed[], most: number): Cell[][] =>
  cells
    .reduce<Placed[][]>((lines, one) => {
      const last = lines.at(-1) ?? []
      const together = [...last, one]
      const fits =
        together.every(({ short, cell }) => short && lengthOf(cell) < HALF) && together.reduce((sum, { cell }) => sum + lengthOf(cell), 0) < most
      return fits && last.length > 0 && last.length < 3 ? [...lines.slice(0, -1), together] : [...lines, [one]]
    }, [])
    .map(line => line.map(({ cell }) => cell))

/**
 * The entry as its sheet prints it: groups of lines of fields. What the entry does not have is left out; an unknown parent
 * keeps the line of the name, blank. `whole`: with what only the book has, as on the page of the book.
 */
export function printedLines(book: string, fields: Fields, whole = false): Cell[][][] {
  return sheetOf(book)
    .groups.map(({ blank, fields: all }) => {
      const shown = all.filter(({ bookOnly }) => whole || !bookOnly)
      const known = shown.filter(({ name }) => textOf(fields, name) !== '')
      return blank && known.length === 0 ? shown.filter(({ kind }) => kind === 'name') : known
    })
    .map(shown =>
      inLines(
        shown.flatMap(field => placed(field, fields)),
        whole ? BOOK_LINE : LINE,
      ),
    )
    .filter(lines => lines.length > 0)
}
