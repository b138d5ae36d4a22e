import { plusMinutes, type Instant } from '#kernel/instant.ts'
import { sql, type Tx } from '#platform/db/index.ts'

export type Limit = { readonly limit: number; readonly windowSeconds: number }

/**
 * Counts one attempt under `key` and says whether it is still within the limit. One statement, so that many copies count as one.
 * The count stays only if the transaction commits: answer a refused attempt, do not throw it.
 */
export async function allow(tx: Tx, key: string, { limit, windowSeconds }: Limit, now: Instant): Promise<boolean> {
  return (await attempt(tx, key, { limit, windowSeconds }, now)).within
}

/** As `allow`, and tells when the window ends. */
export async function attempt(tx: Tx, key: string, { limit, windowSeconds }: Limit, now: Instant): Promise<{ within: boolean; endsAt: Instant }> {
  const ends = plusMinutes(now, windowSeconds / 60)
  const { count, endsAt } = await tx.one<{ count: number; endsAt: Instant }>(sql`
    insert into identity.rate_window as w (key, starts_at, ends_at, count) values (${key}, ${now}, ${ends}, 1)
    on conflict (key) do update set
      starts_at = case when ${now} >= w.starts_at and ${now} < w.ends_at then w.starts_at else excluded.starts_at end,
      ends_at = case when ${now} >= w.starts_at and ${now} < w.ends_at then w.ends_at else excluded.ends_at end,
      count = case when ${now} >= w.starts_at and ${now} < w.ends_at then w.count + 1 else 1 end
    returning count, ends_at as "endsAt"`)
  return { within: count <= limit, endsAt }
}
