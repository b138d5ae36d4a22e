import type { Instant } from '#kernel/instant.ts'
import { clockTime } from '#kernel/format.ts'
import type { QueueRow } from '#dossiers'
import { DataTable } from '#ui/table.tsx'
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
}

/** Dossiers as officers scan them: who and what, then how urgent; the whole name is the link. */
export const QueueTable = ({ caption, rows, now, names, hrefOf, current, empty, done }: TableProps) => (
  <DataTable
    caption={caption}
    rows={rows}
    rowKey={({ code }) => code}
    current={current}
    empty={empty}
    columns={[
      {
        key: 'who', label: 'Người được đăng ký, thủ tục', heads: true,
        cell: row => (
          <>
            <a class="rowlink" href={hrefOf(row)} translate={false}>{row.subject || row.applicantName}</a>
            <br />
            <span class="hint">{names(row.procedure)} · <span translate={false}>{row.code}</span></span>
          </>
        ),
      },
      {
        key: 'how', label: 'Nộp', wideOnly: true,
        cell: row => (
          <>
            <ChannelTag channel={row.channel} />
            <br />
            <span class="hint">{clockTime(row.submittedAt)}</span>
          </>
        ),
      },
      { key: 'due', label: 'Hạn', cell: ({ dueAt, pausedAt }) => <DueTag dueAt={dueAt} now={now} paused={pausedAt !== null} done={done} /> },
    ]}
  />
)
