import { dayInWords } from '#kernel/words.ts'
import type { Edition, Party } from './edition.ts'
import { evaluate } from './evaluate.ts'
import type { Answers, Facts, Question, Value } from './language.ts'
import { questionsOf, walk } from './pages.ts'
import { showAnswer, type UnitName } from './show.ts'

type Writing = { readonly answers: Answers; readonly facts: Facts; readonly questions: ReadonlyMap<string, Question>; readonly unitName: UnitName }
type Written = { readonly text: string; readonly raw: string; readonly at?: string }

const NOTHING: Written = { text: '', raw: '' }
const surnameOf = (name: string) => name.split(' ')[0] ?? ''

function write(value: Value, of: Writing): Written {
  if (typeof value === 'string') {
    const question = of.questions.get(value)
    const answer = of.answers[value]
    if (!question || answer === undefined || answer === 'ngoai') return { ...NOTHING, at: value }
    const text = showAnswer(question, answer, of.unitName)
    return { text, raw: question.kind === 'day' || question.kind === 'partialDay' ? String(answer) : text, at: value }
  }
  if ('text' in value) return { text: value.text, raw: value.text }
  if ('surname' in value) return plain(surnameOf(String(of.answers[value.surname] ?? '')), value.surname)
  if ('inWords' in value) {
    const day = of.answers[value.inWords]
    return plain(day === undefined ? '' : dayInWords(String(day)), value.inWords)
  }
  if ('first' in value) return firstOf(value.first.map(one => write(one, of)))
  if ('pick' in value) {
    const picked = value.pick.find(({ when }) => evaluate(when, of.answers, of.facts))
    return picked ? write(picked.value, of) : NOTHING
  }
  const parts = value.join.map(one => write(one, of))
  return {
    ...firstOf(parts),
    ...plain(
      parts
        .map(({ text }) => text)
        .filter(Boolean)
        .join(value.with),
    ),
  }
}

const plain = (text: string, at?: string): Written => ({ text, raw: text, ...(at !== undefined && { at }) })
const firstOf = (parts: readonly Written[]): Written => parts.find(({ text }) => text !== '') ?? parts.find(({ at }) => at) ?? NOTHING

function writing(edition: Edition, answers: Answers, facts: Facts, unitName: UnitName): Writing {
  const questions = new Map(questionsOf(edition).map(question => [question.id, question]))
  return { answers: walk(edition, answers, facts).answers, facts, questions, unitName }
}

/** A row of the declaration. `at` is the question behind it, so that it can be changed. */
export type DeclarationRow = { readonly label: string; readonly value: string; readonly at?: string }
export type DeclarationView = {
  readonly title: string
  readonly sections: readonly { readonly title: string; readonly rows: readonly DeclarationRow[] }[]
  readonly oath: string
}

/** The official declaration of these answers, rows in the official order; what is not asked has no row, what is empty has an empty value. */
export function declarationView(edition: Edition, answers: Answers, facts: Facts, unitName: UnitName = id => id): DeclarationView {
  const of = writing(edition, answers, facts, unitName)
  const holds = ({ when }: { readonly when?: Parameters<typeof evaluate>[0] }) => when === undefined || evaluate(when, of.answers, facts)
  const { title, sections, oath } = edition.declaration
  const rowOf = (label: string, { text, at }: Written) => ({ label, value: text, ...(at !== undefined && { at }) })
  return {
    title,
    sections: sections.filter(holds).map(section => ({
      title: section.title,
      rows: section.rows.filter(holds).map(({ label, value }) => rowOf(label, write(value, of))),
    })),
    oath,
  }
}

type Drafted = Readonly<Record<string, string>>
const given = (fields: readonly (readonly [string, string])[]): Drafted => Object.fromEntries(fields.filter(([, text]) => text !== ''))

/**
 * What enters the books, the fields of all entries together: days as `YYYY-MM-DD` (or partial), all else as it is printed. Blank fields
 * are left out. With a `source`, `annotation` is what will be written beside it.
 */
export function draftedFields(edition: Edition, answers: Answers, facts: Facts, unitName: UnitName = id => id): Drafted {
  const of = writing(edition, answers, facts, unitName)
  const plans = [...edition.entries.map(({ fields }) => fields), edition.source?.annotates ? { annotation: edition.source.annotates } : {}]
  return given(plans.flatMap(fields => Object.entries(fields).map(([name, value]) => [name, write(value, of).raw] as const)))
}

/** What never stands in an edition and is kept with an entry all the same: what the act was about. */
const ABOUT_SOURCE = ['sourceId', 'sourceReference']

/** The drafted fields shared out: what is written in which book, in the order of the edition. */
export const entriesOf = (
  { entries }: Edition,
  drafted: Readonly<Record<string, unknown>>,
): { book: string; fields: Readonly<Record<string, unknown>> }[] =>
  entries.map(({ book, fields }) => ({
    book,
    fields: Object.fromEntries(Object.entries(drafted).filter(([name]) => Object.hasOwn(fields, name) || ABOUT_SOURCE.includes(name))),
  }))

/** Somebody whom the event is about, written out; what was not declared is empty. */
export type KnownParty = Pick<Party, 'role' | 'must' | 'law'> & { readonly name: string; readonly born: string; readonly pin: string }

/** Who the event is about, as declared: days to be compared with the books, only those whom these answers speak of. */
export function partiesOf(edition: Edition, answers: Answers, facts: Facts): KnownParty[] {
  const of = writing(edition, answers, facts, id => id)
  const raw = (value: Value | undefined) => (value === undefined ? '' : write(value, of).raw)
  return edition.parties
    .filter(({ when }) => when === undefined || evaluate(when, of.answers, facts))
    .map(({ role, must, law, name, born, pin }) => ({ role, must, law, name: raw(name), born: raw(born), pin: raw(pin) }))
    .filter(({ name, pin }) => name !== '' || pin !== '')
}

/** How to look for the entry that the act is about; undefined where it is about none. */
export function sourceOf(
  edition: Edition,
  answers: Answers,
  facts: Facts,
): { books: readonly string[]; name: string; born: string; pin: string; number: string } | undefined {
  if (!edition.source) return undefined
  const of = writing(edition, answers, facts, id => id)
  const raw = (value: Value | undefined) => (value === undefined ? '' : write(value, of).raw)
  const { books, name, born, pin, number } = edition.source
  return { books, name: raw(name), born: raw(born), pin: raw(pin), number: raw(number) }
}

export type People = Readonly<Record<'applicant' | 'subject' | 'phone' | 'email' | 'applicantPin', string>>

/** Who files, for whom, and how to reach them; empty texts while unknown. */
export function peopleOf(edition: Edition, answers: Answers, facts: Facts): People {
  const of = writing(edition, answers, facts, id => id)
  const text = (name: keyof People) => write(edition.people[name], of).text
  return { applicant: text('applicant'), subject: text('subject'), phone: text('phone'), email: text('email'), applicantPin: text('applicantPin') }
}

/** Kinds whose answer is a key of a list, or is the same for everybody. */
const KEYED = new Set(['choice', 'yesNo', 'commune', 'ethnicity', 'country'])

/** These values for a machine: choices by their key, days as they are counted, all else as it is printed; what is empty is left out. */
export function keysOf(edition: Edition, answers: Answers, facts: Facts, fields: Readonly<Record<string, Value>>): Readonly<Record<string, string>> {
  const of = writing(edition, answers, facts, id => id)
  const key = (value: Value): string => {
    const { raw, at } = write(value, of)
    const whole = typeof value === 'string' || !('join' in value || 'surname' in value || 'inWords' in value)
    const kind = at === undefined ? undefined : of.questions.get(at)?.kind
    return whole && raw !== '' && at !== undefined && kind !== undefined && KEYED.has(kind) ? String(of.answers[at]) : raw
  }
  return given(Object.entries(fields).map(([name, value]) => [name, key(value)] as const))
}
