import { but } from '../but.ts'
import { khaiSinh2025 } from '../khai-sinh/index.ts'

const one = khaiSinh2025.examples.find(({ id }) => id === 'so-dinh-danh')?.answers ?? {}
const filedOn = khaiSinh2025.examples[0]?.filedOn ?? khaiSinh2025.from
const fee = 'khai-sinh-nuoc-ngoai'
/** The mother is of Ha Noi, the father of Japan; the child takes his surname. */
const mixed = but(one, {
  'foreign.element': 'nguoi-nuoc-ngoai', 'foreign.papers': true, 'fee.exempt': 'khong', 'child.nationality': 'VN',
  'child.surnameFrom': 'khac', 'child.surname': 'Tanaka', 'child.middle': undefined, 'child.given': 'Akira',
  'father.name': 'Tanaka Kenji', 'father.born': '1988-04-05', 'father.pin': undefined, 'father.nationality': 'JP', 'father.idPaper': 'Hộ chiếu TZ1234567, cấp ngày 05/06/2022',
})
const foreign = ['giay-to-nuoc-ngoai', 'ban-dich', 'ho-chieu'] as const
const abroad = but(one, {
  'foreign.element': 'sinh-nuoc-ngoai', 'foreign.papers': true, 'fee.exempt': 'khong', 'child.nationality': 'VN', 'birth.where': 'nuoc-ngoai',
  'child.born': '2026-06-01', 'child.lateReason': 'Gia đình mới về nước', 'birth.place': 'Bệnh viện Osaka, Nhật Bản',
})

export const examples = [
  { id: 'cha-nhat', title: 'Mẹ ở Hà Nội, cha là người Nhật Bản', filedOn, fee, answers: mixed, papers: ['giay-chung-sinh', ...foreign] },
  { id: 'sinh-nuoc-ngoai', title: 'Trẻ sinh ở Nhật Bản, cha mẹ là người Việt Nam', filedOn, fee, answers: abroad, papers: ['giay-to-nuoc-ngoai', 'ban-dich'], warnings: ['child.born'] },
  { id: 'ho-ngheo', title: 'Hộ nghèo, đăng ký muộn', filedOn, fee: 'free', answers: { ...abroad, 'fee.exempt': 'ho-ngheo' }, papers: ['giay-to-nuoc-ngoai', 'ban-dich'], warnings: ['child.born'] },
  { id: 'dinh-cu', title: 'Cha định cư ở nước ngoài', filedOn, fee, answers: but(one, {
    'foreign.element': 'dinh-cu', 'foreign.papers': false, 'fee.exempt': 'khong', 'child.nationality': 'VN', 'parents.sameHome': false, 'father.commune': 'ngoai',
  }), papers: ['giay-chung-sinh'] },
  { id: 'da-dang-ky', title: 'Trẻ đã đăng ký ở nước ngoài', filedOn, fee, answers: { ...abroad, 'foreign.element': 'da-dang-ky' },
    papers: ['giay-to-nuoc-ngoai', 'ban-dich'], errors: ['foreign.element'], warnings: ['child.born'], goesTo: '2.000547' },
  { id: 'trong-nuoc', title: 'Không có yếu tố nước ngoài', filedOn, fee, answers: { ...one, 'foreign.element': 'khong', 'foreign.papers': false, 'fee.exempt': 'khong', 'child.nationality': 'VN' },
    papers: ['giay-chung-sinh'], errors: ['foreign.element'], goesTo: '1.001193' },
] as const
