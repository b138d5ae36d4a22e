import type { ComponentChildren } from 'preact'
import { dueTime } from '#kernel/format.ts'
import { type Instant, dayOf, iso } from '#kernel/instant.ts'
import { daysBetween } from '#kernel/day.ts'
import type { Tone } from './chrome.ts'

/** Shapes that stay apart in grey: the state is shape, word and colour. */
const shapes: Record<Tone, string> = {
  danger: 'M8 1.5 15 14H1Z',
  warn: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 2.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6Zm-.9 1.6v3.9h3.7V7H8.9V4.8Z',
  ok: 'M6.3 13 1 7.7l1.8-1.8 3.5 3.5 7-7L15 4.2Z',
  pause: 'M3 2h3.5v12H3Zm6.5 0H13v12H9.5Z',
  info: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z',
}

/** A state: icon and word. */
export const StatusTag = ({ tone, children, title }: { tone: Tone; children: ComponentChildren; title?: string | undefined }) => (
  <span class={`tag ${tone}`} title={title}>
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={shapes[tone]} />
    </svg>
    {children}
  </span>
)

type DueTagProps = { dueAt: Instant | null | undefined; now: Instant; paused?: boolean | undefined; done?: boolean | undefined }

const HOUR = 3_600_000

/** How much time is left, in words and a tone. Days are counted on the calendar, hours within the last day. */
export function dueWords(dueAt: Instant, now: Instant): { tone: Tone; text: string } {
  const left = dueAt.getTime() - now.getTime()
  const days = daysBetween(dayOf(now), dayOf(dueAt))
  const hours = Math.max(1, Math.round(Math.abs(left) / HOUR))
  if (left < 0) return { tone: 'danger', text: days < 0 ? `Quá hạn ${-days} ngày` : `Quá hạn ${hours} giờ` }
  if (days === 0)
    return { tone: 'warn', text: left < HOUR ? `Còn ${Math.max(1, Math.floor(left / 60_000))} phút` : `Còn ${Math.floor(left / HOUR)} giờ` }
  return { tone: 'ok', text: `Còn ${days} ngày` }
}

/** The deadline of a dossier as the officer needs it. */
export function DueTag({ dueAt, now, paused, done }: DueTagProps) {
  if (done) return <StatusTag tone="ok">Đã xong</StatusTag>
  if (paused) return <StatusTag tone="pause">Chờ bổ sung</StatusTag>
  if (!dueAt) return <span class="hint">Chưa có hạn</span>
  const { tone, text } = dueWords(dueAt, now)
  return (
    <time datetime={iso(dueAt)} title={dueTime(dueAt)}>
      <StatusTag tone={tone}>{text}</StatusTag>
    </time>
  )
}

const channels: Record<string, string> = {
  self: 'Tự nộp qua mạng',
  assisted: 'Nộp qua mạng, có người giúp',
  counter: 'Nộp tại quầy',
  post: 'Gửi bưu chính',
  backEntered: 'Nhập từ giấy',
  machine: 'Hệ thống khác gửi',
}

/** How a dossier came in: evidence, in words. */
export const ChannelTag = ({ channel }: { channel: string }) => <span class="channel">{channels[channel] ?? channel}</span>
