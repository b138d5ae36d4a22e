import type { Day } from '#kernel/day.ts'
import type { TimeLimit } from './deadline/index.ts'
import type { Expr, Page, Scalar, Task, Value } from './language.ts'

/** What is wrong (or worth a look) when `when` holds. `{}` in `says` is the answer at `at`. */
export type Rule<I extends string = string> = {
  readonly at: I
  readonly when: Expr<I>
  readonly says: string
  readonly level: 'error' | 'warning'
  readonly law?: string
}

/** A paper of the dossier: handed in, or shown and given back. */
export type Paper<I extends string = string, P extends string = string> = {
  readonly code: P
  readonly label: string
  readonly form: 'submit' | 'present'
  readonly when: Expr<I>
  readonly hint?: string
  readonly law: string
}

/** The first rule that holds decides the fee: a line of the city's table, or nothing for the reason that it says. */
export type FeeRule<I extends string = string> = {
  readonly when: Expr<I>
  readonly line?: string
  readonly reason: string
  readonly law: string
}

/**
 * What is charged by number: the question that counts the copies, and the line of one. With `pages` a copy is charged by the page: the
 * first `upTo` at `line`, the others at `then`.
 */
export type Counted<I extends string = string> = {
  readonly count: I
  readonly line: string
  readonly pages?: { readonly count: I; readonly upTo: number; readonly then: string }
}

/** This procedure is not the right one: where to go instead, with the code of the other procedure where there is one. */
export type Outcome<I extends string = string> = {
  readonly at: I
  readonly when: Expr<I>
  readonly title: string
  readonly says: string
  readonly to?: string
  readonly law: string
}

export type Row<I extends string = string> = {
  readonly label: string
  readonly value: Value<I>
  readonly when?: Expr<I>
}

/** The official declaration: its sections and rows in the official order. */
export type Declaration<I extends string = string> = {
  readonly title: string
  readonly sections: readonly { readonly title: string; readonly when?: Expr<I>; readonly rows: readonly Row<I>[] }[]
  readonly oath: string
  readonly law: string
}

/**
 * Somebody whom the event is about, as the books know people. `must`: what the books may not say otherwise when it is signed: `alive`,
 * no death is entered; `single`, no marriage is that still stands. `law` is the article that says so.
 */
export type Party<I extends string = string> = {
  readonly role: string
  readonly name: Value<I>
  readonly born?: Value<I>
  readonly pin?: Value<I>
  readonly when?: Expr<I>
  readonly must: readonly ('alive' | 'single')[]
  readonly law: string
}

/** What signing writes in one book: its fields, by the names that the sheet of the book has. */
export type EntryPlan<I extends string = string> = { readonly book: string; readonly fields: Readonly<Record<string, Value<I>>> }

/**
 * The entry in a book that the act is about: looked for in `books` by what was declared, picked by the officer. `annotates` is written
 * beside it when the act is signed (Luật Hộ tịch 2014, Điều 28–30). `required`: without such an entry the act cannot be signed here.
 */
export type Source<I extends string = string> = {
  readonly books: readonly string[]
  readonly name: Value<I>
  readonly born?: Value<I>
  readonly pin?: Value<I>
  readonly number?: Value<I>
  readonly annotates?: Value<I>
  /** What kind of annotation that is; a divorce ends the marriage that it stands beside. */
  readonly marks?: 'change' | 'divorce' | 'death' | 'recognition' | 'guardianship' | 'other'
  readonly required: boolean
}

/**
 * A paper that the city issues. `layout` is how it is typeset; `of` the book whose entry it shows, or the `source`. `mark` follows the
 * number of an extract: `12/2017/TLKT`. `originals`: how many, or the question that says how many.
 */
export type Issued<I extends string = string> = {
  readonly code: string
  readonly name: string
  readonly layout: 'giay-khai-sinh' | 'giay-ket-hon' | 'giay-xac-nhan-hon-nhan' | 'trich-luc' | 'ban-sao' | 'van-ban-xac-nhan' | 'loi-chung'
  readonly of: string
  readonly mark?: string
  readonly originals: number | I
  readonly result: string
}

/**
 * A part of a group (liên thông) that another agency does once the event is in the book. `fields` are what it is told, by the names that its
 * messages have; days as `YYYY-MM-DD`, choices by their key. `papers` are those of the dossier that it may see, by code;
 * without them it sees none. `result` is the paper that comes of it. Its time is in `data/leg-times.csv`.
 */
export type LegPlan<I extends string = string> = {
  readonly kind: string
  readonly name: string
  readonly agency: string
  readonly when: Expr<I>
  readonly fields: Readonly<Record<string, Value<I>>>
  readonly papers?: readonly string[]
  readonly result: string
  readonly law: string
}

/** Somebody who signs the book when the result is collected, and why (`Bên nữ`; `Luật Hộ tịch 2014, Điều 18`). */
export type Signatory = { readonly who: string; readonly law: string }

export type Desk = 'mot-cua' | 'tu-phap-ho-tich' | 'lanh-dao' | 'nguoi-nop'
export type Step = { readonly does: 'receive' | 'examine' | 'confirm' | 'sign' | 'hand-over'; readonly at: Desk; readonly says: string }

/** A worked example: a real-shaped case with what must come out of it. Drives tests, gallery and the demo city. */
export type Example<I extends string = string, P extends string = string> = {
  readonly id: string
  readonly title: string
  readonly filedOn: Day
  readonly answers: Readonly<Partial<Record<I, Scalar>>>
  readonly papers: readonly P[]
  /** The line of the fee table, or `free`. */
  readonly fee: string
  /** Questions at which `check` finds an error, in the order of the form. */
  readonly errors?: readonly I[]
  readonly warnings?: readonly I[]
  /** The procedure to go to instead. */
  readonly goesTo?: string
}

/** Builders of rules, rows and papers: plain data that remembers which questions it names. */
export const rule = {
  error: <const I extends string, const R extends string = never>(at: I, when: Expr<R>, says: string, law?: string): Rule<I | R> => ({
    at,
    when,
    says,
    level: 'error',
    ...(law && { law }),
  }),
  warning: <const I extends string, const R extends string = never>(at: I, when: Expr<R>, says: string, law?: string): Rule<I | R> => ({
    at,
    when,
    says,
    level: 'warning',
    ...(law && { law }),
  }),
}

export const row = <const I extends string, const R extends string = never>(label: string, value: Value<I>, when?: Expr<R>): Row<I | R> => ({
  label,
  value,
  ...(when !== undefined && { when }),
})

const paperOf =
  (form: Paper['form']) =>
  <const P extends string, const I extends string = never>(code: P, label: string, when: Expr<I>, law: string, hint?: string): Paper<I, P> => ({
    code,
    label,
    form,
    when,
    law,
    ...(hint && { hint }),
  })

export const paper = { submit: paperOf('submit'), present: paperOf('present') }

/** One edition of one procedure: an immutable value, JSON through and through. In force from `from`, before `to`. */
export type Edition<I extends string = string, P extends string = string> = {
  readonly code: string
  readonly regime: string
  readonly from: Day
  readonly to: Day
  readonly name: string
  readonly slug: string
  readonly sector: string
  readonly level: 'commune' | 'district' | 'city'
  readonly about: string
  readonly law: readonly string[]
  readonly lifeEvents: readonly string[]
  readonly synonyms: readonly string[]
  /** Questions before any effort: they decide commune, papers and fee. */
  readonly precheck: readonly Page<I, I>[]
  readonly outcomes: readonly Outcome<I>[]
  readonly tasks: readonly Task<I, I>[]
  readonly rules: readonly Rule<I>[]
  readonly papers: readonly Paper<I, P>[]
  readonly fee: readonly FeeRule<I>[]
  readonly copies?: Counted<I>
  /** For a group the procedure of its civil event alone: whoever declares it both ways declares one event. */
  readonly event?: string
  /** What makes two declarations one civil event: of each group the first question that is answered. */
  readonly sameEvent: readonly (readonly I[])[]
  /** Units that may decide, the first is proposed. */
  readonly units: readonly I[]
  readonly times: readonly { readonly when: Expr<I>; readonly limit: TimeLimit }[]
  readonly steps: readonly Step[]
  /** The applicant sees the draft of the certificate; no answer in this many days is a yes. */
  readonly confirmsDraft?: { readonly days: number; readonly law: string }
  /** Who signs the book on collection; empty where the law of the day asks nobody. */
  readonly signsBook: readonly Signatory[]
  /** What is not certain about this procedure, said on its own page. */
  readonly doubts: readonly string[]
  /** `false`: never filed on the net; an officer takes it, at the desk or where people are. */
  readonly online?: false
  /** `true`: begun from the template and not filled in by anybody yet; never published, never filed. */
  readonly outline?: true
  /** Who the event is about, as the books know people. */
  readonly parties: readonly Party<I>[]
  readonly source?: Source<I>
  readonly people: Readonly<Record<'applicant' | 'subject' | 'phone' | 'email' | 'applicantPin', Value<I>>>
  readonly declaration: Declaration<I>
  /** The entries that signing writes, all in one transaction; the first is the main one. Fields of one name have one value. */
  readonly entries: readonly EntryPlan<I>[]
  readonly documents: readonly Issued<I>[]
  readonly tells: readonly string[]
  /** What other agencies do once the event is in the book; the event stands whatever becomes of it. */
  readonly legs?: readonly LegPlan<I>[]
  readonly examples: readonly Example<I, P>[]
}

/** An edition from its parts. A question or paper that does not exist, named anywhere, does not compile. The value is frozen through and through. */
export function defineEdition<const I extends string, const P extends string>(
  parts: {
    readonly precheck: readonly Page<I, NoInfer<I>>[]
    readonly tasks: readonly Task<I, NoInfer<I>>[]
    readonly papers: readonly Paper<NoInfer<I>, P>[]
  } & Omit<Edition<NoInfer<I>, NoInfer<P>>, 'precheck' | 'tasks' | 'papers'>,
): Edition<I, P> {
  return frozen(parts as unknown as Edition<I, P>)
}

/** `value` and all that it holds, frozen; refuses what JSON cannot hold. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) frozen(part)
    return Object.freeze(value)
  }
  if (!['string', 'boolean', 'number', 'undefined'].includes(typeof value)) throw new TypeError(`an edition holds plain data, not ${typeof value}`)
  return value
}
