import type { Day } from '#kernel/day.ts'
import { addDays, day } from '#kernel/day.ts'
import { sql, type Db } from '#platform/db/index.ts'
import { spansOf } from '../period.ts'

/** Dossiers carried over into the period are a column of their own, never in the denominator of a rate: open at start + received = closed + open at end. */
export type Flow = { readonly carriedOver: number; readonly received: number; readonly closed: number; readonly open: number }

const BEGINNING = day('2015-01-01')

/** What came in, what was closed and what was carried over in [from, to]; of one unit, or of the whole city. */
export async function flow(db: Db, { from, to, unit }: { from: Day; to: Day; unit?: string | undefined }): Promise<Flow> {
  const sum = (first: Day, last: Day) => sql`(
    select row_to_json(f) from (
      select coalesce(sum(self + assisted + counter + post + back_entered + machine), 0)::int as received, coalesce(sum(closed), 0)::int as closed
      from jsonb_to_recordset(${JSON.stringify(spansOf(first, last))}::jsonb) as s(grain text, day date)
      join statistics.bucket b on b.grain = s.grain and b.start_day = s.day
      where ${unit ?? null}::text is null or b.unit_id = ${unit ?? null}
    ) f)`
  type Sum = { received: number; closed: number }
  const { before, during } = await db.one<{ before: Sum; during: Sum }>(
    sql`select ${sum(BEGINNING, addDays(from, -1))} as before, ${sum(from, to)} as during`,
  )
  const carriedOver = before.received - before.closed
  return { carriedOver, ...during, open: carriedOver + during.received - during.closed }
}
