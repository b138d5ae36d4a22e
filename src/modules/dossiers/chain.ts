import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Happening } from './dossier.ts'

/** SHA-256 (hex) over the previous hash and the event as RFC 8785 canonical JSON: a changed or missing event breaks the chain. */
export function chainHash(previous: string, code: string, seq: number, { action, by, at, data }: Happening): string {
  const text = canonicalize({ previous, code, seq, type: action, at: at.toISOString(), actor: by, data }) ?? ''
  return createHash('sha256').update(text).digest('hex')
}
