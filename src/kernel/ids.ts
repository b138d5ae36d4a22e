import { randomInt, randomUUID } from 'node:crypto'

/** No 0 O 1 I L U: readable aloud, over a bad line, from a bad print. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** `length` characters from a CSPRNG, easy to read aloud. 30^length possibilities. */
export const readableSecret = (length: number): string => Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

/** Decimal digits from a CSPRNG, for one-time codes. */
export const digits = (length: number): string => Array.from({ length }, () => randomInt(10)).join('')

export const newId = (): string => randomUUID()
