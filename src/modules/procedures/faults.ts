import type { Edition } from './edition.ts'
import type { Amount, Expr, Question, Value } from './language.ts'
import { questionsOf } from './pages.ts'
import { missingText } from './problem.ts'

const ids = (names: readonly unknown[]): string[] => names.filter(name => typeof name === 'string' && name.includes('.')) as string[]

const inAmount = (of: Amount): string[] => (typeof of === 'number' ? [] : ids(Object.values(of).flat()))

/** The questions that a condition speaks of. */
export function refsOf(expr: Expr): readonly string[] {
  if (typeof expr === 'boolean') return []
  if ('not' in expr) return refsOf(expr.not)
  if ('all' in expr) return expr.all.flatMap(refsOf)
  if ('any' in expr) return expr.any.flatMap(refsOf)
  if ('more' in expr) return expr.more.flatMap(inAmount)
  if ('less' in expr) return expr.less.flatMap(inAmount)
  if ('given' in expr) return [expr.given]
  if ('is' in expr) return [expr.is[0]]
  if ('in' in expr) return [expr.in[0]]
  if ('matches' in expr) return [expr.matches[0]]
  if ('pinOtherSex' in expr) return [expr.pinOtherSex[0]]
  return ids(Object.values(expr).flat())
}

/** The questions that a value is made from. */
export function sourcesOf(value: Value): readonly string[] {
  if (typeof value === 'string') return [value]
  if ('text' in value) return []
  if ('surname' in value) return [value.surname]
  if ('inWords' in value) return [value.inWords]
  if ('first' in value) return value.first.flatMap(sourcesOf)
  if ('join' in value) return value.join.flatMap(sourcesOf)
  return value.pick.flatMap(({ when, value }) => [...refsOf(when), ...sourcesOf(value)])
}

/** Comparisons with a fixed answer: question and answer. */
function comparisons(expr: Expr): readonly (readonly [id: string, value: unknown])[] {
  if (typeof expr === 'boolean') return []
  if ('not' in expr) return comparisons(expr.not)
  if ('all' in expr) return expr.all.flatMap(comparisons)
  if ('any' in expr) return expr.any.flatMap(comparisons)
  if ('is' in expr) return [expr.is]
  return 'in' in expr ? expr.in[1].map(value => [expr.in[0], value] as const) : []
}

const cannotBe = ({ kind, options }: Question, value: unknown): boolean =>
  (kind === 'choice' && !options?.some(({ key }) => key === value)) || (kind === 'yesNo' && typeof value !== 'boolean')

const repeated = (names: readonly string[]): string[] => names.filter((name, n) => names.indexOf(name) !== n)

/**
 * What is wrong with an edition as a text of law: names used twice, conditions that look ahead, options that do not exist, pages too
 * long, fee or time that may be left undecided. Empty for a good one. For editions that come from an editor the compiler has not seen.
 */
export function faultsOf(edition: Edition): readonly string[] {
  const questions = questionsOf(edition)
  const known = new Map(questions.map(question => [question.id, question]))
  const seen = new Set<string>()
  const ahead: string[] = []
  const looksBack = (where: string, when: Expr | undefined) =>
    ahead.push(
      ...refsOf(when ?? true)
        .filter(id => !seen.has(id))
        .map(id => `${where}: hỏi ${id} sau`),
    )
  const pages = [...edition.precheck, ...edition.tasks.flatMap(task => task.pages)]
  for (const task of [{ id: '', when: true, pages: edition.precheck }, ...edition.tasks]) {
    looksBack(`việc ${task.id}`, task.when)
    for (const page of task.pages) {
      looksBack(`trang ${page.id}`, page.when)
      for (const question of page.questions) {
        looksBack(question.id, question.when)
        looksBack(question.id, question.required)
        seen.add(question.id)
      }
    }
  }

  const exprs: Expr[] = [
    ...edition.rules,
    ...edition.outcomes,
    ...edition.papers,
    ...edition.fee,
    ...edition.times,
    ...edition.tasks,
    ...pages,
    ...questions,
    ...edition.declaration.sections,
    ...edition.declaration.sections.flatMap(({ rows }) => rows),
    ...(edition.legs ?? []),
  ].map(({ when }) => when ?? true)
  const sources = [
    ...exprs.flatMap(refsOf),
    ...edition.rules.map(({ at }) => at),
    ...edition.outcomes.map(({ at }) => at),
    ...edition.units,
    ...(edition.copies ? [edition.copies.count, ...(edition.copies.pages ? [edition.copies.pages.count] : [])] : []),
    ...edition.documents.flatMap(({ originals }) => (typeof originals === 'string' ? [originals] : [])),
    ...edition.parties.flatMap(({ name, born, pin, when }) => [
      ...[name, born, pin].flatMap(value => (value === undefined ? [] : sourcesOf(value))),
      ...refsOf(when ?? true),
    ]),
    ...(edition.source
      ? [edition.source.name, edition.source.born, edition.source.pin, edition.source.number, edition.source.annotates]
      : []
    ).flatMap(value => (value === undefined ? [] : sourcesOf(value))),
    ...edition.sameEvent.flat(),
    ...edition.declaration.sections.flatMap(({ rows }) => rows.flatMap(({ value }) => sourcesOf(value))),
    ...edition.entries.flatMap(({ fields }) => Object.values(fields).flatMap(sourcesOf)),
    ...Object.values(edition.people).flatMap(sourcesOf),
    ...(edition.legs ?? []).flatMap(({ fields }) => Object.values(fields).flatMap(sourcesOf)),
    ...edition.examples.flatMap(({ answers }) => Object.keys(answers)),
  ]
  const wrongOption = exprs.flatMap(comparisons).filter(([id, value]) => {
    const question = known.get(id)
    return question !== undefined && cannotBe(question, value)
  })
  return [
    ...repeated(questions.map(({ id }) => id)).map(id => `câu hỏi ${id} có hai lần`),
    ...edition.tasks.flatMap(task => repeated(task.pages.map(({ id }) => id)).map(id => `trang ${id} có hai lần`)),
    ...repeated(edition.papers.map(({ code }) => code)).map(code => `giấy tờ ${code} có hai lần`),
    ...ahead,
    ...[...new Set(sources)].filter(id => !known.has(id)).map(id => `không có câu hỏi ${id}`),
    ...(edition.legs ?? [])
      .flatMap(({ papers = [] }) => papers)
      .filter(wanted => !edition.papers.some(({ code }) => code === wanted))
      .map(code => `không có giấy tờ ${code}`),
    ...wrongOption.map(([id, value]) => `${id} không thể là ${String(value)}`),
    ...pages.filter(page => page.questions.length > 4).map(({ id }) => `trang ${id} có hơn 4 câu hỏi`),
    ...(edition.fee.at(-1)?.when === true ? [] : ['lệ phí có thể không xác định được']),
    ...(edition.times.at(-1)?.when === true ? [] : ['thời hạn có thể không xác định được']),
    ...edition.units.filter(id => known.get(id)?.kind !== 'commune').map(id => `${id} không phải xã, phường`),
  ]
}

/** Every text of an edition that a person may read, once each, in the order of the form. Of the examples only the first is named to people: the usual case. */
export function texts(edition: Edition): readonly string[] {
  const found = [
    edition.name,
    edition.about,
    ...edition.lifeEvents,
    ...[...edition.precheck, ...edition.tasks.flatMap(task => task.pages)].flatMap(page => [
      page.title,
      page.help?.title,
      page.help?.text,
      ...page.questions.flatMap(question => [
        question.label,
        question.hint,
        question.outside,
        missingText(question),
        ...(question.options ?? []).flatMap(({ label, hint }) => [label, hint]),
      ]),
    ]),
    ...edition.tasks.map(({ title }) => title),
    ...edition.outcomes.flatMap(({ title, says }) => [title, says]),
    ...edition.rules.map(({ says }) => says),
    ...edition.papers.flatMap(({ label, hint }) => [label, hint]),
    ...edition.fee.map(({ reason }) => reason),
    ...edition.steps.map(({ says }) => says),
    edition.declaration.title,
    edition.declaration.oath,
    ...edition.declaration.sections.flatMap(({ title, rows }) => [title, ...rows.map(({ label }) => label)]),
    ...edition.documents.map(({ name }) => name),
    ...(edition.legs ?? []).flatMap(({ name, result }) => [name, result]),
    ...edition.doubts,
    ...edition.signsBook.map(({ who }) => who),
    edition.examples[0]?.title,
  ]
  return [...new Set(found.filter(text => text !== undefined))]
}

/** The texts of an edition that the table of another language lacks. */
export const missingEnglish = (edition: Edition, table: Readonly<Record<string, string>>): readonly string[] =>
  texts(edition).filter(text => table[text] === undefined)
