import { ask, conditions, page, paper, row, rule, task, type Page, type Question } from '#procedures'
import { communeOf, person2016, person2025, personRows2016, personRows2025, personRules } from './person.ts'
import { referencePage, referenceRows, referenceRules } from './reference.ts'
import { ownPin, relation, requester2016, requester2025, requesterOf, SELF } from './requester.ts'
import { deliverySection, resultDelivery } from './result.ts'
import { identity2016, identity2025, OATH, PROXY, proxyPaper } from './steps.ts'

const { all, given, is, less, not, years } = conditions

/** What is issued from an entry that exists: a copy of its extract, a confirmation of its facts. */
const WHO = 'người được đăng ký'
const AGENCY = 'co-quan'
const byAgency = is('requester.relation', AGENCY)

export const books = ['so-khai-sinh', 'so-ket-hon', 'so-khai-tu', 'so-nhan-cha-me-con', 'so-giam-ho', 'so-thay-doi', 'so-ghi-chu', 'so-xac-nhan-hon-nhan'] as const
const kind = ask.choice('entry.kind', 'Việc đã đăng ký', {
  'khai-sinh': 'Khai sinh', 'ket-hon': 'Kết hôn', 'khai-tu': 'Khai tử', 'nhan-cha-me-con': 'Nhận cha, mẹ, con', 'giam-ho': 'Giám hộ',
  'thay-doi': 'Thay đổi, cải chính, bổ sung', 'ghi-chu': 'Ghi chú việc đã làm ở nước ngoài', 'tinh-trang-hon-nhan': 'Giấy xác nhận tình trạng hôn nhân',
})
/** Luật Hộ tịch 2014, Điều 63: whoever keeps the data issues, wherever it was registered and wherever one lives. */
const office = page('noi-nop', 'Nộp ở xã, phường nào?', [
  ask.commune('office.commune', 'Xã, phường tiếp nhận', { hint: 'Nơi nào quản lý dữ liệu hộ tịch cũng cấp được, không kể nơi cư trú' }),
])
export const precheckOf = <const Q extends Question>(title: string, more: readonly Q[]) => [
  page('viec', title, [kind, ...more]),
  relation('Quan hệ với người được đăng ký', { [SELF]: 'Tôi là người được đăng ký', 'nguoi-than': 'Người thân', [PROXY]: 'Người được ủy quyền', [AGENCY]: 'Cơ quan, tổ chức' }),
  office,
]

const letter = page('co-quan', 'Cơ quan, tổ chức nào đề nghị?', [
  ask.text('agency.name', 'Tên cơ quan, tổ chức'), ask.text('agency.letter', 'Số và ngày của văn bản đề nghị', { maxLength: 60 }), ask.text('agency.reason', 'Lý do đề nghị'),
], { when: byAgency })
const tasks = <const P extends Page, const R extends Page, const L extends Page>(person: readonly P[], requester: readonly R[], last: readonly L[]) => [
  task('nguoi', 'Người được đăng ký', person),
  task('viec', 'Việc đã đăng ký', [referencePage('entry', 'so', 'Việc đó đăng ký ở đâu, số mấy?')]),
  task('yeu-cau', 'Người yêu cầu', [letter, ...requester]),
  task('giay-to', 'Giấy tờ và nhận kết quả', last, { papers: true, needs: ['nguoi', 'viec'] }),
]
const home = [communeOf('subject', WHO)] as const
export const tasks2016 = <const L extends Page>(last: readonly L[]) =>
  tasks([...person2016('subject', WHO, 'nguoi-duoc'), page('nguoi-o', 'Người được đăng ký ở đâu?', home)], requester2016, last)
export const tasks2025 = <const L extends Page>(last: readonly L[]) =>
  tasks([...person2025('subject', WHO, 'nguoi-duoc'), page('nguoi-o', 'Người được đăng ký ở đâu?', home, { when: not(given('subject.pin')) })], requester2025, [...last, resultDelivery])

export const rules = [
  ...personRules('subject', WHO), ...referenceRules('entry', 'subject.born'),
  rule.error('requester.relation', all(is('entry.kind', 'khai-tu'), is('requester.relation', SELF)),
    'Người đã mất thì người thân hoặc người được ủy quyền yêu cầu. Chọn lại quan hệ, hoặc loại việc', 'Luật Hộ tịch 2014, Điều 33 và Điều 63'),
  rule.warning('entry.on', all(is('entry.kind', 'ket-hon'), less(years('subject.born', 'entry.on'), 18)),
    'Theo ngày đã nhập, người này kết hôn khi chưa đủ 18 tuổi. Kiểm tra lại: {}', 'Luật Hôn nhân và gia đình 2014, Điều 8'),
] as const

const letterPaper = paper.submit('van-ban-de-nghi', 'Văn bản đề nghị của cơ quan, tổ chức', byAgency, 'Luật Hộ tịch 2014, Điều 64', 'Nêu rõ lý do đề nghị')
export const papers2016 = [letterPaper, proxyPaper, ...identity2016] as const
export const papers2025 = [letterPaper, proxyPaper, ...identity2025(ownPin('subject'))] as const

const applicant = requesterOf('subject', WHO)
export const applicantName = applicant.name
export const people = { ...applicant.people, subject: 'subject.name' } as const
const agencySection = { title: 'Cơ quan, tổ chức đề nghị', when: byAgency, rows: [
  row('Tên cơ quan, tổ chức', 'agency.name'), row('Số và ngày của văn bản', 'agency.letter'), row('Lý do đề nghị', 'agency.reason'),
] } as const
const registered = { title: 'Việc đã đăng ký', rows: [row('Loại việc', 'entry.kind'), ...referenceRows('entry')] } as const
/** The declaration of either; `asked` is what is wanted. */
export const declaration2016 = <const S extends object>(title: string, asked: S) => ({
  title, law: 'Thông tư 15/2015/TT-BTP; từ 2020: Thông tư 04/2020/TT-BTP', oath: OATH,
  sections: [applicant.rows2016, agencySection, { title: 'Người được đăng ký', rows: personRows2016('subject', WHO) }, registered, asked],
} as const)
export const declaration2025 = <const S extends object>(title: string, asked: S) => ({
  title, law: 'Thông tư 04/2024/TT-BTP', oath: OATH,
  sections: [applicant.rows2025, agencySection, { title: 'Người được đăng ký', rows: personRows2025('subject', WHO) }, registered, asked, deliverySection],
} as const)

export const source = { books, name: 'subject.name', born: 'subject.born', pin: 'subject.pin', number: 'entry.number', required: true } as const
export const subject = { subjectName: 'subject.name', subjectBorn: 'subject.born', kind: 'entry.kind', requesterName: applicantName } as const
/** The same paper asked for twice by the same person is worth a look; it is no fault. */
export const sameRequest = [['subject.pin', 'subject.name'], ['entry.kind'], ['entry.number', 'entry.on', 'subject.born'], ['requester.pin', 'requester.name', 'requester.phone']] as const
/** Nobody need be alive: extracts of the dead are asked for by the living. */
export const parties = [{ role: 'Người được đăng ký', name: 'subject.name', born: 'subject.born', pin: 'subject.pin', must: [], law: 'Luật Hộ tịch 2014, Điều 63' }] as const
