import { added, changed, removed, same, whenDiff, type Difference } from './diff-parts.ts'
import type { Edition } from './edition.ts'
import { exprText } from './expr-text.ts'
import type { Question } from './language.ts'
import { pagesIn, questionsIn, type PlacedPage, type PlacedQuestion } from './lint-places.ts'
import { kindWords } from './lint-type.ts'

const PART = 'Câu hỏi'
const PAGES = 'Trang'
const keyOf = ({ it, task }: PlacedPage) => `${task?.id ?? ''}/${it.id}`

/** Of what went and what came, those that are one question under a new id: same kind, same words. */
function renamed(gone: readonly PlacedQuestion[], come: readonly PlacedQuestion[]): Map<string, string> {
  const taken = new Map<string, string>()
  for (const { it } of gone) {
    const twin = come.find(one => one.it.kind === it.kind && one.it.label === it.label && ![...taken.values()].includes(one.it.id))
    if (twin) taken.set(it.id, twin.it.id)
  }
  return taken
}

const optionsText = ({ options = [] }: Question) => options.map(({ label, hint }) => (hint ? `${label} (${hint})` : label)).join('; ')

/** A question that was not there before: what kind, when it is asked, what may be chosen. */
const newText = (it: Question, edition: Edition): string =>
  [
    kindWords[it.kind],
    it.required === false ? 'không bắt buộc' : '',
    it.when === undefined || it.when === true ? 'luôn hỏi' : `hỏi khi ${exprText(it.when, edition)}`,
    it.options ? `các ô: ${optionsText(it)}` : '',
  ]
    .filter(Boolean)
    .join(' · ')

function ofQuestion(x: Question, y: Question, a: Edition, b: Edition): Difference[] {
  const name = `“${y.label}”`
  const words: readonly (readonly [key: 'label' | 'hint' | 'example' | 'missing' | 'outside' | 'autocomplete', what: string])[] = [
    ['label', 'Lời hỏi'],
    ['hint', 'Gợi ý'],
    ['example', 'Ví dụ cách ghi'],
    ['missing', 'Lời nhắc khi để trống'],
    ['outside', 'Lựa chọn ở tỉnh khác'],
    ['autocomplete', 'Điền sẵn của trình duyệt'],
  ]
  const limits: readonly (readonly [key: 'maxLength' | 'min' | 'max' | 'default' | 'lengths', what: string])[] = [
    ['maxLength', 'Số chữ nhiều nhất'],
    ['min', 'Số nhỏ nhất'],
    ['max', 'Số lớn nhất'],
    ['default', 'Câu trả lời có sẵn'],
    ['lengths', 'Số chữ số'],
  ]
  return [
    ...(x.kind === y.kind ? [] : [changed(PART, `Câu ${name} đổi loại`, kindWords[x.kind], kindWords[y.kind])]),
    ...words.flatMap(([key, what]) => (x[key] === y[key] ? [] : [changed(PART, `${what} của câu ${name} đổi`, x[key] ?? '', y[key] ?? '')])),
    ...limits.flatMap(([key, what]) =>
      same(x[key], y[key]) ? [] : [changed(PART, `${what} của câu ${name} đổi`, String(x[key] ?? ''), String(y[key] ?? ''))],
    ),
    ...(same(x.required, y.required)
      ? []
      : [changed(PART, `Khi nào phải trả lời câu ${name} đổi`, exprText(x.required, a), exprText(y.required, b))]),
    ...whenDiff(PART, `câu ${name}`, [x.when, a], [y.when, b]),
    ...(same(x.options, y.options) ? [] : [changed(PART, `Lựa chọn của câu ${name} đổi`, optionsText(x), optionsText(y))]),
  ]
}

function ofQuestions(a: Edition, b: Edition): Difference[] {
  const [old, now] = [questionsIn(a), questionsIn(b)]
  const [had, has] = [new Map(old.map(one => [one.it.id, one])), new Map(now.map(one => [one.it.id, one]))]
  const gone = old.filter(({ it }) => !has.has(it.id))
  const come = now.filter(({ it }) => !had.has(it.id))
  const names = renamed(gone, come)
  const pairs = [...now.flatMap(y => [had.get(y.it.id)].flatMap(x => (x ? [[x, y] as const] : [])))]
  const twins = gone.flatMap(x => [has.get(names.get(x.it.id) ?? '')].flatMap(y => (y ? [[x, y] as const] : [])))
  const sameOrder = (list: readonly PlacedQuestion[], other: ReadonlyMap<string, unknown>, page: string) =>
    list.filter(one => keyOf(one.page) === page && other.has(one.it.id)).map(({ it }) => it.id)
  const shuffled = pagesIn(b).filter(page => {
    const key = keyOf(page)
    const [before, after] = [sameOrder(old, has, key), sameOrder(now, had, key)]
    const both = before.filter(id => after.includes(id))
    return both.join() !== after.filter(id => before.includes(id)).join()
  })
  return [
    ...come
      .filter(({ it }) => ![...names.values()].includes(it.id))
      .map(({ it, page }) => added(PART, `Thêm câu “${it.label}” ở trang “${page.it.title}”`, newText(it, b))),
    ...gone.filter(({ it }) => !names.has(it.id)).map(({ it, page }) => removed(PART, `Bỏ câu “${it.label}” ở trang “${page.it.title}”`, it.label)),
    ...twins.map(([x, y]) => changed(PART, `Câu “${y.it.label}” đổi mã`, x.it.id, y.it.id)),
    ...[...pairs, ...twins].flatMap(([x, y]) => [
      ...ofQuestion(x.it, y.it, a, b),
      ...(keyOf(x.page) === keyOf(y.page) ? [] : [changed(PART, `Chuyển câu “${y.it.label}” sang trang khác`, x.page.it.title, y.page.it.title)]),
    ]),
    ...shuffled.map(({ it }) => changed(PAGES, `Đổi thứ tự câu hỏi ở trang “${it.title}”`)),
  ]
}

function ofPages(a: Edition, b: Edition): Difference[] {
  const [old, now] = [pagesIn(a), pagesIn(b)]
  const [had, has] = [new Map(old.map(one => [keyOf(one), one])), new Map(now.map(one => [keyOf(one), one]))]
  const order = (list: readonly PlacedPage[], other: ReadonlyMap<string, unknown>) =>
    list
      .map(keyOf)
      .filter(key => other.has(key))
      .join()
  return [
    ...now.filter(one => !had.has(keyOf(one))).map(({ it }) => added(PAGES, `Thêm trang “${it.title}”`, it.title)),
    ...old.filter(one => !has.has(keyOf(one))).map(({ it }) => removed(PAGES, `Bỏ trang “${it.title}”`, it.title)),
    ...now.flatMap(one => {
      const { it: y } = one
      const x = had.get(keyOf(one))?.it
      if (!x) return []
      return [
        ...(x.title === y.title ? [] : [changed(PAGES, `Đổi tên trang “${y.title}”`, x.title, y.title)]),
        ...whenDiff(PAGES, `trang “${y.title}”`, [x.when, a], [y.when, b]),
        ...(same(x.help, y.help) ? [] : [changed(PAGES, `Phần giải thích của trang “${y.title}” đổi`, x.help?.text ?? '', y.help?.text ?? '')]),
      ]
    }),
    ...(order(old, has) === order(now, had) ? [] : [changed(PAGES, 'Đổi thứ tự trang')]),
  ]
}

function ofTasks(a: Edition, b: Edition): Difference[] {
  const part = 'Phần việc'
  const had = new Map(a.tasks.map(one => [one.id, one]))
  const has = new Set(b.tasks.map(({ id }) => id))
  const order = (list: Edition['tasks'], other: { has(id: string): boolean }) =>
    list
      .map(({ id }) => id)
      .filter(id => other.has(id))
      .join()
  return [
    ...b.tasks.filter(({ id }) => !had.has(id)).map(({ title }) => added(part, `Thêm phần việc “${title}”`, title)),
    ...a.tasks.filter(({ id }) => !has.has(id)).map(({ title }) => removed(part, `Bỏ phần việc “${title}”`, title)),
    ...b.tasks.flatMap(y => {
      const x = had.get(y.id)
      if (!x) return []
      return [
        ...(x.title === y.title ? [] : [changed(part, `Đổi tên phần việc “${y.title}”`, x.title, y.title)]),
        ...whenDiff(part, `phần việc “${y.title}”`, [x.when, a], [y.when, b]),
        ...(same(x.needs, y.needs) && same(x.papers, y.papers)
          ? []
          : [changed(part, `Phần việc “${y.title}” chờ phần khác hoặc có giấy tờ khác trước`)]),
      ]
    }),
    ...(order(a.tasks, has) === order(b.tasks, had) ? [] : [changed(part, 'Đổi thứ tự phần việc')]),
  ]
}

/** What is not as it was in the form: tasks, pages, questions; moves and new names are told as such. */
export const diffOfForm = (a: Edition, b: Edition): Difference[] => [...ofTasks(a, b), ...ofPages(a, b), ...ofQuestions(a, b)]
