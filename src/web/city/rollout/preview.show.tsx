import { number, shortDay } from '#kernel/format.ts'
import { cellWords, type Plan, type Step, type WaveRow } from '#rollout'
import { Button, Form } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Crumbs, Facts, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable } from '#ui/table.tsx'
import type { Fields } from '#ui/page.ts'
import type { Around } from './frame.ts'
import { moveWords } from './words.ts'

export type PreviewView = { readonly wave: WaveRow; readonly plan: Plan; readonly outlines: ReadonlySet<string>; readonly typed: Fields }

const SHOWN = 60
const NAMED = 5

/** One line a unit: its services that share the same fate. */
function byUnit(steps: readonly Step[]) {
  return [...Map.groupBy(steps, ({ unit, state, against }) => `${unit} ${state} ${against.join()}`).values()].map(same => {
    const first = same[0]!
    return { unit: first.unit, name: first.unitName, services: same.map(({ name }) => name), state: first.state, against: first.against }
  })
}

/** What the move would do, before it does anything; the button does exactly this. */
export const ShowPreview = ({ chrome, unit, problems, wave, plan, outlines, typed }: PreviewView & Around) => {
  const { move, changes, refused, seal } = plan
  return (
    <OfficeLayout chrome={chrome} title="Xem trước" unit={unit} problems={problems}>
      <Crumbs items={[{ href: to.city.waves, label: 'Các đợt' }, { href: to.city.wave(wave.id), label: wave.name }, { label: 'Xem trước' }]} />
      <h1>{`Xem trước: ${moveWords[move.to]}`}</h1>
      <Facts
        items={[
          { label: 'Từ ngày', value: shortDay(move.on) },
          { label: 'Sẽ chuyển', value: `${number(changes.length)} ô` },
          { label: 'Bị từ chối', value: `${number(refused.length)} ô` },
          { label: 'Lý do', value: move.reason || '–' },
          ...(move.to === 'suspended' ? [{ label: 'Người dân đọc', value: [move.notice, move.instead].filter(Boolean).join(' ') }] : []),
        ]}
      />
      <Formless steps={changes.filter(({ procedure }) => outlines.has(procedure))} to={move.to} />
      {changes.length > 0 ? (
        <Form action={`${to.city.wave(wave.id)}/thuc-hien`}>
          {['sang', 'dv', 'quan', 'ma-don-vi', 'ly-do', 'vi-sao', 'nop-thay'].map(
            name => typed[name] !== undefined && <input key={name} type="hidden" name={name} value={typed[name]} />,
          )}
          <input type="hidden" name="dau" value={seal} />
          <Button variant={move.to === 'suspended' ? 'danger' : 'primary'}>{`Thực hiện với ${number(changes.length)} ô`}</Button>
        </Form>
      ) : (
        <Notice tone="warn" title="Không ô nào chuyển được">
          <p>Xem lý do từng đơn vị ở dưới. Chưa có gì thay đổi.</p>
        </Notice>
      )}
      <Steps title="Bị từ chối, vì sao" steps={refused} why />
      <Steps title="Sẽ chuyển" steps={changes} />
      <p>
        <a href={to.city.wave(wave.id)}>Thôi, về trang của đợt</a>
      </p>
    </OfficeLayout>
  )
}

/** An outline has no form: what the operator records of it opens nothing to the citizen. */
const Formless = ({ steps, to: state }: { steps: readonly Step[]; to: Plan['move']['to'] }) => {
  const names = [...new Set(steps.map(({ name }) => name))]
  if (names.length === 0 || !['pilot', 'live', 'suspended'].includes(state)) return null
  return (
    <Notice tone="warn" title={`${number(names.length)} dịch vụ chưa có tờ khai`}>
      <p>{`${names.slice(0, NAMED).join(', ')}${names.length > NAMED ? ', …' : ''}.`}</p>
      <p>
        Trạng thái được ghi, nhưng người dân vẫn thấy "chưa nộp qua mạng được" và không thấy lời báo tạm dừng.{' '}
        <a href={to.admin.procedures}>Soạn tờ khai</a>
      </p>
    </Notice>
  )
}

function Steps({ title, steps, why }: { title: string; steps: readonly Step[]; why?: true }) {
  const lines = byUnit(steps)
  if (lines.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <DataTable
        caption={title}
        quietCaption
        rows={lines.slice(0, SHOWN)}
        rowKey={({ unit, state, services }) => `${unit} ${state} ${services[0]}`}
        columns={[
          { key: 'don-vi', label: 'Đơn vị', heads: true, cell: ({ unit, name }) => <a href={to.city.rolloutUnit(unit)}>{name}</a> },
          { key: 'dv', label: 'Dịch vụ', cell: ({ services }) => (services.length === 1 ? services[0] : `${services.length} dịch vụ`) },
          { key: 'nay', label: 'Hiện nay', cell: ({ state }) => <span class={`c ${state}`}>{cellWords[state]}</span> },
          ...(why ? [{ key: 'vi-sao', label: 'Vì sao', cell: ({ against }: { against: readonly string[] }) => against.join('; ') }] : []),
        ]}
      />
      {lines.length > SHOWN && <p class="hint">{`Và ${number(lines.length - SHOWN)} dòng nữa.`}</p>}
    </section>
  )
}
