import type { Instant } from '#kernel/instant.ts'

/** What the city presents to a partner for a token. */
export type Account = { readonly tokenUrl: string; readonly clientId: string; readonly clientSecret: string }

/** The partner gives no token for this account. */
export class NoToken extends Error {
  override name = 'NoToken'
  readonly status: number
  constructor(status: number) {
    super(`no token: ${status}`)
    this.status = status
  }
}

export type TokenKeeper = {
  /** A token that still holds; undefined where the partner hands out none, and letters go by their seal alone. */
  token(): Promise<string | undefined>
  /** Another one than the last. */
  renewed(): Promise<string | undefined>
}

type Held = { token: string | undefined; until: number }
/** A token is used up a little before its end, and without a word on its end for a minute. */
const SPARE_SECONDS = 15
const UNSAID_SECONDS = 60
/** A partner without tokens is asked again after a while. */
const NONE_SECONDS = 300

/** Fetches tokens (RFC 6749, 4.4) and keeps the last until it ends. Throws NoToken, or what the network throws. */
export function tokenKeeper({ tokenUrl, clientId, clientSecret }: Account, wall: () => Instant, waitMs: number): TokenKeeper {
  const basic = Buffer.from([clientId, clientSecret].map(encodeURIComponent).join(':')).toString('base64')
  const kept: { last?: Promise<Held> } = {}

  async function fetched(): Promise<Held> {
    const response = await fetch(tokenUrl, {
      method: 'POST',
      headers: { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: 'grant_type=client_credentials',
      signal: AbortSignal.timeout(waitMs),
    })
    const until = (seconds: number) => wall().getTime() + Math.max(seconds - SPARE_SECONDS, 1) * 1000
    const text = await response.text()
    if (response.status === 404) return { token: undefined, until: until(NONE_SECONDS) }
    const { access_token: token, expires_in: seconds } = response.ok ? parsed(text) : {}
    if (typeof token !== 'string') throw new NoToken(response.status)
    return { token, until: until(Number(seconds) || UNSAID_SECONDS) }
  }
  /** One fetch serves all letters that go at the same time; a failed one is not kept. */
  function fresh(): Promise<Held> {
    const asked = fetched()
    kept.last = asked
    asked.catch(() => {
      if (kept.last === asked) delete kept.last
    })
    return asked
  }
  const held = async () => {
    const before = kept.last
    const last = await (before ?? fresh())
    if (last.until > wall().getTime()) return last
    return before === kept.last ? fresh() : (kept.last ?? fresh())
  }
  return {
    token: async () => (await held()).token,
    renewed: async () => (await fresh()).token,
  }
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
