import { addDays, day } from '#kernel/day.ts'
import { sql, type Db, type Sql } from '#platform/db/index.ts'
import type { BookType, Entry } from '../book.ts'

/** The columns of an entry `e` in a book `b` as its type names them, with what was written beside it since. */
export const entryColumns: Sql = sql`
  e.id, e.book_id as "bookId", e.type, e.unit_id as unit, b.year, e.volume, e.number, e.entered_on as "enteredOn",
  e.data || coalesce((
    select jsonb_object_agg(a.field, a.value) from registers.annotation a where a.entry_id = e.id and a.kind = 'pin'
  ), '{}') as data,
  e.dossier_code as "dossierCode", e.signer,
  coalesce((
    select jsonb_agg(jsonb_build_object(
      'id', a.id, 'at', a.at, 'kind', a.kind, 'text', a.text, 'dossierCode', a.dossier_code, 'sourceUnit', a.source_unit, 'by', a.by) order by a.id)
    from registers.annotation a where a.entry_id = e.id
  ), '[]') as annotations`

/** Entries with their books. */
export const fromEntries: Sql = sql`from registers.entry e join registers.book b on b.id = e.book_id`

/** Annotations come as JSON, in which a moment is text. */
export const dated = <E extends Entry>(entry: E): E => ({ ...entry, annotations: entry.annotations.map(one => ({ ...one, at: new Date(one.at) })) })

/** One entry with its annotations; NotFound when there is none. */
export const entryById = async (db: Db, id: number): Promise<Entry> =>
  dated(await db.one<Entry>(sql`select ${entryColumns} ${fromEntries} where e.id = ${id}`))

/** The entries that a dossier led to. */
export const entriesOfDossier = async (db: Db, code: string): Promise<Entry[]> =>
  (await db.all<Entry>(sql`select ${entryColumns} ${fromEntries} where e.dossier_code = ${code} order by e.id`)).map(dated)

/** The entries of a unit's book of one month (1–12), by number. */
export async function entriesOfMonth(db: Db, unit: string, type: BookType, year: number, month: number): Promise<Entry[]> {
  const first = day(`${year}-${String(month).padStart(2, '0')}-01`)
  const next = day(`${addDays(first, 31).slice(0, 7)}-01`)
  const rows = await db.all<Entry>(sql`
    select ${entryColumns} ${fromEntries}
    where b.unit_id = ${unit} and b.type = ${type} and b.year = ${year} and e.entered_on >= ${first} and e.entered_on < ${next}
    order by e.number`)
  return rows.map(dated)
}

/** How many entries each month of a book has: months without entries are missing. */
export const monthsOf = (db: Db, bookId: number): Promise<{ month: number; entries: number }[]> =>
  db.all(sql`
    select extract(month from entered_on)::int as month, count(*)::int as entries
    from registers.entry where book_id = ${bookId} group by 1 order by 1`)
