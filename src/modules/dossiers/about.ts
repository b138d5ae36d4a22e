import { bare } from '#kernel/text.ts'
import { peopleOf, questionsOf, type Answers, type Edition, type Facts } from '#procedures'
import type { Applicant } from './dossier.ts'

/** Who a declaration is about: applicant and subject by name, the PINs of all in it, and what makes two declarations the same civil event. */
export function about(edition: Edition, answers: Answers, facts: Facts) {
  const people = peopleOf(edition, answers, facts)
  const pins = questionsOf(edition).filter(({ kind }) => kind === 'pin').map(({ id }) => answers[id])
  return {
    applicant: applicantOf(people),
    subject: people.subject,
    parties: [...new Set([...pins, people.applicantPin].filter((pin): pin is string => typeof pin === 'string' && pin.length === 12))],
    eventKey: eventKey(edition, answers, people.subject),
  }
}

function applicantOf({ applicant, phone, email, applicantPin }: ReturnType<typeof peopleOf>): Applicant {
  return { name: applicant, ...(phone ? { phone } : {}), ...(email ? { email } : {}), ...(applicantPin ? { pin: applicantPin } : {}) }
}

/** The same mother and the same day of birth is the same birth, twins apart by their order: two such dossiers are shown side by side, never refused by a machine. */
function eventKey(edition: Edition, answers: Answers, subject: string): string {
  const parts = [answers['mother.pin'] ?? answers['mother.name'] ?? answers['father.name'] ?? subject, answers['child.born'], answers['child.order'] ?? '']
  return [edition.code, ...parts.map(part => bare(String(part ?? '')))].join('|')
}
