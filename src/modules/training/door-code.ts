import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Instant } from '#kernel/instant.ts'

/** The code on the screen changes each minute and is taken for five: time to open a phone and sign in. */
export const CODE_SECONDS = 60
export const CODE_LIVES_MINUTES = 5
const SHOWN = 6

const slotAt = (at: Instant) => Math.floor(at.getTime() / (CODE_SECONDS * 1000))

/** No 0 O 1 I L U: what cannot be scanned is typed. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

function signature(key: string, slot: number): string {
  const bytes = createHmac('sha256', key).update(String(slot)).digest()
  return Array.from(bytes.subarray(0, SHOWN), byte => ALPHABET[byte % ALPHABET.length]).join('')
}

const minuteMark = (slot: number) => Array.from([Math.floor(slot / ALPHABET.length), slot], at => ALPHABET[at % ALPHABET.length]).join('')

/** The code of this moment at the door of the session with this key: eight signs. The machine's clock counts, not the city's. */
export const doorCode = (key: string, at: Instant): string => minuteMark(slotAt(at)) + signature(key, slotAt(at))

const same = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** Whether a code was made with this key within the last minutes; an old one of ours is `lapsed` for 15 hours, anything else `wrong`. */
export function readDoorCode(key: string, typed: string, at: Instant): 'good' | 'lapsed' | 'wrong' {
  const code = typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
  if (code.length !== SHOWN + 2) return 'wrong'
  const round = ALPHABET.length ** 2
  const now = slotAt(at)
  // The mark repeats every fifteen hours; the signature is over the whole minute.
  for (let age = -1; age < round - 1; age++)
    if (minuteMark(now - age) === code.slice(0, 2)) return same(code, minuteMark(now - age) + signature(key, now - age)) ? fresh(age) : 'wrong'
  return 'wrong'
}

const fresh = (age: number) => (age <= CODE_LIVES_MINUTES ? 'good' : 'lapsed')
