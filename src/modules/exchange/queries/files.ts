import { sql, type Db } from '#platform/db/index.ts'

/** The largest file that an agency brings, in bytes. */
export const FILE_BYTES = 20_000_000

/** Whether this agency brought the file itself. */
export const hasFile = async (db: Db, partner: string, sha256: string): Promise<boolean> =>
  (await db.maybe(sql`select from exchange.file where partner_id = ${partner} and sha256 = ${sha256}`)) !== undefined

/** Whether this agency may read the file: it brought it, or a letter of ours to it names it. */
export const mayReadFile = async (db: Db, partner: string, sha256: string): Promise<boolean> =>
  (
    await db.one<{ may: boolean }>(sql`
      select exists (select from exchange.file where partner_id = ${partner} and sha256 = ${sha256})
        or exists (select from exchange.letter where partner_id = ${partner} and files @> array[${sha256}::text]) as may`)
  ).may
