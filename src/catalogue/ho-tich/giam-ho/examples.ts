import { day } from '#kernel/day.ts'
import { but } from '../but.ts'
import { noPin, pair2016, pair2025, shown2016 as shown, supervisor, uncle2016 } from '../guardianship-examples.ts'

const orphan = {
  'guard.ward': 'chua-thanh-nien', 'guard.parents': 'khong-con', 'guard.kind': 'duong-nhien', 'guard.relation': 'ong-ba', 'guard.several': false,
  'guardian.capable': true, 'guardian.barred': false, 'guard.reason': 'Cha mẹ đã mất vì tai nạn', 'birth.place': 'Phường Nghĩa Tân, quận Cầu Giấy, Hà Nội', 'birth.number': '77/2011',
} as const
const ordinary = { ...pair2016, ...orphan } as const
const in2016 = { filedOn: day('2018-05-08'), fee: 'free' }

export const examples2016 = [
  { ...in2016, id: 'ba-noi', title: 'Bà giám hộ cháu mồ côi', answers: ordinary, papers: ['dieu-kien-duong-nhien', ...shown] },
  { ...in2016, id: 'nhieu-nguoi', title: 'Ông và bà thỏa thuận một người làm giám hộ', answers: but(ordinary, { 'guard.several': true }), papers: ['dieu-kien-duong-nhien', 'thoa-thuan', ...shown] },
  { ...in2016, id: 'cu', title: 'Người được cử, cháu đã 6 tuổi', answers: but(ordinary, { 'guard.kind': 'cu', 'guard.relation': undefined, 'guard.several': undefined }),
    papers: ['van-ban-cu', ...shown], warnings: ['ward.born'] },
  { ...in2016, id: 'uy-quyen', title: 'Người được ủy quyền nộp thay', answers: but(ordinary, { ...uncle2016, 'requester.relation': 'uy-quyen' }), papers: ['dieu-kien-duong-nhien', 'giay-uy-quyen', ...shown] },
  { ...in2016, id: 'con-me', title: 'Mẹ vẫn chăm sóc được', answers: but(ordinary, { 'guard.parents': 'con-du' }), papers: ['dieu-kien-duong-nhien', ...shown], errors: ['guard.parents'] },
] as const

const now = but({ ...pair2025, ...orphan } as const, { 'birth.number': '77/2017' })
const wife = {
  'guard.ward': 'mat-nang-luc', 'guard.parents': undefined, 'guard.relation': 'vo-chong', 'ward.born': '1960-07-08', 'ward.pin': '001060004455', 'birth.place': undefined, 'birth.number': undefined,
  'guard.reason': 'Chồng mất năng lực hành vi dân sự theo quyết định của Tòa án',
} as const
const watched = { 'guard.supervised': true, 'supervisor.name': supervisor['supervisor.name'], 'supervisor.born': supervisor['supervisor.born'], 'supervisor.pin': supervisor['supervisor.pin'] } as const
const in2025 = { filedOn: day('2026-11-18'), fee: 'free' }

export const examples2025 = [
  { ...in2025, id: 'ba-noi', title: 'Bà giám hộ cháu mồ côi', answers: now, papers: ['dieu-kien-duong-nhien'] },
  { ...in2025, id: 'vo', title: 'Vợ giám hộ chồng mất năng lực', answers: but(now, wife), papers: ['dieu-kien-duong-nhien'] },
  { ...in2025, id: 'co-giam-sat', title: 'Có người giám sát', answers: but(now, watched), papers: ['dieu-kien-duong-nhien'] },
  { ...in2025, id: 'khong-so', title: 'Người giám hộ chưa có số định danh', answers: but(now, noPin), papers: ['dieu-kien-duong-nhien', 'giay-tuy-than'] },
  { ...in2025, id: 'toa-chi-dinh', title: 'Người có khó khăn trong nhận thức, khai là đương nhiên', answers: but(now, { ...wife, 'guard.ward': 'kho-khan' }), papers: ['dieu-kien-duong-nhien'], errors: ['guard.kind'] },
] as const
