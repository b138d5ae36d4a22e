import type { Day } from '#kernel/day.ts'
import { refuse } from '#kernel/refusal.ts'
import type { Instant } from '#kernel/instant.ts'
import { alsoShut, nextOpening, receptionDay, type Calendar } from '#units'
import { endOf, lastDay, startDay, type Wait } from './count.ts'
import type { DueEvent, DueStep, TimeLimit } from './limit.ts'
import * as say from './sentences.ts'

export type DueQuestion = {
  readonly calendar: Calendar
  readonly time: TimeLimit
  readonly receivedAt: Instant
  readonly events: readonly DueEvent[]
}

/**
 * `dueAt`: when the result is promised; null while the clock is stopped. `legalDueAt`: the same without a new appointment.
 * `index766DueAt`: the first deadline plus the applicant's waiting time, which does not restart. `waitingFor`: why the clock stands.
 */
export type Due = {
  readonly dueAt: Instant | null
  readonly legalDueAt: Instant | null
  readonly index766DueAt: Instant | null
  readonly waitingFor: 'supplement' | 'pay' | 'confirm' | 'reopening' | null
  readonly steps: readonly DueStep[]
}

type State = {
  readonly start: Day
  readonly startedAt: Instant
  readonly verified: boolean
  readonly waits: readonly Wait[]
  readonly askedAt: Instant | null
  readonly asked: boolean
  /** A further request is open, which stops nothing. */
  readonly again: boolean
  readonly open: 'pay' | 'confirm' | 'reopening' | null
  readonly appointedAt: Instant | null
}

type Happened = DueEvent & { readonly type: Exclude<DueEvent['type'], 'resume'> }

type Move = { readonly state: State; readonly steps: readonly DueStep[] }

/**
 * When a dossier is due, and why, as sentences. Pure. Events may come in any order; one that is recorded after the deadline has passed
 * or before receipt changes nothing. Refuses a re-appointment without a new time, and times that end before they begin.
 */
export function due({ calendar: usual, time, receivedAt, events: happened }: DueQuestion): Due {
  const events = inOrder(happened).filter(({ type, at }) => at >= receivedAt || type === 'closure')
  const calendar = alsoShut(usual, events.flatMap(shutBy))
  const start = startDay(calendar, time, receivedAt)
  const engine = { calendar, time, receivedAt, first: start }
  let state: State = {
    start,
    startedAt: receivedAt,
    verified: false,
    waits: [],
    askedAt: null,
    asked: false,
    again: false,
    open: null,
    appointedAt: null,
  }
  const steps: DueStep[] = [
    say.received(receivedAt),
    ...say.outsideHours(calendar, receivedAt),
    say.limit(time, receivedAt),
    ...say.lateness(calendar, time, receivedAt),
  ]
  for (const event of events) {
    const move = take(engine, state, event)
    state = move.state
    steps.push(...move.steps)
  }
  return answer(engine, state, steps)
}

type Engine = Omit<DueQuestion, 'events'> & { readonly first: Day }

const waitingFor = (state: State): Due['waitingFor'] => (state.askedAt ? 'supplement' : state.open)

const legalEnd = ({ calendar, time }: Engine, { start, startedAt, verified, waits }: State): Instant =>
  endOf(calendar, lastDay(calendar, time, start, { verified, waits: waits.filter(wait => wait.to > startedAt) }))

const promised = (engine: Engine, state: State): Instant => latest(legalEnd(engine, state), state.appointedAt)

const latest = (a: Instant, b: Instant | null): Instant => (b && b > a ? b : a)

function answer(engine: Engine, state: State, told: readonly DueStep[]): Due {
  const { calendar, time, receivedAt, first } = engine
  const why = waitingFor(state)
  if (why) {
    return { dueAt: null, legalDueAt: null, index766DueAt: null, waitingFor: why, steps: [...told, say.stopped(why, state.askedAt ?? receivedAt)] }
  }
  const legalDueAt = legalEnd(engine, state)
  const dueAt = latest(legalDueAt, state.appointedAt)
  const index766DueAt = endOf(calendar, lastDay(calendar, time, first, state))
  const steps = [
    ...told,
    ...say.daysOff(calendar, time, receptionDay(calendar, state.startedAt), dueAt),
    say.end(time, dueAt),
    ...say.index(index766DueAt, legalDueAt),
  ]
  return { dueAt, legalDueAt, index766DueAt, waitingFor: null, steps }
}

function take(engine: Engine, state: State, event: Happened): Move {
  const { calendar, time } = engine
  const { type, at, until } = event
  const stay = (step: DueStep): Move => ({ state, steps: [step] })
  if (until && until < at) refuse('ends-before-it-begins', 'Giờ kết thúc phải sau giờ bắt đầu. Nhập lại giờ kết thúc.')
  if (!waitingFor(state) && at > promised(engine, state)) return stay(say.tooLate(at))

  switch (type) {
    case 'askForMore':
      return state.asked
        ? { state: { ...state, again: true }, steps: [say.askedAgain(at)] }
        : { state: { ...state, asked: true, askedAt: at }, steps: [say.asked(at)] }
    case 'supplement': {
      if (!state.askedAt) return state.again ? { state: { ...state, again: false }, steps: [say.supplementedAgain(at)] } : stay(say.notAsked(at))
      const waits = [...state.waits, { from: state.askedAt, to: at }]
      return {
        state: { ...state, waits, askedAt: null, startedAt: at, start: startDay(calendar, time, at) },
        steps: [say.supplemented(at), ...say.outsideHours(calendar, at), ...say.lateness(calendar, time, at)],
      }
    }
    case 'pay':
    case 'confirm':
      return until
        ? { state: { ...state, waits: [...state.waits, { from: at, to: until }] }, steps: [say.waited(type, at, until)] }
        : { state: { ...state, open: type }, steps: [] }
    case 'verify':
      return { state: { ...state, verified: true }, steps: [say.verifying(time, at)] }
    case 'closure':
      return until ? stay(say.shut(at, until)) : { state: { ...state, open: 'reopening' }, steps: [] }
    case 'reappoint': {
      if (!until) return refuse('reappoint-without-time', 'Phiếu hẹn lại phải có ngày giờ hẹn mới. Nhập ngày giờ hẹn mới.')
      if (state.appointedAt) return stay(say.appointedAgain(at))
      const appointedAt = nextOpening(calendar, until)
      return { state: { ...state, appointedAt }, steps: [say.appointed(at, appointedAt)] }
    }
  }
}

/** The events by time; a wait left open ends at the next `resume`. */
function inOrder(events: readonly DueEvent[]): Happened[] {
  const sorted = events.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  const isOpen = ({ type, until }: DueEvent) => !until && (type === 'pay' || type === 'confirm' || type === 'closure')
  return sorted.flatMap((event, i) => {
    if (event.type === 'resume') return []
    const resumed = isOpen(event) ? sorted.slice(i + 1).find(({ type }) => type === 'resume') : undefined
    return [{ ...event, ...(resumed && { until: resumed.at }) } as Happened]
  })
}

const shutBy = ({ type, at, until }: DueEvent) => (type === 'closure' && until ? [{ from: at, to: until, reason: 'Đóng cửa' }] : [])
