import { clockTime } from '#kernel/format.ts'
import { NotFound, type Problem } from '#kernel/refusal.ts'
import { holds, type Officer } from '#identity'
import { bookMonth } from '#catalogue'
import { bookById, bookNames, books, entriesOfMonth, lockBook, monthsOf, nextVolume, twoDigits } from '#registers'
import type { Ctx, Reply } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { around, does, goTo, problemsOf, shown, shows, statusOf } from '../frame.ts'
import { agencyOf } from '../papers/agency.ts'
import { printedEntry } from '../papers/printed.ts'
import { BOOKS, ShowBook, ShowBooks } from './books.show.tsx'

const idOf = ({ params }: Ctx): number => (/^\d{1,15}$/.test(params.book ?? '') ? Number(params.book) : none())
const none = (): never => {
  throw new NotFound('Không có sổ này ở đơn vị. Về danh sách sổ để chọn.')
}
const monthOf = ({ query }: Ctx, months: readonly { month: number }[]) =>
  /^([1-9]|1[0-2])$/.test(query.thang ?? '') ? Number(query.thang) : (months.at(-1)?.month ?? 1)

async function bookReply(ctx: Ctx, officer: Officer, problems: readonly Problem[] = [], status = 200): Promise<Reply> {
  const found = await ctx.read(async db => {
    const book = await bookById(db, idOf(ctx))
    const months = await monthsOf(db, book.id)
    const month = monthOf(ctx, months)
    return { ...(await around(ctx, officer, db)), book, months, month, entries: await entriesOfMonth(db, book.unit, book.type, book.year, month) }
  })
  const open = found.book.lockedAt === null
  const may = { lock: open && holds(officer, 'lockBook'), turn: open && holds(officer, 'annotate') }
  return shown(ctx, ShowBook({ ...found, may, problems }), status)
}

/** The pages of one month, as the paper book has them. */
async function printMonth(ctx: Ctx): Promise<Reply> {
  const { book, month, entries } = await ctx.read(async db => {
    const book = await bookById(db, idOf(ctx))
    const month = monthOf(ctx, await monthsOf(db, book.id))
    return { book, month, entries: await entriesOfMonth(db, book.unit, book.type, book.year, month) }
  })
  const agency = await agencyOf(ctx.db, book.unit)
  const lines = entries.map(entry => ({
    fields: entry.data,
    entry: printedEntry(entry, agency.name),
    signer: [entry.signer.title, entry.signer.name].filter(Boolean).join(' '),
    notes: entry.annotations.map(({ text, by, at }) => `${text} (${by.name}, ${clockTime(at)})`),
  }))
  const bytes = await bookMonth(
    { book: book.type, agency, volume: twoDigits(entries.at(-1)?.volume ?? book.volume), month: `${book.year}-${twoDigits(month)}`, entries: lines },
    ctx.now,
  )
  return { bytes, type: 'application/pdf', name: `${book.type}-${book.year}-${twoDigits(month)}.pdf` }
}

/** An action on a book; a refusal stands on the book's page. */
const turning = (name: string, may: 'lockBook' | 'annotate', work: (ctx: Ctx, officer: Officer, id: number) => Promise<string>) =>
  does(`${BOOKS}/:book/${name}`, may, async (ctx, officer) => {
    try {
      const text = await work(ctx, officer, idOf(ctx))
      return goTo(to.office.book(String(idOf(ctx))), { tone: 'ok', text })
    } catch (trouble) {
      return bookReply(ctx, officer, problemsOf(trouble), statusOf(trouble))
    }
  })

export const bookRoutes = [
  shows(BOOKS, 'seeRegister', async (ctx, officer) => {
    const found = await ctx.read(async db => ({ ...(await around(ctx, officer, db)), list: await books(db, officer.unit) }))
    return shown(ctx, ShowBooks(found))
  }),
  shows(`${BOOKS}/:book`, 'seeRegister', (ctx, officer) => bookReply(ctx, officer)),
  shows(`${BOOKS}/:book/in.pdf`, 'seeRegister', printMonth),
  turning('khoa', 'lockBook', async (ctx, officer, id) => {
    const { type, year, lastNumber } = await ctx.write(tx => lockBook(tx, officer, id, { pages: Number(ctx.form['so-trang'] ?? 0) }, ctx.now))
    return `Đã khóa ${bookNames[type].toLowerCase()} năm ${year} với ${lastNumber} việc. Ký, đóng dấu trang cuối của sổ giấy.`
  }),
  turning(
    'quyen-moi',
    'annotate',
    async (ctx, officer, id) => `Đã mở quyển số ${twoDigits((await ctx.write(tx => nextVolume(tx, officer, id))).volume)}. Số việc chạy tiếp.`,
  ),
]
