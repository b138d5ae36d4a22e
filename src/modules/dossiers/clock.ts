import { dayOf, iso, parseInstant, type Instant } from '#kernel/instant.ts'
import { sql, type Db } from '#platform/db/index.ts'
import { due, timeOf, type Due, type DueEvent, type Edition, type TimeLimit } from '#procedures'
import { atUnit, type Calendar } from '#units'
import type { Dossier, Happening } from './dossier.ts'
import { plannedLegs } from './leg-clock.ts'

/** Which events move the legal clock, and as what. The wait for the applicant's confirmation is the applicant's time and restarts nothing; no rule says so yet. */
const clockTypes = {
  askForMore: 'askForMore',
  supplement: 'supplement',
  askToConfirm: 'confirm',
  confirm: 'resume',
  confirmBySilence: 'resume',
  dispute: 'resume',
  verify: 'verify',
  reappoint: 'reappoint',
} as const satisfies Record<string, DueEvent['type']>

export type ClockAction = keyof typeof clockTypes
/** An event as the clock sees it; `until` is the new time of a re-appointment. */
export type Logged = { type: ClockAction; at: Instant; until?: Instant | null }
export type Law = { edition: Edition; calendar: Calendar }
type Timed = Pick<Dossier, 'answers' | 'submittedAt' | 'unit'>

export const movesClock = (type: string): type is ClockAction => Object.hasOwn(clockTypes, type)

/** How long this dossier may take, by the law of the day it was filed. */
export function limitOf(edition: Edition, { answers, submittedAt }: Pick<Dossier, 'answers' | 'submittedAt'>): TimeLimit {
  const filedOn = dayOf(submittedAt)
  return timeOf(edition, answers, { today: filedOn, filedOn })
}

/** The clock of a dossier that was received then and whose log since says `log`. Pure: the one engine is asked. */
export const clockOf = ({ edition, calendar }: Law, dossier: Timed, receivedAt: Instant, log: readonly Logged[]): Due =>
  due({ calendar: atUnit(calendar, dossier.unit), time: limitOf(edition, dossier), receivedAt, events: asDueEvents(log) })

const asDueEvents = (log: readonly Logged[]): DueEvent[] =>
  log.map(({ type, at, until }) => ({ type: clockTypes[type], at, ...(until ? { until } : {}) }))

/** When the dossier is due, as event data, ready for the log; the legal time is said beside the promised one where they differ. */
export function dueData(law: Law, dossier: Timed, receivedAt: Instant, log: readonly Logged[]): Happening['data'] {
  const civil = clockOf(law, dossier, receivedAt, log)
  const { dueAt, legalDueAt, index766DueAt, steps } = civil
  return {
    dueAt: dueAt ? iso(dueAt) : null,
    dueIndexAt: index766DueAt ? iso(index766DueAt) : null,
    dueSteps: steps.map(({ at, text, rule }) => ({ at: iso(at), text, rule })),
    ...(dueAt && legalDueAt && legalDueAt < dueAt ? { legalDueAt: iso(legalDueAt) } : {}),
    ...plannedLegs(law, dossier, receivedAt, asDueEvents(log), civil),
  }
}

/** The clock after one more event, as event data; nothing for a dossier that was not received. Pure. */
export const dueNext = (law: Law, dossier: Dossier, log: readonly Logged[], last: Logged): Happening['data'] =>
  dossier.receivedAt ? dueData(law, dossier, dossier.receivedAt, [...log, last]) : {}

type Happened = { type: string; at: Instant; data: Happening['data'] }
/** Of a whole log, what moved the clock since the last receipt; by place in the log, since moments may be equal. Pure. */
export const clockEvents = (log: readonly Happened[]): Logged[] =>
  log
    .slice(log.findLastIndex(({ type }) => type === 'receive') + 1)
    .flatMap(({ type, at, data }) =>
      movesClock(type) ? [{ type, at, until: typeof data.until === 'string' ? (parseInstant(data.until) ?? null) : null }] : [],
    )

/** What moved the clock of this dossier since it was received. */
export async function clockLog(db: Db, { id, receivedAt }: Pick<Dossier, 'id' | 'receivedAt'>): Promise<Logged[]> {
  if (!receivedAt) return []
  return db.all<Logged>(sql`
    select type, at, (data->>'until')::timestamptz as until from dossiers.event
    where dossier_id = ${id} and type = any(${Object.keys(clockTypes)})
      and seq > (select max(seq) from dossiers.event where dossier_id = ${id} and type = 'receive') order by seq`)
}

/** The clock of a dossier after one more event: its log is read, the one engine is asked. */
export const dueAfter = async (db: Db, dossier: Dossier, edition: Edition, calendar: Calendar, last: Logged): Promise<Happening['data']> =>
  dueNext({ edition, calendar }, dossier, await clockLog(db, dossier), last)
