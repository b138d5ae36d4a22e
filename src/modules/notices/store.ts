import type { Instant } from '#kernel/instant.ts'
import { sql, type Db, type Tx } from '#platform/db/index.ts'
import { goesAt, type Notice } from './notice.ts'
import type { NoticeKind } from './texts.ts'

export type Sent = {
  readonly id: number
  readonly kind: NoticeKind
  readonly channel: 'sms' | 'email'
  readonly to: string
  readonly subject: string | null
  readonly body: string
  readonly dossier: string | null
  readonly at: Instant
  readonly notBefore: Instant
  readonly sentAt: Instant | null
}

/** Puts a message into the outbox, in the transaction that causes it. The same `once` key twice is one message. */
export async function queueNotice(tx: Tx, { kind, channel, to, subject, body, dossier, once }: Notice, now: Instant): Promise<void> {
  await tx.run(sql`
    insert into notices.message (kind, channel, recipient, subject, body, dossier_code, created_at, not_before, once_key)
    values (${kind}, ${channel}, ${to}, ${subject ?? null}, ${body}, ${dossier ?? null}, ${now}, ${goesAt(kind, now)}, ${once ?? null})
    on conflict (once_key) do nothing`)
}

const columns = sql`id, kind, channel, recipient as "to", subject, body, dossier_code as dossier, created_at as at, not_before as "notBefore", sent_at as "sentAt"`

/** The newest messages to anybody: the page of the demo that shows what would ring in people's pockets. */
export const latestNotices = (db: Db, limit = 50): Promise<Sent[]> =>
  db.all<Sent>(sql`select ${columns} from notices.message order by id desc limit ${limit}`)

/** The newest messages to one phone or address. */
export const sentTo = (db: Db, to: string, limit = 50): Promise<Sent[]> =>
  db.all<Sent>(sql`select ${columns} from notices.message where recipient = ${to} order by id desc limit ${limit}`)

/** What the people of one dossier were told, in order. */
export const sentAbout = (db: Db, dossier: string): Promise<Sent[]> =>
  db.all<Sent>(sql`select ${columns} from notices.message where dossier_code = ${dossier} order by id`)

/** Locks the messages whose time has come, for this transaction; another copy takes others. */
export const takeDue = (tx: Tx, now: Instant, limit: number): Promise<(Sent & { attempts: number })[]> =>
  tx.all(sql`
    select ${columns}, attempts from notices.message where sent_at is null and attempts < 8 and not_before <= ${now}
    order by not_before, id limit ${limit} for update skip locked`)

/** Notes what became of a message: sent, or to be tried again at `retryAt`. */
export const noteOutcome = (tx: Tx, id: number, outcome: { sentAt: Instant } | { failure: string; retryAt: Instant }): Promise<number> =>
  'sentAt' in outcome
    ? tx.run(sql`update notices.message set sent_at = ${outcome.sentAt}, attempts = attempts + 1, failure = null where id = ${id}`)
    : tx.run(sql`update notices.message set attempts = attempts + 1, failure = ${outcome.failure}, not_before = ${outcome.retryAt} where id = ${id}`)

/** Blanks the digits of codes that are older than an hour: the log needs that one was sent, not which. */
export const forgetCodes = (tx: Tx, before: Instant): Promise<number> =>
  tx.run(sql`
    update notices.message set body = regexp_replace(body, '^[0-9]{6}', '******')
    where kind = 'oneTimeCode' and created_at < ${before} and body ~ '^[0-9]{6}'`)
