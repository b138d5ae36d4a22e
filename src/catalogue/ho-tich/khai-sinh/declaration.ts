import { conditions, row } from '#procedures'
import { childSection2016, childSection2025 } from '../birth.ts'
import { parents2016, parents2025, requester } from '../people.ts'
import { copiesSection, deliverySection } from '../result.ts'
import { found, hasFather, hasMother } from './form.ts'

const { any, given } = conditions

/** The oath of a declaration whose contents father and mother must agree on. */
export const AGREED_OATH =
  'Nội dung khai trên là đúng sự thật, đã được thống nhất giữa cha và mẹ theo pháp luật. Người khai chịu trách nhiệm trước pháp luật về nội dung đã khai.'
const TITLE = { title: 'Tờ khai đăng ký khai sinh', oath: AGREED_OATH } as const
const foundAt = { title: 'Nơi nuôi dưỡng', when: found, rows: [row('Nơi trẻ đang ở', 'child.commune')] } as const

export const declaration2016 = { ...TITLE, law: 'Thông tư 15/2015/TT-BTP, Phụ lục 5', sections: [
  requester.rows2016, childSection2016, foundAt, ...parents2016(hasMother, hasFather), copiesSection,
] } as const

export const declaration2025 = { ...TITLE, law: 'Thông tư 04/2024/TT-BTP', sections: [
  requester.rows2025, childSection2025, foundAt,
  { title: 'Giấy chứng sinh', when: given('birth.noticeCode'), rows: [row('Mã Giấy chứng sinh điện tử', 'birth.noticeCode')] },
  ...parents2025(hasMother, hasFather),
  { title: 'Đăng ký kết hôn của cha mẹ', when: any(given('marriage.place'), given('marriage.on'), given('marriage.number')), rows: [
    row('Nơi đăng ký', 'marriage.place'), row('Ngày đăng ký', 'marriage.on'), row('Số', 'marriage.number'), row('Quyển số', 'marriage.book'),
  ] },
  copiesSection, deliverySection,
] } as const
