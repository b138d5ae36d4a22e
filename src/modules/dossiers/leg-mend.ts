import { dayOf } from '#kernel/instant.ts'
import { evaluate, type Answers, type Edition, type Expr, type Facts, type LegPlan, type Question } from '#procedures'
import type { Dossier } from './dossier.ts'
import { askedLegs } from './leg-clock.ts'
import type { Leg } from './leg.ts'

/**
 * One thing to mend in a part: what the agency says, and the questions behind the field that it named. Without questions it is answered in words;
 * `inBook`: the field stands in the civil register, which only a correction there may change (Luật Hộ tịch 2014, Điều 28).
 */
export type MendItem = { readonly place: number; readonly says: readonly string[]; readonly questions: readonly Question[]; readonly inBook: boolean }

type Filed = Pick<Dossier, 'answers' | 'submittedAt'>
type Value = LegPlan['fields'][string]

/** The facts under which a dossier was filed. */
export const filedFacts = ({ submittedAt }: Pick<Dossier, 'submittedAt'>): Facts => ({ today: dayOf(submittedAt), filedOn: dayOf(submittedAt) })

const fieldsOf = (edition: Edition, kind: string): LegPlan['fields'] => edition.legs?.find(leg => leg.kind === kind)?.fields ?? {}

/** Every text in a piece of plain data: ids of questions among them. */
const textsIn = (part: unknown): readonly string[] =>
  typeof part === 'string' ? [part] : typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsIn) : []

/** The questions of the form, each with the conditions of its page and task, so that it is asked here when it is asked there. */
function questionsOf({ precheck, tasks }: Edition): Map<string, Question> {
  const paged = [...precheck.map(page => ({ page, task: undefined })), ...tasks.flatMap(task => task.pages.map(page => ({ page, task })))]
  const both = (...given: (Expr | undefined)[]): { when?: Expr } => {
    const all = given.filter(one => one !== undefined)
    return all.length === 0 ? {} : { when: { all } }
  }
  return new Map(
    paged.flatMap(({ page, task }) =>
      page.questions.map(({ when, ...rest }) => [rest.id, { ...rest, ...both(task?.when, page.when, when) }] as const),
    ),
  )
}

/** What may be mended in the parts: not what the civil register holds, nor who the applicant is. */
function mendable(edition: Edition) {
  const questions = questionsOf(edition)
  const { applicant, applicantPin } = edition.people
  const fixed = new Set([...edition.entries.flatMap(({ fields }) => textsIn(fields)), ...textsIn([applicant, applicantPin])])
  const inBook = new Set(edition.entries.flatMap(({ fields }) => Object.keys(fields)))
  const idsIn = (part: unknown) => [...new Set(textsIn(part))].filter(id => questions.has(id) && !fixed.has(id))
  /** Whether the register says it, under this name or another. */
  const held = (name: string, value: Value | undefined) =>
    inBook.has(name) || (value !== undefined && idsIn(value).length === 0 && textsIn(value).some(id => questions.has(id)))
  return { questions, inBook, idsIn, held }
}

/** The choice on which a value depends. */
const choices = (value: Value): unknown => (typeof value !== 'string' && 'pick' in value ? value.pick.map(({ when }) => when) : [])

/** What is to be mended in a part now: each item of the agency's request; after a refusal every field that the book does not hold. Pure. */
export function mendItems(edition: Edition, { answers, submittedAt }: Filed, leg: Pick<Leg, 'kind' | 'state' | 'asked'>): MendItem[] {
  const { questions, inBook, idsIn, held } = mendable(edition)
  const fields = fieldsOf(edition, leg.kind)
  const own = Object.entries(fields).filter(([name]) => !inBook.has(name))
  const asks = ({ when }: Question) => when === undefined || evaluate(when, answers, filedFacts({ submittedAt }))
  // Another choice of the same field needs all that hangs on that choice: another householder has another name.
  const behind = (name: string): Question[] => {
    const value = inBook.has(name) ? undefined : fields[name]
    if (value === undefined) return []
    const chosen = new Set(idsIn(choices(value)))
    const ids = [...idsIn(value), ...own.filter(([, other]) => idsIn(choices(other)).some(id => chosen.has(id))).flatMap(([, other]) => idsIn(other))]
    const found = [...questions.values()].filter(({ id }) => ids.includes(id))
    return found.some(asks) ? found : []
  }
  if (leg.state === 'refused') {
    const ids = new Set(own.flatMap(([name]) => behind(name)).map(({ id }) => id))
    return ids.size === 0 ? [] : [{ place: 0, says: [], questions: [...questions.values()].filter(({ id }) => ids.has(id)), inBook: false }]
  }
  return leg.state === 'deficient'
    ? leg.asked.reduce((items, { says, field = '' }) => added(items, says, behind(field), held(field, fields[field])), [] as MendItem[])
    : []
}

/** One more item; where its questions stand already its words join theirs: nobody is asked twice. */
function added(items: MendItem[], says: string, questions: readonly Question[], inBook: boolean): MendItem[] {
  const known = new Set(items.flatMap(item => item.questions.map(({ id }) => id)))
  const fresh = questions.filter(({ id }) => !known.has(id))
  if (questions.length === 0 || fresh.length > 0) return [...items, { place: items.length, says: [says], questions: fresh, inBook }]
  const twin = items.findIndex(item => item.questions.some(({ id }) => id === questions[0]?.id))
  return items.map((item, place) => (place === twin ? { ...item, says: [...item.says, says] } : item))
}

/** The answers as they stand in the part now: as declared, over them what was mended already. */
export function mendValues(edition: Edition, { answers, submittedAt }: Filed, { kind, mended }: Pick<Leg, 'kind' | 'mended'>): Answers {
  const { idsIn } = mendable(edition)
  const facts = filedFacts({ submittedAt })
  const source = (value: Value): string => {
    if (typeof value === 'string') return value
    const chosen = 'pick' in value ? value.pick.find(({ when }) => evaluate(when, answers, facts))?.value : undefined
    return typeof chosen === 'string' ? chosen : ''
  }
  const later = Object.entries(fieldsOf(edition, kind)).flatMap(([field, value]) => {
    const [id] = idsIn(source(value))
    return id !== undefined && mended[field] !== undefined ? [[id, mended[field]] as const] : []
  })
  return { ...answers, ...Object.fromEntries(later) }
}

/** The fields of the part that hang on these new answers, as its agency is told them; what the register holds never. Pure. */
export function mendedFields(edition: Edition, dossier: Filed, kind: string, answers: Answers): { [field: string]: string } {
  const { inBook, idsIn } = mendable(edition)
  const whole = { ...dossier.answers, ...answers } as Dossier['answers']
  const now = askedLegs(edition, { ...dossier, answers: whole }).find(leg => leg.kind === kind)?.fields ?? {}
  const touched = (value: Value) => idsIn(value).some(id => Object.hasOwn(answers, id))
  return Object.fromEntries(
    Object.entries(fieldsOf(edition, kind)).flatMap(([field, value]) =>
      !inBook.has(field) && touched(value) && now[field] !== undefined ? [[field, now[field]] as const] : [],
    ),
  )
}
