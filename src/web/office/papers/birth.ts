import { day, isDay } from '#kernel/day.ts'
import type { Birth, Entry as PrintedEntry, Parent, Signer } from '#catalogue'
import { twoDigits, type Entry } from '#registers'

type Fields = Readonly<Record<string, unknown>>
const text = (fields: Fields, name: string) => String(fields[name] ?? '')

/** A parent who is not in the entry is printed blank. */
function parent(fields: Fields, who: 'mother' | 'father'): Parent | undefined {
  const name = text(fields, `${who}Name`)
  if (!name) return undefined
  return {
    name,
    born: text(fields, `${who}Born`),
    ethnicity: text(fields, `${who}Ethnicity`),
    nationality: text(fields, `${who}Nationality`) || 'Việt Nam',
    residence: text(fields, `${who}Residence`),
  }
}

/** A birth as it is printed, from the fields of the entry. */
export function birthOf(fields: Fields): Birth {
  const mother = parent(fields, 'mother')
  const father = parent(fields, 'father')
  const born = text(fields, 'childBorn')
  const pin = text(fields, 'childPin')
  return {
    child: {
      name: text(fields, 'childName'),
      born: isDay(born) ? born : day('1900-01-01'),
      sex: text(fields, 'childSex') === 'Nữ' ? 'Nữ' : 'Nam',
      ethnicity: text(fields, 'childEthnicity'),
      nationality: text(fields, 'childNationality') || 'Việt Nam',
      birthPlace: text(fields, 'birthPlace'),
      nativePlace: text(fields, 'nativePlace'),
      ...(pin && { pin }),
    },
    ...(mother && { mother }),
    ...(father && { father }),
    declarant: { name: text(fields, 'declarantName'), idPaper: text(fields, 'declarantPin') },
  }
}

/** Where the entry stands, as it is printed; `agency` is the office of registration. */
export const printedEntry = ({ number, year, volume, enteredOn }: Entry, agency: string): PrintedEntry => ({
  number: twoDigits(number),
  year,
  volume: twoDigits(volume),
  at: agency,
  on: enteredOn,
})

/** The capacity in which the signer signed: a deputy signs for the chair (Nghị định 30/2020/NĐ-CP, Điều 13). */
export const signerOf = ({ name, title = 'Chủ tịch' }: Entry['signer']): Signer => ({
  name,
  capacity: title.startsWith('Phó') ? ['KT. Chủ tịch', title] : [title],
})
