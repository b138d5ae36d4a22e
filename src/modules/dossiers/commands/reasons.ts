import { dayOf } from '#kernel/instant.ts'
import type { Day } from '#kernel/day.ts'
import { sql, type Db, type Tx } from '#platform/db/index.ts'
import type { Happening, Json } from '../dossier.ts'

const monthOf = (day: Day) => `${day.slice(0, 7)}-01`
const reasonsIn = (items: Json | undefined): string[] =>
  Array.isArray(items) ? items.flatMap(item => (typeof item === 'object' && item !== null && 'reason' in item ? [String(item.reason)] : [])) : []

/** Counts the reasons of the library that a happening gives; one row a unit, reason and month. */
export async function countReasons(tx: Tx, unit: string, { data, at }: Pick<Happening, 'data' | 'at'>): Promise<void> {
  const reasons = reasonsIn(data.items)
  if (reasons.length === 0) return
  await tx.run(sql`
    insert into dossiers.reason_count as c (unit_id, month, reason, given)
    select ${unit}::text, ${monthOf(dayOf(at))}::date, reason, count(*)::int from unnest(${reasons}::text[]) as reason group by reason order by reason
    on conflict (unit_id, reason, month) do update set given = c.given + excluded.given`)
}

/** How often each reason was given in this unit since the month of `since`. */
export async function reasonCounts(db: Db, unit: string, since: Day): Promise<ReadonlyMap<string, number>> {
  const rows = await db.all<{ reason: string; given: number }>(sql`
    select reason, sum(given)::int as given from dossiers.reason_count where unit_id = ${unit} and month >= ${monthOf(since)}::date group by reason`)
  return new Map(rows.map(({ reason, given }) => [reason, given]))
}
