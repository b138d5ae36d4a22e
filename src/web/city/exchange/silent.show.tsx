import type { SilentLetter } from '#exchange'
import { Empty } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable, Pager, type Column } from '#ui/table.tsx'
import { BoardPage, Moment, type Around } from './frame.tsx'
import { purposeOf } from './words.ts'

const columns: Column<SilentLetter>[] = [
  {
    key: 'ho-so',
    label: 'Hồ sơ',
    heads: true,
    cell: ({ no, subject }) => (
      <a href={to.city.letter(no)} translate={false}>
        {subject}
      </a>
    ),
  },
  { key: 'noi', label: 'Cơ quan', cell: ({ name }) => name },
  { key: 'thu', label: 'Thư', cell: ({ type }) => purposeOf(type) },
  { key: 'gui', label: 'Đã gửi lúc', cell: ({ sentAt }) => <Moment at={sentAt} /> },
  { key: 'han', label: 'Hạn báo nhận', cell: ({ dueAt }) => <Moment at={dueAt} /> },
]

export type SilentView = { readonly letters: readonly SilentLetter[]; readonly next?: number | undefined; readonly later?: boolean | undefined }

/** `/dieu-hanh/lien-thong/chua-bao-nhan`: letters that nobody acknowledged in two working hours. */
export const ShowSilent = ({ letters, next, later, ...around }: SilentView & Around) => (
  <BoardPage {...around} title="Thư quá hạn báo nhận">
    <p>Cơ quan đã nhận những thư này mà chưa báo. Gọi hỏi; họ báo nhận sau vẫn được.</p>
    <DataTable
      caption="Thư, cũ nhất trước"
      columns={columns}
      rows={letters}
      rowKey={({ no }) => String(no)}
      stacks
      empty={<Empty title="Không có thư nào quá hạn báo nhận." />}
    />
    <Pager previous={later ? to.city.silent() : undefined} next={next ? to.city.silent(next) : undefined} />
  </BoardPage>
)
