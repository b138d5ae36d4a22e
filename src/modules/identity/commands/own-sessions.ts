import type { Instant } from '#kernel/instant.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { may } from '../permissions.ts'
import { hashOf } from '../token.ts'
import type { Officer } from '../visitor.ts'

/** Signs one of one's own devices out; `id` as `sessionsOf` gave it. Answers how many ended: another's is not found. */
export const closeOwnSession = (tx: Tx, officer: string, id: string, now: Instant): Promise<number> =>
  tx.run(sql`
    update identity.session set revoked_at = ${now}
    where officer = ${officer} and encode(token_hash, 'hex') = ${id} and revoked_at is null and expires_at > ${now}`)

/** Signs all of one's own devices out but the one that holds this token. */
export const closeOtherSessions = (tx: Tx, officer: string, token: string, now: Instant): Promise<number> =>
  tx.run(sql`
    update identity.session set revoked_at = ${now}
    where officer = ${officer} and token_hash <> ${hashOf(token)} and revoked_at is null and expires_at > ${now}`)

/** The head signs an officer out of this unit at once, on every device; the row keeps who did it. Forbidden for anybody else. */
export async function forceSignOut(tx: Tx, head: Officer, officer: string, now: Instant): Promise<number> {
  may(head, 'holdPosts', { unit: head.unit })
  return tx.run(sql`
    update identity.session set revoked_at = ${now}, revoked_by = ${head.id}
    where officer = ${officer} and unit = ${head.unit} and revoked_at is null and expires_at > ${now}`)
}

/** Keeps the officer's wish about keyboard shortcuts. */
export const keepShortcuts = (tx: Tx, officer: string, on: boolean): Promise<number> =>
  tx.run(sql`update identity.officer set shortcuts = ${on} where id = ${officer}`)
