import { clockTime, number } from '#kernel/format.ts'
import type { Health } from '#exchange'

type Stands = Pick<Health, 'paused' | 'brokenUntil' | 'silent' | 'dead' | 'oldest'>

/** What the line does now, in words that a citizen reads too. */
export function standing({ paused, brokenUntil, silent, dead, oldest }: Stands): string {
  if (paused) return 'Đang tạm dừng gửi'
  if (brokenUntil) return `Không liên lạc được. Thử lại lúc ${clockTime(brokenUntil)}`
  if (silent > 0) return 'Đã gửi, quá hai giờ làm việc chưa báo nhận'
  if (dead > 0) return 'Có thư bị từ chối, đang xem'
  return oldest ? 'Đang gửi' : 'Thông suốt'
}

/** Milliseconds as a person reads them; a dash when nothing was measured. */
export const seconds = (ms: number | null): string => (ms === null ? '–' : `${number(ms / 1000, 2)} giây`)
