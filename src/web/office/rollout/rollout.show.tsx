import { shortDay } from '#kernel/format.ts'
import type { Problem } from '#kernel/refusal.ts'
import { cellWords, gates, openGates, passed, TRAINING, type CellRow, type GateKind, type GateState } from '#rollout'
import type { Tone } from '#ui/chrome.ts'
import { FileField, TextArea, TextField } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Details, Empty, Facts, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable } from '#ui/table.tsx'
import { StatusTag } from '#ui/tags.tsx'
import type { Fields } from '#ui/page.ts'
import type { Around } from '../frame.ts'

export type OwnWave = {
  readonly id: string
  readonly name: string
  readonly day: string
  readonly states: readonly GateState[]
  readonly cells: readonly CellRow[]
}
export type OwnRolloutView = {
  readonly waves: readonly OwnWave[]
  readonly running: readonly CellRow[]
  readonly reports: boolean
  readonly typed: Fields
  readonly problems?: readonly Problem[] | undefined
}

const words: Readonly<Record<GateKind, string>> = { open: 'Còn nợ', reported: 'Chờ thành phố xác nhận', confirmed: 'Đạt', waived: 'Được miễn' }
const tones: Readonly<Record<GateKind, Tone>> = { open: 'danger', reported: 'warn', confirmed: 'ok', waived: 'pause' }

/** `/can-bo/trien-khai`: what this unit still owes before its services go live, and what runs already. */
export const ShowOwnRollout = ({ chrome, unit, nav, problems = [], ...view }: OwnRolloutView & Around) => (
  <OfficeLayout chrome={chrome} title="Việc chuẩn bị của đơn vị" unit={unit} nav={nav} problems={problems}>
    <h1>Việc chuẩn bị của đơn vị</h1>
    {view.waves.length === 0 && (
      <Empty title="Đơn vị không có đợt nào đang chuẩn bị.">
        <p>Khi thành phố lập đợt mới, các điều kiện phải có hiện ở đây.</p>
      </Empty>
    )}
    {view.waves.map(wave => (
      <Owed key={wave.id} wave={wave} view={view} problems={problems} />
    ))}
    <Running cells={view.running} />
  </OfficeLayout>
)

function Owed({ wave, view, problems }: { wave: OwnWave; view: OwnRolloutView; problems: readonly Problem[] }) {
  const open = openGates(wave.states)
  return (
    <section>
      <h2>{`${wave.name}, ${wave.day}`}</h2>
      <p>{`${wave.cells.length} dịch vụ: ${wave.cells.map(({ name }) => name).join(', ')}.`}</p>
      {open.length === 0 ? (
        <Notice tone="ok">
          <p>Đủ các điều kiện bắt buộc. Chờ thành phố chuyển sang vận hành.</p>
        </Notice>
      ) : (
        <Notice tone="warn" title={`Còn ${open.length} điều kiện bắt buộc`}>
          <p>Chưa đủ thì thành phố không chuyển sang vận hành được.</p>
        </Notice>
      )}
      <div class="gates">
        {gates.map(({ code }) => {
          const state = wave.states.find(({ gate }) => gate === code)
          return state && <OwnGate key={code} wave={wave} state={state} view={view} problems={problems} />
        })}
      </div>
    </section>
  )
}

function OwnGate({ wave, state, view, problems }: { wave: OwnWave; state: GateState; view: OwnRolloutView; problems: readonly Problem[] }) {
  const gate = gates.find(({ code }) => code === state.gate)!
  const id = (name: string) => `${name}-${gate.code}-${wave.id}`
  const mine = view.typed['dk'] === gate.code && view.typed['dot'] === wave.id
  const typed = (name: string) => (mine ? view.typed[id(name)] : undefined)
  return (
    <section class="card">
      <h3>
        {gate.name} <StatusTag tone={tones[state.kind]}>{words[state.kind]}</StatusTag>{' '}
        <span class="hint">{gate.blocking ? 'bắt buộc' : 'không chặn'}</span>
      </h3>
      <p class="hint">{gate.needs}</p>
      {state.note && <p>{state.note}</p>}
      {state.by && (
        <Facts items={[{ label: 'Người ghi', value: `${state.by}${state.on ? `, ${shortDay(state.on)}` : ''}`, data: true }, ...evidence(state)]} />
      )}
      {gate.code === TRAINING && !passed(state) && (
        <p>
          <a href={to.office.training}>Cử người đi tập huấn</a>
        </p>
      )}
      {gate.code !== TRAINING && !passed(state) && view.reports && (
        <Details summary={state.kind === 'reported' ? 'Báo lại' : `Báo đã có ${gate.name.toLowerCase()}`} open={mine}>
          <Form action={to.office.rollout} upload label={`Báo ${gate.name}, ${wave.name}`}>
            <input type="hidden" name="dk" value={gate.code} />
            <input type="hidden" name="dot" value={wave.id} />
            <TextArea id={id('da-co')} label="Đã có gì" rows={2} value={typed('da-co')} problem={problemAt(problems, id('da-co'))} />
            <TextField id={id('so')} label="Số văn bản" optional value={typed('so')} />
            <FileField
              id={id('tep')}
              label="Tệp bằng chứng"
              hint="Ảnh hoặc PDF, đến 10 MB"
              optional
              multiple={false}
              problem={problemAt(problems, id('tep'))}
            />
            <Button hidden={gate.name}>Báo</Button>
          </Form>
        </Details>
      )}
    </section>
  )
}

const evidence = ({ number, file, leader }: GateState) => [
  ...(number ? [{ label: 'Số văn bản', value: number, data: true }] : []),
  ...(file ? [{ label: 'Tệp', value: <a href={`${to.office.rollout}/tep/${file.hash}`}>{file.name}</a>, data: true }] : []),
  ...(leader ? [{ label: 'Lãnh đạo cho miễn', value: leader, data: true }] : []),
]

const Running = ({ cells }: { cells: readonly CellRow[] }) => (
  <section>
    <h2>Dịch vụ qua mạng của đơn vị</h2>
    <DataTable
      caption="Dịch vụ qua mạng của đơn vị"
      quietCaption
      rows={cells}
      rowKey={({ wave, procedure }) => `${wave} ${procedure}`}
      empty={<Empty title="Đơn vị chưa nhận dịch vụ nào qua mạng." />}
      columns={[
        { key: 'dv', label: 'Dịch vụ', heads: true, cell: ({ name }) => name },
        { key: 'tt', label: 'Trạng thái', cell: ({ state }) => <span class={`c ${state}`}>{cellWords[state]}</span> },
        { key: 'ngay', label: 'Từ ngày', cell: ({ actual }) => (actual ? shortDay(actual) : '–') },
        { key: 'thay', label: 'Nộp thay', cell: ({ instead }) => instead ?? '' },
      ]}
    />
  </section>
)
