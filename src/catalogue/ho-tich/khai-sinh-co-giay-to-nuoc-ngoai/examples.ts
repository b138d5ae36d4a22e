import { fatherOf } from '../grown-examples.ts'
import { khaiSinhCoGiayTo2025 } from '../khai-sinh-co-giay-to/index.ts'

const one = (id: string) => khaiSinhCoGiayTo2025.examples.find(example => example.id === id)?.answers ?? {}
const filedOn = khaiSinhCoGiayTo2025.examples[0]?.filedOn ?? khaiSinhCoGiayTo2025.from
const fee = 'khai-sinh-co-giay-to-nuoc-ngoai'
const mixed = fatherOf(one('ban-than'))
const held = ['giay-to-ca-nhan', 'ho-chieu'] as const

export const examples = [
  { id: 'cha-nga', title: 'Cha là người Nga, con chưa từng đăng ký', filedOn, fee, answers: mixed, papers: held },
  { id: 'giay-nuoc-ngoai', title: 'Nộp giấy tờ nước ngoài, gia đình có công', filedOn, fee: 'free', answers: { ...mixed, 'foreign.papers': true, 'fee.exempt': 'co-cong' },
    papers: ['giay-to-ca-nhan', 'giay-to-nuoc-ngoai', 'ban-dich', 'ho-chieu'] },
  { id: 'uy-quyen', title: 'Người được ủy quyền', filedOn, fee, answers: fatherOf(one('uy-quyen')), papers: ['giay-to-ca-nhan', 'giay-uy-quyen', 'ho-chieu'] },
  { id: 'dinh-cu', title: 'Mẹ định cư ở nước ngoài', filedOn, fee, answers: { ...one('ban-than'), 'foreign.element': 'dinh-cu', 'foreign.papers': false, 'child.nationality': 'VN', 'mother.commune': 'ngoai' }, papers: ['giay-to-ca-nhan'] },
  { id: 'da-dang-ky', title: 'Đã từng đăng ký', filedOn, fee, answers: { ...mixed, 'previous.ever': true }, papers: held, errors: ['previous.ever'], goesTo: '2.000522' },
  { id: 'trong-nuoc', title: 'Không có yếu tố nước ngoài', filedOn, fee, answers: { ...one('ban-than'), 'child.nationality': 'VN', 'foreign.element': 'khong', 'foreign.papers': false },
    papers: ['giay-to-ca-nhan'], errors: ['foreign.element'], goesTo: '1.004772' },
] as const
