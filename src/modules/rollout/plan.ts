import { createHash } from 'node:crypto'
import type { Day } from '#kernel/day.ts'
import { asksGates, cellWords, isOpen, mayMove, type CellState } from './cell.ts'
import { openGates, type GateState } from './gate.ts'

/** What is asked of a wave: these procedures at these units (all, when absent) to one state. */
export type Move = {
  readonly wave: string
  readonly to: CellState
  readonly on: Day
  readonly procedures?: readonly string[] | undefined
  readonly units?: readonly string[] | undefined
  readonly reason: string
  readonly notice?: string | undefined
  readonly instead?: string | undefined
}

/** A cell as it is before the move, with what may stand against it. */
export type Before = {
  readonly procedure: string
  readonly name: string
  readonly unit: string
  readonly unitName: string
  readonly state: CellState
  readonly version: number
  readonly since: Day | null
  readonly ended: boolean
  /** Another wave in which it is open there already. */
  readonly openIn: string | null
}

export type Step = Before & { readonly against: readonly string[] }

/** What a move would do: the cells that change, those that are refused and why, and a seal over all of it. */
export type Plan = { readonly move: Move; readonly changes: readonly Step[]; readonly refused: readonly Step[]; readonly seal: string }

/** Judges each cell: allowed by the table of moves, nothing open elsewhere, every blocking gate passed. All reasons at once. */
export function planOf(move: Move, cells: readonly Before[], gates: ReadonlyMap<string, readonly GateState[]>): Plan {
  const steps = cells.map(cell => ({ ...cell, against: reasonsAgainst(move, cell, gates.get(cell.unit) ?? []) }))
  const seal = createHash('sha256')
    .update(JSON.stringify([move.wave, move.to, move.on, steps.map(({ procedure, unit, version, against }) => [procedure, unit, version, against])]))
    .digest('hex')
  return { move, changes: steps.filter(({ against }) => against.length === 0), refused: steps.filter(({ against }) => against.length > 0), seal }
}

function reasonsAgainst({ to, on }: Move, cell: Before, gates: readonly GateState[]): string[] {
  if (cell.state === to) return [`Đã ở trạng thái ${cellWords[to]}`]
  if (!mayMove(cell.state, to)) return [`Không chuyển từ ${cellWords[cell.state]} sang ${cellWords[to]} được`]
  return [
    ...(cell.ended ? ['Đơn vị không còn trong ngày này'] : []),
    ...(cell.since !== null && cell.since > on ? ['Ngày chọn sớm hơn lần chuyển trước'] : []),
    ...(isOpen(to) && cell.openIn ? [`Đang mở ở đợt ${cell.openIn}`] : []),
    ...(asksGates(to) && !isOpen(cell.state) ? openGates(gates) : []),
  ]
}
