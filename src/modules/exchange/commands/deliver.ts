import { plusMinutes, type Instant } from '#kernel/instant.ts'
import { sql, type Database, type Tx } from '#platform/db/index.ts'
import type { Calendar } from '#units'
import type { Answer, Courier } from '../courier.ts'
import type { Letter } from '../envelope.ts'
import { acknowledgedBy, brokenUntil, MOST_TRIES, retryAt } from '../schedule.ts'

type Taken = Letter & { readonly no: number; readonly tries: number }
type Outcome = { no: number; state: 'waiting' | 'sent' | 'acknowledged' | 'dead'; failure: string | null; next: Instant | null; by: Instant | null }

const BATCH = 20
/** How long a copy of the program may take to tell what became of what it took; then another copy sends it again, with the same id. */
const LEASE_MINUTES = 2

/**
 * Sends to one partner what has come due, in the order of each dossier: a later letter waits until the earlier ones are through or were let go.
 * No transaction is open while the partner is spoken to. A letter goes at least once; its id lets the partner drop doubles. Answers how many went.
 */
export async function deliver(db: Database, partner: string, courier: Courier, calendar: Calendar, now: Instant): Promise<number> {
  let went = 0
  for (;;) {
    const taken = await db.write(tx => take(tx, partner, now))
    if (taken.length === 0) return went
    const answers = await Promise.all(taken.map(courier))
    const outcomes = taken.map((letter, place) => outcomeOf(letter, answers[place]!, calendar, now))
    await db.write(tx => note(tx, partner, outcomes, answers, now))
    const through = answers.filter(({ kind }) => kind !== 'later').length
    went += through
    if (through === 0) return went
  }
}

function outcomeOf({ no, tries }: Taken, answer: Answer, calendar: Calendar, now: Instant): Outcome {
  const none = { no, failure: null, next: null, by: null }
  if (answer.kind === 'taken')
    return answer.acknowledged ? { ...none, state: 'acknowledged' } : { ...none, state: 'sent', by: acknowledgedBy(calendar, now) }
  const failed = { ...none, failure: answer.says }
  if (answer.kind === 'refused' || tries >= MOST_TRIES) return { ...failed, state: 'dead' }
  return { ...failed, state: 'waiting', next: retryAt(tries, now, ((no * 2_654_435_761 + tries * 40_503) % 1024) / 1024) }
}

/** Takes what is due for this copy, the first of each dossier; one letter only while the line is being tried again. Nothing while it is paused or broken. */
const take = (tx: Tx, partner: string, now: Instant): Promise<Taken[]> =>
  tx.all<Taken>(sql`
    update exchange.letter l set tries = tries + 1, next_at = ${plusMinutes(now, LEASE_MINUTES)}
    from (
      select w.no from exchange.letter w
      where w.partner_id = ${partner} and w.state = 'waiting' and w.next_at <= ${now}
        and exists (select from exchange.partner p where p.id = ${partner} and p.paused_at is null and coalesce(p.broken_until, ${now}) <= ${now})
        and not exists (
          select from exchange.letter e
          where e.partner_id = w.partner_id and e.subject = w.subject and e.state in ('waiting', 'dead') and e.no < w.no)
      order by w.next_at, w.no
      limit (select case when p.broken_until is null then ${BATCH} else 1 end from exchange.partner p where p.id = ${partner})
      for update skip locked
    ) due
    where l.no = due.no
    returning l.no, l.id, l.type, l.subject, l.step, l.ground, l.data, l.happened_at as at, l.tries`)

/** What became of each, with the try itself, and whether the line stands. A business acknowledgement that was faster stands too. */
async function note(tx: Tx, partner: string, outcomes: readonly Outcome[], answers: readonly Answer[], now: Instant): Promise<void> {
  const tried = outcomes.map((outcome, place) => ({ ...outcome, ...tryOf(answers[place]!) }))
  const { failures } = await tx.one<{ failures: number }>(sql`
    with outcome as (
      select * from jsonb_to_recordset(${JSON.stringify(tried)}::jsonb)
        as (no bigint, state text, failure text, next timestamptz, by timestamptz, status int, ms int, says text, down boolean)
    ), changed as (
      update exchange.letter l set state = o.state, failure = o.failure, next_at = coalesce(o.next, l.next_at), acknowledge_by = o.by,
        sent_at = case when o.state in ('sent', 'acknowledged') then ${now}::timestamptz end,
        acknowledged_at = case when o.state = 'acknowledged' then ${now}::timestamptz end
      from outcome o where l.no = o.no and l.state = 'waiting'
    ), attempted as (
      insert into exchange.attempt (letter_no, partner_id, at, status, ms, says)
      select no, ${partner}::text, ${now}::timestamptz, status, ms, says from outcome
    )
    update exchange.partner set failures = case when (select bool_and(down) from outcome) then failures + 1 else 0 end
    where id = ${partner} returning failures`)
  await tx.run(sql`update exchange.partner set broken_until = ${brokenUntil(failures, now) ?? null}::timestamptz where id = ${partner}`)
}

const tryOf = (answer: Answer) => ({
  status: answer.status ?? null,
  ms: answer.ms,
  says: answer.kind === 'taken' ? 'đã nhận' : answer.says,
  down: answer.kind === 'later',
})
