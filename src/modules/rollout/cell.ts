import type { Day } from '#kernel/day.ts'

/** How far one procedure is at one unit in one wave. */
export const cellStates = ['notApplicable', 'preparing', 'ready', 'pilot', 'live', 'suspended'] as const
export type CellState = (typeof cellStates)[number]

export type Cell = {
  readonly wave: string
  readonly procedure: string
  readonly unit: string
  readonly state: CellState
  readonly planned: Day | null
  readonly actual: Day | null
  readonly version: number
}

/** The state as people read it. */
export const cellWords: Readonly<Record<CellState, string>> = {
  notApplicable: 'không áp dụng',
  preparing: 'đang chuẩn bị',
  ready: 'sẵn sàng',
  pilot: 'thí điểm',
  live: 'vận hành',
  suspended: 'tạm dừng',
}

/** Which state may follow which: the whole of it. Back from `pilot` or `live` to `ready` or `preparing` is a roll-back. */
export const cellMoves: Readonly<Record<CellState, readonly CellState[]>> = {
  notApplicable: ['preparing'],
  preparing: ['ready', 'pilot', 'live', 'notApplicable'],
  ready: ['pilot', 'live', 'preparing', 'notApplicable'],
  pilot: ['live', 'suspended', 'ready', 'preparing'],
  live: ['suspended', 'ready', 'preparing'],
  suspended: ['live', 'pilot', 'ready', 'preparing'],
}

/** Citizens file there in these states: `rollout.service` has rows for them and for no others. */
export const isOpen = (state: CellState): boolean => state === 'pilot' || state === 'live'

/** A move to these asks for every blocking gate of the unit. */
export const asksGates = (to: CellState): boolean => to === 'ready' || isOpen(to)

export const mayMove = (from: CellState, to: CellState): boolean => cellMoves[from].includes(to)

export const isCellState = (text: string | undefined): text is CellState => cellStates.includes(text as CellState)
