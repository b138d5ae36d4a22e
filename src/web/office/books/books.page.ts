import { clockTime } from '#kernel/format.ts'
import { NotFound, Refusal, refuse, type Problem } from '#kernel/refusal.ts'
import { holds, type Officer } from '#identity'
import { bookClosing, bookMonth } from '#catalogue'
import { bookById, bookNames, books, entriesOfMonth, isBookType, lockBook, monthsOf, nextVolume, openBook, twoDigits } from '#registers'
import type { Ctx, Reply } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { unitNames } from '#ui/places.ts'
import { around, does, goTo, problemsOf, shown, shows, statusOf } from '../frame.ts'
import { agencyOf } from '../papers/agency.ts'
import { printedEntry } from '../papers/printed.ts'
import { BOOKS, lastDay, ShowBook } from './book.show.tsx'
import { ShowBooks } from './books.show.tsx'
import { written } from './readings.page.ts'

const idOf = ({ params }: Ctx): number => (/^\d{1,15}$/.test(params.book ?? '') ? Number(params.book) : none())
const none = (): never => {
  throw new NotFound('Không có sổ này ở đơn vị. Về danh sách sổ để chọn.')
}
const monthOf = ({ query }: Ctx, months: readonly { month: number }[]) =>
  /^([1-9]|1[0-2])$/.test(query.thang ?? '') ? Number(query.thang) : (months.at(-1)?.month ?? 1)

async function listReply(ctx: Ctx, officer: Officer, problems: readonly Problem[] = [], status = 200): Promise<Reply> {
  const found = await ctx.read(async db => ({ ...(await around(ctx, officer, db)), list: await books(db, officer.unit) }))
  const year = Number(ctx.today.slice(0, 4))
  const unitName = await unitNames(ctx.db, [...new Set(found.list.map(({ unit }) => unit))])
  return shown(
    ctx,
    ShowBooks({
      ...found,
      own: officer.unit,
      unitName,
      year,
      mayOpen: holds(officer, 'openBook'),
      readings: holds(officer, 'seeReadings'),
      typed: ctx.form,
      problems,
    }),
    status,
  )
}

async function bookReply(ctx: Ctx, officer: Officer, problems: readonly Problem[] = [], status = 200): Promise<Reply> {
  const found = await ctx.read(async db => {
    const book = await bookById(db, idOf(ctx))
    const months = await monthsOf(db, book.id)
    const month = monthOf(ctx, months)
    return { ...(await around(ctx, officer, db)), book, months, month, entries: await entriesOfMonth(db, book.unit, book.type, book.year, month) }
  })
  const open = found.book.lockedAt === null
  const may = { lock: open && holds(officer, 'lockBook'), early: ctx.today < lastDay(found.book.year), turn: open && holds(officer, 'annotate') }
  return shown(ctx, ShowBook({ ...found, may, typed: ctx.form, problems }), status)
}

/** The pages of one month, as the paper book has them. */
async function printMonth(ctx: Ctx, officer: Officer): Promise<Reply> {
  const { book, month, entries } = await ctx.read(async db => {
    const book = await bookById(db, idOf(ctx))
    const month = monthOf(ctx, await monthsOf(db, book.id))
    return { book, month, entries: await entriesOfMonth(db, book.unit, book.type, book.year, month) }
  })
  await written(ctx, officer, { kind: 'print', bookId: book.id })
  const agency = await agencyOf(ctx.db, book.unit)
  const lines = entries.map(entry => ({
    fields: entry.data,
    entry: printedEntry(entry, agency.name),
    signer: [entry.signer.title, entry.signer.name].filter(Boolean).join(' '),
    notes: entry.annotations.map(({ text, by, at }) => `${text} (${by.name}, ${clockTime(at)})`),
  }))
  const volume = twoDigits(entries.at(-1)?.volume ?? book.volume)
  const bytes = await bookMonth({ book: book.type, agency, volume, month: `${book.year}-${twoDigits(month)}`, entries: lines }, ctx.now)
  return { bytes, type: 'application/pdf', name: `${book.type}-${book.year}-${twoDigits(month)}.pdf` }
}

/** The last page of a locked book, for the signature and the seal of the head. */
async function printClosing(ctx: Ctx): Promise<Reply> {
  const book = await ctx.read(db => bookById(db, idOf(ctx)))
  const { type, year, volume, lastNumber, pages, lockedAt, lockedBy } = book
  if (!lockedAt || !lockedBy) return refuse('book-open', 'Sổ chưa khóa nên chưa có trang khóa sổ. Khóa sổ rồi in.')
  const bytes = await bookClosing(
    {
      book: type,
      agency: await agencyOf(ctx.db, book.unit),
      year,
      volumes: volume,
      entries: lastNumber,
      ...(pages === null ? {} : { pages }),
      lockedAt,
      signer: { capacity: ['Chủ tịch'], name: lockedBy.name },
    },
    ctx.now,
  )
  return { bytes, type: 'application/pdf', name: `khoa-${type}-${year}.pdf` }
}

/** An action on a book; a refusal stands on the book's page. */
const turning = (name: string, may: 'lockBook' | 'annotate', work: (ctx: Ctx, officer: Officer, id: number) => Promise<string>) =>
  does(`${BOOKS}/:book/${name}`, may, async (ctx, officer) => {
    try {
      const text = await work(ctx, officer, idOf(ctx))
      return goTo(to.office.book(String(idOf(ctx))), { tone: 'ok', text })
    } catch (trouble) {
      const at = trouble instanceof Refusal && trouble.reason === 'no-pages' ? 'so-trang' : ''
      return bookReply(
        ctx,
        officer,
        problemsOf(trouble).map(one => ({ ...one, at: one.at || at })),
        statusOf(trouble),
      )
    }
  })

const pagesOf = ({ form }: Ctx) => (/^\s*\d{1,5}\s*$/.test(form['so-trang'] ?? '') ? Number(form['so-trang']) : 0)

export const bookRoutes = [
  shows(BOOKS, 'seeRegister', (ctx, officer) => listReply(ctx, officer)),
  does(BOOKS, 'openBook', async (ctx, officer) => {
    const type = ctx.form['loai-so'] ?? ''
    try {
      const known = isBookType(type) ? type : refuse('no-book', 'Chọn loại sổ cần mở.')
      const { id, year } = await ctx.write(tx => openBook(tx, officer, known, ctx.now))
      return goTo(to.office.book(String(id)), { tone: 'ok', text: `Đã mở ${bookNames[known].toLowerCase()} năm ${year}, quyển số 01.` })
    } catch (trouble) {
      return listReply(ctx, officer, problemsOf(trouble), statusOf(trouble))
    }
  }),
  shows(`${BOOKS}/:book`, 'seeRegister', async (ctx, officer) => {
    const page = await bookReply(ctx, officer)
    await written(ctx, officer, { kind: 'book', bookId: idOf(ctx) })
    return page
  }),
  shows(`${BOOKS}/:book/in.pdf`, 'seeRegister', printMonth),
  shows(`${BOOKS}/:book/khoa-so.pdf`, 'seeRegister', printClosing),
  turning('khoa', 'lockBook', async (ctx, officer, id) => {
    const { type, year, lastNumber } = await ctx.write(tx => lockBook(tx, officer, id, { pages: pagesOf(ctx) }, ctx.now))
    return `Đã khóa ${bookNames[type].toLowerCase()} năm ${year} với ${lastNumber} việc. In trang khóa sổ, ký và đóng dấu.`
  }),
  turning(
    'quyen-moi',
    'annotate',
    async (ctx, officer, id) =>
      `Đã mở quyển số ${twoDigits((await ctx.write(tx => nextVolume(tx, officer, id, ctx.now))).volume)}. Số việc chạy tiếp.`,
  ),
]
