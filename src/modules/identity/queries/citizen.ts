import { sql, type Db } from '#platform/db/index.ts'

/** The citizen with this personal number, by id; undefined for one who never signed in here. */
export const citizenWithPin = async (db: Db, pin: string): Promise<string | undefined> =>
  (await db.maybe<{ id: string }>(sql`select id from identity.citizen where pin = ${pin}`))?.id
