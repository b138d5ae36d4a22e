import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Instant } from '#kernel/instant.ts'

/** What a letter carries besides its body (Standard Webhooks 1.0). */
export type Seal = { readonly id: string; readonly timestamp: string; readonly signature: string }
export type Unsealed = 'old' | 'wrong'

const PREFIX = 'whsec_'
const SHORTEST_KEY = 24
/** How far the clocks of two agencies may be apart. An older letter that is sent again is signed again. */
const TOLERANCE_SECONDS = 5 * 60

export const freshSecret = (): string => `${PREFIX}${randomBytes(32).toString('base64')}`

/** What an integrator who tries signs with: made from the installation's own secret, so that nothing has to be kept. */
export const sandboxSecret = (root: string, partner: string): string =>
  `${PREFIX}${createHmac('sha256', root).update(`sandbox ${partner}`).digest('base64')}`

/** The signature of a body that goes out at `at`, by the secret that both sides hold (`whsec_` and base64). */
export function seal(secret: string, id: string, at: Instant, body: string): Seal {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  return { id, timestamp, signature: `v1,${hmac(secret, id, timestamp, body).toString('base64')}` }
}

/** What is wrong with a letter's seal, if anything: too old or too new for this moment, or signed by none of these secrets (two while one is being changed). */
export function sealFault(secrets: readonly string[], { id, timestamp, signature }: Seal, now: Instant, body: string): Unsealed | undefined {
  const signed = signature.split(' ').flatMap(one => (one.startsWith('v1,') ? [Buffer.from(one.slice(3), 'base64')] : []))
  const right = secrets.some(secret => {
    const wanted = hmac(secret, id, timestamp, body)
    return signed.some(given => given.length === wanted.length && timingSafeEqual(given, wanted))
  })
  if (!right) return 'wrong'
  const apart = Math.abs(now.getTime() / 1000 - Number(timestamp))
  return apart <= TOLERANCE_SECONDS ? undefined : 'old'
}

const hmac = (secret: string, id: string, timestamp: string, body: string): Buffer =>
  createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${body}`).digest()

/** The standard wants 24 bytes at least; a shorter key is a slip of the settings and must not count as a secret. */
function keyOf(secret: string): Buffer {
  const key = Buffer.from(secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret, 'base64')
  if (key.length < SHORTEST_KEY) throw new TypeError('Khóa ký thư cần ít nhất 24 byte.')
  return key
}
