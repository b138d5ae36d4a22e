import { plusMinutes, type Instant } from '#kernel/instant.ts'
import { sql, type Database, type Db, type Tx } from '#platform/db/index.ts'
import { Undeliverable, type Carriers, type Letter } from '../carrier.ts'
import type { MessageChannel } from '../notice.ts'
import { retryAt } from '../schedule.ts'
import { quietHoursOn } from '../store.ts'
import type { NoticeKind } from '../texts/vietnamese.ts'

type Taken = Letter & { readonly row: number; readonly kind: NoticeKind; readonly attempts: number }
type Outcome = { readonly id: number; readonly state: 'queued' | 'sent' | 'failed'; readonly failure: string | null; readonly next: Instant | null }

const BATCH = 20
/** How long a copy of the program may take to tell what became of what it took; then another copy sends it again, with the same id. */
const LEASE_MINUTES = 2

/**
 * Sends what has come due, each channel and the codes of each in a lane of its own, so that a carrier that hangs holds up nobody else.
 * No transaction is open while a carrier is spoken to. Each message goes at least once; its id lets the carrier drop doubles. Answers how many went.
 */
export async function deliver(db: Database, carriers: Carriers, now: Instant): Promise<number> {
  const lanes = await waiting(db, now)
  const counts = await Promise.all(lanes.map(({ channel, urgent }) => lane(db, carriers, channel, urgent, now)))
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Gives up what nobody took in time, and forgets the digits of old codes. */
export async function tidyOutbox(tx: Tx, now: Instant): Promise<void> {
  await giveUp(tx, now)
  await forgetCodes(tx, plusMinutes(now, -60))
}

/** The lanes in which something is due. */
const waiting = (db: Db, now: Instant): Promise<{ channel: MessageChannel; urgent: boolean }[]> =>
  db.all(sql`
    select channel, urgent from (values ('sms', true), ('sms', false), ('email', true), ('email', false)) as lane (channel, urgent)
    where exists (
      select from notices.message m
      where m.state = 'queued' and m.channel = lane.channel and m.urgent = lane.urgent and m.not_before <= ${now} and m.give_up_at > ${now})`)

async function lane(db: Database, carriers: Carriers, channel: MessageChannel, urgent: boolean, now: Instant): Promise<number> {
  const carry = carriers[channel]
  if (!carry) return 0
  let sent = 0
  for (;;) {
    const taken = await db.write(tx => take(tx, channel, urgent, now))
    if (taken.length === 0) return sent
    const quiet = await quietHoursOn(db, now)
    const results = await Promise.allSettled(taken.map(({ id, to, subject, body }) => carry({ id, to, subject, body })))
    const outcomes = taken.map(({ row, kind, attempts }, place): Outcome => {
      const result = results[place]
      if (result?.status === 'fulfilled') return { id: row, state: 'sent', failure: null, next: null }
      const failure = sentence(result?.reason)
      if (result?.reason instanceof Undeliverable) return { id: row, state: 'failed', failure, next: null }
      return { id: row, state: 'queued', failure, next: retryAt(kind, row, attempts, now, quiet) }
    })
    await db.write(tx => note(tx, outcomes, now))
    const went = outcomes.filter(({ state }) => state === 'sent').length
    sent += went
    // Nothing went: the carrier is down, and the rest need not learn it one by one.
    if (taken.length < BATCH || went === 0) return sent
  }
}

const sentence = (reason: unknown) => (reason instanceof Error ? reason.message : String(reason)).slice(0, 200)

/** Takes what is due for this copy: another takes other rows, and what is not accounted for when the lease ends is due again. */
const take = (tx: Tx, channel: MessageChannel, urgent: boolean, now: Instant): Promise<Taken[]> =>
  tx.all<Taken>(sql`
    update notices.message m set attempts = attempts + 1, not_before = ${plusMinutes(now, LEASE_MINUTES)}
    from (
      select id from notices.message
      where state = 'queued' and channel = ${channel} and urgent = ${urgent} and not_before <= ${now} and give_up_at > ${now}
      order by not_before, id limit ${BATCH} for update skip locked
    ) due
    where m.id = due.id
    returning m.id as row, m.key as id, m.kind, m.attempts, m.recipient as "to", m.subject, m.body`)

/** What became of each, in one statement. A receipt that was faster stands. */
const note = (tx: Tx, outcomes: readonly Outcome[], now: Instant): Promise<number> =>
  tx.run(sql`
    update notices.message m set state = o.state, failure = o.failure,
      sent_at = case o.state when 'sent' then ${now}::timestamptz end, not_before = coalesce(o.next, m.not_before)
    from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) as o (id bigint, state text, failure text, next timestamptz)
    where m.id = o.id and m.state = 'queued'`)

/** What nobody took in time is failed, where the city operator sees it. */
const giveUp = (tx: Tx, now: Instant): Promise<number> =>
  tx.run(sql`
    update notices.message set state = 'failed', failure = 'Quá hạn gửi. ' || coalesce(failure, 'Chưa có nơi nhận chuyển tin.')
    where state = 'queued' and give_up_at <= ${now}`)

/** Blanks the digits of codes that are older than an hour: the log needs that one was sent, not which. */
const forgetCodes = (tx: Tx, before: Instant): Promise<number> =>
  tx.run(sql`
    update notices.message set body = regexp_replace(body, '[0-9]{6}', '******')
    where kind = 'oneTimeCode' and created_at < ${before} and body ~ '^[0-9]{6}'`)
