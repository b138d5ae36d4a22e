import type { Asked } from '#exchange'
import { Empty } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable, Pager, type Column } from '#ui/table.tsx'
import { BoardPage, Moment, type Around } from './frame.tsx'
import { PartnerFilter, type Partner } from './refused.show.tsx'

const columns: Column<Asked>[] = [
  { key: 'luc', label: 'Lúc', cell: ({ at }) => <Moment at={at} /> },
  { key: 'noi', label: 'Cơ quan', cell: ({ name }) => name },
  {
    key: 'ho-so',
    label: 'Hồ sơ',
    heads: true,
    cell: ({ subject }) => (
      <a href={to.city.asked({ dossier: subject })} translate={false}>
        {subject}
      </a>
    ),
  },
  { key: 'buoc', label: 'Cho bước', cell: ({ step }) => <span translate={false}>{step}</span> },
  { key: 'can-cu', label: 'Căn cứ', cell: ({ ground }) => ground },
  { key: 'ket-qua', label: 'Kết quả', cell: ({ answered, says }) => (answered ? 'Đã trả lời' : `Từ chối: ${says}`) },
]

type Wanted = { readonly partner?: string | undefined; readonly dossier?: string | undefined; readonly before?: number | undefined }
export type AskedView = {
  readonly questions: readonly Asked[]
  readonly partners: readonly Partner[]
  readonly asked: Wanted
  readonly next?: number | undefined
}

/** `/dieu-hanh/lien-thong/cau-hoi`: who asked about which dossier, for what, and whether they were answered. */
export const ShowAsked = ({ questions, partners, asked, next, ...around }: AskedView & Around) => (
  <BoardPage {...around} title="Cơ quan đã hỏi hồ sơ">
    <p>Cơ quan chỉ được hỏi hồ sơ khi đang giữ một phần việc của hồ sơ ấy. Mọi lần hỏi đều được ghi.</p>
    <PartnerFilter action={to.city.asked()} partners={partners} value={asked.partner} />
    {asked.dossier && (
      <p>
        Chỉ hồ sơ <strong translate={false}>{asked.dossier}</strong>. <a href={to.city.asked()}>Xem mọi hồ sơ</a>
      </p>
    )}
    <DataTable
      caption="Lần hỏi, mới nhất trước"
      columns={columns}
      rows={questions}
      rowKey={({ no }) => String(no)}
      stacks
      empty={<Empty title="Chưa có lần hỏi nào." />}
    />
    <Pager
      previous={asked.before ? to.city.asked({ ...asked, before: undefined }) : undefined}
      next={next ? to.city.asked({ ...asked, before: next }) : undefined}
    />
  </BoardPage>
)
