import { clockTime, shortDay } from '#kernel/format.ts'
import type { Problem } from '#kernel/refusal.ts'
import { linesOf, subjectLine } from '#catalogue'
import { bookNames, twoDigits, type Book, type Entry } from '#registers'
import { Button, ButtonLink, ButtonRow, Form } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Empty, Facts } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable } from '#ui/table.tsx'
import { StatusTag } from '#ui/tags.tsx'
import type { Around } from '../frame.ts'

/** Where the books stand. */
export const BOOKS = '/can-bo/so'
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

const restOf = ({ type, data }: Entry) =>
  linesOf([type], data)
    .slice(1)
    .map(({ label, value }) => `${label}: ${value}`)
    .join('. ')

/** An entry as it was written; what happened later stands below it. */
const EntryText = (entry: Entry) => (
  <>
    <strong translate={false}>{subjectLine(entry.type, entry.data)}</strong>
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
      {may.lock && (
        <Form action={`${to.office.book(String(book.id))}/khoa`}>
          <Button variant="danger">Khóa sổ năm {book.year}</Button>
        </Form>
      )}
    </ButtonRow>
  </OfficeLayout>
)
