import { shortDay } from '#kernel/format.ts'
import type { Cost } from '#procedures'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Crumbs, Stat, Stats } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable } from '#ui/table.tsx'
import type { Frame } from '../frame.ts'

/** How one edition in force stands: texts without English, what the machine finds, and how long its form is. */
export type Soundness = {
  readonly code: string
  readonly name: string
  readonly from: string
  readonly missing: number
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
  readonly cost: Cost
}

/** More than this many questions of the usual case is a long form. */
export const LONG = 30

/** `/quan-tri/chua-on`: what needs a hand in all editions in force, the worst first. */
export const UnsoundPage = ({ chrome, unit, rows }: { rows: readonly Soundness[] } & Frame) => (
  <OfficeLayout chrome={chrome} unit={unit} title="Chỗ chưa ổn">
    <Crumbs items={[{ href: to.admin.procedures, label: 'Thủ tục' }, { label: 'Chỗ chưa ổn' }]} />
    <h1>Chỗ chưa ổn trong các bản đang và sắp áp dụng</h1>
    <Stats>
      <Stat value={rows.length} label="bản đang và sắp áp dụng" />
      <Stat value={rows.reduce((sum, { missing }) => sum + missing, 0)} label="câu chưa có tiếng Anh" />
      <Stat value={rows.reduce((sum, { errors }) => sum + errors.length, 0)} label="lỗi" />
      <Stat value={rows.reduce((sum, { warnings }) => sum + warnings.length, 0)} label="lưu ý" />
      <Stat value={rows.filter(({ cost }) => cost.questions > LONG).length} label={`biểu mẫu hơn ${LONG} câu hỏi`} />
    </Stats>
    <p>Bản đã công bố không sửa được; muốn sửa thì soạn bản mới từ trang của thủ tục.</p>
    <DataTable
      caption="Các bản, nhiều chỗ chưa ổn trước"
      quietCaption
      stacks
      columns={[
        { key: 'name', label: 'Thủ tục', heads: true, cell: ({ code, name }) => <a href={to.admin.editions(code)}>{name}</a> },
        { key: 'from', label: 'Bản từ', cell: ({ from }) => shortDay(from) },
        { key: 'english', label: 'Thiếu tiếng Anh', numeric: true, cell: ({ missing }) => missing },
        { key: 'says', label: 'Lỗi và lưu ý', cell: row => <Says {...row} /> },
        { key: 'long', label: 'Câu hỏi', numeric: true, cell: ({ cost }) => (cost.questions > LONG ? `${cost.questions}, dài` : cost.questions) },
        { key: 'minutes', label: 'Phút', numeric: true, cell: ({ cost }) => cost.minutes },
      ]}
      rows={rows}
      rowKey={({ code, from }) => `${code} ${from}`}
      empty="Chưa có bản nào đang áp dụng."
    />
  </OfficeLayout>
)

const MOST = 5

const Says = ({ name, errors, warnings }: Soundness) => {
  const all = [...errors.map(says => `Lỗi: ${says}`), ...warnings]
  if (all.length === 0) return <>–</>
  return (
    <details>
      <summary>
        {[errors.length > 0 && `${errors.length} lỗi`, warnings.length > 0 && `${warnings.length} lưu ý`].filter(Boolean).join(', ')}
        <span class="unseen">{` của ${name}`}</span>
      </summary>
      <ul>
        {all.slice(0, MOST).map((says, n) => (
          <li key={n}>{says}</li>
        ))}
        {all.length > MOST && <li>{`Và ${all.length - MOST} điều nữa.`}</li>}
      </ul>
    </details>
  )
}
