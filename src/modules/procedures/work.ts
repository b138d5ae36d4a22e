import type { Day } from '#kernel/day.ts'
import type { Instant } from '#kernel/instant.ts'
import { Refusal, type Problem } from '#kernel/refusal.ts'
import type { Edition } from './edition.ts'
import type { FeeLine } from './fee.ts'

export type WorkState = 'draft' | 'review' | 'published' | 'withdrawn'
export type Editor = { readonly id: string; readonly name: string }

/** An edition that the city is writing. `code` and `from` follow `value`. `base`: the edition from which it began. */
export type Work = {
  readonly id: string
  readonly code: string
  readonly from: Day
  readonly value: Edition
  readonly english: Readonly<Record<string, string>>
  readonly state: WorkState
  readonly base: { readonly code: string; readonly from: Day } | null
  readonly author: Editor
  readonly reviewer: Editor | null
  readonly note: string
  readonly version: number
  readonly updatedAt: Instant
  readonly publishedAt: Instant | null
}

/** What was done to a work, by whom and when; never changed, never taken away. */
export type WorkSave = {
  readonly version: number
  readonly act: 'begin' | 'save' | 'import' | 'review' | 'sendBack' | 'takeBack' | 'publish' | 'withdraw'
  readonly by: Editor
  readonly at: Instant
  readonly patch: readonly unknown[]
  readonly note: string
}

/** How many drafts and open dossiers live under an edition. */
export type EditionUse = { readonly code: string; readonly from: Day; readonly drafts: number; readonly dossiers: number }

/** What the city knows when it publishes: its editions and their English, the fee table, what is open under which edition. */
export type Known = {
  readonly editions: readonly Edition[]
  readonly english: Readonly<Record<string, string>>
  readonly fees: readonly FeeLine[]
  readonly inUse: readonly EditionUse[]
}

/** It cannot be saved or published: everything that stands in the way, at once, each with its place (JSON pointer). */
export class WorkProblems extends Refusal {
  readonly problems: readonly Problem[]
  constructor(reason: string, says: string, problems: readonly Problem[]) {
    super(reason, says)
    this.problems = problems
  }
}

/** What a work is as one document: the edition, and beside it its English under `/english`. Patches and pointers speak of this. */
export type WorkDocument = Edition & { readonly english: Readonly<Record<string, string>> }

export const documentOf = ({ value, english }: Pick<Work, 'value' | 'english'>): WorkDocument => ({ ...value, english })

const CONTENT: ReadonlySet<WorkSave['act']> = new Set(['begin', 'save', 'import'] as const)

/** Ids of everybody who wrote a part of a work: none of them approves it. */
export const writersOf = (saves: readonly WorkSave[]): string[] => [...new Set(saves.filter(({ act }) => CONTENT.has(act)).map(({ by }) => by.id))]
