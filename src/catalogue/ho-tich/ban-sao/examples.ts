import { day } from '#kernel/day.ts'
import { but } from '../but.ts'
import { answers2016, answers2025, noPin, relative2016, relative2025, shown2016 as shown } from '../of-entry-examples.ts'

const ordinary = { ...answers2016, 'copy.count': 2 } as const
const agency = { ...relative2016, 'requester.relation': 'co-quan', 'agency.name': 'Tòa án nhân dân quận Cầu Giấy', 'agency.letter': '15/TA ngày 02/05/2018', 'agency.reason': 'Giải quyết vụ án dân sự' } as const
const in2016 = { filedOn: day('2018-05-08'), fee: 'free' }

export const examples2016 = [
  { ...in2016, id: 'ban-than', title: 'Hai bản sao khai sinh của mình', answers: ordinary, papers: shown },
  { ...in2016, id: 'nguoi-than', title: 'Con xin trích lục khai tử của cha', answers: but(ordinary, { ...relative2016, 'entry.kind': 'khai-tu', 'entry.on': '2018-01-15' }), papers: shown },
  { ...in2016, id: 'co-quan', title: 'Tòa án đề nghị', answers: but(ordinary, agency), papers: ['van-ban-de-nghi', ...shown] },
  { ...in2016, id: 'uy-quyen', title: 'Người được ủy quyền xin thay', answers: but(ordinary, { ...relative2016, 'requester.relation': 'uy-quyen' }), papers: ['giay-uy-quyen', ...shown] },
] as const

const now = { ...answers2025, 'copy.count': 1 } as const
const in2025 = { filedOn: day('2026-11-18'), fee: 'free' }

export const examples2025 = [
  { ...in2025, id: 'ban-than', title: 'Một bản sao khai sinh của mình', answers: now, papers: [] },
  { ...in2025, id: 'nguoi-than', title: 'Em xin trích lục kết hôn của anh', answers: but(now, { ...relative2025, 'entry.kind': 'ket-hon', 'entry.on': '2018-01-15' }), papers: [] },
  { ...in2025, id: 'co-quan', title: 'Tòa án đề nghị', answers: but(now, { ...agency, ...relative2025, 'requester.relation': 'co-quan' }), papers: ['van-ban-de-nghi'] },
  { ...in2025, id: 'khong-so', title: 'Không nhớ số định danh, cư trú ở tỉnh khác', answers: but(now, noPin), papers: ['giay-tuy-than'] },
  { ...in2025, id: 'khai-tu', title: 'Chọn nhầm: trích lục khai tử của chính mình', answers: but(now, { 'entry.kind': 'khai-tu' }), papers: [], errors: ['requester.relation'] },
] as const
