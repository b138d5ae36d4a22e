import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Instant } from '#kernel/instant.ts'

const STEP_SECONDS = 30
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** 160 bits from a CSPRNG, as RFC 4226 asks for. */
export const newSecret = (): Buffer => randomBytes(20)

/** Base32 without padding (RFC 4648), as authenticator apps read it. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map(byte => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map(five => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

/** The half minute that this moment lies in. */
export const stepOf = (at: Instant): number => Math.floor(at.getTime() / 1000 / STEP_SECONDS)

/** The code of a half minute: HMAC-SHA-1, dynamic truncation (RFC 4226, 5.3; RFC 6238). */
export function codeAt(secret: Buffer, step: number, digits = 6): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = mac.readUInt8(19) & 0xf
  return String((mac.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** digits).padStart(digits, '0')
}

/** The half minute to which a typed code belongs: this one, the one before or the one after; undefined when none. */
export function matchingStep(secret: Buffer, typed: string, at: Instant): number | undefined {
  const code = Buffer.from(typed.replace(/\s/g, ''))
  return [0, -1, 1]
    .map(step => stepOf(at) + step)
    .find(step => {
      const expected = Buffer.from(codeAt(secret, step))
      return expected.length === code.length && timingSafeEqual(expected, code)
    })
}

/** The address inside the QR code that an authenticator app scans. */
export function otpauth(secret: Buffer, account: string, issuer = 'Một Cửa'): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=6&period=${STEP_SECONDS}`
}
