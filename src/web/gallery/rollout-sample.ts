import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { gates, planOf, type Before, type CellRow, type GateState, type Matrix, type MatrixColumn, type WaveRow, type WaveService } from '#rollout'
import { sampleChrome } from '#ui/chrome.ts'
import type { MatrixView } from '../city/rollout/matrix.show.tsx'
import type { RolloutUnitView } from '../city/rollout/unit.show.tsx'

export const ON = day('2026-11-25')
export const chrome = sampleChrome({ now: instant(ON, '09:00'), path: '/dieu-hanh/trien-khai', person: { name: 'Mai Xuân Hòa' }, illustrative: true })
export const around = { chrome, unit: 'Thành phố Hà Nội' }

export const wave: WaveRow = {
  id: 'mau-1',
  name: 'Đợt mẫu: chứng thực',
  state: 'announced',
  begins: day('2026-11-20'),
  pilot: day('2026-12-09'),
  planned: day('2026-12-23'),
  actual: null,
  level: 'partial',
  decision: 'Kế hoạch mẫu số 1, ngày 15/11/2026',
  certainty: 'certain',
  source: 'Lập trên phần mềm',
  version: 2,
  services: 2,
  unplaced: 0,
  units: 5,
  most: 2,
  cells: { preparing: 5, ready: 3, pilot: 2 },
}
export const third: WaveRow = {
  ...wave,
  id: '2017-3',
  name: 'Đợt 3 năm 2017: 73 dịch vụ',
  planned: day('2017-03-15'),
  begins: null,
  pilot: null,
  decision: null,
  services: 73,
  unplaced: 73,
  units: 0,
  most: 0,
  cells: {},
}
export const live: WaveRow = {
  ...wave,
  id: 'mau-0',
  name: 'Đợt mẫu đã xong',
  state: 'live',
  planned: day('2025-07-01'),
  actual: day('2025-07-01'),
  cells: { live: 126, suspended: 1 },
}

export const columns: MatrixColumn[] = Array.from({ length: 12 }, (_, i) => ({
  procedure: `9.00${i}`,
  name: i === 4 ? 'Khai sinh, thường trú và thẻ bảo hiểm y tế' : `Đăng ký việc mẫu ${i + 1}`,
  wave: i < 7 ? 'mau-0' : 'mau-1',
  waveName: i < 7 ? live.name : wave.name,
  kind: 'full',
}))
export const states = ['live', 'live', 'preparing', 'ready', 'pilot', 'suspended', 'notApplicable'] as const
export const matrix = (opens: boolean): Matrix => {
  const rows = Array.from({ length: 30 }, (_, i) => ({
    id: `x${i}`,
    name: opens ? `Quận Mẫu ${i + 1}` : `Mẫu ${i + 1}`,
    type: opens ? 'quận' : 'phường',
    level: opens ? ('district' as const) : ('commune' as const),
    units: opens ? 18 : 1,
    opens,
  }))
  const counts = rows.flatMap(({ id }, r) =>
    columns.flatMap(({ procedure }, c) =>
      opens
        ? [
            { row: id, procedure, state: 'live' as const, n: 18 - ((r + c) % 4) },
            ...((r + c) % 4 ? [{ row: id, procedure, state: states[2 + ((r + c) % 4)]!, n: (r + c) % 4 }] : []),
          ]
        : [{ row: id, procedure, state: states[(r * 3 + c) % 7]!, n: 1 }],
    ),
  )
  return { rows, rowCount: 126, columns, columnCount: 34, counts, totals: { live: 5128, preparing: 31, ready: 20, suspended: 1 } }
}
export const at = { wave: 'mau-1', district: undefined, unfinished: false, page: 1, columns: 1 }
export const districts = [
  { id: 'x0', name: 'Quận Mẫu 1' },
  { id: 'x1', name: 'Quận Mẫu 2' },
]
export const view: MatrixView = { at, on: ON, matrix: matrix(false), waves: [live, wave, third], districts }

export const services: WaveService[] = columns.slice(0, 3).map(({ procedure, name }, i) => ({
  wave: wave.id,
  procedure,
  name,
  place: i === 2 ? null : 'commune',
  kind: i === 0 ? 'full' : 'outline',
  certainty: i === 2 ? 'inferred' : 'certain',
  source: '',
  cells: i === 2 ? 0 : 5,
  live: 2,
}))
export const acts = [
  { id: 2, at: instant(ON, '08:31'), on: ON, by: 'Mai Xuân Hòa', kind: 'to-ready', reason: 'Đủ điều kiện', cells: 3 },
  { id: 1, at: instant(ON, '08:30'), on: ON, by: 'Mai Xuân Hòa', kind: 'create', reason: 'Kế hoạch mẫu số 1', cells: 0 },
]
export const collisions = [
  {
    waves: [wave.name, 'Đợt mẫu hai', 'Đợt mẫu ba'],
    from: day('2026-12-23'),
    to: day('2027-01-10'),
    units: 12,
    names: ['phường Mẫu 1', 'phường Mẫu 2'],
  },
]
export const waveView = { wave, on: ON, services, acts, collisions, districts: [], filled: [services[1]!.procedure], typed: {} }

export const kinds = ['confirmed', 'confirmed', 'reported', 'open', 'open', 'waived', 'open', 'confirmed'] as const
export const gateStates: GateState[] = gates.map(({ code }, i) => ({
  unit: 'x0',
  gate: code,
  kind: kinds[i] ?? 'open',
  note: kinds[i] === 'open' ? (code === 'tap-huan' ? 'Thiếu so với đăng ký: Cán bộ một cửa 1/2.' : '') : 'Biên bản bàn giao ngày 20/11',
  number: i === 0 ? '12/BB-UBND' : null,
  file: i === 2 ? { hash: '0'.repeat(64), name: 'bien-ban.pdf', mime: 'application/pdf' } : null,
  leader: kinds[i] === 'waived' ? 'Nguyễn Văn Mẫu, Phó Giám đốc Sở' : null,
  by: kinds[i] === 'open' ? null : 'Mai Xuân Hòa',
  on: kinds[i] === 'open' ? null : ON,
  at: kinds[i] === 'open' ? null : instant(ON, '08:00'),
}))
export const cells: CellRow[] = (['live', 'suspended', 'preparing'] as const).map((state, i) => ({
  wave: wave.id,
  waveName: wave.name,
  procedure: `9.00${i}`,
  name: columns[i]!.name,
  unit: 'x0',
  unitName: 'phường Mẫu 1',
  state,
  planned: day('2026-12-23'),
  actual: state === 'preparing' ? null : ON,
  notice: null,
  instead: state === 'suspended' ? 'Nộp tại quầy một cửa' : null,
}))
export const targets = [
  {
    unit: null,
    unitName: null,
    percent: 60,
    due: day('2027-06-30'),
    setBy: 'Ủy ban nhân dân Thành phố',
    setOn: day('2026-11-01'),
    document: 'Kế hoạch mẫu số 1',
  },
  {
    unit: 'x0',
    unitName: 'phường Mẫu 1',
    percent: 80,
    due: day('2027-06-30'),
    setBy: 'Ủy ban nhân dân Thành phố',
    setOn: day('2026-11-02'),
    document: null,
  },
]
export const unitView: RolloutUnitView = {
  place: { id: 'x0@2025-07-01', name: 'Phường Mẫu 1' },
  wave,
  waves: [live, wave],
  states: gateStates,
  cells,
  history: gateStates.slice(0, 3).map((state, i) => ({ ...state, id: i, wave: null })),
  targets,
  rate: { online: 44, total: 90 },
  typed: {},
}

export const before: Before[] = [0, 1, 2].map(i => ({
  procedure: '9.001',
  name: 'Đăng ký việc mẫu',
  unit: `x${i}`,
  unitName: `phường Mẫu ${i + 1}`,
  state: i === 2 ? 'live' : 'ready',
  version: 1,
  since: null,
  ended: false,
  openIn: null,
}))
export const plan = planOf(
  { wave: wave.id, to: 'live', on: ON, reason: 'Quyết định mẫu' },
  before,
  new Map([['x0', gateStates.map(one => ({ ...one, kind: 'confirmed' as const }))]]),
)
export const own = { ...around, chrome: { ...chrome, path: '/can-bo/trien-khai' }, nav: [] }
export const ownWave = { id: wave.id, name: wave.name, day: 'dự kiến 23/12/2026', states: gateStates, cells: cells.slice(2) }
export const wrong = { ma: 'Đợt 1', ten: 'Đợt mẫu', 'ngay.ngay': '31', 'ngay.thang': '2', 'ngay.nam': '2027', 'dich-vu': 'khong-co' }
