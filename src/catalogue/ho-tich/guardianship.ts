import { ask, conditions, page, paper, row, rule, task, values, type Page, type Task } from '#procedures'
import { communeOf, entry2016, entry2025, person2016, person2025, personRows2016, personRows2025, personRules } from './person.ts'
import { ownPin, relation, requester2016, requester2025, requesterOf, SELF } from './requester.ts'
import { copiesSection, deliverySection } from './result.ts'
import { identity2016, identity2025, OATH, PROXY, proxyPaper } from './steps.ts'

const { all, given, is, less, not, same, years } = conditions
const { join, text } = values

/** The four procedures about guardianship: they speak of the same people and write in the same book (Luật Hộ tịch 2014, Điều 19–23). */
export const GUARDIAN = 'người giám hộ', WARD = 'người được giám hộ', SUPERVISOR = 'người giám sát'
export const CIVIL = 'Bộ luật Dân sự 2015'
type Role = 'guardian' | 'ward' | 'supervisor'

export const whoFiles = relation('Quan hệ với việc giám hộ', {
  [SELF]: 'Tôi là người giám hộ', 'nguoi-than': 'Người thân của người được giám hộ', 'giam-sat': 'Người giám sát việc giám hộ', 'co-quan': 'Cơ quan, tổ chức', [PROXY]: 'Người được ủy quyền',
})
export const homes = page('noi-cu-tru', 'Hai người cư trú ở đâu?', [communeOf('guardian', GUARDIAN), communeOf('ward', WARD)])
/** Luật Hộ tịch 2014, Điều 19: where the guardian or the ward lives. */
export const units = ['guardian.commune', 'ward.commune'] as const
export const livesElsewhere = {
  at: 'ward.commune', when: all(is('guardian.commune', 'ngoai'), is('ward.commune', 'ngoai')), law: 'Luật Hộ tịch 2014, Điều 19',
  title: 'Cả hai người cư trú ngoài Hà Nội', says: 'Đăng ký tại xã, phường nơi một trong hai người cư trú, ngoài thành phố Hà Nội',
} as const
/** Neither is a foreigner: that is another procedure, before 2025 of another authority. */
export const foreignElsewhere = <const T extends string>(to: T, where: string) => (['guardian', 'ward'] as const).map(p => ({
  at: `${p}.nationality`, when: all(given(`${p}.nationality`), not(is(`${p}.nationality`, 'VN'))), to, law: 'Luật Hộ tịch 2014, Điều 39–40',
  title: 'Có người nước ngoài', says: `Làm thủ tục có yếu tố nước ngoài tại ${where}`,
} as const))
export const DISTRICT = 'Ủy ban nhân dân quận, huyện, thị xã'
export const COMMUNE = 'Ủy ban nhân dân xã, phường'

const pair2016 = [
  task('nguoi-giam-ho', 'Người giám hộ', person2016('guardian', GUARDIAN, 'nguoi-giam-ho')),
  task('nguoi-duoc', 'Người được giám hộ', person2016('ward', WARD, 'nguoi-duoc')),
]
const pair2025 = [
  task('nguoi-giam-ho', 'Người giám hộ', person2025('guardian', GUARDIAN, 'nguoi-giam-ho')),
  task('nguoi-duoc', 'Người được giám hộ', person2025('ward', WARD, 'nguoi-duoc')),
]
export const supervisorTask = task('nguoi-giam-sat', 'Người giám sát', [
  page('nguoi-giam-sat-o', 'Người giám sát cư trú ở đâu?', [communeOf('supervisor', SUPERVISOR)]), ...person2025('supervisor', SUPERVISOR, 'nguoi-giam-sat'),
])
const rest = <const C extends Page, const R extends Page, const L extends Page>(content: readonly C[], requester: readonly R[], last: readonly L[]) => [
  task('viec', 'Việc giám hộ', content),
  task('yeu-cau', 'Người yêu cầu', requester),
  task('giay-to', 'Giấy tờ và nhận kết quả', last, { papers: true, needs: ['viec'] }),
]
export const tasks2016 = <const C extends Page, const L extends Page>(content: readonly C[], last: readonly L[]) => [...pair2016, ...rest(content, requester2016, last)]
/** `third` are tasks about others, after the two whom the guardianship binds. */
export const tasks2025 = <const C extends Page, const L extends Page, const T extends Task = never>(content: readonly C[], last: readonly L[], third: readonly T[] = []) =>
  [...pair2025, ...third, ...rest(content, requester2025, last)]

/** Two of them may not be one person. */
export const notTheSame = <const A extends Role, const B extends Role>(a: A, b: B, says: string, law: string) => [
  rule.error(`${b}.pin`, same(`${b}.pin`, `${a}.pin`), `${says}: {}`, law),
  rule.error(`${b}.name`, all(same(`${b}.name`, `${a}.name`), same(`${b}.born`, `${a}.born`), not(all(given(`${a}.pin`), given(`${b}.pin`)))), `${says}: {}`, law),
] as const
/** Bộ luật Dân sự 2015, Điều 49, 51: who answers for another has come of age. */
export const ofAge = <const P extends Role>(p: P, Who: string, law: string) =>
  rule.error(`${p}.born`, less(years(`${p}.born`, 'filedOn'), 18), `${Who} phải đủ 18 tuổi. Ngày sinh đang nhập: {}`, law)
export const pairRules = [
  ...personRules('guardian', GUARDIAN), ...personRules('ward', WARD),
  ...notTheSame('guardian', 'ward', 'Người giám hộ và người được giám hộ phải là hai người. Kiểm tra lại', `${CIVIL}, Điều 46`),
] as const

export const papers2016 = [proxyPaper, ...identity2016] as const
export const papers2025 = [proxyPaper, ...identity2025(ownPin('guardian'))] as const
export const evidence = <const K extends string>(code: K, label: string, law: string, hint?: string) => paper.submit(code, label, true, law, hint)

const applicant = requesterOf('guardian', 'việc giám hộ')
export const people = { ...applicant.people, subject: 'ward.name' } as const
export const sameWard = [['ward.pin', 'ward.name'], ['ward.born'], ['guardian.pin', 'guardian.name']] as const
export const declaration2016 = <const S extends object>(title: string, sections: readonly S[]) => ({
  title, law: 'Thông tư 15/2015/TT-BTP; từ 2020: Thông tư 04/2020/TT-BTP', oath: OATH,
  sections: [applicant.rows2016, { title: 'Người giám hộ', rows: personRows2016('guardian', GUARDIAN) }, { title: 'Người được giám hộ', rows: personRows2016('ward', WARD) }, ...sections, copiesSection],
} as const)
export const declaration2025 = <const S extends object>(title: string, sections: readonly S[]) => ({
  title, law: 'Thông tư 04/2024/TT-BTP', oath: OATH,
  sections: [applicant.rows2025, { title: 'Người giám hộ', rows: personRows2025('guardian', GUARDIAN) }, { title: 'Người được giám hộ', rows: personRows2025('ward', WARD) }, ...sections, copiesSection, deliverySection],
} as const)
export const supervisorRows = { title: 'Người giám sát', rows: personRows2025('supervisor', SUPERVISOR) } as const

/** The entry of one act; the kinds of act share a book. */
export const entry2016Of = <const F extends object>(act: string, fields: F) =>
  [{ book: 'so-giam-ho', fields: { act: text(act), ...entry2016('guardian', 'guardian'), ...entry2016('ward', 'ward'), ...fields, ...applicant.entry } }] as const
export const entry2025Of = <const F extends object>(act: string, fields: F) =>
  [{ book: 'so-giam-ho', fields: { act: text(act), ...entry2025('guardian', 'guardian'), ...entry2025('ward', 'ward'), ...fields, ...applicant.entry } }] as const
export const supervisorFields = entry2025('supervisor', 'supervisor')

export const guardianParty = { role: 'Người giám hộ', name: 'guardian.name', born: 'guardian.born', pin: 'guardian.pin' } as const
export const wardParty = { role: 'Người được giám hộ', name: 'ward.name', born: 'ward.born', pin: 'ward.pin' } as const
export const supervisorParty = { role: 'Người giám sát', name: 'supervisor.name', born: 'supervisor.born', pin: 'supervisor.pin' } as const

/** The guardianship that is ended or watched over; `says` is written beside it. */
export const source = <const I extends string>(says: string, more: ReturnType<typeof join<I[]>>) =>
  ({ books: ['so-giam-ho'], name: 'ward.name', born: 'ward.born', pin: 'ward.pin', number: 'entry.number', annotates: join(' ', text(says), more), required: true } as const)
export const reasonRow = row('Lý do', 'guard.reason')
export const reasonOf = (label: string) => ask.text('guard.reason', label)
