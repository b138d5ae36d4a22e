import { shortDay } from '#kernel/format.ts'
import { dayInWords } from '#kernel/words.ts'
import { textOf, type Fields } from './paper-to-issue.ts'

const HOME = 'Việt Nam'
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** A parent as the certificate has one: who is not in the entry is blank throughout. */
function parent(fields: Fields, who: 'mother' | 'father') {
  const text = (part: string) => textOf(fields, `${who}${part}`)
  const name = text('Name').toUpperCase()
  return {
    name,
    born: shortDay(text('Born')),
    ethnicity: text('Ethnicity'),
    nationality: name ? text('Nationality') || HOME : '',
    residence: text('Residence'),
  }
}

/**
 * A birth as its certificate prints it (Luật Hộ tịch 2014, Điều 14): names in capitals, the day of birth also in words. Without a PIN the
 * certificate is valid all the same, and that line stays blank.
 */
export function birthOf(fields: Fields) {
  const text = (name: string) => textOf(fields, name)
  const born = text('childBorn')
  return {
    child: {
      name: text('childName').toUpperCase(),
      born: shortDay(born),
      bornInWords: born ? sentence(dayInWords(born)) : '',
      sex: text('childSex'),
      ethnicity: text('childEthnicity'),
      nationality: text('childNationality') || HOME,
      birthPlace: text('birthPlace'),
      nativePlace: text('nativePlace'),
      pin: text('childPin'),
    },
    mother: parent(fields, 'mother'),
    father: parent(fields, 'father'),
    declarant: { name: text('declarantName'), idPaper: text('declarantIdPaper') || text('declarantPin') },
  }
}
