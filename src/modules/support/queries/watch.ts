import { dayOf, type Instant } from '#kernel/instant.ts'
import { sql, type Db } from '#platform/db/index.ts'
import { watchedSince } from '../commands/watch.ts'
import type { Part } from '../incident.ts'
import type { Uptime } from '../standing.ts'

type Row = { part: Part; good: number; bad: number; since: Instant; last: Instant }

/** What was recorded of each part in the last thirty days of the machine, against all minutes since the first record among them. */
export async function uptimes(db: Db, now: Instant): Promise<(Uptime & { last: Instant })[]> {
  const from = dayOf(watchedSince(now))
  const rows = await db.all<Row>(sql`
    select part, sum(good)::int as good, sum(bad)::int as bad, min(first_minute) as since, max(last_minute) as last
    from support.watch where day > ${from}::date group by part`)
  return rows.map(row => ({ ...row, minutes: Math.max(row.good + row.bad, Math.floor((now.getTime() - row.since.getTime()) / 60_000) + 1) }))
}
