import { day } from '#kernel/day.ts'
import { but } from '../but.ts'

const filedOn = day('2026-11-18')
const fee = 'ghi-chu-nuoc-ngoai'
const papers = ['giay-to-nuoc-ngoai', 'ban-dich'] as const

const subject = {
  'foreign.by': 'nuoc-ngoai', 'requester.relation': 'ban-than', 'subject.commune': '00160@2025-07-01',
  'subject.name': 'Phạm Thị Thu Hà', 'subject.born': '1993-04-02', 'subject.sex': 'nu', 'subject.pin': '001193012345',
  'requester.residenceKind': 'thuong-tru', 'requester.phone': '0912345678', 'fee.exempt': 'khong', 'delivery': 'tai-cho',
} as const
const partner = {
  'partner.name': 'Tanaka Kenji', 'partner.born': '1990-05-06', 'partner.sex': 'nam', 'partner.nationality': 'JP', 'partner.idPaper': 'Hộ chiếu TK1234567',
} as const
const paper = { 'foreign.authority': 'Tòa thị chính quận Shinjuku, Tokyo, Nhật Bản', 'foreign.number': '118/2024', 'foreign.on': '2024-06-10' } as const
const unnumbered = {
  'subject.pin': undefined, 'subject.ethnicity': '01', 'subject.idPaper': 'Hộ chiếu C1234567, cấp ngày 02/03/2020, Cục Quản lý xuất nhập cảnh', 'subject.address': 'Số 8, tổ 3',
} as const
const proxy = {
  'requester.relation': 'uy-quyen', 'requester.name': 'Phạm Văn Bình', 'requester.born': '1965-02-03', 'requester.pin': '001065001234',
  'requester.commune': '00160@2025-07-01', 'requester.address': 'Số 8, tổ 3',
} as const

const wedding = { ...subject, ...partner, ...paper, 'marriage.on': '2024-06-08' } as const
export const marriageExamples = [
  { id: 'nhat-ban', title: 'Kết hôn với người Nhật Bản ở Tokyo', filedOn, fee, papers, answers: wedding },
  { id: 'khong-so', title: 'Người được ghi chú chưa có số định danh', filedOn, fee, papers: [...papers, 'giay-tuy-than'], answers: but(wedding, unnumbered) },
  { id: 'uy-quyen', title: 'Ủy quyền cho cha đi làm', filedOn, fee, papers: [...papers, 'giay-uy-quyen'], answers: but(wedding, proxy) },
  { id: 'dai-dien', title: 'Kết hôn ở Đại sứ quán Việt Nam', filedOn, fee, papers, answers: { ...wedding, 'foreign.by': 'dai-dien' }, errors: ['foreign.by'], goesTo: '2.000635' },
  { id: 'cung-gioi', title: 'Hai bên cùng giới tính', filedOn, fee, papers, answers: { ...wedding, 'partner.sex': 'nu' }, errors: ['partner.sex'] },
] as const

const divorce = {
  ...subject, ...partner, ...paper, 'divorce.kind': 'ly-hon', 'divorce.contested': false, 'entry.here': true, 'entry.commune': '00160@2025-07-01',
  'divorce.on': '2024-06-08', 'entry.on': '2018-05-04', 'entry.number': '12/2018',
} as const
export const divorceExamples = [
  { id: 'dang-ky-o-day', title: 'Kết hôn ở Hà Nội, ly hôn ở Nhật Bản', filedOn, fee, papers, answers: divorce },
  { id: 'huy', title: 'Hủy việc kết hôn ở nước ngoài', filedOn, fee, papers, answers: { ...divorce, 'divorce.kind': 'huy' } },
  { id: 'chua-co-so', title: 'Kết hôn ở nước ngoài, chưa ghi chú', filedOn, fee, papers,
    answers: but(divorce, { 'entry.here': false, 'entry.commune': undefined, 'entry.on': undefined, 'entry.number': undefined }) },
  { id: 'uy-quyen', title: 'Ủy quyền cho cha đi làm', filedOn, fee, papers: [...papers, 'giay-uy-quyen'], answers: but(divorce, proxy) },
  { id: 'tranh-chap', title: 'Bản án đang có đơn tại Tòa án Việt Nam', filedOn, fee, papers, answers: { ...divorce, 'divorce.contested': true }, errors: ['divorce.contested'] },
] as const

const birth = {
  ...subject, ...paper, 'noted.kind': 'khai-sinh', 'noted.on': '2024-05-30', 'noted.content': 'Khai sinh tại Tokyo, cha Tanaka Kenji, mẹ Phạm Thị Thu Hà',
  'requester.relation': 'nguoi-than', 'requester.name': 'Phạm Thị Thu Hà', 'requester.born': '1993-04-02', 'requester.pin': '001193012345',
  'requester.commune': '00160@2025-07-01', 'requester.address': 'Số 8, tổ 3',
  'subject.name': 'Phạm Minh Anh', 'subject.born': '2024-05-30', 'subject.sex': 'nu', 'subject.pin': '001324012345',
} as const
export const otherExamples = [
  { id: 'khai-sinh', title: 'Con khai sinh ở Nhật Bản', filedOn, fee, papers, answers: birth },
  { id: 'giam-ho', title: 'Giám hộ đăng ký ở Nhật Bản', filedOn, fee, papers, answers: { ...birth, ...partner, 'noted.kind': 'giam-ho', 'noted.content': 'Tanaka Kenji làm người giám hộ' } },
  { id: 'khai-tu', title: 'Người thân mất và khai tử ở Nhật Bản', filedOn, fee, papers,
    answers: { ...birth, 'noted.kind': 'khai-tu', 'subject.name': 'Phạm Văn Bình', 'subject.born': '1965-02-03', 'subject.sex': 'nam', 'subject.pin': '001065001234', 'noted.content': 'Mất tại Tokyo, không rõ nguyên nhân' } },
  { id: 'khong-so', title: 'Trẻ chưa có số định danh', filedOn, fee, papers, answers: but(birth, unnumbered) },
  { id: 'ket-hon', title: 'Chọn nhầm: kết hôn có thủ tục riêng', filedOn, fee, papers, answers: { ...birth, 'noted.kind': 'ket-hon' }, errors: ['noted.kind'], goesTo: '2.002189' },
] as const
