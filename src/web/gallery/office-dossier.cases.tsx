import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import type { Dossier } from '#dossiers'
import type { Likeness } from '#registers'
import { ShowDossier } from '../office/dossier/dossier.page.tsx'
import { ShowRoutingSlip } from '../office/papers/routing-slip.page.tsx'
import type { GalleryCase } from './cases.ts'
import { dossier, drafted, frame, received, view } from './office-sample.ts'

const at = instant(day('2017-03-15'), '10:00')
const entry = { number: 7, year: 2017, volume: 1, bookId: 1, entryId: 1, reference: '07/2017' }
const asked = [
  {
    reason: 'anh-mo',
    says: 'Ảnh Giấy chứng sinh bị mờ, không đọc được chữ.',
    fix: 'Chụp lại Giấy chứng sinh nơi đủ sáng.',
    paper: 'giay-chung-sinh',
  },
]
const done: Partial<Dossier> = { ...received(), certificate: { ...drafted() }, entry, finishedAt: at, outcome: 'granted', signedBy: 'tuan' }

const born: Likeness = {
  id: 5,
  bookId: 1,
  type: 'so-khai-sinh',
  unit: '00160@2004-08-31',
  year: 2017,
  volume: 1,
  number: 12,
  enteredOn: day('2017-03-13'),
  dossierCode: null,
  annotations: [],
  same: ['mother', 'born'],
  data: { childName: 'Nguyễn Đức Mạnh', childBorn: '2017-03-12', motherName: 'Trần Thị Hồng Nhung', motherPin: '012345678' },
  signer: { id: 'ngoc', name: 'Ngô Thị Bích Ngọc' },
}
const married = {
  ...born,
  id: 6,
  type: 'so-ket-hon',
  year: 2015,
  number: 31,
  enteredOn: day('2015-06-01'),
  annotations: [
    {
      id: 1,
      at,
      kind: 'change',
      text: 'Cải chính năm sinh của chồng: 1988.',
      dossierCode: null,
      sourceUnit: null,
      by: { id: 'nam', name: 'Vũ Hoài Nam' },
    },
  ],
} as const
const suspicious = {
  same: [{ code: 'H26.00.01.60-170314-0002', unit: '00160@2004-08-31', subject: 'Nguyễn Đức Mạnh', state: 'received' as const }],
  births: [born],
  marriages: [{ ...married, annotations: [...married.annotations] }],
  refusals: [],
  doubts: [],
}

const nothing = { same: [], births: [], marriages: [], refusals: [], doubts: [] }
const noticed = {
  named: '01234.GCS.00125.17',
  notice: {
    kind: 'birth' as const,
    partner: 'y-te',
    at,
    usedBy: 'H26.00.01.60-170314-0002',
    data: {
      code: '01234.GCS.00125.17',
      hospital: 'Bệnh viện Phụ sản Hà Nội',
      issuedOn: '2017-03-12',
      motherName: 'Trần Thị Nhung',
      born: '2017-03-12T03:20:00+07:00',
      sex: 'nu' as const,
      place: 'Bệnh viện Phụ sản Hà Nội',
    },
  },
}
const doubted = { says: 'Có người cùng họ tên, ngày sinh và mẹ. Chưa cấp số, đang đối chiếu.', at }
const alike = [{ name: 'Nguyễn Đức Minh', born: '2017-03-12', masked: '*********568' }]

const show = (who: Parameters<typeof view>[0], more: Partial<Dossier> = {}, found?: Parameters<typeof view>[3]) =>
  ShowDossier({ ...frame(who), view: view(who, dossier('R2016', more), 'R2016', found), scans: who === 'desk' && !more.finishedAt })
const states: [id: string, title: string, who: Parameters<typeof view>[0], more: Partial<Dossier>][] = [
  ['moi', 'Hồ sơ mới, cán bộ một cửa', 'desk', {}],
  ['dang-lam', 'Hồ sơ đang giải quyết, công chức hộ tịch', 'justice', received()],
  ['qua-han', 'Hồ sơ quá hạn', 'justice', { ...received(), dueAt: instant(day('2017-03-14'), '17:00') }],
  ['cho-bo-sung', 'Hồ sơ chờ bổ sung', 'desk', { ...received(), state: 'paused', pausedAt: at, asked, supplements: 1 }],
  ['cho-ky', 'Hồ sơ chờ ký, người ký', 'signer', { ...received(), state: 'toSign', certificate: { ...drafted() } }],
  ['cho-tra', 'Hồ sơ chờ trả kết quả', 'desk', { ...done, state: 'signed' }],
  ['da-tra', 'Hồ sơ đã trả, cấp bản sao được', 'justice', { ...done, state: 'handedOver', returnedAt: at }],
  ['khong-nhan', 'Hồ sơ không được tiếp nhận', 'desk', { state: 'turnedAway', finishedAt: at, outcome: 'turnedAway' }],
  ['nhap-giay', 'Hồ sơ nhập từ giấy', 'justice', { ...received(), channel: 'backEntered', paperDate: day('2017-03-01') }],
  ['nguoi-than', 'Hồ sơ của chính cán bộ', 'desk', { parties: ['001084031673'] }],
]

export default [
  ...states.map(([id, title, who, more]) => ({ id: `can-bo-ho-so-${id}`, title, surface: 'office' as const, node: () => show(who, more) })),
  {
    id: 'can-bo-ho-so-trung',
    title: 'Hồ sơ và sổ nghi trùng, có đăng ký kết hôn',
    surface: 'office',
    node: () => show('justice', received(), suspicious),
  },
  {
    id: 'can-bo-ho-so-giay-gui-truoc',
    title: 'Giấy chứng sinh gửi trước khác tờ khai, hồ sơ khác đã dùng',
    surface: 'office',
    node: () => show('justice', received(), { ...nothing, ...noticed }),
  },
  {
    id: 'can-bo-ho-so-nghi-trung-so',
    title: 'Trẻ bị nghi trùng số định danh',
    surface: 'office',
    node: () => show('justice', { ...done, state: 'signed' }, { ...nothing, pinDoubts: [{ ...doubted, alike }] }),
  },
  {
    id: 'can-bo-ho-so-2025',
    title: 'Hồ sơ theo luật 2025, đã thẩm tra',
    surface: 'office',
    node: () =>
      ShowDossier({
        ...frame('justice', {}, 'R2025'),
        view: view('justice', dossier('R2025', { ...received('R2025'), state: 'examined', certificate: { ...drafted('R2025') } }), 'R2025'),
      }),
  },
  {
    id: 'can-bo-ho-so-nguoi-khac-nhanh-hon',
    title: 'Người khác vừa xử lý',
    surface: 'office',
    node: () =>
      ShowDossier({
        ...frame(),
        view: view('desk', dossier('R2016', received())),
        problems: [{ at: '', says: 'Hồ sơ này vừa được Lê Thị Ánh Tuyết xử lý lúc 09:20 ngày 15/03/2017. Tải lại trang để xem bước mới.' }],
      }),
  },
  {
    id: 'can-bo-phieu-kiem-soat',
    title: 'Phiếu kiểm soát quá trình',
    surface: 'office',
    node: () =>
      ShowRoutingSlip({
        ...frame('justice'),
        view: view('justice', dossier('R2016', { ...done, state: 'signed' })),
        agency: { name: 'Ủy ban nhân dân phường Cửa Nam', place: 'Cửa Nam' },
      }),
  },
] satisfies GalleryCase[]
