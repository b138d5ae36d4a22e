import { day } from '#kernel/day.ts'
import { instant, iso } from '#kernel/instant.ts'
import type { Dossier, Span } from '#dossiers'
import { ShowReappoint } from '../office/decisions/reappoint.page.tsx'
import { ShowRefer } from '../office/decisions/refer.page.tsx'
import { ShowTrackingBook } from '../office/decisions/tracking-book.page.tsx'
import { ShowVerify } from '../office/decisions/verify.page.tsx'
import { ShowDossier } from '../office/dossier/dossier.page.tsx'
import type { GalleryCase } from './cases.ts'
import { dossier, frame, nameOf, received, view } from './office-sample.ts'

const on = day('2017-03-15')
const at = (time: string, date = on) => instant(date, time)
const here = '00073@2004-08-31'
const units = [
  { value: '00160@2004-08-31', label: 'Phường Nghĩa Tân (theo tờ khai)', data: true },
  { value: '00037@2004-08-31', label: 'Phường Hàng Bạc', data: true },
]
const taken = (more: Partial<Dossier> = {}) => dossier('R2016', { ...received(), ...more })
const draft = {
  state: 'drafted',
  reason: 'Hồ sơ đã thẩm tra xong, đang chờ ký.',
  until: iso(at('17:00', day('2017-03-16'))),
  promised: iso(at('17:00')),
} as const
const sent = { ...draft, state: 'sent' } as const
const spans: Span[] = [
  { owner: { kind: 'unit', id: here }, from: at('09:12'), to: at('09:20'), workingMinutes: 8, late: false, why: 'arrival' },
  { owner: { kind: 'applicant', id: '' }, from: at('09:20'), to: at('13:30'), workingMinutes: 190, late: false, why: 'supplement' },
  {
    owner: { kind: 'partner', id: 'Công an quận Cầu Giấy' },
    from: at('13:30'),
    to: at('17:00'),
    workingMinutes: 210,
    late: false,
    why: 'verification',
  },
  { owner: { kind: 'unit', id: here }, from: at('17:00'), to: at('09:00', day('2017-03-16')), workingMinutes: 60, late: true, why: 'work' },
]
/** The sample edition gives no time to verify; this one does. */
const longer = () => {
  const seen = view('justice', taken())
  return { ...seen, edition: { ...seen.edition, times: [{ when: true, limit: { kind: 'workingDays' as const, days: 3, extraOnVerify: 3 } }] } }
}
const unusual = taken({
  supplements: 2,
  apology: draft,
  verifying: { whom: 'Công an quận Cầu Giấy', ground: 'Nơi cư trú của mẹ chưa rõ.' },
  referredFrom: '00160@2004-08-31',
})
const row = (n: number) => ({
  ...{
    code: `H26.00.00.73-170315-000${n}`,
    procedure: '1.001193',
    applicant: { name: 'Trần Thị Hồng Nhung' },
    declaration: null,
    channel: 'self' as const,
  },
  ...{ receivedAt: at('09:20'), dueAt: at('17:00'), returnedAt: null, receiver: null },
})

export default [
  {
    id: 'can-bo-chuyen-noi',
    title: 'Chuyển đến đơn vị có thẩm quyền',
    surface: 'office',
    node: () => ShowRefer({ ...frame('desk'), view: view('desk'), units, typed: {} }),
  },
  {
    id: 'can-bo-chuyen-noi-thieu',
    title: 'Chuyển nơi khác: chưa chọn, lời đã gõ còn nguyên',
    surface: 'office',
    node: () =>
      ShowRefer({
        ...frame('desk'),
        view: view('desk'),
        units,
        typed: { 'ly-do': 'Mẹ thường trú ở Nghĩa Tân.' },
        problems: [{ at: 'noi', says: 'Chọn đơn vị có thẩm quyền' }],
      }),
  },
  {
    id: 'can-bo-xac-minh',
    title: 'Gửi xác minh',
    surface: 'office',
    node: () => ShowVerify({ ...frame('justice'), view: longer(), typed: {} }),
  },
  {
    id: 'can-bo-xac-minh-thieu',
    title: 'Gửi xác minh: chưa ghi đủ',
    surface: 'office',
    node: () =>
      ShowVerify({
        ...frame('justice'),
        view: longer(),
        typed: {},
        problems: [
          { at: 'noi-hoi', says: 'Ghi tên cơ quan được hỏi' },
          { at: 'can-cu', says: 'Ghi lý do phải xác minh để người nộp biết' },
        ],
      }),
  },
  {
    id: 'can-bo-xac-minh-khong-co-ngay',
    title: 'Thủ tục không có thêm ngày để xác minh',
    surface: 'office',
    node: () => ShowVerify({ ...frame('justice'), view: view('justice', taken()), typed: {} }),
  },
  {
    id: 'can-bo-hen-lai',
    title: 'Phiếu xin lỗi do máy soạn, chờ ký',
    surface: 'office',
    node: () => ShowReappoint({ ...frame('head'), view: view('head', taken({ apology: draft })), typed: {} }),
  },
  {
    id: 'can-bo-hen-lai-thieu',
    title: 'Phiếu xin lỗi: ngày hẹn chưa đủ',
    surface: 'office',
    node: () =>
      ShowReappoint({
        ...frame('head'),
        view: view('head', taken({ apology: draft })),
        typed: { 'ly-do': '', 'ngay-moi.ngay': '31', 'ngay-moi.thang': '4', 'ngay-moi.nam': '2017', gio: '25h' },
        problems: [
          { at: 'ly-do', says: 'Ghi lý do chậm để người nộp biết' },
          { at: 'ngay-moi', says: 'Nhập ngày hẹn mới, đủ ngày, tháng và năm' },
          { at: 'gio', says: 'Nhập giờ hẹn như 17:00' },
        ],
      }),
  },
  {
    id: 'can-bo-hen-lai-roi',
    title: 'Đã hẹn lại một lần',
    surface: 'office',
    node: () => ShowReappoint({ ...frame('head'), view: view('head', taken({ apology: sent })), typed: {} }),
  },
  {
    id: 'can-bo-ho-so-bat-thuong',
    title: 'Hồ sơ chuyển đến, bổ sung hai lần, chờ xác minh, phiếu xin lỗi chờ ký',
    surface: 'office',
    node: () => ShowDossier({ ...frame('head'), view: view('head', unusual), spans }),
  },
  {
    id: 'can-bo-ho-so-da-xin-loi',
    title: 'Hồ sơ đã xin lỗi và hẹn lại, được bổ sung thêm',
    surface: 'office',
    node: () =>
      ShowDossier({
        ...frame('desk'),
        view: view('desk', taken({ apology: sent, supplements: 1, released: { by: 'Nguyễn Đình Khang', reason: 'Giấy mới có tên khác.' } })),
        spans,
      }),
  },
  {
    id: 'can-bo-so-theo-doi',
    title: 'Sổ theo dõi hồ sơ',
    surface: 'office',
    node: () => ShowTrackingBook({ ...frame('desk'), from: day('2017-03-09'), to: on, typed: {}, rows: [row(1), row(2)], names: nameOf }),
  },
  {
    id: 'can-bo-so-theo-doi-trong',
    title: 'Sổ theo dõi: không có hồ sơ',
    surface: 'office',
    node: () => ShowTrackingBook({ ...frame('desk'), from: on, to: on, typed: {}, rows: [], names: nameOf }),
  },
  {
    id: 'can-bo-so-theo-doi-loi',
    title: 'Sổ theo dõi: ngày nhập ngược',
    surface: 'office',
    node: () =>
      ShowTrackingBook({
        ...frame('desk'),
        from: on,
        to: on,
        typed: { 'tu.ngay': '15', 'tu.thang': '3', 'tu.nam': '2017', 'den.ngay': '1', 'den.thang': '3', 'den.nam': '2017' },
        rows: [],
        names: nameOf,
        problems: [{ at: 'den', says: 'Ngày cuối phải từ ngày đầu trở đi. Nhập lại ngày cuối' }],
      }),
  },
] satisfies GalleryCase[]
