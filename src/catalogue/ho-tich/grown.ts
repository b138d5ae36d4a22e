import { ask, conditions, page, paper, row, rule, task, values, type Page } from '#procedures'
import { citizenship, fatherAddress, motherAddress, nameRules, parent2016, parent2025, parentFields, parentParties, parents2016, parents2025, parentsRules } from './people.ts'
import { citizen } from './foreign.ts'
import { COMMUNE, DISTRICT, foreigner } from './outcomes.ts'
import { addressOf, bornOf, communeOf, ethnicityOf, idPaperOf, nameOf, nationalityOf, oldIdOf, optional, outside, PIN, pinOf, pinOfSexAnswered, pinOfYear, sexOf } from './person.ts'
import { contact, idIssue, pinGiven, relation, requesterFrom, residenceKind, SELF, whoFiles2016, whoFiles2025 } from './requester.ts'
import { copies, copiesSection, delivery, deliverySection, exemptionPage } from './result.ts'
import { identity2016, identity2025, OATH, PROXY, proxyPaper } from './steps.ts'

const { after, all, any, is, less, not, oneOf, same, years } = conditions
const { inWords, join } = values

/** The birth of somebody who has been here for long: registered again, or for the first time from the papers that they hold. */
const WHO = 'người được khai sinh'
const SELVES = { [SELF]: 'child', me: 'mother', cha: 'father' } as const
const hasMother = oneOf('parents.known', ['ca-hai', 'chi-me'])
const hasFather = oneOf('parents.known', ['ca-hai', 'chi-cha'])
const unproven = is('parents.proof', false)

/** Who files, who the parents are, and where one lives; `demands` asks what the law demands of this procedure. */
export const grownPrecheck = <const C extends Page, const W extends Page>(demands: C, where: W) => [
  demands,
  relation('Quan hệ với người được khai sinh', { [SELF]: 'Bản thân', me: 'Mẹ', cha: 'Cha', 'nguoi-than': 'Người thân khác', [PROXY]: 'Người được ủy quyền' }),
  page('cha-me', 'Giấy tờ ghi cha, mẹ là ai?', [
    ask.choice('parents.known', 'Phần khai về cha, mẹ', { 'ca-hai': 'Khai cả cha và mẹ', 'chi-me': 'Chỉ khai mẹ', 'chi-cha': 'Chỉ khai cha', 'khong': 'Không khai cha, mẹ' }),
    ask.yesNo('parents.proof', 'Giấy tờ đang có chứng minh được quan hệ cha, mẹ, con?', { when: not(is('parents.known', 'khong')), missing: 'Chọn Có nếu có giấy tờ ghi tên cha, mẹ' }),
    ask.yesNo('child.official', 'Là cán bộ, công chức, viên chức hoặc thuộc lực lượng vũ trang?', { missing: 'Chọn Có nếu đang làm trong cơ quan nhà nước, lực lượng vũ trang' }),
  ]),
  where,
] as const
export const homeCommune = communeOf('child', WHO)

const place = page('noi-sinh', 'Nơi sinh và quê quán', [
  ask.address('birth.place', 'Nơi sinh', { hint: 'Ghi theo giấy tờ đang có' }), ask.address('child.native', 'Quê quán của người được khai sinh', { hint: 'Ghi theo giấy tờ đang có' }),
])
const about2016 = [
  page('ho-ten', `Thông tin của ${WHO}`, [nameOf('child', WHO), bornOf('child', WHO), sexOf('child', WHO), ethnicityOf('child', WHO)]),
  page('giay', `Giấy tờ và nơi ở của ${WHO}`, [nationalityOf('child', WHO), oldIdOf('child', WHO), addressOf('child', WHO)]), place,
] as const
const about2025 = [
  page('ho-ten', `Thông tin của ${WHO}`, [nameOf('child', WHO), bornOf('child', WHO), sexOf('child', WHO), ethnicityOf('child', WHO)]),
  page('giay', `Giấy tờ và nơi ở của ${WHO}`, [
    nationalityOf('child', WHO), pinOf('child', WHO), { ...idPaperOf('child', WHO), when: not(conditions.given('child.pin')) }, addressOf('child', WHO),
  ]), place,
] as const

// A parent who has died has no residence any more: neither question must be answered.
const GONE = { ...optional, hint: 'Đã mất thì ghi: đã chết' }
const motherHome = page('me-o', 'Mẹ cư trú ở đâu?', [ask.commune('mother.commune', 'Xã, phường nơi mẹ cư trú', { ...optional, outside }), { ...motherAddress, ...GONE }])
const fatherHome = page('cha-o', 'Cha cư trú ở đâu?', [
  ask.yesNo('parents.sameHome', 'Cha cư trú cùng nơi với mẹ?', { when: hasMother, missing: 'Chọn Có nếu cha cư trú cùng nơi với mẹ' }),
  ask.commune('father.commune', 'Xã, phường nơi cha cư trú', { ...optional, when: not(is('parents.sameHome', true)), outside }),
  { ...fatherAddress, ...GONE, when: not(is('parents.sameHome', true)) },
])
const known = Object.keys(SELVES)
const tasks = <const A extends Page, const M extends Page, const F extends Page, const R extends Page, const B extends Page, const L extends Page>(
  about: readonly A[], mother: readonly M[], father: readonly F[], requester: readonly R[], before: readonly B[], last: readonly L[],
) => [
  task('nguoi', 'Người được khai sinh', [...about, ...before, exemptionPage]),
  task('me', 'Về mẹ', [...mother, motherHome], { when: hasMother }),
  task('cha', 'Về cha', [...father, fatherHome], { when: hasFather }),
  task('yeu-cau', 'Người yêu cầu', requester),
  task('giay-to', 'Giấy tờ và nhận kết quả', last, { papers: true, needs: ['nguoi'] }),
]
/** The tasks of each regime; `before` are pages about what was registered before. */
export const grownTasks2016 = <const B extends Page>(before: readonly B[]) => tasks(
  about2016, [parent2016('mother', 'mẹ', 'me'), page('me-quoc-tich', 'Mẹ là người nước nào?', [citizenship('mother', 'mẹ')])],
  [parent2016('father', 'cha', 'cha'), page('cha-quoc-tich', 'Cha là người nước nào?', [citizenship('father', 'cha')])],
  [...whoFiles2016(known), page('lien-he', 'Liên hệ với người yêu cầu', [idIssue, ...contact])], before, [page('ban-sao', 'Cần bao nhiêu bản sao?', [copies])],
)
export const grownTasks2025 = <const B extends Page>(before: readonly B[]) => tasks(
  about2025, parent2025('mother', 'mẹ', 'me'), parent2025('father', 'cha', 'cha'),
  [...whoFiles2025(known), page('lien-he', 'Liên hệ với người yêu cầu', [residenceKind, ...contact])], before, [delivery],
)

const requester = requesterFrom(SELVES, WHO, { father: parentFields.fatherResidence })
export const grownPeople = { ...requester.people, subject: 'child.name' } as const

export const GROWN = 'Nghị định 123/2015/NĐ-CP, Điều 24–29'
/** What must agree about the person and the parents. */
export const grownRules = [
  rule.error('child.born', after('child.born', 'filedOn'), 'Ngày sinh phải là hôm nay hoặc trước hôm nay. Đang nhập: {}', GROWN),
  pinOfYear('child', WHO), ...pinOfSexAnswered('child', WHO), ...nameRules('child.name').slice(0, 1), ...parentsRules,
  rule.error('mother.pin', same('mother.pin', 'child.pin'), 'Số này là số của người được khai sinh. Ghi số của mẹ, không phải {}', PIN),
  rule.error('father.pin', same('father.pin', 'child.pin'), 'Số này là số của người được khai sinh. Ghi số của cha, không phải {}', PIN),
  rule.error('requester.pin', same('requester.pin', 'child.pin'), 'Số này là số của người được khai sinh. Chọn quan hệ Bản thân, hoặc sửa số {}', PIN),
  rule.warning('child.born', all(is('requester.relation', SELF), less(years('child.born', 'filedOn'), 18)),
    'Người chưa đủ 18 tuổi thì nên để cha, mẹ hoặc người thân yêu cầu. Ngày sinh đang nhập: {}', 'Bộ luật Dân sự 2015, Điều 21'),
  rule.error('parents.known', any(all(is('requester.relation', 'me'), not(hasMother)), all(is('requester.relation', 'cha'), not(hasFather))),
    'Người yêu cầu là cha hoặc mẹ thì phải khai phần của người đó. Đang chọn: {}', GROWN),
] as const

const holdings = [
  paper.submit('giay-to-ca-nhan', 'Bản sao mọi giấy tờ có thông tin khai sinh', true, GROWN, 'Hồ sơ, giấy tờ cá nhân đang có, nộp đủ tất cả'),
  paper.submit('xac-nhan-co-quan', 'Văn bản xác nhận của cơ quan, đơn vị đang công tác', is('child.official', true), GROWN, 'Cơ sở dữ liệu có thông tin này thì không phải nộp'),
  paper.submit('cam-doan-cha-me', 'Giấy cam đoan về quan hệ cha, mẹ, con', unproven, GROWN, 'Khi công an trả lời không có thông tin'),
  proxyPaper,
] as const
export const grownPapers2016 = [...holdings, ...identity2016] as const
export const grownPapers2025 = [...holdings, ...identity2025(pinGiven(SELVES))] as const

/** Luật Hộ tịch 2014 with Nghị định 123/2015: five working days; facts that must be asked for elsewhere make it 25 days. */
export const grownTimes = [{ when: true, limit: { kind: 'workingDays', days: 5, verifiedDays: 25, law: GROWN } }] as const

const child = [
  row('Họ, chữ đệm, tên', 'child.name'), row('Ngày, tháng, năm sinh', 'child.born'), row('Ghi bằng chữ', inWords('child.born')), row('Giới tính', 'child.sex'), row('Dân tộc', 'child.ethnicity'),
  row('Quốc tịch', 'child.nationality'), row('Nơi sinh', 'birth.place'), row('Quê quán', 'child.native'), row('Nơi cư trú', join(', ', 'child.address', 'child.commune')), row('Số định danh hoặc số giấy tờ', 'child.pin'),
] as const
const SUBJECT = { title: 'Người được khai sinh' } as const
export const grownSections2016 = [requester.rows2016, { ...SUBJECT, rows: child }, ...parents2016(hasMother, hasFather), copiesSection] as const
export const grownSections2025 = [
  requester.rows2025, { ...SUBJECT, rows: [...child, row('Giấy tờ tùy thân', 'child.idPaper', conditions.given('child.idPaper'))] }, ...parents2025(hasMother, hasFather), copiesSection, deliverySection,
] as const
export const GROWN_OATH = `${OATH} Đã nộp đủ các giấy tờ có thông tin khai sinh.`

export const grownEntry = { book: 'so-khai-sinh', fields: {
  childName: 'child.name', childBorn: 'child.born', childSex: 'child.sex', childEthnicity: 'child.ethnicity', childNationality: 'child.nationality', childPin: 'child.pin',
  birthPlace: 'birth.place', nativePlace: 'child.native', ...parentFields, ...requester.entry,
} } as const
/** The person must be alive; parents may have died. */
export const grownParties = [
  { role: 'Người được khai sinh', name: 'child.name', born: 'child.born', pin: 'child.pin', must: ['alive'], law: 'Nghị định 123/2015/NĐ-CP, Điều 24' }, ...parentParties,
] as const
export const GROWN_BIRTH = {
  people: grownPeople, times: grownTimes, parties: grownParties, sector: 'ho-tich', level: 'commune', copies: { count: 'copies', line: 'ban-sao-khai-sinh' },
  sameEvent: [['child.pin', 'child.name'], ['child.born']], entries: [grownEntry],
  documents: [{ code: 'giay-khai-sinh', name: 'Giấy khai sinh', layout: 'giay-khai-sinh', of: 'so-khai-sinh', originals: 1, result: 'KQ.G15.000031' }],
} as const

/** Everybody of whom the declaration speaks is said to be Vietnamese. */
export const grownCitizens = all(citizen('child'), any(not(hasMother), citizen('mother')), any(not(hasFather), citizen('father')))
/** Luật Hộ tịch 2014, Điều 35: with a foreigner it is the district's, since 2025 the commune's by a procedure of its own. */
const abroadIn = (where: string) => (to: string, name: string) =>
  (['child', 'mother', 'father'] as const).map(p => foreigner(p, to, name, where, 'Luật Hộ tịch 2014, Điều 35'))
export const grownAbroad2016 = abroadIn(DISTRICT)
export const grownAbroad2025 = abroadIn(COMMUNE)
