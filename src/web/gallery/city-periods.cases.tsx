import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { periodNamed, type Frozen } from '#statistics'
import { sampleChrome } from '#ui/chrome.ts'
import { ClosePage, type Closable } from '../city/periods/close.show.tsx'
import { FrozenPage, PeriodList } from '../city/periods/public.show.tsx'
import { ShowOwnMonths } from '../office/periods/periods.show.tsx'
import type { GalleryCase } from './cases.ts'

const at = instant(day('2017-04-03'), '09:05')
const chrome = sampleChrome({ now: at, path: '/thong-ke/ky', illustrative: true })
const office = sampleChrome({ now: at, path: '/dieu-hanh/chot-so-lieu', person: { name: 'Mai Xuân Hòa' } })
const frozen: Frozen = {
  period: '2017-03',
  revision: 2,
  from: day('2017-03-01'),
  to: day('2017-03-31'),
  position: { lastId: 412_088, events: 412_081, digest: '1.2.3.4' },
  body: '{}',
  hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  closedBy: { id: 'hoa', name: 'Mai Xuân Hòa' },
  closedAt: at,
  reason: 'Nhập bù hồ sơ giấy của phường Cửa Nam',
  closedUnits: 571,
  allUnits: 584,
}
const sum = (unit: string, name: string, online: number, total: number, onTime: number, ended: number) => ({
  unit,
  name,
  online,
  total,
  rate: total === 0 ? null : online / total,
  onTime,
  ended,
  punctual: ended === 0 ? null : onTime / ended,
})
const view = {
  chrome,
  frozen,
  name: 'tháng 3 năm 2017',
  latest: 2,
  city: sum('01', 'Toàn thành phố', 7701, 10_000, 9000, 9500),
  units: [sum('001@2004-08-31', 'Quận Ba Đình', 300, 410, 380, 400), sum('271@2008-08-01', 'Huyện Ba Vì', 81, 200, 0, 0)],
  changes: [{ unit: '00073@2004-08-31', procedure: '1.001193', figure: 'backEntered', before: 0, after: 1 }],
  hands: [
    {
      id: 1,
      period: '2017-03',
      unit: '00073@2004-08-31',
      indicator: 'Đã tiếp nhận',
      value: 12,
      author: { id: 'hoa', name: 'Mai Xuân Hòa' },
      source: 'bao-cao.pdf',
      sourceHash: 'a',
      note: 'Sổ giấy tháng 3',
      at,
    },
  ],
}
const rows: Closable[] = [
  { ...periodNamed('2017-03')!, all: 584, closed: 571, revision: 2 },
  { ...periodNamed('2017-q1')!, all: 584, closed: 540, revision: null },
  { ...periodNamed('2017-02')!, all: 584, closed: 12, revision: null },
]
const own = [
  {
    ...periodNamed('2017-03')!,
    online: 4,
    total: 9,
    closing: { unit: '00073@2004-08-31', period: '2017-03', by: { id: 'khang', name: 'Nguyễn Đình Khang' }, at },
  },
  { ...periodNamed('2017-02')!, online: 0, total: 0 },
]
const nav = [{ href: '/can-bo/hang/moi-den', label: 'Mới đến', count: 3 }]

const cases: readonly GalleryCase[] = [
  {
    id: 'so-lieu-da-chot',
    title: 'Các kỳ đã chốt',
    surface: 'city',
    node: () => <PeriodList chrome={chrome} rows={[{ ...frozen, name: 'tháng 3 năm 2017' }]} />,
  },
  { id: 'so-lieu-chua-chot', title: 'Chưa chốt kỳ nào', surface: 'city', node: () => <PeriodList chrome={chrome} rows={[]} operator /> },
  { id: 'ky-da-chot', title: 'Một kỳ đã chốt, bản 2', surface: 'city', node: () => <FrozenPage {...view} /> },
  {
    id: 'ky-co-ban-moi',
    title: 'Bản cũ của một kỳ',
    surface: 'city',
    node: () => <FrozenPage {...view} frozen={{ ...frozen, revision: 1, reason: null }} changes={[]} hands={[]} units={[]} />,
  },
  { id: 'dieu-hanh-chot', title: 'Chốt số liệu', surface: 'office', node: () => <ClosePage chrome={office} rows={rows} /> },
  {
    id: 'dieu-hanh-chot-loi',
    title: 'Chốt số liệu, thiếu lý do và số nhập tay sai',
    surface: 'office',
    node: () => (
      <ClosePage
        chrome={office}
        rows={rows}
        typed={{ ky: '2017-02', so: '', 'don-vi': '73' }}
        problems={[
          { at: 'ly-do', says: 'Mới có 12 trong 584 đơn vị chốt kỳ này, cần 526. Chờ thêm, hoặc ghi lý do chốt sớm.' },
          { at: 'don-vi', says: 'Ghi mã đơn vị, ví dụ 00073@2004-08-31.' },
          { at: 'tep', says: 'Chọn tệp nguồn, nhiều nhất 10 MB.' },
        ]}
      />
    ),
  },
  {
    id: 'can-bo-chot',
    title: 'Đơn vị chốt từng tháng',
    surface: 'office',
    node: () => <ShowOwnMonths chrome={{ ...office, path: '/can-bo/chot-so-lieu' }} unit="Phường Cửa Nam" nav={nav} rows={own} />,
  },
]

export default cases
