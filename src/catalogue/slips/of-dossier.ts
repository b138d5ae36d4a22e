import { dayOf, parseInstant, type Instant } from '#kernel/instant.ts'
import { readTable, supplementTime } from '#procedures'
import { applicantWords, eventWords, type Asked, type Dossier, type Entry } from '#dossiers'
import type { ApologyLetter } from './apology-letter.ts'
import type { Addressee, Agency, Signer } from './paper.ts'
import type { RejectionNotice } from './rejection-notice.ts'
import type { Hand } from './routing-slip.ts'
import type { TerminationNotice } from './termination-notice.ts'

/** What a slip says beside the dossier and its log. */
export type Issuing = {
  readonly agency: Agency
  readonly procedure: string
  readonly contact: { readonly name: string; readonly phone: string }
}
type Told = { readonly dossier: Dossier; readonly events: readonly Entry[] } & Issuing

/** The article behind each reason of the library. */
const laws: ReadonlyMap<string, string> = new Map(
  readTable(new URL('../../../data/reasons.csv', import.meta.url)).map(row => [row['code'] ?? '', row['law'] ?? '']),
)
const DESK = ['Bộ phận tiếp nhận', 'và trả kết quả']
/** The running number of the day, which a slip carries as its own. */
export const numberOf = (code: string) => code.split('-').at(-1) ?? code
const last = (events: readonly Entry[], ...types: readonly Entry['type'][]) => events.findLast(({ type }) => types.includes(type))
const text = (value: unknown) => (typeof value === 'string' ? value : '')
const moment = (value: unknown) => parseInstant(text(value))

/** Whom a slip addresses: the address is the first "nơi cư trú" of the declaration. */
export function addresseeOf({ applicant, declaration }: Pick<Dossier, 'applicant' | 'declaration'>): Addressee {
  const { sections = [] } = (declaration ?? {}) as { sections?: { rows: { label: string; value: string }[] }[] }
  const address = sections.flatMap(({ rows }) => rows).find(({ label }) => label.startsWith('Nơi cư trú'))?.value ?? ''
  const { pin, phone, email } = applicant
  return { name: applicantWords(applicant), address, ...(pin && { pin }), ...(phone && { phone }), ...(email && { email }) }
}

const common = ({ dossier, agency, procedure }: Told) => ({
  agency,
  number: numberOf(dossier.code),
  code: dossier.code,
  applicant: addresseeOf(dossier),
  procedure,
})

/** Thông báo dừng giải quyết of a dossier that was withdrawn or fell silent, and the moment of issue; undefined for another. */
export function terminationOf(told: Told): { notice: TerminationNotice; at: Instant } | undefined {
  const { dossier, events, contact } = told
  const end = last(events, 'withdraw', 'lapse')
  if (!end || (dossier.outcome !== 'withdrawn' && dossier.outcome !== 'terminated')) return undefined
  const askedAt = last(events, 'askForMore')?.at ?? dossier.submittedAt
  const reason = text(end.data.reason)
  const why: TerminationNotice['why'] =
    end.type === 'withdraw'
      ? { kind: 'withdrawn', ...(reason && { reason }) }
      : { kind: 'lapsed', askedAt, days: Number(end.data.after ?? supplementTime(dayOf(askedAt)).days) }
  const signer: Signer = { capacity: DESK, name: end.actor.kind === 'officer' ? end.actor.name : '' }
  return { notice: { ...common(told), submittedAt: dossier.submittedAt, why, contact, signer }, at: end.at }
}

/** Mẫu 03 of a dossier that was turned away or declined; undefined for another. */
export function rejectionOf(told: Told): { notice: RejectionNotice; at: Instant } | undefined {
  const { events, contact } = told
  const end = last(events, 'turnAway', 'decline')
  if (!end) return undefined
  const items = Array.isArray(end.data.items) ? (end.data.items as unknown as Asked[]) : []
  const reasons = items.map(({ reason, says }) => {
    const law = laws.get(reason)
    return { why: says, ...(law && { law }) }
  })
  const signer: Signer = { capacity: [end.type === 'decline' ? 'Chủ tịch' : 'Người tiếp nhận'], name: end.actor.name }
  return { notice: { ...common(told), reasons, remedy: items.map(({ fix }) => fix).join(' '), contact, signer }, at: end.at }
}

/** Mẫu 04 of a dossier whose apology was signed; undefined before. */
export function apologyOf(told: Told): { letter: ApologyLetter; at: Instant } | undefined {
  const { dossier, events } = told
  const signed = last(events, 'reappoint')
  const dueAt = moment(signed?.data.until)
  const { receivedAt } = dossier
  if (!signed || !dueAt || !receivedAt) return undefined
  const promisedAt = moment(signed.data.promised) ?? receivedAt
  const signer: Signer = { capacity: ['Thủ trưởng đơn vị'], name: signed.actor.name }
  return { letter: { ...common(told), receivedAt, promisedAt, dueAt, reason: text(signed.data.reason), signer }, at: signed.at }
}

/** The hands that a dossier went through, from its log: a row each time that somebody else has it. */
export function handsOf({ applicant, dueAt }: Pick<Dossier, 'applicant' | 'dueAt'>, events: readonly Entry[]): Hand[] {
  const hands: Hand[] = []
  let holder = applicant.name
  const pass = (receiver: string, at: Instant, note: string) => {
    if (receiver === holder) return
    hands.push({ giver: holder, receiver, at, result: holder === applicant.name || !dueAt ? '' : against(at, dueAt), note })
    holder = receiver
  }
  for (const event of events) {
    if (event.actor.kind !== 'officer') continue
    const onward = receiverOf(event, applicant.name)
    const note = noteOf(event) ?? eventWords[event.type]
    pass(event.actor.name, event.at, onward ? 'Nhận để làm' : note)
    if (onward) pass(onward, event.at, note)
  }
  return hands
}

/** Whom an officer's move gives the dossier to; undefined where the officer keeps it. */
function receiverOf({ type, data }: Entry, applicant: string): string | undefined {
  if (type === 'askForMore' || type === 'askToConfirm' || type === 'turnAway') return applicant
  if (type === 'handOver') return ((data.receiver ?? {}) as { name?: string }).name ?? applicant
  if (type === 'verify') return text(data.whom)
  if (type === 'refer') return text(data.name)
  return undefined
}

const noteOf = ({ type, data }: Entry) =>
  type === 'verify' ? `Xác minh: ${text(data.ground)}` : type === 'refer' ? `Chuyển: ${text(data.reason)}` : undefined

/** On the day that was promised is on time; before it is early. */
const against = (at: Instant, dueAt: Instant): Hand['result'] => (at > dueAt ? 'late' : dayOf(at) < dayOf(dueAt) ? 'early' : 'onTime')
