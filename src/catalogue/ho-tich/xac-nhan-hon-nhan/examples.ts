import { day } from '#kernel/day.ts'
import type { Example } from '#procedures'
import { but } from '../but.ts'
import type { Id2016, Id2025 } from './form.ts'
import type { papers2016, papers2025 } from './rules.ts'

type Example2016 = Example<Id2016, (typeof papers2016)[number]['code']>
type Example2025 = Example<Id2025, (typeof papers2025)[number]['code']>

const filedOn = day('2017-03-15')
const toMarry = {
  'requester.relation': 'ban-than', 'person.commune': '00073@2004-08-31', 'person.status': 'chua', 'purpose.kind': 'ket-hon', 'purpose.at': 'trong-nuoc', 'earlier.kind': 'chua',
  'person.name': 'Lê Hoàng Nam', 'person.born': '1990-11-20', 'person.sex': 'nam', 'person.ethnicity': '01', 'person.pin': '001090001234', 'person.address': 'Số 20, phố Nam Ngư',
  'period.1.place': 'Phường Cửa Nam, quận Hoàn Kiếm, Hà Nội', 'period.1.from': '2008-11-20', 'period.1.more': false,
  'partner.name': 'Phạm Thị Thu Hà', 'partner.born': '1993-04-02', 'purpose.place': 'Ủy ban nhân dân phường Nghĩa Tân', 'paper.count': 1,
  'requester.phone': '0912345678', 'fee.exempt': 'khong',
} as const satisfies Example2016['answers']
const otherUse = { 'purpose.kind': 'khac', 'purpose.at': undefined, 'earlier.kind': undefined, 'partner.name': undefined, 'partner.born': undefined, 'purpose.place': undefined, 'purpose.text': 'Mua bán nhà đất' } as const
const divorced = { 'person.status': 'ly-hon', 'person.divorce': 'trong-nuoc', 'person.endNumber': '45/2014/QĐST-HNGĐ', 'person.endOn': '2014-09-10', 'person.endIssuer': 'Tòa án nhân dân quận Hoàn Kiếm' } as const
const two = { 'period.1.to': '2014-06-30', 'period.1.more': true, 'period.2.place': 'Phường Nghĩa Tân, quận Cầu Giấy, Hà Nội', 'period.2.from': '2014-07-01', 'period.2.more': false } as const
const proxy = {
  'requester.relation': 'uy-quyen', 'requester.name': 'Lê Văn Tuấn', 'requester.pin': '001065000321', 'requester.commune': '00073@2004-08-31', 'requester.address': 'Số 20, phố Nam Ngư',
} as const
const shown = ['giay-tuy-than', 'giay-cu-tru'] as const
const LINE = 'xac-nhan-hon-nhan'

export const examples2016: readonly Example2016[] = [
  { id: 'ket-hon', title: 'Chưa kết hôn lần nào, xin giấy để kết hôn', filedOn, answers: toMarry, papers: shown, fee: LINE },
  { id: 'viec-khac', title: 'Đã ly hôn, xin hai bản để mua bán nhà', filedOn, answers: but(toMarry, { ...otherUse, ...divorced, 'paper.count': 2 }), papers: ['giay-cham-dut', ...shown], fee: LINE },
  { id: 'hai-noi', title: 'Hai thời gian cư trú', filedOn, answers: { ...toMarry, ...two }, papers: shown, fee: LINE },
  { id: 'xin-lai', title: 'Xin lại, còn giấy cũ', filedOn, answers: { ...toMarry, 'earlier.kind': 'con-giay' }, papers: ['giay-cu', ...shown], fee: LINE },
  { id: 'uy-quyen', title: 'Người được ủy quyền đi xin, hộ nghèo', filedOn, answers: { ...toMarry, ...proxy, 'fee.exempt': 'ho-ngheo' }, papers: ['giay-uy-quyen', ...shown], fee: 'free' },
  { id: 'dai-dien', title: 'Kết hôn tại đại sứ quán nước ngoài', filedOn, answers: { ...toMarry, 'purpose.at': 'dai-dien' }, papers: shown, fee: LINE, errors: ['purpose.at'] },
]

const now = day('2026-11-18')
const withPin = but(toMarry, {
  'person.commune': '00160@2025-07-01', 'person.born': '1998-11-20', 'person.pin': '001098001234', 'person.ethnicity': undefined, 'person.address': undefined,
  'period.1.place': 'Phường Nghĩa Đô, Hà Nội', 'period.1.from': '2018-11-20', 'partner.born': '2000-04-02', 'partner.pin': '001300012345', 'purpose.place': 'Ủy ban nhân dân phường Cửa Nam',
  'requester.residenceKind': 'thuong-tru', 'delivery': 'tai-cho',
})
const married = { 'person.status': 'dang-co', 'spouse.name': 'Phạm Thị Thu Hà', 'spouse.certificate': 'Số 12/2024, ngày 02/03/2024, phường Nghĩa Đô' } as const

export const examples2025: readonly Example2025[] = [
  { id: 'ket-hon', title: 'Có số định danh, xin giấy để kết hôn', filedOn: now, answers: withPin, papers: [], fee: LINE },
  { id: 'khong-so', title: 'Chưa có số định danh', filedOn: now,
    answers: but(withPin, { 'person.pin': undefined, 'person.ethnicity': '01', 'person.idPaper': 'Hộ chiếu C1234567, cấp ngày 02/03/2020', 'person.address': 'Số 8, tổ 3' }), papers: ['giay-tuy-than'], fee: LINE },
  { id: 'dang-co', title: 'Đang có vợ, xin giấy để vay vốn', filedOn: now, answers: but(withPin, { ...otherUse, ...married, 'partner.pin': undefined, 'purpose.text': 'Vay vốn ngân hàng' }), papers: [], fee: LINE },
  { id: 'mat-giay', title: 'Xin lại, mất giấy cũ', filedOn: now, answers: { ...withPin, 'earlier.kind': 'mat-giay', 'earlier.reason': 'Bị mất khi chuyển nhà' }, papers: [], fee: LINE },
  { id: 'nhieu-ban', title: 'Xin ba bản để kết hôn', filedOn: now, answers: { ...withPin, 'paper.count': 3 }, papers: [], fee: LINE, errors: ['paper.count'] },
]
