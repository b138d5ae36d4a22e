import { number } from '#kernel/format.ts'
import type { DeadLetter, Health } from '#exchange'
import { Button, ButtonLink, ButtonRow, Form } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Empty, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable, Pager, type Column } from '#ui/table.tsx'
import { Moment, type Around } from './frame.tsx'
import { seconds, standing } from './standing.ts'
import { purposeOf } from './words.ts'

const none = <Empty title="Chưa nối với cơ quan nào.">Đặt địa chỉ của cơ quan trong cấu hình thì thư bắt đầu đi.</Empty>

const columns: Column<Health>[] = [
  { key: 'noi', label: 'Cơ quan', heads: true, cell: ({ name }) => name },
  { key: 'dang', label: 'Lúc này', cell: standing },
  { key: 'cho', label: 'Chờ gửi', numeric: true, cell: ({ waiting }) => number(waiting) },
  { key: 'nhan', label: 'Đã báo nhận', numeric: true, cell: ({ acknowledged }) => number(acknowledged) },
  { key: 'chua', label: 'Chưa báo nhận', numeric: true, cell: ({ sent }) => number(sent) },
  { key: 'tra-loi', label: 'Đã trả lời', numeric: true, cell: ({ answered }) => number(answered) },
  { key: 'tu-choi', label: 'Bị từ chối', numeric: true, cell: ({ dead }) => number(dead) },
  { key: 'lan', label: 'Lần gọi hỏng', numeric: true, cell: ({ failed, tries }) => `${number(failed)} / ${number(tries)}` },
  { key: 'p95', label: '95% trả lời trong', numeric: true, cell: ({ p95 }) => seconds(p95) },
  {
    key: 'lam',
    label: 'Việc',
    cell: ({ partner, name, paused }) => (
      <Form action={`${to.city.exchange}/${partner}/${paused ? 'gui-tiep' : 'tam-dung'}`}>
        <Button variant="quiet" hidden={name}>
          {paused ? 'Gửi tiếp' : 'Tạm dừng'}
        </Button>
      </Form>
    ),
  },
]

const deadColumns: Column<DeadLetter>[] = [
  { key: 'luc', label: 'Lúc', cell: ({ at }) => <Moment at={at} /> },
  {
    key: 'ho-so',
    label: 'Hồ sơ',
    heads: true,
    cell: ({ no, subject }) => (
      <a href={to.city.letter(no)} translate={false}>
        {subject}
      </a>
    ),
  },
  { key: 'noi', label: 'Cơ quan', cell: ({ name }) => name },
  { key: 'viec', label: 'Thư', cell: ({ type }) => purposeOf(type) },
  { key: 'ly-do', label: 'Lý do', cell: ({ failure, lacking }) => (lacking.length > 0 ? <Lacking /> : failure) },
  { key: 'lan', label: 'Lần gửi', numeric: true, wideOnly: true, cell: ({ tries }) => tries },
  {
    key: 'lam',
    label: 'Việc',
    cell: ({ no, subject }) => (
      <Form action={to.city.letter(no)}>
        <Button variant="quiet" name="lam" value="gui-lai" hidden={subject}>
          Gửi lại
        </Button>
        <Button variant="quiet" name="lam" value="bo" hidden={subject}>
          Bỏ thư
        </Button>
      </Form>
    ),
  },
]

const Lacking = () => (
  <>
    Thiếu mã của cơ quan. <a href={to.city.codes}>Ghi mã</a>
  </>
)

export type ExchangeView = {
  readonly lines: readonly Health[]
  readonly dead: readonly DeadLetter[]
  /** The number behind which the next page of dead letters begins, and whether this page is a later one. */
  readonly next?: number | undefined
  readonly later?: boolean | undefined
  /** How many values lack a code. */
  readonly lacking: number
}

/** `/dieu-hanh/lien-thong`: the lines to other agencies; pause one, open, send again or let go a dead letter. */
export const ShowExchange = ({ chrome, unit, lines, dead, next, later, lacking }: ExchangeView & Around) => (
  <OfficeLayout chrome={chrome} title="Liên thông với cơ quan khác" unit={unit}>
    <h1>Liên thông với cơ quan khác</h1>
    <Silent lines={lines} />
    <DataTable caption="Từng cơ quan, 24 giờ gần đây" columns={columns} rows={lines} rowKey={({ partner }) => partner} empty={none} />
    <DataTable
      caption="Thư không gửi được, cũ nhất trước"
      columns={deadColumns}
      rows={dead}
      rowKey={({ no }) => String(no)}
      stacks
      empty={<Empty title="Không có thư nào phải xem." />}
    />
    {dead.length > 0 && <p class="hint">Thư sau của cùng hồ sơ chờ tới khi thư này được gửi lại hoặc bỏ đi.</p>}
    <Pager previous={later ? to.city.exchange : undefined} next={next ? `${to.city.exchange}?sau=${next}` : undefined} />
    <h2>Xem thêm</h2>
    <ButtonRow>
      <ButtonLink variant="secondary" href={to.city.codes}>
        {lacking === 0 ? 'Bảng mã: không thiếu mã nào' : `Bảng mã: ${number(lacking)} giá trị thiếu mã`}
      </ButtonLink>
      <ButtonLink variant="secondary" href={to.city.refused()}>
        Thư đến đã từ chối
      </ButtonLink>
      <ButtonLink variant="secondary" href={to.city.asked()}>
        Cơ quan đã hỏi hồ sơ nào
      </ButtonLink>
    </ButtonRow>
  </OfficeLayout>
)

/** Two working hours without acknowledgement are told on top: somebody calls the agency. */
function Silent({ lines }: { lines: readonly Health[] }) {
  const late = lines.filter(({ silent }) => silent > 0)
  if (late.length === 0) return null
  return (
    <Notice tone="warn" title="Có thư quá hai giờ làm việc chưa được báo nhận">
      <ul>
        {late.map(({ partner, name, silent }) => (
          <li key={partner}>{`${name}: ${number(silent)} thư`}</li>
        ))}
      </ul>
      <p>
        Gọi cơ quan ấy hỏi. <a href={to.city.silent()}>Xem từng thư</a>
      </p>
    </Notice>
  )
}
