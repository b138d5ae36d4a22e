import { isDay } from '#kernel/day.ts'
import { shortDay } from '#kernel/format.ts'
import { bare } from '#kernel/text.ts'
import { maskPin } from '#identity'
import { wholeReference, type Entry } from '#registers'
import type { Compared, Finding, Found, Known } from './findings.ts'

const text = (entry: Entry, field: string) => {
  const value = String(entry.data[field] ?? '')
  return isDay(value) ? shortDay(value) : value
}

const compared = (label: string, here: string, there: string, differs = bare(here) !== bare(there)): Compared => ({ label, here, there, differs })

/** Births in the books that may be this one, field by field; twins come up too: a person decides. */
export function sameBirths({ dossier, edition, unitName }: Known, { births }: Found): Finding[] {
  if (!edition.entries.some(({ book }) => book === 'so-khai-sinh')) return []
  const title = 'Sổ đăng ký khai sinh'
  if (births.length === 0)
    return [{ key: 'births', title, tone: 'ok', says: 'Không có trẻ nào cùng mẹ trong 5 ngày, hoặc cùng tên cùng ngày sinh, trong các sổ ở đây.' }]
  const answer = (id: string) => (dossier.answers[id] === undefined ? '' : String(dossier.answers[id]))
  const pin = answer('mother.pin')
  const here = [
    ['Trẻ', dossier.subject, 'childName'],
    ['Ngày sinh', shortDay(answer('child.born')), 'childBorn'],
    ['Mẹ', answer('mother.name'), 'motherName'],
  ] as const
  const compare = births.map(entry => ({
    title: `${wholeReference(entry)}, ${unitName(entry.unit)}`,
    rows: [
      ...here.map(([label, value, field]) => compared(label, value, text(entry, field))),
      compared(
        'Số định danh của mẹ',
        pin && maskPin(pin),
        text(entry, 'motherPin') && maskPin(text(entry, 'motherPin')),
        pin !== text(entry, 'motherPin'),
      ),
    ],
  }))
  return [{ key: 'births', title, tone: 'danger', says: `Có ${births.length} việc có thể là cùng một trẻ. So từng mục.`, compare }]
}
