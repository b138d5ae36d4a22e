import { sql, type Sql } from '#platform/db/index.ts'

/**
 * Entries in which one of these numbers stands, also one that came late. A list of ids and not a condition, so that both indexes are used.
 */
export const idsWithPin = (pins: readonly string[]): Sql => sql`
  select id from registers.entry where pins && ${pins}::text[]
  union all
  select entry_id from registers.annotation where kind = 'pin' and value = any (${pins}::text[])`

/** The day or year of birth at `field` of an entry `e` does not contradict one of these days: an entry may know the year alone. */
export const bornLike = (field: string, days: readonly string[]): Sql => sql`
  exists (select from unnest(${days}::text[]) d where e.data ->> ${field} <> '' and left(d, length(e.data ->> ${field})) = e.data ->> ${field})`
