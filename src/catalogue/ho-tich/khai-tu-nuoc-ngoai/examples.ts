import { without } from '../cases.ts'
import { khaiTu2025 } from '../khai-tu/index.ts'

const one = (id: string) => khaiTu2025.examples.find(example => example.id === id)?.answers ?? {}
const foreigner = {
  ...without(one('nguoi-nuoc-ngoai'), 'deceased.ethnicity'),
  'foreign.element': 'nguoi-nuoc-ngoai', 'foreign.papers': false, 'deceased.name': 'Tanaka Kenji', 'requester.relation': 'co-quan',
} as const
const filedOn = khaiTu2025.examples[0]?.filedOn ?? khaiTu2025.from
const fee = 'khai-tu-nuoc-ngoai'

export const examples = [
  { id: 'nguoi-nhat', title: 'Người Nhật Bản mất ở Hà Nội', filedOn, fee, answers: foreigner, papers: ['giay-bao-tu', 'giay-cu-tru', 'ho-chieu'] },
  { id: 'giay-nuoc-ngoai', title: 'Nộp thêm giấy tờ nước ngoài', filedOn, fee,
    answers: { ...foreigner, 'foreign.papers': true }, papers: ['giay-bao-tu', 'giay-cu-tru', 'giay-to-nuoc-ngoai', 'ban-dich', 'ho-chieu'] },
  { id: 'dinh-cu', title: 'Công dân Việt Nam định cư ở nước ngoài', filedOn, fee,
    answers: { ...one('so-dinh-danh'), 'foreign.element': 'dinh-cu', 'foreign.papers': false }, papers: ['giay-bao-tu'] },
  { id: 'trong-nuoc', title: 'Không có yếu tố nước ngoài', filedOn, fee,
    answers: { ...one('so-dinh-danh'), 'foreign.element': 'khong', 'foreign.papers': false }, papers: ['giay-bao-tu'], errors: ['foreign.element'], goesTo: '1.000656' },
  { id: 'khong-quoc-tich', title: 'Không ghi quốc tịch', filedOn, fee,
    answers: without(foreigner, 'deceased.nationality'), papers: ['giay-bao-tu', 'giay-cu-tru', 'ho-chieu'], errors: ['deceased.nationality'] },
] as const
