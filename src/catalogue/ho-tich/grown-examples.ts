import { day } from '#kernel/day.ts'
import { but } from './but.ts'
import { without } from './cases.ts'

const NGHIA_TAN = '00160@2004-08-31'
const NGHIA_DO = '00160@2025-07-01'
export const filed2016 = day('2018-05-08')
export const filed2025 = day('2026-11-18')

/** Somebody born in 1978 who files for themselves, with both parents on their papers. */
export const self2016 = {
  'requester.relation': 'ban-than', 'parents.known': 'ca-hai', 'parents.proof': true, 'child.official': false, 'child.commune': NGHIA_TAN,
  'child.name': 'Hoàng Thị Bích Liên', 'child.born': '1978-09-02', 'child.sex': 'nu', 'child.ethnicity': '01', 'child.pin': '011978123', 'child.address': 'Số 14, tổ 9',
  'birth.place': 'Trạm y tế xã Cổ Nhuế, huyện Từ Liêm, Hà Nội', 'child.native': 'Xã Cổ Nhuế, huyện Từ Liêm, Hà Nội', 'fee.exempt': 'khong',
  'mother.name': 'Lê Thị Mùi', 'mother.born': '1955', 'mother.ethnicity': '01', 'mother.address': 'Xã Cổ Nhuế, huyện Từ Liêm, Hà Nội',
  'parents.sameHome': false, 'father.name': 'Hoàng Văn Tý', 'father.born': '1950', 'father.ethnicity': '01', 'father.address': 'Đã chết', 'requester.phone': '0912345678',
} as const
export const self2025 = {
  ...without(self2016, 'mother.ethnicity', 'father.ethnicity'), 'child.commune': NGHIA_DO, 'child.pin': '001178001234', 'mother.pin': '001155001234', 'father.pin': '001050004321',
  'requester.residenceKind': 'thuong-tru', 'delivery': 'tai-cho',
} as const
/** A relative who files for them. */
export const relative2016 = { 'requester.relation': 'nguoi-than', 'requester.name': 'Hoàng Văn Sửu', 'requester.pin': '011980456', 'requester.commune': NGHIA_TAN, 'requester.address': 'Số 14, tổ 9' } as const
export const relative2025 = { ...relative2016, 'requester.pin': '001080005678', 'requester.born': '1980-01-01', 'requester.commune': NGHIA_DO } as const
export const motherOnly = ['father.name', 'father.born', 'father.ethnicity', 'father.address', 'parents.sameHome'] as const
export const motherOnly2025 = ['father.name', 'father.born', 'father.pin', 'father.address', 'parents.sameHome'] as const

/** The same with a father of Russia, and of somebody who lives abroad. */
const foreignFather = {
  'foreign.element': 'nguoi-nuoc-ngoai', 'foreign.papers': false, 'child.nationality': 'VN',
  'father.name': 'Ivan Petrov', 'father.nationality': 'RU', 'father.idPaper': 'Hộ chiếu 71 1234567',
} as const
export const fatherOf = <A extends object>(answers: A) => but(answers, { 'father.pin': undefined, ...foreignFather })
export const settled = { 'foreign.element': 'dinh-cu', 'foreign.papers': false, 'child.nationality': 'VN', 'child.commune': 'ngoai', 'child.address': 'Moskva, Liên bang Nga' } as const
