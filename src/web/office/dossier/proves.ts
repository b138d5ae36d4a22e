import { isProven } from '#catalogue'
import type { Declaration } from './view.ts'

type Section = Declaration['sections'][number]
type Line = Section['rows'][number]

/** The papers, of those given, that prove a line of the declaration. */
export const provenBy = <P extends { readonly code: string }>(papers: readonly P[], section: Section, line: Line): P[] =>
  papers.filter(({ code }) => isProven(code, section, line))

/** A line that a paper proves; `key` tells it from the others of that paper. */
export type Proven = { readonly key: string; readonly label: string; readonly value: string }

/** The lines of the declaration that a paper proves, for whoever holds it in the hand. */
export const provenLines = (declaration: Declaration, { code }: { readonly code: string }): Proven[] =>
  declaration.sections
    .flatMap(section => section.rows.filter(line => isProven(code, section, line)))
    .map(({ label, value }, place) => ({ key: String(place), label, value }))
