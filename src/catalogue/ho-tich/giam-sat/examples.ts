import { day } from '#kernel/day.ts'
import { but } from '../but.ts'
import { noPin, pair2025, supervisor, uncle2025 } from '../guardianship-examples.ts'

const now = {
  ...pair2025, ...supervisor, 'entry.place': 'Phường Nghĩa Đô, Hà Nội', 'entry.on': '2026-08-03', 'entry.number': '04/2026',
  'supervisor.agreed': true, 'guard.reason': 'Cháu có tài sản thừa kế cần được giữ gìn', 'fee.exempt': 'khong',
} as const
const in2025 = { filedOn: day('2026-11-18'), fee: 'giam-sat-giam-ho' }
const noNumber = { 'supervisor.pin': undefined, 'supervisor.ethnicity': '01', 'supervisor.idPaper': 'Hộ chiếu C7654321', 'supervisor.address': 'Số 3, tổ 8' } as const

export const examples = [
  { ...in2025, id: 'ong-cau', title: 'Ông cậu giám sát việc giám hộ của bà', answers: now, papers: ['van-ban-cu-giam-sat'] },
  { ...in2025, id: 'nguoi-than', title: 'Người thân nộp, hộ nghèo', answers: but(now, { ...uncle2025, 'fee.exempt': 'ho-ngheo' }), papers: ['van-ban-cu-giam-sat'], fee: 'free' },
  { ...in2025, id: 'khong-so', title: 'Người giám sát chưa có số định danh', answers: but(now, noNumber), papers: ['van-ban-cu-giam-sat'] },
  { ...in2025, id: 'bao-giay', title: 'Người giám hộ chưa có số định danh', answers: but(now, noPin), papers: ['van-ban-cu-giam-sat', 'giay-tuy-than'] },
  { ...in2025, id: 'chua-dong-y', title: 'Người giám sát chưa đồng ý', answers: but(now, { 'supervisor.agreed': false }), papers: ['van-ban-cu-giam-sat'], errors: ['supervisor.agreed'] },
] as const

const ended = but(now, { 'supervisor.agreed': undefined, 'guard.reason': 'Người giám sát chuyển đi xa' } as const)
export const endExamples = [
  { ...in2025, id: 'chuyen-di', title: 'Người giám sát chuyển đi xa', answers: ended, papers: ['can-cu-cham-dut-giam-sat'] },
  { ...in2025, id: 'uy-quyen', title: 'Người được ủy quyền nộp', answers: but(ended, { ...uncle2025, 'requester.relation': 'uy-quyen' }), papers: ['can-cu-cham-dut-giam-sat', 'giay-uy-quyen'] },
  { ...in2025, id: 'khong-so', title: 'Người giám hộ chưa có số định danh', answers: but(ended, noPin), papers: ['can-cu-cham-dut-giam-sat', 'giay-tuy-than'] },
  { ...in2025, id: 'mien', title: 'Người khuyết tật được miễn', answers: but(ended, { 'fee.exempt': 'khuyet-tat' }), papers: ['can-cu-cham-dut-giam-sat'], fee: 'free' },
] as const
