import { dayOf, iso, type Instant } from '#kernel/instant.ts'
import { sql, type Db } from '#platform/db/index.ts'
import { due, timeOf, type DueEvent, type Edition } from '#procedures'
import { atUnit, type Calendar } from '#units'
import type { Dossier, Happening } from './dossier.ts'

/** Which events move the legal clock, and as what. The wait for the applicant's confirmation is the applicant's time and restarts nothing; no rule says so yet. */
const clockTypes = {
  askForMore: 'askForMore',
  supplement: 'supplement',
  askToConfirm: 'confirm',
  confirm: 'resume',
  confirmBySilence: 'resume',
  dispute: 'resume',
} as const satisfies Record<string, DueEvent['type']>

type Logged = { type: keyof typeof clockTypes; at: Instant }

/** When the dossier is due if it was received then and `happened` since; as event data, ready for the log. */
export function dueData(
  edition: Edition,
  calendar: Calendar,
  { answers, submittedAt, unit }: Timed,
  receivedAt: Instant,
  happened: readonly DueEvent[],
): Happening['data'] {
  const filedOn = dayOf(submittedAt)
  const time = timeOf(edition, answers, { today: filedOn, filedOn })
  const { dueAt, index766DueAt, steps } = due({ calendar: atUnit(calendar, unit), time, receivedAt, events: happened })
  return {
    dueAt: dueAt ? iso(dueAt) : null,
    dueIndexAt: index766DueAt ? iso(index766DueAt) : null,
    dueSteps: steps.map(({ at, text, rule }) => ({ at: iso(at), text, rule })),
  }
}

type Timed = Pick<Dossier, 'answers' | 'submittedAt' | 'unit'>
/** The clock of a dossier after one more event: its log is read, the one engine is asked. */
export async function dueAfter(db: Db, dossier: Dossier, edition: Edition, calendar: Calendar, last: Logged): Promise<Happening['data']> {
  if (!dossier.receivedAt) return {}
  const logged = await db.all<Logged>(sql`
    select type, at from dossiers.event
    where dossier_id = ${dossier.id} and at >= ${dossier.receivedAt} and type = any(${Object.keys(clockTypes)}) order by seq`)
  const happened = [...logged, last].map(({ type, at }) => ({ type: clockTypes[type], at }))
  return dueData(edition, calendar, dossier, dossier.receivedAt, happened)
}
