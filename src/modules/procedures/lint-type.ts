import type { Edition } from './edition.ts'
import type { Amount, Expr, Kind, Question, Scalar, Value } from './language.ts'
import { exprsIn, partsOfExpr, questionsIn, valuesIn, type Placed } from './lint-places.ts'
import { countries, ethnicities } from './lists.ts'

type Known = ReadonlyMap<string, Question>
type Fault = Placed<string>

const DAYS: readonly Kind[] = ['day', 'partialDay']
const WRITTEN: readonly Kind[] = ['text', 'name', 'address', 'phone', 'email', 'pin']

/** What each kind of question is called where people write conditions. */
export const kindWords: Readonly<Record<Kind, string>> = {
  text: 'chữ',
  name: 'họ tên',
  day: 'ngày',
  partialDay: 'ngày hoặc năm',
  choice: 'lựa chọn',
  yesNo: 'có/không',
  commune: 'xã, phường',
  address: 'địa chỉ',
  pin: 'số định danh',
  phone: 'số điện thoại',
  email: 'thư điện tử',
  count: 'số lượng',
  ethnicity: 'dân tộc',
  country: 'quốc gia',
}

const called = ({ label, kind }: Question) => `“${label}” là câu hỏi ${kindWords[kind]}`

/** Why a question can never be answered so; undefined when it can. */
export function cannotBe(question: Question, value: Scalar): string | undefined {
  const { kind, options = [], outside } = question
  const shown = String(value)
  if (kind === 'choice') return options.some(({ key }) => key === value) ? undefined : `Câu “${question.label}” không có lựa chọn “${shown}”`
  if (kind === 'yesNo') return typeof value === 'boolean' ? undefined : `${called(question)}, không so với “${shown}”`
  if (kind === 'count') return typeof value === 'number' ? undefined : `${called(question)}, không so với “${shown}”`
  if (typeof value !== 'string') return `${called(question)}, không so với ${typeof value === 'boolean' ? 'có/không' : 'số'}`
  if (DAYS.includes(kind)) return /^\d{4}(-\d\d){0,2}$/.test(value) ? undefined : `${called(question)}, không so với “${shown}”`
  if (kind === 'commune') {
    if (value === 'ngoai') return outside ? undefined : `Câu “${question.label}” không có lựa chọn ở tỉnh khác`
    return /^\d{5}@/.test(value) ? undefined : `${called(question)}, không so với “${shown}”`
  }
  if (kind === 'country') return countries.some(({ code }) => code === value) ? undefined : `Không có quốc gia mã “${shown}”`
  if (kind === 'ethnicity') return ethnicities.some(({ code }) => code === value) ? undefined : `Không có dân tộc mã “${shown}”`
  return undefined
}

function wants(known: Known, id: string, kinds: readonly Kind[], what: string, at: string): Fault[] {
  const question = known.get(id)
  return question && !kinds.includes(question.kind) ? [{ at, it: `${called(question)}, không phải ${what}` }] : []
}

const ofMoments = (known: Known, names: readonly string[], at: string): Fault[] =>
  names.flatMap((name, n) => wants(known, name, DAYS, 'ngày', `${at}/${n}`))

function ofAmount(known: Known, amount: Amount, at: string): Fault[] {
  if (typeof amount === 'number') return []
  if ('value' in amount) return wants(known, amount.value, ['count'], 'số lượng', at)
  if ('letters' in amount) return wants(known, amount.letters, WRITTEN, 'chữ', at)
  return ofMoments(known, 'days' in amount ? amount.days : 'months' in amount ? amount.months : amount.years, at)
}

/** `same` compares what is written alike: words with words, days with days, else one kind with itself. */
const family = (kind: Kind): string => (DAYS.includes(kind) ? 'day' : kind === 'text' || kind === 'name' || kind === 'address' ? 'words' : kind)

function ofSame(known: Known, [a, b]: readonly [string, string], at: string): Fault[] {
  const [one, other] = [known.get(a), known.get(b)]
  if (!one || !other || family(one.kind) === family(other.kind)) return []
  return [{ at, it: `${called(one)}, không so được với câu hỏi ${kindWords[other.kind]} “${other.label}”` }]
}

function ofOne(known: Known, expr: Exclude<Expr, boolean>, at: string): Fault[] {
  const is = (id: string, values: readonly Scalar[]): Fault[] => {
    const question = known.get(id)
    return question ? values.flatMap(value => cannotBe(question, value) ?? []).map(it => ({ at, it })) : []
  }
  if ('is' in expr) return is(expr.is[0], [expr.is[1]])
  if ('in' in expr) return is(expr.in[0], expr.in[1])
  if ('same' in expr) return ofSame(known, expr.same, at)
  if ('begins' in expr) return expr.begins.flatMap(id => wants(known, id, WRITTEN, 'chữ', at))
  if ('matches' in expr) return wants(known, expr.matches[0], WRITTEN, 'chữ', at)
  if ('before' in expr) return ofMoments(known, expr.before, `${at}/before`)
  if ('after' in expr) return ofMoments(known, expr.after, `${at}/after`)
  if ('more' in expr) return expr.more.flatMap((amount, n) => ofAmount(known, amount, `${at}/more/${n}`))
  if ('less' in expr) return expr.less.flatMap((amount, n) => ofAmount(known, amount, `${at}/less/${n}`))
  if ('pinOtherYear' in expr)
    return [...wants(known, expr.pinOtherYear[0], ['pin'], 'số định danh', at), ...wants(known, expr.pinOtherYear[1], DAYS, 'ngày', at)]
  if ('pinOtherSex' in expr) return wants(known, expr.pinOtherSex[0], ['pin'], 'số định danh', at)
  return []
}

function ofValue(known: Known, value: Value, at: string): Fault[] {
  if (typeof value === 'string' || 'text' in value) return []
  if ('surname' in value) return wants(known, value.surname, ['name', 'text'], 'họ tên', `${at}/surname`)
  if ('inWords' in value) return wants(known, value.inWords, DAYS, 'ngày', `${at}/inWords`)
  if ('first' in value) return value.first.flatMap((one, n) => ofValue(known, one, `${at}/first/${n}`))
  if ('join' in value) return value.join.flatMap((one, n) => ofValue(known, one, `${at}/join/${n}`))
  return value.pick.flatMap((one, n) => ofValue(known, one.value, `${at}/pick/${n}/value`))
}

/** Where an edition compares or writes what cannot be: a day with a choice, an option that does not exist, words of a number. */
export function typeFaults(edition: Edition): Fault[] {
  const questions = questionsIn(edition)
  const known: Known = new Map(questions.map(({ it }) => [it.id, it]))
  const counting = [
    ...(edition.copies ? [{ at: '/copies/count', it: edition.copies.count }] : []),
    ...(edition.copies?.pages ? [{ at: '/copies/pages/count', it: edition.copies.pages.count }] : []),
    ...edition.documents.flatMap(({ originals }, n) => (typeof originals === 'string' ? [{ at: `/documents/${n}/originals`, it: originals }] : [])),
  ]
  return [
    ...exprsIn(edition)
      .flatMap(partsOfExpr)
      .flatMap(({ at, it }) => ofOne(known, it, at)),
    ...valuesIn(edition).flatMap(({ at, it }) => ofValue(known, it, at)),
    ...counting.flatMap(({ at, it }) => wants(known, it, ['count'], 'số lượng', at)),
    ...edition.units.flatMap((id, n) => wants(known, id, ['commune'], 'xã, phường', `/units/${n}`)),
    ...questions.flatMap(({ at, it }) => {
      const why = it.default === undefined ? undefined : cannotBe(it, it.default)
      return why ? [{ at: `${at}/default`, it: why }] : []
    }),
    ...edition.examples.flatMap(({ answers }, n) =>
      Object.entries(answers).flatMap(([id, value]) => {
        const question = known.get(id)
        const why = question && value !== undefined ? cannotBe(question, value) : undefined
        return why ? [{ at: `/examples/${n}/answers/${id}`, it: why }] : []
      }),
    ),
  ]
}
