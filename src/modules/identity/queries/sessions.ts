import type { Instant } from '#kernel/instant.ts'
import { sql, type Db } from '#platform/db/index.ts'
import { hashOf } from '../token.ts'

/** A device where an officer is signed in. `id` is the hash of its token: it opens nothing. */
export type OpenSession = {
  readonly id: string
  readonly agent: string
  readonly unit: string
  readonly createdAt: Instant
  readonly lastSeenAt: Instant
  readonly current: boolean
}

/** Where this officer is signed in now, the device that asks first; at most fifty. */
export const sessionsOf = (db: Db, officer: string, token: string | undefined, now: Instant): Promise<OpenSession[]> =>
  db.all<OpenSession>(sql`
    select encode(token_hash, 'hex') as id, agent, unit, created_at as "createdAt", last_seen_at as "lastSeenAt",
      token_hash = ${hashOf(token ?? '')} as current
    from identity.session where officer = ${officer} and revoked_at is null and expires_at > ${now}
    order by current desc, last_seen_at desc limit 50`)

/** Why an officer's cookie no longer opens the rooms, with the name of who ended it; undefined for one that never did. */
export const endedSession = (
  db: Db,
  token: string,
  now: Instant,
): Promise<{ officer: string; endedAt: Instant | null; by: string | null; expired: boolean } | undefined> =>
  db.maybe(sql`
    select s.officer, s.revoked_at as "endedAt", (select full_name from identity.officer where id = s.revoked_by) as by, s.expires_at <= ${now} as expired
    from identity.session s where s.token_hash = ${hashOf(token)} and s.kind = 'officer'`)
