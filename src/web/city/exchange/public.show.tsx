import { clockTime, number } from '#kernel/format.ts'
import { FEWEST, HEALTH_METHOD, type PublicLine } from '#exchange'
import type { Chrome } from '#ui/chrome.ts'
import { ButtonLink, ButtonRow } from '#ui/forms.tsx'
import { CityLayout } from '#ui/layouts.tsx'
import { Empty, Facts } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable, type Column } from '#ui/table.tsx'
import { sections } from '../stored.tsx'
import { PartsOnTime, type PartTimes } from './parts-on-time.tsx'
import { seconds, standing } from './standing.ts'

const refusedColumns: Column<PublicLine['refusals'][number]>[] = [
  { key: 'ma', label: 'Mã', heads: true, cell: ({ code }) => <span translate={false}>{code}</span> },
  { key: 'nghia', label: 'Nghĩa', cell: ({ words }) => words },
  { key: 'loai', label: 'Từ chối gì', cell: ({ what }) => (what === 'letter' ? 'Không nhận thư' : 'Không làm phần việc') },
  { key: 'so', label: 'Số lần', numeric: true, cell: ({ count }) => number(count) },
]

const rareWords = ({ codes, count }: NonNullable<PublicLine['rare']>): string =>
  count === null ? `${codes} mã khác, cộng lại dưới ${FEWEST} lần` : `${codes} mã khác, mỗi mã dưới ${FEWEST} lần, cộng lại ${number(count)} lần`

const Line = ({ line }: { line: PublicLine }) => (
  <section class="card">
    <h2>{line.name}</h2>
    <Facts
      items={[
        { label: 'Lúc này', value: standing({ ...line, silent: line.late, dead: line.refused }) },
        { label: 'Đã gửi', value: number(line.sent) },
        { label: 'Đã báo nhận', value: number(line.acknowledged) },
        { label: 'Quá hạn báo nhận', value: number(line.late) },
        { label: 'Phần việc đã trả lời', value: number(line.answered) },
        { label: 'Chờ gửi', value: number(line.waiting) },
        { label: 'Bị từ chối, đang xem', value: number(line.refused) },
        { label: 'Lần gọi hỏng', value: `${number(line.failed)} / ${number(line.tries)}` },
        { label: 'Một nửa trả lời trong', value: seconds(line.p50) },
        { label: '95% trả lời trong', value: seconds(line.p95) },
      ]}
    />
    {line.refusals.length > 0 && (
      <DataTable caption="Từ chối theo mã" columns={refusedColumns} rows={line.refusals} rowKey={({ code, what }) => `${what} ${code}`} />
    )}
    {line.rare && <p class="hint">{rareWords(line.rare)}</p>}
  </section>
)

/** What each figure counts; another way of counting is another version. */
const method = [
  { label: 'Khoảng thời gian', value: '24 giờ gần nhất, tính tới lúc mở trang. Thư đang chờ thì kể cả thư cũ hơn.' },
  { label: 'Đã gửi', value: 'Thư cơ quan đã nhận, có báo nhận hay chưa. Gửi nhiều lần vẫn là một thư.' },
  { label: 'Đã báo nhận', value: 'Thư mà cơ quan đã báo là có. Hạn báo nhận là hai giờ làm việc.' },
  { label: 'Phần việc đã trả lời', value: 'Thư nhờ một phần việc, đã có kết quả, lời từ chối hoặc yêu cầu bổ sung.' },
  { label: 'Một nửa, 95% trả lời trong', value: 'Thời gian của từng lần gọi, gọi hỏng cũng tính. Không có lần gọi nào thì để trống.' },
  { label: 'Từ chối theo mã', value: 'Thư cơ quan không nhận, và phần việc cơ quan từ chối, đếm theo mã của cơ quan.' },
  { label: 'Số nhỏ', value: `Mã có dưới ${FEWEST} lần không nêu riêng, để không đoán ra là của ai.` },
  { label: 'Không nêu', value: 'Mã hồ sơ, tên người, lời viết tự do. Thư của tài khoản thử không tính.' },
]

type PublicView = { chrome: Chrome; lines: readonly PublicLine[]; parts?: readonly PartTimes[]; operator?: boolean | undefined }

/** `/thong-ke/lien-thong`: how the lines to other agencies stand, for everybody. */
export const PublicExchange = ({ chrome, lines, parts = [], operator }: PublicView) => (
  <CityLayout chrome={chrome} title="Liên thông với cơ quan khác" nav={sections('health', operator)}>
    <h1>Liên thông với cơ quan khác</h1>
    <p class="lead">Mỗi bước của hồ sơ được báo cho cơ quan phối hợp. Cơ quan đó ngừng thì thư chờ; hồ sơ ở đây vẫn giải quyết.</p>
    {lines.length === 0 ? <Empty title="Chưa nối với cơ quan nào." /> : lines.map(line => <Line key={line.partner} line={line} />)}
    <PartsOnTime parts={parts} />
    <ButtonRow>
      <ButtonLink variant="secondary" href="/api/v1/statistics/exchange.csv">
        Tải bảng liên thông (CSV)
      </ButtonLink>
      <ButtonLink variant="secondary" href="/api/v1/statistics/exchange">
        Tải bảng liên thông (JSON)
      </ButtonLink>
    </ButtonRow>
    <h2>Mỗi số đếm gì</h2>
    <Facts items={method} />
    <p>
      Cơ quan muốn nối hệ thống của mình: <a href={to.city.integrate}>xem trang Tích hợp</a>.
    </p>
    <p class="hint">{`Đếm từ nhật ký từng lần gửi, tới ${clockTime(chrome.now)}.`}</p>
    <p class="hint">{`Bản cách tính: ${HEALTH_METHOD}`}</p>
  </CityLayout>
)
