import { conditions, row, values } from '#procedures'
import { homeOf, personRows2016, personRows2025 } from '../person.ts'
import { requesterFrom } from '../requester.ts'
import { copiesSection, deliverySection } from '../result.ts'
import { OATH } from '../steps.ts'
import { late } from './form.ts'

const { given } = conditions
const { inWords, join, pick, text } = values
const WHO = 'người đã mất'
const requester = requesterFrom({}, WHO)
/** Who files, for whom. */
export const people = { ...requester.people, subject: 'deceased.name' } as const

const time = pick(
  { when: given('death.minute'), value: join(' ', 'death.hour', text('giờ'), 'death.minute', text('phút')) },
  { when: given('death.hour'), value: join(' ', 'death.hour', text('giờ')) },
)
const notice = join(', ', 'death.proof', 'notice.number', 'notice.on', 'notice.issuer')

const death = { title: 'Việc mất', rows: [
  row('Đã chết vào lúc', time, given('death.hour')), row('Ngày, tháng, năm chết', 'death.on'), row('Ngày chết ghi bằng chữ', inWords('death.on')),
  row('Nơi chết', 'death.place'), row('Nguyên nhân', 'death.cause'),
  row('Giấy báo tử hoặc giấy thay thế', notice), row('Lý do đăng ký muộn', 'death.lateReason', late),
] } as const
const TITLE = { title: 'Tờ khai đăng ký khai tử', oath: OATH } as const

export const declaration2016 = { ...TITLE, law: 'Thông tư 15/2015/TT-BTP, Phụ lục 5', sections: [
  requester.rows2016, { title: 'Người đã mất', rows: personRows2016('deceased', WHO) }, death, copiesSection,
] } as const
export const declaration2025 = { ...TITLE, law: 'Thông tư 04/2024/TT-BTP', sections: [
  requester.rows2025, { title: 'Người đã mất', rows: personRows2025('deceased', WHO) }, death,
  { title: 'Giấy báo tử điện tử', when: given('notice.code'), rows: [row('Mã Giấy báo tử điện tử', 'notice.code')] }, copiesSection, deliverySection,
] } as const

const fields = {
  deceasedName: 'deceased.name', deceasedBorn: 'deceased.born', deceasedSex: 'deceased.sex', deceasedEthnicity: 'deceased.ethnicity',
  deceasedNationality: 'deceased.nationality', deceasedPin: 'deceased.pin', lastResidence: homeOf('deceased'),
  diedTime: time, diedOn: 'death.on', deathPlace: 'death.place', deathCause: 'death.cause', deathNotice: notice, lateReason: 'death.lateReason',
  ...requester.entry,
} as const
export const entry2016 = { book: 'so-khai-tu', fields } as const
export const entry2025 = { book: 'so-khai-tu', fields: { ...fields, deceasedIdPaper: 'deceased.idPaper' } } as const
