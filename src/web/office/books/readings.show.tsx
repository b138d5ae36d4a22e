import { clockTime, shortDay } from '#kernel/format.ts'
import { dayOf } from '#kernel/instant.ts'
import { bookNames, readingWords, type Reading } from '#registers'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Empty } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable, Pager } from '#ui/table.tsx'
import type { Around } from '../frame.ts'

type Show = Around & { rows: readonly Reading[]; next?: string | undefined; ofEntry?: number | undefined }

/** The words of a search, by the names of its boxes. */
const soughtWords: Readonly<Record<string, string>> = { ten: 'tên', so: 'số', 'loai-so': 'loại sổ', 'ghi-ngay': 'ngày ghi' }

const What = ({ kind, entryId, bookId, sought, type, year, number }: Reading) => {
  const name = type && bookNames[type]
  if (entryId !== null)
    return (
      <a class="rowlink" href={to.office.entry(entryId)}>
        {name} số {number}/{year}
      </a>
    )
  if (bookId !== null)
    return (
      <a class="rowlink" href={to.office.book(String(bookId))}>
        {name} năm {year}
      </a>
    )
  const words = Object.entries(sought ?? {}).map(([box, text]) => `${soughtWords[box] ?? box}: ${text}`)
  return <span translate={false}>{words.join('; ') || readingWords[kind]}</span>
}

/** Ai đã đọc sổ, for the head: who, when, what, and what for. */
export const ShowReadings = ({ chrome, unit, nav, rows, next, ofEntry }: Show) => (
  <OfficeLayout chrome={chrome} title="Ai đã đọc sổ hộ tịch" unit={unit} nav={nav}>
    <p>
      <a href={to.office.books}>Sổ hộ tịch của đơn vị</a>
    </p>
    <h1>Ai đã đọc sổ hộ tịch</h1>
    <p class="lead">
      {ofEntry === undefined
        ? 'Mỗi lần cán bộ của đơn vị tìm, mở hay in sổ đều được ghi lại. Không ai sửa hay xóa được.'
        : 'Những lần cán bộ của đơn vị mở một việc này.'}{' '}
      {ofEntry !== undefined && <a href={to.office.readings}>Xem mọi lượt đọc</a>}
    </p>
    <DataTable
      caption="Lượt đọc, mới nhất ở trên"
      rows={rows}
      rowKey={({ id }) => String(id)}
      empty={<Empty title="Chưa có lượt đọc nào.">Cán bộ tìm hoặc mở sổ thì hiện ở đây.</Empty>}
      columns={[
        {
          key: 'at',
          label: 'Lúc',
          cell: ({ at }) => (
            <>
              {clockTime(at)}
              <br />
              <span class="hint">{shortDay(dayOf(at))}</span>
            </>
          ),
        },
        { key: 'who', label: 'Cán bộ', cell: ({ officerName }) => <span translate={false}>{officerName}</span> },
        { key: 'what', label: 'Đọc gì', heads: true, cell: row => <What {...row} /> },
        { key: 'how', label: 'Cách đọc', wideOnly: true, cell: ({ kind }) => readingWords[kind] },
        { key: 'why', label: 'Để làm gì', cell: ({ purpose }) => (purpose ? <span translate={false}>{purpose}</span> : 'Không ghi') },
      ]}
    />
    <Pager next={next} />
  </OfficeLayout>
)
