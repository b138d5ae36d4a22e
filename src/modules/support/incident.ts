import type { Instant } from '#kernel/instant.ts'
import type { Problem } from '#kernel/refusal.ts'

/** What the public page speaks of. */
export const parts = {
  web: 'Trang web',
  database: 'Cơ sở dữ liệu',
  worker: 'Việc chạy nền',
  letters: 'Thư tới cơ quan khác',
  sms: 'Tin nhắn SMS',
} as const
export type Part = keyof typeof parts
export const isPart = (text = ''): text is Part => Object.hasOwn(parts, text)

export const weights = { slow: 'Chậm hoặc lúc được lúc không', down: 'Không dùng được', planned: 'Bảo trì có báo trước' } as const
export type Weight = keyof typeof weights
export const isWeight = (text = ''): text is Weight => Object.hasOwn(weights, text)

export const updateStates = {
  looking: 'Đang tìm nguyên nhân',
  found: 'Đã rõ nguyên nhân',
  watching: 'Đã sửa, đang theo dõi',
  ended: 'Đã xong',
} as const
export type UpdateState = keyof typeof updateStates
export const isUpdateState = (text = ''): text is UpdateState => Object.hasOwn(updateStates, text)

export type IncidentUpdate = { readonly at: Instant; readonly state: UpdateState; readonly says: string; readonly saysEn: string | null }

/** Sự cố: what did not work, since when, until when, and what was told of it. */
export type Incident = {
  readonly no: number
  readonly title: string
  readonly titleEn: string | null
  readonly parts: readonly Part[]
  readonly weight: Weight
  readonly beganAt: Instant
  readonly endedAt: Instant | null
  readonly version: number
  /** The latest first. */
  readonly updates: readonly IncidentUpdate[]
}

export type NewIncident = {
  readonly title: string
  readonly titleEn?: string | undefined
  readonly parts: readonly string[]
  readonly weight: string
  readonly says: string
  readonly saysEn?: string | undefined
}

const text = (at: string, typed: string, long: number, missing: string): Problem[] =>
  typed === '' ? [{ at, says: missing }] : typed.length > long ? [{ at, says: `Viết ngắn lại, nhiều nhất ${long} chữ cái` }] : []

/** All that is wrong with an incident that is to be opened. */
export const wrongInIncident = ({ title, parts: named, weight, says }: NewIncident): Problem[] => [
  ...text('ten', title, 120, 'Viết tên sự cố trong một câu ngắn'),
  ...(named.length === 0 || !named.every(isPart) ? [{ at: 'phan', says: 'Chọn ít nhất một phần bị ảnh hưởng' }] : []),
  ...(isWeight(weight) ? [] : [{ at: 'muc', says: 'Chọn mức ảnh hưởng' }]),
  ...text('loi-nhan', says, 800, 'Viết người dùng gặp gì và làm gì trong lúc chờ'),
]

/** All that is wrong with news of an incident. */
export const wrongInUpdate = ({ state, says }: { state: string; says: string }): Problem[] => [
  ...(isUpdateState(state) ? [] : [{ at: 'buoc', says: 'Chọn sự cố đang ở bước nào' }]),
  ...text('loi-nhan', says, 800, 'Viết điều mới biết cho người dùng'),
]
