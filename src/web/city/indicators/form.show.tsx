import { number, shortDay } from '#kernel/format.ts'
import { brokenIdentities, lineOf, type FormCounts, type FormLine, type NamedPeriod } from '#statistics'
import { SelectField } from '#ui/fields.tsx'
import { Button, ButtonLink, ButtonRow, Form } from '#ui/forms.tsx'
import { Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'

export type Line = { readonly id: string | null; readonly name: string; readonly counts: FormCounts }
export type FormView = {
  readonly period: NamedPeriod
  readonly periods: readonly { readonly id: string; readonly name: string }[]
  readonly by: 'don-vi' | 'linh-vuc'
  readonly lines: readonly Line[]
  readonly whole: Line
  /** Whether what is open now is known: only while the period runs. */
  readonly current: boolean
  readonly stamped: boolean
}

export const columns = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13] as const
const said = (value: number | null) => (value === null ? '…' : number(value))
const head = (text: string, rows: number, columns = 1) => (
  <th scope={columns > 1 ? 'colgroup' : 'col'} rowspan={rows} colspan={columns}>
    {text}
  </th>
)

type Told = Line & { readonly line: FormLine }

const FormTable = ({ by, told }: { by: FormView['by']; told: readonly Told[] }) => (
  <section class="scroll" aria-label="Biểu II.06a" tabindex={0}>
    <table class="data">
      <caption class="unseen">Biểu II.06a</caption>
      <thead>
        <tr>
          {head('TT', 2)}
          {head(by === 'don-vi' ? 'Đơn vị' : 'Lĩnh vực', 2)}
          {head('Tiếp nhận', 1, 4)}
          {head('Đã giải quyết', 1, 4)}
          {head('Đang giải quyết', 1, 3)}
        </tr>
        <tr>
          {[
            'Tổng số',
            'Trực tuyến',
            'Trực tiếp, bưu chính',
            'Từ kỳ trước',
            'Tổng số',
            'Trước hạn',
            'Đúng hạn',
            'Quá hạn',
            'Tổng số',
            'Trong hạn',
            'Quá hạn',
          ].map((text, place) => (
            <th key={columns[place]} scope="col" class="numeric">
              {`${text} (${columns[place]})`}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {told.map(({ id, name, line }, place) => (
          <tr key={id ?? 'tong'}>
            <td>{id === null ? '' : place + 1}</td>
            <th scope="row" translate={id === null ? undefined : false}>
              {name}
            </th>
            {columns.map(column => (
              <td key={column} class="numeric">
                {said(line[column])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

/** Biểu II.06a/VPCP/KSTT: columns in the words of the form; a broken identity stands under the table, with its line. */
export const Form06a = ({ view: { period, periods, by, lines, whole, current, stamped } }: { view: FormView }) => {
  const told = [...lines, whole].map(line => ({ ...line, line: lineOf(line.counts) }))
  const broken = told.flatMap(({ name, line }) => brokenIdentities(line).map(identity => ({ name, identity })))
  const query = `?${new URLSearchParams({ ky: period.id, theo: by })}`
  return (
    <div class="landscape">
      <p class="hint">
        <a href={to.city.indicators}>Các chỉ số</a>
      </p>
      <h1>Biểu II.06a/VPCP/KSTT</h1>
      <p class="lead">Tình hình, kết quả giải quyết thủ tục hành chính</p>
      <p>{`Kỳ báo cáo: ${period.name}`}</p>
      <p class="hint">{`Từ ${shortDay(period.from)} đến ${shortDay(period.to)}`}</p>
      {stamped && <p class="hint">Dữ liệu minh họa: số trên trang này do thành phố mẫu dựng ra.</p>}
      <Form action={to.city.form06a} method="get" label="Đổi kỳ của biểu">
        <SelectField id="ky" label="Kỳ" options={periods.map(({ id, name }) => ({ value: id, label: name }))} value={period.id} empty="" />
        <SelectField
          id="theo"
          label="Theo"
          options={[
            { value: 'don-vi', label: 'Đơn vị' },
            { value: 'linh-vuc', label: 'Lĩnh vực' },
          ]}
          value={by}
          empty=""
        />
        <Button>Xem</Button>
      </Form>
      <FormTable by={by} told={told} />
      {broken.length === 0 ? (
        <p>Các đẳng thức của biểu đều đúng: 3=4+5+6; 7=8+9+10; 11=12+13; 3=7+11.</p>
      ) : (
        <Notice tone="warn" title="Có đẳng thức của biểu không đúng">
          <ul>
            {broken.slice(0, 50).map(({ name, identity }) => (
              <li key={`${name} ${identity}`}>
                <span translate={false}>{name}</span>
                {': '}
                <span translate={false}>{identity}</span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {!current && (
        <p class="hint">Kỳ đã hết: không biết lúc đó hồ sơ nào đang quá hạn, nên cột 12 và 13 để trống và đẳng thức 11=12+13 chưa kiểm được.</p>
      )}
      <p class="hint">Cột 11 là cột 3 trừ cột 7, nên đẳng thức 3=7+11 luôn đúng. Hồ sơ xong không có ngày hẹn không vào cột 8, 9, 10.</p>
      <p class="hint">Kỳ theo tháng dương lịch. Kỳ báo cáo từ ngày 15 đến ngày 14 của Nghị định 09/2019/NĐ-CP chưa đối chiếu với văn bản.</p>
      <ButtonRow>
        <ButtonLink variant="secondary" href={`${to.city.form06a}.csv${query}`}>
          Tải biểu (CSV)
        </ButtonLink>
      </ButtonRow>
    </div>
  )
}

const HEAD = ['tt', 'ten', ...columns.map(column => `cot_${column}`), 'ky', 'tu', 'den', 'ghi_chu', 'dang_thuc_sai']
const field = (value: string | number | null) => {
  const text = value === null ? '' : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The form as CSV; what is not known is empty, and a broken identity stands in its line. */
export function formCsv({ period, lines, whole }: Pick<FormView, 'period' | 'lines' | 'whole'>, note: string): string {
  const row = ({ id, name, counts }: Line, place: number) => {
    const line: FormLine = lineOf(counts)
    const values = [id === null ? '' : place + 1, name, ...columns.map(column => line[column]), period.id, period.from, period.to, note]
    return [...values, brokenIdentities(line).join(' ')].map(field).join(',')
  }
  return `${[HEAD.join(','), ...[...lines, whole].map(row)].join('\r\n')}\r\n`
}
