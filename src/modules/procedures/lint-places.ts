import type { Edition } from './edition.ts'
import type { Amount, Expr, Page, Question, Value } from './language.ts'

/** A part of an edition and where it stands (JSON pointer). */
export type Placed<T> = { readonly at: string; readonly it: T }
export type PlacedPage = Placed<Page> & { readonly task: Edition['tasks'][number] | undefined }
export type PlacedQuestion = Placed<Question> & { readonly page: PlacedPage }

const placed = <T>(at: string, it: T | undefined): Placed<T>[] => (it === undefined ? [] : [{ at, it }])
const each = <T, R>(list: readonly T[] | undefined, at: string, of: (one: T, at: string) => readonly R[]): R[] =>
  (list ?? []).flatMap((one, n) => of(one, `${at}/${n}`))

/** Every page with its place, those before the start first. */
export const pagesIn = (edition: Edition): PlacedPage[] => [
  ...each(edition.precheck, '/precheck', (it, at) => [{ at, it, task: undefined }]),
  ...each(edition.tasks, '/tasks', (task, at) => each(task.pages, `${at}/pages`, (it, at) => [{ at, it, task }])),
]

/** Every question with its place, in the order of the form. */
export const questionsIn = (edition: Edition): PlacedQuestion[] =>
  pagesIn(edition).flatMap(page => each(page.it.questions, `${page.at}/questions`, (it, at) => [{ at, it, page }]))

const whens = (list: readonly { readonly when?: Expr }[] | undefined, at: string) => each(list, at, ({ when }, at) => placed(`${at}/when`, when))

/** Conditions of the form itself, which speak only of what was asked before, in the order of the form. */
export const conditionsOfForm = (edition: Edition): Placed<Expr>[] => [
  ...whens(edition.tasks, '/tasks'),
  ...pagesIn(edition).flatMap(({ at, it }) => placed(`${at}/when`, it.when)),
  ...questionsIn(edition).flatMap(({ at, it }) => [...placed(`${at}/when`, it.when), ...placed(`${at}/required`, it.required)]),
]

const inValue = ({ at, it }: Placed<Value>): Placed<Expr>[] => {
  if (typeof it === 'string' || 'text' in it || 'surname' in it || 'inWords' in it) return []
  if ('first' in it) return each(it.first, `${at}/first`, (it, at) => inValue({ at, it }))
  if ('join' in it) return each(it.join, `${at}/join`, (it, at) => inValue({ at, it }))
  return each(it.pick, `${at}/pick`, ({ when, value }, at) => [{ at: `${at}/when`, it: when }, ...inValue({ at: `${at}/value`, it: value })])
}

const fieldsOf = (fields: Readonly<Record<string, Value>>, at: string): Placed<Value>[] =>
  Object.entries(fields).map(([name, it]) => ({ at: `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, it }))

/** Every value of declaration, entries, people, parties, source and parts. */
export const valuesIn = (edition: Edition): Placed<Value>[] => [
  ...fieldsOf(edition.people, '/people'),
  ...each(edition.parties, '/parties', ({ name, born, pin }, at) => [
    ...placed(`${at}/name`, name),
    ...placed<Value>(`${at}/born`, born),
    ...placed<Value>(`${at}/pin`, pin),
  ]),
  ...(edition.source
    ? (['name', 'born', 'pin', 'number', 'annotates'] as const).flatMap(key => placed<Value>(`/source/${key}`, edition.source?.[key]))
    : []),
  ...each(edition.declaration.sections, '/declaration/sections', ({ rows }, at) =>
    each(rows, `${at}/rows`, ({ value }, at) => placed(`${at}/value`, value)),
  ),
  ...each(edition.entries, '/entries', ({ fields }, at) => fieldsOf(fields, `${at}/fields`)),
  ...each(edition.legs, '/legs', ({ fields }, at) => fieldsOf(fields, `${at}/fields`)),
]

/** Every condition of an edition with its place. */
export const exprsIn = (edition: Edition): Placed<Expr>[] => [
  ...conditionsOfForm(edition),
  ...(['outcomes', 'rules', 'papers', 'fee', 'times', 'parties', 'legs'] as const).flatMap(part => whens(edition[part], `/${part}`)),
  ...whens(edition.declaration.sections, '/declaration/sections'),
  ...each(edition.declaration.sections, '/declaration/sections', ({ rows }, at) => whens(rows, `${at}/rows`)),
  ...valuesIn(edition).flatMap(inValue),
]

/** A condition and all conditions in it, each with its place. */
export function partsOfExpr({ at, it }: Placed<Expr>): Placed<Exclude<Expr, boolean>>[] {
  if (typeof it === 'boolean') return []
  const inner =
    'not' in it
      ? partsOfExpr({ at: `${at}/not`, it: it.not })
      : 'all' in it
        ? each(it.all, `${at}/all`, (it, at) => partsOfExpr({ at, it }))
        : 'any' in it
          ? each(it.any, `${at}/any`, (it, at) => partsOfExpr({ at, it }))
          : []
  return [{ at, it }, ...inner]
}

/** Names of questions that stand for themselves: where a rule is shown, which units decide, what counts copies. */
export const namesIn = (edition: Edition): Placed<string>[] => [
  ...each(edition.outcomes, '/outcomes', ({ at: it }, at) => placed(`${at}/at`, it)),
  ...each(edition.rules, '/rules', ({ at: it }, at) => placed(`${at}/at`, it)),
  ...each(edition.units, '/units', (it, at) => placed(at, it)),
  ...each(edition.sameEvent, '/sameEvent', (group, at) => each(group, at, (it, at) => placed(at, it))),
  ...placed<string>('/copies/count', edition.copies?.count),
  ...placed<string>('/copies/pages/count', edition.copies?.pages?.count),
  ...each(edition.documents, '/documents', ({ originals }, at) => (typeof originals === 'string' ? placed(`${at}/originals`, originals) : [])),
]

const day = (names: readonly string[]) => names.filter(name => name !== 'today' && name !== 'filedOn' && !/^\d{4}-\d\d-\d\d$/.test(name))
const ofAmount = (amount: Amount): readonly string[] => {
  if (typeof amount === 'number') return []
  if ('value' in amount) return [amount.value]
  if ('letters' in amount) return [amount.letters]
  return day('days' in amount ? amount.days : 'months' in amount ? amount.months : amount.years)
}

/** The questions that one condition names itself, not those in it. */
export function namesOf(expr: Exclude<Expr, boolean>): readonly string[] {
  if ('not' in expr || 'all' in expr || 'any' in expr) return []
  if ('given' in expr) return [expr.given]
  if ('is' in expr) return [expr.is[0]]
  if ('in' in expr) return [expr.in[0]]
  if ('matches' in expr) return [expr.matches[0]]
  if ('pinOtherSex' in expr) return [expr.pinOtherSex[0]]
  if ('pinOtherYear' in expr) return expr.pinOtherYear
  if ('same' in expr) return expr.same
  if ('begins' in expr) return expr.begins
  if ('before' in expr) return day(expr.before)
  if ('after' in expr) return day(expr.after)
  return ('more' in expr ? expr.more : expr.less).flatMap(ofAmount)
}
