import canonicalize from 'canonicalize'
import { shortDay } from '#kernel/format.ts'
import { diffOfForm } from './diff-form.ts'
import { added, changed, removed, same, whenDiff, type Difference } from './diff-parts.ts'
import type { Edition, Example, FeeRule, Rule } from './edition.ts'
import { exprText, printValue } from './expr-text.ts'
import type { Value } from './language.ts'
import { limitWords } from './limit-words.ts'

export type { Difference } from './diff-parts.ts'

const general: readonly (readonly [key: keyof Edition, name: string])[] = [
  ['name', 'Tên thủ tục'],
  ['about', 'Giới thiệu'],
  ['slug', 'Địa chỉ trang'],
  ['sector', 'Lĩnh vực'],
  ['level', 'Cấp'],
  ['regime', 'Chế độ pháp lý'],
  ['code', 'Mã thủ tục'],
]
const lists: readonly (readonly [key: 'law' | 'lifeEvents' | 'synonyms' | 'doubts' | 'tells' | 'units', name: string])[] = [
  ['law', 'Căn cứ pháp lý'],
  ['lifeEvents', 'Sự kiện trong đời'],
  ['synonyms', 'Tên gọi khác'],
  ['doubts', 'Điều chưa chắc'],
  ['tells', 'Nơi được báo'],
  ['units', 'Nơi giải quyết'],
]

function ofGeneral(a: Edition, b: Edition): Difference[] {
  return [
    ...general.flatMap(([key, name]) => (a[key] === b[key] ? [] : [changed('Thông tin chung', `${name} đổi`, String(a[key]), String(b[key]))])),
    ...(a.from === b.from ? [] : [changed('Thông tin chung', 'Ngày bắt đầu đổi', shortDay(a.from), shortDay(b.from))]),
    ...(a.to === b.to ? [] : [changed('Thông tin chung', 'Ngày hết hiệu lực đổi', shortDay(a.to), shortDay(b.to))]),
    ...lists.flatMap(([key, name]) => [
      ...b[key].filter(one => !a[key].includes(one)).map(one => added('Thông tin chung', `Thêm vào ${name.toLowerCase()}: ${one}`, one)),
      ...a[key].filter(one => !b[key].includes(one)).map(one => removed('Thông tin chung', `Bỏ khỏi ${name.toLowerCase()}: ${one}`, one)),
    ]),
    ...(a.outline === b.outline ? [] : [changed('Thông tin chung', b.outline ? 'Đánh dấu là bản khung' : 'Bỏ dấu bản khung')]),
    ...(a.online === b.online ? [] : [changed('Thông tin chung', b.online === false ? 'Không nộp qua mạng nữa' : 'Nộp được qua mạng')]),
  ]
}

type Names<T> = {
  readonly part: string
  readonly noun: string
  readonly key: (one: T) => string
  readonly name: (one: T) => string
  readonly told?: (one: T) => string
}

/** Two lists of things that have a name: what came, what went, what is not as it was, what stands elsewhere. */
function ofList<T extends object>(
  a: readonly T[],
  b: readonly T[],
  { part, noun, key, name, told = name }: Names<T>,
  inner: (x: T, y: T) => Difference[],
): Difference[] {
  const [old, now] = [numbered(a, key), numbered(b, key)]
  const moved = [...old.keys()].filter(one => now.has(one)).join() !== [...now.keys()].filter(one => old.has(one)).join()
  return [
    ...[...now].filter(([id]) => !old.has(id)).map(([, one]) => added(part, `Thêm ${noun} “${name(one)}”`, told(one))),
    ...[...old].filter(([id]) => !now.has(id)).map(([, one]) => removed(part, `Bỏ ${noun} “${name(one)}”`, name(one))),
    ...[...now].flatMap(([id, one]) => {
      const was = old.get(id)
      if (!was || same(was, one)) return []
      const found = inner(was, one)
      return found.length > 0 ? found : [changed(part, `Sửa ${noun} “${name(one)}”`)]
    }),
    ...(moved ? [changed(part, `Đổi thứ tự ${noun}`)] : []),
  ]
}

/** By key, in order; of those with one key the second is another thing than the first. */
function numbered<T>(list: readonly T[], key: (one: T) => string): Map<string, T> {
  const found = new Map<string, T>()
  for (const one of list) {
    let id = key(one)
    while (found.has(id)) id += '+'
    found.set(id, one)
  }
  return found
}

const texts =
  <T extends object>(part: string, what: (one: T) => string, keys: readonly (readonly [key: keyof T, name: string])[]) =>
  (x: T, y: T): Difference[] =>
    keys.flatMap(([key, name]) => (x[key] === y[key] ? [] : [changed(part, `${name} của ${what(y)} đổi`, shown(x[key]), shown(y[key]))]))
const shown = (value: unknown): string => (value === undefined ? '' : String(value))
const valueText = (value: Value | undefined) => (value === undefined ? '' : printValue(value))

function ofMoney(a: Edition, b: Edition): Difference[] {
  const line = (one: FeeRule, edition: Edition) => `${exprText(one.when, edition)}: ${one.line ?? 'miễn phí'} (${one.reason})`
  return [
    ...ofOrdered(
      a.fee,
      b.fee,
      'Lệ phí',
      'dòng lệ phí',
      one => line(one, a),
      one => line(one, b),
    ),
    ...(same(a.copies, b.copies) ? [] : [changed('Lệ phí', 'Cách tính bản sao đổi', canonicalize(a.copies), canonicalize(b.copies))]),
    ...ofOrdered(
      a.times,
      b.times,
      'Thời hạn',
      'dòng thời hạn',
      one => `${exprText(one.when, a)}: ${limitWords(one.limit)}`,
      one => `${exprText(one.when, b)}: ${limitWords(one.limit)}`,
    ),
  ]
}

/** Lists without names, where the order decides: told line by line as they read. */
function ofOrdered<T>(
  a: readonly T[],
  b: readonly T[],
  part: string,
  noun: string,
  before: (one: T) => string,
  after: (one: T) => string,
): Difference[] {
  const length = Math.max(a.length, b.length)
  return Array.from({ length }, (_, n) => n).flatMap(n => {
    const [x, y] = [a[n], b[n]]
    if (x !== undefined && y !== undefined) return same(x, y) ? [] : [changed(part, `Sửa ${noun} thứ ${n + 1}`, before(x), after(y))]
    if (y !== undefined) return [added(part, `Thêm ${noun}: ${after(y)}`, after(y))]
    return x === undefined ? [] : [removed(part, `Bỏ ${noun}: ${before(x)}`, before(x))]
  })
}

function ofRules(a: Edition, b: Edition): Difference[] {
  const key = ({ at, says, level }: Rule) => `${at} ${level} ${says}`
  const level = { error: 'quy tắc', warning: 'nhắc nhở' }
  return [
    ...ofList(a.rules, b.rules, { part: 'Quy tắc', noun: 'quy tắc', key, name: ({ says }) => says }, (x, y) => [
      ...whenDiff('Quy tắc', `${level[y.level]} “${y.says}”`, [x.when, a], [y.when, b]),
      ...texts<Rule>('Quy tắc', ({ says }) => `“${says}”`, [['law', 'Căn cứ']])(x, y),
    ]),
    ...ofList(
      a.outcomes,
      b.outcomes,
      { part: 'Chỉ dẫn', noun: 'chỉ dẫn', key: ({ at, title }) => `${at} ${title}`, name: ({ title }) => title },
      (x, y) => [
        ...whenDiff('Chỉ dẫn', `chỉ dẫn “${y.title}”`, [x.when, a], [y.when, b]),
        ...texts<Edition['outcomes'][number]>('Chỉ dẫn', ({ title }) => `“${title}”`, [
          ['says', 'Lời dẫn'],
          ['to', 'Thủ tục được chỉ sang'],
          ['law', 'Căn cứ'],
        ])(x, y),
      ],
    ),
  ]
}

function ofPapers(a: Edition, b: Edition): Difference[] {
  const told = ({ form, when, law }: Edition['papers'][number]) =>
    [form === 'submit' ? 'nộp' : 'xuất trình', when === true ? 'mọi trường hợp' : `khi ${exprText(when, b)}`, law].filter(Boolean).join(' · ')
  return ofList(a.papers, b.papers, { part: 'Giấy tờ', noun: 'giấy tờ', key: ({ code }) => code, name: ({ label }) => label, told }, (x, y) => [
    ...texts<Edition['papers'][number]>('Giấy tờ', ({ label }) => `“${label}”`, [
      ['label', 'Tên'],
      ['hint', 'Gợi ý'],
      ['law', 'Căn cứ'],
    ])(x, y),
    ...(x.form === y.form
      ? []
      : [changed('Giấy tờ', y.form === 'submit' ? `“${y.label}” nay phải nộp, không chỉ xuất trình` : `“${y.label}” nay chỉ xuất trình`)]),
    ...whenDiff('Giấy tờ', `giấy tờ “${y.label}”`, [x.when, a], [y.when, b]),
  ])
}

function ofDeclaration(a: Edition, b: Edition): Difference[] {
  const part = 'Tờ khai'
  const [x, y] = [a.declaration, b.declaration]
  return [
    ...texts<Edition['declaration']>(part, () => 'tờ khai', [
      ['title', 'Tên'],
      ['oath', 'Lời cam đoan'],
      ['law', 'Căn cứ'],
    ])(x, y),
    ...ofList(x.sections, y.sections, { part, noun: 'mục', key: ({ title }) => title, name: ({ title }) => title }, (s, t) => [
      ...whenDiff(part, `mục “${t.title}”`, [s.when, a], [t.when, b]),
      ...ofList(s.rows, t.rows, { part, noun: `dòng của mục “${t.title}”:`, key: ({ label }) => label, name: ({ label }) => label }, (r, q) => [
        ...(same(r.value, q.value) ? [] : [changed(part, `Dòng “${q.label}” ghi điều khác`, valueText(r.value), valueText(q.value))]),
        ...whenDiff(part, `dòng “${q.label}”`, [r.when, a], [q.when, b]),
      ]),
    ]),
  ]
}

function ofBooks(a: Edition, b: Edition): Difference[] {
  const part = 'Sổ và giấy cấp ra'
  const fields = (x: Readonly<Record<string, Value>>, y: Readonly<Record<string, Value>>, of: string): Difference[] =>
    [...new Set([...Object.keys(x), ...Object.keys(y)])].flatMap(name =>
      same(x[name], y[name]) ? [] : [changed(part, `Ô ${name} của ${of} ghi điều khác`, valueText(x[name]), valueText(y[name]))],
    )
  return [
    ...ofList(a.entries, b.entries, { part, noun: 'việc ghi sổ', key: ({ book }) => book, name: ({ book }) => book }, (x, y) =>
      fields(x.fields, y.fields, y.book),
    ),
    ...ofList(a.documents, b.documents, { part, noun: 'giấy cấp ra', key: ({ code }) => code, name: ({ name }) => name }, (x, y) =>
      texts<Edition['documents'][number]>(part, ({ name }) => `“${name}”`, [
        ['name', 'Tên'],
        ['layout', 'Mẫu in'],
        ['of', 'Sổ'],
        ['mark', 'Ký hiệu'],
        ['originals', 'Số bản chính'],
        ['result', 'Mã kết quả'],
      ])(x, y),
    ),
    ...ofList(
      a.legs ?? [],
      b.legs ?? [],
      { part: 'Phần việc của cơ quan khác', noun: 'phần việc', key: ({ kind }) => kind, name: ({ name }) => name },
      (x, y) => [...whenDiff('Phần việc của cơ quan khác', `phần “${y.name}”`, [x.when, a], [y.when, b]), ...fields(x.fields, y.fields, y.name)],
    ),
    ...ofList(
      a.parties,
      b.parties,
      { part: 'Người trong hồ sơ', noun: 'người', key: ({ role, name }) => `${role} ${valueText(name)}`, name: ({ role }) => role },
      (x, y) => whenDiff('Người trong hồ sơ', `“${y.role}”`, [x.when, a], [y.when, b]),
    ),
    ...ofList(a.steps, b.steps, { part: 'Các bước', noun: 'bước', key: ({ does, at }) => `${does} ${at}`, name: ({ says }) => says }, (x, y) =>
      texts<Edition['steps'][number]>('Các bước', ({ says }) => `bước “${says}”`, [['says', 'Lời']])(x, y),
    ),
    ...ofList(a.signsBook, b.signsBook, { part, noun: 'người ký sổ', key: ({ who }) => who, name: ({ who }) => who }, () => []),
  ]
}

const ofExamples = (a: Edition, b: Edition): Difference[] =>
  ofList<Example>(a.examples, b.examples, { part: 'Ví dụ', noun: 'ví dụ', key: ({ id }) => id, name: ({ title }) => title }, () => [])

/** What no list above names has changed all the same. */
function ofRest(a: Edition, b: Edition): Difference[] {
  const rest: readonly (readonly [key: keyof Edition, name: string])[] = [
    ['people', 'Ai là người nộp, người được ghi'],
    ['source', 'Cách tìm mục đã ghi sổ'],
    ['sameEvent', 'Cách nhận ra việc trùng'],
    ['confirmsDraft', 'Xác nhận bản dự thảo'],
    ['event', 'Thủ tục của sự kiện'],
  ]
  return rest.flatMap(([key, name]) =>
    same(a[key], b[key]) ? [] : [changed('Thông tin khác', `${name} đổi`, canonicalize(a[key]), canonicalize(b[key]))],
  )
}

/** What makes one edition another, in sentences; what reads alike in both is not told. Empty only when the editions are equal. */
export function diffOf(a: Edition, b: Edition): Difference[] {
  const found = [
    ...ofGeneral(a, b),
    ...diffOfForm(a, b),
    ...ofRules(a, b),
    ...ofPapers(a, b),
    ...ofMoney(a, b),
    ...ofDeclaration(a, b),
    ...ofBooks(a, b),
    ...ofExamples(a, b),
    ...ofRest(a, b),
  ]
  return found.length > 0 || same(a, b) ? found : [changed('Thông tin khác', 'Thứ tự trong danh sách đổi')]
}
