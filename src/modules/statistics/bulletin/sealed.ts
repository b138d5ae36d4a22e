import canonicalize from 'canonicalize'
import type { Instant } from '#kernel/instant.ts'
import { iso } from '#kernel/instant.ts'
import { ON_TIME_METHOD } from '../on-time.ts'
import { METHOD } from '../rate.ts'
import type { Composed } from './compose.ts'
import type { Ask, Block, Piece } from './pieces.ts'

/** What one question was answered when the bulletin was sealed: every unit's fraction, and where it was read. */
export type SealedFigures = {
  readonly ask: Ask
  readonly position: string
  readonly frozen?: { readonly period: string; readonly revision: number; readonly hash: string }
  readonly city: { readonly online: number; readonly total: number }
  readonly ended: number
  readonly onTime: number
  readonly rows: readonly { readonly unit: string; readonly name: string; readonly online: number; readonly total: number; readonly state: string }[]
}

/** A released bulletin as it was sealed. */
export type SealedBulletin = {
  readonly id: number
  readonly revision: number
  readonly title: readonly Piece[]
  readonly blocks: readonly Block[]
  readonly ask: Ask
  readonly figures: readonly SealedFigures[]
  readonly releasedAt: string
}

/** The bytes of a bulletin: canonical JSON (RFC 8785) of its words, its numbers and the rows that they are from. */
export function sealedBody(about: { id: number; revision: number; ask: Ask; at: Instant }, { title, blocks, counted }: Composed): string {
  const figures = counted
    .map(
      ({ ask, rates, ended, onTime, frozen }): SealedFigures => ({
        ask,
        position: rates.snapshot,
        ...(frozen && { frozen: { period: frozen.period, revision: frozen.revision, hash: frozen.hash } }),
        city: { online: rates.city.online, total: rates.city.total },
        ended,
        onTime,
        rows: rates.rows
          .map(({ unit, name, online, total, state }) => ({ unit, name, online, total, state }))
          .toSorted((a, b) => (a.unit < b.unit ? -1 : 1)),
      }),
    )
    .toSorted((a, b) => (JSON.stringify(a.ask) < JSON.stringify(b.ask) ? -1 : 1))
  const { id, revision, ask, at } = about
  const methods = { onlineRate: METHOD, onTime: ON_TIME_METHOD }
  return canonicalize({ format: 'motcua-bulletin/1', id, revision, ask, methods, releasedAt: iso(at), title, blocks, figures }) ?? ''
}

/** What was sealed, read again. */
export const unsealed = (body: string): SealedBulletin => JSON.parse(body) as SealedBulletin
