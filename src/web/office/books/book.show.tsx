import { day, type Day } from '#kernel/day.ts'
import { clockTime, shortDay } from '#kernel/format.ts'
import type { Problem } from '#kernel/refusal.ts'
import { bookNames, twoDigits, type Book, type Entry } from '#registers'
import { TextField } from '#ui/fields.tsx'
import { Button, ButtonLink, ButtonRow, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { Fields } from '#ui/page.ts'
import { Details, Empty, Facts } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable } from '#ui/table.tsx'
import type { Around } from '../frame.ts'
import { EntryText } from './entry-text.tsx'

/** A book may be locked from this day on. */
export const lastDay = (year: number): Day => day(`${year}-12-31`)

/** Where the books stand. */
export const BOOKS = '/can-bo/so'

type ShowOne = Around & {
  book: Book
  months: readonly { month: number; entries: number }[]
  month: number
  entries: readonly Entry[]
  /** `early`: the year of the book is not over. */
  may: { lock: boolean; early: boolean; turn: boolean }
  typed?: Fields
  problems?: readonly Problem[]
}

/** Khóa sổ: the head counts the pages of the paper book first. */
const LockForm = ({ book, typed, problems }: { book: Book; typed: Fields; problems: readonly Problem[] }) => (
  <Details summary={`Khóa sổ năm ${book.year}`} open={problems.length > 0}>
    <p>Khóa rồi thì không ghi thêm việc nào vào sổ này. Việc xảy ra sau vẫn ghi chú được.</p>
    <Form action={`${to.office.book(String(book.id))}/khoa`}>
      <TextField
        id="so-trang"
        label="Tổng số trang của sổ giấy"
        hint="Đếm các trang đã đóng dấu giáp lai, mọi quyển của năm."
        width="s"
        inputmode="numeric"
        maxlength={5}
        value={typed['so-trang']}
        problem={problemAt(problems, 'so-trang')}
      />
      <Button variant="danger">Khóa sổ năm {book.year}</Button>
    </Form>
  </Details>
)

/** One book, a month at a time, as it was written; what happened later stands beside it. */
export const ShowBook = ({ chrome, unit, nav, book, months, month, entries, may, typed = {}, problems = [] }: ShowOne) => (
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
        ...(book.pages === null ? [] : [{ label: 'Số trang sổ giấy', value: book.pages }]),
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
        { key: 'number', label: 'Số', heads: true, cell: ({ number }) => twoDigits(number) },
        { key: 'on', label: 'Ngày ghi', cell: ({ enteredOn }) => shortDay(enteredOn) },
        { key: 'who', label: 'Nội dung', cell: entry => <EntryText entry={entry} /> },
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
      {entries.length > 0 && (
        <ButtonLink href={`${to.office.book(String(book.id))}/in.pdf?thang=${month}`} variant="secondary" kbd="M">
          In tháng {month}
        </ButtonLink>
      )}
      {may.turn && (
        <Form action={`${to.office.book(String(book.id))}/quyen-moi`}>
          <Button variant="secondary">Mở quyển tiếp theo</Button>
        </Form>
      )}
      {book.lockedAt && (
        <ButtonLink href={`${to.office.book(String(book.id))}/khoa-so.pdf`} variant="secondary">
          In trang khóa sổ
        </ButtonLink>
      )}
    </ButtonRow>
    {may.lock && may.early && <p class="hint">Khóa sổ từ ngày {shortDay(lastDay(book.year))}.</p>}
    {may.lock && !may.early && <LockForm book={book} typed={typed} problems={problems} />}
  </OfficeLayout>
)
