import { addDays, daysBetween, isDay, type Day } from '#kernel/day.ts'
import { published } from '#catalogue'
import type { Json } from '#dossiers'
import { draftedFields, entriesOf, partiesOf, peopleOf, type Edition, type Example } from '#procedures'
import { named, person, phone, type Person, type Sex } from './names.ts'
import type { Random } from './random.ts'

type Answers = Record<string, string | boolean | number>

/** One made-up case: what is declared, who it is about, and what it writes into the books. */
export type Case = {
  readonly edition: Edition
  readonly answers: Answers
  readonly subject: string
  readonly applicant: { readonly name: string; readonly phone: string; readonly pin?: string }
  readonly parties: string[]
  readonly drafted: { [field: string]: string }
}

const GROWN_UP = 18 * 365
const women = /^(mother|wife|woman|grandmother)\b/
const men = /^(father|husband|man|grandfather)\b/

/** Somebody in a worked example: the questions that are about one person share what stands before the dot. */
type Member = { readonly prefix: string; readonly born?: string; readonly pin?: string; readonly sex?: string }

const kindsOf = memo((edition: Edition) => {
  const pages = [...edition.precheck, ...edition.tasks.flatMap(({ pages }) => pages)]
  return new Map(pages.flatMap(({ questions }) => questions).map(({ id, kind }) => [id, kind]))
})

/** The examples that end well: nothing wrong with them, and no other procedure to go to. */
const usable = memo((edition: Edition) => edition.examples.filter(({ errors = [], goesTo }) => errors.length === 0 && goesTo === undefined))

function membersOf({ answers }: Example): Member[] {
  const text = (id: string) => (answers[id] === undefined ? undefined : String(answers[id]))
  return Object.keys(answers)
    .filter(id => id.endsWith('.name'))
    .map(id => id.slice(0, -'.name'.length))
    .map(prefix => {
      const [born, pin, sex] = [text(`${prefix}.born`), text(`${prefix}.pin`), text(`${prefix}.sex`)]
      return { prefix, ...(born ? { born } : {}), ...(pin ? { pin } : {}), ...(sex ? { sex } : {}) }
    })
}

const sexOf = ({ prefix, pin, sex }: Member, chance: Random): Sex => {
  if (sex === 'nam' || sex === 'nu') return sex
  if (women.test(prefix)) return 'nu'
  if (men.test(prefix)) return 'nam'
  if (pin?.length === 12) return Number(pin[3]) % 2 === 0 ? 'nam' : 'nu'
  return chance.chance(0.5) ? 'nam' : 'nu'
}

/**
 * A worked example of the edition as if it had been filed on another day by other people: days move along with the day of filing, names and
 * numbers are of people who never were, grown-ups are up to eight years older. The same chance gives the same case.
 */
export function caseOf(chance: Random, edition: Edition, filedOn: Day, commune: string, home: string, which?: string): Case {
  const examples = usable(edition)
  const example = examples.find(({ id }) => id === which) ?? (chance.chance(0.75) ? examples[0] : chance.pick(examples)) ?? edition.examples[0]
  if (!example) throw new TypeError(`${edition.code} has no example`)
  const later = daysBetween(example.filedOn, filedOn)
  const kinds = kindsOf(edition)
  const answers: Answers = {}
  for (const [id, answer] of Object.entries(example.answers)) {
    if (answer === undefined) continue
    const kind = kinds.get(id)
    if (kind === 'commune' && answer !== 'ngoai') answers[id] = commune
    else if (kind === 'day' && isDay(String(answer))) answers[id] = addDays(String(answer) as Day, later)
    else if (kind === 'phone') answers[id] = phone(chance)
    else answers[id] = answer as string | boolean | number
  }
  for (const member of membersOf(example)) Object.assign(answers, someoneElse(chance, member, example, filedOn))
  const sex = sexOf({ prefix: 'child', ...(answers['child.sex'] ? { sex: String(answers['child.sex']) } : {}) }, chance)
  if (answers['child.given']) Object.assign(answers, anotherChild(chance, sex))
  if (answers['child.native']) answers['child.native'] = home
  return { edition, answers, ...about(edition, answers, filedOn, home) }
}

/** Another grown-up in the place of one of the example, with a number only where the example has one; children keep their birthday. */
function someoneElse(chance: Random, member: Member, { filedOn: then, answers }: Example, filedOn: Day): Answers {
  const { prefix, born, pin } = member
  const year = Number(filedOn.slice(0, 4)) - (Number(then.slice(0, 4)) - Number((born ?? '1985').slice(0, 4)))
  const grown = !born || daysBetween(`${born}-01-01`.slice(0, 10) as Day, then) > GROWN_UP
  const one: Person = person(chance, sexOf(member, chance), grown ? [year - 8, year - 1] : [year, year])
  const day =
    born === undefined ? {} : { [`${prefix}.born`]: grown ? one.born.slice(0, born.length) : addDays(born as Day, daysBetween(then, filedOn)) }
  const number = grown || born === undefined ? one.pin : pinFor(one, String(day[`${prefix}.born`]))
  return {
    [`${prefix}.name`]: one.name,
    ...day,
    ...(pin === undefined ? {} : { [`${prefix}.pin`]: pin.length === 12 ? number : number.slice(-9) }),
    ...(answers[`${prefix}.sex`] ? { [`${prefix}.sex`]: one.sex } : {}),
  }
}

const pinFor = ({ pin, sex }: Person, born: string) => {
  const year = Number(born.slice(0, 4))
  return `${pin.slice(0, 3)}${2 * (Math.floor(year / 100) - 19) + (sex === 'nam' ? 0 : 1)}${String(year).slice(2)}${pin.slice(6)}`
}

function anotherChild(chance: Random, sex: Sex): Answers {
  const { middle, given } = named(chance, sex)
  return { 'child.middle': middle, 'child.given': given }
}

function about(edition: Edition, answers: Answers, filedOn: Day, home: string): Omit<Case, 'edition' | 'answers'> {
  const facts = { today: filedOn, filedOn }
  const { applicant, subject, phone: number, applicantPin } = peopleOf(edition, answers, facts)
  const pins = partiesOf(edition, answers, facts).map(({ pin }) => pin)
  return {
    subject,
    applicant: { name: applicant, phone: number, ...(applicantPin ? { pin: applicantPin } : {}) },
    parties: [...new Set([...pins, applicantPin])].filter(pin => pin.length === 12),
    drafted: { ...draftedFields(edition, answers, facts, () => home) },
  }
}

/** What a signed case writes, book by book. */
export const booked = ({ edition, drafted }: Case): { type: string; entry: Record<string, unknown> }[] =>
  entriesOf(edition, drafted).map(({ book, fields }) => ({ type: book, entry: { ...fields } }))

/** The declaration of an old dossier, shortened to what identifies it. */
export const shortDeclaration = ({ edition, subject, applicant }: Case): Json => ({
  title: edition.declaration.title,
  sections: [
    {
      title: 'Tóm tắt tờ khai',
      rows: [
        { label: 'Người được đăng ký', value: subject },
        { label: 'Người yêu cầu', value: applicant.name },
      ],
    },
  ],
  oath: edition.declaration.oath,
})

/** The edition of a procedure on a day, if the catalogue has one. */
export const editionThen = (code: string, on: Day): Edition | undefined =>
  published.find(edition => edition.code === code && edition.from <= on && on < edition.to)

function memo<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>()
  return key => {
    const before = known.get(key)
    if (before !== undefined) return before
    const made = make(key)
    known.set(key, made)
    return made
  }
}
