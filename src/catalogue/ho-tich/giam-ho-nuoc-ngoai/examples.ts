import { but } from '../but.ts'
import { chamDutGiamHo2025 } from '../cham-dut-giam-ho/index.ts'
import { giamHo2025 } from '../giam-ho/index.ts'

const [begins] = giamHo2025.examples
const [ends] = chamDutGiamHo2025.examples
const filedOn = begins?.filedOn ?? giamHo2025.from
/** A Japanese uncle who lives in Ha Noi and a Vietnamese child. */
const uncle = {
  'foreign.element': 'nguoi-nuoc-ngoai', 'foreign.papers': false, 'fee.exempt': 'khong',
  'guardian.name': 'Tanaka Kenji', 'guardian.born': '1975-03-04', 'guardian.sex': 'nam', 'guardian.pin': undefined,
  'guardian.nationality': 'JP', 'guardian.idPaper': 'Hộ chiếu TZ1234567, cấp ngày 05/06/2022', 'guardian.address': 'Căn hộ 1205, 18 Phạm Hùng',
} as const
const appointed = but(begins?.answers ?? {}, { ...uncle, 'guard.kind': 'cu', 'guard.relation': undefined, 'guard.several': undefined })
const over = but(ends?.answers ?? {}, uncle)
const papers = ['van-ban-cu', 'giay-tuy-than', 'ho-chieu'] as const
const fee = 'giam-ho-nuoc-ngoai'

export const examples = [
  { id: 'duoc-cu', title: 'Người Nhật Bản được cử giám hộ cháu', filedOn, fee, answers: appointed, papers, warnings: ['ward.born'] },
  { id: 'giay-nuoc-ngoai', title: 'Nộp giấy tờ nước ngoài, hộ nghèo', filedOn, fee: 'free', answers: but(appointed, { 'foreign.papers': true, 'fee.exempt': 'ho-ngheo' }),
    papers: ['van-ban-cu', 'giay-tuy-than', 'giay-to-nuoc-ngoai', 'ban-dich', 'ho-chieu'], warnings: ['ward.born'] },
  { id: 'duong-nhien', title: 'Bác ruột là người Hàn Quốc', filedOn, fee,
    answers: but(begins?.answers ?? {}, { ...uncle, 'guardian.nationality': 'KR', 'guardian.name': 'Kim Min Jun', 'guard.relation': 'chu-bac' }), papers: ['dieu-kien-duong-nhien', 'giay-tuy-than', 'ho-chieu'] },
  { id: 'trong-nuoc', title: 'Không có yếu tố nước ngoài', filedOn, fee, answers: but(begins?.answers ?? {}, { 'foreign.element': 'khong', 'foreign.papers': false, 'fee.exempt': 'khong' }),
    papers: ['dieu-kien-duong-nhien'], errors: ['foreign.element'], goesTo: '1.004837' },
] as const

export const endExamples = [
  { id: 'cha-me', title: 'Mẹ đã chăm sóc được con, người giám hộ là người Nhật Bản', filedOn, fee, answers: over, papers: ['can-cu-cham-dut', 'giay-tuy-than', 'ho-chieu'] },
  { id: 'giay-nuoc-ngoai', title: 'Nộp giấy tờ nước ngoài', filedOn, fee, answers: but(over, { 'foreign.papers': true }), papers: ['can-cu-cham-dut', 'giay-tuy-than', 'giay-to-nuoc-ngoai', 'ban-dich', 'ho-chieu'] },
  { id: 'mien', title: 'Người khuyết tật được miễn', filedOn, fee: 'free', answers: but(over, { 'fee.exempt': 'khuyet-tat' }), papers: ['can-cu-cham-dut', 'giay-tuy-than', 'ho-chieu'] },
  { id: 'trong-nuoc', title: 'Không có yếu tố nước ngoài', filedOn, fee, answers: but(ends?.answers ?? {}, { 'foreign.element': 'khong', 'foreign.papers': false }), papers: ['can-cu-cham-dut'], errors: ['foreign.element'], goesTo: '1.004845' },
] as const
