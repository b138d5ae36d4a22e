import { dayOf, type Instant } from '#kernel/instant.ts'
import { sql, type Db, type Tx } from '#platform/db/index.ts'
import type { BookType } from '../book.ts'

/** Which unit goes into which. */
type Into = { readonly from: string; readonly to: string }

/**
 * Sổ khi sắp xếp đơn vị: every open book of the units that end is closed with its last number and locked as of `at`; the heirs' books of the same
 * kinds are opened for the year of `at`, empty, so that their numbers begin at 1. That a new unit begins new books and no book is carried on by
 * another unit is our reading of Luật Hộ tịch 2014, Điều 58–59 (a book is of one unit and one year); no article that we know speaks of mergers. The
 * pages of the paper book are not counted here: who locks it on paper counts them. Again changes nothing.
 */
export async function succeedBooks(
  tx: Tx,
  { units, arrows }: { units: readonly string[]; arrows: readonly Into[] },
  by: { id: string; name: string },
  at: Instant,
): Promise<{ closed: number; opened: number }> {
  const year = Number(dayOf(at).slice(0, 4))
  const closed = await tx.run(sql`
    update registers.book set locked_at = ${at}, locked_by = ${JSON.stringify(by)} where unit_id = any(${[...units]}::text[]) and locked_at is null`)
  const opened = await tx.run(sql`
    insert into registers.book (type, unit_id, year, opened_at, opened_by)
    select distinct b.type, a."to", ${year}::int, ${at}::timestamptz, ${JSON.stringify(by)}::jsonb
    from jsonb_to_recordset(${JSON.stringify(arrows)}::jsonb) as a("from" text, "to" text)
    join registers.book b on b.unit_id = a."from" and b.year = ${year}
    on conflict (type, unit_id, year) do nothing`)
  return { closed, opened }
}

export type OpenBook = { readonly unit: string; readonly type: BookType; readonly year: number; readonly last: number }

/** The books of these units that are not locked yet. */
export const openBooksAt = (db: Db, units: readonly string[]): Promise<OpenBook[]> =>
  db.all<OpenBook>(sql`
    select unit_id as unit, type, year, last_number as last from registers.book where unit_id = any(${[...units]}::text[]) and locked_at is null order by 1, 2, 3`)

/** How many questions wait for an answer of these units, or were asked by them. */
export const inquiriesAt = (db: Db, units: readonly string[]): Promise<{ asked: number; asking: number }> =>
  db.one(sql`
    select count(*) filter (where to_unit = any(${[...units]}::text[]))::int as asked, count(*) filter (where from_unit = any(${[...units]}::text[]))::int as asking
    from registers.inquiry where answered_at is null`)
