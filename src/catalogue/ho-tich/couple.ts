import { ask, conditions, page, row, rule, task, values, type Edition } from '#procedures'
import {
  addressOf, bornOf, communeOf, ethnicityOf, idOf, idPaperOf, nameOf, nationalityOf, oldIdOf, optional, personRules, pinOf, pinOfSex,
} from './person.ts'
import { ended, endOf, endRow, endRules, married, recordFirst, statusOf } from './marital.ts'
import { contact } from './requester.ts'

const { all, any, given, is, less, more, not, pinOtherSex, same, years } = conditions
const { join, pick } = values

export const FAMILY = 'Luật Hôn nhân và gia đình 2014'
type Side = 'wife' | 'husband'
type Row = Edition['declaration']['sections'][number]['rows'][number]

/** Whoever files: one of the two, never a proxy (Luật Hộ tịch 2014, Điều 18). */
export const whoFiles = page('nguoi-di', 'Bên nào nộp hồ sơ?', [
  ask.choice('requester.relation', 'Người nộp hồ sơ', { 'ben-nu': 'Bên nữ', 'ben-nam': 'Bên nam' }),
], { help: { title: 'Nhờ người khác đi thay được không?', text: 'Không. Hai bên cùng có mặt khi nhận kết quả, ký vào sổ và vào giấy.' } })

export const homes = page('noi-cu-tru', 'Hai bên cư trú ở đâu?', [
  communeOf('wife', 'bên nữ'),
  ask.yesNo('couple.sameHome', 'Bên nam cư trú cùng xã, phường với bên nữ?', { missing: 'Chọn Có nếu hai bên cư trú cùng xã, phường' }),
  { ...communeOf('husband', 'bên nam'), when: is('couple.sameHome', false) },
])

export const statuses = page('tinh-trang', 'Tình trạng hôn nhân hiện nay?', [...statusOf('wife', 'bên nữ'), ...statusOf('husband', 'bên nam')])

export const kinship = page('quan-he', 'Có điều gì ngăn việc kết hôn?', [
  ask.yesNo('couple.related', 'Hai bên có quan hệ bị cấm kết hôn với nhau?', { missing: 'Chọn Không nếu hai bên không có quan hệ nào trong danh sách' }),
  ask.yesNo('couple.incapable', 'Có bên nào bị Tòa án tuyên bố mất năng lực hành vi dân sự?', { missing: 'Chọn Không nếu không có quyết định nào của Tòa án' }),
], { help: { title: 'Những quan hệ nào bị cấm kết hôn với nhau?',
  text: 'Cùng dòng máu trực hệ. Có họ trong phạm vi ba đời. Cha, mẹ nuôi với con nuôi, kể cả trước đây. Cha chồng với con dâu, mẹ vợ với con rể. Cha dượng, mẹ kế với con riêng.' } })

const ordinalOf = <const P extends Side>(p: P, who: string) => ask.count(`${p}.ordinal`, `Kết hôn lần thứ mấy của ${who}`, { min: 1, max: 9 })
const named2016 = <const P extends Side>(p: P, who: string, key: string) =>
  page(key, `Thông tin của ${who}`, [nameOf(p, who), bornOf(p, who), ethnicityOf(p, who), nationalityOf(p, who)])
const papersOf2016 = <const P extends Side>(p: P, who: string) => [
  { ...oldIdOf(p, who), required: true }, ask.text(`${p}.idIssue`, `Ngày cấp, nơi cấp giấy tờ của ${who}`, { ...optional, maxLength: 100 }), addressOf(p, who),
] as const
const withoutPin = <const P extends Side>(p: P, who: string, key: string) =>
  page(`${key}-khong-so`, `Giấy tờ của ${who} khi không có số định danh`, [ethnicityOf(p, who), nationalityOf(p, who), idPaperOf(p, who), addressOf(p, who)], { when: not(given(`${p}.pin`)) })

/** A side as the form of 2015 asks; of one who is married already nothing is asked about earlier marriages. */
export const side2016 = <const P extends Side>(p: P, who: string, key: string) => task(key, `Về ${who}`, [
  named2016(p, who, key), page(`${key}-giay`, `Giấy tờ, nơi ở và lần kết hôn của ${who}`, [...papersOf2016(p, who), ordinalOf(p, who)]), endOf(p, who, key),
])
export const spouse2016 = <const P extends Side>(p: P, who: string, key: string) => task(key, `Về ${who}`, [
  named2016(p, who, key), page(`${key}-giay`, `Giấy tờ và nơi ở của ${who}`, papersOf2016(p, who)),
])

/** A side as the form of 2024 asks. Note 2: people, nationality, paper and residence only where there is no personal number. */
export const side2025 = <const P extends Side>(p: P, who: string, key: string) => task(key, `Về ${who}`, [
  page(key, `Thông tin của ${who}`, [nameOf(p, who), bornOf(p, who), pinOf(p, who), ordinalOf(p, who)]), withoutPin(p, who, key), endOf(p, who, key),
])
export const spouse2025 = <const P extends Side>(p: P, who: string, key: string) => task(key, `Về ${who}`, [
  page(key, `Thông tin của ${who}`, [nameOf(p, who), bornOf(p, who), pinOf(p, who)]), withoutPin(p, who, key),
])

export const reach = task('lien-he', 'Liên hệ', [page('lien-he', 'Liên hệ với người nộp hồ sơ', contact)])

const filesFor = is('requester.relation', 'ben-nu')
/** One file, two people: the applicant is the side that files, the subject is both. */
export const people = {
  applicant: pick({ when: filesFor, value: 'wife.name' }, { when: true, value: 'husband.name' }),
  applicantPin: pick({ when: filesFor, value: 'wife.pin' }, { when: true, value: 'husband.pin' }),
  subject: join(' và ', 'wife.name', 'husband.name'), phone: 'requester.phone', email: 'requester.email',
} as const
export const sameCouple = [['wife.pin', 'wife.name'], ['husband.pin', 'husband.name']] as const

const homeOf = {
  wife: join(', ', 'wife.address', 'wife.commune'),
  husband: join(', ', 'husband.address', pick({ when: is('couple.sameHome', true), value: 'wife.commune' }, { when: true, value: 'husband.commune' })),
} as const

/** A person on a declaration; the paper is written as the form of the day asks. */
const spouseRows = <const P extends Side>(p: P, who: string) => [
  row(`Họ, chữ đệm, tên của ${who}`, `${p}.name`), row(`Ngày, tháng, năm sinh của ${who}`, `${p}.born`),
  row(`Dân tộc của ${who}`, `${p}.ethnicity`, given(`${p}.ethnicity`)), row(`Quốc tịch của ${who}`, `${p}.nationality`, given(`${p}.nationality`)),
  row(`Nơi cư trú của ${who}`, homeOf[p]),
] as const
const sideRows = <const P extends Side>(p: P, who: string) => [
  ...spouseRows(p, who), row(`Kết hôn lần thứ mấy của ${who}`, `${p}.ordinal`), row(`Tình trạng hôn nhân của ${who}`, `${p}.status`), endRow(p, who),
] as const
const paper2016 = <const P extends Side>(p: P, who: string) => row(`Giấy tờ tùy thân của ${who}`, join(', ', `${p}.pin`, `${p}.idIssue`))
const paper2025 = <const P extends Side>(p: P, who: string) => row(`Số định danh hoặc giấy tờ tùy thân của ${who}`, idOf(p))

const conditionsSection = { title: 'Điều kiện kết hôn', rows: [
  row('Quan hệ bị cấm kết hôn với nhau', 'couple.related'), row('Mất năng lực hành vi dân sự', 'couple.incapable'),
] } as const
/** Two columns of a form, woman then man. */
const columns = <const W extends Row, const H extends Row>(wife: readonly W[], husband: readonly H[]) => [{ title: 'Bên nữ', rows: wife }, { title: 'Bên nam', rows: husband }] as const
/** Of two who marry, with what both declare; and of two who are married. */
export const columns2016 = [
  ...columns([...sideRows('wife', 'bên nữ'), paper2016('wife', 'bên nữ')], [...sideRows('husband', 'bên nam'), paper2016('husband', 'bên nam')]), conditionsSection,
] as const
export const columns2025 = [
  ...columns([...sideRows('wife', 'bên nữ'), paper2025('wife', 'bên nữ')], [...sideRows('husband', 'bên nam'), paper2025('husband', 'bên nam')]), conditionsSection,
] as const
export const spouses2016 = columns([...spouseRows('wife', 'bên nữ'), paper2016('wife', 'bên nữ')], [...spouseRows('husband', 'bên nam'), paper2016('husband', 'bên nam')])
export const spouses2025 = columns([...spouseRows('wife', 'bên nữ'), paper2025('wife', 'bên nữ')], [...spouseRows('husband', 'bên nam'), paper2025('husband', 'bên nam')])

const spouseEntry = <const P extends Side>(p: P) => ({
  [`${p}Name`]: `${p}.name`, [`${p}Born`]: `${p}.born`, [`${p}Ethnicity`]: `${p}.ethnicity`, [`${p}Nationality`]: `${p}.nationality`, [`${p}Residence`]: homeOf[p], [`${p}Pin`]: `${p}.pin`,
} as const)
/** The book of marriages: who they are (`spouses…`), and which marriage it is of each (`fields…`). */
export const spouseFields2016 = { ...spouseEntry('wife'), ...spouseEntry('husband') } as const
const idPapers = { wifeIdPaper: 'wife.idPaper', husbandIdPaper: 'husband.idPaper' } as const
export const spouseFields2025 = { ...spouseFields2016, ...idPapers } as const
const which = { wifeOrdinal: 'wife.ordinal', wifeStatus: 'wife.status', husbandOrdinal: 'husband.ordinal', husbandStatus: 'husband.status' } as const
export const fields2016 = { ...spouseFields2016, ...which } as const
export const fields2025 = { ...spouseFields2025, ...which } as const

const marriageRules = <const P extends Side>(p: P, who: string) => [
  rule.error(`${p}.ordinal`, all(is(`${p}.status`, 'chua'), more({ value: `${p}.ordinal` }, 1)),
    `Chưa đăng ký kết hôn lần nào thì lần này của ${who} là lần 1. Sửa số {} hoặc tình trạng hôn nhân`),
  rule.error(`${p}.ordinal`, all(ended(p), less({ value: `${p}.ordinal` }, 2)),
    `Đã từng kết hôn thì lần này của ${who} là lần 2 trở lên. Sửa số {} hoặc tình trạng hôn nhân`),
  ...endRules(p, who),
] as const
const SELF = `${FAMILY}, Điều 3 khoản 5`
const SAME_SEX = 'Theo số định danh, hai bên cùng giới tính. Nhà nước không thừa nhận hôn nhân này. Kiểm tra lại số {}'
/** What must agree about two people who are married. */
export const spousesRules = [
  rule.error('wife.pin', all(pinOtherSex('wife.pin', 'nu'), pinOtherSex('husband.pin', 'nu')), SAME_SEX, `${FAMILY}, Điều 8 khoản 2`),
  rule.error('husband.pin', all(pinOtherSex('wife.pin', 'nam'), pinOtherSex('husband.pin', 'nam')), SAME_SEX, `${FAMILY}, Điều 8 khoản 2`),
  ...personRules('wife', 'bên nữ'), pinOfSex('wife', 'bên nữ', 'nu'), ...personRules('husband', 'bên nam'), pinOfSex('husband', 'bên nam', 'nam'),
  rule.error('husband.pin', same('wife.pin', 'husband.pin'), 'Hai bên đang ghi cùng một số. Ghi số của từng người. Đang nhập: {}', SELF),
  rule.error('husband.name', all(same('wife.name', 'husband.name'), same('wife.born', 'husband.born'), not(all(given('wife.pin'), given('husband.pin')))),
    'Hai bên đang ghi cùng tên và cùng ngày sinh. Ghi tên và ngày sinh của từng người: {}', SELF),
] as const
/** The same of two who are to be. */
export const coupleRules = [...spousesRules, ...marriageRules('wife', 'bên nữ'), ...marriageRules('husband', 'bên nam')] as const

const ofAge = <const P extends Side>(p: P, says: string, age: number) =>
  rule.error(`${p}.born`, less(years(`${p}.born`, 'filedOn'), age), says, `${FAMILY}, Điều 8 khoản 1 điểm a`)
const free = <const P extends Side>(p: P, who: string) =>
  rule.error(`${p}.status`, married(p), `Đang có vợ, có chồng thì chưa đăng ký được. Ly hôn xong mới nộp hồ sơ (${who})`, `${FAMILY}, Điều 5 khoản 2 điểm c`)
/** What keeps two people from marrying today (Luật Hôn nhân và gia đình 2014, Điều 5, 8). */
export const impediments = [
  ofAge('wife', 'Bên nữ phải đủ 18 tuổi vào ngày nộp. Nộp lại khi đủ tuổi. Ngày sinh đang nhập: {}', 18),
  ofAge('husband', 'Bên nam phải đủ 20 tuổi vào ngày nộp. Nộp lại khi đủ tuổi. Ngày sinh đang nhập: {}', 20),
  free('wife', 'bên nữ'), free('husband', 'bên nam'),
  rule.error('couple.related', is('couple.related', true), 'Người có quan hệ này không được kết hôn với nhau. Chưa chắc thì hỏi công chức tư pháp – hộ tịch', `${FAMILY}, Điều 5 khoản 2 điểm d`),
  rule.error('couple.incapable', is('couple.incapable', true), 'Người mất năng lực hành vi dân sự chưa kết hôn được. Nộp khi Tòa án đã hủy quyết định đó', `${FAMILY}, Điều 8 khoản 1 điểm c`),
] as const

export const abroadFirst = [recordFirst('wife'), recordFirst('husband')] as const

/** A couple of whom nobody lives in the city. */
export const livesElsewhere = {
  at: 'wife.commune', law: 'Luật Hộ tịch 2014, Điều 17', title: 'Hai bên cư trú ngoài Hà Nội',
  when: all(is('wife.commune', 'ngoai'), any(is('couple.sameHome', true), is('husband.commune', 'ngoai'))),
  says: 'Đăng ký tại xã, phường nơi một trong hai bên cư trú, ngoài thành phố Hà Nội',
} as const

/** Both must be alive and free, as the books know them. */
export const mustBeFree = [
  { role: 'Bên nữ', name: 'wife.name', born: 'wife.born', pin: 'wife.pin', must: ['alive', 'single'], law: `${FAMILY}, Điều 5 khoản 2 điểm c` },
  { role: 'Bên nam', name: 'husband.name', born: 'husband.born', pin: 'husband.pin', must: ['alive', 'single'], law: `${FAMILY}, Điều 5 khoản 2 điểm c` },
] as const
export const bothSign = [{ who: 'Bên nữ', law: 'Luật Hộ tịch 2014, Điều 18' }, { who: 'Bên nam', law: 'Luật Hộ tịch 2014, Điều 18' }] as const

/** The way of a dossier, ended by two people at the desk. */
export const endsInPerson = <S extends { readonly does: string }>(steps: readonly S[]) => [
  ...steps.filter(({ does }) => does !== 'hand-over'),
  { does: 'hand-over', at: 'mot-cua', says: 'Hai bên cùng có mặt, nói rõ ý muốn kết hôn, ký sổ và ký giấy. Mỗi bên nhận một bản chính' } as const,
]
/** The same where the two may ask in writing to receive it later (Luật Hộ tịch 2014, Điều 38). */
export const mayWait = <S extends { readonly does: string; readonly says: string }>(steps: readonly S[]): readonly S[] => steps.map(step =>
  step.does === 'hand-over' ? { ...step, says: `${step.says}. Đề nghị bằng văn bản thì được lùi ngày trao, không quá 60 ngày` } : step)
