import { sql, type Database, type Db } from '#platform/db/index.ts'

/** A place in the log: the last event, how many there are up to it, and a digest of their seals. The same in every copy of the log. */
export type LogPosition = { readonly lastId: number; readonly events: number; readonly digest: string }

/** The number of the last event: every event with a lower one is in the log already, or never will be. Writers wait for a moment. */
export const lastEvent = async (database: Database): Promise<number> =>
  (await database.write(tx => tx.one<{ last: number }>(sql`select dossiers.last_event() as last`))).last

/** What the log holds up to `lastId`: the seals are summed in four parts of 60 bits, in any order, so that PostgreSQL may read the log in parallel. */
export async function logPosition(db: Db, lastId: number): Promise<LogPosition> {
  const { events, digest } = await db.one<{ events: number; digest: string }>(sql`
    select count(*) as events, concat_ws('.',
      coalesce(sum(('x' || substr(hash, 1, 15))::bit(60)::bigint), 0), coalesce(sum(('x' || substr(hash, 16, 15))::bit(60)::bigint), 0),
      coalesce(sum(('x' || substr(hash, 31, 15))::bit(60)::bigint), 0), coalesce(sum(('x' || substr(hash, 46, 15))::bit(60)::bigint), 0)) as digest
    from dossiers.event where id <= ${lastId}`)
  return { lastId, events, digest }
}
