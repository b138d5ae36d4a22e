import { day } from '#kernel/day.ts'
import type { Example } from '#procedures'
import { but } from '../but.ts'
import type { Id2016, Id2025, papers2016, papers2025 } from './form.ts'

type Example2016 = Example<Id2016, (typeof papers2016)[number]['code']>
type Example2025 = Example<Id2025, (typeof papers2025)[number]['code']>

const LINE = 'ket-hon-lai'
const filedOn = day('2017-03-15')
const ordinary = {
  'previous.early': true, 'previous.lost': true, 'couple.alive': true, 'previous.copy': true, 'requester.relation': 'ben-nam', 'previous.commune': '00160@2004-08-31',
  'wife.commune': '00160@2004-08-31', 'couple.sameHome': true,
  'wife.name': 'Ngô Thị Hạnh', 'wife.born': '1958-09-02', 'wife.ethnicity': '01', 'wife.pin': '010203040', 'wife.address': 'Số 3, tổ 8',
  'husband.name': 'Bùi Văn Thắng', 'husband.born': '1955-01-15', 'husband.ethnicity': '01', 'husband.pin': '010203041', 'husband.address': 'Số 3, tổ 8',
  'previous.on': '1980-12-20', 'previous.number': '41', 'previous.reason': 'Sổ và giấy bị mất trong trận lụt', 'requester.phone': '0912345678', 'fee.exempt': 'khong', 'copies': 1,
} as const satisfies Example2016['answers']
const shown = ['giay-tuy-than', 'giay-cu-tru'] as const

export const examples2016: readonly Example2016[] = [
  { id: 'con-ban-sao', title: 'Còn bản sao giấy cũ', filedOn, answers: ordinary, papers: ['ban-sao-ket-hon', ...shown], fee: LINE },
  { id: 'khong-ban-sao', title: 'Không còn bản sao', filedOn, answers: { ...ordinary, 'previous.copy': false }, papers: ['giay-to-hon-nhan', ...shown], fee: LINE },
  { id: 'co-cong', title: 'Gia đình có công', filedOn, answers: { ...ordinary, 'fee.exempt': 'co-cong' }, papers: ['ban-sao-ket-hon', ...shown], fee: 'free' },
  { id: 'con-so', title: 'Sổ hộ tịch còn', filedOn, answers: { ...ordinary, 'previous.lost': false }, papers: ['ban-sao-ket-hon', ...shown], fee: LINE, errors: ['previous.lost'], goesTo: '2.000635' },
  { id: 'da-mat', title: 'Một người đã mất', filedOn, answers: { ...ordinary, 'couple.alive': false }, papers: ['ban-sao-ket-hon', ...shown], fee: LINE, errors: ['couple.alive'] },
]

const now = day('2026-11-18')
const withPins = but(ordinary, {
  'previous.commune': '00160@2025-07-01', 'wife.commune': '00160@2025-07-01', 'wife.pin': '001158012345', 'husband.pin': '001055012345',
  'wife.ethnicity': undefined, 'wife.address': undefined, 'husband.ethnicity': undefined, 'husband.address': undefined,
})
export const examples2025: readonly Example2025[] = [
  { id: 'con-ban-sao', title: 'Hai bên có số định danh', filedOn: now, answers: withPins, papers: ['ban-sao-ket-hon'], fee: LINE },
  { id: 'khong-so', title: 'Bên nữ chưa có số định danh', filedOn: now,
    answers: but(withPins, { 'wife.pin': undefined, 'wife.ethnicity': '01', 'wife.idPaper': 'Chứng minh nhân dân 010203040, cấp ngày 12/05/2010', 'wife.address': 'Số 3, tổ 8' }), papers: ['ban-sao-ket-hon', 'giay-tuy-than'], fee: LINE },
  { id: 'tinh-khac', title: 'Trước đây đăng ký ở tỉnh khác', filedOn: now, answers: { ...withPins, 'previous.commune': 'ngoai', 'previous.place': 'Xã Hòa Bình, huyện Vũ Thư, tỉnh Thái Bình' }, papers: ['ban-sao-ket-hon'], fee: LINE },
  { id: 'tre', title: 'Ngày đăng ký khi bên nữ mới 15 tuổi', filedOn: now, answers: { ...withPins, 'previous.on': '1974-01-01' }, papers: ['ban-sao-ket-hon'], fee: LINE, warnings: ['wife.born', 'husband.born'] },
  { id: 'sau-2016', title: 'Đã đăng ký sau năm 2016', filedOn: now, answers: { ...withPins, 'previous.early': false }, papers: ['ban-sao-ket-hon'], fee: LINE, errors: ['previous.early'], goesTo: '2.000635' },
]
