import { clockTime, number, shortDay } from '#kernel/format.ts'
import type { Day } from '#kernel/day.ts'
import { cellStates, cellWords, levelWords, placeNames, type ActRow, type Collision, type WaveRow, type WaveService } from '#rollout'
import { DayField, SelectField, TextArea, TextField } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Crumbs, Details, Empty, Facts, Notice, Stat, Stats } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable } from '#ui/table.tsx'
import { StatusTag } from '#ui/tags.tsx'
import type { Fields } from '#ui/page.ts'
import type { Around } from './frame.ts'
import { actWords, moveWords, waveDay, waveStates, waveTones } from './words.ts'

export type WaveView = {
  readonly wave: WaveRow
  readonly on: Day
  readonly services: readonly WaveService[]
  readonly acts: readonly ActRow[]
  readonly collisions: readonly Collision[]
  readonly districts: readonly { readonly id: string; readonly name: string }[]
  /** Outlines that have a form meanwhile. */
  readonly filled: readonly string[]
  readonly typed: Fields
}

/** `/dieu-hanh/dot/:id`: one wave: its days, services, states, what to do next, what was done. */
export const ShowWave = ({ chrome, unit, problems = [], ...view }: WaveView & Around) => {
  const { wave, collisions } = view
  const mine = collisions.filter(({ waves }) => waves.includes(wave.name))
  return (
    <OfficeLayout chrome={chrome} title={wave.name} unit={unit} problems={problems}>
      <Crumbs items={[{ href: to.city.waves, label: 'Các đợt' }, { label: wave.name }]} />
      <h1>{wave.name}</h1>
      <p>
        <StatusTag tone={waveTones[wave.state]}>{waveStates[wave.state]}</StatusTag>{' '}
        <a href={to.city.rollout({ wave: wave.id })}>Xem bảng triển khai của đợt</a>
      </p>
      <Head {...wave} />
      {mine.length > 0 && <Heaps of={mine} />}
      <Stats>
        {cellStates
          .filter(state => (wave.cells[state] ?? 0) > 0)
          .map(state => (
            <Stat key={state} value={number(wave.cells[state] ?? 0)} label={`ô ${cellWords[state]}`} />
          ))}
      </Stats>
      {wave.units > 0 && wave.state !== 'cancelled' && <MoveForm {...view} problems={problems} />}
      {(wave.state === 'preparing' || wave.state === 'announced') && <Preparing {...view} problems={problems} />}
      <Services {...view} />
      <Acts {...view} />
    </OfficeLayout>
  )
}

const Head = (wave: WaveRow) => (
  <Facts
    items={[
      {
        label: 'Ngày triển khai',
        value:
          wave.planned && wave.actual && wave.planned !== wave.actual ? `${shortDay(wave.actual)}, dự kiến ${shortDay(wave.planned)}` : waveDay(wave),
      },
      ...(wave.begins ? [{ label: 'Chuẩn bị từ', value: shortDay(wave.begins) }] : []),
      ...(wave.pilot ? [{ label: 'Thí điểm từ', value: shortDay(wave.pilot) }] : []),
      { label: 'Văn bản quyết định', value: wave.decision ?? 'Không có trong nguồn của chúng tôi' },
      { label: 'Mức độ', value: levelWords[wave.level] },
      { label: 'Gồm', value: `${number(wave.services)} dịch vụ, ${number(wave.units)} đơn vị, mỗi đơn vị nhiều nhất ${number(wave.most)} dịch vụ` },
      ...(wave.source ? [{ label: 'Nguồn', value: wave.source }] : []),
    ]}
  />
)

/** Waves that come too close for some units. */
export const Heaps = ({ of }: { of: readonly Collision[] }) => (
  <Notice tone="warn" title="Đợt dồn vào cùng đơn vị">
    {of.map(({ waves, from, to: last, units, names }) => (
      <p key={`${from} ${waves.join()}`}>
        {`${waves.join('; ')}: từ ${shortDay(from)} đến ${shortDay(last)} dồn vào ${number(units)} đơn vị, như ${names.join(', ')}. Giãn ngày, hoặc báo trước cho đơn vị.`}
      </p>
    ))}
  </Notice>
)

const targets = ['ready', 'pilot', 'live', 'suspended', 'preparing', 'notApplicable'] as const

function MoveForm({ wave, services, districts, typed, problems = [] }: WaveView & Pick<Around, 'problems'>) {
  return (
    <section>
      <h2>Chuyển trạng thái cả đợt</h2>
      <p class="hint">Chưa thay đổi gì. Bước sau cho xem ô nào chuyển, ô nào bị từ chối và vì sao.</p>
      <Form action={`${to.city.wave(wave.id)}/xem-truoc`} label="Chuyển trạng thái" class="dense">
        <SelectField
          id="sang"
          label="Chuyển sang"
          value={typed['sang']}
          options={targets.map(value => ({ value, label: moveWords[value] }))}
          problem={problemAt(problems, 'sang')}
        />
        <SelectField
          id="dv"
          label="Dịch vụ"
          empty="Mọi dịch vụ của đợt"
          value={typed['dv']}
          options={services.filter(({ cells }) => cells > 0).map(({ procedure, name }) => ({ value: procedure, label: name }))}
        />
        {districts.length > 0 && (
          <SelectField
            id="quan"
            label="Đơn vị"
            empty="Mọi đơn vị"
            value={typed['quan']}
            options={districts.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextArea
          id="ma-don-vi"
          label="Chỉ những đơn vị có mã"
          hint="Mỗi dòng một mã; để trống là mọi đơn vị đã chọn"
          rows={2}
          value={typed['ma-don-vi']}
          problem={problemAt(problems, 'ma-don-vi')}
        />
        <TextField id="ly-do" label="Lý do hoặc số văn bản" value={typed['ly-do']} problem={problemAt(problems, 'ly-do')} />
        <TextField id="vi-sao" label="Khi tạm dừng: vì sao" hint="Người dân đọc câu này" value={typed['vi-sao']} />
        <TextField
          id="nop-thay"
          label="Khi tạm dừng: nộp thay ở đâu, cách nào"
          hint="Ví dụ: Nộp tại quầy một cửa, 20 Hàng Bài, giờ hành chính"
          value={typed['nop-thay']}
          problem={problemAt(problems, 'nop-thay')}
        />
        <Button>Xem trước</Button>
      </Form>
    </section>
  )
}

const Preparing = ({ wave, typed, problems = [] }: WaveView & Pick<Around, 'problems'>) => (
  <section>
    <h2>Việc của đợt</h2>
    {wave.units > 0 && (
      <Form action={`${to.city.wave(wave.id)}/xac-nhan`}>
        <Button variant="secondary">Xác nhận mọi điều kiện mà đơn vị đã báo</Button>
      </Form>
    )}
    {wave.state === 'preparing' && (
      <Form action={`${to.city.wave(wave.id)}/cong-bo`}>
        <input type="hidden" name="ban" value={wave.version} />
        <p class="hint">Công bố thì trang thủ tục nói ngày dự kiến cho người dân.</p>
        <Button variant="secondary">Công bố đợt</Button>
      </Form>
    )}
    <Details summary="Đổi ngày hoặc văn bản" open={problems.length > 0 && typed['ban'] !== undefined}>
      <Form action={`${to.city.wave(wave.id)}/doi`} class="dense">
        <input type="hidden" name="ban" value={wave.version} />
        <Days typed={typed} wave={wave} problems={problems} />
        <TextField id="ly-do-doi" label="Lý do đổi" value={typed['ly-do-doi']} problem={problemAt(problems, 'ly-do-doi')} />
        <Button variant="secondary">Đổi ngày</Button>
      </Form>
    </Details>
    <Details summary="Bỏ đợt">
      <Form action={`${to.city.wave(wave.id)}/bo`}>
        <input type="hidden" name="ban" value={wave.version} />
        <TextField id="ly-do-bo" label="Lý do bỏ" />
        <Button variant="danger">Bỏ đợt</Button>
      </Form>
    </Details>
  </section>
)

const boxes = (typed: Fields, at: string, day: Day | null) =>
  typed[`${at}.nam`] === undefined ? (day ?? undefined) : { ngay: typed[`${at}.ngay`], thang: typed[`${at}.thang`], nam: typed[`${at}.nam`] }

/** The days of a wave and the decision behind them. */
export const Days = ({ typed, wave, problems }: { typed: Fields; wave?: WaveRow | undefined; problems: Around['problems'] }) => (
  <>
    <DayField
      id="bat-dau"
      label="Chuẩn bị từ ngày"
      optional
      value={boxes(typed, 'bat-dau', wave?.begins ?? null)}
      problem={problemAt(problems ?? [], 'bat-dau')}
    />
    <DayField
      id="thi-diem"
      label="Thí điểm từ ngày"
      optional
      value={boxes(typed, 'thi-diem', wave?.pilot ?? null)}
      problem={problemAt(problems ?? [], 'thi-diem')}
    />
    <DayField id="ngay" label="Triển khai ngày" value={boxes(typed, 'ngay', wave?.planned ?? null)} problem={problemAt(problems ?? [], 'ngay')} />
    <TextField
      id="quyet-dinh"
      label="Văn bản quyết định"
      hint="Số, ký hiệu, cơ quan ban hành"
      optional
      value={typed['quyet-dinh'] ?? ''}
      problem={problemAt(problems ?? [], 'quyet-dinh')}
    />
    <DayField
      id="ngay-quyet-dinh"
      label="Ngày ký văn bản"
      optional
      value={boxes(typed, 'ngay-quyet-dinh', null)}
      problem={problemAt(problems ?? [], 'ngay-quyet-dinh')}
    />
  </>
)

const certaintyWords = { certain: 'có nguồn', probable: 'gần chắc', inferred: 'suy đoán' } as const

const Services = ({ wave, services, filled }: WaveView) => (
  <section>
    <h2>{`Dịch vụ (${number(services.length)})`}</h2>
    {wave.unplaced > 0 && <p class="hint">Nguồn chỉ cho biết số lượng. Tên, cấp giải quyết và đơn vị của các khung dưới đây chưa rõ.</p>}
    <DataTable
      caption="Dịch vụ của đợt"
      quietCaption
      rows={services}
      stacks
      rowKey={({ procedure }) => procedure}
      empty={<Empty title="Đợt chưa có dịch vụ." />}
      columns={[
        { key: 'ten', label: 'Dịch vụ', heads: true, cell: ({ name }) => name },
        { key: 'ma', label: 'Mã', cell: ({ procedure }) => <span translate={false}>{procedure}</span> },
        { key: 'cap', label: 'Nơi giải quyết', cell: ({ place }) => (place ? placeNames[place] : 'chưa rõ') },
        { key: 'loai', label: 'Nội dung', cell: service => <Content service={service} filled={filled} /> },
        { key: 'biet', label: 'Mức chắc', wideOnly: true, cell: ({ certainty }) => certaintyWords[certainty] },
        { key: 'o', label: 'Vận hành', numeric: true, cell: ({ live, cells }) => `${number(live)}/${number(cells)}` },
      ]}
    />
  </section>
)

const Content = ({ service, filled }: { service: WaveService; filled: readonly string[] }) => {
  if (service.kind === 'full') return <>có tờ khai</>
  if (!filled.includes(service.procedure)) return <>khung, chưa nộp được</>
  return (
    <Form action={`${to.city.wave(service.wave)}/co-noi-dung`}>
      <input type="hidden" name="dv" value={service.procedure} />
      <Button variant="quiet" hidden={service.name}>
        Đã có tờ khai, cho nộp
      </Button>
    </Form>
  )
}

const Acts = ({ acts }: WaveView) => (
  <section>
    <h2>Đã làm gì</h2>
    {acts.length === 0 ? (
      <p class="hint">Chưa ai làm gì trên phần mềm; các ô lấy từ nguồn đã nêu.</p>
    ) : (
      <ol class="timeline">
        {acts.map(({ id, at, by, kind, reason, cells }) => (
          <li key={id}>
            <p>{`${actWords[kind] ?? kind}${cells > 0 ? `: ${number(cells)} ô` : ''}. ${reason}`}</p>
            <p class="hint">
              <time datetime={at.toISOString()}>{clockTime(at)}</time> <span translate={false}>{by}</span>
            </p>
          </li>
        ))}
      </ol>
    )}
  </section>
)
