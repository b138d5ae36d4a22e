import { but } from '../but.ts'
import { thayDoi2025 } from '../thay-doi/index.ts'

const one = (id: string) => thayDoi2025.examples.find(example => example.id === id)?.answers ?? {}
const filedOn = thayDoi2025.examples[0]?.filedOn ?? thayDoi2025.from
const fee = 'thay-doi-nuoc-ngoai'
const foreigner = but(one('khong-so'), {
  'foreign.element': 'nguoi-nuoc-ngoai', 'foreign.papers': true, 'subject.name': 'Kim Ji Woo', 'subject.born': '1992-04-30', 'subject.nationality': 'KR', 'subject.ethnicity': undefined,
  'subject.idPaper': 'Hộ chiếu M87654321, cấp ngày 04/05/2021', 'entry.kind': 'ket-hon', 'entry.on': '2024-06-15', 'entry.number': '12/2024',
  'change.1.from': '1991', 'change.1.to': '1992', 'fee.exempt': 'khong',
})
const settled = { 'foreign.element': 'dinh-cu', 'foreign.papers': false, 'subject.commune': 'ngoai' } as const
const translated = ['can-cu', 'giay-tuy-than', 'giay-to-nuoc-ngoai', 'ban-dich', 'ho-chieu'] as const

export const examples = [
  { id: 'nguoi-han', title: 'Cải chính năm sinh của người Hàn Quốc trong việc kết hôn', filedOn, fee, answers: foreigner, papers: translated },
  { id: 'bo-sung', title: 'Bổ sung quê quán, không có giấy tờ nước ngoài', filedOn, fee, answers: but(foreigner, {
    'foreign.papers': false, 'change.act': 'bo-sung', 'change.fault': undefined, 'change.1.field': 'que-quan', 'change.1.from': undefined, 'change.1.to': 'Seoul, Hàn Quốc',
  }), papers: ['can-cu', 'giay-tuy-than', 'ho-chieu'] },
  { id: 'dinh-cu', title: 'Công dân định cư ở nước ngoài tự cải chính', filedOn, fee, answers: but(one('cai-chinh'), settled), papers: ['can-cu'] },
  { id: 'dan-toc', title: 'Công dân định cư ở nước ngoài xác định lại dân tộc', filedOn, fee, answers: but(one('dan-toc'), settled), papers: ['can-cu'] },
  { id: 'trong-nuoc', title: 'Không có yếu tố nước ngoài', filedOn, fee, answers: but(one('cai-chinh'), { 'foreign.element': 'khong', 'foreign.papers': false }),
    papers: ['can-cu'], errors: ['foreign.element'], goesTo: '1.004859' },
] as const
