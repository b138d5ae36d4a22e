import { number, percent, shortDay } from '#kernel/format.ts'
import { legsIndicator, type Indicator, type IndicatorAnswer, type IndicatorRow, type Unmeasured } from '#statistics'
import { Bar, ShareBar } from '#ui/charts.tsx'
import { Details, Facts, Notice, Stat, Stats } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable, type Column } from '#ui/table.tsx'
import type { Read } from '../asked.ts'
import { Filters } from '../filters.tsx'
import { unitName } from '../words.ts'
import { restsOn } from './list.show.tsx'
import { stateWords, valueWords } from './words.ts'

export type One = {
  readonly indicator: Indicator
  readonly answer: IndicatorAnswer
  readonly read: Read | undefined
  readonly query: string
  readonly stamped: boolean
  readonly provisional: boolean
  readonly frozen?: { readonly name: string; readonly period: string; readonly revision: number; readonly hash: string } | undefined
}

type Text = Omit<Unmeasured, 'why'>
export const Definition = ({ of: { question, numerator, denominator, edges, law, owner, since } }: { of: Text }) => (
  <Facts
    items={[
      { label: 'Câu hỏi', value: question },
      { label: 'Tử số', value: numerator },
      { label: 'Mẫu số', value: denominator },
      { label: 'Trường hợp riêng', value: edges.map(edge => <p key={edge}>{edge}</p>) },
      { label: 'Căn cứ', value: law },
      { label: 'Người chịu trách nhiệm', value: owner },
      { label: 'Có số từ ngày', value: shortDay(since) },
    ]}
  />
)

const work = ({ id }: Indicator) => id === 'thoi-gian-giai-quyet'
const said = (indicator: Indicator, row: IndicatorRow) => (row.value === null ? stateWords(row) : valueWords(indicator.kind, row, work(indicator)))
const span = ({ low, high }: IndicatorRow) => (low === null || high === null ? '' : `${number(low * 100, 1)}–${percent(high, 1)}`)

/** Bars are shares of one, or of the greatest there is. */
function columnsOf(indicator: Indicator, rows: readonly IndicatorRow[], city: IndicatorAnswer['city']): Column<IndicatorRow>[] {
  const top = indicator.kind === 'share' ? 1 : Math.max(...rows.map(({ value }) => value ?? 0), city.value ?? 0, 1e-9)
  const barred = (row: IndicatorRow) => (
    <Bar
      share={row.value === null ? null : row.value / top}
      low={row.low}
      high={row.high}
      line={city.value === null ? undefined : city.value / top}
      hollow={row.state === 'small'}
    />
  )
  return [
    {
      key: 'ten',
      label: 'Đơn vị',
      heads: true,
      cell: row => (
        <a href={to.city.unit(row.unit)} translate={false}>
          {unitName(row)}
        </a>
      ),
    },
    { key: 'cot', label: 'So với mức chung', cell: barred, wideOnly: true },
    { key: 'gia-tri', label: 'Giá trị', numeric: true, cell: row => said(indicator, row) },
    {
      key: 'so',
      label: 'Số đếm',
      numeric: true,
      cell: row => (row.whole === 0 ? '–' : indicator.kind === 'minutes' ? number(row.whole) : `${number(row.part)}/${number(row.whole)}`),
    },
    ...(indicator.kind === 'minutes'
      ? [
          {
            key: 'p90',
            label: 'Chín phần mười trong',
            numeric: true,
            cell: (row: IndicatorRow) => valueWords('minutes', { value: row.p90 ?? null }, work(indicator)),
          },
        ]
      : []),
    ...(indicator.sampled ? [{ key: 'sai-so', label: 'Sai số 95%', numeric: true, wideOnly: true, cell: span }] : []),
    { key: 'trang-thai', label: 'Tình trạng', wideOnly: true, cell: row => (row.value === null ? '' : stateWords(row)) },
  ]
}

/** How it is counted, examples that anybody can compute, and the versions of the method. */
const Method = ({ indicator, snapshot }: { indicator: Indicator; snapshot: string }) => (
  <>
    <h2>Cách tính</h2>
    <Definition of={indicator} />
    <h2>Ví dụ tính được</h2>
    <DataTable
      caption="Mỗi ví dụ được chạy thử cùng chương trình"
      rows={indicator.examples}
      rowKey={({ name }) => name}
      columns={[
        { key: 'ten', label: 'Trường hợp', heads: true, cell: ({ name }) => name },
        { key: 'so', label: 'Số đếm', cell: ({ counts }) => restsOn(indicator, indicator.of(counts)) },
        { key: 'gia-tri', label: 'Giá trị', numeric: true, cell: example => valueWords(indicator.kind, example, work(indicator)) },
      ]}
    />
    <h2>Bản cách tính</h2>
    <DataTable
      caption="Các bản cách tính, mới nhất trước"
      rows={indicator.changes}
      rowKey={({ method }) => method}
      columns={[
        { key: 'ban', label: 'Bản', heads: true, cell: ({ method }) => <code translate={false}>{method}</code> },
        { key: 'tu', label: 'Từ ngày', cell: ({ from }) => shortDay(from) },
        { key: 'doi', label: 'Đổi gì', cell: ({ says }) => says },
      ]}
    />
    <p class="hint">
      Đếm ở vị trí nhật ký <code translate={false}>{snapshot}</code>
    </p>
  </>
)

/** `/thong-ke/chi-so/:id`: what is asked, how it is counted, what came out, and examples that anybody can compute. */
export const IndicatorPage = ({ view: { indicator, answer, read, query, stamped, provisional, frozen } }: { view: One }) => {
  const { city, rows } = answer
  const [shown, empty] = [
    rows.filter(({ whole, state }) => whole > 0 && state !== 'missing'),
    rows.filter(({ whole, state }) => whole === 0 || state === 'missing'),
  ]
  return (
    <>
      <p class="hint">
        <a href={`${to.city.indicators}${query}`}>Các chỉ số</a>
      </p>
      <h1>{indicator.name}</h1>
      <p class="lead">{indicator.question}</p>
      {stamped && <p class="hint">Dữ liệu minh họa: số trên trang này do thành phố mẫu dựng ra.</p>}
      <Stats>
        <Stat value={valueWords(indicator.kind, city, work(indicator))} label="mức chung của thành phố" hint={restsOn(indicator, city)} />
        {city.p90 !== undefined && (
          <Stat value={valueWords('minutes', { value: city.p90 }, work(indicator))} label="chín phần mười số hồ sơ xong trong" />
        )}
      </Stats>
      {stateWords(city) !== '' && <p>{stateWords(city)}</p>}
      <p class="hint">{`Từ ${shortDay(answer.from)} đến ${shortDay(answer.to)}`}</p>
      {indicator.grain === 'month' && <p class="hint">Chỉ số này đếm theo cả tháng.</p>}
      {provisional && <p class="hint">Số liệu tạm, kỳ chưa khép.</p>}
      {frozen && (
        <p>
          <a href={to.city.period(frozen.period, frozen.revision)}>Số từ kỳ đã chốt</a> <code translate={false}>{frozen.hash}</code>
        </p>
      )}
      {read && (
        <Details summary="Đổi kỳ, cấp hoặc dịch vụ" open={read.problems.length > 0}>
          <Filters read={read} action={to.city.indicator(indicator.id)} />
        </Details>
      )}
      {answer.city.parts.length > 0 && <ShareBar caption="Gồm những gì" parts={answer.city.parts} />}
      {shown.length > 0 && (
        <DataTable caption="Từng đơn vị, theo tên" columns={columnsOf(indicator, shown, city)} rows={shown} rowKey={({ unit }) => unit} />
      )}
      {empty.length > 0 && (
        <Details summary={`Không có số: ${number(empty.length)} đơn vị`}>
          <DataTable
            caption="Đơn vị không có số và vì sao"
            rows={empty}
            rowKey={({ unit }) => unit}
            columns={[
              { key: 'ten', label: 'Đơn vị', heads: true, cell: row => <span translate={false}>{unitName(row)}</span> },
              { key: 'vi-sao', label: 'Tình trạng', cell: stateWords },
            ]}
          />
        </Details>
      )}
      <Method indicator={indicator} snapshot={answer.snapshot} />
    </>
  )
}

/** A card for what is not measured: definition and why there is no number. */
export const UnmeasuredPage = ({ of }: { of: Unmeasured }) => (
  <>
    <p class="hint">
      <a href={to.city.indicators}>Các chỉ số</a>
    </p>
    <h1>{of.name}</h1>
    <Notice tone="info" title="Chưa đo được">
      <p>{of.why}</p>
    </Notice>
    <Definition of={of} />
  </>
)

export type Legs = {
  readonly agencies: readonly {
    agency: string
    name: string
    kind: string
    onTime: number
    late: number
    open: number
    openLate: number
    share: number | null
  }[]
  readonly from: string
  readonly to: string
  readonly stamped: boolean
}

/** The parts of groups, by the agency that had them. */
export const LegsPage = ({ view: { agencies, from, to: last, stamped } }: { view: Legs }) => {
  const city = legsIndicator.of(agencies)
  return (
    <>
      <p class="hint">
        <a href={to.city.indicators}>Các chỉ số</a>
      </p>
      <h1>{legsIndicator.name}</h1>
      {stamped && <p class="hint">Dữ liệu minh họa: số trên trang này do thành phố mẫu dựng ra.</p>}
      <Stats>
        <Stat value={valueWords('share', city)} label="mức chung của thành phố" hint={`${number(city.part)} trong ${number(city.whole)} phần việc`} />
      </Stats>
      <p class="hint">{`Từ ${shortDay(from)} đến ${shortDay(last)}`}</p>
      <DataTable
        caption="Từng cơ quan, từng phần việc"
        rows={agencies}
        rowKey={({ agency, kind }) => `${agency} ${kind}`}
        empty="Không phát sinh phần việc nào trong kỳ này."
        columns={[
          { key: 'ten', label: 'Cơ quan', heads: true, cell: ({ name, kind }) => <span translate={false}>{`${name}: ${kind}`}</span> },
          { key: 'ty-le', label: 'Giá trị', numeric: true, cell: ({ share }) => valueWords('share', { value: share }) },
          { key: 'dung', label: 'Xong trong hạn', numeric: true, cell: ({ onTime }) => number(onTime) },
          { key: 'cham', label: 'Xong quá hạn', numeric: true, cell: ({ late }) => number(late) },
          { key: 'mo', label: 'Chưa xong, quá hạn', numeric: true, cell: ({ openLate }) => number(openLate) },
        ]}
      />
      <h2>Cách tính</h2>
      <Definition of={legsIndicator} />
    </>
  )
}
