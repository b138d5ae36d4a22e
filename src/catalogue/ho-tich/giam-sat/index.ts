import { ask, conditions, defineEdition, page, rule } from '#procedures'
import * as g from '../guardianship.ts'
import { personRules } from '../person.ts'
import { in2027 } from '../r2027.ts'
import { referencePage, referenceRows, referenceRules } from '../reference.ts'
import { R2025 } from '../regimes.ts'
import { exemptionPage, extractDelivery, feeWithExemption } from '../result.ts'
import { FEE_DOUBT } from '../steps.ts'
import { endExamples, examples } from './examples.ts'

const { is } = conditions
const WATCH = `${g.CIVIL}, Điều 51`
const DOUBT = 'Chỉ có quy định từ 01/07/2025. Quy định trước ngày đó chưa đọc được.'

const tasks = (reason: string, consent: boolean) => g.tasks2025([
  referencePage('entry', 'so', 'Việc giám hộ đăng ký ở đâu, số mấy?'),
  page('them', 'Nói rõ thêm', [
    ask.yesNo('supervisor.agreed', 'Người giám sát đã đồng ý?', { when: consent, missing: 'Chọn Có khi người giám sát đồng ý' }), g.reasonOf(reason),
  ]),
], [exemptionPage, extractDelivery], [g.supervisorTask])
export const precheck = [g.whoFiles, g.homes]

const rules = [
  ...g.pairRules, ...referenceRules('entry', 'ward.born'),
  g.ofAge('supervisor', 'Người giám sát', WATCH), ...personRules('supervisor', g.SUPERVISOR),
  ...g.notTheSame('guardian', 'supervisor', 'Người giám sát phải là người khác với người giám hộ. Kiểm tra lại', WATCH),
  ...g.notTheSame('ward', 'supervisor', 'Người giám sát phải là người khác với người được giám hộ. Kiểm tra lại', WATCH),
] as const
const consent = rule.error('supervisor.agreed', is('supervisor.agreed', false), 'Người giám sát phải đồng ý trước. Hỏi lại trước khi gửi', WATCH)
const sections = [g.supervisorRows, { title: 'Việc giám hộ đã đăng ký', rows: referenceRows('entry') }, { title: 'Đề nghị', rows: [g.reasonRow] }] as const
const fields = { ...g.supervisorFields, reason: 'guard.reason' } as const

const shared = {
  ...R2025, sector: 'ho-tich', level: 'commune', lifeEvents: ['Chăm sóc người thân'],
  precheck, people: g.people, units: g.units, sameEvent: g.sameWard, copies: { count: 'copies', line: 'ban-sao-trich-luc' },
  outcomes: [g.livesElsewhere],
  law: ['Bộ luật Dân sự 2015, Điều 51', 'Luật Hộ tịch 2014, Điều 19–22', 'Nghị định 120/2025/NĐ-CP', 'Thông tư 04/2024/TT-BTP'],
  times: [{ when: true, limit: { kind: 'workingDays', days: 3, law: 'Cổng dịch vụ công quốc gia' } }],
  doubts: [FEE_DOUBT, DOUBT],
} as const

export const giamSat2025 = defineEdition({
  ...shared, code: '3.000323', name: 'Đăng ký giám sát việc giám hộ', slug: 'dang-ky-giam-sat-giam-ho',
  about: 'Đăng ký người theo dõi, kiểm tra người giám hộ trong việc chăm sóc người được giám hộ.', synonyms: ['giám sát giám hộ', 'người giám sát giám hộ'],
  rules: [...rules, consent], tasks: tasks('Lý do cử người giám sát', true), fee: feeWithExemption('giam-sat-giam-ho', 'Lệ phí giám sát việc giám hộ'),
  papers: [g.evidence('van-ban-cu-giam-sat', 'Văn bản cử, chọn người giám sát việc giám hộ', WATCH), ...g.papers2025],
  parties: [{ ...g.guardianParty, must: ['alive'], law: WATCH }, { ...g.wardParty, must: ['alive'], law: WATCH }, { ...g.supervisorParty, must: ['alive'], law: WATCH }],
  source: g.source('Người giám sát việc giám hộ:', 'supervisor.name'),
  documents: [{ code: 'trich-luc-giam-sat', name: 'Trích lục đăng ký giám sát việc giám hộ', layout: 'trich-luc', of: 'so-giam-ho', originals: 1, result: 'KQ.G15.000289' }],
  declaration: g.declaration2025('Tờ khai đăng ký giám sát việc giám hộ', sections), entries: g.entry2025Of('Giám sát việc giám hộ', fields), examples,
})
export const giamSat2027 = in2027(giamSat2025)

export const chamDutGiamSat2025 = defineEdition({
  ...shared, code: '3.000322', name: 'Đăng ký chấm dứt giám sát việc giám hộ', slug: 'cham-dut-giam-sat-giam-ho',
  about: 'Đăng ký việc giám sát giám hộ đã chấm dứt.', synonyms: ['thôi giám sát giám hộ'],
  rules, tasks: tasks('Lý do chấm dứt giám sát', false), fee: feeWithExemption('giam-sat-giam-ho', 'Lệ phí giám sát việc giám hộ'),
  papers: [g.evidence('can-cu-cham-dut-giam-sat', 'Giấy tờ làm căn cứ chấm dứt giám sát', WATCH), ...g.papers2025],
  // Any of the three may have died: that ends it.
  parties: [{ ...g.guardianParty, must: [], law: WATCH }, { ...g.wardParty, must: [], law: WATCH }, { ...g.supervisorParty, must: [], law: WATCH }],
  source: g.source('Chấm dứt giám sát việc giám hộ của:', 'supervisor.name'),
  documents: [{ code: 'trich-luc-cham-dut-giam-sat', name: 'Trích lục đăng ký chấm dứt giám sát việc giám hộ', layout: 'trich-luc', of: 'so-giam-ho', originals: 1, result: 'KQ.G15.000286' }],
  declaration: g.declaration2025('Tờ khai đăng ký chấm dứt giám sát việc giám hộ', sections), entries: g.entry2025Of('Chấm dứt giám sát việc giám hộ', fields), examples: endExamples,
})
export const chamDutGiamSat2027 = in2027(chamDutGiamSat2025)
