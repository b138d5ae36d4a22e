import { dayOf, type Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { may, type Officer } from '#identity'
import { bookNames, type Annotation, type Book } from '../book.ts'
import { bookColumns } from '../queries/books.ts'

const locked = (tx: Tx, id: number) => tx.one<Book>(sql`select ${bookColumns} from registers.book where id = ${id} for update`)

/**
 * Khóa sổ: closes a book on the last day of its year or later; from then on nothing more is written in it (Luật Hộ tịch 2014, Điều 59).
 * Only the head. Refuses before the last day and when it is locked already.
 */
export async function lockBook(tx: Tx, officer: Officer, bookId: number, at: Instant): Promise<Book> {
  const book = await locked(tx, bookId)
  may(officer, 'lockBook', { unit: book.unit })
  if (book.lockedAt) refuse('book-locked', `${bookNames[book.type]} năm ${book.year} đã khóa từ trước.`)
  if (dayOf(at) < `${book.year}-12-31`) refuse('too-early-to-lock', `Sổ năm ${book.year} chỉ khóa từ ngày 31/12/${book.year}.`)
  const by = { id: officer.id, name: officer.name }
  await tx.run(sql`update registers.book set locked_at = ${at}, locked_by = ${JSON.stringify(by)} where id = ${bookId}`)
  return { ...book, lockedAt: at, lockedBy: by }
}

/** Mở quyển tiếp theo: the volume is full, the next one goes on with the numbers. */
export async function nextVolume(tx: Tx, officer: Officer, bookId: number): Promise<Book> {
  const book = await locked(tx, bookId)
  may(officer, 'annotate', { unit: book.unit })
  if (book.lockedAt) refuse('book-locked', `${bookNames[book.type]} năm ${book.year} đã khóa nên không mở thêm quyển.`)
  await tx.run(sql`update registers.book set volume = volume + 1 where id = ${bookId}`)
  return { ...book, volume: book.volume + 1 }
}

/** Ghi chú: writes beside the entry what happened later; the entry itself stays as it was (Luật Hộ tịch 2014, Điều 28–30). Also in a locked book. */
export async function annotate(
  tx: Tx,
  officer: Officer,
  entryId: number,
  given: { text: string; dossierCode?: string | undefined },
  at: Instant,
): Promise<Annotation> {
  const { unit, pins } = await tx.one<{ unit: string; pins: string[] }>(sql`select unit_id as unit, pins from registers.entry where id = ${entryId}`)
  may(officer, 'annotate', { unit, parties: pins })
  const text = given.text.trim()
  if (text === '') refuse('annotation-empty', 'Nhập nội dung ghi chú.')
  const by = { id: officer.id, name: officer.name }
  const { id } = await tx.one<{ id: number }>(sql`
    insert into registers.annotation (entry_id, unit_id, at, text, dossier_code, by)
    values (${entryId}, ${unit}, ${at}, ${text}, ${given.dossierCode ?? null}, ${JSON.stringify(by)}) returning id`)
  return { id, at, text, dossierCode: given.dossierCode ?? null, by }
}
