import type { Problem } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import type { Db } from '#platform/db/index.ts'
import { mendable } from '#catalogue'
import { draftedFields, type Edition } from '#procedures'
import { bookNames, wholeReference, type Entry } from '#registers'
import type { Dossier } from '#dossiers'
import type { Fields } from '#ui/page.ts'
import { factsOf } from '../dossier/view.ts'
import { unitNames } from '#ui/places.ts'

/** The fields of an entry that is not written yet. */
export type Drafted = Readonly<Record<string, string>>

const HOMES = /Residence$/
/** Places of these books, which are written out by their own rule. */
const placesOf = ({ entries }: Edition) => new Set(entries.flatMap(({ book }) => mendable(book)))
const cased = (text: string, how: 'toLowerCase' | 'toUpperCase') => text.charAt(0)[how]() + text.slice(1)

/** The entries as the declaration gives them, places written out: `Số 5, tổ 12, phường Cửa Nam, quận Hoàn Kiếm, …`; `source` is the entry that the act is about. */
export async function draftOf(db: Db, dossier: Dossier, edition: Edition, source?: Entry): Promise<Drafted> {
  const name = await unitNames(db, Object.values(dossier.answers))
  const fields = draftedFields(edition, dossier.answers, factsOf(dossier), unit => cased(name(unit), 'toLowerCase'))
  const written = Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, HOMES.test(field) ? cased(value, 'toUpperCase') : value]))
  return source ? { ...written, ...(await about(db, source)) } : written
}

/** What an entry keeps of the one that it is about: which, and how it is referred to on paper. */
async function about(db: Db, source: Entry): Promise<Drafted> {
  const name = await unitNames(db, [source.unit])
  return {
    sourceId: String(source.id),
    sourceReference: `${wholeReference(source)}, ${bookNames[source.type]}, ${cased(name(source.unit), 'toLowerCase')}`,
  }
}

/** The draft with the wording of places (and of what is written beside the source) as the officer typed it; no other field can be changed here. Pure. */
export function mended(
  edition: Edition,
  drafted: Drafted,
  form: Fields,
): { certificate: Record<string, string>; changes: { field: string; before: string; after: string }[] } {
  const certificate: Record<string, string> = { ...drafted }
  const changes = [...placesOf(edition), 'annotation'].flatMap(field => {
    const before = drafted[field]
    const after = tidy(form[`ghi.${field}`] ?? before ?? '')
    if (before === undefined || after === '' || after === before) return []
    certificate[field] = after
    return [{ field, before, after }]
  })
  return { certificate, changes }
}

/** What is still to be answered before the draft may go on. Pure. */
export const seenProblems = (suspicious: boolean, form: Fields): Problem[] =>
  suspicious && form['da-xem'] !== 'true' ? [{ at: 'da-xem', says: 'Xem các việc nghi trùng rồi đánh dấu vào ô này' }] : []
