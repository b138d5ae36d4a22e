import { createHash, randomBytes } from 'node:crypto'

/** 256 bits from a CSPRNG, as it goes into a cookie. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is stored of a token: a leaked table signs nobody in. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()
