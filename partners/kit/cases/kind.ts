import type { Ask } from '../database.ts'
import { exactly, list, moment, orNull, record, sha256, text, whole, type Of, type Problem, type Shape } from '../shape.ts'

/** Something that can be wrong with a case, by this agency's own number; `field` is that of the letter. */
export type Wanting = { readonly code: string; readonly says: string; readonly field?: string }
export type Fields = Readonly<Record<string, string>>

/** What became of a case: the paper that the agency issues, and what stands on it. */
export type Finished = { readonly name: string; readonly number: string; readonly lines: readonly string[] }

/** One kind of case of this agency. */
export type Kind = {
  readonly leg: string
  /** The letter that asks for it. */
  readonly type: string
  readonly name: string
  readonly needed: readonly string[]
  readonly optional: readonly string[]
  /** How it reads fields that have a code or a day: what is wrong with the value, if anything. */
  readonly reads: Readonly<Record<string, (value: string) => string | undefined>>
  readonly wanting: readonly Wanting[]
  readonly refusals: readonly Wanting[]
  /** Whom it asks when it has to verify. */
  readonly verifies: string
  /** Whether that is somebody who answers on a page. */
  readonly asksPerson: boolean
  /** What anybody would see is missing: codes of `wanting`. */
  readonly lacks: (fields: Fields) => readonly string[]
  /** Writes its own books, in the transaction that ends the case. */
  readonly finish: (ask: Ask, part: Part, now: Date) => Promise<Finished>
}

const file = record({ name: text(200), sha256, type: exactly('application/pdf', 'image/jpeg', 'image/png'), size: whole(1, 20_000_000) }, {})
const entry = record({ book: text(40), number: text(40), on: text(10), unit: text(40), unitName: text(200) }, {})
const named = (names: readonly string[]) => Object.fromEntries(names.map(name => [name, text(300)] as const))

/** What a letter says that asks for such a case, as the city has published it. */
export const requestOf = ({ needed, optional, leg }: Kind) =>
  record(
    {
      dossier: text(64),
      leg: exactly(leg),
      round: whole(1, 1_000_000),
      dueAt: orNull(moment),
      entry,
      fields: record(named(needed), named(optional)) as Shape<Fields>,
      files: list(file, 20),
    },
    { note: text(1000) },
  )
export type Request = Of<ReturnType<typeof requestOf>>

/** Values that this agency's code tables do not have. */
export const unknownCodes =
  ({ reads }: Kind) =>
  ({ fields }: Request): Problem[] =>
    Object.entries(reads).flatMap(([field, read]) => {
      const says = fields[field] === undefined ? undefined : read(fields[field])
      return says ? [{ path: `fields.${field}`, says }] : []
    })

export type PartState = 'new' | 'accepted' | 'verifying' | 'deficient' | 'completed' | 'refused'

/** One case: a part of a dossier of the city's. */
export type Part = {
  readonly id: string
  readonly dossier: string
  readonly leg: string
  readonly round: number
  readonly state: PartState
  readonly ground: string
  readonly data: Request
  readonly dueAt: Date | null
  readonly cameAt: Date
  readonly changedAt: Date
  readonly key: string
  readonly consent: string | null
  readonly apologised: boolean
  readonly outcome: Readonly<Record<string, unknown>> | null
}
