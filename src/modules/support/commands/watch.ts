import { dayOf, plusMinutes, type Instant } from '#kernel/instant.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import type { Part } from '../incident.ts'

/**
 * Ghi một phút: whether each part worked when we looked. By the machine's own moment, once a minute however many copies look; the first one to write counts.
 */
export async function recordMinute(tx: Tx, seen: readonly { part: Part; works: boolean }[], now: Instant): Promise<void> {
  const minute = new Date(Math.floor(now.getTime() / 60_000) * 60_000)
  await tx.run(sql`
    insert into support.watch as w (day, part, good, bad, first_minute, last_minute)
    select ${dayOf(minute)}::date, part, works::int, 1 - works::int, ${minute}::timestamptz, ${minute}::timestamptz from jsonb_to_recordset(${JSON.stringify(seen)}::jsonb) as s(part text, works boolean)
    on conflict (day, part) do update set good = w.good + excluded.good, bad = w.bad + excluded.bad, last_minute = excluded.last_minute
    where w.last_minute < excluded.last_minute`)
}

/** How far back the public page looks. */
export const WATCH_DAYS = 30
export const watchedSince = (now: Instant): Instant => plusMinutes(now, -WATCH_DAYS * 24 * 60)
