import { refuse } from '#kernel/refusal.ts'
import { stateWords } from './words.ts'

/** The whole life of a dossier (Nghị định 61/2018, Nghị định 118/2025). What is not written here is refused. */
export const lifecycle = {
  submitted: {
    changePhone: 'submitted',
    changeEdition: 'submitted',
    moveUnit: 'submitted',
    receive: 'received',
    askForMore: 'incomplete',
    releaseSupplement: 'submitted',
    refer: 'submitted',
    turnAway: 'turnedAway',
    withdraw: 'withdrawn',
  },
  incomplete: {
    changePhone: 'incomplete',
    changeEdition: 'incomplete',
    moveUnit: 'incomplete',
    supplement: 'submitted',
    lapse: 'terminated',
    withdraw: 'withdrawn',
  },
  received: {
    changePhone: 'received',
    changeEdition: 'received',
    moveUnit: 'received',
    takeBack: 'submitted',
    examine: 'examined',
    askForMore: 'paused',
    releaseSupplement: 'received',
    refer: 'received',
    verify: 'received',
    answerVerification: 'received',
    draftApology: 'received',
    reappoint: 'received',
    decline: 'declined',
    withdraw: 'withdrawn',
  },
  paused: { changePhone: 'paused', changeEdition: 'paused', moveUnit: 'paused', supplement: 'received', lapse: 'terminated', withdraw: 'withdrawn' },
  examined: {
    changePhone: 'examined',
    moveUnit: 'examined',
    askToConfirm: 'confirming',
    present: 'toSign',
    sendBack: 'received',
    draftApology: 'examined',
    reappoint: 'examined',
    decline: 'declined',
    withdraw: 'withdrawn',
  },
  confirming: {
    changePhone: 'confirming',
    moveUnit: 'confirming',
    confirm: 'toSign',
    dispute: 'received',
    confirmBySilence: 'toSign',
    withdraw: 'withdrawn',
  },
  toSign: {
    changePhone: 'toSign',
    moveUnit: 'toSign',
    sign: 'signed',
    sendBack: 'received',
    draftApology: 'toSign',
    reappoint: 'toSign',
    decline: 'declined',
    withdraw: 'withdrawn',
  },
  signed: { changePhone: 'signed', moveUnit: 'signed', handOver: 'handedOver', issueCopy: 'signed', moveLeg: 'signed' },
  declined: { changePhone: 'declined', moveUnit: 'declined', handOver: 'handedOver' },
  handedOver: { issueCopy: 'handedOver', moveLeg: 'handedOver', moveUnit: 'handedOver' },
  turnedAway: {},
  withdrawn: {},
  terminated: {},
} as const

export type State = keyof typeof lifecycle
type ActionsOf<S> = S extends State ? keyof (typeof lifecycle)[S] : never
export type Action = ActionsOf<State> | 'submit'

/** National status of each own state (bộ trạng thái của Cổng Dịch vụ công quốc gia, 1–10). */
export const nationalStatus: Record<State, number> = {
  submitted: 1,
  incomplete: 5,
  received: 4,
  paused: 5,
  examined: 4,
  confirming: 4,
  toSign: 4,
  signed: 9,
  declined: 9,
  handedOver: 10,
  turnedAway: 3,
  withdrawn: 7,
  terminated: 8,
}

/** Whether the table allows `action` in `state`. */
export const allows = (state: State, action: Action): boolean => action in lifecycle[state]

/** The state after `action`; refuses a move that the table does not have. */
export function next(state: State, action: Action): State {
  const moves: Partial<Record<Action, State>> = lifecycle[state]
  return (
    moves[action] ?? refuse(`${action}-when-${state}`, `Hồ sơ đang ở bước "${stateWords[state]}" nên không làm việc này được. Tải lại trang để xem.`)
  )
}
