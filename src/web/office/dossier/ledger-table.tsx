import { clockTime } from '#kernel/format.ts'
import { ledgerSums, minutesWords, ownerWords, whyWords, type Span } from '#dossiers'
import { Details } from '#ui/parts.tsx'
import { DataTable } from '#ui/table.tsx'

type Props = { readonly spans: readonly Span[]; readonly unitName: (id: string) => string }

/** Whose the working time was, and how much of it was late; the spans one by one are folded. */
export function LedgerTable({ spans, unitName }: Props) {
  if (spans.length === 0) return null
  const short = (id: string) => unitName(id).split(',')[0] ?? id
  return (
    <section aria-label="Thời gian của ai">
      <h2>Thời gian của ai</h2>
      <DataTable
        caption="Giờ làm việc từ lúc gửi, theo người giữ"
        quietCaption
        rows={ledgerSums(spans)}
        rowKey={({ owner }) => `${owner.kind} ${owner.id}`}
        columns={[
          { key: 'who', label: 'Ai giữ', heads: true, cell: ({ owner }) => ownerWords(owner, short) },
          { key: 'minutes', label: 'Thời gian', cell: ({ minutes }) => minutesWords(minutes) },
          { key: 'late', label: 'Muộn', cell: ({ late }) => (late > 0 ? minutesWords(late) : 'Không') },
        ]}
      />
      <Details summary="Từng khoảng">
        <ol>
          {spans.map(({ owner, from, to, workingMinutes, late, why }) => (
            <li key={from.getTime()}>
              {ownerWords(owner, short)}: {whyWords[why]}, từ {clockTime(from)} đến {clockTime(to)}, {minutesWords(workingMinutes)}
              {late && <strong> (sau hạn)</strong>}
            </li>
          ))}
        </ol>
      </Details>
    </section>
  )
}
