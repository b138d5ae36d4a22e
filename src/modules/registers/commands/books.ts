import { dayOf, type Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { may, type Officer } from '#identity'
import { bookNames, type Book, type BookType } from '../book.ts'
import { bookColumns } from '../queries/books.ts'
import { keeperOf } from '../queries/keeping.ts'

const locked = (tx: Tx, id: number) => tx.one<Book>(sql`select ${bookColumns} from registers.book where id = ${id} for update`)
const signed = ({ id, name }: Pick<Officer, 'id' | 'name'>) => JSON.stringify({ id, name })

/**
 * Mở sổ of a kind for the year of `at`, before anything is entered in it; the first entry of a year opens it by itself when nobody did.
 * Refuses when there is one already.
 */
export async function openBook(tx: Tx, officer: Officer, type: BookType, at: Instant): Promise<Book> {
  may(officer, 'openBook', { unit: officer.unit })
  const year = Number(dayOf(at).slice(0, 4))
  const opened = await tx.maybe<Book>(sql`
    insert into registers.book (type, unit_id, year, opened_at, opened_by) values (${type}, ${officer.unit}, ${year}, ${at}, ${signed(officer)})
    on conflict (type, unit_id, year) do nothing returning ${bookColumns}`)
  return opened ?? refuse('book-open', `${bookNames[type]} năm ${year} đã mở từ trước.`)
}

/**
 * Khóa sổ: closes a book on the last day of its year or later, with the pages that the head counted in the paper book; from then on nothing
 * more is written in it (Luật Hộ tịch 2014, Điều 59). Only the head. Refuses before the last day and when it is locked already.
 */
export async function lockBook(tx: Tx, officer: Officer, bookId: number, { pages }: { pages: number }, at: Instant): Promise<Book> {
  const book = await locked(tx, bookId)
  may(officer, 'lockBook', { unit: await keeperOf(tx, book.unit, dayOf(at)) })
  if (book.lockedAt) refuse('book-locked', `${bookNames[book.type]} năm ${book.year} đã khóa từ trước.`)
  if (dayOf(at) < `${book.year}-12-31`) refuse('too-early-to-lock', `Sổ năm ${book.year} chỉ khóa từ ngày 31/12/${book.year}.`)
  if (!Number.isInteger(pages) || pages < 1 || pages > 99_999) refuse('no-pages', 'Đếm số trang của sổ giấy, ghi bằng chữ số, ví dụ 200.')
  await tx.run(sql`update registers.book set locked_at = ${at}, locked_by = ${signed(officer)}, pages = ${pages} where id = ${bookId}`)
  return { ...book, lockedAt: at, lockedBy: { id: officer.id, name: officer.name }, pages }
}

/**
 * Locks every open book of the years before that of `at`, as of the last hour of each year, by whoever signed its last entry; a page an
 * entry. For filling a city and for carrying over paper books. Answers how many.
 */
export const lockPastYears = (tx: Tx, at: Instant): Promise<number> =>
  tx.run(sql`
    update registers.book b set
      locked_at = make_timestamptz(b.year, 12, 31, 16, 30, 0, 'Asia/Ho_Chi_Minh'),
      locked_by = jsonb_build_object('id', e.signer ->> 'id', 'name', e.signer ->> 'name'),
      pages = b.last_number
    from registers.entry e
    where b.locked_at is null and b.year < ${Number(dayOf(at).slice(0, 4))} and e.book_id = b.id and e.number = b.last_number`)

/** Mở quyển tiếp theo: the volume is full, the next one goes on with the numbers. */
export async function nextVolume(tx: Tx, officer: Officer, bookId: number, at: Instant): Promise<Book> {
  const book = await locked(tx, bookId)
  may(officer, 'annotate', { unit: await keeperOf(tx, book.unit, dayOf(at)) })
  if (book.lockedAt) refuse('book-locked', `${bookNames[book.type]} năm ${book.year} đã khóa nên không mở thêm quyển.`)
  await tx.run(sql`update registers.book set volume = volume + 1 where id = ${bookId}`)
  return { ...book, volume: book.volume + 1 }
}
