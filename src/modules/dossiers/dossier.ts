import type { Day } from '#kernel/day.ts'
import type { Instant } from '#kernel/instant.ts'
import type { OnBehalf } from '#identity'
import { allOver, dropLegs, legDue, movedLegs, type Leg } from './leg.ts'
import { next, type Action, type State } from './lifecycle.ts'
import type { channelWords } from './words.ts'

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined }
export type Channel = keyof typeof channelWords
/** The person who files; `organisation`: for whom, and by what right. Then phone and email are the organisation's. */
export type Applicant = { name: string; phone?: string; email?: string; pin?: string; organisation?: OnBehalf }
export type Actor = { kind: 'citizen' | 'officer' | 'system' | 'machine'; id: string; name: string; unit?: string; organisation?: OnBehalf }

/** One item that the applicant must mend: the reason's code, what is wrong, how to mend it, and the paper or question it is about. */
export type Asked = { reason: string; says: string; fix: string; paper?: string; question?: string }

/** Phiếu xin lỗi: `until` is the new time (RFC 3339), `promised` the one that is missed. A sent one is the only re-appointment there may be. */
export type Apology = { state: 'drafted' | 'sent'; reason: string; until: string; promised: string | null }

/** Hồ sơ: what the city knows of one application. `version` counts its events. */
export type Dossier = {
  id: number
  code: string
  secret: string
  draftId: string | null
  procedure: string
  edition: Day
  unit: string
  channel: Channel
  assisted: Json
  paperDate: Day | null
  state: State
  owner: string
  applicant: Applicant
  subject: string
  parties: string[]
  eventKey: string | null
  answers: Record<string, string | boolean | number>
  declaration: Json
  fee: Json
  submittedAt: Instant
  receivedAt: Instant | null
  receivedBy: string | null
  dueAt: Instant | null
  dueIndexAt: Instant | null
  dueSteps: Json
  pausedAt: Instant | null
  asked: Json
  supplements: number
  examinedBy: string | null
  certificate: Json
  signedBy: string | null
  entry: Json
  finishedAt: Instant | null
  returnedAt: Instant | null
  outcome: string | null
  apology: Apology | null
  released: { by: string; reason: string } | null
  /** `inquiry`: the question to another unit whose answer ends the wait. */
  verifying: { whom: string; ground: string; inquiry?: number } | null
  referredFrom: string | null
  /** The parts of a group: the civil event first, then what other agencies do. Null for a procedure that is no group. */
  legs: Leg[] | null
  /** When the next open part is due; null when none is. */
  legsDueAt: Instant | null
  /** When the whole group is promised. */
  wholeDueAt: Instant | null
  version: number
  lastHash: string
}

/** A dossier as it is born: sent, and nothing done with it yet. */
export const newborn = {
  receivedAt: null,
  receivedBy: null,
  dueAt: null,
  dueIndexAt: null,
  dueSteps: null,
  pausedAt: null,
  asked: null,
  supplements: 0,
  examinedBy: null,
  certificate: null,
  signedBy: null,
  entry: null,
  finishedAt: null,
  returnedAt: null,
  outcome: null,
  apology: null,
  released: null,
  verifying: null,
  referredFrom: null,
  legs: null,
  legsDueAt: null,
  wholeDueAt: null,
} as const satisfies Partial<Dossier>

/** What happened to a dossier. `data` holds all that the row needs, so that the row can be replayed from the log. */
export type Happening = { action: Action; by: Actor; at: Instant; data: { [key: string]: Json | undefined } }

/** The dossier after `happening`: the lifecycle is asked, then the row follows the event. Pure. */
export function after(dossier: Dossier, { action, by, at, data }: Happening): Dossier {
  return { ...dossier, ...changes(dossier, action, by, at, data), state: next(dossier.state, action) }
}

/** In the log the person acts; for which organisation, and by what right, stands in the data. */
export function forWhom({ by: { organisation, ...by }, data, ...happening }: Happening): Happening {
  return { ...happening, by, data: organisation ? { ...data, organisation: { ...organisation } } : data }
}

/** Messages and tracking follow the new phone; what was filed by e-ID or for an organisation stays with it. */
const reboundTo = ({ applicant, owner }: Dossier, phone: string): Partial<Dossier> => ({
  applicant: { ...applicant, phone },
  owner: owner.startsWith('citizen:') || owner.startsWith('organisation:') ? owner : `phone:${phone}`,
})

type Data = Happening['data']
const moment = (value: Json | undefined): Instant | null => (typeof value === 'string' ? new Date(value) : null)
const text = (value: Json | undefined) => (typeof value === 'string' ? value : '')
const due = (data: Data) => ({
  dueAt: moment(data.dueAt),
  dueIndexAt: moment(data.dueIndexAt),
  dueSteps: data.dueSteps ?? null,
  ...(data.legs ? { ...planned(data), wholeDueAt: moment(data.wholeDueAt) } : {}),
})
const planned = ({ legs }: Data) => withLegs(legs as unknown as Leg[])
const withLegs = (legs: Leg[] | null) => ({ legs, legsDueAt: legs && legDue(legs) })
const dropped = ({ legs }: Dossier, at: Instant) => withLegs(legs && dropLegs(legs, at))
/** The event is in the book: from now on the promise is that of the whole group. */
const started = (data: Data) => ({ ...planned(data), dueAt: moment(data.dueAt), dueIndexAt: moment(data.dueAt) })
const dueIfTold = (data: Data) => (data.dueAt ? due(data) : {})
const inquiryOf = ({ inquiry }: Data) => (typeof inquiry === 'number' ? { inquiry } : {})
const apology = (dossier: Dossier, state: Apology['state'], data: Data): Apology => ({
  state,
  reason: text(data.reason),
  until: text(data.until),
  promised: text(data.promised) || dossier.apology?.promised || null,
})
const sentOnly = ({ apology }: Dossier) => (apology?.state === 'sent' ? apology : null)

function changes(dossier: Dossier, action: Action, by: Actor, at: Instant, data: Data): Partial<Dossier> {
  switch (action) {
    case 'receive':
      return { receivedAt: at, receivedBy: by.id, ...due(data) }
    case 'takeBack':
      // A new appointment that was sent stays the only one; a draft goes.
      return {
        receivedAt: null,
        receivedBy: null,
        dueAt: null,
        dueIndexAt: null,
        dueSteps: null,
        verifying: null,
        apology: sentOnly(dossier),
        ...withLegs(null),
      }
    case 'askForMore':
      return { pausedAt: at, asked: data.items ?? [], supplements: dossier.supplements + 1, released: null }
    case 'supplement':
      return {
        pausedAt: null,
        asked: null,
        answers: { ...dossier.answers, ...(data.answers as Dossier['answers'] | undefined) },
        ...(data.declaration ? { declaration: data.declaration } : {}),
        ...dueIfTold(data),
      }
    case 'examine':
      return { examinedBy: by.id, certificate: data.certificate ?? null, verifying: null }
    case 'askToConfirm':
      return { pausedAt: at, asked: data.confirmUntil ?? null }
    case 'confirm':
    case 'confirmBySilence':
      return { pausedAt: null, asked: null, ...dueIfTold(data) }
    case 'dispute':
      return { pausedAt: null, asked: null, certificate: null, ...dueIfTold(data) }
    case 'sendBack':
      return { examinedBy: null, certificate: null }
    case 'sign':
      return { signedBy: by.id, entry: data.entry ?? null, outcome: 'granted', ...(data.legs ? started(data) : { finishedAt: at }) }
    case 'moveLeg': {
      const legs = movedLegs(dossier.legs ?? [], data, at)
      return { ...withLegs(legs), ...(dossier.finishedAt === null && allOver(legs) ? { finishedAt: at } : {}) }
    }
    case 'decline':
      return { signedBy: by.id, finishedAt: at, outcome: 'declined', ...dropped(dossier, at) }
    case 'releaseSupplement':
      return { released: { by: by.name, reason: text(data.reason) } }
    case 'refer':
    case 'moveUnit':
      return { unit: text(data.to), referredFrom: dossier.unit }
    case 'verify':
      return { verifying: { whom: text(data.whom), ground: text(data.ground), ...inquiryOf(data) }, ...dueIfTold(data) }
    case 'answerVerification':
      return { verifying: null }
    case 'draftApology':
      return { apology: apology(dossier, 'drafted', data) }
    case 'reappoint':
      return { apology: apology(dossier, 'sent', data), ...dueIfTold(data) }
    case 'handOver':
      return { returnedAt: at }
    case 'changePhone':
      return reboundTo(dossier, String(data.phone))
    case 'changeEdition':
      return { edition: text(data.edition) as Day, ...dueIfTold(data) }
    case 'turnAway':
      return { finishedAt: at, outcome: 'turnedAway', pausedAt: null, ...dropped(dossier, at) }
    case 'withdraw':
      return { finishedAt: at, outcome: 'withdrawn', pausedAt: null, asked: null, ...dropped(dossier, at) }
    case 'lapse':
      return { finishedAt: at, outcome: 'terminated', pausedAt: null, ...dropped(dossier, at) }
    case 'present':
    case 'issueCopy':
    case 'submit':
      return {}
  }
}
