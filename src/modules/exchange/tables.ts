import type { Instant } from '#kernel/instant.ts'
import { sql, type Db, type Tx } from '#platform/db/index.ts'
import { ISO_DAYS } from './days.ts'

/** A value that one side uses and the tables of codes do not have. */
export type Lacking = { readonly list: string; readonly value: string }

/** Our word for an agency's code of a list; undefined when the tables have none. */
export const ourCode = async (db: Db, partner: string, list: string, theirs: string): Promise<string | undefined> =>
  (
    await db.maybe<{ ours: string }>(
      sql`select ours from exchange.code_map where partner_id = ${partner} and list = ${list} and theirs = ${theirs} order by ours limit 1`,
    )
  )?.ours

/** How an agency writes days; as we do, where its table says nothing. */
export const dayFormat = async (db: Db, partner: string): Promise<string> =>
  (
    await db.maybe<{ theirs: string }>(
      sql`select theirs from exchange.code_map where partner_id = ${partner} and list = 'ngay' order by ours limit 1`,
    )
  )?.theirs ?? ISO_DAYS

/** Reports values that the tables lack, one line a value, with how often it came. */
export const noteUnmapped = (tx: Tx, partner: string, values: readonly Lacking[], direction: 'in' | 'out', now: Instant): Promise<number> =>
  tx.run(sql`
    insert into exchange.unmapped (partner_id, list, value, direction, first_at, last_at)
    select ${partner}::text, list, value, ${direction}::text, ${now}::timestamptz, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as (list text, value text) group by list, value
    on conflict (partner_id, list, value, direction) do update set last_at = excluded.last_at, times = unmapped.times + 1`)
