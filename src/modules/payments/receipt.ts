import type { Day } from '#kernel/day.ts'
import type { Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import type { ChargedLine, Ground } from './charge.ts'

type By = { id: string; name: string }

/** Written once; a cancelled one keeps its place with who, when and why. */
type Cancelled = { cancelledAt: Instant | null; cancelledBy: By | null; cancelReason: string | null }

/** Biên lai: `amount` is whole đồng, `number` runs on in the unit's year. */
export type Receipt = Cancelled & {
  id: number
  unit: string
  year: number
  number: number
  dossierCode: string
  payer: string
  lines: ChargedLine[]
  amount: number
  certain: boolean
  cashier: string
  cashierName: string
  takenOn: Day
  takenAt: Instant
}

/** Miễn lệ phí: which lines for whom, on which ground, by which paper. */
export type Exemption = Cancelled & {
  id: number
  unit: string
  dossierCode: string
  lines: ChargedLine[]
  amount: number
  ground: Ground
  beneficiary: string
  paper: string
  law: string
  cashier: string
  cashierName: string
  takenOn: Day
  takenAt: Instant
}

/** Chốt quỹ: a cashier's day at a unit, counted. */
export type DayClose = {
  id: number
  unit: string
  cashier: string
  cashierName: string
  day: Day
  receipts: number
  cancelled: number
  exempted: number
  amount: number
  counted: number
  difference: number
  reason: string | null
  closedAt: Instant
}

/** How a receipt is named: `0000012/2026`. */
export const receiptNumber = ({ number, year }: Pick<Receipt, 'number' | 'year'>): string => `${String(number).padStart(7, '0')}/${year}`

/** Typed money as whole đồng: `24.000`, `24 000 đ`, `24000 đồng`. Refusal `money` for anything else. */
export function readDong(typed: string): number {
  const text = typed
    .trim()
    .replace(/\s*(đồng|đ|₫|vnd)$/iu, '')
    .trim()
  if (text === '') return refuse('money', 'Nhập số tiền, không có thì ghi 0')
  const whole = /^\d{1,12}$/.test(text) || /^\d{1,3}([. ]\d{3}){1,3}$/.test(text)
  return whole
    ? Number(text.replace(/[. ]/g, ''))
    : refuse('money', `Số tiền ghi bằng số, đến từng đồng, ví dụ 24.000. Đang nhập: ${typed.trim().slice(0, 40)}`)
}
