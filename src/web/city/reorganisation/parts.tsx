import { number } from '#kernel/format.ts'
import { planStates, type PlanState } from '#reorganisation'
import { StatusTag } from '#ui/tags.tsx'

const tones = { planned: 'warn', approved: 'info', running: 'pause', done: 'ok', cancelled: 'danger' } as const

/** How far a plan is. */
export const StateTag = ({ state }: { state: PlanState }) => <StatusTag tone={tones[state]}>{planStates[state]}</StatusTag>

const words: Readonly<Record<string, string>> = {
  ended: 'kết thúc',
  begun: 'bắt đầu',
  closed: 'đóng',
  opened: 'mở',
  moved: 'chuyển',
  told: 'tin báo',
  units: 'sang đơn vị mới',
  answers: 'hỏi lại nơi ở',
  undecided: 'chưa quyết định',
}

/** `chuyển 4.812, tin báo 4.812`; what was counted as 0 goes without saying. */
export const countWords = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .filter(([, n]) => n > 0)
    .map(([what, n]) => `${words[what] ?? what} ${number(n)}`)
    .join(', ') || 'không có gì để làm'

const A_PAGE = 30

/** One page of rows, with the ways to the next and the one before. */
export function pageOf<Row>(all: readonly Row[], page: number, address: (page: number) => string) {
  const last = Math.max(1, Math.ceil(all.length / A_PAGE))
  const here = Math.min(Math.max(1, page), last)
  return {
    rows: all.slice((here - 1) * A_PAGE, here * A_PAGE),
    previous: here > 1 ? address(here - 1) : undefined,
    next: here < last ? address(here + 1) : undefined,
    note: last > 1 ? `Trang ${here} trong ${last}` : undefined,
  }
}
