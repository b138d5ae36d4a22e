import { ask, conditions, page, row, rule, values } from '#procedures'
import { addressOf, ethnicityOf, idPaperOf, nameOf, nationalityOf, oldIdOf, PIN, pinOf, pinOfSex, pinOfYear, yearOf } from './person.ts'
import { requesterFrom } from './requester.ts'

const { all, any, before, given, is, less, letters, matches, more, not, oneOf, same, years } = conditions
const { first, join, pick } = values

type Parent = 'mother' | 'father'
/** Relations of applicants whose facts are known from their own pages. */
export const PARENTS = { me: 'mother', cha: 'father' } as const
export const parentFiles = oneOf('requester.relation', ['me', 'cha'])

/** A parent as the form of 2015 asks; the number of the parent who files is needed. */
export const parent2016 = <const P extends Parent>(p: P, who: string, key: 'me' | 'cha') =>
  page(key, `Thông tin của ${who}`, [
    nameOf(p, who), yearOf(p, who), ethnicityOf(p, who), { ...oldIdOf(p, who), required: is('requester.relation', key) },
  ])

/** A parent as the form of 2024 asks. Note 2: people, nationality and paper only where there is no personal number. */
export const parent2025 = <const P extends Parent>(p: P, who: string, key: 'me' | 'cha') => [
  page(key, `Thông tin của ${who}`, [nameOf(p, who), yearOf(p, who), pinOf(p, who)]),
  page(`${key}-khong-so`, `Giấy tờ của ${who} khi không có số định danh`, [
    ethnicityOf(p, who), nationalityOf(p, who), idPaperOf(p, who),
  ], { when: not(given(`${p}.pin`)) }),
] as const
export const citizenship = nationalityOf

export const motherAddress = addressOf('mother', 'mẹ')
export const fatherAddress = { ...addressOf('father', 'cha'), when: is('parents.sameHome', false) }

const motherHome = join(', ', 'mother.address', 'mother.commune')
const fatherHome = pick(
  { when: is('parents.sameHome', true), value: motherHome },
  { when: given('father.name'), value: join(', ', 'father.address', 'father.commune') },
)
type ValueOf<I extends string> = ReturnType<typeof first<I[]>>

/** The applicant at a birth: a parent, or another who agrees the contents with them. */
export const requester = requesterFrom(PARENTS, 'người được khai sinh', { father: fatherHome })
export const agreed = ask.yesNo('requester.agreed', 'Đã thống nhất nội dung khai sinh với cha, mẹ của trẻ?', {
  when: all(not(parentFiles), given('mother.name')), missing: 'Chọn Có sau khi thống nhất với cha, mẹ của trẻ',
})

/** A parent on the declaration. What is not asked has no row. */
export const parentRows = <const P extends Parent, const H extends string>(p: P, who: string, home: ValueOf<H>) => [
  row(`Họ, chữ đệm, tên người ${who}`, `${p}.name`),
  row(`Năm sinh của ${who}`, `${p}.born`),
  row(`Số định danh hoặc số giấy tờ của ${who}`, `${p}.pin`, given(`${p}.pin`)),
  row(`Dân tộc của ${who}`, `${p}.ethnicity`, given(`${p}.ethnicity`)),
  row(`Quốc tịch của ${who}`, `${p}.nationality`, given(`${p}.nationality`)),
  row(`Nơi cư trú của ${who}`, home),
] as const
const mother = parentRows('mother', 'mẹ', motherHome)
const father = parentRows('father', 'cha', fatherHome)
type Whether<I extends string> = ReturnType<typeof given<I>>

/** Both parents on the declaration, each where the answers speak of one. */
export const parents2016 = <const I extends string>(hasMother: Whether<I>, hasFather: Whether<I>) => [
  { title: 'Người mẹ', when: hasMother, rows: mother }, { title: 'Người cha', when: hasFather, rows: father },
] as const
export const parents2025 = <const I extends string>(hasMother: Whether<I>, hasFather: Whether<I>) => [
  { title: 'Người mẹ', when: hasMother, rows: [...mother, row('Giấy tờ tùy thân của mẹ', 'mother.idPaper', given('mother.idPaper'))] },
  { title: 'Người cha', when: hasFather, rows: [...father, row('Giấy tờ tùy thân của cha', 'father.idPaper', given('father.idPaper'))] },
] as const

/** Both parents in the book of births; the part of one who is not known stays blank (Nghị định 123/2015/NĐ-CP, Điều 15). */
export const parentFields = {
  motherName: 'mother.name', motherBorn: 'mother.born', motherEthnicity: 'mother.ethnicity', motherNationality: 'mother.nationality',
  motherResidence: motherHome, motherPin: 'mother.pin',
  fatherName: 'father.name', fatherBorn: 'father.born', fatherEthnicity: 'father.ethnicity', fatherNationality: 'father.nationality',
  fatherResidence: fatherHome, fatherPin: 'father.pin',
} as const
/** Parents as the law of civil status knows them; one who has died is entered all the same, so nobody here must be alive. */
export const parentParties = [
  { role: 'Mẹ', name: 'mother.name', born: 'mother.born', pin: 'mother.pin', must: [], law: 'Luật Hộ tịch 2014, Điều 14' },
  { role: 'Cha', name: 'father.name', born: 'father.born', pin: 'father.pin', must: [], law: 'Luật Hộ tịch 2014, Điều 14' },
] as const

/** What must agree about a parent of the child. */
export const parentRules = <const P extends Parent>(p: P, who: string, sex: 'nam' | 'nu') => [
  rule.error(`${p}.born`, not(any(before(`${p}.born`, 'child.born'), not(given(`${p}.born`)), not(given('child.born')))),
    `Năm sinh của ${who} phải trước ngày sinh của con. Kiểm tra lại: {}`),
  pinOfYear(p, who), pinOfSex(p, who, sex),
  rule.warning(`${p}.born`, less(years(`${p}.born`, 'child.born'), 12), `Theo năm đã nhập, ${who} chưa đủ 12 tuổi khi sinh con. Kiểm tra lại: {}`),
] as const

/** What must agree about both parents. */
export const parentsRules = [
  ...parentRules('mother', 'mẹ', 'nu'), ...parentRules('father', 'cha', 'nam'),
  rule.warning('mother.born', more(years('mother.born', 'child.born'), 60), 'Theo năm đã nhập, mẹ hơn 60 tuổi khi sinh con. Kiểm tra lại: {}'),
  rule.error('child.ethnicity', all(given('child.ethnicity'), given('mother.ethnicity'), given('father.ethnicity'),
    not(any(same('child.ethnicity', 'mother.ethnicity'), same('child.ethnicity', 'father.ethnicity')))),
    'Dân tộc của con theo dân tộc của cha hoặc của mẹ. Đang chọn: {}', 'Bộ luật Dân sự 2015, Điều 29'),
  rule.error('father.pin', same('father.pin', 'mother.pin'), 'Cha và mẹ đang ghi cùng một số. Ghi số của từng người. Đang nhập: {}', PIN),
] as const

/** A name is Vietnamese or of a people of Vietnam, and not too long. */
export const nameRules = <const I extends string>(at: I) => [
  rule.warning(at, matches(at, 'foreignLetters'),
    'Tên có chữ f, j, w hoặc z. Nếu không phải tên tiếng dân tộc thì sửa lại: {}', 'Bộ luật Dân sự 2015, Điều 26'),
  rule.warning(at, more(letters(at), 25), 'Tên nên ngắn để dễ dùng. Đang nhập: {}', 'Thông tư 04/2020/TT-BTP, Điều 6'),
] as const
