import type { Instant } from '#kernel/instant.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import type { Outgoing } from './letter.ts'

/** The partner in the books of the room; its name follows the settings. What is paused stays paused. */
export const knowPartner = (tx: Tx, id: string, name: string): Promise<number> =>
  tx.run(sql`
    insert into exchange.partner (id, name) values (${id}, ${name})
    on conflict (id) do update set name = excluded.name where partner.name <> excluded.name`)

/** Puts letters into the outbox, in this transaction: with what caused them, or not at all. Answers how many were new. */
export const post = (tx: Tx, letters: readonly Outgoing[]): Promise<number> =>
  letters.length === 0
    ? Promise.resolve(0)
    : tx.run(sql`
        insert into exchange.letter (partner_id, type, subject, step, ground, data, once_key, happened_at, next_at, leg, files)
        select l.partner, l.type, l.subject, l.step, l.ground, l.data, l.once, l.at, l.at, l.leg, coalesce(l.files, '{}')
        from rows from (jsonb_to_recordset(${JSON.stringify(letters)}::jsonb)
          as (partner text, type text, subject text, step text, ground text, data jsonb, once text, at timestamptz, leg text, files text[])) with ordinality
          as l (partner, type, subject, step, ground, data, once, at, leg, files, place)
        order by l.place
        on conflict (partner_id, once_key) do nothing`)

/** The partner says that it has this letter; `again` when it said so before, undefined when no such letter went to it. */
export async function noteAcknowledged(tx: Tx, partner: string, id: string, now: Instant): Promise<'noted' | 'again' | undefined> {
  const noted = await tx.run(sql`
    update exchange.letter set state = 'acknowledged', acknowledged_at = ${now}::timestamptz, sent_at = coalesce(sent_at, ${now}::timestamptz)
    where id = ${id}::uuid and partner_id = ${partner} and tries > 0 and state in ('waiting', 'sent')`)
  if (noted > 0) return 'noted'
  const known = await tx.maybe(sql`select from exchange.letter where id = ${id}::uuid and partner_id = ${partner} and tries > 0`)
  return known ? 'again' : undefined
}

/** An agency brought this file. Answers 0 when it had brought it before. */
export const noteFile = (tx: Tx, partner: string, sha256: string, size: number, now: Instant): Promise<number> =>
  tx.run(sql`
    insert into exchange.file (sha256, partner_id, at, size) values (${sha256}, ${partner}, ${now}, ${size})
    on conflict (partner_id, sha256) do nothing`)

/** Stops or starts sending to a partner; what is caused meanwhile waits. */
export const pause = (tx: Tx, partner: string, by: string | null, now: Instant): Promise<number> =>
  tx.run(sql`
    update exchange.partner set paused_at = ${by === null ? null : now}::timestamptz, paused_by = ${by}::text, failures = 0, broken_until = null
    where id = ${partner}`)

/** A letter that was given up goes again from the first try, or is let go so that the later ones of its dossier can follow. */
export const revive = (tx: Tx, no: number, drop: boolean, now: Instant): Promise<number> =>
  tx.run(sql`
    update exchange.letter set state = ${drop ? 'dropped' : 'waiting'}::text, tries = 0, next_at = ${now}::timestamptz
    where no = ${no}::bigint and state = 'dead'`)
