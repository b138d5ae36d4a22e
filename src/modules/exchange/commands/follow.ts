import { sql, type Database, type Tx } from '#platform/db/index.ts'
import type { Outgoing } from '../letter.ts'
import { post } from '../store.ts'

/** What the log says: an event of a dossier. */
export type News = { readonly code: string; readonly procedure: string; readonly seq: number; readonly type: string; readonly at: Date }

/**
 * Reads the next events of the log for a partner and puts the letters that they cause into the outbox: letters and place in the log in one
 * transaction, so that each event is told once. A partner that is new hears of what happens from now on. Answers how many events it read.
 */
export const follow = (db: Database, partner: string, write: (news: readonly News[]) => Promise<readonly Outgoing[]>, limit = 100): Promise<number> =>
  db.write(async tx => {
    const cursor = await place(tx, partner)
    const events = await tx.all<News & { xid: string; id: number }>(sql`
      select xid::text as xid, id, code, procedure, seq, type, at from dossiers.published_event
      where (xid, id) > (${cursor.xid}::xid8, ${cursor.id}::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
      order by xid, id limit ${limit}`)
    const last = events.at(-1)
    if (!last) return 0
    await post(tx, await write(events))
    await tx.run(sql`update exchange.cursor set xid = ${last.xid}::xid8, id = ${last.id} where partner_id = ${partner}`)
    return events.length
  })

/** Where this partner's reading stands, held until the transaction ends: one copy of the program reads at a time. */
async function place(tx: Tx, partner: string): Promise<{ xid: string; id: number }> {
  await tx.run(sql`
    insert into exchange.cursor (partner_id, xid, id) values (${partner}, pg_snapshot_xmin(pg_current_snapshot()), 0)
    on conflict (partner_id) do nothing`)
  return tx.one(sql`select xid::text as xid, id from exchange.cursor where partner_id = ${partner} for update`)
}
