import { clockTime, number, percent, shortDay } from '#kernel/format.ts'
import type { Difference, Frozen, HandFigure } from '#statistics'
import type { Chrome } from '#ui/chrome.ts'
import { ButtonLink, ButtonRow } from '#ui/forms.tsx'
import { CityLayout } from '#ui/layouts.tsx'
import { Details, Empty, Facts, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable, type Column } from '#ui/table.tsx'
import { sections } from '../stored.tsx'
import type { FrozenSum } from './sums.ts'

/** A rate and what it is made of; a dash and no number where there was nothing. */
const share = (rate: number | null, part: number, whole: number) => (rate === null ? '–' : `${percent(rate, 2)} (${number(part)}/${number(whole)})`)

const columns: Column<FrozenSum>[] = [
  { key: 'don-vi', label: 'Đơn vị', heads: true, cell: ({ name }) => <span translate={false}>{name}</span> },
  { key: 'truc-tuyen', label: 'Nộp qua mạng', numeric: true, cell: ({ rate, online, total }) => share(rate, online, total) },
  { key: 'dung-han', label: 'Đúng hạn', numeric: true, cell: ({ punctual, onTime, ended }) => share(punctual, onTime, ended) },
]

type Row = Omit<Frozen, 'body'> & { name: string }

/** `/thong-ke/ky`: every closed period with all its revisions. */
export const PeriodList = ({ chrome, rows, operator }: { chrome: Chrome; rows: readonly Row[]; operator?: boolean | undefined }) => (
  <CityLayout chrome={chrome} title="Số liệu đã chốt" nav={sections('periods', operator)}>
    <h1>Số liệu đã chốt</h1>
    <p class="lead">Kỳ đã chốt thì số không đổi nữa. Có dữ liệu đến muộn thì thêm một bản mới, bản cũ vẫn xem được ở địa chỉ cũ.</p>
    <DataTable
      caption="Các kỳ đã chốt, mới nhất trước"
      rows={rows}
      rowKey={({ period, revision }) => `${period} ${revision}`}
      stacks
      empty={<Empty title="Chưa chốt kỳ nào." />}
      columns={[
        {
          key: 'ky',
          label: 'Kỳ',
          heads: true,
          cell: ({ period, revision, name }) => <a href={to.city.period(period, revision)}>{`${name}, bản ${revision}`}</a>,
        },
        { key: 'luc', label: 'Chốt lúc', cell: ({ closedAt }) => clockTime(closedAt) },
        { key: 'don-vi', label: 'Đơn vị đã chốt', numeric: true, cell: ({ closedUnits, allUnits }) => `${number(closedUnits)}/${number(allUnits)}` },
        { key: 'ly-do', label: 'Lý do', cell: ({ reason }) => <span translate={false}>{reason ?? '–'}</span> },
      ]}
    />
  </CityLayout>
)

type View = {
  readonly chrome: Chrome
  readonly frozen: Frozen
  readonly name: string
  readonly latest: number
  readonly city: FrozenSum
  readonly units: readonly FrozenSum[]
  readonly changes: readonly Difference[]
  readonly hands: readonly HandFigure[]
  readonly operator?: boolean | undefined
}

/** `/thong-ke/ky/:period/:revision`: the figures as they were frozen; the address and what stands there never change. */
export const FrozenPage = ({ chrome, frozen, name, latest, city, units, changes, hands, operator }: View) => {
  const { period, revision, from, to: last, position, hash, closedBy, closedAt, closedUnits, allUnits, reason } = frozen
  return (
    <CityLayout
      chrome={chrome}
      title={`Số liệu ${name}`}
      nav={sections('periods', operator)}
      back={{ href: to.city.periods, label: 'Các kỳ đã chốt' }}
    >
      <h1>{`Số liệu ${name}, bản ${revision}`}</h1>
      {latest > revision && (
        <Notice tone="warn" title="Đã có bản mới hơn">
          <p>
            Bản này giữ nguyên để đối chiếu. <a href={to.city.period(period, latest)}>{`Xem bản ${latest}`}</a>
          </p>
        </Notice>
      )}
      <p class="lead">{`Toàn thành phố: nộp qua mạng ${share(city.rate, city.online, city.total)}; đúng hạn ${share(city.punctual, city.onTime, city.ended)}.`}</p>
      <DataTable
        caption="Theo đơn vị, địa giới lúc đó"
        columns={columns}
        rows={units}
        rowKey={({ unit }) => unit}
        empty="Kỳ này không phát sinh hồ sơ."
      />
      <p class="hint">Tỷ lệ của thành phố là tổng chia tổng. Đơn vị không phát sinh hồ sơ thì không có tỷ lệ và không đứng trong bảng.</p>
      <h2>Chốt thế nào</h2>
      <Facts
        items={[
          { label: 'Kỳ', value: `Từ ${shortDay(from)} đến ${shortDay(last)}` },
          { label: 'Chốt lúc', value: clockTime(closedAt) },
          { label: 'Người chốt', value: <span translate={false}>{closedBy.name}</span> },
          { label: 'Đơn vị đã chốt trước đó', value: `${number(closedUnits)}/${number(allUnits)}` },
          ...(reason ? [{ label: 'Lý do', value: <span translate={false}>{reason}</span> }] : []),
          { label: 'Sự kiện trong nhật ký', value: number(position.events) },
          { label: 'Dấu niêm (SHA-256)', value: <code translate={false}>{hash}</code> },
        ]}
      />
      <p>
        Ai có bản sao nhật ký cũng tính lại được, từng byte: <code translate={false}>{`npx motcua recompute ${period} --revision ${revision}`}</code>
      </p>
      <ButtonRow>
        <ButtonLink variant="secondary" href={`${to.city.period(period, revision)}.json`}>
          Tải số liệu bản này (JSON)
        </ButtonLink>
        {operator && (
          <ButtonLink variant="secondary" href={to.city.sealed(period, revision)}>
            Tải đúng bản đã niêm (JSON)
          </ButtonLink>
        )}
      </ButtonRow>
      <p class="hint">
        Tệp tải về che số từ 1 đến 4 của dịch vụ nhạy cảm. Người chốt kỳ tải được bản đầy đủ; ai giữ nhật ký thì tính lại được bản ấy.{' '}
        <a href={`${to.city.dictionary}#so-nho`}>Quy tắc số nhỏ</a>
      </p>
      {revision > 1 && <Changes changes={changes} before={revision - 1} />}
      {hands.length > 0 && <Hands hands={hands} />}
    </CityLayout>
  )
}

const Changes = ({ changes, before }: { changes: readonly Difference[]; before: number }) => (
  <Details summary={`Khác bản ${before} ở ${number(changes.length)} chỗ`} open={changes.length <= 20}>
    <DataTable
      caption="Chỗ khác bản trước"
      rows={changes.slice(0, 500)}
      rowKey={({ unit, procedure, figure }) => `${unit} ${procedure} ${figure}`}
      stacks
      columns={[
        { key: 'don-vi', label: 'Đơn vị', heads: true, cell: ({ unit }) => <span translate={false}>{unit}</span> },
        { key: 'thu-tuc', label: 'Thủ tục', cell: ({ procedure }) => <span translate={false}>{procedure}</span> },
        { key: 'so', label: 'Số đếm', cell: ({ figure }) => <span translate={false}>{figure}</span> },
        { key: 'truoc', label: 'Trước', numeric: true, cell: ({ before }) => number(before) },
        { key: 'sau', label: 'Sau', numeric: true, cell: ({ after }) => number(after) },
      ]}
    />
  </Details>
)

/** What people counted by hand stands apart, with its author and where it is from. */
export const Hands = ({ hands }: { hands: readonly HandFigure[] }) => (
  <section>
    <h2>Số nhập tay</h2>
    <p class="hint">Do người đếm, không phải hệ thống. Không cộng vào số nào ở trên.</p>
    <DataTable
      caption="Số nhập tay của kỳ này"
      rows={hands}
      rowKey={({ id }) => String(id)}
      stacks
      columns={[
        { key: 'don-vi', label: 'Đơn vị', heads: true, cell: ({ unit }) => <span translate={false}>{unit}</span> },
        { key: 'so', label: 'Số đếm', cell: ({ indicator }) => <span translate={false}>{indicator}</span> },
        { key: 'gia-tri', label: 'Giá trị', numeric: true, cell: ({ value }) => number(value) },
        { key: 'nguoi', label: 'Người nhập', cell: ({ author }) => <span translate={false}>{author.name}</span> },
        { key: 'nguon', label: 'Nguồn', cell: ({ source, note }) => <span translate={false}>{`${source}: ${note}`}</span> },
      ]}
    />
  </section>
)
