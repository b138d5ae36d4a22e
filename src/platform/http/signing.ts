import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const mac = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest('base64url')

/** Compared as bytes: letters outside ASCII make a text of the same length longer. */
function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** `value` with a signature that `unsign` can check. */
export const sign = (secret: string, value: string): string => `${value}.${mac(secret, value)}`

/** The value of a signed text, or undefined when the signature does not hold. */
export function unsign(secret: string, signed: string | undefined): string | undefined {
  const at = signed?.lastIndexOf('.') ?? -1
  if (!signed || at < 0) return undefined
  const value = signed.slice(0, at)
  return same(signed.slice(at + 1), mac(secret, value)) ? value : undefined
}

/** A CSRF token for this browser: another text each time, so that compression tells nothing. */
export function csrfToken(secret: string, browser: string): string {
  const nonce = randomBytes(9).toString('base64url')
  return `${nonce}.${mac(secret, `${nonce}:${browser}`)}`
}

/** Whether `token` was made for this browser. */
export function csrfHolds(secret: string, browser: string, token: string | undefined): boolean {
  const [nonce, proof] = token?.split('.') ?? []
  return !!nonce && !!proof && same(proof, mac(secret, `${nonce}:${browser}`))
}
