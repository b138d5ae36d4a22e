import { addDays, type Day } from '#kernel/day.ts'
import { dayOf, instant, type Instant } from '#kernel/instant.ts'
import type { Tx } from '#platform/db/index.ts'
import type { FileStore } from '#platform/files/index.ts'
import { fees } from '#catalogue'
import { addPaper, askToConfirm, confirmDraft, examine, openDraft, receive, sign, submit, type Actor, type Dossier } from '#dossiers'
import { draftedFields, papersOf, type Edition } from '#procedures'
import { isWorkingDay, type Calendar } from '#units'
import { caseOf, editionThen } from '../world/case.ts'
import { random } from '../world/random.ts'
import { casesOf, type PracticeCase, type PracticeRole } from './cases.ts'
import { colleagueOf, ELSEWHERE, HOME, learnerAtDesk, onDesk, UNIT, writeLearner } from './desk.ts'
import { paperPicture } from './paper.ts'

/** A dossier of the day and which case it is. */
export type Dealt = {
  readonly key: string
  readonly code: string
  readonly subject: string
  readonly paper: string | null
  readonly elsewhere: string | null
}
export type Setting = {
  readonly calendar: Calendar
  readonly files: FileStore
  readonly day: Day
  readonly role: PracticeRole
  readonly length: number
  readonly seed: string
  readonly name: string
  readonly unitName: (unit: string) => string
}
/** How many working days before the day the first of its dossiers was filed; what is declared had happened by then. */
const FIRST_BACK = 3
type Answers = Record<string, string | boolean | number>
type Filed = {
  readonly dossier: Dossier
  readonly edition: Edition
  readonly answers: Answers
  readonly citizen: Actor
  readonly paper: string | null
}

/** Makes the day of this seed by the product's own commands, and leaves each dossier where the learner's role finds it. */
export async function dealDay(tx: Tx, setting: Setting): Promise<Dealt[]> {
  const chance = random(`practice ${setting.role} ${setting.seed}`)
  const cases = chance.shuffled(casesOf(setting.role, setting.length))
  const dealt: Dealt[] = []
  let relative: string | undefined
  for (const [nth, one] of cases.entries()) {
    const { made, filed } = await dossierOf(tx, setting, one, nth)
    if (one.fault === 'relative') relative = made.parties[0]
    const { code, subject } = filed.dossier
    dealt.push({ key: one.key, code, subject, paper: filed.paper, elsewhere: one.fault === 'elsewhere' ? ELSEWHERE : null })
  }
  await writeLearner(tx, setting.name, setting.role, relative)
  return dealt
}

async function dossierOf(tx: Tx, setting: Setting, one: PracticeCase, nth: number) {
  const { calendar, day, role, seed } = setting
  const back = (days: number) => workingDayBack(calendar, day, days)
  const before = back(1)
  const edition = editionThen(one.procedure, day)
  if (!edition) throw new TypeError(`no edition of ${one.procedure} on ${day}`)
  const made = caseOf(random(`${seed} ${one.key}`), edition, back(FIRST_BACK), one.fault === 'elsewhere' ? ELSEWHERE : UNIT, HOME, one.example)
  const at = (on: Day, time: string) => new Date(instant(on, time).getTime() + nth * 60_000)
  const given = { edition, answers: made.answers, name: made.applicant.name, phone: made.applicant.phone, fault: one.fault }
  if (one.fault === 'registered')
    await live(tx, setting, await file(tx, setting, { ...given, fault: 'none' }, at(back(FIRST_BACK), '09:00')), one, back(FIRST_BACK), true)
  if (one.fault === 'twice') {
    const first = await file(tx, setting, { ...given, fault: 'none' }, at(back(2), '15:40'))
    await receive(tx, colleagueOf('deskOfficer'), first.dossier.code, { version: first.dossier.version, calendar, edition }, at(before, '16:00'))
  }
  const sent = role === 'deskOfficer' ? (one.urgent ? at(back(FIRST_BACK), '10:00') : at(before, '16:20')) : at(before, '14:00')
  const filed = await file(tx, setting, given, sent)
  if (role !== 'deskOfficer') await live(tx, setting, filed, one, before, false)
  return { made, filed }
}

/** The working day that lies `days` working days before. */
function workingDayBack(calendar: Calendar, day: Day, days: number): Day {
  let on = day
  for (let left = days; left > 0; ) {
    on = addDays(on, -1)
    if (isWorkingDay(calendar, on)) left--
  }
  return on
}

type Given = { edition: Edition; answers: Answers; name: string; phone: string; fault: PracticeCase['fault'] }

/** Sent by its applicant with pictures of its papers. */
async function file(tx: Tx, { files, unitName }: Setting, { edition, answers, name, phone, fault }: Given, at: Instant): Promise<Filed> {
  const owner = `phone:${phone}`
  const citizen: Actor = { kind: 'citizen', id: phone, name }
  const draft = await openDraft(tx, { procedure: edition.code, edition: edition.from, owner, channel: 'self', unit: UNIT, answers }, at)
  const on = dayOf(at)
  const wanted = papersOf(edition, answers, { today: on, filedOn: on }).filter(({ form }) => form === 'submit')
  for (const { code } of wanted) {
    const picture = await paperPicture(code, answers, fault)
    const hash = await files.put(picture)
    const paper = { paper: code, name: `${code}.jpg`, mime: 'image/jpeg', hash, previewHash: hash, bytes: picture.length, pages: 1, warnings: [] }
    await addPaper(tx, { draft: draft.id }, paper, at)
  }
  const { dossier } = await submit(tx, { draft: draft.code, owner, by: citizen, edition, fees, unitName }, at)
  return { dossier, edition, answers, citizen, paper: wanted[0]?.code ?? null }
}

/** Received, and for the signer drafted and confirmed; `toEnd`: signed too. What is due today was taken in after the hour of the day before. */
async function live(tx: Tx, setting: Setting, filed: Filed, one: PracticeCase, on: Day, toEnd: boolean): Promise<void> {
  const { calendar, role, name, unitName } = setting
  const { edition, answers, citizen } = filed
  let { dossier } = filed
  const { code } = dossier
  const at = (time: string) => instant(on, time)
  const known = () => ({ version: dossier.version, calendar, edition })
  const clerk = one.fault === 'ownIntake' ? learnerAtDesk(name) : onDesk('deskOfficer')
  dossier = await receive(tx, clerk, code, known(), at('15:30'))
  if (role === 'civilStatusOfficer' && !toEnd) return
  const facts = { today: on, filedOn: on }
  const drafted = { ...draftedFields(edition, answers, facts, unitName) }
  const certificate = toEnd ? drafted : { ...drafted, ...wrongDraft(one, drafted, on) }
  dossier = await examine(tx, onDesk('civilStatusOfficer'), code, { version: dossier.version, edition, certificate, checks: {} }, at('15:50'))
  if (edition.confirmsDraft) {
    dossier = await askToConfirm(tx, onDesk('civilStatusOfficer'), code, known(), at('15:55'))
    dossier = await confirmDraft(tx, citizen, code, { calendar, edition, agrees: true }, at('16:30'))
  }
  if (toEnd) await sign(tx, onDesk('signer'), code, { version: dossier.version, edition, calendar, books: tx }, at('16:45'))
}

/** What the draft says wrongly, or says rightly of somebody who is too young. */
function wrongDraft({ fault }: PracticeCase, drafted: Readonly<Record<string, string>>, on: Day): Record<string, string> {
  if (fault === 'underage') return { wifeBorn: addDays(on, -17 * 365) }
  if (fault !== 'draftDiffers') return {}
  const field = drafted['childName'] ? 'childName' : 'deceasedName'
  return { [field]: `${drafted[field] ?? ''} Anh` }
}
