import type { Instant } from '#kernel/instant.ts'
import type { Dossier, Entry, State } from '#dossiers'

type Standing = { readonly step: number; readonly halted?: string; readonly says: string }

/** The four plain steps that people see. */
export const steps = ['Đã nhận', 'Đang kiểm tra', 'Đã đăng ký', 'Sẵn sàng trả'] as const

/** Where each state stands among them, and what is happening, in one sentence. */
const standings: Record<State, Standing> = {
  submitted: { step: 0, says: 'Hồ sơ đã tới nơi. Cán bộ một cửa xem trong 8 giờ làm việc.' },
  incomplete: { step: 0, halted: 'Chờ bổ sung', says: 'Hồ sơ còn thiếu. Thời hạn chưa tính cho tới khi bổ sung đủ.' },
  received: { step: 1, says: 'Công chức tư pháp – hộ tịch đang kiểm tra.' },
  paused: { step: 1, halted: 'Chờ bổ sung', says: 'Hồ sơ còn thiếu. Đồng hồ dừng cho tới khi bổ sung đủ.' },
  examined: { step: 1, says: 'Đã kiểm tra xong, đang soạn bản dự thảo.' },
  confirming: { step: 1, halted: 'Chờ xác nhận', says: 'Bản dự thảo đã có. Xem và xác nhận để ký.' },
  toSign: { step: 1, says: 'Đang chờ lãnh đạo ký.' },
  signed: { step: 3, says: 'Kết quả đã sẵn sàng. Đến quầy một cửa để nhận.' },
  declined: { step: 1, halted: 'Không giải quyết', says: 'Hồ sơ không được giải quyết. Lý do và cách làm tiếp ghi dưới đây.' },
  handedOver: { step: 4, says: 'Đã trả kết quả.' },
  turnedAway: { step: 0, halted: 'Không tiếp nhận', says: 'Hồ sơ chưa được tiếp nhận. Lý do và cách làm tiếp ghi dưới đây.' },
  withdrawn: { step: 0, halted: 'Đã rút', says: 'Hồ sơ đã được rút theo yêu cầu.' },
  terminated: { step: 0, halted: 'Đã dừng', says: 'Hồ sơ đã đóng vì quá thời hạn bổ sung. Có thể nộp lại.' },
}

export const standingOf = ({ state, outcome }: Pick<Dossier, 'state' | 'outcome'>): Standing =>
  state === 'handedOver' && outcome === 'declined'
    ? { step: 4, halted: 'Không giải quyết', says: 'Đã trả thông báo không giải quyết.' }
    : standings[state]

/** Nothing more will happen. */
export const isOver = (state: State): boolean => ['handedOver', 'turnedAway', 'withdrawn', 'terminated'].includes(state)

/** The clock stands still for the applicant. */
export const isWaiting = (state: State): boolean => ['incomplete', 'paused', 'confirming'].includes(state)

/** When each of the four steps was reached, from the log. A step that was taken back is not reached. */
export function reachedAt(log: readonly Pick<Entry, 'type' | 'at'>[]): (Instant | undefined)[] {
  const last = (type: Entry['type']) => log.findLast(entry => entry.type === type)?.at
  return [log[0]?.at, last('receive'), last('sign'), last('sign')]
}

/** Whether the promise was broken and the dossier still runs. */
export const isLate = ({ dueAt, state }: Pick<Dossier, 'dueAt' | 'state'>, now: Instant): boolean =>
  dueAt !== null && !isOver(state) && !isWaiting(state) && state !== 'signed' && state !== 'declined' && dueAt < now
