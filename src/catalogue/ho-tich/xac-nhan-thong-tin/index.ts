import { day } from '#kernel/day.ts'
import { ask, defineEdition, page, row } from '#procedures'
import * as of from '../of-entry.ts'
import { in2027 } from '../r2027.ts'
import { R2016, R2025 } from '../regimes.ts'
import { exemptionPage, feeWithExemption } from '../result.ts'
import { examples2016, examples2025 } from './examples.ts'

const TITLE = 'Tờ khai xác nhận thông tin hộ tịch'
const what = page('noi-dung', 'Cần xác nhận điều gì?', [
  ask.text('confirm.content', 'Thông tin cần xác nhận', { hint: 'Ví dụ: ngày sinh, tên cha, tên mẹ đã ghi trong sổ' }), ask.text('confirm.purpose', 'Dùng vào việc gì'),
])
const asked = { title: 'Đề nghị xác nhận', rows: [row('Thông tin cần xác nhận', 'confirm.content'), row('Mục đích sử dụng', 'confirm.purpose')] } as const

export const precheck = of.precheckOf('Cần xác nhận về việc nào?', [])
const confirmation = {
  code: '2.002516', name: 'Cấp xác nhận thông tin hộ tịch', slug: 'xac-nhan-thong-tin-ho-tich', sector: 'ho-tich', level: 'commune',
  about: 'Xin văn bản xác nhận thông tin đã ghi trong sổ hộ tịch.',
  lifeEvents: ['Xin bản sao giấy tờ hộ tịch'], synonyms: ['xác nhận hộ tịch', 'xác nhận thông tin trong sổ'],
  precheck, rules: of.rules, outcomes: [], people: of.people, parties: of.parties, source: of.source, sameEvent: of.sameRequest,
  fee: feeWithExemption('xac-nhan-thong-tin', 'Phí cho mỗi việc được xác nhận'),
  units: ['office.commune'],
  times: [{ when: true, limit: { kind: 'sameDay', cutoff: '15:00', extraOnVerify: 3, law: 'Luật Hộ tịch 2014, Điều 5 khoản 3; Nghị định 87/2020/NĐ-CP' } }],
  documents: [{ code: 'xac-nhan-thong-tin', name: 'Văn bản xác nhận thông tin hộ tịch', layout: 'van-ban-xac-nhan', of: 'so-xac-nhan-thong-tin', originals: 1, result: 'KQ.G15.000216' }],
  entries: [{ book: 'so-xac-nhan-thong-tin', fields: { ...of.subject, content: 'confirm.content', purpose: 'confirm.purpose' } }],
  signsBook: [],
} as const
const doubts = ['Trường hợp phải xác minh được thêm 3 ngày làm việc. Thời gian này chưa đối chiếu với văn bản.'] as const

// The procedure came with Nghị định 87/2020/NĐ-CP.
export const xacNhanThongTin2016 = defineEdition({
  ...R2016, ...confirmation, from: day('2020-09-15'), tasks: of.tasks2016([what, exemptionPage]), papers: of.papers2016, declaration: of.declaration2016(TITLE, asked), examples: examples2016,
  law: ['Nghị định 87/2020/NĐ-CP', 'Luật Hộ tịch 2014, Điều 59–61', 'Thông tư 281/2016/TT-BTC'],
  doubts: [...doubts, 'Ngày bắt đầu của thủ tục này lấy theo Nghị định 87/2020, chưa đối chiếu với văn bản.'],
})

export const xacNhanThongTin2025 = defineEdition({
  ...R2025, ...confirmation, tasks: of.tasks2025([what, exemptionPage]), papers: of.papers2025, declaration: of.declaration2025(TITLE, asked), examples: examples2025, doubts,
  law: ['Nghị định 87/2020/NĐ-CP', 'Nghị định 120/2025/NĐ-CP', 'Thông tư 04/2024/TT-BTP', 'Thông tư 281/2016/TT-BTC'],
})

export const xacNhanThongTin2027 = in2027(xacNhanThongTin2025, { precheck: xacNhanThongTin2025.precheck })
