import { day } from '#kernel/day.ts'
import type { Example } from '#procedures'
import { but } from '../but.ts'
import type { Id2016, Id2025 } from './form.ts'
import type { papers2016, papers2025 } from './rules.ts'

type Example2016 = Example<Id2016, (typeof papers2016)[number]['code']>
type Example2025 = Example<Id2025, (typeof papers2025)[number]['code']>

const NGHIA_TAN = '00160@2004-08-31'
/** A correction for a child under 14, filed by the mother. */
const corrected = {
  'change.act': 'cai-chinh', 'change.fault': 'can-bo', 'entry.kind': 'khai-sinh', 'subject.born': '2012-09-03',
  'requester.relation': 'cha-me', 'entry.commune': NGHIA_TAN, 'subject.commune': NGHIA_TAN,
  'subject.name': 'Vũ Hoàng Anh', 'subject.sex': 'nu', 'subject.ethnicity': '01', 'subject.address': 'Số 8, tổ 3',
  'entry.on': '2012-09-20', 'entry.number': '118/2012', 'entry.book': '01',
  'change.1.field': 'gioi-tinh', 'change.1.from': 'Nam', 'change.1.to': 'Nữ', 'change.1.more': false, 'change.reason': 'Cán bộ ghi nhầm giới tính khi đăng ký',
  'requester.name': 'Phạm Thị Mai', 'requester.pin': '001185004321', 'requester.commune': NGHIA_TAN, 'requester.address': 'Số 8, tổ 3', 'requester.phone': '0912345678',
  'fee.exempt': 'khong',
} as const satisfies Example2016['answers']
const renamed = { 'change.act': 'thay-doi', 'change.fault': undefined, 'change.1.field': 'ten', 'change.1.from': 'Anh', 'change.1.to': 'Ánh', 'consent.parents': true } as const
const added = {
  'change.act': 'bo-sung', 'change.fault': undefined, 'subject.born': '1985-09-03', 'entry.on': '1985-10-01', 'requester.relation': 'nguoi-than',
  'change.1.field': 'que-quan', 'change.1.from': undefined, 'change.1.to': 'Xã Tản Lĩnh, huyện Ba Vì, Hà Nội', 'fee.exempt': 'ho-ngheo',
} as const
const two = {
  'change.1.field': 'cha', 'change.1.from': 'sinh năm 1980', 'change.1.to': 'sinh năm 1982', 'change.1.more': true,
  'change.2.field': 'que-quan', 'change.2.from': 'Hà Tây', 'change.2.to': 'Hà Nội', 'change.2.more': false,
} as const
const in2016 = { filedOn: day('2018-05-08'), fee: 'thay-doi-cai-chinh' }
const shown = ['giay-tuy-than', 'giay-cu-tru'] as const

export const examples2016: readonly Example2016[] = [
  { ...in2016, id: 'cai-chinh', title: 'Cải chính giới tính ghi nhầm cho trẻ', answers: corrected, papers: ['can-cu', ...shown] },
  { ...in2016, id: 'doi-ten', title: 'Đổi tên cho trẻ dưới 9 tuổi', answers: but(corrected, renamed), papers: ['can-cu', ...shown] },
  { ...in2016, id: 'bo-sung', title: 'Bổ sung quê quán cho người lớn, hộ nghèo', answers: but(corrected, added), papers: ['can-cu', ...shown], fee: 'free' },
  { ...in2016, id: 'hai-muc', title: 'Cải chính năm sinh của cha và quê quán', answers: but(corrected, two), papers: ['can-cu', ...shown] },
  { ...in2016, id: 'uy-quyen', title: 'Người được ủy quyền nộp thay', answers: but(corrected, { 'requester.relation': 'uy-quyen' }), papers: ['can-cu', 'giay-uy-quyen', ...shown] },
  { ...in2016, id: 'tu-14-tuoi', title: 'Người đã đủ 14 tuổi', answers: but(corrected, { 'subject.born': '2004-05-08' }), papers: ['can-cu', ...shown], errors: ['subject.born'] },
]

const NGHIA_DO = '00160@2025-07-01'
/** A correction for an adult who files for herself by her number. */
const own = {
  'change.act': 'cai-chinh', 'change.fault': 'nguoi-khai', 'entry.kind': 'khai-sinh', 'subject.born': '1988-04-30',
  'requester.relation': 'ban-than', 'entry.commune': NGHIA_DO, 'subject.commune': NGHIA_DO,
  'subject.name': 'Lê Thu Hà', 'subject.sex': 'nu', 'subject.pin': '001188007654',
  'entry.on': '1988-06-15', 'entry.number': '45/1988',
  'change.1.field': 'nam-sinh', 'change.1.from': '1988', 'change.1.to': '1989', 'change.1.more': false, 'change.reason': 'Cha mẹ khai nhầm năm sinh',
  'requester.residenceKind': 'thuong-tru', 'requester.phone': '0987654321', 'fee.exempt': 'khong', 'delivery': 'tai-cho',
} as const satisfies Example2025['answers']
const father = {
  'requester.relation': 'cha-me', 'requester.name': 'Lê Văn Hải', 'requester.born': '1985-02-10', 'requester.pin': '001085002233',
  'requester.commune': NGHIA_DO, 'requester.address': 'Số 2, phố Trần Cung',
} as const
/** A new name for a girl of twelve. */
const child = but(own, {
  ...father, 'subject.born': '2014-04-30', 'subject.pin': '001314007654', 'entry.on': '2014-05-15', 'change.act': 'thay-doi', 'change.fault': undefined,
  'change.1.field': 'ten', 'change.1.from': 'Hà', 'change.1.to': 'Hạ', 'consent.parents': true, 'consent.child': true,
} as const)
const people = {
  'change.act': 'xac-dinh-lai', 'change.fault': undefined, 'change.1.field': undefined, 'change.1.from': undefined, 'change.1.to': undefined, 'change.1.more': undefined,
  'ethnicity.from': '01', 'ethnicity.to': '05', 'father.ethnicity': '01', 'mother.ethnicity': '05',
} as const
const noPin = { 'subject.pin': undefined, 'subject.ethnicity': '01', 'subject.idPaper': 'Hộ chiếu B7654321, cấp ngày 04/05/2019', 'subject.address': 'Số 2, phố Trần Cung', 'fee.exempt': 'co-cong' } as const
const in2025 = { filedOn: day('2026-11-18'), fee: 'thay-doi-cai-chinh' }

export const examples2025: readonly Example2025[] = [
  { ...in2025, id: 'cai-chinh', title: 'Tự cải chính năm sinh', answers: own, papers: ['can-cu'] },
  { ...in2025, id: 'doi-ten', title: 'Đổi tên cho trẻ 12 tuổi, trẻ đồng ý', answers: child, papers: ['can-cu'] },
  { ...in2025, id: 'dan-toc', title: 'Xác định lại dân tộc theo mẹ', answers: but(own, people), papers: ['can-cu'] },
  { ...in2025, id: 'khong-so', title: 'Chưa có số định danh, có công với cách mạng', answers: but(own, noPin), papers: ['can-cu', 'giay-tuy-than'], fee: 'free' },
  { ...in2025, id: 'khop-giay', title: 'Không ghi sai, chỉ muốn khớp với bằng cấp', answers: but(own, { 'change.fault': 'khop-giay' }), papers: ['can-cu'], errors: ['change.fault'] },
  { ...in2025, id: 'chua-dong-y', title: 'Đổi tên cho trẻ, cha mẹ chưa đồng ý', answers: but(child, { 'consent.parents': false }), papers: ['can-cu'], errors: ['consent.parents'] },
]
