import { number, shortDay } from '#kernel/format.ts'
import type { Day } from '#kernel/day.ts'
import {
  cellStates,
  cellWords,
  COLUMNS,
  isOutline,
  ROWS,
  type CellState,
  type Matrix,
  type MatrixColumn,
  type MatrixRow,
  type WaveRow,
} from '#rollout'
import type { Chrome } from '#ui/chrome.ts'
import { CheckboxField, SelectField } from '#ui/fields.tsx'
import { Button, Form } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Crumbs, Empty, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { Pager } from '#ui/table.tsx'
import { leastFirst, waveDay } from './words.ts'

export type MatrixAt = {
  readonly wave?: string | undefined
  readonly district?: string | undefined
  readonly unfinished: boolean
  readonly page: number
  readonly columns: number
}
export type Readiness = { readonly ready: number; readonly units: number }
export type MatrixView = {
  readonly at: MatrixAt
  readonly on: Day
  readonly matrix: Matrix
  readonly waves: readonly WaveRow[]
  readonly districts: readonly { readonly id: string; readonly name: string }[]
  /** Units of a row with every blocking gate passed; where a wave is being prepared. */
  readonly readiness?: ReadonlyMap<string, Readiness> | undefined
}

/** The address of a part of the matrix. */
export const matrixAt = ({ wave, district, unfinished, page, columns }: MatrixAt): string =>
  to.city.rollout({
    wave,
    district,
    open: unfinished ? '1' : undefined,
    page: page > 1 ? page : undefined,
    columns: columns > 1 ? columns : undefined,
  })

/** `/dieu-hanh/trien-khai`: wave × service × unit, at most 30 rows by 12 services a page. */
export const ShowMatrix = ({ chrome, unit, ...view }: MatrixView & { chrome: Chrome; unit?: string | undefined }) => {
  const { at, matrix, waves, districts } = view
  const wave = waves.find(({ id }) => id === at.wave)
  const district = districts.find(({ id }) => id === at.district)
  return (
    <OfficeLayout chrome={chrome} title="Bảng triển khai" unit={unit}>
      {district && (
        <Crumbs items={[{ href: matrixAt({ ...at, district: undefined, page: 1 }), label: 'Bảng triển khai' }, { label: district.name }]} />
      )}
      <h1>{district ? `Bảng triển khai: ${district.name}` : 'Bảng triển khai'}</h1>
      <p class="legend">
        <a href={to.city.waves}>Các đợt và lịch</a> <a href={to.city.newWave}>Lập đợt mới</a> <a href={to.city.targets}>Chỉ tiêu</a>
      </p>
      <Filter {...view} />
      <p>
        {wave && (
          <>
            <a href={to.city.wave(wave.id)}>{wave.name}</a>, {waveDay(wave)}.{' '}
          </>
        )}
        {matrix.rows.length > 0 && <Totals of={matrix.totals} />}
      </p>
      {wave && wave.unplaced > 0 && (
        <Notice title={`${number(wave.unplaced)} dịch vụ chưa rõ cấp giải quyết`}>
          <p>
            Nguồn tin chỉ nêu số lượng, nên chưa xếp vào đơn vị nào. <a href={to.city.wave(wave.id)}>Xem danh sách</a>
          </p>
        </Notice>
      )}
      {matrix.rows.length > 0 ? <Table {...view} /> : wave && wave.unplaced > 0 ? null : <Nothing {...view} />}
      <Pager
        previous={at.page > 1 ? matrixAt({ ...at, page: at.page - 1 }) : undefined}
        next={at.page * ROWS < matrix.rowCount ? matrixAt({ ...at, page: at.page + 1 }) : undefined}
        note={
          matrix.rowCount > ROWS
            ? `Hàng ${(at.page - 1) * ROWS + 1} đến ${Math.min(at.page * ROWS, matrix.rowCount)} trong ${number(matrix.rowCount)}`
            : undefined
        }
      />
      {matrix.columnCount > COLUMNS && <ColumnPages {...view} />}
      <p class="buttons">
        <a class="button secondary" href={matrixAt({ ...at, page: 1, columns: 1 }).replace('/trien-khai', '/trien-khai.csv')}>
          Tải CSV
        </a>
      </p>
      <p class="hint">In: dùng lệnh in của trình duyệt. Ký hiệu ở mỗi ô đi kèm chữ hoặc số nơi đang vận hành trên số nơi áp dụng.</p>
      <p class="legend">
        {cellStates.map(state => (
          <span key={state} class={`c ${state}`}>
            {cellWords[state]}
          </span>
        ))}
      </p>
    </OfficeLayout>
  )
}

const Totals = ({ of }: { of: Matrix['totals'] }) => (
  <>
    {number(cellStates.reduce((sum, state) => sum + (of[state] ?? 0), 0))} ô:{' '}
    {cellStates
      .filter(state => (of[state] ?? 0) > 0)
      .map((state, i) => (
        <span key={state}>
          {i > 0 && ', '}
          {number(of[state] ?? 0)} {cellWords[state]}
        </span>
      ))}
    .
  </>
)

const Filter = ({ at, waves, districts }: MatrixView) => (
  <Form action={to.city.rollout()} method="get" label="Lọc bảng" class="bulk">
    <SelectField
      id="dot"
      label="Đợt"
      empty=""
      value={at.wave ?? 'tat-ca'}
      options={[{ value: 'tat-ca', label: 'Mọi đợt' }, ...waves.map(wave => ({ value: wave.id, label: `${wave.name}, ${waveDay(wave)}` }))]}
    />
    {districts.length > 0 && (
      <SelectField
        id="quan"
        label="Quận, huyện"
        empty="Tất cả"
        value={at.district}
        options={districts.map(({ id, name }) => ({ value: id, label: name }))}
      />
    )}
    <CheckboxField id="chua-xong" label="Chỉ nơi chưa xong" value={at.unfinished} />
    <Button variant="secondary">Xem</Button>
  </Form>
)

const Nothing = ({ at, on }: MatrixView) => (
  <Empty title={at.unfinished ? 'Không còn ô nào chưa xong.' : `Ngày ${shortDay(on)} không có ô nào như vậy.`}>
    <p>
      <a href={to.city.rollout({ wave: 'tat-ca' })}>Xem mọi đợt</a>
    </p>
  </Empty>
)

function Table({ at, matrix, readiness }: MatrixView) {
  const counts = new Map(matrix.rows.map(({ id }) => [id, new Map<string, Partial<Record<CellState, number>>>()]))
  for (const { row, procedure, state, n } of matrix.counts) {
    const cells = counts.get(row)
    cells?.set(procedure, { ...cells.get(procedure), [state]: n })
  }
  const groups = [...Map.groupBy(matrix.columns, ({ wave }) => wave).values()]
  const first = (at.columns - 1) * COLUMNS + 1
  const single = matrix.rows.every(({ opens }) => !opens)
  return (
    <section class="scroll" aria-label="Bảng triển khai" tabindex={0}>
      <table class="data stacks matrix">
        <caption class="unseen">Đơn vị theo hàng, dịch vụ theo cột</caption>
        <thead>
          <tr>
            <td />
            {groups.map(group => (
              <th key={group[0]?.wave} scope="colgroup" colspan={group.length}>
                {at.wave ? group[0]?.waveName : `Từ đợt: ${group[0]?.waveName}`}
              </th>
            ))}
          </tr>
          <tr>
            <th scope="col">{`Đơn vị (${number(matrix.rowCount)})`}</th>
            {matrix.columns.map((column, i) => (
              <th key={column.procedure} scope="col">
                {`${first + i}. ${columnName(column)}`}
              </th>
            ))}
            {readiness && <th scope="col">Sẵn sàng</th>}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map(row => (
            <tr key={row.id}>
              <th scope="row">
                <a href={row.opens ? matrixAt({ ...at, district: row.id, page: 1 }) : to.city.rolloutUnit(row.id)}>{rowName(row)}</a>
              </th>
              {matrix.columns.map((column, i) => (
                <Cell
                  key={column.procedure}
                  label={`${first + i}. ${shortName(column)}`}
                  of={counts.get(row.id)?.get(column.procedure)}
                  single={single}
                />
              ))}
              {readiness && <td data-label="Sẵn sàng">{readyWords(readiness.get(row.id))}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const readyWords = (of: Readiness | undefined) =>
  of ? (of.units === 1 ? (of.ready === 1 ? 'đạt' : 'còn thiếu') : `${of.ready}/${of.units} đạt`) : ''

const rowName = ({ type, name, level, units, opens }: MatrixRow) =>
  level === 'city'
    ? 'Sở, ngành thành phố'
    : opens
      ? `${name} (${units})`
      : `${type === 'thị trấn' ? 'TT' : type === 'phường' ? 'P.' : type === 'xã' ? 'X.' : ''} ${name}`.trim()

const columnName = ({ name, procedure }: MatrixColumn) => (isOutline(procedure) ? name.replace(/, đợt [^(]*/, ' ') : name)

const LABEL = 18
/** As much of the name as a phone has room for beside its cell. */
function shortName(column: MatrixColumn): string {
  const name = columnName(column).replace(/^(Đăng ký|Cấp) /, '')
  return name.length <= LABEL ? name : `${name.slice(0, LABEL - 1).replace(/ \S*$/, '')}…`
}

/** One unit's state in a word; of many, how many are live of those that it applies to, under the sign of the least ready. */
function Cell({ label, of, single }: { label: string; of: Partial<Record<CellState, number>> | undefined; single: boolean }) {
  const there = leastFirst.filter(state => (of?.[state] ?? 0) > 0)
  const applies = there.filter(state => state !== 'notApplicable')
  const state = applies[0] ?? 'notApplicable'
  if (single || applies.length === 0)
    return (
      <td class={`c ${state}`} data-label={label}>
        {there.length === 0 ? <span class="unseen">không áp dụng</span> : cellWords[state]}
      </td>
    )
  const all = applies.reduce((sum, one) => sum + (of?.[one] ?? 0), 0)
  return (
    <td class={`c ${state}`} data-label={label}>
      {`${of?.live ?? 0}/${all}`}
    </td>
  )
}

function ColumnPages({ at, matrix }: MatrixView) {
  const pages = Array.from({ length: Math.ceil(matrix.columnCount / COLUMNS) }, (_, i) => i + 1)
  return (
    <nav class="pager" aria-label="Nhóm dịch vụ">
      <span>Dịch vụ:</span>
      {pages.map(page => (
        <a key={page} href={matrixAt({ ...at, columns: page })} aria-current={page === at.columns ? 'true' : undefined}>
          {`${(page - 1) * COLUMNS + 1}–${Math.min(page * COLUMNS, matrix.columnCount)}`}
        </a>
      ))}
    </nav>
  )
}
