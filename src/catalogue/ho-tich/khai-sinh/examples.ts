import { day, type Day } from '#kernel/day.ts'
import type { Example } from '#procedures'
import { without } from '../cases.ts'
import type { Id2016, Id2025 } from './form.ts'
import type { papers2016, papers2025 } from './rules.ts'

type Example2016 = Example<Id2016, (typeof papers2016)[number]['code']>
type Example2025 = Example<Id2025, (typeof papers2025)[number]['code']>
type Answers2016 = Example2016['answers']

const NGHIA_TAN = '00160@2004-08-31'
const CUA_NAM = '00073@2004-08-31'
const filedOn: Day = day('2017-03-15')

/** Twenty-two answers, all typed by hand. */
const ordinary = {
  'birth.where': 'co-giay', 'child.born': '2017-03-12', 'parents.kind': 'ket-hon', 'requester.relation': 'me',
  'mother.commune': NGHIA_TAN, 'parents.sameHome': true,
  'child.surnameFrom': 'cha', 'child.middle': 'Đức', 'child.given': 'Minh', 'child.sex': 'nam',
  'birth.place': 'Bệnh viện Phụ sản Hà Nội, phường Ngọc Khánh, quận Ba Đình, Hà Nội', 'child.native': 'Xã Tản Lĩnh, huyện Ba Vì, Hà Nội',
  'mother.name': 'Trần Thị Hồng Nhung', 'mother.born': '1990-08-20', 'mother.ethnicity': '01', 'mother.pin': '012345678', 'mother.address': 'Số 5, tổ 12',
  'father.name': 'Nguyễn Quang Huy', 'father.born': '1988', 'father.ethnicity': '01',
  'requester.phone': '0912345678', 'copies': 2,
} as const satisfies Answers2016

const fatherless = without(ordinary, 'parents.sameHome', 'child.surnameFrom', 'father.name', 'father.born', 'father.ethnicity')
const abandoned = {
  'birth.where': 'bo-roi', 'child.born': '2017-03-01', 'requester.relation': 'nuoi-duong', 'child.commune': CUA_NAM,
  'child.surname': 'Nguyễn', 'child.middle': 'Bình', 'child.given': 'An', 'child.sex': 'nu', 'birth.place': 'Phường Cửa Nam, quận Hoàn Kiếm, Hà Nội',
  'child.native': 'Phường Cửa Nam, quận Hoàn Kiếm, Hà Nội', 'child.postedOn': '2017-03-06',
  'requester.name': 'Lê Thị Thanh Tâm', 'requester.pin': '001170000123', 'requester.commune': CUA_NAM, 'requester.address': 'Số 18, phố Nam Ngư', 'requester.phone': '0987654321',
} as const
const shown = ['giay-ket-hon', 'giay-tuy-than', 'giay-cu-tru'] as const
const late = { 'child.born': '2016-12-01', 'child.lateReason': 'Cha mẹ đi làm xa' } as const
const grandparent = {
  'requester.name': 'Nguyễn Văn Tiến', 'requester.pin': '001055000321', 'requester.commune': NGHIA_TAN, 'requester.address': 'Số 5, tổ 12', 'requester.agreed': true,
} as const

export const examples2016: readonly Example2016[] = [
  { id: 'thuong', title: 'Trẻ sinh ở bệnh viện, cha mẹ đã kết hôn', filedOn, answers: ordinary, papers: ['giay-chung-sinh', ...shown], fee: 'free' },
  { id: 'muon', title: 'Đăng ký sau 60 ngày', filedOn,
    answers: { ...ordinary, ...late, 'fee.exempt': 'khong' }, papers: ['giay-chung-sinh', ...shown], fee: 'khai-sinh-qua-han', warnings: ['child.born'] },
  { id: 'muon-mien', title: 'Đăng ký muộn, hộ nghèo', filedOn,
    answers: { ...ordinary, ...late, 'fee.exempt': 'ho-ngheo' }, papers: ['giay-chung-sinh', ...shown], fee: 'free', warnings: ['child.born'] },
  { id: 'chi-me', title: 'Chỉ ghi phần mẹ', filedOn,
    answers: { ...fatherless, 'parents.kind': 'chi-me' }, papers: ['giay-chung-sinh', 'giay-tuy-than', 'giay-cu-tru'], fee: 'free' },
  { id: 'cha-nhan', title: 'Chưa kết hôn, cha nhận con', filedOn,
    answers: { ...fatherless, 'parents.kind': 'cha-nhan' }, papers: ['giay-chung-sinh', 'giay-tuy-than', 'giay-cu-tru'], fee: 'free', errors: ['parents.kind'], goesTo: '1.000689' },
  { id: 'lam-chung', title: 'Sinh tại nhà, có người làm chứng', filedOn,
    answers: { ...ordinary, 'birth.where': 'noi-khac', 'birth.proof': 'lam-chung' }, papers: ['giay-lam-chung', ...shown], fee: 'free' },
  { id: 'cam-doan', title: 'Mất Giấy chứng sinh, không người làm chứng', filedOn,
    answers: { ...ordinary, 'birth.where': 'khong-giay', 'birth.proof': 'cam-doan' }, papers: ['giay-cam-doan', ...shown], fee: 'free' },
  { id: 'sinh-doi', title: 'Trẻ thứ hai của một lần sinh đôi', filedOn,
    answers: { ...ordinary, 'birth.special': 'sinh-nhieu', 'birth.ordinal': 2 }, papers: ['giay-chung-sinh', ...shown], fee: 'free' },
  { id: 'dan-toc', title: 'Tên tiếng Ê Đê, cha mẹ khác dân tộc', filedOn, answers: {
    ...ordinary, 'mother.name': "H'Hen Niê", 'mother.ethnicity': '12', 'child.surnameFrom': 'khac', 'child.surname': 'Niê', 'child.middle': "H'Bia", 'child.given': 'Mlô', 'child.ethnicity': '12',
  }, papers: ['giay-chung-sinh', ...shown], fee: 'free', warnings: ['child.surname'] },
  { id: 'ong-ba', title: 'Ông ngoại đi đăng ký', filedOn,
    answers: { ...without(ordinary, 'mother.pin'), ...grandparent, 'requester.relation': 'ong-ba' }, papers: ['giay-chung-sinh', ...shown], fee: 'free' },
  { id: 'uy-quyen', title: 'Người được ủy quyền đi đăng ký', filedOn,
    answers: { ...ordinary, ...grandparent, 'requester.relation': 'uy-quyen' }, papers: ['giay-chung-sinh', 'giay-uy-quyen', ...shown], fee: 'free' },
  { id: 'bo-roi', title: 'Trẻ bị bỏ rơi', filedOn, answers: abandoned, papers: ['bien-ban-bo-roi', 'giay-tuy-than', 'giay-cu-tru'], fee: 'free' },
  { id: 'bo-roi-som', title: 'Trẻ bị bỏ rơi, niêm yết chưa đủ 7 ngày', filedOn,
    answers: { ...abandoned, 'child.postedOn': '2017-03-10' }, papers: ['bien-ban-bo-roi', 'giay-tuy-than', 'giay-cu-tru'], fee: 'free', errors: ['child.postedOn'] },
  { id: 'mang-thai-ho', title: 'Nhờ mang thai hộ', filedOn,
    answers: { ...ordinary, 'parents.kind': 'mang-thai-ho' }, papers: ['giay-chung-sinh', 'xac-nhan-mang-thai-ho', ...shown], fee: 'free' },
  { id: 'duoi-24-gio', title: 'Trẻ sống chưa đủ 24 giờ, ông bà đề nghị', filedOn,
    answers: { ...ordinary, ...grandparent, 'requester.relation': 'ong-ba', 'birth.special': 'mat-truoc-24h' }, papers: ['giay-chung-sinh', ...shown], fee: 'free', errors: ['birth.special'] },
  { id: 'nuoc-ngoai', title: 'Trẻ sinh ở nước ngoài', filedOn,
    answers: { ...ordinary, 'birth.where': 'nuoc-ngoai' }, papers: shown, fee: 'free', errors: ['birth.where'], goesTo: '2.000528' },
  { id: 'tre-me', title: 'Mẹ quá trẻ, dân tộc của trẻ không theo ai', filedOn,
    answers: { ...ordinary, 'mother.born': '2006', 'mother.ethnicity': '02', 'child.ethnicity': '05' }, papers: ['giay-chung-sinh', ...shown], fee: 'free', errors: ['child.ethnicity'], warnings: ['mother.born'] },
]

const NGHIA_DO = '00160@2025-07-01'
const now: Day = day('2026-11-18')
const withPins = {
  ...without(ordinary, 'mother.ethnicity', 'mother.address', 'father.ethnicity', 'copies'),
  'child.born': '2026-11-10', 'mother.commune': NGHIA_DO, 'child.ethnicity': '01', 'mother.pin': '001190012345', 'father.pin': '001088054321',
  'birth.place': 'Bệnh viện Phụ sản Hà Nội, phường Giảng Võ, Hà Nội', 'child.native': 'Xã Ba Vì, Hà Nội', 'requester.residenceKind': 'thuong-tru', 'delivery': 'tai-cho',
} as const satisfies Example2025['answers']
const noPin = { 'mother.ethnicity': '01', 'mother.idPaper': 'Hộ chiếu C1234567, cấp ngày 02/03/2020, Cục Quản lý xuất nhập cảnh', 'mother.address': 'Số 5, tổ 12' } as const

export const examples2025: readonly Example2025[] = [
  { id: 'so-dinh-danh', title: 'Cha mẹ có số định danh, sinh ở bệnh viện', filedOn: now,
    answers: withPins, papers: ['giay-chung-sinh'], fee: 'free' },
  { id: 'ma-chung-sinh', title: 'Có mã Giấy chứng sinh điện tử', filedOn: now,
    answers: { ...withPins, 'birth.noticeCode': '01234.GCS.00125.26' }, papers: [], fee: 'free' },
  { id: 'khong-so', title: 'Mẹ chưa có số định danh', filedOn: now,
    answers: { ...without(withPins, 'mother.pin'), ...noPin }, papers: ['giay-chung-sinh', 'giay-tuy-than'], fee: 'free' },
  { id: 'muon', title: 'Đăng ký sau 60 ngày', filedOn: now,
    answers: { ...withPins, ...late, 'child.born': '2026-06-01', 'fee.exempt': 'khong' }, papers: ['giay-chung-sinh'], fee: 'khai-sinh-qua-han', warnings: ['child.born'] },
  { id: 'sai-so', title: 'Số định danh của cha ghi vào ô của mẹ', filedOn: now,
    answers: { ...withPins, 'mother.pin': '001088054321', 'mother.born': '1988' }, papers: ['giay-chung-sinh'], fee: 'free', errors: ['mother.pin', 'father.pin'] },
  { id: 'ong-ba', title: 'Bà nội đi đăng ký, chưa thống nhất với cha mẹ', filedOn: now, answers: {
    ...withPins, ...grandparent, 'requester.commune': NGHIA_DO, 'requester.relation': 'ong-ba', 'requester.born': '1960-02-01', 'requester.agreed': false,
  }, papers: ['giay-chung-sinh'], fee: 'free', errors: ['requester.agreed'] },
  { id: 'tinh-khac', title: 'Cha mẹ cư trú ở tỉnh khác', filedOn: now,
    answers: { ...withPins, 'mother.commune': 'ngoai' }, papers: ['giay-chung-sinh'], fee: 'free', errors: ['mother.commune'] },
]
