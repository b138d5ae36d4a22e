import { ask, conditions, page, paper, row, rule, task, values, type Page } from '#procedures'
import { communeOf, entry2025, idPaperOf, nameOf, optional, person2025, personRows2025, personRules, pinOfSexAnswered, sexOf, yearOf } from '../person.ts'
import { R2025 } from '../regimes.ts'
import { ownPin, relation, requester2025, requesterOf, SELF } from '../requester.ts'
import { copiesSection, deliverySection, exemptionPage, extractDelivery, feeWithExemption } from '../result.ts'
import { FEE_DOUBT, identity2025, OATH, PROXY, proxyPaper } from '../steps.ts'

const { after, all, any, before, given, is, not, same } = conditions

/** The three procedures that note in the book what authorities abroad did (Luật Hộ tịch 2014, Điều 48–50). */
export const WHO = 'người được ghi chú', OTHER = 'bên kia'
export const LAW = 'Luật Hộ tịch 2014, Điều 48'
const PAPERS = 'Nghị định 123/2015/NĐ-CP, Điều 2'

const issuer = page('noi-giai-quyet', 'Cơ quan nào ở nước ngoài đã giải quyết?', [
  ask.choice('foreign.by', 'Cơ quan đã giải quyết', { 'nuoc-ngoai': 'Cơ quan của nước ngoài', 'dai-dien': 'Cơ quan đại diện Việt Nam ở nước ngoài' }),
])
const home = page('noi-cu-tru', 'Người được ghi chú cư trú ở đâu?', [communeOf('subject', WHO)])
const whoFiles = relation('Quan hệ với người được ghi chú', { [SELF]: 'Tôi là người được ghi chú', 'nguoi-than': 'Người thân', [PROXY]: 'Người được ủy quyền' })
/** What is asked before any effort; `more` are pages of the procedure itself. */
export const precheckOf = <const P extends Page>(more: readonly P[]) => [issuer, ...more, whoFiles, home] as const

/** The other side of what is noted: a spouse, a guardian, a parent. */
export const otherPages = [
  page('ben-kia', 'Bên kia là ai?', [nameOf('partner', OTHER), yearOf('partner', OTHER), sexOf('partner', OTHER)]),
  page('ben-kia-giay', 'Quốc tịch và giấy tờ của bên kia', [ask.country('partner.nationality', `Quốc tịch của ${OTHER}`), { ...idPaperOf('partner', OTHER), ...optional }]),
] as const
const foreignPaper = page('giay-nuoc-ngoai', 'Giấy tờ nước ngoài ghi thế nào?', [
  ask.address('foreign.authority', 'Cơ quan nước ngoài đã cấp', { hint: 'Tên cơ quan, thành phố, nước' }),
  ask.text('foreign.number', 'Số giấy tờ nước ngoài', { maxLength: 60 }), ask.day('foreign.on', 'Ngày cấp giấy tờ nước ngoài'),
])
/** `content` are the pages about what happened there; `when` the other side is asked about by a condition of its pages. */
export const tasksOf = <const C extends Page, const O extends Page>(content: readonly C[], other: readonly O[]) => [
  task('nguoi', 'Người được ghi chú', person2025('subject', WHO, 'nguoi-duoc')),
  task('viec', 'Việc đã giải quyết ở nước ngoài', [...other, foreignPaper, ...content]),
  task('yeu-cau', 'Người yêu cầu', requester2025),
  task('giay-to', 'Giấy tờ và nhận kết quả', [exemptionPage, extractDelivery], { papers: true, needs: ['nguoi', 'viec'] }),
]

export const outcomes = [
  { at: 'foreign.by', when: is('foreign.by', 'dai-dien'), to: '2.000635', law: LAW,
    title: 'Việc này đã có trong Sổ hộ tịch', says: 'Cơ quan đại diện Việt Nam đã ghi sổ. Xin bản sao trích lục là đủ' },
  { at: 'subject.commune', when: is('subject.commune', 'ngoai'), law: LAW,
    title: 'Người được ghi chú cư trú ngoài Hà Nội', says: 'Ghi chú tại xã, phường nơi người đó cư trú, ngoài thành phố Hà Nội' },
] as const

const DATES = 'Luật Hộ tịch 2014, Điều 4'
export const rules = [
  ...personRules('subject', WHO), ...pinOfSexAnswered('subject', WHO),
  rule.error('foreign.on', after('foreign.on', 'filedOn'), 'Ngày cấp giấy phải là hôm nay hoặc trước hôm nay. Đang nhập: {}', DATES),
  rule.error('foreign.on', before('foreign.on', 'subject.born'), 'Giấy không thể cấp trước ngày sinh. Kiểm tra lại ngày cấp: {}', DATES),
] as const
/** Two people, whatever binds them. */
export const otherRules = [
  rule.error('partner.born', not(any(before('partner.born', 'filedOn'), not(given('partner.born')))), `Ngày sinh của ${OTHER} phải trước hôm nay. Đang nhập: {}`, DATES),
  rule.error('partner.name', all(same('partner.name', 'subject.name'), same('partner.born', 'subject.born')), 'Hai bên đang ghi cùng tên và cùng ngày sinh. Ghi tên và ngày sinh của từng người: {}', DATES),
] as const
/** When it happened there: by today, in the life of the person, not after the paper. */
export const happened = <const I extends string>(at: I) => [
  rule.error(at, after<I>(at, 'filedOn'), 'Việc ở nước ngoài phải xảy ra hôm nay hoặc trước hôm nay. Đang nhập: {}', DATES),
  rule.error(at, before<I | 'subject.born'>(at, 'subject.born'), 'Việc ở nước ngoài không thể xảy ra trước ngày sinh. Kiểm tra lại: {}', DATES),
  rule.error(at, after<I | 'foreign.on'>(at, 'foreign.on'), 'Việc ở nước ngoài không thể xảy ra sau ngày cấp giấy. Kiểm tra lại: {}', DATES),
] as const

export const papers = [
  paper.submit('giay-to-nuoc-ngoai', 'Giấy tờ do nước ngoài cấp, đã hợp pháp hóa lãnh sự', true, PAPERS, 'Theo điều ước quốc tế thì có nước được miễn hợp pháp hóa'),
  paper.submit('ban-dich', 'Bản dịch tiếng Việt đã chứng thực chữ ký người dịch', true, PAPERS),
  proxyPaper, ...identity2025(ownPin('subject')),
] as const

const applicant = requesterOf('subject', WHO)
const foreignRows = [row('Cơ quan nước ngoài đã cấp', 'foreign.authority'), row('Số giấy tờ nước ngoài', 'foreign.number'), row('Ngày cấp giấy tờ nước ngoài', 'foreign.on')] as const
export const otherSection = { title: 'Bên kia', rows: [
  row(`Họ, chữ đệm, tên của ${OTHER}`, 'partner.name'), row(`Ngày, tháng, năm sinh của ${OTHER}`, 'partner.born'), row(`Giới tính của ${OTHER}`, 'partner.sex'),
  row(`Quốc tịch của ${OTHER}`, 'partner.nationality'), row(`Giấy tờ tùy thân của ${OTHER}`, 'partner.idPaper'),
] } as const
export const declarationOf = <const S extends object, const R extends object>(title: string, sections: readonly S[], rows: readonly R[]) => ({
  title, law: 'Thông tư 04/2024/TT-BTP', oath: OATH,
  sections: [
    applicant.rows2025, { title: 'Người được ghi chú', rows: personRows2025('subject', WHO) }, ...sections,
    { title: 'Việc đã giải quyết ở nước ngoài', rows: [...rows, ...foreignRows] }, copiesSection, deliverySection,
  ],
} as const)

export const otherFields = {
  partnerName: 'partner.name', partnerBorn: 'partner.born', partnerSex: 'partner.sex', partnerNationality: 'partner.nationality', partnerIdPaper: 'partner.idPaper',
} as const
export const fields = {
  ...entry2025('subject', 'subject'), foreignAuthority: 'foreign.authority', foreignNumber: 'foreign.number', foreignOn: 'foreign.on', ...applicant.entry,
} as const
/** By what it was decided there, in one line. */
export const byPaper = values.join(', ', 'foreign.number', 'foreign.on', 'foreign.authority')
export const subjectParty = { role: 'Người được ghi chú', name: 'subject.name', born: 'subject.born', pin: 'subject.pin' } as const
export const extract = <const N extends string, const R extends string>(name: N, result: R) =>
  [{ code: 'trich-luc-ghi-chu', name, layout: 'trich-luc', of: 'so-ghi-chu', originals: 1, result }] as const

export const shared = {
  ...R2025, sector: 'ho-tich', level: 'commune', papers, people: { ...applicant.people, subject: 'subject.name' },
  fee: feeWithExemption('ghi-chu-nuoc-ngoai', 'Lệ phí ghi việc đã giải quyết ở nước ngoài'), copies: { count: 'copies', line: 'ban-sao-trich-luc' },
  sameEvent: [['subject.pin', 'subject.name'], ['subject.born'], ['foreign.number']],
  doubts: [FEE_DOUBT, 'Trước 01/07/2025 việc này do quận, huyện làm. Cổng quốc gia còn ghi thời hạn khác nhau giữa cách nộp và trường hợp.'],
} as const
export const lawOf = (...articles: readonly string[]) => ['Luật Hộ tịch 2014, Điều 48–50', ...articles, 'Nghị định 07/2025/NĐ-CP', 'Nghị định 120/2025/NĐ-CP', 'Thông tư 04/2024/TT-BTP']
