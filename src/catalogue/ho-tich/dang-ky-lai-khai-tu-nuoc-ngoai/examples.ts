import { but } from '../but.ts'
import { dangKyLaiKhaiTu2025 } from '../dang-ky-lai-khai-tu/index.ts'

const one = (id: string) => dangKyLaiKhaiTu2025.examples.find(example => example.id === id)?.answers ?? {}
const filedOn = dangKyLaiKhaiTu2025.examples[0]?.filedOn ?? dangKyLaiKhaiTu2025.from
const fee = 'khai-tu-lai-nuoc-ngoai'
const foreigner = but(one('khong-so'), {
  'foreign.element': 'nguoi-nuoc-ngoai', 'foreign.papers': false, 'deceased.name': 'Pierre Martin', 'deceased.ethnicity': undefined,
  'deceased.nationality': 'FR', 'deceased.idPaper': 'Hộ chiếu 85AB12345', 'requester.relation': 'co-quan',
})

export const examples = [
  { id: 'nguoi-phap', title: 'Người Pháp mất ở Hà Nội năm 1994', filedOn, fee, answers: foreigner, papers: ['ban-sao-cu', 'ho-chieu'] },
  { id: 'giay-nuoc-ngoai', title: 'Chỉ có giấy tờ của nước ngoài, hộ nghèo', filedOn, fee: 'free', answers: { ...foreigner, 'foreign.papers': true, 'previous.copy': 'giay-khac', 'fee.exempt': 'ho-ngheo' },
    papers: ['giay-to-viec-mat', 'giay-to-nuoc-ngoai', 'ban-dich', 'ho-chieu'] },
  { id: 'dinh-cu', title: 'Công dân Việt Nam định cư ở nước ngoài', filedOn, fee, answers: { ...one('ban-sao'), 'foreign.element': 'dinh-cu', 'foreign.papers': false }, papers: ['ban-sao-cu'] },
  { id: 'con-so', title: 'Sổ hộ tịch còn', filedOn, fee, answers: { ...foreigner, 'previous.lost': false }, papers: ['ban-sao-cu', 'ho-chieu'], errors: ['previous.lost'], goesTo: '2.000635' },
  { id: 'trong-nuoc', title: 'Không có yếu tố nước ngoài', filedOn, fee, answers: { ...one('ban-sao'), 'foreign.element': 'khong', 'foreign.papers': false },
    papers: ['ban-sao-cu'], errors: ['foreign.element'], goesTo: '1.005461' },
] as const
