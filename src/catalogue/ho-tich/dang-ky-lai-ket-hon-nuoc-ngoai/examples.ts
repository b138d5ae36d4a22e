import { but } from '../but.ts'
import { dangKyLaiKetHon2025 } from '../dang-ky-lai-ket-hon/index.ts'

const one = (id: string) => dangKyLaiKetHon2025.examples.find(example => example.id === id)?.answers ?? {}
const filedOn = dangKyLaiKetHon2025.examples[0]?.filedOn ?? dangKyLaiKetHon2025.from
const fee = 'ket-hon-lai-nuoc-ngoai'
/** A bride of Ha Noi and a groom of France who live here. */
const mixed = but(one('con-ban-sao'), {
  'foreign.element': 'nguoi-nuoc-ngoai', 'foreign.papers': false, 'requester.relation': 'ben-nu',
  'husband.name': 'Pierre Martin', 'husband.pin': undefined, 'husband.nationality': 'FR', 'husband.idPaper': 'Hộ chiếu 22AB12345, cấp ngày 07/08/2022', 'husband.address': 'Số 3, tổ 8',
})
const shown = ['giay-tuy-than', 'ho-chieu'] as const

export const examples = [
  { id: 'nguoi-phap', title: 'Vợ ở Hà Nội, chồng là người Pháp, còn bản sao', filedOn, fee, answers: mixed, papers: ['ban-sao-ket-hon', ...shown] },
  { id: 'khong-ban-sao', title: 'Không còn bản sao, có giấy tờ của nước ngoài', filedOn, fee, answers: { ...mixed, 'previous.copy': false, 'foreign.papers': true },
    papers: ['giay-to-hon-nhan', 'giay-tuy-than', 'giay-to-nuoc-ngoai', 'ban-dich', 'ho-chieu'] },
  { id: 'co-cong', title: 'Gia đình có công', filedOn, fee: 'free', answers: { ...mixed, 'fee.exempt': 'co-cong' }, papers: ['ban-sao-ket-hon', ...shown] },
  { id: 'dinh-cu', title: 'Chồng định cư ở nước ngoài', filedOn, fee, answers: { ...one('con-ban-sao'), 'foreign.element': 'dinh-cu', 'foreign.papers': false, 'couple.sameHome': false, 'husband.commune': 'ngoai' }, papers: ['ban-sao-ket-hon'] },
  { id: 'con-so', title: 'Sổ hộ tịch còn', filedOn, fee, answers: { ...mixed, 'previous.lost': false }, papers: ['ban-sao-ket-hon', ...shown], errors: ['previous.lost'], goesTo: '2.000635' },
  { id: 'trong-nuoc', title: 'Không có yếu tố nước ngoài', filedOn, fee, answers: { ...one('con-ban-sao'), 'foreign.element': 'khong', 'foreign.papers': false },
    papers: ['ban-sao-ket-hon'], errors: ['foreign.element'], goesTo: '1.004746' },
] as const
