import { ask, conditions, page, row, rule, values } from '#procedures'

const { all, before, given, is, less, letters, matches, more, not, oneOf, pinOtherSex, pinOtherYear, any, years } = conditions
const { first, join, pick } = values

/** Where somebody lives, in the order of the law: thường trú, tạm trú, nơi ở hiện tại. */
export const HOME = 'Nơi đăng ký thường trú; không có thì nơi tạm trú; không có nữa thì nơi đang sống'
export const outside = 'Ở tỉnh, thành phố khác'
export const optional = { required: false }

type Parent = 'mother' | 'father'
const PIN = 'Nghị định 137/2015/NĐ-CP, Điều 13'
const OLD_ID = { lengths: [9, 12], hint: '9 số với chứng minh nhân dân, 12 số với thẻ căn cước' }
const PAPER = { hint: 'Loại giấy, số, ngày cấp, nơi cấp' }

const nameAndBirth = <const P extends Parent>(p: P, who: string) => [
  ask.name(`${p}.name`, `Họ, chữ đệm và tên của ${who}`),
  ask.partialDay(`${p}.born`, `Ngày hoặc năm sinh của ${who}`, { hint: 'Không rõ ngày, tháng thì chỉ ghi năm' }),
] as const
const ethnicity = <const P extends Parent>(p: P, who: string) => ask.ethnicity(`${p}.ethnicity`, `Dân tộc của ${who}`)

/** The nationality of a parent, Vietnamese unless told otherwise. */
export const citizenship = <const P extends Parent>(p: P, who: string) =>
  ask.country(`${p}.nationality`, `Quốc tịch của ${who}`, { ...optional, default: 'VN' })

/** A parent as the form of 2015 asks; the number of the parent who files is needed. */
export const parent2016 = <const P extends Parent>(p: P, who: string, key: 'me' | 'cha') =>
  page(key, `Thông tin của ${who}`, [
    ...nameAndBirth(p, who), ethnicity(p, who),
    ask.pin(`${p}.pin`, `Số giấy tờ tùy thân của ${who}`, { ...OLD_ID, required: is('requester.relation', key) }),
  ])

/** A parent as the form of 2024 asks. Note 2: people, nationality, residence and paper only where there is no personal number. */
export const parent2025 = <const P extends Parent>(p: P, who: string, key: 'me' | 'cha') => [
  page(key, `Thông tin của ${who}`, [...nameAndBirth(p, who), ask.pin(`${p}.pin`, `Số định danh của ${who}`, optional)]),
  page(`${key}-khong-so`, `Giấy tờ của ${who} khi không có số định danh`, [
    ethnicity(p, who), citizenship(p, who), ask.text(`${p}.idPaper`, `Giấy tờ tùy thân của ${who}`, PAPER),
  ], { when: not(given(`${p}.pin`)) }),
] as const

export const motherAddress = ask.address('mother.address', 'Số nhà, thôn hoặc tổ nơi mẹ cư trú', {
  hint: 'Ở tỉnh khác thì ghi đủ xã, huyện, tỉnh',
})
export const fatherAddress = ask.address('father.address', 'Số nhà, thôn hoặc tổ nơi cha cư trú', { when: is('parents.sameHome', false) })

/** The applicant is the mother or the father, whose facts are known from their own pages. */
export const parentFiles = oneOf('requester.relation', ['me', 'cha'])
/** Whoever files has given a number by which the officer looks them up. */
export const ownPin = any(
  all(is('requester.relation', 'me'), given('mother.pin')),
  all(is('requester.relation', 'cha'), given('father.pin')),
  all(not(parentFiles), given('requester.pin')),
)
const otherFiles = { when: not(parentFiles) }
const askName = ask.name('requester.name', 'Họ, chữ đệm và tên người đi đăng ký', { autocomplete: 'name' })

/** Who the applicant is, when it is no parent: block R of every form, in the edition of 2015. */
export const requester2016 = page('nguoi', 'Người đi đăng ký là ai?', [
  askName, ask.pin('requester.pin', 'Số giấy tờ tùy thân của người đi đăng ký', OLD_ID),
], otherFiles)
/** The same, in the edition of 2024. */
export const requester2025 = page('nguoi', 'Người đi đăng ký là ai?', [
  askName,
  ask.day('requester.born', 'Ngày, tháng, năm sinh của người đi đăng ký', { autocomplete: 'bday' }),
  ask.pin('requester.pin', 'Số định danh của người đi đăng ký', optional),
  ask.text('requester.idPaper', 'Giấy tờ tùy thân của người đi đăng ký', { when: not(given('requester.pin')), ...PAPER }),
], otherFiles)
export const requesterAddress = page('noi-o', 'Người đi đăng ký ở đâu?', [
  ask.commune('requester.commune', 'Xã, phường nơi người đi đăng ký cư trú', { hint: HOME, outside }),
  ask.address('requester.address', 'Số nhà, thôn hoặc tổ của người đi đăng ký'),
], otherFiles)
export const idIssue = ask.text('requester.idIssue', 'Ngày cấp, nơi cấp giấy tờ tùy thân', { ...optional, maxLength: 100 })
export const residenceKind = ask.choice('requester.residenceKind', 'Loại nơi cư trú', {
  'thuong-tru': 'Thường trú', 'tam-tru': 'Tạm trú', 'noi-o': 'Nơi ở hiện tại',
})
export const contact = [
  ask.phone('requester.phone', 'Số điện thoại', { autocomplete: 'tel', hint: 'Tin nhắn về hồ sơ gửi tới số này' }),
  ask.email('requester.email', 'Thư điện tử', { ...optional, autocomplete: 'email' }),
] as const

type ValueOf<I extends string> = ReturnType<typeof first<I[]>>

/** The same fact of whoever files: of the mother, of the father, or of another. */
const ofRequester = <const M extends string, const F extends string, const O extends string>(
  mother: ValueOf<M>, father: ValueOf<F>, other: ValueOf<O>,
) => pick(
  { when: is('requester.relation', 'me'), value: mother },
  { when: is('requester.relation', 'cha'), value: father },
  { when: true, value: other },
)

export const motherHome = join(', ', 'mother.address', 'mother.commune')
export const fatherHome = pick(
  { when: is('parents.sameHome', true), value: motherHome },
  { when: true, value: join(', ', 'father.address', 'father.commune') },
)
export const requesterName = ofRequester('mother.name', 'father.name', 'requester.name')
export const requesterPin = ofRequester('mother.pin', 'father.pin', 'requester.pin')
const requesterHome = ofRequester(motherHome, fatherHome, join(', ', 'requester.address', 'requester.commune'))
const relation = row('Quan hệ với người được khai sinh', 'requester.relation')

/** The applicant on the declaration of 2015. */
export const requesterSection2016 = { title: 'Người yêu cầu', rows: [
  row('Họ, chữ đệm, tên người yêu cầu', requesterName), row('Nơi cư trú', requesterHome),
  row('Giấy tờ tùy thân', requesterPin), row('Ngày cấp, nơi cấp', 'requester.idIssue'), relation,
] } as const

/** The applicant on the declaration of 2024. */
export const requesterSection2025 = { title: 'Người yêu cầu', rows: [
  row('Họ, chữ đệm, tên người yêu cầu', requesterName),
  row('Ngày, tháng, năm sinh', ofRequester('mother.born', 'father.born', 'requester.born')),
  row('Loại nơi cư trú', 'requester.residenceKind'), row('Nơi cư trú', requesterHome),
  row('Số định danh hoặc giấy tờ tùy thân', first(requesterPin, ofRequester('mother.idPaper', 'father.idPaper', 'requester.idPaper'))),
  relation, row('Điện thoại', 'requester.phone'),
] } as const

/** A parent on the declaration. What is not asked has no row. */
export const parentRows = <const P extends Parent, const H extends string>(p: P, who: string, home: ValueOf<H>) => [
  row(`Họ, chữ đệm, tên người ${who}`, `${p}.name`),
  row(`Năm sinh của ${who}`, `${p}.born`),
  row(`Số định danh hoặc số giấy tờ của ${who}`, `${p}.pin`, given(`${p}.pin`)),
  row(`Dân tộc của ${who}`, `${p}.ethnicity`, given(`${p}.ethnicity`)),
  row(`Quốc tịch của ${who}`, `${p}.nationality`, given(`${p}.nationality`)),
  row(`Nơi cư trú của ${who}`, home),
] as const

/** What must agree about a parent of the child. */
export const parentRules = <const P extends Parent>(p: P, who: string, sex: 'nam' | 'nu') => [
  rule.error(`${p}.born`, not(any(before(`${p}.born`, 'child.born'), not(given(`${p}.born`)), not(given('child.born')))),
    `Năm sinh của ${who} phải trước ngày sinh của trẻ. Kiểm tra lại: {}`),
  rule.error(`${p}.pin`, pinOtherYear(`${p}.pin`, `${p}.born`),
    `Số định danh này của người sinh năm khác. Kiểm tra lại năm sinh của ${who}, hoặc số {}`, PIN),
  rule.error(`${p}.pin`, pinOtherSex(`${p}.pin`, sex), `Số định danh này không phải của ${who}. Kiểm tra lại số {}`, PIN),
  rule.warning(`${p}.born`, less(years(`${p}.born`, 'child.born'), 12), `Theo năm đã nhập, ${who} chưa đủ 12 tuổi khi trẻ sinh. Kiểm tra lại: {}`),
] as const

/** A name is Vietnamese or of a people of Vietnam, and not too long. */
export const nameRules = <const I extends string>(at: I) => [
  rule.warning(at, matches(at, 'foreignLetters'),
    'Tên có chữ f, j, w hoặc z. Nếu không phải tên tiếng dân tộc thì sửa lại: {}', 'Bộ luật Dân sự 2015, Điều 26'),
  rule.warning(at, more(letters(at), 25), 'Tên nên ngắn để dễ dùng. Đang nhập: {}', 'Thông tư 04/2020/TT-BTP, Điều 6'),
] as const
