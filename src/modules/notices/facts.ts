import type { Instant } from '#kernel/instant.ts'

/** What a message may speak of. Every text uses only some. */
export type Facts = {
  /** Code of the dossier (`H26.01.04-170315-0007`), or of the draft (`N-7K3Q-92`). */
  readonly code?: string | undefined
  readonly dueAt?: Instant | undefined
  /** Six digits of a one-time code. */
  readonly digits?: string | undefined
  /** A fee as it is printed: `8.000 đồng`. */
  readonly amount?: string | undefined
  /** Name of the unit that now handles the dossier. */
  readonly unit?: string | undefined
  /** Code of a question to the help desk. */
  readonly ticket?: string | undefined
  /** A part of a group: the agency that has it, by its id, and what became of it there. */
  readonly agency?: string | undefined
  readonly news?: PartNews | undefined
  /** Host of the portal, the only place that a message may link to. */
  readonly host: string
}

/** What people are told of a part of a group. */
export type PartNews = 'completed' | 'deficient' | 'refused' | 'apologised' | 'late'

export type Language = 'vi' | 'en'

/** What happened and what to do; the line that says where to look is added from `look`. `title` heads an e-mail. */
export type Text = {
  readonly title: string
  readonly says: (facts: Facts) => string
  /** Where to look: the page of the dossier, the page that takes up a draft again, the help desk, or nowhere. */
  readonly look?: 'track' | 'resume' | 'help'
}
