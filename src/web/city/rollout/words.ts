import { shortDay } from '#kernel/format.ts'
import type { Tone } from '#ui/chrome.ts'
import type { CellState, GateKind, WaveRow, WaveState } from '#rollout'

export const waveStates: Readonly<Record<WaveState, string>> = {
  preparing: 'đang chuẩn bị',
  announced: 'đã công bố',
  live: 'đang vận hành',
  cancelled: 'đã bỏ',
}

export const waveTones: Readonly<Record<WaveState, Tone>> = { preparing: 'info', announced: 'warn', live: 'ok', cancelled: 'pause' }

export const gateWords: Readonly<Record<GateKind, string>> = {
  open: 'Chưa đạt',
  reported: 'Đơn vị đã báo',
  confirmed: 'Đạt',
  waived: 'Được miễn',
}
export const gateTones: Readonly<Record<GateKind, Tone>> = { open: 'danger', reported: 'warn', confirmed: 'ok', waived: 'pause' }

/** From the least ready on: which of several states a heap of cells is shown by. */
export const leastFirst: readonly CellState[] = ['suspended', 'preparing', 'ready', 'pilot', 'live', 'notApplicable']

/** What a button does that moves cells there. */
export const moveWords: Readonly<Record<CellState, string>> = {
  notApplicable: 'Không áp dụng',
  preparing: 'Đưa về chuẩn bị',
  ready: 'Sẵn sàng',
  pilot: 'Thí điểm',
  live: 'Vận hành',
  suspended: 'Tạm dừng',
}

export const actWords: Readonly<Record<string, string>> = {
  create: 'Lập đợt',
  change: 'Đổi ngày',
  announce: 'Công bố',
  cancel: 'Bỏ đợt',
  fill: 'Khung đã có tờ khai',
  ...Object.fromEntries(Object.entries(moveWords).map(([state, word]) => [`to-${state}`, word])),
}

/** `15/03/2017 (dự kiến)`, or the day that it really was. */
export const waveDay = ({ planned, actual }: Pick<WaveRow, 'planned' | 'actual'>): string =>
  actual ? shortDay(actual) : planned ? `${shortDay(planned)} (dự kiến)` : 'chưa định ngày'
