import { clockTime, number, shortDay } from '#kernel/format.ts'
import type { Instant } from '#kernel/instant.ts'
import { dayOf } from '#kernel/instant.ts'
import { rules, signalStates, thresholdsOf, unseenPractices, type Signal, type SignalState } from '#integrity'
import { SelectField } from '#ui/fields.tsx'
import { Button, Form } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Details, Empty, Facts, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable, Pager, type Column } from '#ui/table.tsx'
import { StatusTag } from '#ui/tags.tsx'
import type { Around } from '../support/frame.tsx'

export type SignalsAskedFor = { readonly rule?: string | undefined; readonly unit?: string | undefined; readonly state?: SignalState | undefined }
export type SignalsView = {
  readonly asked: SignalsAskedFor
  readonly rows: readonly Signal[]
  readonly next: number | undefined
  readonly counts: readonly { readonly rule: string; readonly state: SignalState; readonly count: number }[]
  readonly units: readonly { readonly unit: string; readonly name: string; readonly waiting: number }[]
  readonly looked: Instant | undefined
  readonly now: Instant
  /** A head sees the own unit's only and decides nothing here. */
  readonly own?: boolean
}

const tones: Readonly<Record<SignalState, 'warn' | 'info' | 'ok' | 'pause'>> = {
  open: 'warn',
  passedOn: 'info',
  explained: 'ok',
  mended: 'ok',
  notThis: 'pause',
}
export const StateTag = ({ state }: { state: SignalState }) => <StatusTag tone={tones[state]}>{signalStates[state]}</StatusTag>
export const ruleName = (id: string) => rules.find(rule => rule.id === id)?.name ?? id
export const spanWords = (from: Instant, end: Instant) =>
  dayOf(from) === dayOf(end) ? shortDay(dayOf(from)) : `${shortDay(dayOf(from))} – ${shortDay(dayOf(end))}`

const columns = (own: boolean): Column<Signal>[] => [
  {
    key: 'viec',
    label: 'Tín hiệu',
    heads: true,
    cell: ({ id, rule }) => <a href={own ? to.office.signal(id) : to.city.signal(id)}>{`${ruleName(rule)}, số ${id}`}</a>,
  },
  { key: 'dv', label: 'Đơn vị', cell: ({ unitName }) => <span translate={false}>{unitName ?? 'Toàn thành phố'}</span> },
  { key: 'ky', label: 'Thời gian', cell: ({ from, to: end }) => spanWords(from, end) },
  { key: 'hs', label: 'Hồ sơ', numeric: true, cell: ({ dossiers }) => (dossiers.length > 0 ? number(dossiers.length) : '–') },
  { key: 'tt', label: 'Tình trạng', cell: ({ state }) => <StateTag state={state} /> },
]

const stateOptions = Object.entries(signalStates).map(([value, label]) => ({ value, label }))

/** `/dieu-hanh/tin-hieu` and `/can-bo/tin-hieu`: what the data rules found, for a person to look at. */
export const ShowSignals = ({ asked, rows, next, counts, units, looked, now, own = false, chrome, unit, problems }: SignalsView & Around) => {
  const root = own ? to.office.signals : to.city.signals
  const given = { 'quy-tac': asked.rule, 'don-vi': asked.unit, tt: asked.state, truoc: next && String(next) }
  const older = next && `${root}?${new URLSearchParams(Object.entries(given).filter((pair): pair is [string, string] => !!pair[1]))}`
  const count = (rule: string, state?: SignalState) =>
    counts.filter(one => one.rule === rule && (state === undefined || one.state === state)).reduce((sum, one) => sum + one.count, 0)
  return (
    <OfficeLayout chrome={chrome} title="Tín hiệu cần xem lại" unit={unit} problems={problems}>
      <h1>Tín hiệu cần xem lại</h1>
      <Notice>
        <p>Mỗi dòng là một dấu hiệu trong dữ liệu, không phải kết luận về ai. Cách hiểu bình thường ghi ở từng tín hiệu.</p>
      </Notice>
      <p class="hint">{looked ? `Đã xem nhật ký lúc ${clockTime(looked)}.` : 'Chưa xem nhật ký lần nào.'}</p>
      <Form action={root} method="get" label="Lọc" class="bulk">
        <SelectField
          id="quy-tac"
          label="Quy tắc"
          empty="Tất cả"
          value={asked.rule}
          options={rules.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {!own && (
          <SelectField
            id="don-vi"
            label="Đơn vị"
            empty="Tất cả"
            value={asked.unit}
            options={units.map(({ unit: value, name, waiting }) => ({ value, label: `${name} (${waiting})`, data: true }))}
          />
        )}
        <SelectField id="tt" label="Tình trạng" empty="Tất cả" value={asked.state} options={stateOptions} />
        <Button variant="secondary">Xem</Button>
      </Form>
      <DataTable
        caption="Tín hiệu, mới thấy trước"
        columns={columns(own)}
        rows={rows}
        rowKey={({ id }) => String(id)}
        empty={<Empty title="Không có tín hiệu nào như vậy." />}
      />
      <Pager next={older || undefined} />
      <h2>Các quy tắc</h2>
      <DataTable
        caption="Số tín hiệu của mỗi quy tắc"
        columns={[
          { key: 'ten', label: 'Quy tắc', heads: true, cell: ({ id, name }) => <a href={`${root}?quy-tac=${id}`}>{name}</a> },
          { key: 'cho', label: 'Chờ xem', numeric: true, cell: ({ id }) => number(count(id, 'open')) },
          { key: 'tong', label: 'Tất cả', numeric: true, cell: ({ id }) => number(count(id)) },
          { key: 'rate', label: 'Vào tỷ lệ', cell: ({ touchesRate }) => (touchesRate ? 'Có' : 'Không') },
        ]}
        rows={rules}
        rowKey={({ id }) => id}
      />
      {rules.map(({ id, name, sees, innocent, source }) => (
        <Details key={id} summary={name}>
          <Facts
            items={[
              { label: 'Thấy gì', value: sees },
              { label: 'Có thể chỉ là', value: innocent },
              { label: 'Căn cứ', value: source },
              ...thresholdsOf(id, dayOf(now)).map(({ value, unit: per, basis }) => ({ label: 'Mức', value: `${number(value)} ${per}. ${basis}.` })),
            ]}
          />
        </Details>
      ))}
      <h2>Điều hệ thống không thấy được</h2>
      <Facts items={unseenPractices.map(({ name, why }) => ({ label: name, value: why }))} />
    </OfficeLayout>
  )
}
