import { shortDay } from '#kernel/format.ts'
import { dayOf, timeOf } from '#kernel/instant.ts'
import { weekday } from '#kernel/day.ts'
import type { Facts, PartNews, Text } from '../facts.ts'
import type { NoticeKind } from './vietnamese.ts'

const DAYS = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const due = ({ dueAt }: Facts) => (dueAt ? `${timeOf(dueAt)} ${DAYS[weekday(dayOf(dueAt))]}, ${shortDay(dayOf(dueAt))}` : 'the day on the slip')
const tracked = (title: string, says: Text['says']): Text => ({ title, says, look: 'track' })
const resumed = (title: string, says: Text['says']): Text => ({ title, says, look: 'resume' })

const agencies: Readonly<Record<string, string>> = {
  'ho-tich': 'The commune',
  'cong-an': 'The police',
  'bao-hiem-xa-hoi': 'Social insurance',
  'bao-tro-xa-hoi': 'Social assistance',
  'nguoi-co-cong': 'The office for merit',
}
const parts: Record<PartNews, (agency: string, facts: Facts) => string> = {
  completed: agency => `${agency}: one part is done.`,
  deficient: agency => `${agency}: more papers are needed.`,
  refused: agency => `${agency}: one part was refused.`,
  late: agency => `We are sorry. ${agency}: one part is late.`,
  apologised: (_, facts) => `We are sorry: one part is now due ${due(facts)}.`,
}
const partOf = (facts: Facts) => parts[facts.news ?? 'completed'](agencies[facts.agency ?? ''] ?? 'The other agency', facts)

/** The same for those who filed in English. */
export const inEnglish: Record<NoticeKind, Text> = {
  oneTimeCode: {
    title: 'One-time code',
    says: f => `${f.digits} is your code, good for 5 minutes at ${f.host}. Do not tell it to anyone, officials included.`,
  },
  draftReminder: resumed('Form kept for 3 more days', f => `Your form ${f.code} is kept for 3 more days only.`),
  submitted: tracked('Dossier sent', f => `Dossier ${f.code} was sent. An official reads it within 8 working hours.`),
  received: tracked('Dossier accepted', f => `Dossier ${f.code} was accepted, due ${due(f)}.`),
  askForMore: tracked('More papers needed', f => `Dossier ${f.code} needs more papers, within 15 working days.`),
  supplemented: tracked('Papers received', f => `What you added to dossier ${f.code} has arrived.`),
  verifying: tracked('Being verified', f => `Dossier ${f.code} is being verified, due ${due(f)}. Nothing to do now.`),
  referred: tracked('Sent to another office', f => `Dossier ${f.code} went to ${f.unit}. No need to refile.`),
  unitChanged: tracked('Dossier with a new office', f => `Dossier ${f.code} is now with ${f.unit}. Due as before.`),
  feeDue: tracked('Fee to pay', f => `Dossier ${f.code}: pay the fee of ${f.amount} when you collect.`),
  draftToConfirm: tracked('Check the draft', f => `Dossier ${f.code}: check the draft paper and confirm within 1 day.`),
  ready: tracked('Result is ready', f => `The result of dossier ${f.code} is ready. Bring the original papers.`),
  declined: tracked('Dossier declined', f => `Dossier ${f.code} was declined. The notice says why.`),
  turnedAway: tracked('Dossier not accepted yet', f => `Dossier ${f.code} is not accepted yet. See why and what to mend.`),
  withdrawn: tracked('Dossier withdrawn', f => `Dossier ${f.code} was withdrawn as you asked.`),
  lapsed: tracked('Dossier closed', f => `Dossier ${f.code} is closed: nothing was added in 15 working days. You may file again.`),
  apologised: tracked('Apology and new date', f => `We are sorry: dossier ${f.code} is late, now due ${due(f)}.`),
  legMoved: tracked('News of a part of the dossier', f => `${partOf(f)} Dossier ${f.code}.`),
  handedOver: tracked('Result handed over', f => `The result of dossier ${f.code} was handed over. Tell us how it was.`),
  ticketAnswered: { title: 'Your question is answered', says: f => `Your question ${f.ticket} was answered.`, look: 'help' },
  phoneChanged: {
    title: 'Phone number changed',
    says: f => `The phone number${f.code ? ` of dossier ${f.code}` : ''} was changed. If it was not you, tell the one-stop desk or see ${f.host}.`,
  },
}

/** For the bereaved, in English. */
export const sorrow: Partial<Record<NoticeKind, Text>> = {
  received: tracked('Dossier accepted', f => `We are sorry for your loss. Dossier ${f.code} is due ${due(f)}.`),
  askForMore: tracked('Papers missing', f => `We are sorry for your loss. Dossier ${f.code} still lacks papers.`),
  draftToConfirm: tracked('Draft extract', f => `We are sorry for your loss. The draft extract is there, dossier ${f.code}.`),
  ready: tracked('Death extract is ready', f => `We are sorry for your loss. The death extract is ready, dossier ${f.code}.`),
  turnedAway: tracked('Dossier not accepted yet', f => `We are sorry for your loss. Dossier ${f.code} is not accepted yet; see why.`),
  handedOver: tracked('Result handed over', f => `The death extract was handed over, dossier ${f.code}. We are sorry for your loss.`),
}

/** Both come to sign, in English. */
export const bride: Partial<Record<NoticeKind, Text>> = {
  ready: tracked('Marriage certificate is ready', f => `The result of dossier ${f.code} is ready. Both of you come to sign for it.`),
}
