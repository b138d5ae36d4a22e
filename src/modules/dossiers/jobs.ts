import { refuse } from '#kernel/refusal.ts'
import { dayOf, iso, plusMinutes, type Instant } from '#kernel/instant.ts'
import { sql, type Database, type Tx } from '#platform/db/index.ts'
import { supplementTime, supplementUntil, type Edition } from '#procedures'
import { addWorkingMinutes, atUnit, closingOf, nextWorkingDay, workingMinutesBetween, type Calendar } from '#units'
import { dueAfter } from './clock.ts'
import { answered } from './commands/life.ts'
import type { Actor, Dossier, Happening } from './dossier.ts'
import { allows, type Action } from './lifecycle.ts'
import { lock, record } from './store.ts'

const system: Actor = { kind: 'system', id: 'system', name: 'Hệ thống' }

/** What whoever runs the job wants told of a move, in the same transaction. */
export type Tell = (tx: Tx, dossier: Dossier, action: Action) => Promise<unknown>
type Known = { calendar: Calendar; editionFor: (dossier: Dossier) => Edition; tell?: Tell }

/** Closes dossiers whose supplement was not sent in the working days that the law of the day of the request gives. Answers their codes. */
export async function lapseSupplements(db: Database, { calendar, tell }: Pick<Known, 'calendar' | 'tell'>, now: Instant): Promise<string[]> {
  const waiting = await db.all<{ code: string; pausedAt: Instant }>(sql`
    select code, paused_at as "pausedAt" from dossiers.dossier where state = any(${['incomplete', 'paused']}) and paused_at < ${now} order by paused_at limit 500`)
  const silent = waiting.filter(({ pausedAt }) => supplementUntil(calendar, pausedAt) < dayOf(now))
  const closed: string[] = []
  for (const { code, pausedAt } of silent)
    await db.write(async tx => {
      const dossier = await lock(tx, code)
      // Between the look and the lock the applicant may have answered, or been asked anew.
      if (!allows(dossier.state, 'lapse') || dossier.pausedAt?.getTime() !== pausedAt.getTime()) return
      const { days, source } = supplementTime(dayOf(pausedAt))
      const done = await record(tx, dossier, { action: 'lapse', by: system, at: now, data: { after: days, law: source } }, calendar)
      await tell?.(tx, done, 'lapse')
      closed.push(code)
    })
  return closed
}

/** Takes silence for a yes when the time to confirm a draft has run out. Answers their codes. */
export async function lapseConfirmations(db: Database, { calendar, editionFor }: Known, now: Instant): Promise<string[]> {
  const silent = await db.all<{ code: string }>(sql`
    select code from dossiers.dossier where state = 'confirming' and (asked #>> '{}')::timestamptz < ${now} order by paused_at limit 500`)
  const taken: string[] = []
  for (const { code } of silent)
    await db.write(async tx => {
      const dossier = await lock(tx, code)
      // Between the look and the lock the applicant may have answered.
      if (!allows(dossier.state, 'confirmBySilence')) return
      const due = await dueAfter(tx, dossier, editionFor(dossier), calendar, { type: 'confirmBySilence', at: now })
      await record(tx, dossier, { action: 'confirmBySilence', by: system, at: now, data: due })
      taken.push(code)
    })
  return taken
}

/**
 * Ends the wait of dossiers whose question to another unit was answered: only where the wait was for that answer, and no other question of
 * the dossier is open. What came back is in the log. Answers their codes.
 */
export async function resumeAnswered(db: Database, now: Instant): Promise<string[]> {
  const ready = await db.all<{ code: string; inquiry: number; says: string; by: string }>(sql`
    select d.code, i.id as inquiry, i.answer_text as says, i.answered_by as by
    from dossiers.dossier d join registers.published_inquiry i on i.id = (d.verifying->>'inquiry')::bigint
    where d.verifying is not null and d.state = 'received' and i.answered_at is not null and not exists (
      select from registers.published_inquiry o where o.dossier_code = d.code and o.answered_at is null and o.question <> 'annotate')
    order by i.answered_at limit 500`)
  const resumed: string[] = []
  for (const { code, inquiry, says, by } of ready)
    await db.write(async tx => {
      const dossier = await lock(tx, code)
      // Between the look and the lock an officer may have gone on without it, or asked somebody else.
      if (dossier.verifying?.inquiry !== inquiry || !allows(dossier.state, 'answerVerification')) return
      await record(tx, dossier, { action: 'answerVerification', by: system, at: now, data: { ...answered(dossier, `${by}: ${says}`), inquiry } })
      resumed.push(code)
    })
  return resumed
}

const DAY = 8 * 60
const HOUR = 60
/** No working day is this far from the next one: Tết and the weekends round it. */
const FARTHEST = 15 * 86_400_000

/**
 * Whether an apology is to be drafted: one working day before the promise is broken; for a promise of two days or less, where that would be
 * at once or nearly, one working hour before (our choice: the law speaks of days). Counts no further than it must: a sweep asks it often.
 */
export function isNear(calendar: Calendar, receivedAt: Instant, dueAt: Instant, now: Instant): boolean {
  if (now >= dueAt) return true
  if (dueAt.getTime() - now.getTime() > FARTHEST) return false
  const left = workingMinutesBetween(calendar, now, dueAt)
  return left <= HOUR || (left <= DAY && addWorkingMinutes(calendar, receivedAt, 2 * DAY) < dueAt)
}

/** What a drafted apology says until an officer says it better: why it may be late, and the end of the next working day after the promise. Once. */
export function drafted(calendar: Calendar, dossier: Dossier, now: Instant): Happening['data'] {
  if (dossier.apology) refuse('apology-already', 'Phiếu xin lỗi của hồ sơ này đã soạn hoặc đã gửi.')
  const promised = dossier.dueAt ?? now
  const after = nextWorkingDay(calendar, dayOf(promised > now ? promised : now))
  const reason = dossier.verifying
    ? `${dossier.verifying.whom} chưa trả lời xác minh.`
    : dossier.state === 'toSign'
      ? 'Hồ sơ đã thẩm tra xong, đang chờ ký.'
      : 'Hồ sơ đang được thẩm tra.'
  return { reason, until: iso(closingOf(calendar, after) ?? plusMinutes(promised, 24 * HOUR)), promised: iso(promised) }
}

/** Soạn phiếu xin lỗi before the promise is broken, for the head to look at, mend and sign. Answers the codes. */
export async function draftApologies(db: Database, { calendar }: Pick<Known, 'calendar'>, now: Instant): Promise<string[]> {
  const near = await db.all<{ code: string; unit: string; receivedAt: Instant; dueAt: Instant }>(sql`
    select code, unit_id as unit, received_at as "receivedAt", due_at as "dueAt" from dossiers.dossier
    where state in ('received', 'examined', 'toSign') and apology is null and due_at < ${now}::timestamptz + interval '15 days' order by due_at limit 500`)
  const done: string[] = []
  for (const { code, unit, receivedAt, dueAt } of near) {
    const here = atUnit(calendar, unit)
    if (!isNear(here, receivedAt, dueAt, now)) continue
    await db.write(async tx => {
      const dossier = await lock(tx, code)
      if (dossier.apology || !allows(dossier.state, 'draftApology')) return
      await record(tx, dossier, { action: 'draftApology', by: system, at: now, data: drafted(here, dossier, now) })
      done.push(code)
    })
  }
  return done
}
