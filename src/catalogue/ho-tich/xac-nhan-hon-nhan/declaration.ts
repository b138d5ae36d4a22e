import { conditions, row, values } from '#procedures'
import { endPaper, endRow } from '../marital.ts'
import { entry2016, entry2025, personRows2016, personRows2025 } from '../person.ts'
import { requesterOf } from '../requester.ts'
import { deliverySection } from '../result.ts'
import { OATH } from '../steps.ts'
import { marries, WHO } from './form.ts'

const { given, is } = conditions
const { join, pick, text } = values

const requester = requesterOf('person', WHO)
export const people = { ...requester.people, subject: 'person.name' } as const

const periodOf = <const N extends '1' | '2' | '3'>(n: N) => pick({
  when: given(`period.${n}.place`),
  value: join(' ', `period.${n}.place`, text('từ ngày'), `period.${n}.from`, pick(
    { when: given(`period.${n}.to`), value: join(' ', text('đến ngày'), `period.${n}.to`) }, { when: true, value: text('đến nay') },
  )),
})
const period = join('; ', periodOf('1'), periodOf('2'), periodOf('3'))

const FREE = text('hiện tại chưa đăng ký kết hôn với ai')
/** The status in the words of the paper. */
const status = pick(
  { when: is('person.status', 'chua'), value: text('Chưa đăng ký kết hôn với ai') },
  { when: is('person.status', 'ly-hon'), value: join(', ', join(' ', text('Đã kết hôn, đã ly hôn theo'), endPaper('person')), FREE) },
  { when: is('person.status', 'goa'), value: join(', ', join(' ', text('Đã kết hôn, vợ hoặc chồng đã mất theo'), endPaper('person')), FREE) },
  { when: is('person.status', 'dang-co'), value: join(', ', join(' ', text('Đang có vợ hoặc chồng là'), 'spouse.name'), 'spouse.certificate') },
  { when: is('person.status', 'nay-co'), value: join(', ', text('Trong thời gian nói trên chưa đăng ký kết hôn với ai'), join(' ', text('hiện tại đang có vợ hoặc chồng là'), 'spouse.name'), 'spouse.certificate') },
  { when: true, value: 'person.other' },
)
const purpose = pick(
  { when: marries, value: join(', ', join(' ', text('Để kết hôn với'), 'partner.name'), join(' ', text('sinh ngày'), 'partner.born'), join(' ', text('tại'), 'purpose.place')) },
  { when: true, value: 'purpose.text' },
)

const asked = [
  { title: 'Nội dung xác nhận', rows: [
    row('Trong thời gian cư trú', period), row('Tình trạng hôn nhân', status), endRow('person', WHO), row('Mục đích sử dụng', purpose),
    row('Số định danh của người sẽ kết hôn', 'partner.pin', given('partner.pin')), row('Giấy xác nhận đã cấp trước đây', 'earlier.kind', given('earlier.kind')),
    row('Lý do không nộp lại được giấy cũ', 'earlier.reason', given('earlier.reason')), row('Số bản Giấy xác nhận', 'paper.count'),
  ] },
] as const
const TITLE = 'Tờ khai cấp Giấy xác nhận tình trạng hôn nhân'
export const declaration2016 = {
  title: TITLE, law: 'Thông tư 15/2015/TT-BTP, Phụ lục 5', oath: OATH,
  sections: [requester.rows2016, { title: 'Người được xác nhận', rows: personRows2016('person', WHO) }, ...asked],
} as const
export const declaration2025 = {
  title: TITLE, law: 'Thông tư 04/2024/TT-BTP', oath: OATH,
  sections: [requester.rows2025, { title: 'Người được xác nhận', rows: personRows2025('person', WHO) }, ...asked, deliverySection],
} as const

const rest = { period, status, purpose, ...requester.entry } as const
export const entries2016 = [{ book: 'so-xac-nhan-hon-nhan', fields: { ...entry2016('person', 'person'), ...rest } }] as const
export const entries2025 = [{ book: 'so-xac-nhan-hon-nhan', fields: { ...entry2025('person', 'person'), ...rest } }] as const
