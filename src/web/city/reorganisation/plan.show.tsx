import { clockTime, number, shortDay } from '#kernel/format.ts'
import { stateWords } from '#dossiers'
import { roleName } from '#identity'
import {
  decisionColumns,
  ENDS,
  openWords,
  stepWords,
  type Fault,
  type Plan,
  type PostPlan,
  type Preview,
  type Step,
  type Succession,
} from '#reorganisation'
import type { Problem } from '#kernel/refusal.ts'
import type { Chrome } from '#ui/chrome.ts'
import { TextArea } from '#ui/fields.tsx'
import { Button, ButtonRow, Form } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Crumbs, Details, Facts, Notice, Stat, Stats } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable, Pager, type Column } from '#ui/table.tsx'
import { countWords, pageOf, StateTag } from './parts.tsx'

export type PlanView = {
  readonly plan: Plan
  readonly successions: readonly Succession[]
  readonly preview: Preview | undefined
  readonly steps: readonly Step[]
  readonly page: number
  /** Somebody else than who wrote it may approve. */
  readonly mayApprove: boolean
  readonly due: boolean
  readonly typed?: string | undefined
  readonly faults?: readonly Fault[] | undefined
  readonly problems?: readonly Problem[] | undefined
}

/** `/dieu-hanh/sap-xep/:id`: what will be done on the day, what has to be decided first, and how far it is. */
export const ShowPlan = ({ chrome, unit, ...view }: PlanView & { chrome: Chrome; unit?: string | undefined }) => {
  const { plan, preview, steps, problems = [] } = view
  const title = `Sắp xếp đơn vị ngày ${shortDay(plan.on)}`
  return (
    <OfficeLayout chrome={chrome} title={title} unit={unit} problems={problems}>
      <Crumbs items={[{ href: to.city.reorganisation, label: 'Sắp xếp đơn vị' }, { label: shortDay(plan.on) }]} />
      <h1>{title}</h1>
      <Facts
        items={[
          { label: 'Văn bản', value: plan.act, data: true },
          { label: 'Trạng thái', value: <StateTag state={plan.state} /> },
          { label: 'Người lập', value: `${plan.writtenBy.name}, ${clockTime(plan.writtenAt)}` },
          ...(plan.approvedBy && plan.approvedAt ? [{ label: 'Người duyệt', value: `${plan.approvedBy.name}, ${clockTime(plan.approvedAt)}` }] : []),
          ...(plan.doneAt ? [{ label: 'Xong lúc', value: clockTime(plan.doneAt) }] : []),
        ]}
      />
      {plan.known && (
        <Notice tone="info" title="Các đơn vị này đã có trong danh mục">
          <p>Phần đơn vị không có gì để làm. Chỉ chuyển hồ sơ, sổ, vai còn lại ở đơn vị đã kết thúc.</p>
        </Notice>
      )}
      {steps.length > 0 && <Steps steps={steps} />}
      {preview && <Coming {...view} preview={preview} />}
      <Units {...view} />
    </OfficeLayout>
  )
}

const Steps = ({ steps }: { steps: readonly Step[] }) => (
  <DataTable
    caption="Việc đã làm"
    columns={[
      { key: 'viec', label: 'Việc', heads: true, cell: ({ step }) => stepWords[step] },
      { key: 'ket-qua', label: 'Kết quả', cell: ({ counts }) => countWords(counts) },
      { key: 'xong', label: 'Xong', cell: ({ doneAt }) => (doneAt ? clockTime(doneAt) : 'Đang làm') },
    ]}
    rows={steps}
    rowKey={({ step }) => step}
  />
)

const total = (rows: readonly { n: number }[]) => rows.reduce((sum, { n }) => sum + n, 0)

const Coming = (view: PlanView & { preview: Preview }) => {
  const { plan, preview } = view
  const undecided = preview.posts.filter(post => post.open)
  return (
    <>
      <h2>Việc sẽ làm, tính đến lúc này</h2>
      <Stats>
        <Stat value={number(plan.ended)} label="đơn vị kết thúc" hint={`${number(plan.begun)} đơn vị nhận`} />
        <Stat value={number(total(preview.open))} label="hồ sơ đang mở chuyển đi" hint="Giữ nguyên giờ hẹn, người nộp được báo" />
        <Stat
          value={number(preview.services.length)}
          label="dịch vụ mở ở đơn vị mới"
          hint={`${number(preview.servicesToClose)} kết thúc ở đơn vị cũ`}
        />
        <Stat value={number(preview.books.length)} label="sổ khóa" hint={`${number(preview.booksToOpen)} sổ mở, từ số 01`} />
        <Stat
          value={number(preview.posts.length)}
          label="vai kết thúc"
          hint={`${number(preview.posts.filter(({ move }) => move.unit).length)} vai bắt đầu ở đơn vị mới`}
        />
        <Stat value={number(undecided.length)} label="vai cần quyết định trước" tone={undecided.length > 0 ? 'warn' : undefined} />
      </Stats>
      <Facts
        items={[
          {
            label: 'Bản nháp',
            value: `${number(preview.drafts.counter)} bản tại quầy sang đơn vị mới; ${number(preview.drafts.answers)} bản hỏi lại nơi ở`,
          },
          {
            label: 'Xác minh đang chờ',
            value: `${number(preview.inquiries.asked)} câu hỏi do nơi nhận trả lời tiếp; ${number(preview.inquiries.asking)} câu đã gửi đi`,
          },
          { label: 'Lịch hẹn', value: 'Không có: chương trình chưa giữ lịch hẹn gặp' },
          { label: 'Địa chỉ trang', value: `Trang số liệu của ${number(plan.ended)} đơn vị cũ dẫn sang đơn vị nhận` },
        ]}
      />
      <Details summary={`Hồ sơ theo bước (${number(total(preview.open))})`}>
        <States {...preview} />
      </Details>
      <Details summary={`Dịch vụ mở ở đơn vị mới (${number(preview.services.length)})`}>
        <Services {...preview} />
      </Details>
      <Undecided {...view} posts={undecided} />
      <Deciding {...view} undecided={undecided.length} />
    </>
  )
}

const States = ({ open }: Pick<Preview, 'open'>) => {
  const states = [...Map.groupBy(open, ({ state }) => state)].map(([state, rows]) => ({ state, n: total(rows), units: rows.length }))
  return (
    <DataTable
      caption="Hồ sơ đang mở, theo bước"
      columns={[
        { key: 'buoc', label: 'Bước', heads: true, cell: ({ state }) => stateWords[state] },
        { key: 'ho-so', label: 'Hồ sơ', numeric: true, cell: ({ n }) => number(n) },
        { key: 'don-vi', label: 'Ở bao nhiêu đơn vị', numeric: true, cell: ({ units }) => number(units) },
      ]}
      rows={states}
      rowKey={({ state }) => state}
      empty="Không có hồ sơ nào đang mở."
    />
  )
}

const Services = ({ services }: Pick<Preview, 'services'>) => (
  <DataTable
    caption="Dịch vụ, mở ở bao nhiêu đơn vị mới"
    columns={[
      { key: 'ma', label: 'Thủ tục', heads: true, cell: ({ procedure }) => <span translate={false}>{procedure}</span> },
      { key: 'don-vi', label: 'Đơn vị mới', numeric: true, cell: ({ units }) => number(units) },
    ]}
    rows={[...Map.groupBy(services, ({ procedure }) => procedure)].map(([procedure, rows]) => ({ procedure, units: rows.length }))}
    rowKey={({ procedure }) => procedure}
    empty="Không mở dịch vụ nào."
  />
)

const SHOWN = 30
const postColumns: Column<PostPlan>[] = [
  { key: 'ai', label: 'Người giữ', heads: true, cell: ({ name }) => <span translate={false}>{name}</span> },
  { key: 'vai', label: 'Vai', cell: ({ role }) => roleName(role) },
  { key: 'o', label: 'Đơn vị cũ', cell: ({ unitName }) => <span translate={false}>{unitName}</span> },
  { key: 'vi-sao', label: 'Vì sao phải quyết định', cell: ({ open }) => (open ? openWords[open] : '') },
]

/** A line for each post that waits, ready to be filled in. */
export const linesOf = (posts: readonly PostPlan[]): string =>
  posts.map(({ officer, unit, role, heir }) => [officer, unit, role, heir ?? '', '', ''].join(',')).join('\n')

const Undecided = ({ plan, posts, typed, faults = [] }: PlanView & { posts: readonly PostPlan[] }) =>
  posts.length === 0 && typed === undefined ? null : (
    <section>
      <h2>Cần quyết định trước</h2>
      <DataTable
        caption={`Vai chưa biết đi đâu${posts.length > SHOWN ? `, ${SHOWN} vai đầu trong ${number(posts.length)}` : ''}`}
        columns={postColumns}
        rows={posts.slice(0, SHOWN)}
        rowKey={({ id }) => String(id)}
        empty="Mọi vai đã có nơi đến."
      />
      {faults.length > 0 && (
        <div class="errors" id="loi" tabindex={-1} autofocus>
          <div role="alert">
            <h3>{number(faults.length)} chỗ sai. Chưa có quyết định nào được ghi.</h3>
            <ul>
              {faults.slice(0, 200).map(({ line, says }) => (
                <li key={`${line} ${says}`}>
                  {line > 0 ? `Dòng ${line}: ` : ''}
                  {says}
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
      <p>
        Các vai khác giữ nguyên vai ở đơn vị nhận chính.{' '}
        <a href={to.city.reorganisationAct(plan.id, 'vai.csv')}>Tải danh sách để điền trên máy tính</a>.
      </p>
      <Form action={to.city.reorganisationAct(plan.id, 'vai')} label="Quyết định vai">
        <input type="hidden" name="ban" value={plan.version} />
        <TextArea
          id="vai"
          label="Quyết định, mỗi dòng một vai"
          hint={`${decisionColumns.join(', ')}. Vai mới: deskOfficer, civilStatusOfficer, signer hoặc head. Vai kết thúc: ghi ${ENDS} vào ô to_unit.`}
          rows={12}
          value={typed ?? linesOf(posts)}
        />
        <Button variant="secondary">Ghi quyết định</Button>
      </Form>
    </section>
  )

const Deciding = ({ plan, mayApprove, due, undecided }: PlanView & { undecided: number }) => (
  <section>
    <h2>Duyệt và thực hiện</h2>
    {plan.state === 'planned' && (
      <p>
        {undecided > 0
          ? 'Duyệt được khi mọi vai đã có quyết định.'
          : mayApprove
            ? 'Duyệt xong, máy thực hiện vào 00:00 ngày sắp xếp.'
            : `${plan.writtenBy.name} đã lập hoặc sửa kế hoạch này, nên người khác phải duyệt.`}
      </p>
    )}
    {plan.state === 'approved' && !due && <p>Máy tự thực hiện vào 00:00 ngày {shortDay(plan.on)}. Trước đó vẫn bỏ được.</p>}
    {plan.state === 'running' && <p>Máy đang làm từng phần. Nếu bị ngắt, máy làm tiếp từ chỗ đã dừng.</p>}
    <ButtonRow>
      {plan.state === 'planned' && undecided === 0 && mayApprove && (
        <Form action={to.city.reorganisationAct(plan.id, 'duyet')}>
          <input type="hidden" name="ban" value={plan.version} />
          <Button>Duyệt kế hoạch</Button>
        </Form>
      )}
      {(plan.state === 'approved' || plan.state === 'running') && due && (
        <Form action={to.city.reorganisationAct(plan.id, 'lam')}>
          <Button>Thực hiện ngay</Button>
        </Form>
      )}
      {(plan.state === 'planned' || plan.state === 'approved') && (
        <Form action={to.city.reorganisationAct(plan.id, 'bo')}>
          <input type="hidden" name="ban" value={plan.version} />
          <Button variant="danger">Bỏ kế hoạch</Button>
        </Form>
      )}
    </ButtonRow>
  </section>
)

const Units = ({ plan, successions, preview, page }: PlanView) => {
  const { rows, previous, next, note } = pageOf(successions, page, at => to.city.reorganisationPlan(plan.id, { page: at }))
  const open = new Map([...Map.groupBy(preview?.open ?? [], ({ unit }) => unit)].map(([unit, some]) => [unit, total(some)]))
  return (
    <section>
      <h2>Đơn vị</h2>
      <DataTable
        caption="Đơn vị cũ và nơi nhận chính"
        columns={[
          { key: 'cu', label: 'Đơn vị cũ', heads: true, cell: ({ name }) => <span translate={false}>{name}</span> },
          {
            key: 'moi',
            label: 'Nơi nhận chính',
            cell: ({ heirName, split }) => (
              <>
                <span translate={false}>{heirName ?? 'Không có: cấp huyện kết thúc'}</span>
                {split && <p class="hint">Tách làm nhiều phần; hồ sơ về nơi nhận chính</p>}
              </>
            ),
          },
          ...(preview ? [{ key: 'ho-so', label: 'Hồ sơ mở', numeric: true, cell: ({ unit }: Succession) => number(open.get(unit) ?? 0) }] : []),
        ]}
        rows={rows}
        rowKey={({ unit }) => unit}
      />
      <Pager previous={previous} next={next} note={note} />
    </section>
  )
}
