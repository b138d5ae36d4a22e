import { number, shortDay } from '#kernel/format.ts'
import type { Problem } from '#kernel/refusal.ts'
import { CLOSED_ENOUGH, type NamedPeriod } from '#statistics'
import type { Chrome } from '#ui/chrome.ts'
import { FileField, SelectField, TextArea, TextField } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Details, Empty } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable, type Column } from '#ui/table.tsx'

/** A period that is over: how many units closed it, and which revision the city froze. */
export type Closable = NamedPeriod & { readonly all: number; readonly closed: number; readonly revision: number | null }

const enough = ({ all, closed }: Closable) => all > 0 && closed >= all * CLOSED_ENOUGH
const standing = (row: Closable) =>
  row.revision !== null
    ? `Đã chốt, bản ${row.revision}`
    : enough(row)
      ? 'Chốt được'
      : `Số liệu tạm, chờ ${number(Math.ceil(row.all * CLOSED_ENOUGH) - row.closed)} đơn vị`

const columns: Column<Closable>[] = [
  {
    key: 'ky',
    label: 'Kỳ',
    heads: true,
    cell: row => (row.revision === null ? row.name : <a href={to.city.period(row.id, row.revision)}>{row.name}</a>),
  },
  { key: 'ngay', label: 'Từ ngày, đến ngày', cell: ({ from, to: last }) => `${shortDay(from)} – ${shortDay(last)}`, wideOnly: true },
  { key: 'don-vi', label: 'Đơn vị đã chốt', numeric: true, cell: ({ closed, all }) => `${number(closed)}/${number(all)}` },
  { key: 'tinh-trang', label: 'Tình trạng', cell: standing },
]

type View = {
  readonly chrome: Chrome
  readonly unit?: string | undefined
  readonly rows: readonly Closable[]
  readonly typed?: Readonly<Record<string, string>> | undefined
  readonly problems?: readonly Problem[] | undefined
}

/** `/dieu-hanh/chot-so-lieu`: what may be closed, closing it with a reason, and figures by hand. */
export const ClosePage = ({ chrome, unit, rows, typed = {}, problems = [] }: View) => {
  const options = rows.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <OfficeLayout chrome={chrome} title="Chốt số liệu" unit={unit} problems={problems}>
      <h1>Chốt số liệu</h1>
      <p>Chốt là giữ lại số của kỳ, kèm chỗ trong nhật ký và dấu niêm. Số đã chốt không đổi; dữ liệu đến muộn thành bản mới có lý do.</p>
      <Form action={to.city.closing} label="Chốt một kỳ" class="card">
        <h2>Chốt một kỳ</h2>
        <SelectField id="ky" label="Kỳ" options={options} value={typed['ky']} problem={problemAt(problems, 'ky')} />
        <TextField
          id="ly-do"
          label="Lý do"
          hint="Cần ghi khi chốt trước lúc đủ đơn vị, hoặc khi chốt bản mới"
          optional
          value={typed['ly-do']}
          problem={problemAt(problems, 'ly-do')}
        />
        <Button>Chốt kỳ này</Button>
      </Form>
      <DataTable caption="Các kỳ đã hết" columns={columns} rows={rows} rowKey={({ id }) => id} stacks empty={<Empty title="Chưa có kỳ nào hết." />} />
      <Details summary="Nhập tay một con số" open={typed['so'] !== undefined}>
        <p class="hint">Số nhập tay đứng bảng riêng, kèm tên người nhập và tệp nguồn. Không cộng vào số của hệ thống.</p>
        <Form action={to.city.handFigures} upload label="Nhập tay một con số">
          <SelectField id="nhap-ky" label="Kỳ" options={options} value={typed['nhap-ky']} problem={problemAt(problems, 'nhap-ky')} />
          <TextField id="don-vi" label="Mã đơn vị" hint="Ví dụ 00073@2004-08-31" value={typed['don-vi']} problem={problemAt(problems, 'don-vi')} />
          <TextField id="so" label="Đếm cái gì" value={typed['so']} problem={problemAt(problems, 'so')} />
          <TextField id="gia-tri" label="Giá trị" value={typed['gia-tri']} problem={problemAt(problems, 'gia-tri')} />
          <TextArea id="ghi-chu" label="Đếm thế nào, vì sao nhập tay" value={typed['ghi-chu']} problem={problemAt(problems, 'ghi-chu')} />
          <FileField id="tep" label="Tệp nguồn" multiple={false} accept=".pdf,.xlsx,.csv,image/*" problem={problemAt(problems, 'tep')} />
          <Button variant="secondary">Ghi con số này</Button>
        </Form>
      </Details>
    </OfficeLayout>
  )
}
