import { dayOf, type Instant } from '#kernel/instant.ts'
import { sql, type Database } from '#platform/db/index.ts'
import { SUPPLEMENT_WORKING_DAYS, type Edition } from '#procedures'
import { addWorkingDays, type Calendar } from '#units'
import { dueAfter } from './clock.ts'
import type { Actor, Dossier } from './dossier.ts'
import { lock, record } from './store.ts'

const system: Actor = { kind: 'system', id: 'system', name: 'Hệ thống' }

type Known = { calendar: Calendar; editionFor: (dossier: Dossier) => Edition }

/** Closes dossiers whose supplement was not sent in the working days that the law gives (Nghị định 118/2025, Điều 17). Answers their codes. */
export async function lapseSupplements(db: Database, { calendar }: Pick<Known, 'calendar'>, now: Instant): Promise<string[]> {
  const waiting = await db.all<{ code: string; pausedAt: Instant }>(sql`
    select code, paused_at as "pausedAt" from dossiers.dossier where state = any(${['incomplete', 'paused']}) and paused_at < ${now} order by paused_at limit 500`)
  const silent = waiting.filter(({ pausedAt }) => addWorkingDays(calendar, dayOf(pausedAt), SUPPLEMENT_WORKING_DAYS) < dayOf(now))
  for (const { code } of silent)
    await db.write(async tx => record(tx, await lock(tx, code), { action: 'lapse', by: system, at: now, data: { after: SUPPLEMENT_WORKING_DAYS } }))
  return silent.map(({ code }) => code)
}

/** Takes silence for a yes when the time to confirm a draft has run out. Answers their codes. */
export async function lapseConfirmations(db: Database, { calendar, editionFor }: Known, now: Instant): Promise<string[]> {
  const silent = await db.all<{ code: string }>(sql`
    select code from dossiers.dossier where state = 'confirming' and (asked #>> '{}')::timestamptz < ${now} order by paused_at limit 500`)
  for (const { code } of silent)
    await db.write(async tx => {
      const dossier = await lock(tx, code)
      const due = await dueAfter(tx, dossier, editionFor(dossier), calendar, { type: 'confirmBySilence', at: now })
      await record(tx, dossier, { action: 'confirmBySilence', by: system, at: now, data: due })
    })
  return silent.map(({ code }) => code)
}
