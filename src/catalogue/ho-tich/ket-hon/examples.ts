import { day } from '#kernel/day.ts'
import type { Example } from '#procedures'
import { but } from '../but.ts'
import type { Id2016, Id2025, papers2016, papers2025 } from './form.ts'

type Example2016 = Example<Id2016, (typeof papers2016)[number]['code']>
type Example2025 = Example<Id2025, (typeof papers2025)[number]['code']>

const NGHIA_TAN = '00160@2004-08-31'
const CUA_NAM = '00073@2004-08-31'
const filedOn = day('2017-03-15')

/** Both for the first time, from two wards. */
const ordinary = {
  'requester.relation': 'ben-nu', 'wife.commune': NGHIA_TAN, 'couple.sameHome': false, 'husband.commune': CUA_NAM,
  'wife.status': 'chua', 'husband.status': 'chua', 'couple.related': false, 'couple.incapable': false,
  'wife.name': 'Phạm Thị Thu Hà', 'wife.born': '1993-04-02', 'wife.ethnicity': '01', 'wife.pin': '012345679', 'wife.idIssue': '12/05/2010, Công an Hà Nội', 'wife.address': 'Số 8, tổ 3', 'wife.ordinal': 1,
  'husband.name': 'Lê Hoàng Nam', 'husband.born': '1990-11-20', 'husband.ethnicity': '01', 'husband.pin': '001090001234', 'husband.address': 'Số 20, phố Nam Ngư', 'husband.ordinal': 1,
  'requester.phone': '0912345678',
  'confirmation.number': '15/UBND-XNTTHN', 'confirmation.on': '2017-02-20', 'confirmation.place': 'Phường Cửa Nam, quận Hoàn Kiếm', 'copies': 2,
} as const satisfies Example2016['answers']
const together = but(ordinary, { 'couple.sameHome': true, 'husband.commune': undefined, 'confirmation.number': undefined, 'confirmation.on': undefined, 'confirmation.place': undefined })
const shown = ['giay-tuy-than', 'giay-cu-tru'] as const
const divorced = {
  'husband.status': 'ly-hon', 'husband.divorce': 'trong-nuoc', 'husband.ordinal': 2, 'husband.endNumber': '45/2014/QĐST-HNGĐ', 'husband.endOn': '2014-09-10', 'husband.endIssuer': 'Tòa án nhân dân quận Hoàn Kiếm',
} as const

export const examples2016: readonly Example2016[] = [
  { id: 'hai-noi', title: 'Hai bên cư trú hai phường, cùng kết hôn lần đầu', filedOn, answers: ordinary, papers: ['xac-nhan-hon-nhan', ...shown], fee: 'free' },
  { id: 'cung-noi', title: 'Hai bên cư trú cùng phường', filedOn, answers: together, papers: shown, fee: 'free' },
  { id: 'ly-hon', title: 'Bên nam đã ly hôn', filedOn, answers: { ...together, ...divorced }, papers: shown, fee: 'free' },
  { id: 'qua-han', title: 'Giấy xác nhận đã quá 6 tháng', filedOn,
    answers: { ...ordinary, 'confirmation.on': '2016-09-14' }, papers: ['xac-nhan-hon-nhan', ...shown], fee: 'free', errors: ['confirmation.on'] },
  { id: 'dang-co', title: 'Bên nam đang có vợ', filedOn, answers: { ...together, 'husband.status': 'dang-co' }, papers: shown, fee: 'free', errors: ['husband.status'] },
  { id: 'nuoc-ngoai', title: 'Bên nam là người nước ngoài', filedOn,
    answers: { ...together, 'husband.nationality': 'JP' }, papers: shown, fee: 'free', errors: ['husband.nationality'], goesTo: '2.000806' },
]

const now = day('2026-11-18')
const withPins = {
  'requester.relation': 'ben-nam', 'wife.commune': '00160@2025-07-01', 'couple.sameHome': true,
  'wife.status': 'chua', 'husband.status': 'chua', 'couple.related': false, 'couple.incapable': false,
  'wife.name': 'Phạm Thị Thu Hà', 'wife.born': '2000-04-02', 'wife.pin': '001300012345', 'wife.ordinal': 1,
  'husband.name': 'Lê Hoàng Nam', 'husband.born': '1998-11-20', 'husband.pin': '001098001234', 'husband.ordinal': 1, 'requester.phone': '0912345678',
} as const satisfies Example2025['answers']
const noPin = { 'wife.pin': undefined, 'wife.ethnicity': '01', 'wife.idPaper': 'Hộ chiếu C1234567, cấp ngày 02/03/2020, Cục Quản lý xuất nhập cảnh', 'wife.address': 'Số 8, tổ 3' } as const

export const examples2025: readonly Example2025[] = [
  { id: 'so-dinh-danh', title: 'Hai bên có số định danh, kết hôn lần đầu', filedOn: now, answers: withPins, papers: [], fee: 'free' },
  { id: 'khong-so', title: 'Bên nữ chưa có số định danh', filedOn: now, answers: but(withPins, noPin), papers: ['giay-tuy-than'], fee: 'free' },
  { id: 'ly-hon', title: 'Bên nam đã ly hôn', filedOn: now, answers: { ...withPins, ...divorced, 'husband.endOn': '2024-09-10' }, papers: [], fee: 'free' },
  { id: 'ly-hon-nuoc-ngoai', title: 'Bên nam ly hôn ở nước ngoài, chưa ghi chú', filedOn: now,
    answers: { ...withPins, ...divorced, 'husband.endOn': '2024-09-10', 'husband.divorce': 'chua-ghi-chu' }, papers: [], fee: 'free', errors: ['husband.divorce'], goesTo: '2.000554' },
  { id: 'goa', title: 'Bên nữ góa chồng', filedOn: now,
    answers: { ...withPins, 'wife.status': 'goa', 'wife.ordinal': 2, 'wife.endNumber': '03/2024', 'wife.endOn': '2024-02-01', 'wife.endIssuer': 'Phường Nghĩa Đô' }, papers: [], fee: 'free' },
  { id: 'thieu-tuoi', title: 'Bên nam chưa đủ 20 tuổi', filedOn: now,
    answers: { ...withPins, 'husband.born': '2007-11-19', 'husband.pin': '001207001234' }, papers: [], fee: 'free', errors: ['husband.born'] },
]
