import { parseInstant, type Instant } from '#kernel/instant.ts'
import { agencyNames } from '#procedures'
import { workingMinutesBetween, type Calendar } from '#units'
import type { Happening } from './dossier.ts'
import { isOpen, type Leg } from './leg.ts'
import type { Action } from './lifecycle.ts'

/** Whose a minute is: the applicant is waited for, a unit holds the dossier, a partner was asked, or the unit that holds it was shut. */
export type Owner = { kind: 'applicant' | 'unit' | 'partner' | 'closure'; id: string }
/** Working minutes of one owner without a break. `late`: after the legal due time; the applicant is never late, since the clock stands then. */
export type Span = { owner: Owner; from: Instant; to: Instant; workingMinutes: number; late: boolean; why: Why }
export type Why = 'arrival' | 'supplement' | 'confirmation' | 'work' | 'verification' | 'legs' | 'shut'
export type LedgerEvent = { type: Action; at: Instant; data: Happening['data'] }

type Standing = {
  unit: string
  waiting: 'supplement' | 'confirmation' | null
  partner: string | null
  /** The open parts of a group, each with its agency; it waits for the applicant while all of them do. */
  legs: readonly Held[]
  received: boolean
  asked: boolean
  /** By law, and as promised: a new appointment moves only the promise. */
  legal: Instant | null
  promised: Instant | null
}
type Held = { readonly kind: string; readonly agency: string; readonly deficient: boolean }
type Piece = Omit<Span, 'workingMinutes' | 'late'>

/**
 * Sổ thời gian: every working minute between submission and `until`, each of exactly one owner; the minutes add up to the whole. Pure.
 * `events` are the log in order, `unit` is the unit that holds the dossier now. The usual calendar counts; of the unit's own minutes, those in
 * which it was shut are the closure's. The applicant's are those for which the legal clock stands: the first request before receipt and the
 * first after it, when the time had not run out already (Nghị định 61/2018, Điều 17: one request only).
 */
export function ledger(calendar: Calendar, unit: string, events: readonly LedgerEvent[], until: Instant): Span[] {
  const [first] = events
  if (!first || until <= first.at) return []
  const { pieces, legal } = held(events, unit, until)
  const usual = { ...calendar, shut: [] }
  const cut = pieces.flatMap(piece => shutParts(calendar, piece)).flatMap(piece => atDue(piece, legal))
  const whole = (to: Instant) => Math.floor(workingMinutesBetween(usual, first.at, to) + 1e-6)
  return joined(cut).flatMap(span => {
    const workingMinutes = whole(span.to) - whole(span.from)
    return workingMinutes > 0 ? [{ ...span, workingMinutes }] : []
  })
}

/** What each owner had, and how much of it was late. */
export function ledgerSums(spans: readonly Span[]): { owner: Owner; minutes: number; late: number }[] {
  const sums = Map.groupBy(spans, ({ owner }) => `${owner.kind} ${owner.id}`)
  const total = (some: readonly Span[]) => some.reduce((sum, { workingMinutes }) => sum + workingMinutes, 0)
  return [...sums.values()].flatMap(some => {
    const [one] = some
    return one ? [{ owner: one.owner, minutes: total(some), late: total(some.filter(({ late }) => late)) }] : []
  })
}

/** Who held it from event to event. */
function held(events: readonly LedgerEvent[], unit: string, until: Instant): { pieces: Piece[]; legal: Instant | null } {
  const from = events.find(({ type }) => type === 'refer' || type === 'moveUnit')?.data.from
  let now: Standing = {
    unit: typeof from === 'string' ? from : unit,
    waiting: null,
    partner: null,
    legs: [],
    received: false,
    asked: false,
    legal: null,
    promised: null,
  }
  const pieces: Piece[] = []
  for (const [place, event] of events.entries()) {
    if (event.at >= until) break
    now = next(now, event)
    const end = events[place + 1]?.at ?? until
    const to = end < until ? end : until
    if (to > event.at) pieces.push({ ...holder(now), from: event.at, to })
  }
  return { pieces, legal: now.legal }
}

function holder({ unit, waiting, partner, legs, received }: Standing): Pick<Span, 'owner' | 'why'> {
  if (legs.length > 0 && legs.every(({ deficient }) => deficient)) return { owner: { kind: 'applicant', id: '' }, why: 'supplement' }
  if (legs.length > 0) return { owner: { kind: 'partner', id: agenciesOf(legs) }, why: 'legs' }
  if (waiting) return { owner: { kind: 'applicant', id: '' }, why: waiting }
  if (partner !== null) return { owner: { kind: 'partner', id: partner }, why: 'verification' }
  return { owner: { kind: 'unit', id: unit }, why: received ? 'work' : 'arrival' }
}

/** Whom a group waits for: `Công an và Bảo hiểm xã hội`. */
const agenciesOf = (legs: readonly Held[]): string =>
  [...new Set(legs.filter(({ deficient }) => !deficient).map(({ agency }) => agencyNames[agency] ?? agency))].join(' và ')

/** The parts that are open once the event is in the book. */
const startedWith = ({ legs }: LedgerEvent['data']): Held[] =>
  Array.isArray(legs) ? (legs as unknown as Leg[]).filter(isOpen).map(({ kind, agency }) => ({ kind, agency, deficient: false })) : []

function afterLeg(legs: readonly Held[], { leg, agency, move }: LedgerEvent['data']): readonly Held[] {
  const others = legs.filter(({ kind }) => kind !== leg)
  const over = move === 'complete' || move === 'refuse' || move === 'drop'
  return over ? others : [...others, { kind: String(leg), agency: String(agency), deficient: move === 'fallShort' }]
}

function next(before: Standing, { type, at, data }: LedgerEvent): Standing {
  const now = dueOf(before, type, data)
  const inTime = now.promised === null || at <= now.promised
  switch (type) {
    case 'receive':
      return { ...now, received: true, asked: false }
    case 'takeBack':
      return { ...now, received: false, asked: true, partner: null, legal: null, promised: null }
    case 'askForMore':
      return { ...now, asked: true, waiting: !now.asked && inTime ? 'supplement' : null }
    case 'askToConfirm':
      return { ...now, waiting: inTime ? 'confirmation' : null }
    case 'supplement':
    case 'confirm':
    case 'confirmBySilence':
    case 'dispute':
      return { ...now, waiting: null }
    case 'sign':
      return { ...now, legs: startedWith(data) }
    case 'moveLeg':
      return { ...now, legs: afterLeg(now.legs, data) }
    case 'refer':
    case 'moveUnit':
      return { ...now, unit: typeof data.to === 'string' ? data.to : now.unit }
    case 'verify':
      return { ...now, partner: typeof data.whom === 'string' ? data.whom : '' }
    case 'examine':
    case 'answerVerification':
      return { ...now, partner: null }
    default:
      return now
  }
}

function dueOf(now: Standing, type: Action, data: LedgerEvent['data']): Standing {
  const due = typeof data.dueAt === 'string' ? parseInstant(data.dueAt) : undefined
  if (!due) return now
  const legal = typeof data.legalDueAt === 'string' ? parseInstant(data.legalDueAt) : due
  return { ...now, promised: due, legal: type === 'reappoint' ? now.legal : (legal ?? due) }
}

/** A unit's own time without and with its closures. */
function shutParts(calendar: Calendar, piece: Piece): Piece[] {
  if (piece.owner.kind !== 'unit') return [piece]
  const { id } = piece.owner
  const shut = calendar.closures.filter(({ unit, from, to }) => unit === id && from < piece.to && piece.from < to)
  const edges = shut.flatMap(({ from, to }) => [from, to])
  return parts(piece, edges).map(part =>
    shut.some(({ from, to }) => from <= part.from && part.to <= to) ? { ...part, owner: { kind: 'closure', id }, why: 'shut' as const } : part,
  )
}

const atDue = (piece: Piece, legal: Instant | null): (Piece & { late: boolean })[] =>
  legal === null || piece.owner.kind === 'applicant'
    ? [{ ...piece, late: false }]
    : parts(piece, [legal]).map(part => ({ ...part, late: part.from >= legal }))

/** One piece cut at these moments. */
function parts(piece: Piece, edges: readonly Instant[]): Piece[] {
  const inside = edges.filter(edge => edge > piece.from && edge < piece.to).toSorted((a, b) => a.getTime() - b.getTime())
  const cuts = [piece.from, ...inside, piece.to]
  return cuts.slice(1).flatMap((to, place) => {
    const from = cuts[place]
    return from && from < to ? [{ ...piece, from, to }] : []
  })
}

function joined<P extends Piece & { late: boolean }>(pieces: readonly P[]): P[] {
  const result: P[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    const same =
      last && last.why === piece.why && last.late === piece.late && last.owner.id === piece.owner.id && last.owner.kind === piece.owner.kind
    if (same) result[result.length - 1] = { ...last, to: piece.to }
    else result.push(piece)
  }
  return result
}
