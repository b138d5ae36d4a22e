import { ask, conditions, page, task } from '#procedures'
import { optional } from '../../ho-tich/person.ts'

const { any, given, is, oneOf } = conditions

/** How much of the group is wanted: the residence is always struck out; burial and survivors' money where they are asked for. */
export const wanted = page('viec', 'Cần làm những việc nào?', [
  ask.choice('group.parts', 'Các việc đề nghị', {
    hai: 'Khai tử và xóa đăng ký thường trú',
    ba: 'Thêm trợ cấp mai táng',
    bon: 'Thêm trợ cấp mai táng và trợ cấp tuất',
  }),
  ask.choice(
    'burial.by',
    'Trợ cấp mai táng thuộc chế độ nào',
    { bhxh: 'Chế độ bảo hiểm xã hội', 'bao-tro': 'Chế độ bảo trợ xã hội', 'co-cong': 'Chế độ người có công với cách mạng' },
    { when: is('group.parts', 'ba') },
  ),
])
export const money = oneOf('group.parts', ['ba', 'bon'])
/** Survivors' money is the social insurance's; then so is the burial's. */
export const survivorsToo = is('group.parts', 'bon')
export const insured = any(survivorsToo, is('burial.by', 'bhxh'))

const other = { when: is('payee.self', false) }
export const benefits = task(
  'tro-cap',
  'Trợ cấp',
  [
    page('nguoi-nhan', 'Ai nhận trợ cấp?', [
      ask.yesNo('payee.self', 'Người yêu cầu cũng là người nhận trợ cấp?', { missing: 'Chọn Có nếu người yêu cầu nhận trợ cấp' }),
      ask.name('payee.name', 'Họ, chữ đệm và tên của người nhận trợ cấp', other),
      ask.pin('payee.pin', 'Số định danh của người nhận trợ cấp', other),
      ask.choice(
        'payee.relation',
        'Người nhận trợ cấp là gì của người đã mất',
        {
          'vo-chong': 'Vợ hoặc chồng',
          con: 'Con',
          'cha-me': 'Cha hoặc mẹ',
          'nguoi-than': 'Người thân khác',
          'co-quan': 'Cơ quan, tổ chức lo mai táng',
        },
        other,
      ),
    ]),
    page('tai-khoan', 'Nhận tiền thế nào?', [
      ask.text('payee.account', 'Số tài khoản của người nhận', { ...optional, maxLength: 30, hint: 'Nhận tiền mặt thì để trống' }),
      ask.text('payee.bank', 'Ngân hàng', { when: given('payee.account'), maxLength: 100 }),
    ]),
    page(
      'bao-hiem',
      'Mã số bảo hiểm xã hội của người đã mất là gì?',
      [ask.text('insurance.number', 'Mã số bảo hiểm xã hội', { ...optional, maxLength: 20, hint: 'Không nhớ thì để trống' })],
      { when: insured },
    ),
    page(
      'than-nhan',
      'Ai được hưởng trợ cấp tuất?',
      [ask.text('survivors.list', 'Những người được hưởng', { maxLength: 300, hint: 'Mỗi người ghi họ tên, năm sinh, quan hệ với người đã mất' })],
      { when: survivorsToo },
    ),
  ],
  { when: money },
)
