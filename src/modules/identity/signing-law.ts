import { day, type Day } from '#kernel/day.ts'
import { table } from '#units'

/** A time in which the law lets a civil servant who is no deputy sign for the chair. `certainty` V, H, M or L: whether it was read in the act. */
export type SigningLaw = { readonly from: Day; readonly to: Day | null; readonly certainty: string; readonly source: string }

const laws: readonly SigningLaw[] = Object.freeze(
  table('law-signing')
    .filter(({ who }) => who === 'cong-chuc')
    .map(({ from = '', to, certainty = '', source = '' }) => Object.freeze({ from: day(from), to: to ? day(to) : null, certainty, source })),
)

/** Whether a civil servant may be given the chair's signature on `on` (data/law-signing.csv). */
export const civilServantSigns = (on: Day): boolean => laws.some(({ from, to }) => from <= on && (to === null || on < to))

/** The first day on which a civil servant may, after `on`; undefined when there is none. */
export const civilServantSignsNext = (on: Day): Day | undefined =>
  laws
    .map(({ from }) => from)
    .filter(from => from > on)
    .toSorted()
    .at(0)
