import { call, parsed, type Reply } from './call.ts'
import type { Settings } from './config.ts'

export type City = {
  /** A call with this agency's token, which is fetched anew when the city no longer takes it. */
  call(path: string, call: { method: 'GET' | 'POST' | 'PUT'; headers?: Record<string, string>; body?: string | Buffer }): Promise<Reply>
}

/** The city, as this agency knows it: an address and an account. */
export function cityOf({ cityUrl, cityClientId, cityClientSecret }: Settings, now: () => Date, stop: AbortSignal): City {
  let held: { token: string; until: number } | undefined
  const token = async (): Promise<string> => {
    if (held && held.until > now().getTime()) return held.token
    const account = Buffer.from(`${encodeURIComponent(cityClientId)}:${encodeURIComponent(cityClientSecret)}`).toString('base64')
    const { status, bytes } = await call(`${cityUrl}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${account}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=client_credentials',
      stop,
    })
    const told = parsed(bytes.toString()) as { access_token?: unknown; expires_in?: unknown } | undefined
    if (status !== 200 || typeof told?.access_token !== 'string') throw new Error(`thành phố không cấp mã truy cập (${status})`)
    held = { token: told.access_token, until: now().getTime() + (Number(told.expires_in) || 60) * 900 }
    return told.access_token
  }
  return {
    call: async (path, { headers, ...rest }) => {
      const go = async () => call(`${cityUrl}${path}`, { ...rest, stop, headers: { ...headers, authorization: `Bearer ${await token()}` } })
      const first = await go()
      if (first.status !== 401) return first
      held = undefined
      return go()
    },
  }
}
