import type { Instant } from '#kernel/instant.ts'
import { sql, type Db } from '#platform/db/index.ts'

/** How far the figures are behind the log: events counted so far, and the moment of the oldest one that waits (null: none waits). */
export const lag = (db: Db): Promise<{ counted: number; version: number; oldestWaiting: Instant | null }> =>
  db.one(sql`
    select c.events as counted, c.version, (
      select e.at from dossiers.published_event e where (e.xid, e.id) > (c.xid, c.id) order by e.xid, e.id limit 1
    ) as "oldestWaiting" from statistics.cursor c`)
