import { dayOf, type Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import { sql, type Db, type Tx } from '#platform/db/index.ts'
import type { Facts, Language } from './facts.ts'
import { writeNotice, type MessageChannel, type Notice } from './notice.ts'
import { firstGoesAt, givenUpAt, goesAt, type QuietHours } from './schedule.ts'
import type { NoticeKind } from './texts/vietnamese.ts'

const NEVER: QuietHours = { sleeps: '00:00', wakes: '00:00' }

/** The quiet hours of the day. */
export const quietHoursOn = async (db: Db, now: Instant): Promise<QuietHours> =>
  (await db.maybe<QuietHours>(sql`
    select sleeps, wakes from notices.quiet_hours where valid_from <= ${dayOf(now)} order by valid_from desc limit 1`)) ?? NEVER

/** Puts a message into the outbox, in the transaction that causes it. The same `once` key twice is one message. */
export async function queueNotice(tx: Tx, notice: Notice, now: Instant): Promise<void> {
  const { kind, channel, language, to, subject, body, dossier, once } = notice
  const goes = firstGoesAt(kind, now, await quietHoursOn(tx, now))
  // No target of the conflict: an officer's connection may not see the row that is there already, nor need it.
  await tx.run(sql`
    insert into notices.message (kind, channel, language, recipient, subject, body, dossier_code, created_at, not_before, give_up_at, once_key)
    values (${kind}, ${channel}, ${language}, ${to}, ${subject ?? null}, ${body}, ${dossier ?? null}, ${now}, ${goes}, ${givenUpAt(kind, goes)}, ${once ?? null})
    on conflict do nothing`)
}

/** The language in which the people of a dossier were first written to; Vietnamese before that. */
export const languageOf = async (db: Db, dossier: string): Promise<Language> =>
  (await db.one<{ language: Language }>(sql`select notices.language_of(${dossier}) as language`)).language

type Told = Facts & {
  readonly phone?: string | undefined
  readonly email?: string | undefined
  readonly procedure?: string | undefined
  /** The language that the person uses now; without it the dossier's. */
  readonly language?: Language
  readonly once?: string
}

/** Tells one person over every channel that was given: a row of the outbox each. Nobody without phone and e-mail is written to. */
export async function tellPerson(tx: Tx, kind: NoticeKind, { phone, email, ...facts }: Told, now: Instant): Promise<void> {
  const addresses: [MessageChannel, string | undefined][] = [
    ['sms', phone],
    ['email', email],
  ]
  const language = facts.language ?? (facts.code ? await languageOf(tx, facts.code) : 'vi')
  for (const [channel, to] of addresses) if (to) await queueNotice(tx, writeNotice(kind, { ...facts, language, channel, to }), now)
}

/** Takes back what waits: its cause was undone. What went stays gone. Answers how many. */
export const recallNotices = (tx: Tx, dossier: string, kind: NoticeKind): Promise<number> =>
  tx.run(sql`update notices.message set state = 'recalled' where dossier_code = ${dossier} and kind = ${kind} and state = 'queued'`)

/** A failed message goes again, under a new name, since the carrier may have kept the old one. Refusal `not-failed` or `code-is-old`. */
export async function resend(tx: Tx, id: number, now: Instant): Promise<void> {
  const message = await tx.one<{ kind: NoticeKind; state: MessageState }>(sql`select kind, state from notices.message where id = ${id} for update`)
  if (message.kind === 'oneTimeCode') refuse('code-is-old', 'Mã dùng một lần đã hết hạn. Người dân bấm "Gửi lại mã" để nhận mã mới.')
  if (message.state !== 'failed') refuse('not-failed', 'Tin này không ở trạng thái gửi hỏng. Tải lại trang để xem.')
  const goes = goesAt(message.kind, now, await quietHoursOn(tx, now))
  await tx.run(sql`
    update notices.message set state = 'queued', key = gen_random_uuid(), attempts = 0, failure = null, sent_at = null,
      not_before = ${goes}, give_up_at = ${givenUpAt(message.kind, goes)} where id = ${id}`)
}

/** From `from` on people are quiet in these hours. Refusal `hours` when they are no times of the day. */
export async function setQuietHours(tx: Tx, given: QuietHours & { from: string; by: string }, now: Instant): Promise<void> {
  const time = /^([01]\d|2[0-3]):[0-5]\d$/
  if (!time.test(given.sleeps) || !time.test(given.wakes)) refuse('hours', 'Nhập giờ theo dạng 21:00.')
  await tx.run(sql`
    insert into notices.quiet_hours (valid_from, sleeps, wakes, set_by, set_at) values (${given.from}, ${given.sleeps}, ${given.wakes}, ${given.by}, ${now})
    on conflict (valid_from) do update set sleeps = excluded.sleeps, wakes = excluded.wakes, set_by = excluded.set_by, set_at = excluded.set_at`)
}

export type MessageState = 'queued' | 'sent' | 'delivered' | 'failed' | 'recalled'
