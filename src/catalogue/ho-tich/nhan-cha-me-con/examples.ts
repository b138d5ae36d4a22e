import { day } from '#kernel/day.ts'
import type { Example } from '#procedures'
import { but } from '../but.ts'
import type { Id2016, Id2025 } from './form.ts'
import type { papers2016, papers2025 } from './rules.ts'

type Example2016 = Example<Id2016, (typeof papers2016)[number]['code']>
type Example2025 = Example<Id2025, (typeof papers2025)[number]['code']>

const LINE = 'nhan-cha-me-con'
const filedOn = day('2017-03-15')
const father = {
  'recogniser.name': 'Nguyễn Quang Huy', 'recogniser.born': '1988-06-01', 'recogniser.sex': 'nam', 'recogniser.ethnicity': '01', 'recogniser.pin': '012345678', 'recogniser.address': 'Số 5, tổ 12',
} as const
const child = {
  'recognised.name': 'Trần Đức Minh', 'recognised.born': '2015-03-12', 'recognised.sex': 'nam', 'recognised.ethnicity': '01', 'recognised.address': 'Số 9, tổ 4', 'other.opinion': 'dong-y',
} as const
const byFather = {
  'requester.relation': 'ban-than', 'claim.kind': 'cha-con', 'evidence.kind': 'chung-cu', 'claim.alive': true, 'claim.disputed': false,
  'recogniser.commune': '00160@2004-08-31', 'recognised.commune': '00073@2004-08-31', ...father, ...child,
  'evidence.text': 'Kết quả giám định 123/GĐ, ngày 01/03/2017, Viện Pháp y quốc gia', 'requester.phone': '0912345678', 'fee.exempt': 'khong', 'copies': 1,
} as const satisfies Example2016['answers']
const sworn = {
  'evidence.kind': 'cam-doan', 'evidence.text': undefined,
  'witness.1.name': 'Lê Thị Lan', 'witness.1.born': '1960-02-01', 'witness.1.pin': '001160000111', 'witness.1.address': 'Phường Cửa Nam, quận Hoàn Kiếm',
  'witness.2.name': 'Đỗ Văn Bình', 'witness.2.born': '1958-07-20', 'witness.2.pin': '001058000222', 'witness.2.address': 'Phường Nghĩa Tân, quận Cầu Giấy',
} as const
/** A grown child recognises the mother. */
const byChild = but(byFather, {
  'claim.kind': 'con-me', 'other.opinion': undefined, 'recogniser.born': '1990-06-01',
  'recognised.name': 'Trần Thị Hồng Nhung', 'recognised.born': '1965-08-20', 'recognised.sex': 'nu', 'recognised.pin': '001165000333',
})
const shown = ['giay-tuy-than', 'giay-cu-tru'] as const

export const examples2016: readonly Example2016[] = [
  { id: 'cha-con', title: 'Cha nhận con nhỏ, có kết quả giám định', filedOn, answers: byFather, papers: ['chung-cu-huyet-thong', ...shown], fee: LINE },
  { id: 'cam-doan', title: 'Cha nhận con, có hai người làm chứng', filedOn, answers: but(byFather, sworn), papers: ['cam-doan-huyet-thong', ...shown], fee: LINE },
  { id: 'con-me', title: 'Con đã lớn nhận mẹ', filedOn, answers: byChild, papers: ['chung-cu-huyet-thong', ...shown], fee: LINE },
  { id: 'chin-tuoi', title: 'Cha nhận con mười tuổi, con đồng ý', filedOn, answers: { ...byFather, 'recognised.born': '2007-03-12', 'child.agreed': true }, papers: ['chung-cu-huyet-thong', ...shown], fee: LINE },
  { id: 'ho-ngheo', title: 'Cha nhận con, hộ nghèo', filedOn, answers: { ...byFather, 'fee.exempt': 'ho-ngheo' }, papers: ['chung-cu-huyet-thong', ...shown], fee: 'free' },
  { id: 'tranh-chap', title: 'Có người tranh chấp', filedOn, answers: { ...byFather, 'claim.disputed': true }, papers: ['chung-cu-huyet-thong', ...shown], fee: LINE, errors: ['claim.disputed'] },
]

const now = day('2026-11-18')
const withPins = but(byFather, {
  'recogniser.commune': '00160@2025-07-01', 'recognised.commune': '00160@2025-07-01', 'recogniser.pin': '001088012345', 'recogniser.ethnicity': undefined, 'recogniser.address': undefined,
  'recognised.born': '2023-03-12', 'recognised.pin': '001223012345', 'recognised.ethnicity': undefined, 'recognised.address': undefined,
  'evidence.text': 'Kết quả giám định 123/GĐ, ngày 01/09/2026, Viện Pháp y quốc gia', 'requester.residenceKind': 'thuong-tru', 'delivery': 'tai-cho',
})
const proxy = {
  'requester.relation': 'uy-quyen', 'requester.name': 'Nguyễn Văn Tiến', 'requester.born': '1955-01-02', 'requester.pin': '001055000321', 'requester.commune': '00160@2025-07-01', 'requester.address': 'Số 5, tổ 12',
} as const

export const examples2025: readonly Example2025[] = [
  { id: 'cha-con', title: 'Cha nhận con, hai bên có số định danh', filedOn: now, answers: withPins, papers: ['chung-cu-huyet-thong'], fee: LINE },
  { id: 'cam-doan', title: 'Cha nhận con, có hai người làm chứng', filedOn: now, answers: but(withPins, sworn), papers: ['cam-doan-huyet-thong'], fee: LINE },
  { id: 'uy-quyen', title: 'Người được ủy quyền đi làm', filedOn: now, answers: { ...withPins, ...proxy }, papers: ['chung-cu-huyet-thong', 'giay-uy-quyen'], fee: LINE },
  { id: 'khong-so', title: 'Cha chưa có số định danh', filedOn: now,
    answers: but(withPins, { 'recogniser.pin': undefined, 'recogniser.ethnicity': '01', 'recogniser.idPaper': 'Hộ chiếu C1234567, cấp ngày 02/03/2020', 'recogniser.address': 'Số 5, tổ 12' }),
    papers: ['chung-cu-huyet-thong', 'giay-tuy-than'], fee: LINE },
  { id: 'khong-dong-y', title: 'Mẹ của con không đồng ý', filedOn: now, answers: { ...withPins, 'other.opinion': 'phan-doi' }, papers: ['chung-cu-huyet-thong'], fee: LINE, errors: ['other.opinion'] },
]
