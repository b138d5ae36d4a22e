import { day } from '#kernel/day.ts'
import type { Example } from '#procedures'
import { without } from '../cases.ts'
import type { Id2016, Id2025 } from './form.ts'
import type { papers2016, papers2025 } from './rules.ts'

type Example2016 = Example<Id2016, (typeof papers2016)[number]['code']>
type Example2025 = Example<Id2025, (typeof papers2025)[number]['code']>

const NGHIA_TAN = '00160@2004-08-31'
const filedOn = day('2017-03-15')
const requester = {
  'requester.relation': 'con', 'requester.name': 'Phạm Quốc Việt', 'requester.pin': '012345678', 'requester.commune': NGHIA_TAN, 'requester.address': 'Số 8, tổ 5', 'requester.phone': '0912345678',
} as const
const event = {
  'death.hour': 5, 'death.minute': 30, 'death.place': 'Bệnh viện E, phường Nghĩa Tân, quận Cầu Giấy, Hà Nội', 'death.cause': 'Bệnh tim',
  'notice.number': '45/GBT', 'notice.on': '2017-03-13', 'notice.issuer': 'Bệnh viện E',
} as const
const deceased = {
  'deceased.name': 'Phạm Văn An', 'deceased.born': '1940-02-03', 'deceased.sex': 'nam', 'deceased.ethnicity': '01', 'deceased.pin': '010203040', 'deceased.address': 'Số 8, tổ 5',
} as const
const ordinary = {
  'death.on': '2017-03-12', 'death.proof': 'co-so-y-te', 'deceased.homeKnown': true, 'deceased.commune': NGHIA_TAN, ...deceased, ...event, ...requester, 'copies': 3,
} as const satisfies Example2016['answers']
const unnoticed = without(ordinary, 'notice.number', 'notice.on', 'notice.issuer')
const shown = ['giay-tuy-than', 'giay-cu-tru'] as const
const late = { 'death.on': '2017-01-05', 'notice.on': '2017-01-06', 'death.lateReason': 'Con cái ở xa' } as const

export const examples2016: readonly Example2016[] = [
  { id: 'thuong', title: 'Mất ở bệnh viện, con đi khai', filedOn, answers: ordinary, papers: ['giay-bao-tu', ...shown], fee: 'free' },
  { id: 'muon', title: 'Đăng ký sau 15 ngày', filedOn, answers: { ...ordinary, ...late, 'fee.exempt': 'khong' }, papers: ['giay-bao-tu', ...shown], fee: 'khai-tu-qua-han', warnings: ['death.on'] },
  { id: 'muon-mien', title: 'Đăng ký muộn, gia đình có công', filedOn, answers: { ...ordinary, ...late, 'fee.exempt': 'co-cong' }, papers: ['giay-bao-tu', ...shown], fee: 'free', warnings: ['death.on'] },
  { id: 'tai-nha', title: 'Mất ở nhà, xã báo tử', filedOn, answers: { ...ordinary, 'death.proof': 'xa-phuong', 'notice.issuer': 'Ủy ban nhân dân phường Nghĩa Tân' }, papers: ['giay-bao-tu', ...shown], fee: 'free' },
  { id: 'tai-nan', title: 'Mất vì tai nạn, công an xác nhận, không rõ nơi cư trú', filedOn,
    answers: { ...without(ordinary, 'deceased.address', 'deceased.commune'), 'death.proof': 'cong-an', 'deceased.homeKnown': false, 'death.commune': NGHIA_TAN, 'death.cause': 'Tai nạn giao thông' }, papers: ['giay-thay-bao-tu', ...shown], fee: 'free' },
  { id: 'toa-an', title: 'Tòa án tuyên bố là đã chết', filedOn, answers: { ...ordinary, 'death.proof': 'toa-an' }, papers: ['giay-thay-bao-tu', ...shown], fee: 'free' },
  { id: 'da-lau', title: 'Mất đã lâu, không có giấy báo tử', filedOn,
    answers: { ...unnoticed, 'death.on': '1998-10-20', 'death.proof': 'da-lau', 'death.lateReason': 'Trước đây chưa đăng ký', 'fee.exempt': 'khong' }, papers: ['chung-cu-mat', ...shown], fee: 'khai-tu-qua-han', warnings: ['death.on'] },
  { id: 'uy-quyen', title: 'Người được ủy quyền đi khai', filedOn, answers: { ...ordinary, 'requester.relation': 'uy-quyen' }, papers: ['giay-bao-tu', 'giay-uy-quyen', ...shown], fee: 'free' },
  { id: 'tre-so-sinh', title: 'Trẻ mất trong ngày sinh', filedOn,
    answers: { ...without(ordinary, 'deceased.pin'), 'deceased.born': '2017-03-12', 'requester.relation': 'cha-me' }, papers: ['giay-bao-tu', ...shown], fee: 'free' },
  { id: 'truoc-sinh', title: 'Ngày mất trước ngày sinh', filedOn, answers: { ...ordinary, 'deceased.born': '2017-03-14' }, papers: ['giay-bao-tu', ...shown], fee: 'free', errors: ['death.on'] },
  { id: 'tinh-khac', title: 'Cư trú ở tỉnh khác', filedOn, answers: { ...ordinary, 'deceased.commune': 'ngoai' }, papers: ['giay-bao-tu', ...shown], fee: 'free', errors: ['deceased.commune'] },
]

const NGHIA_DO = '00160@2025-07-01'
const now = day('2026-11-18')
const withPins = {
  ...without(ordinary, 'deceased.ethnicity', 'deceased.address', 'copies'), 'death.on': '2026-11-15', 'notice.on': '2026-11-15', 'deceased.commune': NGHIA_DO, 'deceased.pin': '001040001234', 'death.place': 'Bệnh viện E, phường Nghĩa Đô, Hà Nội',
  'requester.born': '1968-05-06', 'requester.pin': '001068004321', 'requester.commune': NGHIA_DO, 'requester.residenceKind': 'thuong-tru', 'delivery': 'tai-cho',
} as const satisfies Example2025['answers']
const pinless = without(withPins, 'deceased.pin')

export const examples2025: readonly Example2025[] = [
  { id: 'so-dinh-danh', title: 'Có số định danh, mất ở bệnh viện', filedOn: now, answers: withPins, papers: ['giay-bao-tu'], fee: 'free' },
  { id: 'ma-bao-tu', title: 'Có mã Giấy báo tử điện tử', filedOn: now, answers: { ...withPins, 'notice.code': '01234.GBT.00125.26' }, papers: [], fee: 'free' },
  { id: 'khong-so', title: 'Người đã mất chưa có số định danh', filedOn: now,
    answers: { ...pinless, 'deceased.ethnicity': '01', 'deceased.idPaper': 'Chứng minh nhân dân 010203040, cấp năm 1999', 'deceased.address': 'Số 8, tổ 5' }, papers: ['giay-bao-tu', 'giay-cu-tru'], fee: 'free' },
  { id: 'muon', title: 'Đăng ký sau 15 ngày', filedOn: now,
    answers: { ...withPins, 'death.on': '2026-10-20', 'notice.on': '2026-10-21', 'death.lateReason': 'Con cái ở xa', 'fee.exempt': 'khong' }, papers: ['giay-bao-tu'], fee: 'khai-tu-qua-han', warnings: ['death.on'] },
  { id: 'tu-khai', title: 'Ghi nhầm người đã mất là người yêu cầu', filedOn: now,
    answers: { ...withPins, 'requester.name': 'Phạm Văn An', 'requester.born': '1940-02-03', 'requester.pin': '001040001234' }, papers: ['giay-bao-tu'], fee: 'free', errors: ['requester.name', 'requester.pin'] },
  { id: 'nguoi-nuoc-ngoai', title: 'Người đã mất là người nước ngoài', filedOn: now,
    answers: { ...pinless, 'deceased.ethnicity': '01', 'deceased.nationality': 'JP', 'deceased.idPaper': 'Hộ chiếu TR1234567', 'deceased.address': 'Số 8, tổ 5' },
    papers: ['giay-bao-tu', 'giay-cu-tru'], fee: 'free', errors: ['deceased.nationality'], goesTo: '1.001766' },
]
