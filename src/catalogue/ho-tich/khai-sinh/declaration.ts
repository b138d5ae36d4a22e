import { conditions, row, values } from '#procedures'
import { cases } from './form.ts'

const { any, given, is, not } = conditions
const { first, inWords, join, pick, surname } = values
const { hasFather, hasMother } = cases

const childName = join(' ',
  pick(
    { when: given('child.surname'), value: 'child.surname' },
    { when: any(not(hasFather), is('child.surnameFrom', 'me')), value: surname('mother.name') },
    { when: is('child.surnameFrom', 'cha'), value: surname('father.name') },
  ),
  'child.middle', 'child.given')
const motherHome = join(', ', 'mother.address', 'mother.commune')
const fatherHome = pick({ when: is('parents.sameHome', true), value: motherHome }, { when: true, value: join(', ', 'father.address', 'father.commune') })
const byRequester = <const M extends string, const F extends string, const O extends string>(
  mother: Parameters<typeof first<[M]>>[0], father: Parameters<typeof first<[F]>>[0], other: Parameters<typeof first<[O]>>[0],
) => pick({ when: is('requester.relation', 'me'), value: mother }, { when: is('requester.relation', 'cha'), value: father }, { when: true, value: other })

const requesterName = byRequester('mother.name', 'father.name', 'requester.name')
const requesterPin = byRequester('mother.pin', 'father.pin', 'requester.pin')
const requesterHome = byRequester(motherHome, fatherHome, join(', ', 'requester.address', 'requester.commune'))

/** Who files, for whom; the same for every edition. */
export const people = { applicant: requesterName, subject: childName, phone: 'requester.phone', email: 'requester.email', applicantPin: requesterPin } as const

const child = <const R extends string>(ethnicity: ReturnType<typeof first<R[]>>) => ({
  title: 'Người được khai sinh',
  rows: [
    row('Họ, chữ đệm, tên', childName),
    row('Ngày, tháng, năm sinh', 'child.born'),
    row('Ghi bằng chữ', inWords('child.born')),
    row('Giới tính', 'child.sex'),
    row('Dân tộc', ethnicity),
    row('Quốc tịch', 'child.nationality'),
    row('Nơi sinh', 'birth.place'),
    row('Quê quán', 'child.native'),
    row('Nơi trẻ đang ở', 'child.commune', cases.found),
    row('Trường hợp riêng', 'birth.special', given('birth.special')),
    row('Thứ tự trong lần sinh', 'birth.ordinal', given('birth.ordinal')),
    row('Lý do đăng ký muộn', 'child.lateReason', cases.late),
  ],
} as const)

const parent = <const P extends 'mother' | 'father', const H extends string>(p: P, who: string, home: ReturnType<typeof first<H[]>>) => [
  row(`Họ, chữ đệm, tên người ${who}`, `${p}.name`),
  row(`Năm sinh của ${who}`, `${p}.born`),
  row(`Số định danh hoặc số giấy tờ của ${who}`, `${p}.pin`, given(`${p}.pin`)),
  row(`Dân tộc của ${who}`, `${p}.ethnicity`, given(`${p}.ethnicity`)),
  row(`Quốc tịch của ${who}`, `${p}.nationality`, given(`${p}.nationality`)),
  row(`Nơi cư trú của ${who}`, home),
] as const
const mother = parent('mother', 'mẹ', motherHome)
const father = parent('father', 'cha', fatherHome)
const relation = row('Quan hệ với người được khai sinh', 'requester.relation')
const copies = { title: 'Đề nghị cấp bản sao', rows: [row('Số bản sao', 'copies')] } as const
const OATH = 'Nội dung khai trên là đúng sự thật, đã được thống nhất giữa cha và mẹ theo pháp luật. Người khai chịu trách nhiệm trước pháp luật về nội dung đã khai.'

export const declaration2016 = {
  title: 'Tờ khai đăng ký khai sinh',
  law: 'Thông tư 15/2015/TT-BTP, Phụ lục 5',
  oath: OATH,
  sections: [
    { title: 'Người yêu cầu', rows: [
      row('Họ, chữ đệm, tên người yêu cầu', requesterName), row('Nơi cư trú', requesterHome), row('Giấy tờ tùy thân', requesterPin),
      row('Ngày cấp, nơi cấp', 'requester.idIssue'), relation,
    ] },
    child(first('child.ethnicity', 'mother.ethnicity')),
    { title: 'Người mẹ', when: hasMother, rows: mother },
    { title: 'Người cha', when: hasFather, rows: father },
    copies,
  ],
} as const

export const declaration2025 = {
  title: 'Tờ khai đăng ký khai sinh',
  law: 'Thông tư 04/2024/TT-BTP',
  oath: OATH,
  sections: [
    { title: 'Người yêu cầu', rows: [
      row('Họ, chữ đệm, tên người yêu cầu', requesterName),
      row('Ngày, tháng, năm sinh', byRequester('mother.born', 'father.born', 'requester.born')),
      row('Loại nơi cư trú', 'requester.residenceKind'), row('Nơi cư trú', requesterHome),
      row('Số định danh hoặc giấy tờ tùy thân', first(requesterPin, byRequester('mother.idPaper', 'father.idPaper', 'requester.idPaper'))),
      relation, row('Điện thoại', 'requester.phone'),
    ] },
    child(first('child.ethnicity')),
    { title: 'Giấy chứng sinh', when: given('birth.noticeCode'), rows: [row('Mã Giấy chứng sinh điện tử', 'birth.noticeCode')] },
    { title: 'Người mẹ', when: hasMother, rows: [...mother, row('Giấy tờ tùy thân của mẹ', 'mother.idPaper', given('mother.idPaper'))] },
    { title: 'Người cha', when: hasFather, rows: [...father, row('Giấy tờ tùy thân của cha', 'father.idPaper', given('father.idPaper'))] },
    { title: 'Đăng ký kết hôn của cha mẹ', when: any(given('marriage.place'), given('marriage.on'), given('marriage.number')), rows: [
      row('Nơi đăng ký', 'marriage.place'), row('Ngày đăng ký', 'marriage.on'), row('Số', 'marriage.number'), row('Quyển số', 'marriage.book'),
    ] },
    copies,
    { title: 'Nhận kết quả', rows: [row('Cách nhận', 'delivery'), row('Địa chỉ nhận', 'delivery.address', given('delivery.address'))] },
  ],
} as const

const entryFrom = <const E extends string>(childEthnicity: ReturnType<typeof first<E[]>>) => ({
  book: 'so-khai-sinh',
  fields: {
    childName, childBorn: 'child.born', childSex: 'child.sex', childEthnicity, childNationality: 'child.nationality',
    birthPlace: 'birth.place', nativePlace: 'child.native',
    motherName: 'mother.name', motherBorn: 'mother.born', motherEthnicity: 'mother.ethnicity', motherNationality: 'mother.nationality',
    motherResidence: motherHome, motherPin: 'mother.pin',
    fatherName: 'father.name', fatherBorn: 'father.born', fatherEthnicity: 'father.ethnicity', fatherNationality: 'father.nationality',
    fatherResidence: pick({ when: hasFather, value: fatherHome }), fatherPin: 'father.pin',
    declarantName: requesterName, declarantPin: requesterPin, declarantRelation: 'requester.relation',
    ordinal: 'birth.ordinal', lateReason: 'child.lateReason',
  },
} as const)

export const entry2016 = entryFrom(first('child.ethnicity', 'mother.ethnicity'))
export const entry2025 = entryFrom(first('child.ethnicity'))
