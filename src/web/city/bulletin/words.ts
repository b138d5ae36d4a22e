import { clockTime } from '#kernel/format.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Bulletin } from '#statistics'

const HOUR = 60
const DAY = 24 * HOUR

/** `2 ngày 3 giờ 5 phút`, rounded up to the minute. */
export function untilWords(at: Instant, now: Instant): string {
  const minutes = Math.max(0, Math.ceil((at.getTime() - now.getTime()) / 60_000))
  const parts = [
    [Math.floor(minutes / DAY), 'ngày'],
    [Math.floor((minutes % DAY) / HOUR), 'giờ'],
    [minutes % HOUR, 'phút'],
  ] as const
  return (
    parts
      .filter(([count]) => count > 0)
      .map(([count, name]) => `${count} ${name}`)
      .join(' ') || '0 phút'
  )
}

/** Where a bulletin stands, and what it waits for. */
export function stateWords({ state, revision, releaseAt, signedBy }: Bulletin, now: Instant): string {
  if (state === 'released') return `Đã phát hành, bản ${revision}`
  const next = revision > 0 ? `bản ${revision + 1} ` : ''
  if (state === 'draft') return `Bản nháp ${next}chờ duyệt`
  return now < releaseAt ? `${signedBy?.name ?? ''} đã duyệt, chờ đến ${clockTime(releaseAt)}` : `Đã duyệt ${next}, phát hành được`.replace(' ,', ',')
}
