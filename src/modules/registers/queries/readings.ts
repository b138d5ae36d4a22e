import { sql, type Db } from '#platform/db/index.ts'
import type { Reading } from '../reading.ts'

const PAGE = 50

/** Ai đã đọc sổ: what officers of a unit read in the books, the newest first; of one entry where it is named. `before`: the id that the page before ended with. */
export async function readingsOf(
  db: Db,
  unit: string,
  { entryId, before, limit = PAGE }: { entryId?: number | undefined; before?: number | undefined; limit?: number } = {},
): Promise<{ rows: Reading[]; next?: number }> {
  const rows = await db.all<Reading>(sql`
    select r.id, r.at, r.officer_name as "officerName", r.kind, r.entry_id as "entryId", r.book_id as "bookId", r.sought, r.purpose,
      coalesce(e.type, b.type) as type, b.year, e.number
    from registers.reading r
    left join registers.entry e on e.id = r.entry_id left join registers.book b on b.id = coalesce(r.book_id, e.book_id)
    where r.unit_id = ${unit} and (${entryId ?? null}::bigint is null or r.entry_id = ${entryId ?? null}::bigint)
      and (${before ?? null}::bigint is null or r.id < ${before ?? null}::bigint)
    order by r.id desc limit ${limit + 1}`)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, ...(rows.length > limit && last ? { next: last.id } : {}) }
}
