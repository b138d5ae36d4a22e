import type { Known } from './inbound/incoming.ts'

/** What the installation hands to whoever takes letters: how agencies seal them, and what their news needs. */
export type LetterDesk = {
  /** What this partner's letters are sealed with; two while one is being changed, none for a partner that only reads. */
  readonly secrets: (partner: string) => Promise<readonly string[]> | readonly string[]
  readonly known: () => Promise<Known>
  /** The header in which the proxy tells the SHA-256 of the caller's certificate; only where a proxy that is trusted stands in front. */
  readonly certificateHeader?: string | undefined
}
