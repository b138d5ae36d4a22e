import { check, outcomeOf } from './check.ts'
import type { Edition, Example } from './edition.ts'
import { feeOf, type FeeLine } from './fee.ts'
import type { Facts } from './language.ts'
import { limitWords } from './limit-words.ts'
import { questionsOf } from './pages.ts'
import { papersOf, timeOf } from './papers.ts'

/** What came out of a worked example. `got` is what the edition says now; `differences` say, each in a sentence, where that is not what was expected. */
export type ExampleRun = {
  readonly id: string
  readonly title: string
  readonly ok: boolean
  readonly differences: readonly string[]
  readonly got: {
    readonly papers: readonly string[]
    readonly fee: string
    readonly errors: readonly string[]
    readonly warnings: readonly string[]
    readonly goesTo: string | undefined
    readonly time: string
  }
}

const listed = (names: readonly string[]) => (names.length === 0 ? 'không có' : names.join(', '))

function lists(what: string, expected: readonly string[], got: readonly string[], name: (key: string) => string): string[] {
  const more = got.filter(one => !expected.includes(one))
  const less = expected.filter(one => !got.includes(one))
  if (more.length === 0 && less.length === 0) return got.join() === expected.join() ? [] : [`${what} ra theo thứ tự khác: ${listed(got.map(name))}`]
  return [
    ...(less.length > 0 ? [`${what} phải có mà không ra: ${listed(less.map(name))}`] : []),
    ...(more.length > 0 ? [`${what} ra thêm: ${listed(more.map(name))}`] : []),
  ]
}

const attempt = <T>(work: () => T, otherwise: T): T => {
  try {
    return work()
  } catch (problem) {
    if (problem instanceof TypeError) return otherwise
    throw problem
  }
}

function run(edition: Edition, example: Example, fees: readonly FeeLine[]): ExampleRun {
  const facts: Facts = { today: example.filedOn, filedOn: example.filedOn }
  const { answers } = example
  const checked = check(edition, answers, facts)
  // The fee of the act itself, without copies and at the desk: what `fee` names.
  const uncounted = edition.copies ? { ...answers, [edition.copies.count]: undefined } : answers
  const fee = attempt(() => feeOf(edition, uncounted, facts, fees, false).lines[0]?.line ?? 'free', 'chưa xác định')
  const got = {
    papers: papersOf(edition, answers, facts).map(({ code }) => code),
    fee,
    errors: checked.errors.map(({ at }) => at),
    warnings: checked.warnings.map(({ at }) => at),
    goesTo: outcomeOf(edition, answers, facts)?.to,
    time: attempt(() => limitWords(timeOf(edition, answers, facts)), 'chưa xác định'),
  }
  const labels = new Map(questionsOf(edition).map(({ id, label }) => [id, label]))
  const label = (id: string) => `“${labels.get(id) ?? id}”`
  const paper = (code: string) => `“${edition.papers.find(one => one.code === code)?.label ?? code}”`
  const feeName = (line: string) => (line === 'free' ? 'miễn phí' : (fees.find(one => one.line === line)?.name ?? line))
  const differences = [
    ...lists('Giấy tờ', example.papers, got.papers, paper),
    ...(got.fee === example.fee ? [] : [`Lệ phí phải là ${feeName(example.fee)}, đang ra ${feeName(got.fee)}`]),
    ...lists('Chỗ sai', example.errors ?? [], got.errors, label),
    ...lists('Chỗ cần xem lại', example.warnings ?? [], got.warnings, label),
    ...(got.goesTo === example.goesTo
      ? []
      : [`Thủ tục đúng phải là ${example.goesTo ?? 'chính thủ tục này'}, đang chỉ sang ${got.goesTo ?? 'chính thủ tục này'}`]),
  ]
  return { id: example.id, title: example.title, ok: differences.length === 0, differences, got }
}

/** Every worked example of an edition, run now. What differs from what was expected is said in sentences. */
export const runExamples = (edition: Edition, fees: readonly FeeLine[]): ExampleRun[] => edition.examples.map(example => run(edition, example, fees))
