import { ask, conditions, page, row } from '#procedures'
import { optional } from './people.ts'

const { given, is } = conditions

/** How many copies of the paper are wanted besides the original. */
export const copies = ask.count('copies', 'Số bản sao Giấy khai sinh cần thêm', { ...optional, min: 0, max: 50, hint: 'Không cần thì để trống' })

/** Who pays no fee (Luật Hộ tịch 2014, Điều 11). */
export const exemption = ask.choice('fee.exempt', 'Diện miễn lệ phí', {
  'khong': 'Không thuộc diện nào', 'co-cong': 'Gia đình có công với cách mạng', 'ho-ngheo': 'Hộ nghèo', 'khuyet-tat': 'Người khuyết tật',
})

/** How the result reaches the applicant (since 2025 also by post). */
export const delivery = page('nhan', 'Nhận kết quả thế nào?', [
  copies,
  ask.choice('delivery', 'Cách nhận Giấy khai sinh', { 'tai-cho': 'Tại nơi nộp hồ sơ', 'buu-chinh': 'Qua bưu điện, tới tận nhà' }),
  ask.address('delivery.address', 'Địa chỉ nhận', { when: is('delivery', 'buu-chinh'), autocomplete: 'street-address' }),
])

export const copiesSection = { title: 'Đề nghị cấp bản sao', rows: [row('Số bản sao', 'copies')] } as const
export const deliverySection = {
  title: 'Nhận kết quả',
  rows: [row('Cách nhận', 'delivery'), row('Địa chỉ nhận', 'delivery.address', given('delivery.address'))],
} as const
