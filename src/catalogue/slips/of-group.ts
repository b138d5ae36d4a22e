import { parseInstant, type Instant } from '#kernel/instant.ts'
import { agencyName, type Dossier, type Entry, type Leg } from '#dossiers'
import type { ApologyLetter } from './apology-letter.ts'
import type { AppointmentSlip } from './appointment-slip.ts'
import { addresseeOf, numberOf, type Issuing } from './of-dossier.ts'

const moment = (value: unknown): Instant | undefined => (typeof value === 'string' ? (parseInstant(value) ?? undefined) : undefined)
const text = (value: unknown) => (typeof value === 'string' ? value : '')
const partOf = ({ name, agency }: Pick<Leg, 'name' | 'agency'>) => `${name} (${agencyName(agency)})`
const legsIn = ({ data }: Entry): Leg[] => (Array.isArray(data.legs) ? (data.legs as unknown as Leg[]) : [])

/**
 * What the slip of a group promises: each part with its agency and its time, and the whole; as it was promised last before the event was entered,
 * which later news do not change. Undefined for a dossier that is no group.
 */
export function promisesOf(events: readonly Entry[]): { dueAt: Instant; legs: NonNullable<AppointmentSlip['legs']> } | undefined {
  const promised = events.findLast(event => event.type !== 'sign' && legsIn(event).length > 0)
  const dueAt = moment(promised?.data.wholeDueAt)
  if (!promised || !dueAt) return undefined
  const legs = legsIn(promised).flatMap(leg => {
    const due = moment(leg.dueAt)
    return due ? [{ label: partOf(leg), dueAt: due }] : []
  })
  return { dueAt, legs }
}

/** When a part was due by what stood in the log before `seq`. */
function dueBefore(events: readonly Entry[], kind: string): Instant | undefined {
  for (const event of events.toReversed()) {
    const changes = event.data.leg === kind ? (event.data.changes as { dueAt?: unknown } | undefined) : undefined
    const due = moment(changes?.dueAt) ?? moment(legsIn(event).find(leg => leg.kind === kind)?.dueAt)
    if (due) return due
  }
  return undefined
}

/** Mẫu 04 of one part that the head apologised for; undefined when nobody did, or the agency did so itself. */
export function partApologyOf(
  { dossier, events, agency, procedure }: { readonly dossier: Dossier; readonly events: readonly Entry[] } & Issuing,
  kind: string,
): { letter: ApologyLetter; at: Instant } | undefined {
  const n = events.findLastIndex(({ type, data }) => type === 'moveLeg' && data.leg === kind && data.move === 'apologise')
  const signed = events[n]
  const dueAt = moment(signed?.data.until)
  const { receivedAt, code } = dossier
  if (!signed || !dueAt || !receivedAt || signed.actor.kind !== 'officer') return undefined
  const part = partOf({ name: text(signed.data.name), agency: text(signed.data.agency) })
  return {
    letter: {
      agency,
      number: numberOf(code),
      code,
      applicant: addresseeOf(dossier),
      procedure,
      part,
      receivedAt,
      promisedAt: dueBefore(events.slice(0, n), kind) ?? receivedAt,
      dueAt,
      reason: text(signed.data.reason),
      signer: { capacity: ['Thủ trưởng đơn vị'], name: signed.actor.name },
    },
    at: signed.at,
  }
}
