import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import type { Signal } from '#integrity'
import { sampleChrome } from '#ui/chrome.ts'
import { ShowSignal } from '../city/signals/signal.show.tsx'
import { ShowSignals } from '../city/signals/signals.show.tsx'
import type { WhyFacts } from '../city/why/facts.ts'
import { ShowWhy } from '../city/why/why.show.tsx'
import type { GalleryCase } from './cases.ts'

const now = instant(day('2017-04-03'), '09:05')
const chromeAt = (path: string) => sampleChrome({ now, path, person: { name: 'Mai Xuân Hòa' }, illustrative: true })
const unit = 'Sở Thông tin và Truyền thông'
const CUA_NAM = '00073@2004-08-31'
const signal: Signal = {
  ...{ id: 41, rule: 'proxy-device', ruleVersion: 1, unit: CUA_NAM, unitName: 'Cửa Nam', procedure: null, state: 'open', version: 2 },
  ...{ from: instant(day('2017-03-06'), '09:00'), to: instant(day('2017-03-14'), '10:12'), firstSeen: now, lastSeen: now },
  ...{ dossiers: [1, 2, 3, 4, 5], refs: { applicants: 5 } },
}
const book: Signal = {
  ...signal,
  id: 40,
  rule: 'back-dated',
  procedure: '1.001193',
  dossiers: [9],
  refs: { entries: [12], why: ['order', 'gap'] },
  state: 'explained',
}
const report: Signal = {
  ...signal,
  id: 39,
  rule: 'edited-report',
  unit: null,
  unitName: null,
  dossiers: [],
  refs: { period: '2017-03', revision: 1 },
  state: 'passedOn',
}
const list = {
  ...{ chrome: chromeAt('/dieu-hanh/tin-hieu'), unit, now, looked: now, next: 39 },
  asked: { rule: 'proxy-device' },
  rows: [signal, book, report],
  counts: [{ rule: 'proxy-device', state: 'open' as const, count: 1 }],
  units: [{ unit: CUA_NAM, name: 'Cửa Nam', waiting: 1 }],
}
const said = [{ at: now, by: 'Mai Xuân Hòa', outcome: 'explained' as const, reason: 'Nhà văn hóa có máy dùng chung, đã hỏi tổ trưởng.' }]
const codes = [1, 2, 3, 4, 5].map(id => ({ id, code: `H26.19-170306-000${id}` }))
const one = { chrome: chromeAt('/dieu-hanh/tin-hieu/41'), unit, codes, procedure: undefined, typed: {} }

const facts: WhyFacts = {
  ...{ from: day('2017-01-01'), to: day('2017-03-31'), city: { online: 7700, total: 10_000 } },
  services: [
    { procedure: '1.001193', online: 44, total: 100 },
    { procedure: '1.000656', online: 1, total: 3 },
  ],
  stops: [{ procedure: '1.001193', edition: day('2016-01-01'), page: 'Giấy tờ', share: 0.31, stopped: 62 }],
  hours: { onlineIn: 12, onlineOut: 33, otherIn: 58, otherOut: 0 },
  asked: [{ kind: 'paper', what: 'giay-chung-sinh', says: 'Giấy chứng sinh', dossiers: 14 }],
  wait: { timed: 44, median: 410, p90: 2900 },
  work: { timed: 90, median: 520, p90: 900 },
  cityWait: { timed: 7700, median: 42, p90: 300 },
  closures: [{ from: instant(day('2017-02-06'), '08:00'), to: instant(day('2017-02-06'), '17:00'), reason: 'Mất điện' }],
  suspended: [{ procedure: '1.000656', planned: null }],
}
const names = new Map([
  ['1.001193', 'Đăng ký khai sinh'],
  ['1.000656', 'Đăng ký khai tử'],
])
const why = { chrome: chromeAt('/dieu-hanh/vi-sao'), unit, names, units: [{ id: CUA_NAM, name: 'Phường Cửa Nam', online: 45, total: 103 }] }
const nothing: WhyFacts = {
  ...facts,
  ...{
    services: [],
    stops: [],
    asked: [],
    closures: [],
    suspended: [],
    wait: null,
    work: null,
    hours: { onlineIn: 0, onlineOut: 0, otherIn: 0, otherOut: 0 },
  },
}

const cases: readonly GalleryCase[] = [
  { id: 'tin-hieu', title: 'Tín hiệu cần xem lại', surface: 'office', node: () => <ShowSignals {...list} /> },
  {
    id: 'tin-hieu-trong',
    title: 'Đơn vị không có tín hiệu nào',
    surface: 'office',
    node: () => (
      <ShowSignals {...list} chrome={chromeAt('/can-bo/tin-hieu')} asked={{}} rows={[]} counts={[]} next={undefined} looked={undefined} own />
    ),
  },
  { id: 'tin-hieu-mot', title: 'Một tín hiệu, đã có người xem', surface: 'office', node: () => <ShowSignal {...one} signal={{ ...signal, said }} /> },
  {
    id: 'tin-hieu-thieu-ly-do',
    title: 'Kết quả thiếu lý do',
    surface: 'office',
    node: () => (
      <ShowSignal
        {...one}
        signal={{ ...signal, said: [] }}
        typed={{ 'ket-qua': 'explained', 'ly-do': 'ừ' }}
        problems={[{ at: 'ly-do', says: 'Ghi lý do, ít nhất 10 chữ cái, để người sau hiểu.' }]}
      />
    ),
  },
  {
    id: 'tin-hieu-so',
    title: 'Tín hiệu về sổ, người đứng đầu xem',
    surface: 'office',
    node: () => (
      <ShowSignal
        {...one}
        chrome={chromeAt('/can-bo/tin-hieu/40')}
        signal={{ ...book, said: [] }}
        codes={codes.slice(0, 1)}
        procedure="Đăng ký khai sinh"
        own
      />
    ),
  },
  { id: 'vi-sao', title: 'Vì sao số thấp: chọn đơn vị', surface: 'office', node: () => <ShowWhy {...why} about={undefined} facts={undefined} /> },
  {
    id: 'vi-sao-don-vi',
    title: 'Vì sao số của một phường thấp',
    surface: 'office',
    node: () => <ShowWhy {...why} about={{ id: CUA_NAM, name: 'Phường Cửa Nam' }} facts={facts} />,
  },
  {
    id: 'vi-sao-trong',
    title: 'Đơn vị không phát sinh hồ sơ',
    surface: 'office',
    node: () => (
      <ShowWhy {...why} chrome={chromeAt('/can-bo/vi-sao')} units={[]} about={{ id: CUA_NAM, name: 'Phường Cửa Nam' }} facts={nothing} own />
    ),
  },
]

export default cases
