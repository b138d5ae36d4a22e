import { createHash } from 'node:crypto'
import type { Instant } from '#kernel/instant.ts'
import { elapsed } from '#platform/clock.ts'
import { CLOUD_EVENT, toEnvelope, type Letter } from './envelope.ts'
import { seal } from './signature.ts'
import { NoToken, tokenKeeper, type Account } from './token-keeper.ts'

/** What came of one try: it has the letter; it never will; or it may, later. `status` is that of HTTP, `ms` how long it took. */
export type Answer =
  | { readonly kind: 'taken'; readonly status: number; readonly ms: number; readonly acknowledged: boolean }
  | { readonly kind: 'refused' | 'later'; readonly status?: number; readonly ms: number; readonly says: string; readonly code?: string }

/** Brings one letter to its partner. Never throws: what went wrong is an answer. */
export type Courier = (letter: Letter) => Promise<Answer>

export type Line = {
  /** Where the partner takes letters. */
  readonly url: string
  /** Who we are and whom we ask, as an X-Road Security Server names both: `instance/class/member/subsystem`. */
  readonly client: string
  readonly service: string
  /** What signs the letters: `whsec_` and base64. */
  readonly secret: string
  /** The machine's time, not the city's: two agencies compare their clocks. */
  readonly wall: () => Instant
  readonly waitMs?: number
  /** What the city presents where the partner hands out tokens (OAuth 2 client credentials). */
  readonly auth?: Account | undefined
}

/** Codes that say "later": a wrong key or a full queue is mended, and no letter is lost by it. */
const LATER = new Set([401, 403, 404, 408, 409, 425, 429])

/** A partner over HTTP: CloudEvents in structured JSON, signed as Standard Webhooks, with the headers of an X-Road message. */
export function httpCourier({ url, client, service, secret, wall, waitMs = 10_000, auth }: Line): Courier {
  const { host } = new URL(url)
  const tokens = auth && tokenKeeper(auth, wall, waitMs)
  return async letter => {
    const body = JSON.stringify(toEnvelope(letter, client))
    const { id, timestamp, signature } = seal(secret, letter.id, wall(), body)
    const began = elapsed()
    const took = () => Math.round(elapsed() - began)
    try {
      const send = async (token: string | undefined) =>
        fetch(url, {
          method: 'POST',
          headers: {
            ...(token && { authorization: `Bearer ${token}` }),
            'content-type': CLOUD_EVENT,
            'webhook-id': id,
            'webhook-timestamp': timestamp,
            'webhook-signature': signature,
            'x-road-client': client,
            'x-road-service': service,
            'x-road-id': letter.id,
            'x-road-issue': letter.subject,
          },
          body,
          signal: AbortSignal.timeout(waitMs),
        })
      const first = await send(await tokens?.token())
      // A token that ended early is renewed once; whose account was closed is told so.
      const response = first.status === 401 && tokens ? await send(await tokens.renewed()) : first
      const text = (await response.text()).slice(0, 20_000)
      return read(response, text, { host, id, body, ms: took() })
    } catch (problem) {
      const late = (problem as Error).name === 'TimeoutError'
      if (problem instanceof NoToken)
        return { kind: 'later', status: problem.status, ms: took(), says: `${host} không cấp mã truy cập (${problem.status})` }
      return { kind: 'later', ms: took(), says: `${host} không trả lời (${late ? 'quá lâu' : 'mất kết nối'})` }
    }
  }
}

type Asked = { host: string; id: string; body: string; ms: number }

/** An answer of another letter, or one whose hash of the request differs from what went out, is no answer. */
function read(response: Response, text: string, { host, id, body, ms }: Asked): Answer {
  const { status } = response
  const hash = response.headers.get('x-road-request-hash')
  if (hash && hash !== createHash('sha512').update(body).digest('base64'))
    return { kind: 'later', status, ms, says: `${host} trả lời cho một thư khác` }
  const answer = json(text)
  if (response.ok) return { kind: 'taken', status, ms, acknowledged: answer?.['acknowledged'] === id }
  const detail = typeof answer?.['detail'] === 'string' ? `: ${answer['detail'].slice(0, 300)}` : ''
  const code = typeof answer?.['code'] === 'string' ? { code: answer['code'].slice(0, 40) } : {}
  return { kind: status < 500 && !LATER.has(status) ? 'refused' : 'later', status, ms, says: `${host} trả lời ${status}${detail}`, ...code }
}

function json(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
