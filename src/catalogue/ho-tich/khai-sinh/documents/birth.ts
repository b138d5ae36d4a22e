import { longDay, shortDay } from '#kernel/format.ts'
import type { Day } from '#kernel/day.ts'
import { dayInWords } from '#kernel/words.ts'

/** A mother or a father as the book has them. `born` may be a year alone. */
export type Parent = {
  readonly name: string
  readonly born: string
  readonly ethnicity: string
  readonly nationality: string
  readonly residence: string
}

/** The facts of a birth as they stand in the book (Luật Hộ tịch 2014, Điều 14). A parent who is unknown is absent and printed blank. */
export type Birth = {
  readonly child: {
    readonly name: string
    readonly born: Day
    readonly sex: 'Nam' | 'Nữ'
    readonly ethnicity: string
    readonly nationality: string
    readonly birthPlace: string
    readonly nativePlace: string
    /** Absent until the population database has given it: the certificate is valid without. */
    readonly pin?: string
  }
  readonly mother?: Parent
  readonly father?: Parent
  readonly declarant: { readonly name: string; readonly idPaper: string }
}

/** Where the birth stands: `Số 125/2017, quyển số 01`. */
export type Entry = { readonly number: string; readonly year: number; readonly volume: string; readonly at: string; readonly on: Day }

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const parentView = (parent?: Parent) =>
  parent ? { ...parent, name: parent.name.toUpperCase(), born: shortDay(parent.born) } : { name: '', born: '', ethnicity: '', nationality: '', residence: '' }

/** The birth with names in capitals and days as printed, the child's also in words. */
export const birthView = ({ child, mother, father, declarant }: Birth) => ({
  child: {
    ...child,
    name: child.name.toUpperCase(),
    born: shortDay(child.born),
    bornInWords: sentence(dayInWords(child.born)),
  },
  mother: parentView(mother),
  father: parentView(father),
  declarant,
})

export const entryView = (entry: Entry) => ({ ...entry, on: longDay(entry.on).replace('ngày ', ''), year: String(entry.year) })
