import { dangKyLaiKhaiSinh2025 } from '../dang-ky-lai-khai-sinh/index.ts'
import { fatherOf, settled } from '../grown-examples.ts'

const one = (id: string) => dangKyLaiKhaiSinh2025.examples.find(example => example.id === id)?.answers ?? {}
const filedOn = dangKyLaiKhaiSinh2025.examples[0]?.filedOn ?? dangKyLaiKhaiSinh2025.from
const fee = 'khai-sinh-lai-nuoc-ngoai'
const mixed = fatherOf(one('ban-than'))

export const examples = [
  { id: 'cha-nga', title: 'Cha là người Nga, đăng ký ở Hà Nội năm 1978', filedOn, fee, answers: mixed, papers: ['giay-to-ca-nhan', 'ho-chieu'] },
  { id: 'giay-nuoc-ngoai', title: 'Nộp giấy tờ nước ngoài, người khuyết tật', filedOn, fee: 'free', answers: { ...mixed, 'foreign.papers': true, 'fee.exempt': 'khuyet-tat' },
    papers: ['giay-to-ca-nhan', 'giay-to-nuoc-ngoai', 'ban-dich', 'ho-chieu'] },
  { id: 'dinh-cu', title: 'Người định cư ở nước ngoài', filedOn, fee, answers: { ...one('ban-than'), ...settled }, papers: ['giay-to-ca-nhan'] },
  { id: 'nguoi-than', title: 'Em trai đi đăng ký', filedOn, fee, answers: fatherOf(one('nguoi-than')), papers: ['giay-to-ca-nhan', 'ho-chieu'] },
  { id: 'sau-2016', title: 'Đã đăng ký sau năm 2016', filedOn, fee, answers: { ...mixed, 'previous.early': false }, papers: ['giay-to-ca-nhan', 'ho-chieu'], errors: ['previous.early'], goesTo: '2.000635' },
  { id: 'trong-nuoc', title: 'Không có yếu tố nước ngoài', filedOn, fee, answers: { ...one('ban-than'), 'child.nationality': 'VN', 'foreign.element': 'khong', 'foreign.papers': false },
    papers: ['giay-to-ca-nhan'], errors: ['foreign.element'], goesTo: '1.004884' },
] as const
