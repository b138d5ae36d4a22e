import { addDays } from '#kernel/day.ts'
import { dayOf, instant, type Instant } from '#kernel/instant.ts'
import { join, sql, type Db, type Sql } from '#platform/db/index.ts'
import type { MessageChannel } from '../notice.ts'
import type { MessageState } from '../store.ts'
import type { NoticeKind } from '../texts/vietnamese.ts'

export type Sent = {
  readonly id: number
  readonly kind: NoticeKind
  readonly channel: MessageChannel
  readonly state: MessageState
  readonly to: string
  readonly subject: string | null
  readonly body: string
  readonly dossier: string | null
  readonly at: Instant
  readonly notBefore: Instant
  readonly sentAt: Instant | null
  readonly deliveredAt: Instant | null
  readonly attempts: number
  readonly failure: string | null
}

const columns = sql`id, kind, channel, state, recipient as "to", subject, body, dossier_code as dossier, created_at as at,
  not_before as "notBefore", sent_at as "sentAt", delivered_at as "deliveredAt", attempts, failure`

/** The newest messages to anybody: the page of the demo that shows what would ring in people's pockets. */
export const latestNotices = (db: Db, limit = 50): Promise<Sent[]> =>
  db.all<Sent>(sql`select ${columns} from notices.message order by id desc limit ${limit}`)

/** The newest messages to one phone or address. */
export const sentTo = (db: Db, to: string, limit = 50): Promise<Sent[]> =>
  db.all<Sent>(sql`select ${columns} from notices.message where recipient = ${to} order by id desc limit ${limit}`)

/** What the people of one dossier were told, in order. */
export const noticesOf = (db: Db, dossier: string): Promise<Sent[]> =>
  db.all<Sent>(sql`select ${columns} from notices.message where dossier_code = ${dossier} order by id`)

/** Spelled out, so that PostgreSQL finds the small index of what waits or failed. */
const inState: Readonly<Record<MessageState, Sql>> = {
  queued: sql`state = 'queued'`,
  sent: sql`state = 'sent'`,
  delivered: sql`state = 'delivered'`,
  failed: sql`state = 'failed'`,
  recalled: sql`state = 'recalled'`,
}

export type Wanted = {
  readonly state?: MessageState | undefined
  readonly channel?: MessageChannel | undefined
  readonly before?: number | undefined
}

/** Messages of a state and a channel, newest first, older than `before`; `next` leads on. */
export async function messagesLike(db: Db, { state, channel, before }: Wanted, limit = 50): Promise<{ rows: Sent[]; next: number | undefined }> {
  const wanted = join(
    [sql`true`, ...(state ? [inState[state]] : []), ...(channel ? [sql`channel = ${channel}`] : []), ...(before ? [sql`id < ${before}`] : [])],
    ' and ',
  )
  const rows = await db.all<Sent>(sql`select ${columns} from notices.message where ${wanted} order by id desc limit ${limit + 1}`)
  return { rows: rows.slice(0, limit), next: rows.length > limit ? rows[limit - 1]?.id : undefined }
}

export type Count = { readonly channel: MessageChannel; readonly state: MessageState; readonly count: number }

/** How many messages of the last seven days are in which state, by channel. */
export const countsOfWeek = (db: Db, now: Instant): Promise<Count[]> =>
  db.all<Count>(sql`
    select channel, state, count(*) as count from notices.message where created_at >= ${instant(addDays(dayOf(now), -6))} and created_at <= ${now}
    group by channel, state order by channel, state`)
