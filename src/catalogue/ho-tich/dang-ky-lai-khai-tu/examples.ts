import { without } from '../cases.ts'
import { filed2016, filed2025 } from '../grown-examples.ts'

const OLD = '00160@2004-08-31'
const NOW = '00160@2025-07-01'
const requester = { 'requester.relation': 'con', 'requester.name': 'Đặng Văn Hòa', 'requester.pin': '011965321', 'requester.commune': OLD, 'requester.address': 'Số 3, tổ 2', 'requester.phone': '0904123456' } as const
const old = {
  'previous.early': true, 'previous.lost': true, 'previous.copy': 'ban-sao', 'previous.commune': OLD, 'previous.on': '1994-05-20', 'previous.number': '17', 'deceased.commune': OLD,
  'deceased.name': 'Đặng Văn Phúc', 'deceased.born': '1930', 'deceased.sex': 'nam', 'deceased.ethnicity': '01', 'deceased.address': 'Số 3, tổ 2',
  'death.on': '1994-05-18', 'death.place': 'Tại nhà riêng, xã Cổ Nhuế, huyện Từ Liêm, Hà Nội', 'death.cause': 'Bệnh già', 'fee.exempt': 'khong', ...requester,
} as const
const now = {
  ...without(old, 'deceased.ethnicity', 'deceased.address'), 'previous.commune': NOW, 'deceased.commune': NOW, 'deceased.pin': '001030001234', 'requester.pin': '001065004321', 'requester.born': '1965-03-04', 'requester.commune': NOW,
  'requester.residenceKind': 'thuong-tru', 'delivery': 'tai-cho',
} as const
const shown = ['giay-tuy-than', 'giay-cu-tru'] as const
const fee = 'dang-ky-lai-khai-tu'

export const examples2016 = [
  { id: 'ban-sao', title: 'Còn bản sao giấy chứng tử', filedOn: filed2016, fee, answers: old, papers: ['ban-sao-cu', ...shown] },
  { id: 'giay-khac', title: 'Chỉ có giấy tờ khác', filedOn: filed2016, fee, answers: { ...old, 'previous.copy': 'giay-khac' }, papers: ['giay-to-viec-mat', ...shown] },
  { id: 'mien', title: 'Gia đình có công', filedOn: filed2016, fee: 'free', answers: { ...old, 'fee.exempt': 'co-cong' }, papers: ['ban-sao-cu', ...shown] },
  { id: 'uy-quyen', title: 'Người được ủy quyền', filedOn: filed2016, fee, answers: { ...old, 'requester.relation': 'uy-quyen' }, papers: ['ban-sao-cu', 'giay-uy-quyen', ...shown] },
  { id: 'con-so', title: 'Sổ hộ tịch còn', filedOn: filed2016, fee, answers: { ...old, 'previous.lost': false }, papers: ['ban-sao-cu', ...shown], errors: ['previous.lost'], goesTo: '2.000635' },
] as const

export const examples2025 = [
  { id: 'ban-sao', title: 'Còn bản sao giấy chứng tử', filedOn: filed2025, fee, answers: now, papers: ['ban-sao-cu'] },
  { id: 'khong-so', title: 'Người đã mất không có số định danh', filedOn: filed2025, fee,
    answers: { ...without(now, 'deceased.pin'), 'deceased.ethnicity': '01', 'deceased.address': 'Số 3, tổ 2' }, papers: ['ban-sao-cu'] },
  { id: 'giay-khac', title: 'Chỉ có giấy tờ khác', filedOn: filed2025, fee, answers: { ...now, 'previous.copy': 'giay-khac' }, papers: ['giay-to-viec-mat'] },
  { id: 'sau-2016', title: 'Mất từ năm 2016', filedOn: filed2025, fee, answers: { ...now, 'death.on': '2017-01-02', 'previous.on': '2017-01-05' }, papers: ['ban-sao-cu'], errors: ['death.on', 'previous.on'] },
  { id: 'buu-dien', title: 'Nhận qua bưu điện', filedOn: filed2025, fee, answers: { ...now, 'delivery': 'buu-chinh', 'delivery.address': 'Số 3, tổ 2, phường Nghĩa Đô' }, papers: ['ban-sao-cu'] },
] as const
