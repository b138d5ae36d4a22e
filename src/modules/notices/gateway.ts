import { withoutMarks } from './lint.ts'

export type Letter = {
  readonly id: number
  readonly channel: 'sms' | 'email'
  readonly to: string
  readonly subject: string | null
  readonly body: string
}

/** Hands one message to whoever carries it; throws when it was not taken. May be called again with the same id. */
export type Gateway = (letter: Letter) => Promise<void>

/** The demo carries nothing: people read their messages on a page. */
export const demoGateway: Gateway = async () => {}

export type GatewaySettings = { readonly url: string; readonly token: string; readonly sender: string; readonly marks: boolean }

/** An SMS or mail company that takes JSON over HTTPS. The id goes along as idempotency key; without `marks` the text is sent unaccented. */
export function httpGateway({ url, token, sender, marks }: GatewaySettings): Gateway {
  return async ({ id, channel, to, subject, body }) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': `motcua-${id}` },
      body: JSON.stringify({ channel, from: sender, to, ...(subject && { subject }), text: marks ? body : withoutMarks(body) }),
      signal: AbortSignal.timeout(10_000),
    })
    if (!response.ok) throw new Error(`${new URL(url).host} trả lời ${response.status}`)
  }
}
