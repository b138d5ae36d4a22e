import { but } from '../but.ts'
import { ketHon2025 } from '../ket-hon/index.ts'

const one = (id: string) => ketHon2025.examples.find(example => example.id === id)?.answers ?? {}
const filedOn = ketHon2025.examples[0]?.filedOn ?? ketHon2025.from
const fee = 'ket-hon-nuoc-ngoai'
/** A bride of Ha Noi and a groom who lives in Osaka. */
const abroad = but(one('so-dinh-danh'), {
  'foreign.element': 'nguoi-nuoc-ngoai', 'foreign.papers': true, 'fee.exempt': 'khong', 'requester.relation': 'ben-nu', 'couple.sameHome': false, 'husband.commune': 'ngoai',
  'husband.name': 'Tanaka Kenji', 'husband.pin': undefined, 'husband.nationality': 'JP', 'husband.idPaper': 'Hộ chiếu TZ1234567, cấp ngày 05/06/2022', 'husband.address': 'Osaka, Nhật Bản',
})
const papers = ['giay-tuy-than', 'giay-to-nuoc-ngoai', 'ban-dich', 'ho-chieu', 'xac-nhan-hon-nhan'] as const
const ended = { 'husband.status': 'ly-hon', 'husband.ordinal': 2, 'husband.endNumber': 'H30-115', 'husband.endOn': '2024-09-10', 'husband.endIssuer': 'Tòa án gia đình Osaka' } as const

export const examples = [
  { id: 'nguoi-nhat', title: 'Cô gái Hà Nội kết hôn với người Nhật Bản', filedOn, fee, answers: abroad, papers },
  { id: 'da-ly-hon', title: 'Bên nam đã ly hôn ở nước mình', filedOn, fee, answers: { ...abroad, ...ended, 'husband.divorce': 'nguoi-nuoc-ngoai' }, papers },
  { id: 'hai-nguoi', title: 'Hai người nước ngoài cư trú ở Hà Nội, bên nữ là người khuyết tật', filedOn, fee: 'free', answers: but(abroad, {
    'fee.exempt': 'khuyet-tat', 'couple.sameHome': true, 'husband.commune': undefined, 'husband.address': 'Căn hộ 1205, 18 Phạm Hùng',
    'wife.name': 'Kim Ji Woo', 'wife.pin': undefined, 'wife.nationality': 'KR', 'wife.idPaper': 'Hộ chiếu M87654321, cấp ngày 04/05/2021', 'wife.address': 'Căn hộ 1205, 18 Phạm Hùng',
  }), papers },
  { id: 'dinh-cu', title: 'Công dân Việt Nam định cư ở nước ngoài', filedOn, fee, answers: but(one('so-dinh-danh'), {
    'foreign.element': 'dinh-cu', 'foreign.papers': false, 'fee.exempt': 'khong', 'couple.sameHome': false, 'husband.commune': 'ngoai',
  }), papers: [] },
  { id: 'chua-ghi-chu', title: 'Bên nữ ly hôn ở nước ngoài, chưa ghi vào sổ', filedOn, fee, answers: {
    ...abroad, 'wife.status': 'ly-hon', 'wife.divorce': 'chua-ghi-chu', 'wife.ordinal': 2, 'wife.endNumber': 'H30-115', 'wife.endOn': '2024-09-10', 'wife.endIssuer': 'Tòa án gia đình Osaka',
  }, papers, errors: ['wife.divorce'], goesTo: '2.000554' },
  { id: 'trong-nuoc', title: 'Không có yếu tố nước ngoài', filedOn, fee, answers: { ...one('so-dinh-danh'), 'foreign.element': 'khong', 'foreign.papers': false, 'fee.exempt': 'khong' },
    papers: [], errors: ['foreign.element'], goesTo: '1.000894' },
] as const
