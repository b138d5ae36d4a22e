import { refuse } from '#kernel/refusal.ts'
import { iso, parseInstant, type Instant } from '#kernel/instant.ts'
import type { DueEvent } from '#procedures'
import type { Json } from './dossier.ts'

/** What stands in a leg's clock: `askForMore`, `supplement`, `verify`, `reappoint`, moments as RFC 3339. */
export type LegTick = { type: DueEvent['type']; at: string; until?: string }

/** What an agency wants mended: its own code for it, what is wrong, and the field of the leg where it is about one. */
export type LegAsked = { code: string; says: string; field?: string }

/** The paper that came of a part; `sha256` names its file in the file store. */
export type LegResult = { name: string; number: string; issuedOn: string; signer: string; sha256?: string }

/**
 * Phần việc: one part of a group. The first is the civil event itself (`CIVIL`), by the unit; the others are other agencies'. Moments are RFC 3339.
 * `since`: when it came into its state. `dueAt`, as promised, and
 * `legalDueAt`, by law, are null while its clock stands. `round` counts how often it was handed to the agency.
 */
export type Leg = {
  kind: string
  name: string
  agency: string
  state: LegState
  since: string
  startedAt: string | null
  dueAt: string | null
  legalDueAt: string | null
  dueSteps: Json
  ticks: LegTick[]
  round: number
  /** What the applicant or an officer mended since it was declared, by field. */
  mended: { [field: string]: string }
  asked: LegAsked[]
  verifying: string | null
  apology: { reason: string; until: string } | null
  result: LegResult | null
  refusal: { code: string; says: string } | null
  finishedAt: string | null
}

/** The part that is the unit's own. */
export const CIVIL = 'ho-tich'

/** The whole life of a part. A refusal is an end, until the applicant sends it again; nothing here touches the civil event. */
export const legLifecycle = {
  planned: { start: 'asked', drop: 'dropped' },
  asked: { accept: 'accepted', verify: 'verifying', fallShort: 'deficient', complete: 'completed', refuse: 'refused', apologise: 'asked' },
  accepted: { verify: 'verifying', fallShort: 'deficient', complete: 'completed', refuse: 'refused', apologise: 'accepted' },
  verifying: { accept: 'accepted', fallShort: 'deficient', complete: 'completed', refuse: 'refused', apologise: 'verifying' },
  deficient: { supplement: 'asked', complete: 'completed', refuse: 'refused' },
  refused: { resend: 'asked' },
  completed: {},
  dropped: {},
} as const

export type LegState = keyof typeof legLifecycle
type MovesOf<S> = S extends LegState ? keyof (typeof legLifecycle)[S] : never
export type LegMove = MovesOf<LegState>

export const legStateWords: Record<LegState, string> = {
  planned: 'Chưa đến lượt',
  asked: 'Đã gửi, chờ tiếp nhận',
  accepted: 'Đang giải quyết',
  verifying: 'Đang xác minh',
  deficient: 'Cần bổ sung',
  completed: 'Đã xong',
  refused: 'Bị từ chối',
  dropped: 'Dừng',
}

const OPEN: ReadonlySet<LegState> = new Set(['asked', 'accepted', 'verifying', 'deficient'])
export const isOpen = ({ state }: Pick<Leg, 'state'>): boolean => OPEN.has(state)
/** Whether nothing of the group is still to come. */
export const allOver = (legs: readonly Pick<Leg, 'state'>[]): boolean => legs.every(({ state }) => state !== 'planned' && !OPEN.has(state))

/** When the next open part of another agency is due. */
export function legDue(legs: readonly Leg[]): Instant | null {
  const dues = legs.flatMap(leg => (isOpen(leg) && leg.dueAt ? [leg.dueAt] : [])).toSorted()
  return (dues[0] && parseInstant(dues[0])) || null
}

/** The part by its kind; refuses one that the dossier does not have. */
export const legNamed = (legs: readonly Leg[] | null, kind: string): Leg =>
  legs?.find(leg => leg.kind === kind) ?? refuse('no-such-leg', `Hồ sơ này không có phần việc "${kind}".`)

/** The state after `move`; refuses a move that the table does not have. */
export function nextLeg({ state, name }: Pick<Leg, 'state' | 'name'>, move: LegMove): LegState {
  const moves: Partial<Record<LegMove, LegState>> = legLifecycle[state]
  return moves[move] ?? refuse('leg-closed', `Phần việc "${name}" đang ở bước "${legStateWords[state]}" nên không nhận tin này.`)
}

type Data = { [key: string]: Json | undefined }

/** The parts after one more event of the log; `data` is what `legData` wrote. Pure. */
export const movedLegs = (legs: readonly Leg[], data: Data, at: Instant): Leg[] =>
  legs.map(leg => (leg.kind === data['leg'] ? moved(leg, data, at) : leg))

function moved(leg: Leg, data: Data, at: Instant): Leg {
  const state = nextLeg(leg, data['move'] as LegMove)
  const over = !OPEN.has(state)
  return {
    ...leg,
    ...(data['changes'] as Partial<Leg> | undefined),
    state,
    since: state === leg.state ? leg.since : iso(at),
    finishedAt: over ? iso(at) : null,
  }
}

/** The group of a dossier that ends before its event is in the book: nobody is asked for the parts. Pure. */
export const dropLegs = (legs: readonly Leg[], at: Instant): Leg[] =>
  legs.map(leg => (leg.state === 'planned' || OPEN.has(leg.state) ? { ...leg, state: 'dropped', since: iso(at), finishedAt: iso(at) } : leg))
