import { sql, type Db, type Tx } from '#platform/db/index.ts'

/** Keeps others from filing the same dossier of this portal until the transaction ends. */
export const holdFiling = (tx: Tx, partner: string, portalCode: string): Promise<unknown> =>
  tx.all(sql`select pg_advisory_xact_lock(hashtextextended(${`filed:${partner}:${portalCode}`}, 0))`)

/** The letter that has already filed something under this code of the portal, as far as it was kept; undefined when none has. */
export const filedBefore = async (db: Db, partner: string, portalCode: string, letter: string): Promise<string | undefined> =>
  (
    await db.maybe<{ body: string }>(sql`
      select body from exchange.incoming
      where subject = ${portalCode} and partner_id = ${partner} and type = 'cong-quoc-gia.nop-ho-so.v1' and verdict = 'accepted'
        and message_id <> ${letter.toLowerCase()} limit 1`)
  )?.body
