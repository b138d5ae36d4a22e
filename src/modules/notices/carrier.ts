import type { Mail } from '#platform/mail.ts'
import { withoutMarks } from './lint.ts'
import type { MessageChannel } from './notice.ts'

/** One message as its carrier gets it. The id stays the same at each try: who has it already drops it. */
export type Letter = { readonly id: string; readonly to: string; readonly subject: string | null; readonly body: string }

/** Hands one message to whoever carries it. Throws Undeliverable when it is refused for good, anything else when it is worth another try. */
export type Carrier = (letter: Letter) => Promise<void>

/** Who carries what. A channel without a carrier waits; none is marked sent that was not. */
export type Carriers = Partial<Record<MessageChannel, Carrier>>

/** The carrier will never take this message: no such phone, no such mailbox. */
export class Undeliverable extends Error {
  override name = 'Undeliverable'
}

export type SmsSettings = {
  readonly url: string
  readonly token: string
  readonly sender: string
  /** Without marks the text fits the basic alphabet: one part instead of two. */
  readonly marks: boolean
  /** How long an answer may take, in ms. */
  readonly waitMs?: number
}

/** Codes of HTTP that say "later", not "never". 401 and 403 too: a wrong token is ours to mend, and no message is lost by it. */
const LATER = new Set([401, 403, 404, 408, 409, 425, 429])

/** An SMS company that takes `{id, from, to, text}` as JSON over HTTPS, with a bearer token; its receipts come to /api/v1/tin-nhan/bien-nhan. */
export function smsCarrier({ url, token, sender, marks, waitMs = 10_000 }: SmsSettings): Carrier {
  const { host } = new URL(url)
  return async ({ id, to, body }) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': id },
      body: JSON.stringify({ id, from: sender, to, text: marks ? body : withoutMarks(body) }),
      signal: AbortSignal.timeout(waitMs),
    }).catch((problem: unknown) => {
      throw new Error(`${host} không trả lời (${(problem as Error).name === 'TimeoutError' ? 'quá lâu' : 'mất kết nối'})`)
    })
    await response.body?.cancel()
    if (response.ok) return
    const says = `${host} trả lời ${response.status}`
    throw response.status < 500 && !LATER.has(response.status) ? new Undeliverable(says) : new Error(says)
  }
}

/** E-mail over SMTP. Answers of the 5xx kind are for good. */
export function mailCarrier(mail: Mail): Carrier {
  return async ({ id, to, subject, body }) => {
    const { refused, says } = await mail.send({ id, to, subject: subject ?? '', text: body })
    if (refused) throw new Undeliverable(says)
  }
}
