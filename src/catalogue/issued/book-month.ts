import { shortDay } from '#kernel/format.ts'
import type { Instant } from '#kernel/instant.ts'
import { bookNames, type BookType } from '#registers'
import { type Agency, printer } from '../slips/paper.ts'
import { printedLines } from './lines.ts'
import { entryView, textOf, type Fields, type Standing } from './paper-to-issue.ts'

export type BookMonth = {
  readonly book: BookType
  readonly agency: Agency
  readonly volume: string
  /** `2017-03` */
  readonly month: string
  readonly entries: readonly {
    readonly fields: Fields
    readonly entry: Standing
    /** The signer with the title, in one line. */
    readonly signer: string
    /** Annotations, each with its day and officer; an entry itself never changes (Luật Hộ tịch 2014, Điều 28). */
    readonly notes: readonly string[]
  }[]
}

const print = printer(new URL('./parts.typ', import.meta.url), new URL('./book-month.typ', import.meta.url))

/** The pages of one month of any book, from its sheet: A4, header repeated, pages numbered x/y, a column for what happened later. */
export function bookMonth({ book, agency, volume, month, entries }: BookMonth, at: Instant): Promise<Uint8Array> {
  const [year = '', ofYear = ''] = month.split('-')
  const name = bookNames[book]
  const view = {
    name,
    agency,
    volume,
    year,
    month: `${ofYear}/${year}`,
    entries: entries.map(({ fields, entry, signer, notes }) => ({
      entry: { ...entryView(entry), short: shortDay(entry.on) },
      groups: printedLines(book, { ...fields, note: '' }, true),
      signer,
      notes: [...(textOf(fields, 'note') ? [textOf(fields, 'note')] : []), ...notes],
    })),
  }
  return print(`${name}, quyển số ${volume}, tháng ${view.month}`, view, at)
}
