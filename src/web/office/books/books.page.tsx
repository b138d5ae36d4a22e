import { clockTime, shortDay } from '#kernel/format.ts'
import { NotFound, type Problem } from '#kernel/refusal.ts'
import { holds, type Officer } from '#identity'
import { soKhaiSinh } from '#catalogue'
import { bookById, bookNames, books, entriesOfMonth, lockBook, monthsOf, nextVolume, twoDigits, type Book, type Entry } from '#registers'
import { Button, ButtonLink, ButtonRow, Form } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { Ctx, Reply } from '#ui/page.ts'
import { Empty, Facts } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable } from '#ui/table.tsx'
import { StatusTag } from '#ui/tags.tsx'
import { around, does, goTo, problemsOf, shown, shows, statusOf, type Around } from '../frame.ts'
import { agencyOf } from '../papers/agency.ts'
import { birthOf, printedEntry } from '../papers/birth.ts'
import { fieldsInOrder, isDayField } from '../papers/fields.ts'

const BOOKS = '/can-bo/so'
const State = ({ lockedAt }: Book) => (lockedAt ? <StatusTag tone="pause">Đã khóa</StatusTag> : <StatusTag tone="ok">Đang mở</StatusTag>)

/** Sổ hộ tịch of the unit, every year and kind. */
export const ShowBooks = ({ chrome, unit, nav, list }: Around & { list: readonly Book[] }) => (
  <OfficeLayout chrome={chrome} title="Sổ hộ tịch" unit={unit} nav={nav}>
    <h1>Sổ hộ tịch</h1>
    <DataTable
      caption="Mỗi loại việc một sổ, mỗi năm một sổ; số chạy từ 01"
      rows={list}
      rowKey={({ id }) => String(id)}
      empty={<Empty title="Chưa có sổ nào.">Sổ được mở khi ghi việc đầu tiên của năm.</Empty>}
      columns={[
        { key: 'year', label: 'Năm', cell: ({ year }) => year },
        {
          key: 'type',
          label: 'Sổ',
          heads: true,
          cell: ({ id, type }) => (
            <a class="rowlink" href={to.office.book(String(id))}>
              {bookNames[type]}
            </a>
          ),
        },
        { key: 'volume', label: 'Quyển', numeric: true, cell: ({ volume }) => twoDigits(volume) },
        { key: 'last', label: 'Số việc', numeric: true, cell: ({ lastNumber }) => lastNumber },
        { key: 'state', label: 'Tình trạng', cell: book => <State {...book} /> },
      ]}
    />
  </OfficeLayout>
)

type ShowOne = Around & {
  book: Book
  months: readonly { month: number; entries: number }[]
  month: number
  entries: readonly Entry[]
  may: { lock: boolean; turn: boolean }
  problems?: readonly Problem[]
}

const MORE = new Set(['childName', 'childBorn'])
const restOf = ({ data }: Entry) =>
  fieldsInOrder(data)
    .filter(({ name }) => !MORE.has(name))
    .map(({ name, label, value }) => `${label}: ${isDayField(name) ? shortDay(value) : value}`)
    .join('. ')
const who = ({ data }: Entry) =>
  String(data.childName ?? data.subjectName ?? data.deceasedName ?? [data.wifeName, data.husbandName].filter(Boolean).join(', '))

/** An entry as it was written; what happened later stands below it. */
const EntryText = (entry: Entry) => (
  <>
    <strong translate={false}>{who(entry)}</strong>
    {entry.data.childBorn ? `, sinh ${shortDay(String(entry.data.childBorn))}` : ''}
    <br />
    <span class="hint" translate={false}>
      {restOf(entry)}
    </span>
    {entry.annotations.map(({ id, text, by, at }) => (
      <p key={id}>
        <strong>Ghi chú:</strong> {text}{' '}
        <span class="hint">
          {by.name}, {clockTime(at)}
        </span>
      </p>
    ))}
  </>
)

/** One book, a month at a time, as it was written; what happened later stands beside it. */
export const ShowBook = ({ chrome, unit, nav, book, months, month, entries, may, problems = [] }: ShowOne) => (
  <OfficeLayout chrome={chrome} title={`${bookNames[book.type]} ${book.year}`} problems={problems} unit={unit} nav={nav}>
    <p>
      <a href={BOOKS}>Sổ hộ tịch của đơn vị</a>
    </p>
    <h1>
      {bookNames[book.type]} năm {book.year}
    </h1>
    <Facts
      items={[
        { label: 'Quyển đang ghi', value: twoDigits(book.volume) },
        { label: 'Tổng số việc', value: book.lastNumber },
        { label: 'Mở sổ', value: clockTime(book.openedAt) },
        { label: 'Tình trạng', value: book.lockedAt ? `Khóa ${clockTime(book.lockedAt)}, ${book.lockedBy?.name}` : 'Đang mở' },
      ]}
    />
    <p>
      {months.map(({ month: one, entries: count }) => (
        <span key={one}>
          <ButtonLink href={`${to.office.book(String(book.id))}?thang=${one}`} variant={one === month ? 'primary' : 'quiet'}>
            Tháng {one} ({count})
          </ButtonLink>{' '}
        </span>
      ))}
    </p>
    <DataTable
      caption={`Tháng ${month}/${book.year}`}
      rows={entries}
      rowKey={({ id }) => String(id)}
      empty={<Empty title={`Tháng ${month} chưa ghi việc nào.`}>Chọn tháng khác ở trên.</Empty>}
      columns={[
        { key: 'number', label: 'Số', numeric: true, cell: ({ number }) => twoDigits(number) },
        { key: 'on', label: 'Ngày ghi', cell: ({ enteredOn }) => shortDay(enteredOn) },
        { key: 'who', label: 'Nội dung', heads: true, cell: entry => <EntryText {...entry} /> },
        {
          key: 'signer',
          label: 'Người ký',
          wideOnly: true,
          cell: ({ signer, dossierCode }) => (
            <>
              <span translate={false}>{signer.name}</span>
              {dossierCode && (
                <>
                  <br />
                  <a href={to.office.dossier(dossierCode)} translate={false}>
                    {dossierCode}
                  </a>
                </>
              )}
            </>
          ),
        },
      ]}
    />
    <ButtonRow>
      {book.type === 'so-khai-sinh' && entries.length > 0 && (
        <ButtonLink href={`${to.office.book(String(book.id))}/in.pdf?thang=${month}`} variant="secondary" kbd="M">
          In tháng {month}
        </ButtonLink>
      )}
      {may.turn && (
        <Form action={`${to.office.book(String(book.id))}/quyen-moi`}>
          <Button variant="secondary">Mở quyển tiếp theo</Button>
        </Form>
      )}
      {may.lock && (
        <Form action={`${to.office.book(String(book.id))}/khoa`}>
          <Button variant="danger">Khóa sổ năm {book.year}</Button>
        </Form>
      )}
    </ButtonRow>
  </OfficeLayout>
)

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
  if (book.type !== 'so-khai-sinh') throw new NotFound(`${bookNames[book.type]} chưa có mẫu in trong phần mềm. In bằng phần mềm hộ tịch dùng chung.`)
  const agency = await agencyOf(ctx.db, book.unit)
  const lines = entries.map(entry => ({
    birth: birthOf(entry.data),
    entry: printedEntry(entry, agency.name),
    signer: [entry.signer.title, entry.signer.name].filter(Boolean).join(' '),
    notes: entry.annotations.map(({ text, by, at }) => `${text} (${by.name}, ${clockTime(at)})`),
  }))
  const bytes = await soKhaiSinh(
    { agency, volume: twoDigits(entries.at(-1)?.volume ?? book.volume), month: `${book.year}-${twoDigits(month)}`, entries: lines },
    ctx.now,
  )
  return { bytes, type: 'application/pdf', name: `so-khai-sinh-${book.year}-${twoDigits(month)}.pdf` }
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
    const { type, year, lastNumber } = await ctx.write(tx => lockBook(tx, officer, id, ctx.now))
    return `Đã khóa ${bookNames[type].toLowerCase()} năm ${year} với ${lastNumber} việc. Ký, đóng dấu trang cuối của sổ giấy.`
  }),
  turning(
    'quyen-moi',
    'annotate',
    async (ctx, officer, id) => `Đã mở quyển số ${twoDigits((await ctx.write(tx => nextVolume(tx, officer, id))).volume)}. Số việc chạy tiếp.`,
  ),
]
