import { addDays } from '#kernel/day.ts'
import { dayOf, instant, timeOf, type Instant } from '#kernel/instant.ts'
import { bereavedTexts, texts, type Facts, type NoticeKind } from './texts.ts'

/** A message to one person, not yet in the outbox. */
export type Notice = {
  readonly kind: NoticeKind
  readonly channel: 'sms' | 'email'
  readonly to: string
  readonly body: string
  readonly subject?: string
  readonly dossier?: string
  /** The same key is told once. */
  readonly once?: string
}

type Addressed = Facts & {
  readonly to: string
  readonly channel?: 'sms' | 'email'
  /** The case is a death: condolence first. */
  readonly bereaved?: boolean
  readonly once?: string
}

/** The message of this kind, in Vietnamese, from the facts. Pure. */
export function writeNotice(kind: NoticeKind, facts: Addressed): Notice {
  const { to, channel = 'sms', bereaved = false, once, code } = facts
  const body = ((bereaved && bereavedTexts[kind]) || texts[kind])(facts)
  return {
    kind,
    channel,
    to,
    body,
    ...(channel === 'email' && { subject: code ? `Hồ sơ ${code}` : 'Cổng dịch vụ công' }),
    ...(code?.startsWith('N-') === false && { dossier: code }),
    ...(once && { once }),
  }
}

const WAKES = '07:00'
const SLEEPS = '21:00'

/** When a message may go: now, or at 07:00 when people sleep (21:00–07:00). A one-time code never waits. */
export function goesAt(kind: NoticeKind, now: Instant): Instant {
  const time = timeOf(now)
  if (kind === 'oneTimeCode' || (time >= WAKES && time < SLEEPS)) return now
  return instant(time < WAKES ? dayOf(now) : addDays(dayOf(now), 1), WAKES)
}
