import { plusMinutes, type Instant } from '#kernel/instant.ts'
import { sql, type Tx } from '#platform/db/index.ts'

const KEPT_MINUTES = 30 * 24 * 60

/** Clears what no longer serves: closed windows, codes of yesterday, sessions that ended 30 days ago. Answers the rows cleared. */
export async function sweepIdentity(tx: Tx, now: Instant): Promise<number> {
  const windows = await tx.run(sql`delete from identity.rate_window where ends_at < ${now}`)
  const codes = await tx.run(sql`delete from identity.one_time_code where expires_at < ${plusMinutes(now, -24 * 60)}`)
  return windows + codes + (await tx.run(sql`delete from identity.session where expires_at < ${plusMinutes(now, -KEPT_MINUTES)}`))
}
