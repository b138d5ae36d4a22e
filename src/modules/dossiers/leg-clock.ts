import { dayOf, iso, parseInstant, type Instant } from '#kernel/instant.ts'
import { due, legsOf, legTimeOf, WHOLE, type AskedLeg, type Due, type DueEvent, type Edition, type TimeLimit } from '#procedures'
import { atUnit, type Calendar } from '#units'
import type { Dossier, Json } from './dossier.ts'
import { CIVIL, nextLeg, type Leg, type LegTick } from './leg.ts'

type Law = { edition: Edition; calendar: Calendar }
type Timed = Pick<Dossier, 'answers' | 'submittedAt' | 'unit'>

/** The parts that a dossier asks of other agencies, with what each is told. */
export function askedLegs(edition: Edition, { answers, submittedAt }: Pick<Dossier, 'answers' | 'submittedAt'>): AskedLeg[] {
  const filedOn = dayOf(submittedAt)
  return legsOf(edition, answers, { today: filedOn, filedOn })
}

const limit = (edition: Edition, { unit, submittedAt }: Timed, leg: string, kinds: readonly string[] = []): TimeLimit =>
  legTimeOf({ procedure: edition.code, unit, on: dayOf(submittedAt) }, leg, kinds)

/** When a part is due that was handed to its agency then: the one deadline engine, with the law of the part. Pure. */
export function legClock({ edition, calendar }: Law, dossier: Timed, kind: string, startedAt: Instant, ticks: readonly LegTick[]): Due {
  const events = ticks.flatMap(({ type, at, until }) => {
    const moment = parseInstant(at)
    const end = until === undefined ? undefined : parseInstant(until)
    return moment ? [{ type, at: moment, ...(end && { until: end }) }] : []
  })
  return due({ calendar: atUnit(calendar, dossier.unit), time: limit(edition, dossier, kind), receivedAt: startedAt, events })
}

/** What a clock writes into a leg. */
export const dueOfLeg = ({
  dueAt,
  legalDueAt,
  steps,
}: Pick<Due, 'dueAt' | 'legalDueAt' | 'steps'>): Pick<Leg, 'dueAt' | 'legalDueAt' | 'dueSteps'> => ({
  dueAt: dueAt && iso(dueAt),
  legalDueAt: legalDueAt && iso(legalDueAt),
  dueSteps: steps.map(({ at, text, rule }) => ({ at: iso(at), text, rule })),
})

const blank = {
  ticks: [],
  round: 0,
  mended: {},
  asked: [],
  verifying: null,
  apology: null,
  result: null,
  refusal: null,
  finishedAt: null,
} satisfies Partial<Leg>

/**
 * The group as it is promised when it is received, or complete at last: the civil event by its own time, each part as if the event were entered at
 * once. Empty for a procedure that is no group. `events` is what moved the clock since receipt, `civil` the time of the event itself.
 */
export function plannedLegs(
  law: Law,
  dossier: Timed,
  receivedAt: Instant,
  events: readonly DueEvent[],
  civil: Pick<Due, 'dueAt' | 'legalDueAt' | 'steps'>,
): { [key: string]: Json } {
  const parts = askedLegs(law.edition, dossier)
  if (parts.length === 0) return {}
  const since = iso(receivedAt)
  const from = events.findLast(({ type }) => type === 'supplement')?.at ?? receivedAt
  const own: Leg = {
    ...blank,
    kind: CIVIL,
    name: law.edition.documents[0]?.name ?? law.edition.name,
    agency: CIVIL,
    state: 'accepted',
    since,
    startedAt: since,
    round: 1,
    ...dueOfLeg(civil),
  }
  const others = parts.map(
    ({ kind, name, agency }): Leg => ({
      ...blank,
      kind,
      name,
      agency,
      state: 'planned',
      since,
      startedAt: null,
      ...dueOfLeg(legClock(law, dossier, kind, from, [])),
    }),
  )
  const kinds = parts.map(({ kind }) => kind)
  const { dueAt } = due({ calendar: atUnit(law.calendar, dossier.unit), time: limit(law.edition, dossier, WHOLE, kinds), receivedAt, events })
  return { legs: [own, ...others] as unknown as Json, wholeDueAt: dueAt && iso(dueAt) }
}

/** The group when the event is in the book: its own part is done, each other one starts and is due by its own time from now. Empty for no group. */
export function startedLegs(law: Law, dossier: Dossier, now: Instant): { [key: string]: Json } {
  const { legs, wholeDueAt, dueAt } = dossier
  if (!legs) return {}
  const at = iso(now)
  const started = legs.map((leg): Leg => {
    if (leg.kind === CIVIL) return { ...leg, state: 'completed', since: at, finishedAt: at }
    return { ...leg, state: nextLeg(leg, 'start'), since: at, startedAt: at, round: 1, ...dueOfLeg(legClock(law, dossier, leg.kind, now, [])) }
  })
  const whole = wholeDueAt ?? dueAt
  return { legs: started as unknown as Json, dueAt: whole && iso(whole) }
}
