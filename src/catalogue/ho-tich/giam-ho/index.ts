import { ask, conditions, defineEdition, page, paper, row, rule } from '#procedures'
import * as g from '../guardianship.ts'
import { in2027 } from '../r2027.ts'
import { referencePage, referenceRows } from '../reference.ts'
import { R2016, R2025 } from '../regimes.ts'
import { copiesPage, extractDelivery } from '../result.ts'
import { examples2016, examples2025 } from './examples.ts'

const { all, before, given, is, less, not, oneOf, years } = conditions

const natural = is('guard.kind', 'duong-nhien')
const minor = is('guard.ward', 'chua-thanh-nien')
const [ELDERS, OTHERS] = [['anh-chi', 'ong-ba', 'chu-bac'], ['vo-chong', 'con', 'cha-me']]
export const precheck = [
  page('loai', 'Giám hộ cho ai, theo cách nào?', [
    ask.choice('guard.ward', 'Người được giám hộ là', {
      'chua-thanh-nien': 'Người chưa đủ 18 tuổi', 'mat-nang-luc': 'Người mất năng lực hành vi dân sự', 'kho-khan': 'Người có khó khăn trong nhận thức, làm chủ hành vi',
    }),
    ask.choice('guard.parents', 'Cha mẹ của người được giám hộ', {
      'khong-con': 'Không còn, hoặc không xác định được', 'khong-du': 'Đều mất hoặc bị hạn chế năng lực, quyền đối với con', 'nho': 'Không có điều kiện chăm sóc và có yêu cầu người giám hộ', 'con-du': 'Cha hoặc mẹ vẫn chăm sóc được',
    }, { when: minor }),
    ask.choice('guard.kind', 'Hình thức giám hộ', { 'duong-nhien': 'Giám hộ đương nhiên', 'cu': 'Được cử hoặc chỉ định làm giám hộ' }),
  ]),
  page('quan-he', 'Người giám hộ là ai?', [
    ask.choice('guard.relation', 'Người giám hộ là', {
      'anh-chi': 'Anh ruột hoặc chị ruột', 'ong-ba': 'Ông hoặc bà', 'chu-bac': 'Bác, chú, cậu, cô hoặc dì ruột', 'vo-chong': 'Vợ hoặc chồng', 'con': 'Con', 'cha-me': 'Cha hoặc mẹ',
    }),
    ask.yesNo('guard.several', 'Có nhiều người cùng là giám hộ đương nhiên?'),
  ], { when: natural }),
  g.whoFiles, g.homes,
]

const content = [
  page('dieu-kien', 'Người giám hộ có đủ điều kiện không?', [
    ask.yesNo('guardian.capable', 'Người giám hộ có năng lực hành vi dân sự đầy đủ?'),
    ask.yesNo('guardian.barred', 'Người giám hộ đang bị truy cứu, chưa xóa án, hoặc bị hạn chế quyền với con?'),
  ], { help: { title: 'Điều kiện của người giám hộ', text: 'Có tư cách đạo đức tốt và điều kiện cần thiết. Không bị kết án về tội cố ý xâm phạm người khác mà chưa xóa án tích.' } }),
  page('ly-do', 'Vì sao đăng ký giám hộ?', [g.reasonOf('Lý do đăng ký giám hộ'), ask.yesNo('guard.supervised', 'Đã có người giám sát việc giám hộ?', { required: false })]),
  page('giam-sat', 'Người giám sát là ai?', [
    ask.name('supervisor.name', 'Họ, chữ đệm và tên của người giám sát'), ask.partialDay('supervisor.born', 'Ngày hoặc năm sinh của người giám sát'),
    ask.pin('supervisor.pin', 'Số định danh của người giám sát', { required: false }),
  ], { when: is('guard.supervised', true) }),
  { ...referencePage('birth', 'khai-sinh', 'Người được giám hộ đăng ký khai sinh ở đâu?'), when: minor },
]

const [AGE, KIN] = [`${g.CIVIL}, Điều 47`, `${g.CIVIL}, Điều 52 và Điều 53`]
const elder = all(oneOf('guard.relation', ['anh-chi', 'ong-ba', 'cha-me']), given('guardian.born'), given('ward.born'))
const rules = [
  rule.error('guard.parents', is('guard.parents', 'con-du'), 'Cha hoặc mẹ vẫn chăm sóc được thì chưa cần người giám hộ. Chọn lại nếu chưa đúng', AGE),
  rule.error('guard.kind', all(is('guard.ward', 'kho-khan'), natural), 'Trường hợp này người giám hộ do Tòa án chỉ định. Chọn Được cử hoặc chỉ định', `${g.CIVIL}, Điều 54`),
  rule.error('guard.relation', all(minor, oneOf('guard.relation', OTHERS)), 'Giám hộ đương nhiên của người chưa đủ 18 tuổi là anh, chị, ông, bà, bác, chú, cậu, cô, dì', KIN),
  rule.error('guard.relation', all(is('guard.ward', 'mat-nang-luc'), oneOf('guard.relation', ELDERS)), 'Giám hộ đương nhiên của người mất năng lực là vợ, chồng, con, cha hoặc mẹ', KIN),
  ...g.pairRules,
  g.ofAge('guardian', 'Người giám hộ', `${g.CIVIL}, Điều 49`),
  rule.error('guardian.born', all(elder, not(before('guardian.born', 'ward.born'))), 'Anh, chị, ông, bà, cha, mẹ phải sinh trước người được giám hộ. Kiểm tra lại: {}', KIN),
  rule.error('guardian.born', all(is('guard.relation', 'con'), before('guardian.born', 'ward.born')), 'Con phải sinh sau người được giám hộ. Kiểm tra lại: {}', KIN),
  rule.error('ward.born', all(minor, given('ward.born'), not(less(years('ward.born', 'filedOn'), 18))), 'Người được giám hộ đã đủ 18 tuổi. Chọn trường hợp khác, hoặc sửa ngày sinh: {}', AGE),
  rule.warning('ward.born', all(minor, is('guard.kind', 'cu'), not(less(years('ward.born', 'filedOn'), 6))), 'Trẻ từ đủ 6 tuổi thì hỏi nguyện vọng của trẻ khi cử người giám hộ', `${g.CIVIL}, Điều 54`),
  rule.error('guardian.capable', is('guardian.capable', false), 'Người giám hộ phải có năng lực hành vi dân sự đầy đủ. Chọn người khác làm giám hộ', `${g.CIVIL}, Điều 49`),
  rule.error('guardian.barred', is('guardian.barred', true), 'Người ở trường hợp này chưa làm giám hộ được. Chọn người khác làm giám hộ', `${g.CIVIL}, Điều 49`),
  g.ofAge('supervisor', 'Người giám sát', `${g.CIVIL}, Điều 51`),
  ...g.notTheSame('guardian', 'supervisor', 'Người giám sát phải là người khác với người giám hộ. Kiểm tra lại', `${g.CIVIL}, Điều 51`),
] as const

const kindPapers = [
  paper.submit('dieu-kien-duong-nhien', 'Giấy tờ chứng minh điều kiện giám hộ đương nhiên', natural, 'Luật Hộ tịch 2014, Điều 21'),
  paper.submit('thoa-thuan', 'Văn bản thỏa thuận cử một người làm giám hộ', is('guard.several', true), 'Luật Hộ tịch 2014, Điều 21'),
  paper.submit('van-ban-cu', 'Văn bản cử hoặc chỉ định người giám hộ', is('guard.kind', 'cu'), 'Luật Hộ tịch 2014, Điều 20'),
] as const
const sections = [
  { title: 'Việc giám hộ', rows: [row('Người được giám hộ là', 'guard.ward'), row('Hình thức giám hộ', 'guard.kind'), row('Người giám hộ là', 'guard.relation', given('guard.relation')), g.reasonRow] },
  { title: 'Khai sinh của người được giám hộ', when: minor, rows: referenceRows('birth') },
  { title: 'Người giám sát', when: is('guard.supervised', true), rows: [
    row('Họ, chữ đệm, tên của người giám sát', 'supervisor.name'), row('Năm sinh của người giám sát', 'supervisor.born'), row('Số định danh của người giám sát', 'supervisor.pin'),
  ] },
] as const
const fields = { kind: 'guard.kind', reason: 'guard.reason', supervisorName: 'supervisor.name', supervisorBorn: 'supervisor.born', supervisorPin: 'supervisor.pin' } as const
const TITLE = 'Tờ khai đăng ký giám hộ'

export const guardianship = {
  code: '1.004837', name: 'Đăng ký giám hộ', slug: 'dang-ky-giam-ho', sector: 'ho-tich', level: 'commune',
  about: 'Đăng ký người giám hộ cho trẻ không còn cha mẹ chăm sóc, hoặc cho người không tự lo được.',
  lifeEvents: ['Chăm sóc người thân'], synonyms: ['người giám hộ', 'nuôi cháu', 'giám hộ cho cháu'],
  precheck, rules, people: g.people, units: g.units, sameEvent: g.sameWard, copies: { count: 'copies', line: 'ban-sao-trich-luc' },
  fee: [{ when: true, reason: 'Miễn phí', law: 'Luật Hộ tịch 2014, Điều 11' }],
  times: [{ when: true, limit: { kind: 'workingDays', days: 3, extraOnVerify: 2, law: 'Luật Hộ tịch 2014, Điều 20 và Điều 21' } }],
  parties: [{ ...g.guardianParty, must: ['alive'], law: `${g.CIVIL}, Điều 49` }, { ...g.wardParty, must: ['alive'], law: AGE }],
  documents: [{ code: 'trich-luc-giam-ho', name: 'Trích lục đăng ký giám hộ', layout: 'trich-luc', of: 'so-giam-ho', originals: 1, result: 'KQ.G15.000035' }],
  doubts: ['Thời hạn 5 ngày làm việc khi phải xác minh lấy theo Cổng dịch vụ công, chưa đối chiếu với văn bản.'],
} as const

export const giamHo2016 = defineEdition({
  ...R2016, ...guardianship, outcomes: [g.livesElsewhere, ...g.foreignElsewhere('1.001669', g.DISTRICT)],
  tasks: g.tasks2016(content, [copiesPage]), papers: [...kindPapers, ...g.papers2016],
  law: ['Luật Hộ tịch 2014, Điều 19–21', 'Bộ luật Dân sự 2015, Điều 46–54', 'Thông tư 15/2015/TT-BTP'],
  signsBook: [{ who: 'Người yêu cầu', law: 'Luật Hộ tịch 2014, Điều 20' }],
  declaration: g.declaration2016(TITLE, sections), entries: g.entry2016Of('Đăng ký giám hộ', fields), examples: examples2016,
})
export const parts2025 = {
  ...R2025, ...guardianship, tasks: g.tasks2025(content, [extractDelivery]), papers: [...kindPapers, ...g.papers2025],
  law: ['Luật Hộ tịch 2014, Điều 19–21', 'Bộ luật Dân sự 2015, Điều 46–54', 'Nghị định 120/2025/NĐ-CP', 'Thông tư 04/2024/TT-BTP'],
  declaration: g.declaration2025(TITLE, sections), entries: g.entry2025Of('Đăng ký giám hộ', fields),
} as const
export const giamHo2025 = defineEdition({ ...parts2025, outcomes: [g.livesElsewhere, ...g.foreignElsewhere('1.001669', g.COMMUNE)], examples: examples2025 })
export const giamHo2027 = in2027(giamHo2025)
