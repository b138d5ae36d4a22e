import type { Facts, Language, Text } from './facts.ts'
import { textOf } from './texts/choose.ts'
import type { NoticeKind } from './texts/vietnamese.ts'

export type MessageChannel = 'sms' | 'email'

/** A message to one person over one channel, not yet in the outbox. */
export type Notice = {
  readonly kind: NoticeKind
  readonly channel: MessageChannel
  readonly language: Language
  readonly to: string
  readonly body: string
  readonly subject?: string
  readonly dossier?: string
  /** The same key is told once. */
  readonly once?: string
}

type Addressed = Facts & {
  readonly to: string
  readonly channel?: MessageChannel
  /** National code of the procedure, which may have words of its own. */
  readonly procedure?: string | undefined
  readonly language?: Language
  readonly once?: string
}

const looks: Record<Language, Record<NonNullable<Text['look']>, [verb: string, path: string]>> = {
  vi: { track: ['Xem', '/tra-cuu'], resume: ['Làm tiếp', '/tiep-tuc'], help: ['Xem', '/tro-giup'] },
  en: { track: ['See', '/en/tra-cuu'], resume: ['Go on', '/en/tiep-tuc'], help: ['See', '/en/tro-giup'] },
}
const foot: Record<Language, string> = {
  vi: 'Thư gửi tự động, không cần trả lời. Cán bộ không bao giờ hỏi mã dùng một lần qua thư hoặc điện thoại.',
  en: 'Sent automatically, no reply needed. Officials never ask for a one-time code by mail or phone.',
}
const dossierWord: Record<Language, string> = { vi: 'hồ sơ', en: 'dossier' }

/** The message of this kind, from the facts: what happened, what to do, where to look. Says nothing of a person. Pure. */
export function writeNotice(kind: NoticeKind, facts: Addressed): Notice {
  const { to, channel = 'sms', language = 'vi', once, code, host } = facts
  const text = textOf(kind, facts)
  const says = text.says(facts)
  const [verb, path] = text.look ? looks[language][text.look] : ['', '']
  const short = [says, path && `${verb}: ${host}${path}`].filter(Boolean).join(' ')
  const long = [says, path && `${verb}: https://${host}${path}`, foot[language]].filter(Boolean).join('\n\n')
  return {
    kind,
    channel,
    language,
    to,
    body: channel === 'sms' ? short : `${long}\n`,
    ...(channel === 'email' && { subject: code ? `${text.title}: ${dossierWord[language]} ${code}` : text.title }),
    ...(code?.startsWith('N-') === false && { dossier: code }),
    ...(once && { once: `${once}:${channel}` }),
  }
}
