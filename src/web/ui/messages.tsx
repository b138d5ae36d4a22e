import { clockTime } from '#kernel/format.ts'
import { iso } from '#kernel/instant.ts'
import { maskPhone } from '#identity'
import { messageChannels, messageStates, type MessageState, type Sent } from '#notices'
import type { Tone } from './chrome.ts'
import { StatusTag } from './tags.tsx'

const tones: Record<MessageState, Tone> = { queued: 'pause', sent: 'info', delivered: 'ok', failed: 'danger', recalled: 'pause' }

/** Whose phone or mailbox: the last three digits, or the first letter and the domain. */
export const maskAddress = (to: string): string => (to.includes('@') ? to.replace(/^(.)[^@]*/, '$1***') : maskPhone(to))

/** What became of a message. */
export const MessageTag = ({ state }: Pick<Sent, 'state'>) => <StatusTag tone={tones[state]}>{messageStates[state]}</StatusTag>

/** Words of a message as its reader got them; an e-mail begins with its subject. A code is for its reader only. */
export const wordsOf = ({ kind, subject, body }: Pick<Sent, 'kind' | 'subject' | 'body'>): string =>
  [subject, kind === 'oneTimeCode' ? body.replace(/\d{6}/, '******') : body].filter(Boolean).join('. ')

export type Message = Pick<Sent, 'id' | 'kind' | 'channel' | 'state' | 'to' | 'subject' | 'body' | 'at' | 'notBefore' | 'failure'>

/** What people were told, in order: when, over what, whether it arrived. */
export const MessageList = ({ messages, whyFailed }: { messages: readonly Message[]; whyFailed?: boolean | undefined }) => (
  <ol class="timeline">
    {messages.map(message => (
      <li key={message.id}>
        <p translate={false}>{wordsOf(message)}</p>
        <p class="hint">
          <time datetime={iso(message.at)}>{clockTime(message.at)}</time> <span>{messageChannels[message.channel]}</span>{' '}
          <span translate={false}>{maskAddress(message.to)}</span> <MessageTag state={message.state} />
        </p>
        {message.state === 'queued' && message.notBefore > message.at && <p class="hint">{`Chờ tới ${clockTime(message.notBefore)}`}</p>}
        {whyFailed && message.state === 'failed' && message.failure && <p class="hint">{message.failure}</p>}
      </li>
    ))}
  </ol>
)
