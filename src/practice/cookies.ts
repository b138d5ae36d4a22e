import type { ServerResponse } from 'node:http'
import { ENDED } from './exercise.page.ts'

/** Names of cookies begin with this: cookies know no port, and the real city may stand on the same host. */
const PREFIX = 'th-'
/** The cookie that says which exercise. */
export const EXERCISE = 'bai'
/** The header in which the lobby hands over a session that is signed for an exercise. */
export const SESSION_HEADER = 'x-practice-session'

/** The name of a cookie of ours as browsers keep it. */
export const theirName = (name: string): string => `${PREFIX}${name}`

/** The cookies of a request that are ours, under the names that the product knows. */
export const ownCookies = (header = ''): [string, string][] =>
  header
    .split(';')
    .map(one => one.trim())
    .filter(one => one.startsWith(PREFIX) && one.includes('='))
    .map(one => [one.slice(PREFIX.length, one.indexOf('=')), one.slice(one.indexOf('=') + 1)])

/** What the product sets goes out under our names; `ended` hears which exercise was scored, once that was told. */
export function renameCookies(response: ServerResponse, ended: (id: string) => void): void {
  const written = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    const headers = rest.at(-1)
    if (headers && typeof headers === 'object' && !Array.isArray(headers)) {
      const all = headers as Record<string, string | string[] | undefined>
      const set = [all['set-cookie'] ?? []].flat().map(theirName)
      const [session, over] = [all[SESSION_HEADER], all[ENDED]]
      if (typeof session === 'string') set.push(session)
      if (typeof over === 'string') response.once('finish', () => ended(over))
      delete all[SESSION_HEADER]
      delete all[ENDED]
      if (set.length > 0) all['set-cookie'] = set
    }
    return written(status, ...rest)
  }) as typeof response.writeHead
}
