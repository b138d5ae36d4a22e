import type { Problem } from '#kernel/refusal.ts'
import { bookNames, twoDigits, type Book, type BookType } from '#registers'
import { SelectField } from '#ui/fields.tsx'
import { Button, Form } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { Fields } from '#ui/page.ts'
import { Details, Empty } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import type { UnitName } from '#ui/places.ts'
import { DataTable } from '#ui/table.tsx'
import { StatusTag } from '#ui/tags.tsx'
import type { Around } from '../frame.ts'
import { BOOKS } from './book.show.tsx'
import { FindEntry } from './search.show.tsx'

const State = ({ lockedAt }: Book) => (lockedAt ? <StatusTag tone="pause">Đã khóa</StatusTag> : <StatusTag tone="ok">Đang mở</StatusTag>)

type Show = Around & {
  list: readonly Book[]
  /** The unit of the post; the other books are inherited. */
  own: string
  unitName: UnitName
  year: number
  mayOpen: boolean
  readings?: boolean
  typed?: Fields
  problems?: readonly Problem[]
}

/** Kinds of books that nobody has opened this year. */
const unopened = ({ list, own, year }: Pick<Show, 'list' | 'own' | 'year'>) =>
  (Object.keys(bookNames) as BookType[]).filter(type => !list.some(book => book.type === type && book.year === year && book.unit === own))

/** Sổ hộ tịch of the unit, every year and kind. */
export const ShowBooks = ({ chrome, unit, nav, list, own, unitName, year, mayOpen, readings, typed = {}, problems = [] }: Show) => (
  <OfficeLayout chrome={chrome} title="Sổ hộ tịch" problems={problems} unit={unit} nav={nav}>
    <h1>Sổ hộ tịch</h1>
    <FindEntry />
    {readings && (
      <p>
        <a href={to.office.readings}>Ai đã đọc sổ hộ tịch</a>
      </p>
    )}
    <DataTable
      caption="Mỗi loại việc một sổ, mỗi năm một sổ; số chạy từ 01"
      rows={list}
      rowKey={({ id }) => String(id)}
      empty={<Empty title="Chưa có sổ nào.">Sổ được mở ở dưới, hoặc khi ghi việc đầu tiên của năm.</Empty>}
      columns={[
        { key: 'year', label: 'Năm', wideOnly: true, cell: ({ year }) => year },
        {
          key: 'type',
          label: 'Sổ',
          heads: true,
          cell: ({ id, type, year, volume, unit: at }) => (
            <>
              <a class="rowlink" href={to.office.book(String(id))}>
                {bookNames[type]}
              </a>
              <div class="hint thin-only">
                Năm {year}, quyển {twoDigits(volume)}
              </div>
              {at !== own && (
                <div class="hint" translate={false}>
                  {unitName(at)}
                </div>
              )}
            </>
          ),
        },
        { key: 'volume', label: 'Quyển', numeric: true, wideOnly: true, cell: ({ volume }) => twoDigits(volume) },
        { key: 'last', label: 'Số việc', numeric: true, cell: ({ lastNumber }) => lastNumber },
        { key: 'state', label: 'Tình trạng', cell: book => <State {...book} /> },
      ]}
    />
    {mayOpen && unopened({ list, own, year }).length > 0 && (
      <Details summary={`Mở sổ năm ${year}`} open={problems.length > 0}>
        <Form action={BOOKS}>
          <SelectField
            id="loai-so"
            label="Loại sổ"
            options={unopened({ list, own, year }).map(type => ({ value: type, label: bookNames[type] }))}
            value={typed['loai-so']}
          />
          <Button variant="secondary">Mở quyển số 01</Button>
        </Form>
      </Details>
    )}
  </OfficeLayout>
)
