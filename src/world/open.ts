import { addDays, day, type Day } from '#kernel/day.ts'
import { instant, iso, type Instant } from '#kernel/instant.ts'
import type { Tx } from '#platform/db/index.ts'
import { fees } from '#catalogue'
import {
  askForMore,
  askToConfirm,
  confirmDraft,
  decline,
  examine,
  openDraft,
  receive,
  sign,
  submit,
  type Actor,
  type Channel,
  type Dossier,
} from '#dossiers'
import type { Role } from '#identity'
import { check, draftedFields, type Answers, type Edition } from '#procedures'
import { bookNames, reference, wholeReference, type Entry } from '#registers'
import type { Calendar } from '#units'
import type { Count } from './article.ts'
import { caseOf, editionThen } from './case.ts'
import { onDuty, type Desk } from './cast.ts'
import { two } from './names.ts'
import type { Random } from './random.ts'
import { someEntry } from './store.ts'

const BIRTH = '1.001193'
/** A day's work of a justice officer: births most, then everything else that there is an edition of. */
const MIX = [BIRTH, '1.000656', BIRTH, '1.000894', BIRTH, '1.004873', BIRTH, '2.000635', BIRTH, '1.004859', '1.001022', BIRTH, '1.004837']

/** The editions of a day's mix that are in force on `on`. */
export const mixOn = (on: Day): Edition[] => MIX.flatMap(code => editionThen(code, on) ?? [])

/** Births and deaths that are declared together with what other agencies do of them; they stand in the place of plain ones. */
const GROUPS = ['2.000986', '2.001023', '2.000986', '2.002622']
const FIRST_GROUP = 4

/** The same mix with some groups in it, for dossiers that are still open: what they wait for happens before one's eyes. */
export const openMixOn = (on: Day): Edition[] => {
  const groups = GROUPS.flatMap(code => editionThen(code, on) ?? [])
  return mixOn(on).map((edition, place) => (place >= FIRST_GROUP && place % 2 === 0 ? (groups[(place - FIRST_GROUP) / 2] ?? edition) : edition))
}

type Until = 'submitted' | 'incomplete' | 'received' | 'paused' | 'examined' | 'confirming' | 'toSign' | 'signed' | 'declined'
export type Open = { readonly until: Until; readonly channel: Channel }

const several = (count: number, until: Until, channel: Channel = 'self'): Open[] => Array.from({ length: count }, () => ({ until, channel }))

/** A day's work in every queue of one commune today. */
export const openToday: readonly Open[] = [
  ...several(6, 'submitted'),
  ...several(2, 'submitted', 'assisted'),
  ...several(3, 'received'),
  ...several(1, 'received', 'counter'),
  ...several(2, 'examined'),
  ...several(2, 'incomplete'),
  ...several(1, 'paused'),
  ...several(2, 'confirming'),
  ...several(3, 'toSign'),
  ...several(1, 'toSign', 'assisted'),
  ...several(2, 'signed'),
  ...several(1, 'signed', 'counter'),
  ...several(1, 'declined'),
]

/** The same on 14/3/2017, when nothing was asked back through the net; nothing here can lapse while the clock stands years later. */
const openThen: readonly Open[] = [
  ...several(5, 'submitted'),
  ...several(2, 'received'),
  ...several(1, 'received', 'counter'),
  ...several(2, 'toSign'),
  ...several(1, 'signed'),
  ...several(1, 'signed', 'counter'),
]

const isOnline = ({ channel }: Open) => channel === 'self' || channel === 'assisted'
const counts = ({ until }: Open) => until !== 'submitted' && until !== 'incomplete'

/** As many of the open dossiers of 14/3/2017 as the commune's exact count leaves room for, and what is left of that count. */
export function openWithin({ online, total }: Count): { open: Open[]; left: Count } {
  const room = { online, offline: total - online }
  const open = openThen.filter(one => {
    if (!counts(one)) return true
    const which = isOnline(one) ? 'online' : 'offline'
    return room[which] > 0 && room[which]-- > 0
  })
  return { open, left: { online: room.online, total: room.online + room.offline } }
}

export type Applicant = { readonly owner: string; readonly actor: Actor; readonly answers: Answers; readonly until: Until }
type Setting = {
  readonly desk: Desk
  readonly unit: string
  /** What the dossiers are about, one after the other; births among them. */
  readonly editions: readonly Edition[]
  /** The worked example of a birth. */
  readonly example: string
  readonly calendar: Calendar
  /** The working day before the day that is shown, and that day. */
  readonly before: Day
  readonly shown: Day
  readonly now: Instant
  readonly home: string
  readonly unitName: (unit: string) => string
}

/** Files these dossiers by the product's own commands, at times of the day before, and leaves each where it is wanted. */
export async function openSet(tx: Tx, chance: Random, open: readonly Open[], setting: Setting, cast: readonly Applicant[] = []): Promise<number> {
  for (const [i, one] of open.entries()) await file(tx, chance, one, setting, i)
  for (const [i, who] of cast.entries()) await file(tx, chance, { until: who.until, channel: 'self' }, setting, open.length + i, who)
  return open.length + cast.length
}

async function file(tx: Tx, chance: Random, { until, channel }: Open, setting: Setting, nth: number, who?: Applicant): Promise<void> {
  const { desk, unit, calendar, before, unitName } = setting
  const { edition, made, answers, source } = await something(tx, chance, until === 'signed' ? withoutGroups(setting) : setting, nth, who)
  const clerk = onDuty(desk, unit, 'deskOfficer')
  const asClerk: Actor = { kind: 'officer', id: clerk.id, name: clerk.name, unit }
  const citizen = who?.actor ?? { kind: 'citizen' as const, id: made.applicant.phone, name: made.applicant.name }
  const filed = isOnline({ channel, until })
    ? { owner: who?.owner ?? `phone:${made.applicant.phone}`, by: citizen }
    : { owner: `officer:${clerk.id}`, by: asClerk }
  const facts = { today: before, filedOn: before }
  const at = (minutes: number) => new Date(instant(before, '15:04').getTime() + (minutes + (nth % 9) * 2) * 60_000)
  const submitted = until === 'submitted' ? early(setting, nth) : until === 'incomplete' ? at(-300) : at(-chance.int(20, 400))

  const draft = await openDraft(
    tx,
    {
      procedure: edition.code,
      edition: edition.from,
      owner: filed.owner,
      channel,
      unit,
      answers,
      ...(channel === 'assisted'
        ? { assisted: { name: clerk.name, officer: clerk.id, place: 'Quầy một cửa', at: iso(submitted), consent: true } }
        : {}),
    },
    submitted,
  )
  let { dossier } = await submit(tx, { draft: draft.code, ...filed, edition, fees, unitName, paperless: true }, submitted)
  if (until === 'submitted') return

  const as = (role: Role) => onDuty(desk, unit, role)
  const move = async (next: Promise<Dossier>) => void (dossier = await next)
  const known = () => ({ version: dossier.version, calendar, edition })
  const { code } = dossier
  if (until === 'incomplete') return move(askForMore(tx, as('deskOfficer'), code, { version: dossier.version, items: [unread(edition)] }, at(-200)))
  await move(receive(tx, as('deskOfficer'), code, known(), at(0)))
  if (until === 'received') return
  if (until === 'paused') return move(askForMore(tx, as('deskOfficer'), code, { version: dossier.version, items: [unread(edition)] }, at(12)))
  const certificate = {
    ...draftedFields(edition, answers, facts, unitName),
    ...(source ? { sourceId: String(source.id), sourceReference: `${wholeReference(source)}, ${bookNames[source.type]}` } : {}),
  }
  await move(examine(tx, as('civilStatusOfficer'), code, { version: dossier.version, edition, certificate, checks: {} }, at(20)))
  if (until === 'examined') return
  if (until === 'declined') return move(decline(tx, as('signer'), code, { version: dossier.version, calendar, items: [elsewhere] }, at(30)))
  if (edition.confirmsDraft) {
    await move(askToConfirm(tx, as('civilStatusOfficer'), code, known(), at(25)))
    if (until === 'confirming') return
    await move(confirmDraft(tx, citizen, code, { calendar, edition, agrees: true }, at(45)))
  }
  if (until === 'toSign') return
  await move(sign(tx, as('signer'), code, { version: dossier.version, edition, calendar, books: tx }, at(60)))
}

/** No letter goes for what was signed before the agencies listen: such a group would wait for ever. */
const withoutGroups = (setting: Setting): Setting => ({ ...setting, editions: setting.editions.filter(({ legs }) => !legs) })

/** What the nth dossier is about: the next of the day's mix, or a birth where that cannot be declared by these people. */
async function something(tx: Tx, chance: Random, setting: Setting, nth: number, who?: Applicant) {
  const { unit, before, home, example, editions } = setting
  const facts = { today: before, filedOn: before }
  const wanted = who ? birthsOf(setting) : (editions[nth % editions.length] ?? birthsOf(setting))
  const source = wanted.source && (await someEntry(tx, unit, wanted.source.books, chance.int(0, 40)))
  const made = caseOf(chance, wanted, before, unit, home, wanted.code === BIRTH ? example : undefined)
  const answers = {
    ...made.answers,
    ...who?.answers,
    ...(source && wanted.source ? asked(wanted.source, source, made.answers) : {}),
  } as typeof made.answers
  if (check(wanted, answers, facts).errors.length === 0) return { edition: wanted, made, answers, source }
  const edition = birthsOf(setting)
  const instead = caseOf(chance, edition, before, unit, home, example)
  return { edition, made: instead, answers: instead.answers, source: undefined }
}

const birthsOf = ({ editions }: Setting): Edition => {
  const found = editions.find(({ code }) => code === BIRTH)
  if (!found) throw new TypeError('the city registers births')
  return found
}

/** The person of an entry in the place of the one of the example, and where it stands, so that the books have what the dossier asks for. */
function asked(
  { name, born, pin, number }: NonNullable<Edition['source']>,
  { data, enteredOn, ...entry }: Entry,
  given: Answers,
): Record<string, string> {
  const fields = Object.entries(data)
  const of = (end: string) =>
    fields.find(([key, value]) => key.endsWith(end) && !/^(mother|father|declarant)/.test(key) && typeof value === 'string')?.[1]
  const pairs = [
    [name, of('Name')],
    [born, of('Born')],
    [pin, of('Pin')],
    [number, reference(entry)],
    [typeof number === 'string' && number.replace(/number$/, 'on'), enteredOn],
  ] as const
  return Object.fromEntries(
    pairs.flatMap(([id, value]) => (typeof id === 'string' && typeof value === 'string' && given[id] !== undefined ? [[id, value]] : [])),
  )
}

/** Sent in the evening before and in the night, never later than now. */
function early({ before, now }: Setting, nth: number): Instant {
  const sent = instant(before, `${two(16 + (nth % 6))}:${two((nth * 17) % 60)}`)
  return sent < now ? sent : new Date(now.getTime() - (nth + 1) * 60_000)
}

/** What a citizen of the cast says of the child: of the family's own names. */
export const ownChild = (
  mother: { name: string; pin: string; birthdate: string; phone: string },
  father: { name: string; pin: string; birthdate: string },
  child: { middle: string; given: string; sex: string },
  shown: Day,
): Answers => ({
  'requester.relation': 'me',
  'mother.name': mother.name,
  'mother.pin': mother.pin,
  'mother.born': mother.birthdate,
  'father.name': father.name,
  'father.pin': father.pin,
  'father.born': father.birthdate,
  'child.middle': child.middle,
  'child.given': child.given,
  'child.sex': child.sex,
  'child.born': addDays(day(shown), -9),
  'requester.phone': mother.phone,
})

/** The first paper that is handed in cannot be read. */
function unread({ papers }: Edition) {
  const paper = papers.find(({ form }) => form === 'submit')
  const name = paper?.label ?? 'giấy tờ'
  return { reason: 'anh-mo', says: `Ảnh ${name} mờ, không đọc được`, fix: `Chụp lại ${name} ở nơi đủ sáng`, ...(paper ? { paper: paper.code } : {}) }
}
const elsewhere = { reason: 'da-dang-ky', says: 'Việc này đã được đăng ký ở nơi khác', fix: 'Xin bản sao tại nơi đã đăng ký' }
