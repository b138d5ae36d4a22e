import { number } from '#kernel/format.ts'
import type { Day } from '#kernel/day.ts'
import type { Collision, WaveRow } from '#rollout'
import { ButtonLink } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Empty } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable } from '#ui/table.tsx'
import { StatusTag } from '#ui/tags.tsx'
import type { Around } from './frame.ts'
import { Heaps } from './wave.show.tsx'
import { waveDay, waveStates, waveTones } from './words.ts'

export type WavesView = { readonly waves: readonly WaveRow[]; readonly collisions: readonly Collision[]; readonly on: Day }

const dayOf = ({ planned, actual }: WaveRow) => actual ?? planned ?? '9999'

/** `/dieu-hanh/dot`: the calendar of waves, with what each puts on a unit, newest first. */
export const ShowWaves = ({ chrome, unit, waves, collisions }: WavesView & Around) => (
  <OfficeLayout chrome={chrome} title="Các đợt triển khai" unit={unit}>
    <h1>Các đợt triển khai</h1>
    <p class="legend">
      <ButtonLink href={to.city.newWave}>Lập đợt mới</ButtonLink> <a href={to.city.rollout()}>Bảng triển khai</a>{' '}
      <a href={to.city.targets}>Chỉ tiêu</a>
    </p>
    {collisions.length > 0 ? <Heaps of={collisions} /> : <p class="hint">Không đơn vị nào có hơn hai đợt trong 30 ngày, hoặc hai đợt một ngày.</p>}
    <DataTable
      caption="Các đợt, muộn nhất trước"
      quietCaption
      rows={waves.toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1))}
      rowKey={({ id }) => id}
      empty={<Empty title="Chưa có đợt nào." />}
      columns={[
        { key: 'ngay', label: 'Ngày', cell: waveDay },
        { key: 'ten', label: 'Đợt', heads: true, cell: ({ id, name }) => <a href={to.city.wave(id)}>{name}</a> },
        { key: 'tt', label: 'Trạng thái', cell: ({ state }) => <StatusTag tone={waveTones[state]}>{waveStates[state]}</StatusTag> },
        { key: 'dv', label: 'Dịch vụ', numeric: true, cell: ({ services }) => number(services) },
        { key: 'don-vi', label: 'Đơn vị hôm nay', numeric: true, cell: ({ units }) => (units > 0 ? number(units) : '–') },
        { key: 'tai', label: 'Việc mỗi đơn vị', numeric: true, cell: ({ most }) => (most > 0 ? `${number(most)} dịch vụ` : '–') },
      ]}
    />
    <p class="hint">Đơn vị hôm nay: nơi còn ô của đợt. Xã, phường cũ đã kết thúc ngày 01/07/2025 thì không đếm.</p>
  </OfficeLayout>
)
