import { setTimeout as pause } from 'node:timers/promises'
import { sql, type Database } from '../src/platform/db/index.ts'

/** Waits until a cursor may read the whole log: a transaction of any database of this server that is older than an event holds it back. */
export async function settled(db: Database): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 20) {
    const { held } = await db.one<{ held: boolean }>(
      sql`select exists (select from dossiers.published_event where xid >= pg_snapshot_xmin(pg_current_snapshot())) as held`,
    )
    if (!held) return
    await pause(20)
  }
  throw new Error('a transaction on this server does not end')
}
