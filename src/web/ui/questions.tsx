import type { Problem } from '#kernel/refusal.ts'
import { countries, ethnicities, evaluate, type Answers, type Facts, type Question } from '#procedures'
import { answerFrom } from './answer.ts'
import {
  Choice,
  type CommuneOption,
  CommunePicker,
  DayField,
  NameField,
  PartialDayField,
  SelectField,
  TextArea,
  TextField,
  YesNo,
} from './fields.tsx'
import { problemAt } from './forms.tsx'

/** Answers, and what was typed when it could not be read: `child.born.ngay`, `child.residence.tim`. */
export type Values = Readonly<Record<string, unknown>>

/** What a commune's search box found, the chosen one included. */
export type Communes = (id: string) => readonly CommuneOption[]

type QuestionProps = {
  readonly question: Question
  readonly values: Values
  readonly problems: readonly Problem[]
  readonly communes: Communes
  readonly heading?: boolean | undefined
}

const text = (value: unknown) => (value === undefined || value === null ? undefined : String(value))

/** The three boxes as typed, or the answer. */
function dayValue(id: string, values: Values) {
  const [ngay, thang, nam] = ['ngay', 'thang', 'nam'].map(box => text(values[`${id}.${box}`]))
  return ngay === undefined && thang === undefined && nam === undefined ? text(values[id]) : { ngay, thang, nam }
}

/** Ends with a mark, so that the example that follows is read apart. */
const sentence = (words: string) => (/[.?!:]$/.test(words) ? words : `${words}.`)

const fromList = (list: readonly { code: string; name: string }[]) => list.map(({ code, name }) => ({ value: code, label: name }))

/** Names of peoples stay as they are; "another" is no name. */
const peoples = fromList(ethnicities).map(option => ({ ...option, data: option.value !== '99' }))

/** One question of a procedure as the field that its kind asks for. */
export function QuestionField({ question, values, problems, communes, heading }: QuestionProps) {
  const { id, kind, label, example, required, autocomplete, options = [], outside } = question
  const hint = [question.hint && sentence(question.hint), example && `Ví dụ: ${example}`].filter(Boolean).join(' ') || undefined
  const field = { id, label, hint, problem: problemAt(problems, id), optional: required === false, heading }
  const value = text(values[id] ?? question.default)
  if (kind === 'day') return <DayField {...field} value={dayValue(id, values)} birthday={autocomplete === 'bday'} />
  if (kind === 'partialDay')
    return <PartialDayField {...field} hint={hint ?? 'Chỉ nhớ năm thì ghi năm.'} value={dayValue(id, values)} birthday={autocomplete === 'bday'} />
  if (kind === 'choice') return <Choice {...field} value={value} options={options.map(({ key, ...option }) => ({ ...option, value: key }))} />
  if (kind === 'yesNo') return <YesNo {...field} value={value} />
  if (kind === 'commune') return <CommunePicker {...field} value={value} query={text(values[`${id}.tim`])} found={communes(id)} outside={outside} />
  if (kind === 'name') return <NameField {...field} value={value} autocomplete={autocomplete ?? 'off'} />
  if (kind === 'pin') return <TextField {...field} value={value} width="m" inputmode="numeric" autocomplete="off" spellcheck={false} />
  if (kind === 'phone') return <TextField {...field} value={value} width="m" type="tel" inputmode="tel" autocomplete={autocomplete ?? 'tel'} />
  if (kind === 'email') return <TextField {...field} value={value} type="email" autocomplete={autocomplete ?? 'email'} spellcheck={false} />
  if (kind === 'count') return <TextField {...field} value={value} width="xs" inputmode="numeric" autocomplete="off" />
  if (kind === 'ethnicity') return <SelectField {...field} value={value} options={peoples} />
  if (kind === 'country') return <SelectField {...field} value={value} options={fromList(countries)} />
  if (kind === 'text' && question.maxLength > 300) return <TextArea {...field} value={value} />
  return <TextField {...field} value={value} autocomplete={autocomplete} />
}

/** The values as answers, defaults in the gaps; what stays from other pages is kept. */
function answersOf(questions: readonly Question[], values: Values): Answers {
  const box = (name: string) => text(values[name])
  const here = questions.map(({ id, kind, default: otherwise }) => [id, answerFrom(id, kind, box) ?? otherwise] as const)
  return { ...(values as Answers), ...Object.fromEntries(here) }
}

/** Every word of a condition: question ids among them. */
const mentioned = (part: unknown): readonly string[] =>
  typeof part === 'string' ? [part] : typeof part === 'object' && part !== null ? Object.values(part).flatMap(mentioned) : []

/** The answers that conditions on this page need and that are asked elsewhere. */
function elsewhere(questions: readonly Question[], values: Values): Answers {
  const here = new Set<string>(questions.map(({ id }) => id))
  const needed = questions.flatMap(({ when }) => mentioned(when)).filter(id => !here.has(id) && values[id] !== undefined)
  return Object.fromEntries(needed.map(id => [id, values[id] as string]))
}

type FieldsProps = {
  readonly questions: readonly Question[]
  readonly values: Values
  readonly problems?: readonly Problem[] | undefined
  readonly facts: Facts
  /** `page` for citizens: one under the other. `dense` for the counter: a grid, Tab only. */
  readonly density?: 'page' | 'dense' | undefined
  readonly communes?: Communes | undefined
  /** The only question's label is the page's `h1`. */
  readonly heading?: boolean | undefined
}

/**
 * Questions as fields, from one schema for citizen and counter. Give every question that may be asked: one whose condition
 * does not hold yet carries it as `data-when`, and the browser shows and hides it; without a script it stays visible.
 * The first, hidden button takes Enter, so that it never presses "Tìm" of a commune.
 */
export function QuestionFields({ questions, values, problems = [], facts, density = 'page', communes = () => [], heading }: FieldsProps) {
  const answers = answersOf(questions, values)
  const holds = ({ when }: Question) => when === undefined || evaluate(when, answers, facts)
  return (
    <div
      class={density === 'dense' ? 'dense' : 'asked'}
      data-questions={JSON.stringify(facts)}
      data-answers={JSON.stringify(elsewhere(questions, values))}
    >
      {questions.some(({ kind }) => kind === 'commune') && <button type="submit" class="first" tabindex={-1} aria-hidden="true" />}
      {questions.map(question => (
        <div
          key={question.id}
          class={holds(question) ? 'one' : 'one off'}
          data-when={question.when === undefined ? undefined : JSON.stringify(question.when)}
          data-kind={question.kind}
          data-id={question.id}
        >
          <QuestionField question={question} values={values} problems={problems} communes={communes} heading={heading && questions.length === 1} />
        </div>
      ))}
    </div>
  )
}
