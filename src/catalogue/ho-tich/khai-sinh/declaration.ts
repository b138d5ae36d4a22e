import { conditions, row, values } from '#procedures'
import { fatherHome, motherHome, parentRows, requesterName, requesterPin, requesterSection2016, requesterSection2025 } from '../people.ts'
import { copiesSection, deliverySection } from '../result.ts'
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
/** Who files, for whom; the same for every edition. */
export const people = {
  applicant: requesterName, subject: childName, phone: 'requester.phone', email: 'requester.email', applicantPin: requesterPin,
} as const

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

const mother = parentRows('mother', 'mẹ', motherHome)
const father = parentRows('father', 'cha', fatherHome)
const OATH =
  'Nội dung khai trên là đúng sự thật, đã được thống nhất giữa cha và mẹ theo pháp luật. Người khai chịu trách nhiệm trước pháp luật về nội dung đã khai.'

export const declaration2016 = {
  title: 'Tờ khai đăng ký khai sinh',
  law: 'Thông tư 15/2015/TT-BTP, Phụ lục 5',
  oath: OATH,
  sections: [
    requesterSection2016,
    child(first('child.ethnicity', 'mother.ethnicity')),
    { title: 'Người mẹ', when: hasMother, rows: mother },
    { title: 'Người cha', when: hasFather, rows: father },
    copiesSection,
  ],
} as const

export const declaration2025 = {
  title: 'Tờ khai đăng ký khai sinh',
  law: 'Thông tư 04/2024/TT-BTP',
  oath: OATH,
  sections: [
    requesterSection2025,
    child(first('child.ethnicity')),
    { title: 'Giấy chứng sinh', when: given('birth.noticeCode'), rows: [row('Mã Giấy chứng sinh điện tử', 'birth.noticeCode')] },
    { title: 'Người mẹ', when: hasMother, rows: [...mother, row('Giấy tờ tùy thân của mẹ', 'mother.idPaper', given('mother.idPaper'))] },
    { title: 'Người cha', when: hasFather, rows: [...father, row('Giấy tờ tùy thân của cha', 'father.idPaper', given('father.idPaper'))] },
    { title: 'Đăng ký kết hôn của cha mẹ', when: any(given('marriage.place'), given('marriage.on'), given('marriage.number')), rows: [
      row('Nơi đăng ký', 'marriage.place'), row('Ngày đăng ký', 'marriage.on'), row('Số', 'marriage.number'), row('Quyển số', 'marriage.book'),
    ] },
    copiesSection,
    deliverySection,
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
