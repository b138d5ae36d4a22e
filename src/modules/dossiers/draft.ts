import type { Day } from '#kernel/day.ts'
import type { Instant } from '#kernel/instant.ts'
import { readableSecret } from '#kernel/ids.ts'
import type { Visitor } from '#identity'
import type { Channel, Json } from './dossier.ts'

export type DraftAnswers = Record<string, string | boolean | number>

/** Bản nháp: a declaration being filled in. `typed` keeps what was typed and cannot be read yet. */
export type Draft = {
  id: string
  code: string
  procedure: string
  edition: Day
  owner: string
  channel: Channel
  assisted: Json
  unit: string | null
  answers: DraftAnswers
  typed: Record<string, string>
  precheck: Record<string, string>
  paperDate: Day | null
  version: number
  createdAt: Instant
  updatedAt: Instant
  expiresAt: Instant
  submittedCode: string | null
}

/** A scanned or photographed paper of a draft or dossier. Sizes in bytes, hashes SHA-256 of the stored file and of its preview. */
export type Paper = {
  id: string
  paper: string
  name: string
  mime: string
  hash: string
  previewHash: string
  bytes: number
  pages: number
  warnings: Json
  addedAt: Instant
}

export const ownedBy = (organisation: string): string => `organisation:${organisation}`

/** Whose draft or dossier it is: proved by sign-in, by a phone, or by the officer at the counter; of the organisation that a citizen acts for. */
export function ownerOf(visitor: Visitor): string {
  if (visitor.kind === 'citizen' && visitor.organisation) return ownedBy(visitor.organisation.id)
  if (visitor.kind === 'citizen') return `citizen:${visitor.id}`
  if (visitor.kind === 'phone') return `phone:${visitor.phone}`
  if (visitor.kind === 'officer') return `officer:${visitor.id}`
  return 'nobody'
}

/** `N-7K3Q-92`: to be typed on another phone, read out to a helper. */
export const draftCode = (): string => `N-${readableSecret(4)}-${readableSecret(2)}`
