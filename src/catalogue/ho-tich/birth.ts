import { ask, conditions, page, paper, row, rule, values } from '#procedures'
import { agreed, citizenship, fatherAddress, motherAddress, nameRules, parent2016, parent2025, parentFields, PARENTS, parentsRules, requester } from './people.ts'
import { optional } from './person.ts'
import { contact, idIssue, residenceKind, whoFiles2016, whoFiles2025 } from './requester.ts'
import { exemption } from './result.ts'
import { PROXY_LAW } from './steps.ts'

const { after, all, any, begins, days, given, is, matches, more, not, oneOf, same } = conditions
const { first, inWords, join, pick, surname } = values
type Whether<I extends string> = ReturnType<typeof given<I>>

/** Luật Hộ tịch 2014, Điều 15: sixty days. */
export const late = more(days('child.born', 'filedOn'), 60)

/** The child's name: the surname of a parent, or spelt out where it is another (`spelt`) or there is nobody to take it from. */
export const childNamePage = <const F extends string, const S extends string>(hasFather: Whether<F>, spelt: Whether<S>) => page('ho-ten', 'Trẻ tên là gì?', [
  ask.choice('child.surnameFrom', 'Họ của trẻ', {
    cha: 'Theo họ cha', me: 'Theo họ mẹ', khac: 'Họ ghép, hoặc họ khác theo tập quán',
  }, { when: hasFather }),
  ask.name('child.surname', 'Họ của trẻ, viết đủ', { when: any(is('child.surnameFrom', 'khac'), spelt), maxLength: 40 }),
  ask.name('child.middle', 'Chữ đệm', { ...optional, maxLength: 60, example: 'Đức' }),
  ask.name('child.given', 'Tên của trẻ', { maxLength: 40, example: 'Minh' }),
])
const OF_A_PARENT = { hint: 'Theo dân tộc của cha hoặc của mẹ' }
const sex = ask.choice('child.sex', 'Giới tính của trẻ', { nam: 'Nam', nu: 'Nữ' })
export const childNationality = ask.country('child.nationality', 'Quốc tịch của trẻ', { ...optional, default: 'VN' })
export const child2016 = page('gioi-tinh', 'Trẻ là trai hay gái?', [sex, childNationality])
export const child2025 = <const M extends string>(hasMother: Whether<M>) => page('gioi-tinh', 'Trẻ là trai hay gái?', [
  sex, ask.ethnicity('child.ethnicity', 'Dân tộc của trẻ', { ...OF_A_PARENT, when: hasMother }), childNationality,
])

export const special = page('rieng', 'Có điều gì riêng về lần sinh này?', [
  ask.choice('birth.special', 'Trường hợp riêng', {
    'sinh-nhieu': 'Sinh đôi, sinh ba trở lên',
    'mat-truoc-24h': 'Trẻ đã mất, sống chưa đủ 24 giờ', 'mat-sau-24h': 'Trẻ đã mất, sống từ 24 giờ trở lên',
  }, { ...optional, hint: 'Để trống nếu không có' }),
  ask.count('birth.ordinal', 'Thứ tự của trẻ trong lần sinh', { when: is('birth.special', 'sinh-nhieu'), min: 1, max: 9 }),
])
const place = ask.address('birth.place', 'Nơi sinh', { hint: 'Tên và địa chỉ cơ sở y tế; sinh nơi khác thì ghi xã, phường và tỉnh, thành phố' })
const native = ask.address('child.native', 'Quê quán của trẻ', { hint: 'Theo quê quán của cha hoặc của mẹ' })
export const place2016 = page('noi-sinh', 'Nơi sinh và quê quán', [place, native])
export const place2025 = page('noi-sinh', 'Nơi sinh và quê quán', [
  place,
  ask.text('birth.noticeCode', 'Mã Giấy chứng sinh điện tử', {
    ...optional, when: is('birth.where', 'co-giay'), maxLength: 20, example: '01234.GCS.00001.26', hint: 'Có mã thì không phải nộp Giấy chứng sinh',
  }),
  native,
])
const lateReason = ask.text('child.lateReason', 'Lý do đăng ký muộn', { hint: 'Đăng ký muộn không bị từ chối' })
const WHY_LATE = 'Vì sao đăng ký sau 60 ngày?'
export const lateness = page('muon', WHY_LATE, [lateReason, exemption], { when: late })
/** The same where everybody is asked about exemption elsewhere. */
export const latenessOnly = page('muon', WHY_LATE, [lateReason], { when: late })

/** Mother, father and the applicant, as the forms of 2015 and of 2024 ask about them. */
export const mother2016 = [parent2016('mother', 'mẹ', 'me'), page('me-o', 'Mẹ cư trú ở đâu?', [motherAddress, citizenship('mother', 'mẹ')])] as const
export const father2016 = [
  parent2016('father', 'cha', 'cha'), page('cha-o', 'Cha cư trú ở đâu?', [fatherAddress, citizenship('father', 'cha')]),
  page('dan-toc', 'Trẻ theo dân tộc của ai?', [ask.ethnicity('child.ethnicity', 'Dân tộc của trẻ', OF_A_PARENT)], {
    when: all(given('mother.ethnicity'), given('father.ethnicity'), not(same('mother.ethnicity', 'father.ethnicity'))),
  }),
] as const
export const mother2025 = [...parent2025('mother', 'mẹ', 'me'), page('me-o', 'Mẹ cư trú ở đâu?', [motherAddress], { when: not(given('mother.pin')) })] as const
export const father2025 = [...parent2025('father', 'cha', 'cha'), page('cha-o', 'Cha cư trú ở đâu?', [fatherAddress], { when: not(given('father.pin')) })] as const
const selves = Object.keys(PARENTS)
export const whoFiles = {
  R2016: [...whoFiles2016(selves), page('lien-he', 'Liên hệ với người yêu cầu', [idIssue, ...contact, agreed])],
  R2025: [...whoFiles2025(selves), page('lien-he', 'Liên hệ với người yêu cầu', [residenceKind, ...contact, agreed])],
} as const
export const marriagePage = page('ket-hon', 'Cha mẹ đăng ký kết hôn ở đâu?', [
  ask.text('marriage.place', 'Nơi đăng ký kết hôn', optional), ask.day('marriage.on', 'Ngày đăng ký kết hôn', optional),
  ask.text('marriage.number', 'Số Giấy chứng nhận kết hôn', { ...optional, maxLength: 30 }),
  ask.text('marriage.book', 'Quyển số', { ...optional, maxLength: 30 }),
], { when: is('parents.kind', 'ket-hon') })

const childName = join(' ',
  pick(
    { when: given('child.surname'), value: 'child.surname' },
    { when: is('child.surnameFrom', 'cha'), value: surname('father.name') },
    { when: true, value: surname('mother.name') },
  ),
  'child.middle', 'child.given')
/** Who files, for whom; the same for every edition. */
export const people = { ...requester.people, subject: childName } as const

/** The ethnic group of a child is asked since 2025; before, only where the parents differ. */
const ethnicity2016 = first('child.ethnicity', 'mother.ethnicity')
const childRows = <const E extends string>(ethnicity: ReturnType<typeof first<E[]>>) => [
  row('Họ, chữ đệm, tên', childName), row('Ngày, tháng, năm sinh', 'child.born'), row('Ghi bằng chữ', inWords('child.born')), row('Giới tính', 'child.sex'),
  row('Dân tộc', ethnicity), row('Quốc tịch', 'child.nationality'), row('Nơi sinh', 'birth.place'), row('Quê quán', 'child.native'),
  row('Trường hợp riêng', 'birth.special', given('birth.special')), row('Thứ tự trong lần sinh', 'birth.ordinal', given('birth.ordinal')),
  row('Lý do đăng ký muộn', 'child.lateReason', late),
] as const
export const childSection2016 = { title: 'Người được khai sinh', rows: childRows(ethnicity2016) } as const
export const childSection2025 = { title: 'Người được khai sinh', rows: childRows(first('child.ethnicity')) } as const

const entryOf = <const E extends string>(childEthnicity: ReturnType<typeof first<E[]>>) => ({
  book: 'so-khai-sinh',
  fields: {
    childName, childBorn: 'child.born', childSex: 'child.sex', childEthnicity, childNationality: 'child.nationality',
    birthPlace: 'birth.place', nativePlace: 'child.native', ...parentFields, ...requester.entry, ordinal: 'birth.ordinal', lateReason: 'child.lateReason',
  },
} as const)
export const birthEntry2016 = entryOf(ethnicity2016)
export const birthEntry2025 = entryOf(first('child.ethnicity'))

const SHORT_LIFE = 'Bộ luật Dân sự 2015, Điều 30'
/** What must agree about a child and its parents. */
export const birthRules = [
  rule.error('child.born', after('child.born', 'filedOn'), 'Ngày sinh phải là hôm nay hoặc trước hôm nay. Đang nhập: {}'),
  rule.warning('child.born', late, 'Trẻ sinh đã hơn 60 ngày. Vẫn đăng ký được. Trả lời thêm một câu về lý do đăng ký muộn', 'Luật Hộ tịch 2014, Điều 15'),
  rule.warning('birth.special', is('birth.special', 'mat-sau-24h'), 'Sau khai sinh cần đăng ký khai tử cho trẻ. Có thể làm cùng ngày', SHORT_LIFE),
  rule.warning('child.surname',
    all(given('child.surname'), given('father.name'), not(any(begins('mother.name', 'child.surname'), begins('father.name', 'child.surname')))),
    'Họ của trẻ khác họ của cha và của mẹ. Nếu theo tập quán thì giữ nguyên: {}', 'Bộ luật Dân sự 2015, Điều 26'),
  ...nameRules('child.surname'), ...nameRules('child.middle'), ...nameRules('child.given'),
  ...parentsRules,
  rule.error('requester.agreed', is('requester.agreed', false), 'Thống nhất nội dung khai sinh với cha, mẹ của trẻ trước khi gửi', PROXY_LAW),
] as const

const SUBMIT = 'Luật Hộ tịch 2014, Điều 16 khoản 1'
const noNotice = oneOf('birth.where', ['khong-giay', 'noi-khac'])
const inPlaceOfNotice = [
  paper.submit('giay-lam-chung', 'Giấy của người làm chứng về việc sinh', all(noNotice, is('birth.proof', 'lam-chung')), SUBMIT),
  paper.submit('giay-cam-doan', 'Giấy cam đoan về việc sinh', all(noNotice, is('birth.proof', 'cam-doan')), SUBMIT),
] as const
/** What proves a birth: the hospital's notice, else a witness, else an oath. */
export const birthProof2016 = [
  paper.submit('giay-chung-sinh', 'Giấy chứng sinh', is('birth.where', 'co-giay'), SUBMIT, 'Bản chính do cơ sở y tế cấp'), ...inPlaceOfNotice,
] as const
export const birthProof2025 = [
  paper.submit('giay-chung-sinh', 'Giấy chứng sinh', all(is('birth.where', 'co-giay'), not(matches('birth.noticeCode', 'birthNoticeCode'))),
    SUBMIT, 'Không phải nộp khi đã ghi mã Giấy chứng sinh điện tử'), ...inPlaceOfNotice,
] as const
