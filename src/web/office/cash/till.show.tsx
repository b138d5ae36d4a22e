import type { Day } from '#kernel/day.ts'
import { clockTime, dong, shortDay } from '#kernel/format.ts'
import { timeOf } from '#kernel/instant.ts'
import type { Problem } from '#kernel/refusal.ts'
import { grounds, receiptNumber, type DayClose, type dayOfTill } from '#payments'
import { TextField } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { Fields } from '#ui/page.ts'
import { Empty, Facts, Notice, Stat, Stats } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable } from '#ui/table.tsx'
import type { Around } from '../frame.ts'
import { feePath, receiptPath } from './fee.show.tsx'

export type TillView = Around & {
  day: Day
  today: Day
  till: Awaited<ReturnType<typeof dayOfTill>>
  /** Earlier days that are not counted yet. */
  open: readonly Day[]
  typed: Fields
  problems?: readonly Problem[]
}

const dayPath = (day: Day) => `${to.office.cash}?ngay=${day}`

const differenceWords = (difference: number) => (difference === 0 ? 'Khớp' : `${difference > 0 ? 'Thừa' : 'Thiếu'} ${dong(Math.abs(difference))}`)

const Closed = ({ close }: { close: DayClose }) => (
  <>
    <Notice tone="ok" title={`Đã chốt quỹ ngày ${shortDay(close.day)}`}>
      Từ lúc chốt không ghi thêm gì cho ngày này.
    </Notice>
    <Facts
      items={[
        { label: 'Chốt lúc', value: clockTime(close.closedAt) },
        { label: 'Tiền theo biên lai', value: dong(close.amount) },
        { label: 'Tiền đếm được', value: dong(close.counted) },
        { label: 'Chênh lệch', value: differenceWords(close.difference) },
        ...(close.reason ? [{ label: 'Lý do', value: close.reason }] : []),
      ]}
    />
  </>
)

const Count = ({ day, typed, problems = [] }: Pick<TillView, 'day' | 'typed' | 'problems'>) => (
  <Form action={`${to.office.cash}/chot`}>
    <h2>Chốt quỹ ngày {shortDay(day)}</h2>
    <p>Đếm tiền trong quầy rồi ghi. Chốt xong không thu, không hủy biên lai của ngày này nữa.</p>
    <input type="hidden" name="ngay" value={day} />
    <TextField
      id="dem-duoc"
      label="Tiền đếm được"
      width="m"
      inputmode="numeric"
      autocomplete="off"
      suffix="đồng"
      value={typed['dem-duoc']}
      problem={problemAt(problems, 'dem-duoc')}
    />
    <TextField
      id="ly-do"
      label="Lý do nếu tiền thừa hoặc thiếu"
      autocomplete="off"
      optional
      value={typed['ly-do']}
      problem={problemAt(problems, 'ly-do')}
    />
    <Button>Chốt quỹ</Button>
  </Form>
)

const Receipts = ({ receipts }: Pick<TillView['till'], 'receipts'>) => (
  <DataTable
    caption="Biên lai của người đang đăng nhập, theo số"
    rows={receipts}
    rowKey={({ id }) => String(id)}
    empty={
      <Empty title="Ngày này chưa lập biên lai nào.">
        <p>Mở hồ sơ có lệ phí rồi nhấn "Thu lệ phí".</p>
      </Empty>
    }
    columns={[
      {
        key: 'number',
        label: 'Số',
        heads: true,
        cell: one => <a href={receiptPath(one.dossierCode, one)}>{receiptNumber(one)}</a>,
      },
      { key: 'at', label: 'Lúc', cell: ({ takenAt }) => timeOf(takenAt) },
      {
        key: 'dossier',
        label: 'Hồ sơ',
        cell: ({ dossierCode }) => (
          <a href={feePath(dossierCode)} class="code" translate={false}>
            {dossierCode}
          </a>
        ),
      },
      { key: 'payer', label: 'Người nộp tiền', cell: ({ payer }) => <span translate={false}>{payer}</span> },
      { key: 'amount', label: 'Số tiền', numeric: true, cell: ({ amount }) => dong(amount) },
      { key: 'state', label: 'Tình trạng', cell: ({ cancelReason }) => (cancelReason ? `Đã hủy: ${cancelReason}` : 'Đã thu') },
    ]}
  />
)

const Exemptions = ({ exemptions }: Pick<TillView['till'], 'exemptions'>) => (
  <DataTable
    caption="Miễn lệ phí"
    rows={exemptions}
    rowKey={({ id }) => String(id)}
    columns={[
      {
        key: 'dossier',
        label: 'Hồ sơ',
        heads: true,
        cell: ({ dossierCode }) => (
          <a href={feePath(dossierCode)} class="code" translate={false}>
            {dossierCode}
          </a>
        ),
      },
      { key: 'who', label: 'Người được miễn', cell: ({ beneficiary }) => <span translate={false}>{beneficiary}</span> },
      { key: 'ground', label: 'Diện', cell: ({ ground }) => grounds[ground].label },
      { key: 'paper', label: 'Giấy đã xem', cell: ({ paper }) => paper },
      { key: 'amount', label: 'Số tiền miễn', numeric: true, cell: ({ amount }) => dong(amount) },
      { key: 'state', label: 'Tình trạng', cell: ({ cancelReason }) => (cancelReason ? `Đã hủy: ${cancelReason}` : 'Đã miễn') },
    ]}
  />
)

/** Quỹ: what this officer took on one day at this unit, and the day's closing. */
export function ShowTill({ chrome, unit, nav, day, today, till, open, typed, problems = [] }: TillView) {
  const { receipts, exemptions, close, totals } = till
  const others = open.filter(one => one !== day)
  return (
    <OfficeLayout chrome={chrome} title={`Thu lệ phí ngày ${shortDay(day)}`} problems={problems} unit={unit} nav={nav}>
      <h1>Thu lệ phí ngày {shortDay(day)}</h1>
      {others.length > 0 && (
        <Notice tone="warn" title="Còn ngày chưa chốt quỹ">
          <p>
            {others.map((one, place) => (
              <span key={one}>
                {place > 0 && ', '}
                <a href={dayPath(one)}>{shortDay(one)}</a>
              </span>
            ))}
          </p>
        </Notice>
      )}
      {day !== today && (
        <p>
          <a href={to.office.cash}>Về quỹ hôm nay</a>
        </p>
      )}
      <Stats>
        <Stat value={dong(totals.amount)} label="đã thu, theo biên lai" />
        <Stat value={totals.receipts} label="biên lai đã lập" />
        <Stat value={totals.cancelled} label="biên lai đã hủy" />
        <Stat value={totals.exempted} label="hồ sơ được miễn" />
      </Stats>
      <Receipts receipts={receipts} />
      {exemptions.length > 0 && <Exemptions exemptions={exemptions} />}
      {close ? <Closed close={close} /> : <Count day={day} typed={typed} problems={problems} />}
    </OfficeLayout>
  )
}
