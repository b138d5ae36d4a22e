import { ask, conditions, defineEdition, page, row, rule } from '#procedures'
import * as g from '../guardianship.ts'
import { in2027 } from '../r2027.ts'
import { referencePage, referenceRows, referenceRules } from '../reference.ts'
import { R2016, R2025 } from '../regimes.ts'
import { copiesPage, exemptionPage, extractDelivery, feeWithExemption } from '../result.ts'
import { FEE_DOUBT } from '../steps.ts'
import { examples2016, examples2025 } from './examples.ts'

const { after, all, before, given, is, less, not, oneOf, years } = conditions

const died = is('end.reason', 'mat')
export const precheck = [
  page('ly-do', 'Vì sao chấm dứt giám hộ?', [
    ask.choice('end.reason', 'Lý do chấm dứt', {
      'du-18': 'Người được giám hộ đã đủ 18 tuổi', 'co-lai': 'Người được giám hộ đã có lại năng lực hành vi', 'mat': 'Người được giám hộ đã mất',
      'cha-me': 'Cha mẹ đã đủ điều kiện chăm sóc', 'con-nuoi': 'Người được giám hộ được nhận làm con nuôi', 'doi': 'Đổi người giám hộ',
    }),
    ask.day('ward.diedOn', 'Ngày mất của người được giám hộ', { when: died }),
  ]),
  g.whoFiles, g.homes,
]
const content = [
  referencePage('entry', 'so', 'Việc giám hộ đăng ký ở đâu, số mấy?'),
  page('them', 'Nói rõ thêm', [g.reasonOf('Lý do cụ thể')]),
]

const END = `${g.CIVIL}, Điều 62`
const child = less(years('ward.born', 'filedOn'), 18)
const rules = [
  rule.error('ward.diedOn', after('ward.diedOn', 'filedOn'), 'Ngày mất phải là hôm nay hoặc trước hôm nay. Đang nhập: {}', END),
  ...g.pairRules, ...referenceRules('entry', 'ward.born'),
  rule.error('ward.born', all(is('end.reason', 'du-18'), child), 'Người được giám hộ chưa đủ 18 tuổi. Chọn lý do khác, hoặc sửa ngày sinh: {}', END),
  rule.error('ward.born', all(oneOf('end.reason', ['cha-me', 'con-nuoi']), given('ward.born'), not(child)), 'Người được giám hộ đã đủ 18 tuổi. Chọn lý do đó, hoặc sửa ngày sinh: {}', END),
  rule.error('ward.born', all(died, before('ward.diedOn', 'ward.born')), 'Ngày sinh không thể sau ngày mất. Kiểm tra lại: {}', END),
  rule.error('entry.on', all(died, before('ward.diedOn', 'entry.on')), 'Giám hộ không thể đăng ký sau khi người được giám hộ mất. Kiểm tra lại: {}', END),
  rule.error('entry.on', all(less(years('guardian.born', 'entry.on'), 18)), 'Khi đăng ký giám hộ, người giám hộ phải đủ 18 tuổi. Kiểm tra lại: {}', `${g.CIVIL}, Điều 49`),
  rule.warning('end.reason', is('end.reason', 'doi'), 'Sau đó đăng ký giám hộ cho người mới. Có thể nộp cùng ngày', 'Luật Hộ tịch 2014, Điều 23'),
] as const

const proof = g.evidence('can-cu-cham-dut', 'Giấy tờ làm căn cứ chấm dứt giám hộ', 'Luật Hộ tịch 2014, Điều 22')
const sections = [
  { title: 'Việc giám hộ đã đăng ký', rows: referenceRows('entry') },
  { title: 'Chấm dứt giám hộ', rows: [row('Lý do chấm dứt', 'end.reason'), row('Ngày mất', 'ward.diedOn', given('ward.diedOn')), row('Lý do cụ thể', 'guard.reason')] },
] as const
const TITLE = 'Tờ khai đăng ký chấm dứt giám hộ'
const ACT = 'Chấm dứt giám hộ'

const ending = {
  code: '1.004845', name: 'Đăng ký chấm dứt giám hộ', slug: 'cham-dut-giam-ho', sector: 'ho-tich', level: 'commune',
  about: 'Đăng ký việc giám hộ đã chấm dứt và ghi điều đó bên cạnh việc giám hộ trong sổ.',
  lifeEvents: ['Chăm sóc người thân'], synonyms: ['thôi giám hộ', 'hết giám hộ'],
  precheck, rules, people: g.people, units: g.units, sameEvent: g.sameWard, copies: { count: 'copies', line: 'ban-sao-trich-luc' },
  fee: feeWithExemption('cham-dut-giam-ho', 'Lệ phí chấm dứt giám hộ'),
  times: [{ when: true, limit: { kind: 'workingDays', days: 2, extraOnVerify: 1, law: 'Luật Hộ tịch 2014, Điều 22' } }],
  // The ward must be alive unless that is why it ends; a guardian who died ends it too.
  parties: [
    { ...g.guardianParty, must: [], law: END },
    { ...g.wardParty, when: not(died), must: ['alive'], law: END }, { ...g.wardParty, when: died, must: [], law: END },
  ],
  source: g.source('Chấm dứt giám hộ:', 'end.reason'),
  documents: [{ code: 'trich-luc-cham-dut-giam-ho', name: 'Trích lục đăng ký chấm dứt giám hộ', layout: 'trich-luc', of: 'so-giam-ho', originals: 1, result: 'KQ.G15.000036' }],
  doubts: [FEE_DOUBT],
} as const

export const chamDutGiamHo2016 = defineEdition({
  ...R2016, ...ending, outcomes: [g.livesElsewhere, ...g.foreignElsewhere('2.000756', g.DISTRICT)],
  tasks: g.tasks2016(content, [exemptionPage, copiesPage]), papers: [proof, ...g.papers2016],
  law: ['Luật Hộ tịch 2014, Điều 22–23', 'Bộ luật Dân sự 2015, Điều 62', 'Thông tư 15/2015/TT-BTP'],
  signsBook: [{ who: 'Người yêu cầu', law: 'Luật Hộ tịch 2014, Điều 22' }],
  declaration: g.declaration2016(TITLE, sections), entries: g.entry2016Of(ACT, { reason: 'end.reason' }), examples: examples2016,
})
export const parts2025 = {
  ...R2025, ...ending, tasks: g.tasks2025(content, [exemptionPage, extractDelivery]), papers: [proof, ...g.papers2025],
  law: ['Luật Hộ tịch 2014, Điều 22–23', 'Bộ luật Dân sự 2015, Điều 62', 'Nghị định 120/2025/NĐ-CP', 'Thông tư 04/2024/TT-BTP'],
  declaration: g.declaration2025(TITLE, sections), entries: g.entry2025Of(ACT, { reason: 'end.reason' }),
} as const
export const chamDutGiamHo2025 = defineEdition({ ...parts2025, outcomes: [g.livesElsewhere, ...g.foreignElsewhere('2.000756', g.COMMUNE)], examples: examples2025 })
export const chamDutGiamHo2027 = in2027(chamDutGiamHo2025)
