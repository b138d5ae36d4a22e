import { plusMinutes, type Instant } from '#kernel/instant.ts'
import { Refusal, refuse, type Problem } from '#kernel/refusal.ts'
import type { z } from 'zod'
import { envelope, type Envelope } from '../envelope.ts'
import { isMessageType, messages, type MessageType } from '../messages/index.ts'
import { senders } from '../senders.ts'
import type { Caller } from '../commands/tokens.ts'

/** A letter that is not as it must be, with every problem of it. */
export class Faulty extends Refusal {
  readonly problems: readonly Problem[]
  constructor(reason: string, sentence: string, problems: readonly Problem[]) {
    super(reason, sentence)
    this.problems = problems
  }
}

const MOST_PROBLEMS = 50
const problemsOf = ({ issues }: z.ZodError): Problem[] =>
  issues.slice(0, MOST_PROBLEMS).map(({ path, message, code, ...more }) => ({
    at: path.join('.'),
    says: code === 'unrecognized_keys' ? `không có trường ${(more as { keys?: string[] }).keys?.join(', ')}` : message,
  }))

/** The JSON of a body. Refuses what is none, and text that no database keeps: NUL and halves of letters. */
export function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body), (key, value: unknown) => {
      for (const text of [key, value]) if (typeof text === 'string' && /\0|\p{Surrogate}/u.test(text)) throw new SyntaxError('text')
      return value
    })
  } catch {
    return refuse('not-json', 'Thân thư không phải JSON trong UTF-8.')
  }
}

/** What happened has happened: news from ahead would pass by all that is told later. Before 1900 no agency of ours told anything. */
const isPast = (time: string, wall: Instant) => /^(19|20|21)\d\d-/.test(time) && new Date(time) <= plusMinutes(wall, CLOCKS_APART_MINUTES)
const CLOCKS_APART_MINUTES = 5

/** The envelope of a letter; refuses with all that is wrong, also where it says something else than the headers. */
export function envelopeOf(value: unknown, headers: { id: string; client: string; road: string }, wall: Instant): Envelope {
  const { data, error } = envelope.safeParse(value)
  if (error) throw new Faulty('envelope', 'Phong bì chưa đúng CloudEvents 1.0.', problemsOf(error))
  const problems = [
    ...(data.id === headers.id ? [] : [{ at: 'id', says: 'khác đầu đề webhook-id' }]),
    ...(['', data.id].includes(headers.road) ? [] : [{ at: 'id', says: 'khác đầu đề x-road-id' }]),
    ...(['', data.source].includes(headers.client) ? [] : [{ at: 'source', says: 'khác đầu đề x-road-client' }]),
    ...(isPast(data.time, wall) ? [] : [{ at: 'time', says: 'phải là lúc việc đã xảy ra' }]),
  ]
  if (problems.length > 0) throw new Faulty('envelope', 'Phong bì và đầu đề không khớp.', problems)
  return data
}

/** The kind of a letter; refuses one that nobody knows, and one that is not this partner's to send. */
export function kindOf(type: string, { partner, sandbox }: Caller): MessageType {
  if (!isMessageType(type)) return refuse('unknown-type', `Không có loại thư ${type}. Xem /api/v1/exchange/messages.`)
  const may = senders[type] ?? []
  if (!may.includes(partner) && !(sandbox && may.length > 0)) refuse('wrong-sender', `Cơ quan này không gửi loại thư ${type}.`)
  return type
}

/** The data of a letter by the schema of its kind; refuses with all that is wrong. */
export function dataOf(type: MessageType, data: unknown): Envelope['data'] {
  const read = messages[type].schema.safeParse(data)
  if (read.error)
    throw new Faulty(
      'schema',
      `Nội dung chưa đúng lược đồ ${type}.`,
      problemsOf(read.error).map(one => ({ ...one, at: `data.${one.at}` })),
    )
  return read.data as Envelope['data']
}
