import { clockTime } from '#kernel/format.ts'
import { answerWords, questions, type Inquiry } from '#registers'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Empty } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import type { UnitName } from '#ui/places.ts'
import { DataTable, type Column } from '#ui/table.tsx'
import { DueTag, StatusTag } from '#ui/tags.tsx'
import type { Around } from '../frame.ts'
import { aboutLine } from './words.ts'

type Show = Around & { inbox: readonly Inquiry[]; answered: readonly Inquiry[]; outbox: readonly Inquiry[]; unitName: UnitName }

const what: Column<Inquiry> = {
  key: 'what',
  label: 'Hỏi gì',
  heads: true,
  cell: ({ id, question, about }) => (
    <>
      <a class="rowlink" href={to.office.inquiry(id)}>
        {questions[question]}
      </a>
      {aboutLine(about) && (
        <>
          <br />
          <span translate={false}>{aboutLine(about)}</span>
        </>
      )}
    </>
  ),
}
const code: Column<Inquiry> = { key: 'code', label: 'Hồ sơ', wideOnly: true, cell: ({ dossierCode }) => <span translate={false}>{dossierCode}</span> }
const answer: Column<Inquiry> = {
  key: 'answer',
  label: 'Trả lời',
  cell: ({ answer, answeredAt, answeredBy }) =>
    answer && answeredAt ? (
      <>
        <StatusTag tone="ok">{answerWords[answer]}</StatusTag>
        <br />
        <span class="hint">
          {answeredBy?.name}, {clockTime(answeredAt)}
        </span>
      </>
    ) : (
      ''
    ),
}

/** Xác minh giữa các đơn vị: what this unit was asked, the soonest due first, and what it asked others. */
export const ShowInquiries = ({ chrome, unit, nav, inbox, answered, outbox, unitName }: Show) => {
  const place = (which: 'from' | 'to', label: string): Column<Inquiry> => ({
    key: which,
    label,
    cell: one => <span translate={false}>{unitName(one[which])}</span>,
  })
  const due: Column<Inquiry> = {
    key: 'due',
    label: 'Hạn',
    cell: ({ dueAt, answeredAt }) => <DueTag dueAt={dueAt} now={chrome.now} done={answeredAt !== null} />,
  }
  return (
    <OfficeLayout chrome={chrome} title="Xác minh giữa các đơn vị" unit={unit} nav={nav}>
      <h1>Xác minh giữa các đơn vị</h1>
      <h2>Nơi khác hỏi, chưa trả lời</h2>
      <DataTable
        stacks
        caption="Việc đến hạn trước ở trên"
        rows={inbox}
        rowKey={({ id }) => String(id)}
        empty={<Empty title="Không có việc nào chờ trả lời.">Nơi khác hỏi thì hiện ở đây, hạn ba ngày làm việc.</Empty>}
        columns={[what, place('from', 'Nơi hỏi'), due, code]}
      />
      <h2>Đã hỏi nơi khác</h2>
      <DataTable
        stacks
        caption="Chưa có trả lời ở trên"
        rows={outbox}
        rowKey={({ id }) => String(id)}
        empty={<Empty title="Chưa hỏi nơi nào.">Gửi từ trang hồ sơ, khi sổ ở đơn vị khác.</Empty>}
        columns={[what, place('to', 'Nơi được hỏi'), due, answer, code]}
      />
      {answered.length > 0 && (
        <>
          <h2>Đã trả lời gần đây</h2>
          <DataTable caption="Mới nhất ở trên" rows={answered} rowKey={({ id }) => String(id)} columns={[what, place('from', 'Nơi hỏi'), answer]} />
        </>
      )}
    </OfficeLayout>
  )
}
