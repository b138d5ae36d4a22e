import type { Day } from '#kernel/day.ts'
import type { Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { bookNames, isBookType, reference, type EntryData, type Signer } from '../book.ts'
import { traces } from '../traces.ts'

/** One civil event to be written: `day` decides the year of the book, `entry` are its fields, `dossierCode` is null for what was carried over from paper. */
export type ToEnter = {
  readonly type: string
  readonly unit: string
  readonly day: Day
  readonly at: Instant
  readonly entry: unknown
  readonly dossierCode: string | null
  readonly signer: Signer
}

/** Where it stands: the answer of `enter`. */
export type Entered = { bookId: number; entryId: number; volume: number; year: number; number: number; reference: string }

type Counter = { id: number; volume: number; number: number }

/**
 * Ghi sổ: writes one event into the book of its kind, unit and year and answers its number. The update of the book's row is the lock:
 * numbers have no gap and no duplicate whoever writes at once, and a rollback gives the number back. The first event of a year opens the
 * book (quyển số 01). Refuses when the book is locked (Luật Hộ tịch 2014, Điều 59).
 */
export async function enter(tx: Tx, given: ToEnter): Promise<Entered> {
  const data = fieldsOf(given)
  const year = Number(given.day.slice(0, 4))
  const { id: bookId, volume, number } = (await count(tx, given, year)) ?? (await open(tx, given, year)) ?? lockedBook(given.type, year)
  const found = traces(data)
  const { id: entryId } = await tx.one<{ id: number }>(sql`
    insert into registers.entry
      (book_id, unit_id, type, volume, number, entered_on, entered_at, data, dossier_code, signer, subject, born, mother_pin, pins, names)
    values
      (${bookId}, ${given.unit}, ${given.type}, ${volume}, ${number}, ${given.day}, ${given.at}, ${JSON.stringify(data)}, ${given.dossierCode},
       ${JSON.stringify(given.signer)}, ${found.subject}, ${found.born}, ${found.motherPin}, ${found.pins}, ${found.names})
    returning id`)
  return { bookId, entryId, volume, year, number, reference: reference({ number, year }) }
}

const count = (tx: Tx, { type, unit }: ToEnter, year: number) =>
  tx.maybe<Counter>(sql`
    update registers.book set last_number = last_number + 1
    where type = ${type} and unit_id = ${unit} and year = ${year} and locked_at is null
    returning id, volume, last_number as number`)

async function open(tx: Tx, given: ToEnter, year: number): Promise<Counter | undefined> {
  await tx.run(sql`
    insert into registers.book (type, unit_id, year, opened_at) values (${given.type}, ${given.unit}, ${year}, ${given.at})
    on conflict (type, unit_id, year) do nothing`)
  return count(tx, given, year)
}

/** The fields of the entry; a book that the law does not know, or an entry that is not a set of fields, is a fault of the program. */
export function fieldsOf({ type, entry }: Pick<ToEnter, 'type' | 'entry'>): EntryData {
  if (!isBookType(type)) throw new TypeError(`no book is called ${type}`)
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) throw new TypeError('an entry is a set of fields')
  return entry as EntryData
}

/** Stops: the year is closed. */
export function lockedBook(type: string, year: number): never {
  const name = isBookType(type) ? bookNames[type] : type
  return refuse('book-locked', `${name} năm ${year} đã khóa. Ghi việc này vào sổ của năm đang mở.`)
}
