import { ask, conditions, page, paper, row, rule, task, values, type IdIn } from '#procedures'
import { homes, kinship, reach, side2016, side2025, statuses, whoFiles } from '../couple.ts'
import { copiesPage } from '../result.ts'

const { after, all, given, is, more, months, not } = conditions
const { join } = values

export const precheck = [whoFiles, homes, statuses, kinship]
/** One of the two lives elsewhere than where the marriage is registered (Nghị định 123/2015/NĐ-CP, Điều 10). */
const apart = is('couple.sameHome', false)

export const tasks2016 = [
  side2016('wife', 'bên nữ', 'nu'), side2016('husband', 'bên nam', 'nam'), reach,
  task('giay-to', 'Giấy tờ và nhận kết quả', [
    page('xac-nhan', 'Giấy xác nhận tình trạng hôn nhân cấp khi nào?', [
      ask.text('confirmation.number', 'Số Giấy xác nhận tình trạng hôn nhân', { maxLength: 40 }), ask.day('confirmation.on', 'Ngày cấp Giấy xác nhận'),
      ask.address('confirmation.place', 'Nơi cấp Giấy xác nhận', { hint: 'Xã, phường nơi người đó cư trú' }),
    ], { when: apart }),
    copiesPage,
  ], { papers: true, needs: ['nu', 'nam'] }),
]
export const tasks2025 = [
  side2025('wife', 'bên nữ', 'nu'), side2025('husband', 'bên nam', 'nam'), reach,
  task('giay-to', 'Giấy tờ và nhận kết quả', [copiesPage], { papers: true, needs: ['nu', 'nam'] }),
]

const SIX_MONTHS = 'Nghị định 123/2015/NĐ-CP, Điều 23 khoản 1'
export const confirmationRules = [
  rule.error('confirmation.on', after('confirmation.on', 'filedOn'), 'Ngày cấp Giấy xác nhận phải là hôm nay hoặc trước hôm nay. Đang nhập: {}'),
  rule.error('confirmation.on', more(months('confirmation.on', 'filedOn'), 6), 'Giấy xác nhận đã quá 6 tháng. Xin cấp giấy mới trước khi nộp. Ngày cấp: {}', SIX_MONTHS),
] as const
export const confirmationSection = { title: 'Giấy xác nhận', when: apart, rows: [
  row('Giấy xác nhận tình trạng hôn nhân', join(', ', 'confirmation.number', 'confirmation.on', 'confirmation.place')),
] } as const

export const papers2016 = [
  paper.submit('xac-nhan-hon-nhan', 'Giấy xác nhận tình trạng hôn nhân của bên cư trú nơi khác', apart, 'Nghị định 123/2015/NĐ-CP, Điều 10', 'Cấp trong 6 tháng trước ngày nộp'),
  paper.present('giay-tuy-than', 'Hộ chiếu, chứng minh nhân dân hoặc thẻ căn cước của hai bên', true, 'Nghị định 123/2015/NĐ-CP, Điều 2'),
  paper.present('giay-cu-tru', 'Sổ hộ khẩu hoặc giấy chứng minh nơi cư trú', true, 'Nghị định 123/2015/NĐ-CP, Điều 2'),
] as const
export const papers2025 = [
  paper.present('giay-tuy-than', 'Hộ chiếu hoặc giấy tờ tùy thân của hai bên', not(all(given('wife.pin'), given('husband.pin'))),
    'Nghị định 07/2025/NĐ-CP', 'Đã ghi số định danh thì cán bộ tra cứu, không phải xuất trình'),
] as const

export type Id2016 = IdIn<typeof precheck> | IdIn<typeof tasks2016>
export type Id2025 = IdIn<typeof precheck> | IdIn<typeof tasks2025>
