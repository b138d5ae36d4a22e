import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import type { AdoptionRow, Beginning, CurvePoint } from '#statistics'
import type { Ticket } from '#support'
import { sampleChrome } from '#ui/chrome.ts'
import { ShowAdoption, type AfterView } from '../city/after/after.show.tsx'
import { ShowDropOff, ShowForms } from '../city/after/drop-off.show.tsx'
import { ShowIncident, ShowIncidents } from '../city/support/incidents.show.tsx'
import { ShowIssues } from '../city/support/issues.page.tsx'
import { ShowTicket } from '../city/support/ticket.show.tsx'
import { ShowTickets } from '../city/support/tickets.show.tsx'
import { UnitTickets } from '../office/support/tickets.page.tsx'
import type { GalleryCase } from './cases.ts'
import { sampleIncident, sampleIssue, sampleTicket } from './portal-help.cases.tsx'

const now = instant(day('2026-11-18'), '14:05')
const chromeAt = (path: string) => sampleChrome({ now, path, person: { name: 'Lê Thị Hoa', post: 'Trung tâm Phục vụ hành chính công' } })
const unit = 'Trung tâm Phục vụ hành chính công'
const desk = { chrome: chromeAt('/dieu-hanh/phieu-ho-tro'), unit }

const row = (name: string, beginning: Beginning, first: string | null, counts: [number, number, number, number]): AdoptionRow => ({
  ...{
    unit: `x${name}`,
    name: `Phường ${name}`,
    parent: 'Quận Minh Họa',
    procedure: '1.001193',
    live: day('2017-01-19'),
    first: first ? day(first) : null,
    beginning,
  },
  ...{ online7: counts[0], total7: counts[1], online30: counts[2], total30: counts[3] },
})
const curve: CurvePoint[] = Array.from({ length: 30 }, (_, at) => ({
  day: at,
  cells: 1008 - 3 * at,
  online: 40 + at,
  total: 60 + at,
  share: at === 0 ? null : 0.4 + at / 90,
}))
const after: AfterView = {
  asked: { wave: '2017-01-19', district: undefined, beginning: undefined, by: 'procedure', procedure: undefined, place: undefined, page: 1 },
  until: day('2017-03-13'),
  waves: [{ id: '2017-01-19', name: 'Đợt 1', live: day('2017-01-19') }],
  districts: [{ id: 'q1', name: 'Quận Minh Họa' }],
  rows: [
    row('Giả Định Một', 'none', null, [0, 0, 0, 0]),
    row('Giả Định Hai', 'slow', '2017-02-02', [0, 0, 3, 12]),
    row('Giả Định Ba', 'young', null, [0, 0, 0, 0]),
    row('Giả Định Bốn', 'begun', '2017-01-19', [12, 14, 61, 70]),
  ],
  groups: [
    { key: '1.001193', name: null, cells: 168, none: 12, slow: 9, young: 0, begun: 147, first: day('2017-01-19') },
    { key: '1.000894', name: null, cells: 168, none: 0, slow: 0, young: 168, begun: 0, first: null },
  ],
  more: true,
  sums: { cells: 1008, units: 168, empty: 3, none: 41, slow: 77, young: 0, begun: 890, curve },
  names: new Map([['1.001193', 'Đăng ký khai sinh']]),
}
const page = (id: string, title: string, place: number, reached: number | null, stopped: number | null) => ({
  ...{ page: id, title, task: 'Về trẻ', place, reached, stopped, share: reached && stopped !== null ? stopped / reached : null },
})
const funnel = {
  rows: [
    page('mo', 'Mở bản khai, chưa lưu trang nào', 0, 240, 22),
    page('tre/ten', 'Họ, chữ đệm, tên của trẻ', 1, 215, null),
    page('tre/ngay', 'Ngày sinh', 2, 210, 41),
    page('gui', 'Giấy tờ, kiểm tra lại và gửi', 3, 170, 30),
  ],
  ...{ drafts: 240, sent: 140, share: 0.58 },
}
const months = { from: day('2026-09-01'), to: day('2026-11-01') }
const edition = { code: '1.001193', name: 'Đăng ký khai sinh', from: day('2025-07-01') }
const asking: Ticket = { ...sampleTicket, state: 'open', assignee: null, dueAt: instant(day('2026-11-18'), '11:00') }
const counts = {
  ...{ waiting: 12, late: 1, answered: 40, inTime: 37 },
  themes: [
    { theme: 'giay-to' as const, opened: 18, waiting: 5 },
    { theme: 'dang-nhap' as const, opened: 9, waiting: 1 },
  ],
}
const noCounts = { waiting: 0, late: 0, answered: 0, inTime: 0, themes: [] }
const ofOfficer: Ticket = {
  ...asking,
  ...{
    asker: 'officer',
    theme: 'can-bo',
    unit: 'x',
    officer: { id: 'khang', name: 'Vũ Duy Khang', unit: 'x', unitName: 'Phường Cửa Nam', roles: ['head'] },
  },
}

export default [
  {
    id: 'sau-trien-khai',
    title: 'Sau triển khai',
    surface: 'office',
    node: () => ShowAdoption({ chrome: { ...chromeAt('/dieu-hanh/sau-trien-khai'), illustrative: true }, unit, ...after }),
  },
  {
    id: 'sau-trien-khai-mot-dich-vu',
    title: 'Sau triển khai: một dịch vụ, từng đơn vị',
    surface: 'office',
    node: () =>
      ShowAdoption({
        chrome: { ...chromeAt('/dieu-hanh/sau-trien-khai'), illustrative: true },
        unit,
        ...after,
        asked: { ...after.asked, procedure: '1.001193' },
      }),
  },
  {
    id: 'sau-trien-khai-trong',
    title: 'Sau triển khai: chưa có gì vận hành',
    surface: 'office',
    node: () =>
      ShowAdoption({
        chrome: chromeAt('/dieu-hanh/sau-trien-khai'),
        unit,
        ...after,
        waves: [],
        rows: [],
        groups: [],
        more: false,
        sums: undefined,
        asked: { ...after.asked, wave: undefined },
      }),
  },
  {
    id: 'dung-o-dau',
    title: 'Người khai dừng ở đâu: các biểu mẫu',
    surface: 'office',
    node: () =>
      ShowForms({
        chrome: chromeAt('/dieu-hanh/sau-trien-khai/noi-dung'),
        unit,
        months,
        names: after.names,
        rows: [{ procedure: '1.001193', edition: edition.from, drafts: 243, sent: 141 }],
      }),
  },
  {
    id: 'dung-o-dau-trong',
    title: 'Người khai dừng ở đâu: chưa đủ số',
    surface: 'office',
    node: () => ShowForms({ chrome: chromeAt('/dieu-hanh/sau-trien-khai/noi-dung'), unit, months, names: after.names, rows: [] }),
  },
  {
    id: 'dung-o-dau-bieu-mau',
    title: 'Người khai dừng ở đâu: từng trang',
    surface: 'office',
    node: () =>
      ShowDropOff({
        ...{
          chrome: { ...chromeAt('/dieu-hanh/sau-trien-khai/noi-dung/1.001193'), illustrative: true },
          unit,
          months,
          edition,
          funnel,
          device: undefined,
        },
        stumbled: [{ question: 'Số định danh của mẹ', drafts: 31 }],
      }),
  },
  {
    id: 'phieu-ho-tro',
    title: 'Phiếu hỗ trợ',
    surface: 'office',
    node: () =>
      ShowTickets({
        ...desk,
        asked: { state: 'waiting' },
        rows: [asking, { ...ofOfficer, id: 42, code: 'TG-2M4P-8KQR93' }, { ...sampleTicket, id: 43, code: 'TG-5R6S-7TUV25' }],
        next: 43,
        counts,
      }),
  },
  {
    id: 'phieu-ho-tro-trong',
    title: 'Phiếu hỗ trợ: không có phiếu',
    surface: 'office',
    node: () => ShowTickets({ ...desk, asked: { state: 'closed', theme: 'le-phi', after: 9 }, rows: [], next: undefined, counts: noCounts }),
  },
  { id: 'phieu', title: 'Một phiếu đã trả lời', surface: 'office', node: () => ShowTicket({ ...desk, ticket: sampleTicket, issues: [sampleIssue] }) },
  {
    id: 'phieu-sai',
    title: 'Một phiếu: trả lời trống',
    surface: 'office',
    node: () =>
      ShowTicket({
        ...{ ...desk, ticket: { ...sampleTicket, state: 'open', assignee: null, answeredAt: null }, issues: [sampleIssue], typed: '' },
        problems: [{ at: 'tra-loi', says: 'Viết câu trả lời cho người hỏi' }],
      }),
  },
  {
    id: 'loi-da-biet',
    title: 'Lỗi đã biết',
    surface: 'office',
    node: () =>
      ShowIssues({
        ...desk,
        rows: [
          { ...sampleIssue, tickets: 6 },
          { ...sampleIssue, no: 2, closedAt: now, tickets: 0 },
        ],
        typed: {},
      }),
  },
  {
    id: 'loi-da-biet-sai',
    title: 'Lỗi đã biết: ghi thiếu',
    surface: 'office',
    node: () => ShowIssues({ ...desk, rows: [], typed: { trang: 'nop' }, problems: [{ at: 'ten', says: 'Viết tên lỗi trong một câu ngắn' }] }),
  },
  { id: 'su-co', title: 'Sự cố', surface: 'office', node: () => ShowIncidents({ ...desk, rows: [sampleIncident], typed: {}, once: 'x' }) },
  {
    id: 'su-co-sai',
    title: 'Sự cố: báo thiếu',
    surface: 'office',
    node: () =>
      ShowIncidents({
        ...{ ...desk, rows: [], typed: { ten: 'Chậm' }, once: 'x' },
        problems: [
          { at: 'phan', says: 'Chọn ít nhất một phần bị ảnh hưởng' },
          { at: 'muc', says: 'Chọn mức ảnh hưởng' },
        ],
      }),
  },
  { id: 'su-co-mot', title: 'Một sự cố', surface: 'office', node: () => ShowIncident({ ...desk, incident: sampleIncident, typed: {} }) },
  {
    id: 'ho-tro-don-vi',
    title: 'Yêu cầu hỗ trợ của đơn vị',
    surface: 'office',
    node: () =>
      UnitTickets({
        chrome: sampleChrome({ now, path: '/can-bo/ho-tro', person: { name: 'Vũ Duy Khang', post: 'Phường Cửa Nam' } }),
        unit: 'Phường Cửa Nam',
        rows: [ofOfficer],
      }),
  },
] satisfies readonly GalleryCase[]
