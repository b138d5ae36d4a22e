import { Fragment } from 'preact'
import type { Day } from '#kernel/day.ts'
import { number, percent, shortDay } from '#kernel/format.ts'
import { FEW, LEFT_DAYS, type Funnel, type FunnelRow } from '#dossiers'
import { Bar } from '#ui/charts.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Details, Empty, Stat, Stats } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable, type Column } from '#ui/table.tsx'
import type { Around } from '../support/frame.tsx'

type Months = { readonly from: Day; readonly to: Day }
export type FormsView = {
  readonly months: Months
  readonly rows: readonly { readonly procedure: string; readonly edition: Day; readonly drafts: number; readonly sent: number }[]
  readonly names: ReadonlyMap<string, string>
}

const monthName = (on: Day) => `tháng ${on.slice(5, 7)}/${on.slice(0, 4)}`
const spanWords = ({ from, to: end }: Months) => `Bản khai mở từ ${monthName(from)} đến ${monthName(end)}.`
const shown = (count: number | null, least = FEW) => (count === null ? `dưới ${least}` : number(count))

/** `/dieu-hanh/sau-trien-khai/noi-dung`: the forms, and how many drafts of each were sent. */
export const ShowForms = ({ months, rows, names, chrome, unit }: FormsView & Around) => (
  <OfficeLayout chrome={chrome} title="Người khai dừng ở đâu" unit={unit}>
    <h1>Người khai dừng ở đâu</h1>
    <p>
      <a href={to.city.adoption}>Về trang sau triển khai</a>
    </p>
    <p>{spanWords(months)} Tự khai hoặc có người giúp, chọn một biểu mẫu để xem từng trang.</p>
    <DataTable
      caption="Biểu mẫu, nhiều bản khai trước"
      columns={[
        {
          key: 'ten',
          label: 'Biểu mẫu',
          heads: true,
          cell: ({ procedure, edition }) => <a href={to.city.dropOffOf(`${procedure}@${edition}`)}>{names.get(procedure) ?? procedure}</a>,
        },
        { key: 'ban', label: 'Bản từ ngày', cell: ({ edition }) => shortDay(edition) },
        { key: 'mo', label: 'Bản khai', numeric: true, cell: ({ drafts }) => number(Math.floor(drafts / FEW) * FEW) },
        { key: 'gui', label: 'Đã gửi', numeric: true, cell: ({ drafts, sent }) => (sent < FEW && sent > 0 ? '–' : percent(sent / drafts)) },
      ]}
      rows={rows}
      rowKey={({ procedure, edition }) => `${procedure} ${edition}`}
      empty={<Empty title={`Chưa biểu mẫu nào có đủ ${FEW} bản khai đã gửi hoặc đã bỏ.`} />}
    />
    <HowCounted />
  </OfficeLayout>
)

export type DropOffView = {
  readonly months: Months
  readonly device: 'phone' | 'computer' | undefined
  readonly edition: { readonly code: string; readonly name: string; readonly from: Day }
  readonly funnel: Funnel
  readonly stumbled: readonly { readonly question: string; readonly drafts: number }[]
}

const columns: Column<FunnelRow>[] = [
  {
    key: 'trang',
    label: 'Trang',
    heads: true,
    cell: ({ title, task }) => (
      <>
        {title}
        {task && <span class="hint"> {task}</span>}
      </>
    ),
  },
  { key: 'toi', label: 'Tới trang này', numeric: true, cell: ({ reached }) => shown(reached) },
  { key: 'dung', label: 'Dừng ở đây', numeric: true, cell: ({ stopped }) => shown(stopped) },
  { key: 'ty-le', label: 'Phần dừng', numeric: true, cell: ({ share }) => (share === null ? '–' : percent(share, 1)) },
  { key: 've', label: 'Phần dừng, vẽ', wideOnly: true, cell: ({ share }) => <Bar share={share} /> },
]

const devices = [
  { key: undefined, label: 'Mọi máy' },
  { key: 'phone', label: 'Điện thoại' },
  { key: 'computer', label: 'Máy tính' },
] as const

/** `/dieu-hanh/sau-trien-khai/noi-dung/:form`: the pages of a form, how many came as far, and how many went no further. */
export const ShowDropOff = ({ months, device, edition, funnel, stumbled, chrome, unit }: DropOffView & Around) => {
  const address = to.city.dropOffOf(`${edition.code}@${edition.from}`)
  return (
    <OfficeLayout chrome={chrome} title={`Người khai dừng ở đâu: ${edition.name}`} unit={unit}>
      <h1>{edition.name}</h1>
      <p>
        <a href={to.city.dropOff}>Mọi biểu mẫu</a>
      </p>
      <p>{`${spanWords(months)} Bản biểu mẫu từ ngày ${shortDay(edition.from)}.`}</p>
      <p>
        {devices.map(({ key, label }, place) => (
          <Fragment key={label}>
            {place > 0 && ' · '}
            {device === key ? <strong>{label}</strong> : <a href={key ? `${address}?may=${key}` : address}>{label}</a>}
          </Fragment>
        ))}
      </p>
      <Stats>
        <Stat value={shown(funnel.drafts)} label="Bản khai đã gửi hoặc đã bỏ" />
        <Stat value={funnel.share === null ? '–' : percent(funnel.share)} label="Đã gửi" />
      </Stats>
      <DataTable caption="Từng trang theo thứ tự của biểu mẫu" columns={columns} rows={funnel.rows} rowKey={({ page }) => page} />
      <h2>Câu hỏi hay phải sửa</h2>
      <DataTable
        caption="Số bản khai bị báo lỗi ít nhất một lần"
        columns={[
          { key: 'cau', label: 'Câu hỏi', heads: true, cell: ({ question }) => question },
          { key: 'ban', label: 'Bản khai', numeric: true, cell: ({ drafts }) => number(drafts) },
        ]}
        rows={stumbled}
        rowKey={({ question }) => question}
        empty={<p>{`Chưa câu nào bị báo lỗi ở ${FEW} bản khai trở lên.`}</p>}
      />
      <HowCounted />
    </OfficeLayout>
  )
}

const HowCounted = () => (
  <Details summary="Cách tính">
    <p>
      {`Đã bỏ: ${LEFT_DAYS} ngày không ai sửa mà chưa gửi. Dừng ở trang nào: trang xa nhất đã mở mà chưa qua. Ai tới một trang thì coi như đã qua các trang trước, kể cả trang chỉ hỏi một số người. Bản khai làm tiếp thì tính lại. Số dưới ${FEW} không hiện; số tới trang làm tròn xuống bội của ${FEW}. Chỉ giữ mã trang và mã câu hỏi, không giữ điều đã khai.`}
    </p>
  </Details>
)
