import { dueTime } from '#kernel/format.ts'
import { roleName, type Role } from '#identity'
import type { Practice } from '#training'
import { Empty } from './parts.tsx'
import { to } from './paths.ts'
import { DataTable } from './table.tsx'

/** The name of a role as a title. */
export const roleTitle = (role: string): string => {
  const text = roleName(role as Role)
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The exercises that were scored, with their results. */
export const PracticeTable = ({ past, caption, who = false }: { past: readonly Practice[]; caption: string; who?: boolean }) => (
  <DataTable
    caption={caption}
    rows={past}
    rowKey={({ id }) => id}
    empty={<Empty title="Chưa chấm bài nào.">Bài chấm xong thì hiện ở đây.</Empty>}
    columns={[
      {
        key: 'luc',
        label: who ? 'Người học' : 'Chấm lúc',
        heads: true,
        cell: ({ officerName, endedAt, id }) => (
          <a href={to.office.practiceResult(id)} translate={!who}>
            {who ? officerName : dueTime(endedAt)}
          </a>
        ),
      },
      { key: 'vai', label: 'Vai', cell: ({ role }) => roleTitle(role) },
      { key: 'ma', label: 'Mã bài', wideOnly: true, cell: ({ seed }) => <span translate={false}>{seed}</span> },
      {
        key: 'dung',
        label: 'Đúng',
        numeric: true,
        cell: ({ rows, length }) => `${rows.filter(({ verdict }) => verdict === 'right').length}/${length}`,
      },
      { key: 'diem', label: 'Điểm', numeric: true, cell: ({ score }) => <strong>{score}</strong> },
    ]}
  />
)
