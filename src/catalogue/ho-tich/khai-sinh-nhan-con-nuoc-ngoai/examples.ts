import { but } from '../but.ts'
import { khaiSinhNhanCon2025 } from '../khai-sinh-nhan-cha-me-con/index.ts'

const one = (id: string) => khaiSinhNhanCon2025.examples.find(example => example.id === id)?.answers ?? {}
const filedOn = khaiSinhNhanCon2025.examples[0]?.filedOn ?? khaiSinhNhanCon2025.from
const fee = 'khai-sinh-nhan-con-nuoc-ngoai'
const father = {
  'foreign.element': 'nguoi-nuoc-ngoai', 'foreign.papers': false, 'child.nationality': 'VN', 'child.surnameFrom': 'me',
  'father.name': 'Kim Min Jun', 'father.pin': undefined, 'father.nationality': 'KR', 'father.idPaper': 'Hộ chiếu M12345678, cấp ngày 04/05/2021',
} as const
const mixed = but(one('giam-dinh'), father)
const proven = ['giay-chung-sinh', 'chung-cu-huyet-thong'] as const

export const examples = [
  { id: 'cha-han', title: 'Cha là người Hàn Quốc nhận con mới sinh', filedOn, fee, answers: mixed, papers: [...proven, 'ho-chieu'] },
  { id: 'lam-chung', title: 'Có hai người làm chứng, hộ nghèo', filedOn, fee: 'free', answers: { ...but(one('lam-chung'), father), 'fee.exempt': 'ho-ngheo' }, papers: ['giay-chung-sinh', 'cam-doan-huyet-thong', 'ho-chieu'] },
  { id: 'sinh-nuoc-ngoai', title: 'Trẻ sinh ở Hàn Quốc', filedOn, fee, answers: { ...mixed, 'birth.where': 'nuoc-ngoai', 'foreign.papers': true, 'birth.place': 'Bệnh viện Seoul, Hàn Quốc' },
    papers: ['chung-cu-huyet-thong', 'giay-to-nuoc-ngoai', 'ban-dich', 'ho-chieu'] },
  { id: 'dinh-cu', title: 'Cha định cư ở nước ngoài', filedOn, fee, answers: but(one('giam-dinh'), {
    'foreign.element': 'dinh-cu', 'foreign.papers': false, 'child.nationality': 'VN', 'parents.sameHome': false, 'father.commune': 'ngoai',
  }), papers: proven },
  { id: 'da-ket-hon', title: 'Cha mẹ đã kết hôn', filedOn, fee, answers: { ...mixed, 'parents.married': true }, papers: [...proven, 'ho-chieu'], errors: ['parents.married'], goesTo: '2.000528' },
  { id: 'trong-nuoc', title: 'Không có yếu tố nước ngoài', filedOn, fee, answers: { ...one('giam-dinh'), 'foreign.element': 'khong', 'foreign.papers': false, 'child.nationality': 'VN' },
    papers: proven, errors: ['foreign.element'], goesTo: '1.000689' },
] as const
