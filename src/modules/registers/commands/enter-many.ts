import { sql, type Tx } from '#platform/db/index.ts'
import { reference } from '../book.ts'
import { traces } from '../traces.ts'
import { fieldsOf, lockedBook, type Entered, type ToEnter } from './enter.ts'

type Counted = { id: number; type: string; unit: string; year: number; volume: number; last: number }
type Placed = ToEnter & { year: number; place: number }

/**
 * Ghi nhiều việc một lúc, for filling a city and for carrying over paper books: two statements however many there are. Within a book,
 * numbers follow the moments. Answers in the order given. Refuses all of them when one book is locked.
 */
export async function enterMany(tx: Tx, given: readonly ToEnter[]): Promise<Entered[]> {
  if (given.length === 0) return []
  const placed: Placed[] = given.map((one, place) => ({ ...one, place, year: Number(one.day.slice(0, 4)) }))
  placed.sort((a, b) => a.at.getTime() - b.at.getTime() || a.place - b.place)
  const numbers = await count(tx, placed)

  const answers: Omit<Entered, 'entryId'>[] = []
  const rows = placed.map(one => {
    const book = numbers.get(keyOf(one)) ?? lockedBook(one.type, one.year)
    const number = ++book.last
    answers[one.place] = { bookId: book.id, volume: book.volume, year: one.year, number, reference: reference({ number, year: one.year }) }
    const data = fieldsOf(one)
    const found = traces(data)
    return {
      book_id: book.id,
      unit_id: one.unit,
      type: one.type,
      volume: book.volume,
      number,
      entered_on: one.day,
      entered_at: one.at,
      data,
      dossier_code: one.dossierCode,
      signer: one.signer,
      subject: found.subject,
      born: found.born,
      mother_pin: found.motherPin,
      pins: found.pins,
      names: found.names,
    }
  })
  const written = await tx.all<{ id: number; bookId: number; number: number }>(sql`
    insert into registers.entry
      (book_id, unit_id, type, volume, number, entered_on, entered_at, data, dossier_code, signer, subject, born, mother_pin, pins, names)
    select book_id, unit_id, type, volume, number, entered_on, entered_at, data, dossier_code, signer, subject, born, mother_pin, pins, names
    from jsonb_populate_recordset(null::registers.entry, ${JSON.stringify(rows)}::jsonb)
    returning id, book_id as "bookId", number`)
  const ids = new Map(written.map(({ id, bookId, number }) => [`${bookId}:${number}`, id]))
  return answers.map(answer => ({ ...answer, entryId: ids.get(`${answer.bookId}:${answer.number}`) ?? 0 }))
}

const keyOf = ({ type, unit, year }: { type: string; unit: string; year: number }) => `${type} ${unit} ${year}`

/** Takes as many numbers as each book needs; `last` is the number before the first of them. Books are locked in one order, so two fillings cannot wait for each other. */
async function count(tx: Tx, placed: readonly Placed[]): Promise<Map<string, Counted>> {
  const wanted = new Map<string, { type: string; unit_id: string; year: number; last_number: number; opened_at: Date }>()
  for (const { type, unit, year, at } of placed) {
    const key = keyOf({ type, unit, year })
    const known = wanted.get(key)
    if (known) known.last_number++
    else wanted.set(key, { type, unit_id: unit, year, last_number: 1, opened_at: at })
  }
  const counted = await tx.all<Counted>(sql`
    insert into registers.book as b (type, unit_id, year, last_number, opened_at)
    select type, unit_id, year, last_number, opened_at
    from jsonb_populate_recordset(null::registers.book, ${JSON.stringify([...wanted.values()])}::jsonb) order by unit_id, type, year
    on conflict (type, unit_id, year) do update set last_number = b.last_number + excluded.last_number where b.locked_at is null
    returning id, type, unit_id as unit, year, volume, last_number as last`)
  return new Map(counted.map(book => [keyOf(book), { ...book, last: book.last - (wanted.get(keyOf(book))?.last_number ?? 0) }]))
}
