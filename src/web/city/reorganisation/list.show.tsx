import { clockTime, number, shortDay } from '#kernel/format.ts'
import type { Fault, Plan } from '#reorganisation'
import type { Chrome } from '#ui/chrome.ts'
import { FileField, TextArea } from '#ui/fields.tsx'
import { Button, Form } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Details, Empty } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable, type Column } from '#ui/table.tsx'
import { StateTag } from './parts.tsx'

export type ListView = {
  readonly plans: readonly Plan[]
  /** What was sent and is wrong: shown whole, so that it can be mended here. */
  readonly typed?: string | undefined
  readonly faults?: readonly Fault[] | undefined
}

const columns: Column<Plan>[] = [
  {
    key: 'ngay',
    label: 'Ngày',
    heads: true,
    cell: ({ id, on }) => <a href={to.city.reorganisationPlan(id)}>{shortDay(on)}</a>,
  },
  { key: 'van-ban', label: 'Văn bản', cell: ({ act }) => <span translate={false}>{act}</span> },
  {
    key: 'don-vi',
    label: 'Đơn vị',
    cell: ({ ended, begun, known }) => `${number(ended)} thành ${number(begun)}${known ? ', đã có trong danh mục' : ''}`,
  },
  { key: 'trang-thai', label: 'Trạng thái', cell: ({ state }) => <StateTag state={state} /> },
  { key: 'ai', label: 'Người lập', wideOnly: true, cell: ({ writtenBy, writtenAt }) => `${writtenBy.name}, ${clockTime(writtenAt)}` },
]

/** `/dieu-hanh/sap-xep`: what is planned and what was done, and a new file. */
export const ShowPlans = ({ chrome, unit, plans, typed, faults = [] }: ListView & { chrome: Chrome; unit?: string | undefined }) => (
  <OfficeLayout chrome={chrome} title="Sắp xếp đơn vị hành chính" unit={unit}>
    <h1>Sắp xếp đơn vị hành chính</h1>
    {faults.length > 0 && <Faults faults={faults} />}
    {typed === undefined && (
      <DataTable
        caption="Các lần sắp xếp, ngày muộn nhất trước"
        columns={columns}
        rows={plans}
        rowKey={({ id }) => String(id)}
        empty={
          <Empty title="Chưa có lần sắp xếp nào.">
            <p>Gửi tệp kế thừa bên dưới. Máy kiểm tra hết các dòng rồi cho xem việc sẽ làm, chưa thay đổi gì.</p>
          </Empty>
        }
      />
    )}
    <section>
      <h2>{typed === undefined ? 'Lập kế hoạch từ tệp' : 'Sửa rồi gửi lại'}</h2>
      <p>
        Mỗi dòng là một đơn vị cũ vào một đơn vị mới; một tệp có một ngày.{' '}
        <a href={`${to.city.reorganisation}/mau.csv`}>Tải tệp mẫu: ngày 01/07/2025</a>.
      </p>
      {typed === undefined && (
        <Form action={to.city.reorganisation} upload label="Gửi tệp">
          <FileField id="tep" label="Tệp kế thừa" hint="Tệp CSV, mã UTF-8." accept=".csv,text/csv" multiple={false} />
          <Button>Kiểm tra và lập kế hoạch</Button>
        </Form>
      )}
      <Details summary={typed === undefined ? 'Hoặc dán nội dung tệp' : 'Nội dung đã gửi'} open={typed !== undefined}>
        <Form action={`${to.city.reorganisation}/dan`} label="Dán nội dung">
          <TextArea id="noi-dung-tep" label="Nội dung tệp" hint="Dòng đầu là tên cột." rows={typed === undefined ? 8 : 20} value={typed} />
          <Button variant={typed === undefined ? 'secondary' : 'primary'}>Kiểm tra và lập kế hoạch</Button>
        </Form>
      </Details>
      {typed !== undefined && (
        <p>
          <a href={to.city.reorganisation}>Về danh sách, gửi tệp khác</a>
        </p>
      )}
    </section>
  </OfficeLayout>
)

const SHOWN = 200

const Faults = ({ faults }: { faults: readonly Fault[] }) => (
  <div class="errors" id="loi" tabindex={-1} autofocus>
    <div role="alert">
      <h2>{number(faults.length)} chỗ sai. Chưa có gì được ghi.</h2>
      <ul>
        {faults.slice(0, SHOWN).map(({ line, says }) => (
          <li key={`${line} ${says}`}>
            {line > 0 ? `Dòng ${line}: ` : ''}
            {says}
          </li>
        ))}
      </ul>
      {faults.length > SHOWN && <p>Còn {number(faults.length - SHOWN)} chỗ nữa. Sửa các chỗ trên rồi gửi lại để xem tiếp.</p>}
    </div>
  </div>
)
