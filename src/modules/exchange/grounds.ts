import { day, type Day } from '#kernel/day.ts'
import { readTable } from '#procedures'

/** What a letter is for, and so by which act it may be sent. */
export type Purpose = 'dong-bo-trang-thai' | 'cap-so-dinh-danh'

const grounds = Object.freeze(
  readTable(new URL('../../../data/exchange-grounds.csv', import.meta.url)).map(row => ({
    what: row['what'] ?? '',
    from: day(row['from'] ?? ''),
    law: row['law'] ?? '',
  })),
)

/** The act by which the city may tell another agency, by the law of a day (`data/exchange-grounds.csv`). Throws when there is none. */
export function groundOf(what: Purpose, on: Day): string {
  const found = grounds.findLast(one => one.what === what && one.from <= on)
  if (!found) throw new TypeError(`data/exchange-grounds.csv has no ${what} on ${on}`)
  return found.law
}
