import {
  agencyNames,
  frozen,
  row,
  values,
  type Answers,
  type Edition,
  type Example,
  type LegPlan,
  type Page,
  type Paper,
  type Task,
} from '#procedures'
import { copiesSection } from '../ho-tich/result.ts'

const { text } = values

/** The agreement of three ministries of 2015, and the decree that stands since. */
export const LAW2016 = 'Thông tư liên tịch 05/2015/TTLT-BTP-BCA-BYT'
export const LAW2025 = 'Nghị định 63/2024/NĐ-CP'

type Named = Pick<Edition, 'code' | 'name' | 'slug' | 'about' | 'synonyms' | 'examples'>
type More<I extends string, P extends string, J extends string, Q extends string> = {
  readonly precheck?: readonly Page<J, I | J>[]
  readonly tasks: readonly Task<J, I | J>[]
  readonly papers?: readonly Paper<I | J, Q>[]
  readonly sections: Edition<I | J, P>['declaration']['sections']
  readonly legs: readonly LegPlan<I | J>[]
  /** What a step says in place of the words of the event alone. */
  readonly steps: Readonly<Partial<Record<Edition['steps'][number]['does'], string>>>
} & Pick<Edition<I | J, P | Q>, 'outcomes' | 'rules' | 'law' | 'doubts'>

/** The parts of the group as its declaration names them: what is asked, and of whom. */
const partsSection = <I extends string>(event: string, legs: readonly LegPlan<I>[]) => ({
  title: 'Các việc đề nghị làm cùng lúc',
  rows: [row(event, text(nameOf('ho-tich'))), ...legs.map(({ name, agency, when }) => row<never, I>(name, text(nameOf(agency)), when))],
})
const nameOf = (agency: string) => agencyNames[agency] ?? agency

/**
 * A civil event with what other agencies do after it (liên thông): one form, on top of the edition of the event alone, which decides commune, fee,
 * time and book as before. A paper of `more` stands in the place of the event's own of the same code. Nothing is asked twice.
 */
export const asGroup = <I extends string, P extends string, const J extends string, const Q extends string = never>(
  event: Edition<I, P>,
  named: Named,
  more: More<I, P, J, Q>,
): Edition<I | J, P | Q> => {
  const papers = more.papers ?? []
  const mine = new Map(papers.map(paper => [paper.code as string, paper]))
  const own = new Set<string>(event.papers.map(({ code }) => code))
  const { sections } = event.declaration
  const cut = sections.findIndex(({ title }) => title === copiesSection.title)
  return frozen({
    ...event,
    ...named,
    event: event.code,
    law: [...more.law, ...event.law],
    precheck: [...event.precheck, ...(more.precheck ?? [])],
    outcomes: [...event.outcomes, ...more.outcomes],
    tasks: [...event.tasks.filter(task => !task.papers), ...more.tasks, ...event.tasks.filter(task => task.papers)],
    rules: [...event.rules, ...more.rules],
    papers: [...event.papers.map(paper => mine.get(paper.code) ?? paper), ...papers.filter(({ code }) => !own.has(code))],
    steps: event.steps.map(step => ({ ...step, says: more.steps[step.does] ?? step.says })),
    doubts: [...event.doubts, ...more.doubts],
    declaration: {
      ...event.declaration,
      title: `Tờ khai ${named.name.charAt(0).toLowerCase()}${named.name.slice(1)}`,
      law: more.law.join('; '),
      sections: [partsSection(event.name, more.legs), ...sections.slice(0, cut), ...more.sections, ...sections.slice(cut)],
    },
    legs: more.legs,
  }) as unknown as Edition<I | J, P | Q>
}

/** A case of the event alone, as the group has it: with what else it answers, and what comes out otherwise. */
export type Case = { readonly of: string; readonly id?: string; readonly answers?: Answers } & Partial<Omit<Example, 'id' | 'answers'>>

/** The cases of a group, each made of one of the event alone. `papers` are what the group wants of everybody besides. */
export const casesOf =
  ({ examples }: Pick<Edition, 'examples'>, also: Answers, papersOf: (papers: readonly string[]) => readonly string[]) =>
  (cases: readonly Case[]): Example[] =>
    cases.map(({ of, answers, ...rest }) => {
      const example = examples.find(({ id }) => id === of)
      if (!example) throw new TypeError(`no example ${of}`)
      const all = Object.entries({ ...example.answers, ...also, ...answers }).filter(([, answer]) => answer !== undefined)
      return { ...example, papers: papersOf(example.papers), ...rest, answers: Object.fromEntries(all) as Example['answers'] }
    })
