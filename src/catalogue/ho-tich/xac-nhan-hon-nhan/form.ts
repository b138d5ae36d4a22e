import { ask, conditions, page, task, type IdIn } from '#procedures'
import { endOf, married, statusOf } from '../marital.ts'
import { communeOf, optional, person2016, person2025 } from '../person.ts'
import { relation, requester2016, requester2025, SELF } from '../requester.ts'
import { exemptionPage, resultDelivery } from '../result.ts'
import { PROXY } from '../steps.ts'

const { is } = conditions
export const WHO = 'người được xác nhận'
export const marries = is('purpose.kind', 'ket-hon')

export const precheck = [
  relation('Quan hệ với người được xác nhận', { [SELF]: 'Tôi xin giấy cho mình', [PROXY]: 'Người được ủy quyền' }),
  page('noi-cu-tru', 'Cư trú ở đâu?', [communeOf('person', WHO)]),
  page('tinh-trang', 'Tình trạng hôn nhân hiện nay?', [...statusOf('person', WHO)]),
  page('muc-dich', 'Xin giấy để làm gì?', [
    ask.choice('purpose.kind', 'Mục đích sử dụng', { 'ket-hon': 'Đăng ký kết hôn', 'khac': 'Việc khác' }),
    ask.choice('purpose.at', 'Nơi sẽ đăng ký kết hôn', {
      'trong-nuoc': 'Cơ quan ở Việt Nam', 'nuoc-ngoai': 'Cơ quan ở nước ngoài', 'dai-dien': 'Đại sứ quán, lãnh sự quán nước ngoài tại Việt Nam',
    }, { when: marries }),
    ask.choice('earlier.kind', 'Đã từng xin giấy này để kết hôn?', {
      'chua': 'Chưa xin lần nào', 'con-giay': 'Đã xin, còn giữ giấy cũ', 'mat-giay': 'Đã xin, không còn giấy cũ',
    }, { when: marries }),
  ]),
]

const period = <const N extends '1' | '2' | '3', const M extends never | 'period.1.more' | 'period.2.more'>(n: N, after?: M) =>
  page(`thoi-gian-${n}`, n === '1' ? 'Xác nhận cho thời gian cư trú nào?' : 'Thời gian cư trú tiếp theo', [
    ask.address(`period.${n}.place`, 'Nơi cư trú trong thời gian đó', { hint: 'Ghi đủ xã, phường, tỉnh, thành phố' }),
    ask.day(`period.${n}.from`, 'Từ ngày'),
    ask.day(`period.${n}.to`, 'Đến ngày', { ...optional, hint: 'Còn cư trú tới nay thì để trống' }),
    ...(n === '3' ? [] : [ask.yesNo(`period.${n as '1' | '2'}.more`, 'Cần xác nhận thêm một thời gian cư trú khác?', { missing: 'Chọn Không nếu chỉ cần thời gian này' })]),
  ], after && { when: is(after, true) })
const periods = [period('1'), period('2', 'period.1.more'), period('3', 'period.2.more')] as const

const spouse = page('vo-chong', 'Vợ hoặc chồng hiện nay là ai?', [
  ask.name('spouse.name', 'Họ, chữ đệm và tên của vợ hoặc chồng'), ask.text('spouse.certificate', 'Số, ngày, nơi cấp Giấy chứng nhận kết hôn'),
], { when: married('person') })
const other = page('khac', 'Tình trạng hôn nhân thế nào?', [ask.text('person.other', 'Nội dung cần xác nhận')], { when: is('person.status', 'khac') })
const marriage = task('muc-dich', 'Mục đích và số bản', [
  page('ket-hon', 'Kết hôn với ai, ở đâu?', [
    ask.name('partner.name', 'Họ, chữ đệm và tên của người sẽ kết hôn'), ask.day('partner.born', 'Ngày, tháng, năm sinh của người sẽ kết hôn'),
    ask.pin('partner.pin', 'Số định danh của người sẽ kết hôn', { ...optional, lengths: [9, 12] }), ask.address('purpose.place', 'Cơ quan sẽ đăng ký kết hôn'),
  ], { when: marries }),
  page('giay-cu', 'Vì sao không còn giấy cũ?', [ask.text('earlier.reason', 'Lý do không nộp lại được giấy cũ')], { when: is('earlier.kind', 'mat-giay') }),
  page('viec-khac', 'Dùng vào việc gì?', [ask.text('purpose.text', 'Việc cần giấy xác nhận', { example: 'Mua bán nhà đất' })], { when: is('purpose.kind', 'khac') }),
  page('so-ban', 'Cần mấy bản?', [ask.count('paper.count', 'Số bản Giấy xác nhận', { min: 1, max: 10, default: 1, hint: 'Để kết hôn thì chỉ cấp một bản' })]),
])

export const tasks2016 = [
  task('nguoi', `Về ${WHO}`, [...person2016('person', WHO, 'nguoi'), endOf('person', WHO, 'hon-nhan'), spouse, other, ...periods]),
  marriage, task('nguoi-di', 'Người yêu cầu', requester2016),
  task('giay-to', 'Giấy tờ và nhận kết quả', [exemptionPage], { papers: true, needs: ['nguoi'] }),
]
export const tasks2025 = [
  task('nguoi', `Về ${WHO}`, [...person2025('person', WHO, 'nguoi'), endOf('person', WHO, 'hon-nhan'), spouse, other, ...periods]),
  marriage, task('nguoi-di', 'Người yêu cầu', requester2025),
  task('giay-to', 'Giấy tờ và nhận kết quả', [exemptionPage, resultDelivery], { papers: true, needs: ['nguoi'] }),
]

export type Id2016 = IdIn<typeof precheck> | IdIn<typeof tasks2016>
export type Id2025 = IdIn<typeof precheck> | IdIn<typeof tasks2025>
