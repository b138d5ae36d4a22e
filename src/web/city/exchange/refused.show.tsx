import { wordsOfCode, type RefusedLetter } from '#exchange'
import { SelectField } from '#ui/fields.tsx'
import { Button, Form } from '#ui/forms.tsx'
import { Details, Empty, Facts } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { Pager } from '#ui/table.tsx'
import { BoardPage, Moment, Verbatim, type Around } from './frame.tsx'

export type Partner = { readonly id: string; readonly name: string }
export type RefusedView = {
  readonly letters: readonly RefusedLetter[]
  readonly partners: readonly Partner[]
  readonly asked: { readonly partner?: string | undefined; readonly before?: number | undefined }
  readonly next?: number | undefined
}

/** `/dieu-hanh/lien-thong/tu-choi`: letters of agencies that were refused, with what they said and why it was not taken. */
export const ShowRefused = ({ letters, partners, asked, next, ...around }: RefusedView & Around) => (
  <BoardPage {...around} title="Thư đến đã từ chối">
    <p>Thư bị từ chối không làm thay đổi gì. Giữ lại ở đây để cùng cơ quan tìm chỗ sai.</p>
    <PartnerFilter action={to.city.refused()} partners={partners} value={asked.partner} />
    {letters.length === 0 && <Empty title="Không có thư nào bị từ chối." />}
    {letters.map(letter => (
      <section class="card" key={letter.no}>
        <h2>{wordsOfCode(letter.code)}</h2>
        <Facts
          items={[
            { label: 'Lúc', value: <Moment at={letter.at} /> },
            { label: 'Cơ quan', value: letter.name ?? 'Chưa chứng minh là ai' },
            { label: 'Mã từ chối', value: letter.code, data: true },
            { label: 'Lý do', value: letter.says },
            { label: 'Loại thư', value: letter.type ?? 'chưa đọc tới', data: letter.type !== null },
            { label: 'Hồ sơ', value: letter.subject ?? 'chưa đọc tới', data: letter.subject !== null },
          ]}
        />
        <Details summary="Nội dung đã nhận">
          <Verbatim label={`Nội dung thư từ chối số ${letter.no}`}>{letter.body || '(rỗng)'}</Verbatim>
        </Details>
      </section>
    ))}
    <Pager
      previous={asked.before ? to.city.refused({ partner: asked.partner }) : undefined}
      next={next ? to.city.refused({ partner: asked.partner, before: next }) : undefined}
    />
  </BoardPage>
)

/** One agency, or all. */
export const PartnerFilter = ({ action, partners, value }: { action: string; partners: readonly Partner[]; value: string | undefined }) => (
  <Form action={action} method="get" label="Lọc theo cơ quan" class="bulk">
    <SelectField id="co-quan" label="Cơ quan" empty="Tất cả" value={value} options={partners.map(({ id, name }) => ({ value: id, label: name }))} />
    <Button variant="secondary">Lọc</Button>
  </Form>
)
