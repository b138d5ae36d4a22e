import { day } from '#kernel/day.ts'
import { but } from '../but.ts'
import { noPin, pair2016, pair2025, shown2016 as shown, uncle2016, uncle2025 } from '../guardianship-examples.ts'

const grown = {
  'end.reason': 'du-18', 'ward.born': '2000-04-08', 'entry.place': 'Phường Nghĩa Tân, quận Cầu Giấy, Hà Nội', 'entry.on': '2016-03-02', 'entry.number': '03/2016',
  'guard.reason': 'Cháu đã đủ 18 tuổi, tự lo được', 'fee.exempt': 'khong',
} as const
const ordinary = { ...pair2016, ...grown } as const
const in2016 = { filedOn: day('2018-05-08'), fee: 'cham-dut-giam-ho' }

export const examples2016 = [
  { ...in2016, id: 'du-18', title: 'Cháu đã đủ 18 tuổi', answers: ordinary, papers: ['can-cu-cham-dut', ...shown] },
  { ...in2016, id: 'con-nuoi', title: 'Cháu được nhận làm con nuôi, hộ nghèo', answers: but(ordinary, { 'end.reason': 'con-nuoi', 'ward.born': '2011-07-08', 'fee.exempt': 'ho-ngheo' }),
    papers: ['can-cu-cham-dut', ...shown], fee: 'free' },
  { ...in2016, id: 'uy-quyen', title: 'Người được ủy quyền nộp thay', answers: but(ordinary, { ...uncle2016, 'requester.relation': 'uy-quyen' }), papers: ['can-cu-cham-dut', 'giay-uy-quyen', ...shown] },
  { ...in2016, id: 'chua-18', title: 'Cháu chưa đủ 18 tuổi', answers: but(ordinary, { 'ward.born': '2000-05-09' }), papers: ['can-cu-cham-dut', ...shown], errors: ['ward.born'] },
] as const

const now = { ...pair2025, ...grown, 'end.reason': 'cha-me', 'ward.born': '2017-07-08', 'entry.on': '2020-03-02', 'guard.reason': 'Mẹ đã về, chăm sóc được cháu' } as const
const in2025 = { filedOn: day('2026-11-18'), fee: 'cham-dut-giam-ho' }

export const examples2025 = [
  { ...in2025, id: 'cha-me', title: 'Mẹ đã chăm sóc được con', answers: now, papers: ['can-cu-cham-dut'] },
  { ...in2025, id: 'mat', title: 'Người được giám hộ đã mất', answers: but(now, { ...uncle2025, 'end.reason': 'mat', 'ward.diedOn': '2026-10-01' }), papers: ['can-cu-cham-dut'] },
  { ...in2025, id: 'doi', title: 'Đổi người giám hộ', answers: but(now, { 'end.reason': 'doi', 'fee.exempt': 'khuyet-tat' }), papers: ['can-cu-cham-dut'], fee: 'free', warnings: ['end.reason'] },
  { ...in2025, id: 'khong-so', title: 'Người giám hộ chưa có số định danh', answers: but(now, noPin), papers: ['can-cu-cham-dut', 'giay-tuy-than'] },
  { ...in2025, id: 'mat-truoc', title: 'Giám hộ đăng ký sau khi người được giám hộ mất', answers: but(now, { 'end.reason': 'mat', 'ward.diedOn': '2020-03-01' }),
    papers: ['can-cu-cham-dut'], errors: ['entry.on'] },
] as const
