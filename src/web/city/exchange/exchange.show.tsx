import { clockTime, number } from '#kernel/format.ts'
import type { Instant } from '#kernel/instant.ts'
import type { DeadLetter, Health } from '#exchange'
import type { Chrome } from '#ui/chrome.ts'
import { Button, Form } from '#ui/forms.tsx'
import { CityLayout, OfficeLayout } from '#ui/layouts.tsx'
import { Empty, Facts } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable, type Column } from '#ui/table.tsx'
import { sections } from '../stored.tsx'

/** What the line does now, in words that a citizen reads too. */
export function standing({ paused, brokenUntil, silent, dead, oldest }: Health): string {
  if (paused) return 'Đang tạm dừng gửi'
  if (brokenUntil) return `Không liên lạc được. Thử lại lúc ${clockTime(brokenUntil)}`
  if (silent > 0) return 'Đã gửi, quá hai giờ làm việc chưa báo nhận'
  if (dead > 0) return 'Có thư bị từ chối, đang xem'
  return oldest ? 'Đang gửi' : 'Thông suốt'
}

const seconds = (ms: number | null) => (ms === null ? '–' : `${number(ms / 1000, 2)} giây`)

const none = <Empty title="Chưa nối với cơ quan nào.">Đặt địa chỉ của cơ quan trong cấu hình thì thư bắt đầu đi.</Empty>

const Card = ({ line }: { line: Health }) => (
  <section class="card">
    <h2>{line.name}</h2>
    <Facts
      items={[
        { label: 'Lúc này', value: standing(line) },
        { label: 'Đã báo nhận trong 24 giờ', value: number(line.acknowledged) },
        { label: 'Chờ gửi', value: number(line.waiting) },
        { label: 'Chưa báo nhận', value: number(line.sent) },
        { label: 'Bị từ chối', value: number(line.dead) },
        { label: 'Lần gọi hỏng', value: `${number(line.failed)} / ${number(line.tries)}` },
        { label: 'Một nửa trả lời trong', value: seconds(line.p50) },
        { label: '95% trả lời trong', value: seconds(line.p95) },
      ]}
    />
  </section>
)

type PublicView = { chrome: Chrome; lines: readonly Health[]; operator?: boolean | undefined }

/** `/thong-ke/lien-thong`: how the lines to other agencies stand, for everybody. */
export const PublicExchange = ({ chrome, lines, operator }: PublicView) => (
  <CityLayout chrome={chrome} title="Liên thông với cơ quan khác" nav={sections('health', operator)}>
    <h1>Liên thông với cơ quan khác</h1>
    <p class="lead">Mỗi bước của hồ sơ được báo cho cơ quan phối hợp. Cơ quan đó ngừng thì thư chờ; hồ sơ ở đây vẫn giải quyết.</p>
    {lines.length === 0 ? none : lines.map(line => <Card key={line.partner} line={line} />)}
    <p class="hint">{`Đếm từ nhật ký từng lần gửi, tới ${clockTime(chrome.now)}. Báo nhận chậm là quá hai giờ làm việc.`}</p>
  </CityLayout>
)

const columns: Column<Health>[] = [
  { key: 'noi', label: 'Cơ quan', heads: true, cell: ({ name }) => name },
  { key: 'dang', label: 'Lúc này', cell: standing },
  { key: 'cho', label: 'Chờ gửi', numeric: true, cell: ({ waiting }) => number(waiting) },
  { key: 'nhan', label: 'Đã báo nhận', numeric: true, cell: ({ acknowledged }) => number(acknowledged) },
  { key: 'chua', label: 'Chưa báo nhận', numeric: true, cell: ({ sent }) => number(sent) },
  { key: 'tu-choi', label: 'Bị từ chối', numeric: true, cell: ({ dead }) => number(dead) },
  { key: 'lan', label: 'Lần gọi hỏng', numeric: true, cell: ({ failed, tries }) => `${number(failed)} / ${number(tries)}` },
  { key: 'p95', label: '95% trả lời trong', numeric: true, cell: ({ p95 }) => seconds(p95) },
]

const pauseColumn: Column<Health> = {
  key: 'lam',
  label: 'Việc',
  cell: ({ partner, name, paused }) => (
    <Form action={`${to.city.exchange}/${partner}/${paused ? 'gui-tiep' : 'tam-dung'}`}>
      <Button variant="quiet" hidden={name}>
        {paused ? 'Gửi tiếp' : 'Tạm dừng'}
      </Button>
    </Form>
  ),
}

const deadColumns: Column<DeadLetter>[] = [
  { key: 'luc', label: 'Lúc', cell: ({ at }) => <time datetime={at.toISOString()}>{clockTime(at)}</time> },
  { key: 'ho-so', label: 'Hồ sơ', heads: true, cell: ({ subject }) => <span translate={false}>{subject}</span> },
  { key: 'ly-do', label: 'Lý do', cell: ({ failure }) => failure },
  { key: 'lan', label: 'Lần gửi', numeric: true, wideOnly: true, cell: ({ tries }) => tries },
  {
    key: 'lam',
    label: 'Việc',
    cell: ({ no, subject }) => (
      <Form action={`${to.city.exchange}/thu/${no}`}>
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

export type ExchangeView = { readonly lines: readonly Health[]; readonly dead: readonly DeadLetter[] }

/** `/dieu-hanh/lien-thong`: the lines to other agencies; pause one, send a dead letter again or let it go. */
export const ShowExchange = ({ chrome, unit, lines, dead }: ExchangeView & { chrome: Chrome & { now: Instant }; unit?: string | undefined }) => (
  <OfficeLayout chrome={chrome} title="Liên thông với cơ quan khác" unit={unit}>
    <h1>Liên thông với cơ quan khác</h1>
    <DataTable
      caption="Từng cơ quan, 24 giờ gần đây"
      columns={[...columns, pauseColumn]}
      rows={lines}
      rowKey={({ partner }) => partner}
      empty={none}
    />
    <DataTable
      caption="Thư không gửi được, cũ nhất trước"
      columns={deadColumns}
      rows={dead}
      rowKey={({ no }) => String(no)}
      stacks
      empty={<Empty title="Không có thư nào phải xem." />}
    />
    {dead.length > 0 && <p class="hint">Thư sau của cùng hồ sơ chờ tới khi thư này được gửi lại hoặc bỏ đi.</p>}
  </OfficeLayout>
)
