import type { Day } from '#kernel/day.ts'
import type { Instant } from '#kernel/instant.ts'
import { next, type Action, type State } from './lifecycle.ts'
import type { channelWords } from './words.ts'

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined }
export type Channel = keyof typeof channelWords
export type Applicant = { name: string; phone?: string; email?: string; pin?: string }
export type Actor = { kind: 'citizen' | 'officer' | 'system' | 'machine'; id: string; name: string; unit?: string }

/** One item that the applicant must mend: the reason's code, what is wrong, how to mend it, and the paper or question it is about. */
export type Asked = { reason: string; says: string; fix: string; paper?: string; question?: string }

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
} as const satisfies Partial<Dossier>

/** What happened to a dossier. `data` holds all that the row needs, so that the row can be replayed from the log. */
export type Happening = { action: Action; by: Actor; at: Instant; data: { [key: string]: Json | undefined } }

/** The dossier after `happening`: the lifecycle is asked, then the row follows the event. Pure. */
export function after(dossier: Dossier, { action, by, at, data }: Happening): Dossier {
  return { ...dossier, ...changes(dossier, action, by, at, data), state: next(dossier.state, action) }
}

type Data = Happening['data']
const moment = (value: Json | undefined): Instant | null => (typeof value === 'string' ? new Date(value) : null)
const due = (data: Data) => ({ dueAt: moment(data.dueAt), dueIndexAt: moment(data.dueIndexAt), dueSteps: data.dueSteps ?? null })

function changes(dossier: Dossier, action: Action, by: Actor, at: Instant, data: Data): Partial<Dossier> {
  switch (action) {
    case 'receive':
      return { receivedAt: at, receivedBy: by.id, ...due(data) }
    case 'takeBack':
      return { receivedAt: null, receivedBy: null, dueAt: null, dueIndexAt: null, dueSteps: null }
    case 'askForMore':
      return { pausedAt: at, asked: data.items ?? [], supplements: dossier.supplements + 1 }
    case 'supplement':
      return {
        pausedAt: null,
        asked: null,
        answers: { ...dossier.answers, ...(data.answers as Dossier['answers'] | undefined) },
        ...(data.declaration ? { declaration: data.declaration } : {}),
        ...(data.dueAt ? due(data) : {}),
      }
    case 'examine':
      return { examinedBy: by.id, certificate: data.certificate ?? null }
    case 'askToConfirm':
      return { pausedAt: at, asked: data.confirmUntil ?? null }
    case 'confirm':
    case 'confirmBySilence':
      return { pausedAt: null, asked: null, ...(data.dueAt ? due(data) : {}) }
    case 'dispute':
      return { pausedAt: null, asked: null, certificate: null, ...(data.dueAt ? due(data) : {}) }
    case 'sendBack':
      return { examinedBy: null, certificate: null }
    case 'sign':
      return { signedBy: by.id, entry: data.entry ?? null, finishedAt: at, outcome: 'granted' }
    case 'decline':
      return { signedBy: by.id, finishedAt: at, outcome: 'declined' }
    case 'handOver':
      return { returnedAt: at }
    case 'turnAway':
      return { finishedAt: at, outcome: 'turnedAway', pausedAt: null }
    case 'withdraw':
      return { finishedAt: at, outcome: 'withdrawn', pausedAt: null, asked: null }
    case 'lapse':
      return { finishedAt: at, outcome: 'terminated', pausedAt: null }
    case 'present':
    case 'issueCopy':
    case 'submit':
      return {}
  }
}
