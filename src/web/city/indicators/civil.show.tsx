import { number, shortDay } from '#kernel/format.ts'
import type { NamedPeriod } from '#statistics'
import { SelectField } from '#ui/fields.tsx'
import { Button, Form } from '#ui/forms.tsx'
import { to } from '#ui/paths.ts'
import { DataTable, type Column } from '#ui/table.tsx'

type Counts = { births: number; boys: number; girls: number; inTime: number; late: number; marriages: number; deaths: number }
export type CivilRow = Counts & { readonly id: string; readonly name: string }
type View = {
  readonly period: NamedPeriod
  readonly periods: readonly { readonly id: string; readonly name: string }[]
  readonly rows: readonly CivilRow[]
  readonly city: Counts
  readonly open: boolean
  readonly stamped: boolean
}

/** So few that one might know who they are: 1 to 4 are told as fewer than five. */
export const smallCount = (count: number): string => (count > 0 && count < 5 ? 'dưới 5' : number(count))

/**
 * The two parts of a whole, as they may be printed: neither when one of them is small, since the whole tells it by subtraction.
 */
export const parts = (one: number, other: number): readonly [string, string] =>
  [one, other].some(count => count > 0 && count < 5) ? ['giấu', 'giấu'] : [number(one), number(other)]

const columns: Column<CivilRow>[] = [
  { key: 'ten', label: 'Đơn vị', heads: true, cell: ({ id, name }) => <span translate={id === 'tong' ? undefined : false}>{name}</span> },
  { key: 'sinh', label: 'Khai sinh', numeric: true, cell: ({ births }) => smallCount(births) },
  { key: 'nam', label: 'Bé trai', numeric: true, cell: ({ boys, girls }) => parts(boys, girls)[0] },
  { key: 'nu', label: 'Bé gái', numeric: true, cell: ({ boys, girls }) => parts(boys, girls)[1] },
  { key: 'dung', label: 'Trong 60 ngày', numeric: true, cell: ({ inTime, late }) => parts(inTime, late)[0] },
  { key: 'muon', label: 'Sau 60 ngày', numeric: true, cell: ({ inTime, late }) => parts(inTime, late)[1] },
  { key: 'cuoi', label: 'Kết hôn', numeric: true, cell: ({ marriages }) => smallCount(marriages) },
  { key: 'chet', label: 'Khai tử', numeric: true, cell: ({ deaths }) => smallCount(deaths) },
]

/** `/thong-ke/ho-tich`: births, marriages and deaths of a half-year, from the books. */
export const CivilTables = ({ view: { period, periods, rows, city, open, stamped } }: { view: View }) => (
  <div class="landscape">
    <p class="hint">
      <a href={to.city.indicators}>Các chỉ số</a>
    </p>
    <h1>Thống kê hộ tịch</h1>
    <p class="lead">{`Kỳ báo cáo: ${period.name}`}</p>
    <p class="hint">{`Từ ${shortDay(period.from)} đến ${shortDay(period.to)}`}</p>
    {open && <p class="hint">Số liệu tạm, kỳ chưa khép.</p>}
    {stamped && <p class="hint">Dữ liệu minh họa: số trên trang này do thành phố mẫu dựng ra.</p>}
    <Form action={to.city.civilStatus} method="get" label="Đổi kỳ của biểu">
      <SelectField id="ky" label="Kỳ" options={periods.map(({ id, name }) => ({ value: id, label: name }))} value={period.id} empty="" />
      <Button>Xem</Button>
    </Form>
    <DataTable
      caption="Sự kiện hộ tịch ghi vào sổ trong kỳ"
      columns={columns}
      rows={rows.length === 0 ? [] : [...rows, { id: 'tong', name: 'Tổng số', ...city }]}
      rowKey={({ id }) => id}
      empty="Kỳ này chưa có việc nào ghi vào sổ."
    />
    <p class="hint">Đếm theo ngày ghi sổ. Việc chép lại từ sổ giấy không tính. Giới tính hoặc ngày sinh không rõ thì không vào hai cột chia.</p>
    <p class="hint">Số từ 1 đến 4 ghi là dưới 5. Khi một phần nhỏ như vậy thì giấu cả hai phần, để không trừ ra được.</p>
    <p class="hint">Biểu theo Thông tư 03/2019/TT-BTP; cột của biểu chưa đối chiếu với văn bản.</p>
  </div>
)
