import { ask, defineEdition, row } from '#procedures'
import * as of from '../of-entry.ts'
import { in2027 } from '../r2027.ts'
import { R2016, R2025 } from '../regimes.ts'
import { examples2016, examples2025 } from './examples.ts'

const count = ask.count('copy.count', 'Số bản sao cần cấp', { min: 1, max: 50 })
const TITLE = 'Tờ khai cấp bản sao trích lục hộ tịch'
const asked = { title: 'Đề nghị cấp', rows: [row('Số bản sao', 'copy.count')] } as const

export const precheck = of.precheckOf('Cần bản sao của việc nào?', [count])
const copy = {
  code: '2.000635', name: 'Cấp bản sao trích lục hộ tịch, bản sao Giấy khai sinh', slug: 'ban-sao-trich-luc-ho-tich', sector: 'ho-tich', level: 'commune',
  about: 'Xin bản sao trích lục của việc hộ tịch đã đăng ký, ở bất cứ xã, phường nào quản lý dữ liệu.',
  lifeEvents: ['Xin bản sao giấy tờ hộ tịch'],
  synonyms: ['bản sao khai sinh', 'trích lục khai sinh', 'mất giấy khai sinh', 'xin lại giấy khai sinh', 'trích lục'],
  precheck, rules: of.rules, outcomes: [], people: of.people, parties: of.parties, source: of.source, sameEvent: of.sameRequest,
  fee: [{ when: true, reason: 'Phí theo số bản sao', law: 'Thông tư 281/2016/TT-BTC' }],
  copies: { count: 'copy.count', line: 'ban-sao-trich-luc' },
  units: ['office.commune'],
  times: [{ when: true, limit: { kind: 'sameDay', cutoff: '15:00', law: 'Luật Hộ tịch 2014, Điều 5 khoản 3 và Điều 64' } }],
  documents: [{ code: 'ban-sao-trich-luc', name: 'Bản sao trích lục hộ tịch', layout: 'ban-sao', of: 'source', originals: 'copy.count', result: 'KQ.G15.000342' }],
  entries: [{ book: 'so-cap-ban-sao', fields: { ...of.subject, count: 'copy.count' } }],
  signsBook: [], doubts: [],
} as const

export const banSao2016 = defineEdition({
  ...R2016, ...copy, tasks: of.tasks2016([]), papers: of.papers2016, declaration: of.declaration2016(TITLE, asked), examples: examples2016,
  law: ['Luật Hộ tịch 2014, Điều 63–64', 'Nghị định 123/2015/NĐ-CP', 'Thông tư 15/2015/TT-BTP', 'Thông tư 281/2016/TT-BTC'],
})

// The copy shows what the book has: there is no draft for the applicant to confirm.
const { confirmsDraft: _none, ...today } = R2025
export const banSao2025 = defineEdition({
  ...today, ...copy, tasks: of.tasks2025([]), papers: of.papers2025, declaration: of.declaration2025(TITLE, asked), examples: examples2025,
  law: ['Luật Hộ tịch 2014, Điều 63–64', 'Nghị định 87/2020/NĐ-CP', 'Nghị định 120/2025/NĐ-CP', 'Thông tư 04/2024/TT-BTP', 'Thông tư 281/2016/TT-BTC'],
  steps: today.steps.filter(({ does }) => does !== 'confirm'),
})

export const banSao2027 = in2027(banSao2025, { precheck: banSao2025.precheck })
