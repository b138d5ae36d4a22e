import { ask, conditions, page, row } from '#procedures'
import { optional } from './person.ts'

const { given, is } = conditions

/** How many copies of the extract are wanted besides the original. */
export const extractCopies = ask.count('copies', 'Số bản sao trích lục cần thêm', { ...optional, min: 0, max: 50, hint: 'Không cần thì để trống' })

/** How many copies of the paper are wanted besides the original. */
export const copies = ask.count('copies', 'Số bản sao Giấy khai sinh cần thêm', { ...optional, min: 0, max: 50, hint: 'Không cần thì để trống' })

/** Who pays no fee (Luật Hộ tịch 2014, Điều 11). */
export const exemption = ask.choice('fee.exempt', 'Diện miễn lệ phí', {
  'khong': 'Không thuộc diện nào', 'co-cong': 'Gia đình có công với cách mạng', 'ho-ngheo': 'Hộ nghèo', 'khuyet-tat': 'Người khuyết tật',
})

export const exemptionPage = page('mien', 'Có thuộc diện miễn lệ phí không?', [exemption])
/** Before 2025 the result was fetched at the desk: only copies are asked for. */
export const copiesPage = page('ban-sao', 'Cần bao nhiêu bản sao?', [extractCopies])

const WAYS = { 'tai-cho': 'Tại nơi nộp hồ sơ', 'buu-chinh': 'Qua bưu điện, tới tận nhà' }
const home = ask.address('delivery.address', 'Địa chỉ nhận', { when: is('delivery', 'buu-chinh'), autocomplete: 'street-address' })

/** How the result reaches the applicant (since 2025 also by post), and how many copies. */
export const delivery = page('nhan', 'Nhận kết quả thế nào?', [copies, ask.choice('delivery', 'Cách nhận Giấy khai sinh', WAYS), home])
export const extractDelivery = page('nhan', 'Nhận kết quả thế nào?', [extractCopies, ask.choice('delivery', 'Cách nhận kết quả', WAYS), home])
/** The same where no copies are made. */
export const resultDelivery = page('nhan', 'Nhận kết quả thế nào?', [ask.choice('delivery', 'Cách nhận kết quả', WAYS), home])

const EXEMPT = 'Luật Hộ tịch 2014, Điều 11'
/** The fee of a procedure that has one and exempts some: three rules, the last holds always. */
export const feeWithExemption = (line: string, reason: string) => [
  { when: conditions.all(given('fee.exempt'), conditions.not(is('fee.exempt', 'khong'))), reason: 'Miễn lệ phí theo diện đã khai', law: EXEMPT },
  { when: true, line, reason, law: EXEMPT },
] as const

export const copiesSection = { title: 'Đề nghị cấp bản sao', rows: [row('Số bản sao', 'copies')] } as const
export const deliverySection = {
  title: 'Nhận kết quả',
  rows: [row('Cách nhận', 'delivery'), row('Địa chỉ nhận', 'delivery.address', given('delivery.address'))],
} as const
