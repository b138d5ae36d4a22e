import { ask, conditions, page, row, rule, values, type Question } from '#procedures'

const { any, before, given, not, pinOtherSex, pinOtherYear } = conditions
const { first, join } = values

/** Where somebody lives, in the order of the law: thường trú, tạm trú, nơi ở hiện tại. */
export const HOME = 'Nơi đăng ký thường trú; không có thì nơi tạm trú; không có nữa thì nơi đang sống'
export const outside = 'Ở tỉnh, thành phố khác'
export const optional = { required: false }
export const PIN = 'Nghị định 137/2015/NĐ-CP, Điều 13'
/** Numbers of identity papers before every citizen had a personal number. */
export const OLD_ID = { lengths: [9, 12], hint: '9 số với chứng minh nhân dân, 12 số với thẻ căn cước' }
export const PAPER = { hint: 'Loại giấy, số, ngày cấp, nơi cấp' }
export const SEXES = { nam: 'Nam', nu: 'Nữ' }

/** What is known of a person in answers: `x.name`, `x.born`, `x.sex`, `x.ethnicity`, `x.nationality`, `x.commune`, `x.address`, `x.pin`, `x.idPaper`. */
type Of<P extends string, F extends string> = `${P}.${F}`
const at = <const P extends string, const F extends string>(p: P, f: F): Of<P, F> => `${p}.${f}`

export const nameOf = <const P extends string>(p: P, who: string) => ask.name(at(p, 'name'), `Họ, chữ đệm và tên của ${who}`)
export const bornOf = <const P extends string>(p: P, who: string) => ask.day(at(p, 'born'), `Ngày, tháng, năm sinh của ${who}`)
export const yearOf = <const P extends string>(p: P, who: string) =>
  ask.partialDay(at(p, 'born'), `Ngày hoặc năm sinh của ${who}`, { hint: 'Không rõ ngày, tháng thì chỉ ghi năm' })
export const sexOf = <const P extends string>(p: P, who: string) => ask.choice(at(p, 'sex'), `Giới tính của ${who}`, SEXES)
export const ethnicityOf = <const P extends string>(p: P, who: string) => ask.ethnicity(at(p, 'ethnicity'), `Dân tộc của ${who}`)
export const nationalityOf = <const P extends string>(p: P, who: string) =>
  ask.country(at(p, 'nationality'), `Quốc tịch của ${who}`, { ...optional, default: 'VN' })
export const pinOf = <const P extends string>(p: P, who: string) => ask.pin(at(p, 'pin'), `Số định danh của ${who}`, optional)
export const oldIdOf = <const P extends string>(p: P, who: string) => ask.pin(at(p, 'pin'), `Số giấy tờ tùy thân của ${who}`, { ...OLD_ID, ...optional })
export const idPaperOf = <const P extends string>(p: P, who: string) => ask.text(at(p, 'idPaper'), `Giấy tờ tùy thân của ${who}`, PAPER)
export const communeOf = <const P extends string>(p: P, who: string) =>
  ask.commune(at(p, 'commune'), `Xã, phường nơi ${who} cư trú`, { hint: HOME, outside })
export const addressOf = <const P extends string>(p: P, who: string) =>
  ask.address(at(p, 'address'), `Số nhà, thôn hoặc tổ nơi ${who} cư trú`, { hint: 'Ở tỉnh khác thì ghi đủ xã, huyện, tỉnh' })

const pages2016 = <const P extends string, const Q extends Question>(p: P, who: string, key: string, born: readonly Q[]) => [
  page(key, `Thông tin của ${who}`, [nameOf(p, who), ...born, sexOf(p, who), ethnicityOf(p, who)]),
  page(`${key}-giay`, `Giấy tờ và nơi ở của ${who}`, [nationalityOf(p, who), oldIdOf(p, who), addressOf(p, who)]),
] as const
const pages2025 = <const P extends string, const Q extends Question>(p: P, who: string, key: string, born: readonly Q[]) => [
  page(key, `Thông tin của ${who}`, [nameOf(p, who), ...born, sexOf(p, who), pinOf(p, who)]),
  page(`${key}-khong-so`, `Giấy tờ của ${who} khi không có số định danh`, [
    ethnicityOf(p, who), nationalityOf(p, who), idPaperOf(p, who), addressOf(p, who),
  ], { when: not(given(at(p, 'pin'))) }),
] as const

/** A person as the forms of 2015 ask: all of it, whatever paper there is. */
export const person2016 = <const P extends string>(p: P, who: string, key: string) => pages2016(p, who, key, [yearOf(p, who)])
/** A person as the forms of 2024 ask. Note 2: people, nationality, residence and paper only where there is no personal number. */
export const person2025 = <const P extends string>(p: P, who: string, key: string) => pages2025(p, who, key, [yearOf(p, who)])
/** The same where the day of birth was asked before any effort. */
export const bornKnown2016 = <const P extends string>(p: P, who: string, key: string) => pages2016(p, who, key, [])
export const bornKnown2025 = <const P extends string>(p: P, who: string, key: string) => pages2025(p, who, key, [])

export const homeOf = <const P extends string>(p: P) => join(', ', at(p, 'address'), at(p, 'commune'))
export const idOf = <const P extends string>(p: P) => first(at(p, 'pin'), at(p, 'idPaper'))

/** A person on a declaration. What is not asked has no row. */
export const personRows2016 = <const P extends string>(p: P, who: string) => [
  row(`Họ, chữ đệm, tên của ${who}`, at(p, 'name')), row(`Ngày, tháng, năm sinh của ${who}`, at(p, 'born')), row(`Giới tính của ${who}`, at(p, 'sex')),
  row(`Dân tộc của ${who}`, at(p, 'ethnicity')), row(`Quốc tịch của ${who}`, at(p, 'nationality')),
  row(`Nơi cư trú của ${who}`, homeOf(p)), row(`Giấy tờ tùy thân của ${who}`, at(p, 'pin')),
] as const
export const personRows2025 = <const P extends string>(p: P, who: string) => [
  row(`Họ, chữ đệm, tên của ${who}`, at(p, 'name')), row(`Ngày, tháng, năm sinh của ${who}`, at(p, 'born')), row(`Giới tính của ${who}`, at(p, 'sex')),
  row(`Số định danh hoặc giấy tờ tùy thân của ${who}`, idOf(p)),
  row(`Dân tộc của ${who}`, at(p, 'ethnicity'), given(at(p, 'ethnicity'))), row(`Quốc tịch của ${who}`, at(p, 'nationality'), given(at(p, 'nationality'))),
  row(`Nơi cư trú của ${who}`, homeOf(p), given(at(p, 'address'))),
] as const

/** A person in the fields of a book: `deceasedName`, `deceasedBorn`, …, as the sheets have them. */
export const entry2016 = <const P extends string, const B extends string>(p: P, b: B) => ({
  [`${b}Name`]: at(p, 'name'), [`${b}Born`]: at(p, 'born'), [`${b}Sex`]: at(p, 'sex'), [`${b}Ethnicity`]: at(p, 'ethnicity'),
  [`${b}Nationality`]: at(p, 'nationality'), [`${b}Residence`]: homeOf(p), [`${b}Pin`]: at(p, 'pin'),
})
export const entry2025 = <const P extends string, const B extends string>(p: P, b: B) => ({ ...entry2016(p, b), [`${b}IdPaper`]: at(p, 'idPaper') })

/** The number is that of somebody born in another year. */
export const pinOfYear = <const P extends string>(p: P, who: string) =>
  rule.error(at(p, 'pin'), pinOtherYear(at(p, 'pin'), at(p, 'born')),
    `Số định danh này của người sinh năm khác. Kiểm tra lại năm sinh của ${who}, hoặc số {}`, PIN)

/** What must agree about anybody: born by now, and a number that is this person's. */
export const personRules = <const P extends string>(p: P, who: string) => [
  rule.error(at(p, 'born'), not(any(before(at(p, 'born'), 'filedOn'), not(given(at(p, 'born'))))), `Ngày sinh của ${who} phải trước hôm nay. Đang nhập: {}`),
  pinOfYear(p, who),
] as const

/** The number is that of somebody of the other sex than was declared. */
export const pinOfSex = <const P extends string>(p: P, who: string, sex: 'nam' | 'nu') =>
  rule.error(at(p, 'pin'), pinOtherSex(at(p, 'pin'), sex), `Số định danh này không phải của ${who}. Kiểm tra lại số {}`, PIN)

/** The same where the sex is an answer too. */
export const pinOfSexAnswered = <const P extends string>(p: P, who: string) => (['nam', 'nu'] as const).map(sex =>
  rule.error(at(p, 'pin'), conditions.all(conditions.is(at(p, 'sex'), sex), pinOtherSex(at(p, 'pin'), sex)), `Số định danh này không phải của ${who}. Kiểm tra lại số {}`, PIN))
