import type { Practice } from '#training'

/** What the city tells the practice process at its start. */
export type Orders = {
  /** An address on the PostgreSQL server; which database it names does not matter. */
  readonly postgres: string
  readonly prefix: string
  readonly folder: string
  readonly secret: string
  readonly secure: boolean
  readonly port: number
  readonly host: string
  readonly publicOrigin?: string | undefined
  readonly back: string
  readonly idleMs: number
}

/** A result on its way: moments are text. */
export type SentResult = Omit<Practice, 'begunAt' | 'endedAt'> & { readonly begunAt: string; readonly endedAt: string }

export type ToPractice = { readonly orders: Orders } | { readonly kept: string; readonly problem?: string | undefined }
export type FromPractice = { readonly ready: string } | { readonly failed: string } | { readonly result: SentResult }
