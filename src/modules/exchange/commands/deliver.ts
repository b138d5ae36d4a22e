import { plusMinutes, type Instant } from '#kernel/instant.ts'
import { sql, type Database, type Tx } from '#platform/db/index.ts'
import type { Calendar } from '#units'
import { addressed } from '../addressed.ts'
import type { Answer, Courier } from '../courier.ts'
import type { Letter } from '../envelope.ts'
import { codeMapOf, noteUnmapped } from '../tables.ts'
import { keyOf, type CodeMap, type Lacking } from '../translate.ts'
import { acknowledgedBy, brokenUntil, MOST_TRIES, retryAt } from '../schedule.ts'

type Taken = Letter & { readonly no: number; readonly tries: number }
type Outcome = {
  no: number
  state: 'waiting' | 'sent' | 'acknowledged' | 'dead'
  failure: string | null
  next: Instant | null
  by: Instant | null
  /** What the partner's tables lack; such a letter goes again by itself once they have it. */
  lacking: readonly Lacking[]
}
/** What became of a letter; without an answer it did not go. */
type Went = { outcome: Outcome; answer: Answer | undefined }

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
    const map = await codeMapOf(db, partner)
    const gone = await Promise.all(taken.map(letter => send(letter, map, courier, calendar, now)))
    await db.write(tx => note(tx, partner, gone, now))
    const through = gone.filter(({ answer }) => answer?.kind !== 'later').length
    went += through
    if (through === 0) return went
  }
}

/** Brings a letter in the partner's own codes. One that cannot be written so waits for a person, and the partner hears nothing. */
async function send(letter: Taken, map: CodeMap, courier: Courier, calendar: Calendar, now: Instant): Promise<Went> {
  const ready = addressed(map, letter)
  if ('failure' in ready) {
    const { failure, lacking } = ready
    return { outcome: { no: letter.no, state: 'dead', failure, next: null, by: null, lacking }, answer: undefined }
  }
  const answer = await courier(ready.letter)
  return { outcome: outcomeOf(letter, answer, calendar, now), answer }
}

function outcomeOf({ no, tries }: Taken, answer: Answer, calendar: Calendar, now: Instant): Outcome {
  const none = { no, failure: null, next: null, by: null, lacking: [] }
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
async function note(tx: Tx, partner: string, gone: readonly Went[], now: Instant): Promise<void> {
  const tried = gone.map(({ outcome, answer }) => ({ ...outcome, unmapped: outcome.lacking.map(keyOf), ...(answer && tryOf(answer)) }))
  const lacking = gone.flatMap(({ outcome }) => outcome.lacking)
  if (lacking.length > 0) await noteUnmapped(tx, partner, lacking, 'out', now)
  const { failures } = await tx.one<{ failures: number }>(sql`
    with outcome as (
      select * from jsonb_to_recordset(${JSON.stringify(tried)}::jsonb)
        as (no bigint, state text, failure text, next timestamptz, by timestamptz, unmapped text[], status int, ms int, says text, code text, down boolean)
    ), changed as (
      update exchange.letter l set state = o.state, failure = o.failure, next_at = coalesce(o.next, l.next_at), acknowledge_by = o.by, unmapped = o.unmapped,
        sent_at = case when o.state in ('sent', 'acknowledged') then ${now}::timestamptz end,
        acknowledged_at = case when o.state = 'acknowledged' then ${now}::timestamptz end
      from outcome o where l.no = o.no and l.state = 'waiting'
    ), attempted as (
      insert into exchange.attempt (letter_no, partner_id, at, status, ms, says, code)
      select no, ${partner}::text, ${now}::timestamptz, status, ms, says, code from outcome where says is not null
    )
    update exchange.partner set failures = case (select bool_and(down) from outcome where says is not null)
      when true then failures + 1 when false then 0 else failures end
    where id = ${partner} returning failures`)
  await tx.run(sql`update exchange.partner set broken_until = ${brokenUntil(failures, now) ?? null}::timestamptz where id = ${partner}`)
}

const tryOf = (answer: Answer) => ({
  status: answer.status ?? null,
  ms: answer.ms,
  says: answer.kind === 'taken' ? 'đã nhận' : answer.says,
  code: answer.kind === 'taken' ? null : (answer.code ?? null),
  down: answer.kind === 'later',
})
