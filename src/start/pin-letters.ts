import { dayOf } from '#kernel/instant.ts'
import type { Db } from '#platform/db/index.ts'
import { groundOf, type News, type Outgoing } from '#exchange'
import { countries, ethnicities, type Edition } from '#procedures'
import { entriesOfDossier, type Entry } from '#registers'
import { entryOf } from './leg-letters.ts'

export const POPULATION = { id: 'dan-cu', name: 'Cơ sở dữ liệu quốc gia về dân cư', service: 'VN/GOV/BCA/DAN-CU' } as const
const TYPE = 'dan-cu.cap-so-dinh-danh.v1'
const STEP = 'cap-so-dinh-danh'

/** The letters that ask the population database for the number of a child whose birth was just written into the book without one (Nghị định 137/2015, Điều 13). */
export async function pinLetters(db: Db, _editions: readonly Edition[], news: readonly News[]): Promise<Outgoing[]> {
  const letters: Outgoing[] = []
  // One after the other: pages come first at the database.
  for (const one of news) if (one.type === 'sign') letters.push(...(await letterOf(db, one)))
  return letters
}

async function letterOf(db: Db, { code, seq, at }: News): Promise<Outgoing[]> {
  const birth = (await entriesOfDossier(db, code)).find(({ type, data }) => type === 'so-khai-sinh' && !data['childPin'])
  if (!birth) return []
  const data = { dossier: code, entry: await entryOf(db, birth), fields: fieldsOf(birth) }
  const ground = groundOf(STEP, dayOf(at))
  return [{ partner: POPULATION.id, type: TYPE, subject: code, step: STEP, ground, data, once: `${code}:${seq}`, at }]
}

/** What the database knows a child by, under its names; what the book does not hold is left out. */
const fields = {
  childName: 'childName',
  childBorn: 'childBorn',
  childSex: 'childSex',
  childEthnicity: 'childEthnicity',
  childNationality: 'childNationality',
  childNative: 'nativePlace',
  motherName: 'motherName',
  motherPin: 'motherPin',
  fatherName: 'fatherName',
  fatherPin: 'fatherPin',
} as const

/** What the book writes out and agencies exchange as a code; what no list has stays as it is, and is reported on its way. */
const sexes: Readonly<Record<string, string>> = { Nam: 'nam', Nữ: 'nu' }
const codeIn = (list: readonly { readonly code: string; readonly name: string }[], word: string) => list.find(({ name }) => name === word)?.code
const coded: Readonly<Record<string, (word: string) => string | undefined>> = {
  childSex: word => sexes[word],
  childEthnicity: word => codeIn(ethnicities, word),
  childNationality: word => codeIn(countries, word),
}

function fieldsOf({ data }: Entry): Record<string, string> {
  const found = Object.entries(fields).map(([theirs, ours]) => {
    const value = String(data[ours] ?? '').slice(0, 300)
    return [theirs, coded[theirs]?.(value) ?? value] as const
  })
  // A number of another kind (Chứng minh nhân dân) is not one of this database.
  return Object.fromEntries(found.filter(([name, value]) => value !== '' && (!name.endsWith('Pin') || /^\d{12}$/.test(value))))
}
