import { sql, type Db, type Sql } from '#platform/db/index.ts'
import type { Book, BookType } from '../book.ts'
import { keptBy } from './keeping.ts'

/** The columns of a book as its type names them. */
export const bookColumns: Sql = sql`
  id, type, unit_id as unit, year, volume, last_number as "lastNumber", opened_at as "openedAt", locked_at as "lockedAt", locked_by as "lockedBy", pages`

/** Every book that a unit keeps, the newest year first, its own before those it inherited. */
export const books = (db: Db, unit: string): Promise<Book[]> =>
  db.all<Book>(
    sql`select ${bookColumns} from registers.book where unit_id in (${keptBy(unit)}) order by year desc, unit_id <> ${unit}, unit_id, type`,
  )

/** One book; NotFound when there is none, or when it belongs to another unit than the reading officer's. */
export const bookById = (db: Db, id: number): Promise<Book> => db.one<Book>(sql`select ${bookColumns} from registers.book where id = ${id}`)

/** The book of a kind, unit and year, if one was opened. */
export const bookOf = (db: Db, unit: string, type: BookType, year: number): Promise<Book | undefined> =>
  db.maybe<Book>(sql`select ${bookColumns} from registers.book where unit_id = ${unit} and type = ${type} and year = ${year}`)
