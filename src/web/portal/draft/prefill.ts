import type { Visitor } from '#identity'
import { evaluate, type Answers, type Edition, type Facts } from '#procedures'

type Value = Edition['people']['applicant']
type Filled = Record<string, string | boolean | number>

/** The question whose answer this value would be, for this person. */
function questionOf(value: Value, answers: Answers, facts: Facts): string | undefined {
  if (typeof value === 'string') return value
  if ('pick' in value) {
    const picked = value.pick.find(({ when }) => evaluate(when, answers, facts))
    return picked && questionOf(picked.value, answers, facts)
  }
  return 'first' in value && value.first[0] !== undefined ? questionOf(value.first[0], answers, facts) : undefined
}

/** What the sign-in already knows of the applicant: nobody is asked for it twice. Each answer can still be changed. */
export function prefilled(edition: Edition, answers: Answers, facts: Facts, visitor: Visitor): Filled {
  if (visitor.kind !== 'citizen' && visitor.kind !== 'phone') return {}
  const questions = new Set<string>(edition.tasks.flatMap(({ pages }) => pages.flatMap(page => page.questions.map(({ id }) => id))))
  const found: Filled = {}
  const fill = (id: string | undefined, value: string | undefined) => {
    if (id !== undefined && value && questions.has(id)) found[id] = value
  }
  const at = (who: keyof Edition['people']) => questionOf(edition.people[who], answers, facts)
  const told = (visitor.kind === 'citizen' && visitor.organisation) || visitor
  fill(at('phone'), told.phone)
  if (visitor.kind === 'phone') return found
  const name = at('applicant')
  fill(name, visitor.name)
  fill(at('applicantPin'), visitor.pin)
  fill(at('email'), ('email' in told && told.email) || undefined)
  if (name?.endsWith('.name')) fill(name.replace(/name$/, 'born'), visitor.born)
  return found
}
