import type { Day } from '#kernel/day.ts'

/** One answer: text, day (`YYYY-MM-DD`), partial day (`YYYY`, `YYYY-MM`), unit id, option key, number, or yes/no. */
export type Scalar = string | number | boolean

/** Everything a person has answered, flat, by question id. */
export type Answers = Readonly<Record<string, Scalar | undefined>>

/** What is known without asking. A question id has a dot, a fact has none. */
export type Facts = { readonly today: Day; readonly filedOn: Day }

/** The day of an answer, of a fact, or a day that the law names. */
type Moment<I extends string> = I | keyof Facts | Day

/** A whole number worked out from answers; unknown while an answer is missing. */
export type Amount<I extends string = string> =
  | number
  | { readonly days: readonly [from: Moment<I>, to: Moment<I>] }
  | { readonly months: readonly [from: Moment<I>, to: Moment<I>] }
  | { readonly years: readonly [from: Moment<I>, to: Moment<I>] }
  | { readonly value: I }
  | { readonly letters: I }

/** The closed set of patterns. A pattern is never written in an edition. */
export type Pattern = 'personName' | 'foreignLetters' | 'birthNoticeCode'

/** A condition as plain data. What compares with a missing answer is false; only `not` makes it true. */
export type Expr<I extends string = string> =
  | boolean
  | { readonly is: readonly [I, Scalar] }
  | { readonly in: readonly [I, readonly Scalar[]] }
  | { readonly given: I }
  | { readonly same: readonly [I, I] }
  | { readonly begins: readonly [text: I, start: I] }
  | { readonly matches: readonly [I, Pattern] }
  | { readonly before: readonly [Moment<I>, Moment<I>] }
  | { readonly after: readonly [Moment<I>, Moment<I>] }
  | { readonly more: readonly [Amount<I>, Amount<I>] }
  | { readonly less: readonly [Amount<I>, Amount<I>] }
  | { readonly pinOtherYear: readonly [pin: I, born: I] }
  | { readonly pinOtherSex: readonly [pin: I, sex: 'nam' | 'nu'] }
  | { readonly not: Expr<I> }
  | { readonly all: readonly Expr<I>[] }
  | { readonly any: readonly Expr<I>[] }

/** A value of the declaration or of a register entry, made from answers. An id alone is that answer. */
export type Value<I extends string = string> =
  | I
  | { readonly text: string }
  | { readonly first: readonly Value<I>[] }
  | { readonly join: readonly Value<I>[]; readonly with: string }
  | { readonly pick: readonly { readonly when: Expr<I>; readonly value: Value<I> }[] }
  | { readonly surname: I }
  | { readonly inWords: I }

export type Kind =
  | 'text'
  | 'name'
  | 'day'
  | 'partialDay'
  | 'choice'
  | 'yesNo'
  | 'commune'
  | 'address'
  | 'pin'
  | 'phone'
  | 'email'
  | 'count'
  | 'ethnicity'
  | 'country'

export type Option = { readonly key: string; readonly label: string; readonly hint?: string }

declare const refs: unique symbol

/** One question. `I` is its id; `R` are the questions that its conditions speak of. */
export type Question<I extends string = string, R extends string = string> = {
  readonly [refs]?: R
  readonly id: I
  readonly kind: Kind
  readonly label: string
  readonly hint?: string
  readonly example?: string
  readonly autocomplete?: string
  /** What to say when it is empty; made from the label when absent. */
  readonly missing?: string
  readonly required: boolean | Expr<R>
  readonly when?: Expr<R>
  readonly options?: readonly Option[]
  readonly maxLength: number
  readonly min?: number
  readonly max?: number
  /** How many digits a personal number may have. */
  readonly lengths?: readonly number[]
  /** What holds while nothing is answered. */
  readonly default?: Scalar
  /** For a commune: the words for "in another province"; its value is then `ngoai`. */
  readonly outside?: string
}

/** One screen, one topic. */
export type Page<I extends string = string, R extends string = string> = {
  readonly [refs]?: R
  readonly id: string
  readonly title: string
  readonly when?: Expr<R>
  readonly questions: readonly Question<I, R>[]
  readonly help?: { readonly title: string; readonly text: string }
}

/** One piece of work in the list of tasks. `needs` are tasks to be finished before; `papers` asks for the papers too. */
export type Task<I extends string = string, R extends string = string> = {
  readonly [refs]?: R
  readonly id: string
  readonly title: string
  readonly when?: Expr<R>
  readonly needs?: readonly string[]
  readonly papers?: boolean
  readonly pages: readonly Page<I, R>[]
}

type Extra<K extends keyof Question, R extends string> = Partial<Omit<Question<string, R>, 'id' | 'kind' | 'label' | K>>

const question = <const I extends string, const R extends string = never>(
  kind: Kind,
  id: I,
  label: string,
  maxLength: number,
  extra?: Extra<'options', R>,
): Question<I, R> => ({ id, kind, label, required: true, maxLength, ...extra })

const kind =
  (named: Kind, maxLength: number) =>
  <const I extends string, const R extends string = never>(id: I, label: string, extra?: Extra<'options', R>): Question<I, R> =>
    question(named, id, label, maxLength, extra)

/** The questions that can be asked. Each is required unless told otherwise. */
export const ask = {
  text: kind('text', 200),
  name: kind('name', 100),
  day: kind('day', 10),
  partialDay: kind('partialDay', 10),
  yesNo: kind('yesNo', 5),
  commune: kind('commune', 40),
  address: kind('address', 200),
  pin: kind('pin', 12),
  phone: kind('phone', 15),
  email: kind('email', 100),
  count: kind('count', 3),
  ethnicity: kind('ethnicity', 40),
  country: kind('country', 40),
  choice: <const I extends string, const R extends string = never>(
    id: I,
    label: string,
    options: Readonly<Record<string, string>>,
    extra?: Extra<'options', R>,
  ): Question<I, R> => ({
    ...question('choice', id, label, 40, extra),
    options: Object.entries(options).map(([key, label]) => ({ key, label })),
  }),
}

type Refs<T extends { readonly [refs]?: string }> = NonNullable<T[typeof refs]>

/** A page of at most four questions. */
export const page = <const Q extends Question, const R extends string = never>(
  id: string,
  title: string,
  questions: readonly Q[],
  extra?: { readonly when?: Expr<R>; readonly help?: Page['help'] },
): Page<Q['id'], Refs<Q> | R> => ({ id, title, questions, ...extra }) as Page<Q['id'], Refs<Q> | R>

/** A task of several pages. */
export const task = <const P extends Page, const R extends string = never>(
  id: string,
  title: string,
  pages: readonly P[],
  extra?: { readonly when?: Expr<R>; readonly needs?: readonly string[]; readonly papers?: boolean },
): Task<P['questions'][number]['id'], Refs<P> | R> => ({ id, title, pages, ...extra }) as Task<P['questions'][number]['id'], Refs<P> | R>

/** The ids of all questions of pages or tasks. */
export type IdIn<T extends readonly (Page | Task)[]> = T[number] extends infer One
  ? One extends Page
    ? One['questions'][number]['id']
    : One extends Task
      ? One['pages'][number]['questions'][number]['id']
      : never
  : never

/** Builders of conditions. They return plain data. */
export const conditions = {
  is: <const I extends string>(id: I, value: Scalar): Expr<I> => ({ is: [id, value] }),
  oneOf: <const I extends string>(id: I, values: readonly Scalar[]): Expr<I> => ({ in: [id, values] }),
  given: <const I extends string>(id: I): Expr<I> => ({ given: id }),
  same: <const I extends string>(a: I, b: I): Expr<I> => ({ same: [a, b] }),
  begins: <const I extends string>(text: I, start: I): Expr<I> => ({ begins: [text, start] }),
  matches: <const I extends string>(id: I, pattern: Pattern): Expr<I> => ({ matches: [id, pattern] }),
  before: <const I extends string>(a: Moment<I>, b: Moment<I>): Expr<I> => ({ before: [a, b] }),
  after: <const I extends string>(a: Moment<I>, b: Moment<I>): Expr<I> => ({ after: [a, b] }),
  more: <const I extends string>(a: Amount<I>, b: Amount<I>): Expr<I> => ({ more: [a, b] }),
  less: <const I extends string>(a: Amount<I>, b: Amount<I>): Expr<I> => ({ less: [a, b] }),
  days: <const I extends string>(from: Moment<I>, to: Moment<I>): Amount<I> => ({ days: [from, to] }),
  /** Months begun: more than 6 holds from the day after the sixth month. */
  months: <const I extends string>(from: Moment<I>, to: Moment<I>): Amount<I> => ({ months: [from, to] }),
  letters: <const I extends string>(id: I): Amount<I> => ({ letters: id }),
  years: <const I extends string>(from: Moment<I>, to: Moment<I>): Amount<I> => ({ years: [from, to] }),
  pinOtherYear: <const I extends string>(pin: I, born: I): Expr<I> => ({ pinOtherYear: [pin, born] }),
  pinOtherSex: <const I extends string>(pin: I, sex: 'nam' | 'nu'): Expr<I> => ({ pinOtherSex: [pin, sex] }),
  not: <const I extends string>(expr: Expr<I>): Expr<I> => ({ not: expr }),
  all: <const L extends readonly string[]>(...exprs: Each<L>): Expr<L[number]> => ({ all: exprs }),
  any: <const L extends readonly string[]>(...exprs: Each<L>): Expr<L[number]> => ({ any: exprs }),
}

/** Builders of values. They return plain data. */
export const values = {
  text: (text: string): Value<never> => ({ text }),
  first: <const L extends readonly string[]>(...of: EachValue<L>): Value<L[number]> => ({ first: of }),
  join: <const L extends readonly string[]>(by: string, ...of: EachValue<L>): Value<L[number]> => ({ join: of, with: by }),
  surname: <const I extends string>(name: I): Value<I> => ({ surname: name }),
  inWords: <const I extends string>(day: I): Value<I> => ({ inWords: day }),
  pick: <const L extends readonly string[]>(...of: EachPick<L>): Value<L[number]> => ({ pick: of }),
}

type Each<L extends readonly string[]> = { readonly [K in keyof L]: Expr<L[K]> }
type EachValue<L extends readonly string[]> = { readonly [K in keyof L]: Value<L[K]> }
type EachPick<L extends readonly string[]> = { readonly [K in keyof L]: { readonly when: Expr<L[K]>; readonly value: Value<L[K]> } }
