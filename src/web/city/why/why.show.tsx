import { clockTime, number, percent, shortDay } from '#kernel/format.ts'
import { FEW } from '#dossiers'
import { printedPercent } from '#statistics'
import { SelectField } from '#ui/fields.tsx'
import { Button, Form } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Empty, Stat, Stats } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable } from '#ui/table.tsx'
import type { Around } from '../support/frame.tsx'
import type { WhyFacts } from './facts.ts'

export type WhyView = {
  readonly about: { readonly id: string; readonly name: string } | undefined
  readonly facts: WhyFacts | undefined
  readonly units: readonly { readonly id: string; readonly name: string; readonly online: number; readonly total: number }[]
  readonly names: ReadonlyMap<string, string>
  readonly own?: boolean
}

const few = (count: number) => (count > 0 && count < FEW ? `dưới ${FEW}` : number(count))
/** A share of few is none: one could count back. */
const share = (online: number, total: number) => {
  if (total < FEW) return '–'
  return online > 0 && online < FEW ? `${few(online)}/${number(total)}` : `${printedPercent(online, total)}% (${number(online)}/${number(total)})`
}
const MINUTES = 60
const DAY = 1440
const time = (minutes: number) =>
  minutes < MINUTES
    ? `${number(Math.round(minutes))} phút`
    : minutes < DAY
      ? `${number(Math.round(minutes / MINUTES))} giờ`
      : `${number(Math.round((10 * minutes) / DAY) / 10)} ngày`
const timed = (times: WhyFacts['wait'], words: (minutes: number) => string) => (times && times.timed >= FEW ? words(times.median) : '–')
const tail = (times: WhyFacts['wait']) =>
  times && times.timed >= FEW ? `chín phần mười trong ${time(times.p90)}, ${number(times.timed)} hồ sơ` : `chưa đủ ${FEW} hồ sơ`

/** `/dieu-hanh/vi-sao` and `/can-bo/vi-sao`: from a low figure to what may explain it, each with its numbers. Nothing here says why; it says where to look. */
export const ShowWhy = ({ about, facts, units, names, own = false, chrome, unit }: WhyView & Around) => (
  <OfficeLayout chrome={chrome} title="Vì sao số thấp" unit={unit}>
    <h1>Vì sao số thấp</h1>
    {!own && <Choose about={about} units={units} />}
    {about && facts ? (
      <Explained facts={facts} name={about.name} id={about.id} names={names} own={own} />
    ) : (
      <DataTable
        caption="Đơn vị nộp qua mạng thấp nhất, từ 30 hồ sơ"
        columns={[
          {
            key: 'dv',
            label: 'Đơn vị',
            heads: true,
            cell: ({ id, name }) => (
              <a href={to.city.why(id)} translate={false}>
                {name}
              </a>
            ),
          },
          { key: 'tl', label: 'Nộp qua mạng', numeric: true, cell: ({ online, total }) => share(online, total) },
        ]}
        rows={units.slice(0, 30)}
        rowKey={({ id }) => id}
        empty={<Empty title="Chưa đơn vị nào có 30 hồ sơ trong ba tháng." />}
      />
    )}
  </OfficeLayout>
)

const Choose = ({ about, units }: Pick<WhyView, 'about' | 'units'>) => (
  <Form action={to.city.why()} method="get" label="Chọn đơn vị" class="bulk">
    <SelectField
      id="don-vi"
      label="Đơn vị, thấp trước"
      empty="Chọn đơn vị"
      value={about?.id}
      options={units.map(({ id, name }) => ({ value: id, label: name, data: true }))}
    />
    <Button variant="secondary">Xem</Button>
  </Form>
)

type Explaining = { facts: WhyFacts; name: string; id: string; names: ReadonlyMap<string, string>; own: boolean }

function Explained({ facts, name, id, names, own }: Explaining) {
  const { services, city, stops } = facts
  const online = services.reduce((sum, one) => sum + one.online, 0)
  const total = services.reduce((sum, one) => sum + one.total, 0)
  const called = (code: string) => names.get(code) ?? code
  return (
    <>
      <h2 translate={false}>{name}</h2>
      <p class="hint">{`Hồ sơ tiếp nhận từ ${shortDay(facts.from)} đến ${shortDay(facts.to)}. Số dưới ${FEW} không nêu.`}</p>
      <Stats>
        <Stat
          value={total < FEW ? '–' : `${printedPercent(online, total)}%`}
          label="Nộp qua mạng"
          hint={`${few(online)}/${few(total)}; toàn thành phố ${share(city.online, city.total)}`}
          href={to.city.unit(id)}
        />
        <Stat
          value={timed(facts.wait, time)}
          label="Từ gửi đến tiếp nhận, trung vị"
          hint={`${tail(facts.wait)}; toàn thành phố ${timed(facts.cityWait, time)}`}
        />
        <Stat
          value={timed(facts.work, minutes => `${number(Math.round(minutes / MINUTES))} giờ`)}
          label="Giờ làm việc đến khi xong, trung vị"
          hint={facts.work ? `${number(facts.work.timed)} hồ sơ` : 'chưa có'}
        />
      </Stats>
      <h2>Dịch vụ nào kéo số xuống</h2>
      <DataTable
        caption="Dịch vụ, nhiều hồ sơ không qua mạng trước"
        columns={[
          { key: 'tt', label: 'Dịch vụ', heads: true, cell: ({ procedure }) => called(procedure) },
          { key: 'tl', label: 'Nộp qua mạng', numeric: true, cell: one => share(one.online, one.total) },
          { key: 'con', label: 'Không qua mạng', numeric: true, cell: one => few(one.total - one.online) },
        ]}
        rows={services.toSorted((a, b) => b.total - b.online - (a.total - a.online))}
        rowKey={({ procedure }) => procedure}
        empty={<Empty title="Ba tháng này đơn vị không phát sinh hồ sơ. Không có tỷ lệ, không phải 0%." />}
      />
      <h2>Người khai dừng ở trang nào</h2>
      <p class="hint">Đếm theo biểu mẫu trong toàn thành phố: bản khai chưa gửi thì chưa thuộc đơn vị nào.</p>
      <DataTable
        caption="Trang giữ chân nhiều người nhất của mỗi biểu mẫu"
        columns={[
          {
            key: 'bm',
            label: 'Biểu mẫu',
            heads: true,
            cell: ({ procedure, edition }) =>
              own ? called(procedure) : <a href={to.city.dropOffOf(`${procedure}@${edition}`)}>{called(procedure)}</a>,
          },
          { key: 'trang', label: 'Trang', cell: ({ page }) => page },
          { key: 'ty-le', label: 'Phần dừng', numeric: true, cell: stop => percent(stop.share, 1) },
          { key: 'dung', label: 'Bản khai', numeric: true, cell: ({ stopped }) => number(stopped) },
        ]}
        rows={stops}
        rowKey={({ procedure, edition }) => `${procedure} ${edition}`}
        empty={<Empty title="Chưa đủ bản khai để nêu." />}
      />
      <AtTheDesk facts={facts} called={called} />
    </>
  )
}

/** What the office does: when it is open, what it asks again, when it was shut. */
const AtTheDesk = ({ facts: { hours, asked, closures, suspended }, called }: { facts: WhyFacts; called: (code: string) => string }) => (
  <>
    <h2>Giờ nộp và giờ làm việc</h2>
    <DataTable
      caption="Hồ sơ theo giờ gửi"
      columns={[
        { key: 'cach', label: 'Cách nộp', heads: true, cell: ({ label }) => label },
        { key: 'trong', label: 'Trong giờ', numeric: true, cell: row => few(row.inside) },
        { key: 'ngoai', label: 'Ngoài giờ', numeric: true, cell: row => few(row.outside) },
        { key: 'phan', label: 'Phần ngoài giờ', numeric: true, cell: row => share(row.outside, row.inside + row.outside) },
      ]}
      rows={[
        { label: 'Qua mạng', inside: hours.onlineIn, outside: hours.onlineOut },
        { label: 'Cách khác', inside: hours.otherIn, outside: hours.otherOut },
      ]}
      rowKey={({ label }) => label}
    />
    <h2>Giấy tờ và lý do hay bị hỏi lại</h2>
    <DataTable
      caption="Giấy và lý do, nhiều hồ sơ trước"
      columns={[
        { key: 'gi', label: 'Nội dung', heads: true, cell: ({ says }) => says },
        { key: 'loai', label: 'Loại', cell: ({ kind }) => (kind === 'paper' ? 'Giấy tờ' : 'Lý do') },
        { key: 'hs', label: 'Hồ sơ', numeric: true, cell: ({ dossiers }) => number(dossiers) },
      ]}
      rows={asked}
      rowKey={({ kind, what }) => `${kind} ${what}`}
      empty={<Empty title={`Không giấy hay lý do nào ở ${FEW} hồ sơ trở lên.`} />}
    />
    <h2>Ngày đóng cửa và dịch vụ tạm dừng</h2>
    {closures.length + suspended.length === 0 ? (
      <Empty title="Không có ngày đóng cửa hay dịch vụ tạm dừng nào." />
    ) : (
      <ul>
        {closures.map(({ from, to: until, reason }) => (
          <li key={from.toISOString()}>{`${clockTime(from)} đến ${clockTime(until)}: ${reason}`}</li>
        ))}
        {suspended.map(({ procedure }) => (
          <li key={procedure}>{`Tạm dừng: ${called(procedure)}`}</li>
        ))}
      </ul>
    )}
  </>
)
