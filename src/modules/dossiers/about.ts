import { bare } from '#kernel/text.ts'
import { peopleOf, type Answers, type Edition, type Facts } from '#procedures'
import type { Applicant } from './dossier.ts'

/** Who a declaration is about: applicant and subject by name, the PINs of all in it, and what makes two declarations the same civil event. */
export function about(edition: Edition, answers: Answers, facts: Facts) {
  const people = peopleOf(edition, answers, facts)
  const questions = edition.tasks.flatMap(({ pages }) => pages).flatMap(page => page.questions)
  const pins = questions.filter(({ kind }) => kind === 'pin').map(({ id }) => answers[id])
  return {
    applicant: applicantOf(people),
    subject: people.subject,
    parties: [...new Set([...pins, people.applicantPin].filter((pin): pin is string => typeof pin === 'string' && pin.length === 12))],
    eventKey: eventKey(edition, answers),
  }
}

function applicantOf({ applicant, phone, email, applicantPin }: ReturnType<typeof peopleOf>): Applicant {
  return { name: applicant, ...(phone ? { phone } : {}), ...(email ? { email } : {}), ...(applicantPin ? { pin: applicantPin } : {}) }
}

/** Two dossiers with one key are shown side by side, never refused by a machine. */
function eventKey({ code, event = code, sameEvent }: Edition, answers: Answers): string {
  const part = (ids: readonly string[]) => answers[ids.find(id => answers[id] !== undefined) ?? ''] ?? ''
  return [event, ...sameEvent.map(ids => bare(String(part(ids))))].join('|')
}
