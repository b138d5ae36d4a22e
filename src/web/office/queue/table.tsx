import type { Instant } from '#kernel/instant.ts'
import { clockTime } from '#kernel/format.ts'
import type { QueueRow } from '#dossiers'
import { type Column, DataTable } from '#ui/table.tsx'
import { ChannelTag, DueTag } from '#ui/tags.tsx'

type TableProps = {
  readonly caption: string
  readonly rows: readonly QueueRow[]
  readonly now: Instant
  /** Name of a procedure by its code. */
  readonly names: (procedure: string) => string
  readonly hrefOf: (row: QueueRow) => string
  readonly current?: string | undefined
  readonly empty?: string | undefined
  readonly done?: boolean | undefined
  /** Rows can be chosen: the form that they belong to. */
  readonly choose?: string | undefined
  /** Beside an open dossier: two lines a row, no more. */
  readonly compact?: boolean | undefined
}

/** What tells two codes of one unit apart: the day and the number of the day. */
const shortCode = (code: string) => code.split('-').slice(-2).join('-')

/** Dossiers as officers scan them: who and what, then how urgent; the whole name is the link. */
export const QueueTable = ({ caption, rows, now, names, hrefOf, current, empty, done, choose, compact }: TableProps) => (
  <DataTable
    caption={caption}
    rows={rows}
    rowKey={({ code }) => code}
    current={current}
    empty={empty}
    columns={[
      ...(choose ? [chosen(choose)] : []),
      {
        key: 'who',
        label: 'Người được đăng ký, thủ tục',
        heads: true,
        cell: row => (
          <>
            <a class="rowlink" href={hrefOf(row)} translate={false}>
              {row.subject || row.applicantName}
            </a>
            <br />
            <span class="hint">
              {names(row.procedure)} ·{' '}
              <span class="code" translate={false}>
                {compact ? shortCode(row.code) : row.code}
              </span>
              {row.referred && (row.referredFrom ? ` · chuyển từ ${row.referredFrom}` : ' · chuyển đến')}
              {row.apologyDrafted && ' · phiếu xin lỗi chờ ký'}
              {row.answered && ' · nơi khác đã trả lời'}
            </span>
          </>
        ),
      },
      ...(compact ? [] : [how]),
      { key: 'due', label: 'Hạn', cell: row => <Due row={row} now={now} done={done} /> },
    ]}
  />
)

/** A box a row; what is sent is the version that was seen. */
const chosen = (form: string): Column<QueueRow> => ({
  key: 'choose',
  label: 'Chọn',
  cell: ({ code, version, subject }) => (
    <input type="checkbox" class="pick" form={form} name={`chon.${code}`} value={String(version)} aria-label={`Chọn hồ sơ của ${subject}`} />
  ),
})

const how: Column<QueueRow> = {
  key: 'how',
  label: 'Nộp',
  wideOnly: true,
  cell: ({ channel, submittedAt }) => (
    <>
      <ChannelTag channel={channel} />
      <br />
      <span class="hint">{clockTime(submittedAt)}</span>
    </>
  ),
}

/** How much time is left; what is not received yet has been waiting since it was sent. */
function Due({ row: { dueAt, pausedAt, submittedAt }, now, done }: { row: QueueRow; now: Instant; done: boolean | undefined }) {
  if (!dueAt && !pausedAt && !done) return <span class="hint">Gửi {clockTime(submittedAt)}</span>
  return <DueTag dueAt={dueAt} now={now} paused={pausedAt !== null} done={done} />
}
