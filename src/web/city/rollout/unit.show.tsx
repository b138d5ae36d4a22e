import { clockTime, number, percent, shortDay } from '#kernel/format.ts'
import { cellWords, gates, openGates, passed, TRAINING, type CellRow, type GateEntry, type GateState, type Target } from '#rollout'
import { TextArea, TextField } from '#ui/fields.tsx'
import { Button, Form } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Crumbs, Details, Empty, Facts, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable } from '#ui/table.tsx'
import { StatusTag } from '#ui/tags.tsx'
import type { Fields } from '#ui/page.ts'
import type { Around } from './frame.ts'
import { gateTones, gateWords } from './words.ts'

export type RolloutUnitView = {
  readonly place: { readonly id: string; readonly name: string }
  readonly wave: { readonly id: string; readonly name: string } | undefined
  readonly waves: readonly { readonly id: string; readonly name: string }[]
  readonly states: readonly GateState[]
  readonly cells: readonly CellRow[]
  readonly history: readonly GateEntry[]
  readonly targets: readonly Target[]
  readonly rate: { readonly online: number; readonly total: number } | undefined
  readonly typed: Fields
}

/** `/dieu-hanh/trien-khai/:unit`: the eight gates of a unit with their evidence, what is open there, and its target. */
export const ShowRolloutUnit = ({ chrome, unit, problems, ...view }: RolloutUnitView & Around) => {
  const { place, wave, waves, states } = view
  const open = openGates(states)
  return (
    <OfficeLayout chrome={chrome} title={place.name} unit={unit} problems={problems}>
      <Crumbs items={[{ href: to.city.rollout(), label: 'Bảng triển khai' }, { label: place.name }]} />
      <h1>{place.name}</h1>
      {waves.length > 1 && (
        <p class="legend">
          {waves.map(({ id, name }) => (
            <a key={id} href={`${to.city.rolloutUnit(place.id)}?dot=${id}`} aria-current={id === wave?.id ? 'true' : undefined}>
              {name}
            </a>
          ))}
        </p>
      )}
      <h2>{wave ? `Tám điều kiện sẵn sàng, ${wave.name}` : 'Tám điều kiện sẵn sàng'}</h2>
      {open.length === 0 ? (
        <Notice tone="ok">
          <p>Đủ các điều kiện bắt buộc.</p>
        </Notice>
      ) : (
        <Notice tone="warn" title={`Còn ${open.length} điều kiện bắt buộc chưa đạt`}>
          <ul>
            {open.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div class="gates">
        {gates.map(({ code }) => {
          const state = states.find(({ gate }) => gate === code)
          return state && <OneGate key={code} state={state} {...view} />
        })}
      </div>
      <Cells cells={view.cells} />
      <Targets {...view} />
      <History {...view} />
    </OfficeLayout>
  )
}

/** What was said of a gate: evidence, number, who, when. */
export const GateFacts = ({ state, file }: { state: GateState; file: (hash: string) => string }) => (
  <>
    {state.note && <p>{state.note}</p>}
    {(state.number || state.file || state.leader || state.by) && (
      <Facts
        items={[
          ...(state.number ? [{ label: 'Số văn bản', value: state.number, data: true }] : []),
          ...(state.file ? [{ label: 'Tệp', value: <a href={file(state.file.hash)}>{state.file.name}</a>, data: true }] : []),
          ...(state.leader ? [{ label: 'Lãnh đạo cho miễn', value: state.leader, data: true }] : []),
          ...(state.by ? [{ label: 'Người ghi', value: `${state.by}${state.on ? `, ${shortDay(state.on)}` : ''}` }] : []),
        ]}
      />
    )}
  </>
)

function OneGate({ state, place, wave, typed }: RolloutUnitView & { state: GateState }) {
  const gate = gates.find(({ code }) => code === state.gate)!
  const action = `${to.city.rolloutUnit(place.id)}/dieu-kien`
  const hidden = (
    <>
      <input type="hidden" name="dk" value={gate.code} />
      {wave && <input type="hidden" name="dot" value={wave.id} />}
    </>
  )
  const mine = typed['dk'] === gate.code
  return (
    <section class="card" id={gate.code}>
      <h3>
        {gate.name} <StatusTag tone={gateTones[state.kind]}>{gateWords[state.kind]}</StatusTag>{' '}
        <span class="hint">{gate.blocking ? 'bắt buộc' : 'không chặn'}</span>
      </h3>
      <p class="hint">{gate.needs}</p>
      <GateFacts state={state} file={hash => `${to.city.rolloutUnit(place.id)}/tep/${hash}`} />
      {gate.code !== TRAINING && state.kind !== 'confirmed' && (
        <Form action={action} label={`Xác nhận ${gate.name}`}>
          {hidden}
          <input type="hidden" name="lam" value="xac-nhan" />
          <Button variant="secondary" hidden={gate.name}>
            Xác nhận đạt
          </Button>
        </Form>
      )}
      {!passed(state) ? (
        <Details summary={`Miễn ${gate.name.toLowerCase()}`} open={mine && typed['lam'] === 'mien'}>
          <Form action={action} label={`Miễn ${gate.name}`}>
            {hidden}
            <input type="hidden" name="lam" value="mien" />
            <TextArea id={`ly-do-${gate.code}`} label="Lý do miễn" rows={2} value={mine ? typed[`ly-do-${gate.code}`] : undefined} />
            <TextField
              id={`lanh-dao-${gate.code}`}
              label="Lãnh đạo đã quyết định"
              hint="Họ tên và chức vụ"
              value={mine ? typed[`lanh-dao-${gate.code}`] : undefined}
            />
            <TextField id={`so-${gate.code}`} label="Số văn bản" optional value={mine ? typed[`so-${gate.code}`] : undefined} />
            <Button variant="danger" hidden={gate.name}>
              Miễn
            </Button>
          </Form>
        </Details>
      ) : (
        state.by && (
          <Details summary={`Mở lại ${gate.name.toLowerCase()}`} open={mine && typed['lam'] === 'mo-lai'}>
            <Form action={action} label={`Mở lại ${gate.name}`}>
              {hidden}
              <input type="hidden" name="lam" value="mo-lai" />
              <TextArea id={`ly-do-${gate.code}`} label="Lý do mở lại" rows={2} value={mine ? typed[`ly-do-${gate.code}`] : undefined} />
              <Button variant="secondary" hidden={gate.name}>
                Mở lại
              </Button>
            </Form>
          </Details>
        )
      )}
    </section>
  )
}

const Cells = ({ cells }: Pick<RolloutUnitView, 'cells'>) => (
  <section>
    <h2>{`Dịch vụ ở đơn vị (${number(cells.length)})`}</h2>
    <DataTable
      caption="Dịch vụ ở đơn vị"
      quietCaption
      rows={cells}
      rowKey={({ wave, procedure }) => `${wave} ${procedure}`}
      empty={<Empty title="Đơn vị chưa có dịch vụ nào trong các đợt." />}
      columns={[
        { key: 'dv', label: 'Dịch vụ', heads: true, cell: ({ name }) => name },
        { key: 'dot', label: 'Đợt', cell: ({ wave, waveName }) => <a href={to.city.wave(wave)}>{waveName}</a> },
        { key: 'tt', label: 'Trạng thái', cell: ({ state }) => <span class={`c ${state}`}>{cellWords[state]}</span> },
        {
          key: 'ngay',
          label: 'Vận hành từ',
          cell: ({ actual, planned }) => (actual ? shortDay(actual) : planned ? `dự kiến ${shortDay(planned)}` : '–'),
        },
      ]}
    />
  </section>
)

/** The line to reach, who drew it and when; beside it where the unit is, never as a colour. */
export const TargetLine = ({ target, rate }: { target: Target; rate?: RolloutUnitView['rate'] }) => (
  <p>
    {`${target.unitName ?? 'Toàn thành phố'}: ${target.percent}% hồ sơ nộp qua mạng trước ngày ${shortDay(target.due)}. ${target.setBy} đặt ngày ${shortDay(target.setOn)}${target.document ? `, ${target.document}` : ''}.`}
    {rate &&
      (rate.total > 0
        ? ` Hiện nay ${percent(rate.online / rate.total)} (${number(rate.online)}/${number(rate.total)}).`
        : ' Hiện nay không phát sinh hồ sơ.')}
  </p>
)

const Targets = ({ targets, rate }: RolloutUnitView) => (
  <section>
    <h2>Chỉ tiêu</h2>
    {targets.length === 0 ? (
      <p class="hint">
        Chưa đặt chỉ tiêu. <a href={to.city.targets}>Đặt chỉ tiêu</a>
      </p>
    ) : (
      targets.map(target => <TargetLine key={String(target.unit)} target={target} rate={rate} />)
    )}
  </section>
)

const History = ({ history }: RolloutUnitView) =>
  history.length === 0 ? null : (
    <Details summary="Nhật ký điều kiện">
      <ol class="timeline">
        {history.map(({ id, gate, kind, note, by, at, leader }) => (
          <li key={id}>
            <p>{`${gates.find(({ code }) => code === gate)?.name ?? gate}: ${gateWords[kind].toLowerCase()}. ${note}${leader ? ` ${leader} quyết định.` : ''}`}</p>
            <p class="hint">
              {at && <time datetime={at.toISOString()}>{clockTime(at)}</time>} <span translate={false}>{by}</span>
            </p>
          </li>
        ))}
      </ol>
    </Details>
  )
