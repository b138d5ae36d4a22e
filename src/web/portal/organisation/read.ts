import { isDay, type Day } from '#kernel/day.ts'
import { Refusal, type Problem } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import type { ClaimToMake, HandOverToOffer, MandateToGive, OrganisationToRegister } from '#identity'
import { answerFrom } from '#ui/answer.ts'
import type { Fields } from '#ui/page.ts'
import { dayAfter } from './words.ts'

/** The mark before the code of a procedure in the name of its box. */
export const PROCEDURE = 'tt.'

const text = (form: Fields, name: string, most = 200) => tidy(form[name] ?? '').slice(0, most)

function dayIn(form: Fields, name: string): Day | undefined {
  const typed = answerFrom(name, 'day', box => form[box])
  return typeof typed === 'string' && isDay(typed) ? typed : undefined
}
const paperIn = (form: Fields) => ({ document: text(form, 'document', 100), documentDay: dayIn(form, 'documentDay') })
export const contactIn = (form: Fields) => ({ phone: text(form, 'phone', 20), email: text(form, 'email', 100) || undefined })

export const organisationIn = (form: Fields): OrganisationToRegister => ({
  taxCode: text(form, 'taxCode', 30),
  name: text(form, 'name'),
  kind: text(form, 'kind', 30),
  ...paperIn(form),
  ...contactIn(form),
})

/** `all`: which procedures was answered with all of them. */
export function mandateIn(form: Fields): MandateToGive {
  const last = dayIn(form, 'to')
  const ticked = Object.keys(form).flatMap(name => (name.startsWith(PROCEDURE) && form[name] === 'true' ? [name.slice(PROCEDURE.length)] : []))
  return {
    pin: text(form, 'pin', 20),
    name: text(form, 'name', 100),
    may: text(form, 'may', 10),
    procedures: form['procedures'] === 'all' ? undefined : ticked,
    from: dayIn(form, 'from'),
    to: last && dayAfter(last),
    ...paperIn(form),
  }
}

export const handOverIn = (form: Fields): HandOverToOffer => ({
  pin: text(form, 'pin', 20),
  name: text(form, 'name', 100),
  on: dayIn(form, 'on'),
  ...paperIn(form),
})

export const claimIn = (form: Fields): ClaimToMake => ({ taxCode: text(form, 'taxCode', 30), on: dayIn(form, 'on'), ...paperIn(form) })

/** The box that a refusal is about. */
const boxes: Readonly<Record<string, string>> = {
  'tax-code-taken': 'taxCode',
  'no-organisation': 'taxCode',
  'representative-already': 'taxCode',
  'own-mandate': 'pin',
  'name-differs': 'name',
  'no-note': 'note',
}

/** Does the work; a refusal comes back as a problem of the page, at its box. */
export async function problemsOf(work: () => Promise<unknown>): Promise<readonly Problem[]> {
  try {
    await work()
    return []
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    const at = boxes[problem.reason] ?? (problem.reason.startsWith('wrong-') ? problem.reason.slice('wrong-'.length) : '')
    return [{ at, says: problem.message.replace(/\.$/, '') }]
  }
}
