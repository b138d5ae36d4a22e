import type { Instant } from '#kernel/instant.ts'
import { sql, type Db, type Tx } from '#platform/db/index.ts'
import { readTable } from '#procedures'
import { ISO_DAYS } from './days.ts'
import type { CodeMap, Lacking } from './translate.ts'

/** What was agreed beforehand (`data/code-maps.csv`). */
const agreed = Object.freeze(readTable(new URL('../../../data/code-maps.csv', import.meta.url)))

/** Puts what was agreed into the tables of the partners that there are; what the operator wrote stays. Answers how many rows are new. */
export async function knowCodes(tx: Tx): Promise<number> {
  const fresh = await tx.run(sql`
    insert into exchange.code_map (partner_id, list, ours, theirs, source)
    select r.partner, r.list, r.ours, r.theirs, r.source
    from jsonb_to_recordset(${JSON.stringify(agreed)}::jsonb) as r (partner text, list text, ours text, theirs text, source text)
    join exchange.partner p on p.id = r.partner
    on conflict (partner_id, list, ours) do nothing`)
  if (fresh > 0) await wake(tx, null)
  return fresh
}

/** Letters that stopped for want of codes go again, once the tables have them all: from `now` on, or at once. Answers how many. */
export const wake = (tx: Tx, now: Instant | null): Promise<number> =>
  tx.run(sql`
    update exchange.letter l set state = 'waiting', tries = 0, next_at = coalesce(${now}::timestamptz, happened_at), unmapped = '{}'
    where state = 'dead' and unmapped <> '{}' and not exists (
      select from unnest(l.unmapped) u (lacking)
      where not exists (select from exchange.code_map m where m.partner_id = l.partner_id and m.list || '=' || m.ours = u.lacking))`)

/** How this partner numbers things and writes days; as we do, where its table says nothing. */
export async function codeMapOf(db: Db, partner: string): Promise<CodeMap> {
  const rows = await db.all<{ list: string; ours: string; theirs: string }>(
    sql`select list, ours, theirs from exchange.code_map where partner_id = ${partner} order by list, ours`,
  )
  const days = rows.find(({ list }) => list === 'ngay')?.theirs ?? ISO_DAYS
  const lists = Map.groupBy(rows, ({ list }) => list)
  return {
    days,
    lists: Object.fromEntries([...lists].map(([list, words]) => [list, new Map(words.map(({ ours, theirs }) => [ours, theirs]))])),
  }
}

/** Whether a table of this partner has its code of a list. */
export const isKnownCode = async (db: Db, partner: string, list: string, theirs: string): Promise<boolean> =>
  (await db.maybe(sql`select from exchange.code_map where partner_id = ${partner} and list = ${list} and theirs = ${theirs}`)) !== undefined

/** How an agency writes days. */
export const dayFormat = async (db: Db, partner: string): Promise<string> =>
  (
    await db.maybe<{ theirs: string }>(
      sql`select theirs from exchange.code_map where partner_id = ${partner} and list = 'ngay' order by ours limit 1`,
    )
  )?.theirs ?? ISO_DAYS

/** Reports values that the tables lack, one line a value, with how often it came. */
export const noteUnmapped = (tx: Tx, partner: string, values: readonly Lacking[], direction: 'in' | 'out', now: Instant): Promise<number> =>
  tx.run(sql`
    insert into exchange.unmapped (partner_id, list, value, direction, first_at, last_at, times)
    select ${partner}::text, list, value, ${direction}::text, ${now}::timestamptz, ${now}::timestamptz, count(*)
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as (list text, value text) group by list, value
    on conflict (partner_id, list, value, direction) do update set last_at = excluded.last_at, times = unmapped.times + excluded.times`)
