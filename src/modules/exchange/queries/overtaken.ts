import { sql, type Db } from '#platform/db/index.ts'

/** Whether this agency has already told something newer of the part, by its own clock: letters may come in another order than they were written. */
export const overtaken = async (db: Db, partner: string, subject: string, leg: string, writtenAt: string): Promise<boolean> =>
  (
    await db.one<{ newer: boolean }>(sql`
      select exists (
        select from exchange.incoming
        where subject = ${subject} and partner_id = ${partner} and leg = ${leg} and verdict = 'accepted' and happened_at > ${writtenAt}::timestamptz
      ) as newer`)
  ).newer
