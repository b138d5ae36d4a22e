import { day } from '#kernel/day.ts'
import { ask, conditions, page, paper, rule, task, type IdIn } from '#procedures'
import { FAMILY, homes, reach, spouse2016, spouse2025, spousesRules, whoFiles } from '../couple.ts'
import { optional } from '../person.ts'
import { registeredAt } from '../reference.ts'
import { copiesPage, exemptionPage } from '../result.ts'

const { all, any, before, given, is, less, not, years } = conditions
export const LOST = 'Nghị định 123/2015/NĐ-CP, Điều 24'
/** Nghị định 123/2015/NĐ-CP, Điều 24: registered before this day, book and originals lost, both alive. */
const BEFORE = day('2016-01-01')

export const precheck = [
  page('dieu-kien', 'Đã đăng ký kết hôn khi nào, giấy tờ còn không?', [
    ask.yesNo('previous.early', 'Đã đăng ký kết hôn trước ngày 01/01/2016?', { missing: 'Chọn Có nếu đã đăng ký trước ngày 01/01/2016' }),
    ask.yesNo('previous.lost', 'Cả sổ hộ tịch và bản chính giấy kết hôn đều đã mất?', { missing: 'Chọn Có nếu cả sổ và bản chính đều mất' }),
    ask.yesNo('couple.alive', 'Cả hai vợ chồng còn sống?', { missing: 'Chọn Có nếu cả hai còn sống' }),
    ask.yesNo('previous.copy', 'Còn bản sao Giấy chứng nhận kết hôn?', { missing: 'Chọn Có nếu còn bản sao' }),
  ]),
  whoFiles,
  page('noi-dang-ky', 'Trước đây đăng ký ở đâu?', [registeredAt('previous')]), homes,
]
const previous = task('lan-truoc', 'Lần đăng ký trước', [
  page('lan-truoc', 'Lần trước đăng ký ở đâu, số mấy?', [
    ask.address('previous.place', 'Nơi đã đăng ký', { when: is('previous.commune', 'ngoai'), hint: 'Ủy ban nhân dân xã, phường nào' }),
    ask.day('previous.on', 'Ngày đăng ký kết hôn trước đây', { hint: 'Không rõ ngày, tháng thì ghi ngày 01/01 của năm đó' }),
    ask.text('previous.number', 'Số', { ...optional, maxLength: 30 }), ask.text('previous.book', 'Quyển số', { ...optional, maxLength: 30 }),
  ]),
  page('ly-do', 'Vì sao đăng ký lại?', [ask.text('previous.reason', 'Lý do đăng ký lại')]),
])
const last = task('giay-to', 'Giấy tờ và nhận kết quả', [exemptionPage, copiesPage], { papers: true, needs: ['nu', 'nam'] })
export const tasks2016 = [spouse2016('wife', 'bên nữ', 'nu'), spouse2016('husband', 'bên nam', 'nam'), previous, reach, last]
export const tasks2025 = [spouse2025('wife', 'bên nữ', 'nu'), spouse2025('husband', 'bên nam', 'nam'), previous, reach, last]

export const outcomes = [
  { at: 'previous.early', when: is('previous.early', false), to: '2.000635', law: LOST,
    title: 'Đăng ký từ năm 2016', says: 'Chỉ đăng ký lại việc đã đăng ký trước ngày 01/01/2016. Xin bản sao từ dữ liệu hộ tịch' },
  { at: 'previous.lost', when: is('previous.lost', false), to: '2.000635', law: LOST,
    title: 'Còn sổ hoặc còn bản chính', says: 'Chỉ đăng ký lại khi cả sổ và bản chính đều mất. Xin bản sao trích lục kết hôn' },
  { at: 'wife.commune', when: all(is('previous.commune', 'ngoai'), is('wife.commune', 'ngoai'), any(is('couple.sameHome', true), is('husband.commune', 'ngoai'))), law: 'Nghị định 123/2015/NĐ-CP, Điều 25',
    title: 'Nơi đăng ký và nơi cư trú ngoài Hà Nội', says: 'Đăng ký lại tại nơi đã đăng ký trước đây hoặc nơi thường trú, ngoài thành phố Hà Nội' },
] as const

const young = <const P extends 'wife' | 'husband'>(p: P, who: string, age: number) =>
  rule.warning(`${p}.born`, less(years(`${p}.born`, 'previous.on'), age), `Theo ngày đã nhập, ${who} chưa tới tuổi kết hôn khi đăng ký. Kiểm tra lại: {}`, `${FAMILY}, Điều 8; luật của thời điểm đăng ký chưa đối chiếu`)
export const rules = [
  ...spousesRules,
  rule.error('couple.alive', is('couple.alive', false), 'Chỉ đăng ký lại kết hôn khi cả hai vợ chồng còn sống. Hỏi bộ phận một cửa về giấy khác', LOST),
  rule.error('previous.on', all(given('previous.on'), not(before('previous.on', BEFORE))), 'Chỉ đăng ký lại việc đã đăng ký trước ngày 01/01/2016. Kiểm tra lại: {}', LOST),
  rule.error('previous.on', any(before('previous.on', 'wife.born'), before('previous.on', 'husband.born')), 'Ngày đăng ký kết hôn không thể trước ngày sinh. Kiểm tra lại: {}', 'Luật Hộ tịch 2014, Điều 4'),
  young('wife', 'bên nữ', 18), young('husband', 'bên nam', 20),
] as const

const proof = [
  paper.submit('ban-sao-ket-hon', 'Bản sao Giấy chứng nhận kết hôn cấp trước đây', is('previous.copy', true), 'Nghị định 123/2015/NĐ-CP, Điều 27'),
  paper.submit('giay-to-hon-nhan', 'Bản sao giấy tờ có thông tin về việc kết hôn', is('previous.copy', false), 'Nghị định 123/2015/NĐ-CP, Điều 27', 'Hồ sơ, giấy tờ cá nhân đang có'),
] as const
export const papers2016 = [
  ...proof,
  paper.present('giay-tuy-than', 'Hộ chiếu, chứng minh nhân dân hoặc thẻ căn cước của hai bên', true, 'Nghị định 123/2015/NĐ-CP, Điều 2'),
  paper.present('giay-cu-tru', 'Sổ hộ khẩu hoặc giấy chứng minh nơi cư trú', true, 'Nghị định 123/2015/NĐ-CP, Điều 2'),
] as const
export const papers2025 = [
  ...proof,
  paper.present('giay-tuy-than', 'Hộ chiếu hoặc giấy tờ tùy thân của hai bên', not(all(given('wife.pin'), given('husband.pin'))),
    'Nghị định 07/2025/NĐ-CP', 'Đã ghi số định danh thì cán bộ tra cứu, không phải xuất trình'),
] as const
export type Id2016 = IdIn<typeof precheck> | IdIn<typeof tasks2016>
export type Id2025 = IdIn<typeof precheck> | IdIn<typeof tasks2025>
