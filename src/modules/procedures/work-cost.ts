import type { Edition, Example } from './edition.ts'
import type { Kind } from './language.ts'
import { walk } from './pages.ts'
import { papersOf } from './papers.ts'

/** What a form costs the person who fills it in. */
export type Cost = { readonly pages: number; readonly questions: number; readonly papers: number; readonly minutes: number }

/** Seconds that an answer of each kind is reckoned to take; reckoned, not measured. */
const SECONDS: Readonly<Record<Kind, number>> = {
  yesNo: 5,
  choice: 8,
  count: 5,
  ethnicity: 8,
  country: 8,
  day: 15,
  partialDay: 15,
  name: 15,
  phone: 12,
  email: 20,
  pin: 25,
  commune: 20,
  address: 30,
  text: 30,
}
const PAPER_SECONDS = 60
const PAGE_SECONDS = 5

/** Pages, questions, papers and reckoned minutes of the usual case, the first example; without one, of everything that could be asked. */
export function costOf(edition: Edition, example: Pick<Example, 'answers' | 'filedOn'> | undefined = edition.examples[0]): Cost {
  const facts = example && { today: example.filedOn, filedOn: example.filedOn }
  const pages = example && facts ? walk(edition, example.answers, facts).pages : [...edition.precheck, ...edition.tasks.flatMap(task => task.pages)]
  const papers = example && facts ? papersOf(edition, example.answers, facts) : edition.papers
  const asked = pages.flatMap(({ questions }) => questions)
  const handed = papers.filter(({ form }) => form === 'submit').length
  const seconds = asked.reduce((sum, { kind }) => sum + SECONDS[kind], 0) + pages.length * PAGE_SECONDS + handed * PAPER_SECONDS
  return { pages: pages.length, questions: asked.length, papers: papers.length, minutes: Math.ceil(seconds / 60) }
}
