import { day } from '#kernel/day.ts'
import type { Example } from '#procedures'
import { but } from '../but.ts'
import type { Id2016, Id2025 } from './form.ts'
import type { papers2016, papers2025 } from './rules.ts'

type Example2016 = Example<Id2016, (typeof papers2016)[number]['code']>
type Example2025 = Example<Id2025, (typeof papers2025)[number]['code']>

const LINE = 'nhan-cha-me-con'
const filedOn = day('2017-03-15')
const ordinary = {
  'requester.relation': 'me', 'birth.where': 'co-giay', 'child.born': '2017-03-05', 'claim.kind': 'cha-con', 'parents.married': false, 'evidence.kind': 'chung-cu', 'claim.disputed': false,
  'mother.commune': '00160@2004-08-31', 'parents.sameHome': true,
  'child.surnameFrom': 'cha', 'child.middle': 'Gia', 'child.given': 'Bảo', 'child.sex': 'nam', 'birth.place': 'Bệnh viện Phụ sản Hà Nội, phường Ngọc Khánh, quận Ba Đình, Hà Nội', 'child.native': 'Xã Tản Lĩnh, huyện Ba Vì, Hà Nội',
  'mother.name': 'Vũ Thị Ngọc Anh', 'mother.born': '1994-08-20', 'mother.ethnicity': '01', 'mother.pin': '012345678', 'mother.address': 'Số 5, tổ 12',
  'father.name': 'Đặng Minh Tuấn', 'father.born': '1991-02-11', 'father.ethnicity': '01', 'father.pin': '012345699',
  'evidence.text': 'Kết quả giám định 77/GĐ, ngày 08/03/2017, Viện Pháp y quốc gia', 'requester.phone': '0912345678', 'fee.exempt': 'khong', 'copies': 1,
} as const satisfies Example2016['answers']
const sworn = {
  'evidence.kind': 'cam-doan', 'evidence.text': undefined,
  'witness.1.name': 'Lê Thị Lan', 'witness.1.born': '1960-02-01', 'witness.1.pin': '001160000111', 'witness.1.address': 'Phường Cửa Nam, quận Hoàn Kiếm',
  'witness.2.name': 'Đỗ Văn Bình', 'witness.2.born': '1958-07-20', 'witness.2.pin': '001058000222', 'witness.2.address': 'Phường Nghĩa Tân, quận Cầu Giấy',
} as const
const late = { 'child.born': '2016-12-05', 'child.lateReason': 'Cha đi làm xa' } as const
const shown = ['giay-tuy-than', 'giay-cu-tru'] as const
const proven = ['giay-chung-sinh', 'chung-cu-huyet-thong'] as const

export const examples2016: readonly Example2016[] = [
  { id: 'giam-dinh', title: 'Cha nhận con, có kết quả giám định', filedOn, answers: ordinary, papers: [...proven, ...shown], fee: LINE },
  { id: 'lam-chung', title: 'Cha nhận con, có hai người làm chứng', filedOn, answers: but(ordinary, sworn), papers: ['giay-chung-sinh', 'cam-doan-huyet-thong', ...shown], fee: LINE },
  { id: 'muon', title: 'Khai sinh sau 60 ngày', filedOn, answers: { ...ordinary, ...late }, papers: [...proven, ...shown], fee: 'nhan-con-khai-sinh-muon', warnings: ['child.born'] },
  { id: 'tai-nha', title: 'Sinh tại nhà, hộ nghèo', filedOn,
    answers: { ...ordinary, 'birth.where': 'noi-khac', 'birth.proof': 'cam-doan', 'fee.exempt': 'ho-ngheo' }, papers: ['giay-cam-doan', 'chung-cu-huyet-thong', ...shown], fee: 'free' },
  { id: 'da-ket-hon', title: 'Cha mẹ đã kết hôn', filedOn, answers: { ...ordinary, 'parents.married': true }, papers: [...proven, ...shown], fee: LINE, errors: ['parents.married'], goesTo: '1.001193' },
]

const now = day('2026-11-18')
const withPins = but(ordinary, {
  'child.born': '2026-11-10', 'child.ethnicity': '01', 'mother.commune': '00160@2025-07-01', 'mother.born': '2000-08-20', 'mother.pin': '001300012345', 'father.born': '1998-02-11', 'father.pin': '001098012345',
  'mother.ethnicity': undefined, 'mother.address': undefined, 'father.ethnicity': undefined, 'birth.place': 'Bệnh viện Phụ sản Hà Nội, phường Giảng Võ, Hà Nội', 'child.native': 'Xã Ba Vì, Hà Nội',
  'evidence.text': 'Kết quả giám định 77/GĐ, ngày 12/11/2026, Viện Pháp y quốc gia', 'requester.residenceKind': 'thuong-tru', 'delivery': 'tai-cho',
})
const proxy = {
  'requester.relation': 'uy-quyen', 'requester.name': 'Đặng Văn Tiến', 'requester.born': '1965-01-02', 'requester.pin': '001065000321', 'requester.commune': '00160@2025-07-01', 'requester.address': 'Số 5, tổ 12', 'requester.agreed': true,
} as const

export const examples2025: readonly Example2025[] = [
  { id: 'giam-dinh', title: 'Cha mẹ có số định danh', filedOn: now, answers: withPins, papers: proven, fee: LINE },
  { id: 'ma-chung-sinh', title: 'Có mã Giấy chứng sinh điện tử', filedOn: now, answers: { ...withPins, 'birth.noticeCode': '01234.GCS.00125.26' }, papers: ['chung-cu-huyet-thong'], fee: LINE },
  { id: 'uy-quyen', title: 'Người được ủy quyền đi đăng ký', filedOn: now, answers: { ...withPins, ...proxy }, papers: [...proven, 'giay-uy-quyen'], fee: LINE },
  { id: 'lam-chung', title: 'Hai người làm chứng', filedOn: now, answers: but(withPins, sworn), papers: ['giay-chung-sinh', 'cam-doan-huyet-thong'], fee: LINE },
  { id: 'tre-mat', title: 'Trẻ đã mất', filedOn: now, answers: { ...withPins, 'birth.special': 'mat-sau-24h' }, papers: proven, fee: LINE, errors: ['birth.special'] },
]
