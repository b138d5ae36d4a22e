import type { Day } from '#kernel/day.ts'
import { shortDay } from '#kernel/format.ts'
import { dayOf, plusMinutes, type Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { agentFamily } from '../agent.ts'
import { hashOf, newToken } from '../token.ts'

/** Whose session. An officer chooses the unit of a post. */
export type Subject =
  | { readonly kind: 'citizen'; readonly id: string }
  | { readonly kind: 'phone'; readonly phone: string }
  | { readonly kind: 'officer'; readonly id: string; readonly unit: string }

const DAY_MINUTES = 24 * 60
const SHIFT_MINUTES = 9 * 60

/** The minutes that a session lives: an officer's working day; for others a day from the last page seen. */
const life = (kind: Subject['kind']) => (kind === 'officer' ? SHIFT_MINUTES : DAY_MINUTES)

/** `agent` is the User-Agent header; only its family is kept. */
type Opening = { now: Instant; on?: Day; agent?: string | undefined }

/**
 * Opens a session and answers the token for the cookie; the table keeps only its hash.
 * `now` is the moment that sessions are measured by, `on` the city's day by which posts count. Refusal `no-post` when the officer holds none in the unit on that day.
 */
export async function openSession(tx: Tx, subject: Subject, { now, on = dayOf(now), agent }: Opening): Promise<string> {
  if (subject.kind === 'officer') await requirePost(tx, subject, on)
  const token = newToken()
  await tx.run(sql`
    insert into identity.session (token_hash, kind, citizen, phone, officer, unit, created_at, last_seen_at, expires_at, agent)
    values (${hashOf(token)}, ${subject.kind}, ${subject.kind === 'citizen' ? subject.id : null}, ${subject.kind === 'phone' ? subject.phone : null},
      ${subject.kind === 'officer' ? subject.id : null}, ${subject.kind === 'officer' ? subject.unit : null},
      ${now}, ${now}, ${plusMinutes(now, life(subject.kind))}, ${agentFamily(agent)})`)
  return token
}

/** Notes that the session is in use, at most once in five minutes, and lets a citizen's live on. True when it wrote. */
export async function touchSession(tx: Tx, token: string, now: Instant): Promise<boolean> {
  const touched = await tx.run(sql`
    update identity.session set last_seen_at = ${now},
      expires_at = case when kind = 'officer' then expires_at else greatest(expires_at, ${plusMinutes(now, DAY_MINUTES)}) end
    where token_hash = ${hashOf(token)} and revoked_at is null and expires_at > ${now} and last_seen_at < ${plusMinutes(now, -5)}`)
  return touched > 0
}

/** Signs out: the row stays, revoked. */
export async function closeSession(tx: Tx, token: string, now: Instant): Promise<void> {
  await tx.run(sql`update identity.session set revoked_at = ${now} where token_hash = ${hashOf(token)} and revoked_at is null`)
}

/** Signs a person out everywhere; answers how many sessions ended. */
export function closeAllSessions(tx: Tx, { kind, id }: { kind: Subject['kind']; id: string }, now: Instant): Promise<number> {
  const whose = { citizen: sql`citizen = ${id}`, phone: sql`phone = ${id}`, officer: sql`officer = ${id}` }[kind]
  return tx.run(sql`update identity.session set revoked_at = ${now} where ${whose} and revoked_at is null and expires_at > ${now}`)
}

async function requirePost(tx: Tx, { id, unit }: { id: string; unit: string }, on: Day) {
  const held = await tx.maybe(sql`
    select 1 from identity.duty where officer = ${id} and unit = ${unit} and valid_from <= ${on} and (valid_to is null or valid_to > ${on}) limit 1`)
  if (!held) refuse('no-post', `Ngày ${shortDay(on)} không có vai nào ở đơn vị này. Quyền tính theo vai của ngày; hỏi người đứng đầu đơn vị.`)
}
