import { but } from '../but.ts'
import { nhanChaMeCon2025 } from '../nhan-cha-me-con/index.ts'

const one = (id: string) => nhanChaMeCon2025.examples.find(example => example.id === id)?.answers ?? {}
const filedOn = nhanChaMeCon2025.examples[0]?.filedOn ?? nhanChaMeCon2025.from
const fee = 'nhan-con-nuoc-ngoai'
/** A father of Korea and his child in Ha Noi. */
const father = {
  'foreign.element': 'nguoi-nuoc-ngoai', 'foreign.papers': false, 'recogniser.name': 'Kim Min Jun', 'recogniser.pin': undefined, 'recogniser.nationality': 'KR',
  'recogniser.idPaper': 'Hộ chiếu M12345678, cấp ngày 04/05/2021', 'recogniser.address': 'Căn hộ 1205, 18 Phạm Hùng',
} as const
const byFather = but(one('cha-con'), father)

export const examples = [
  { id: 'cha-han', title: 'Cha là người Hàn Quốc nhận con ở Hà Nội', filedOn, fee, answers: byFather, papers: ['chung-cu-huyet-thong', 'giay-tuy-than', 'ho-chieu'] },
  { id: 'giay-nuoc-ngoai', title: 'Kết quả giám định làm ở Hàn Quốc, gia đình có công', filedOn, fee: 'free', answers: { ...byFather, 'foreign.papers': true, 'fee.exempt': 'co-cong' },
    papers: ['chung-cu-huyet-thong', 'giay-tuy-than', 'giay-to-nuoc-ngoai', 'ban-dich', 'ho-chieu'] },
  { id: 'cam-doan', title: 'Có hai người làm chứng', filedOn, fee, answers: but(one('cam-doan'), father), papers: ['cam-doan-huyet-thong', 'giay-tuy-than', 'ho-chieu'] },
  { id: 'dinh-cu', title: 'Cha định cư ở nước ngoài, người được ủy quyền đi làm', filedOn, fee,
    answers: { ...one('uy-quyen'), 'foreign.element': 'dinh-cu', 'foreign.papers': false, 'recogniser.commune': 'ngoai' }, papers: ['chung-cu-huyet-thong', 'giay-uy-quyen'] },
  { id: 'trong-nuoc', title: 'Không có yếu tố nước ngoài', filedOn, fee, answers: { ...one('cha-con'), 'foreign.element': 'khong', 'foreign.papers': false },
    papers: ['chung-cu-huyet-thong'], errors: ['foreign.element'], goesTo: '1.001022' },
] as const
