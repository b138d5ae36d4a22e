import { conditions, paper, rule } from '#procedures'
import { deathRules, deathRules2025 } from '../death.ts'
import { pinGiven } from '../requester.ts'
import { identity2016, identity2025, proxyPaper } from '../steps.ts'
import { late } from './form.ts'

const { after, all, before, given, is, not, oneOf } = conditions

const PLACE = 'Luật Hộ tịch 2014, Điều 32'
const FOREIGN = 'Luật Hộ tịch 2014, Điều 51'
const NOTICE = 'Nghị định 123/2015/NĐ-CP, Điều 4'

/** Not this procedure: where to go instead. `foreign` is where deaths of foreigners are registered. */
export const outcomes = (foreign: string) => [
  { at: 'deceased.commune', when: is('deceased.commune', 'ngoai'), law: PLACE,
    title: 'Nơi cư trú cuối cùng ngoài Hà Nội', says: 'Đăng ký tại xã, phường nơi cư trú cuối cùng, ngoài thành phố Hà Nội' },
  { at: 'death.commune', when: is('death.commune', 'ngoai'), law: PLACE,
    title: 'Mất ngoài Hà Nội, không rõ nơi cư trú', says: 'Đăng ký tại xã, phường nơi mất hoặc nơi phát hiện thi thể' },
  { at: 'deceased.nationality', when: all(given('deceased.nationality'), not(is('deceased.nationality', 'VN'))), to: '1.001766', law: FOREIGN,
    title: 'Người đã mất là người nước ngoài', says: `Đăng ký khai tử có yếu tố nước ngoài tại ${foreign}` },
] as const

export const rules = [
  ...deathRules,
  rule.warning('death.on', late, 'Người đó mất đã hơn 15 ngày. Vẫn đăng ký được. Trả lời thêm một câu về lý do đăng ký muộn', 'Luật Hộ tịch 2014, Điều 33'),
  rule.warning('death.on', all(not(late), is('death.proof', 'da-lau')), 'Mất chưa quá 15 ngày thì xin được Giấy báo tử ở nơi mất. Kiểm tra lại: {}', NOTICE),
  rule.error('notice.on', after('notice.on', 'filedOn'), 'Ngày cấp giấy phải là hôm nay hoặc trước hôm nay. Đang nhập: {}', NOTICE),
  rule.error('notice.on', before('notice.on', 'death.on'), 'Giấy không thể cấp trước ngày mất. Kiểm tra lại ngày cấp: {}', NOTICE),
] as const
export const rules2025 = [...rules, ...deathRules2025] as const

const SUBMIT = 'Luật Hộ tịch 2014, Điều 34 khoản 1'
const substitutes = [
  paper.submit('giay-thay-bao-tu', 'Giấy thay Giấy báo tử', oneOf('death.proof', ['cong-an', 'toa-an', 'thi-hanh-an']), NOTICE, 'Giấy đã chọn ở bước đầu'),
  paper.submit('chung-cu-mat', 'Giấy tờ, tài liệu chứng minh việc mất', is('death.proof', 'da-lau'), `${NOTICE}; Thông tư 04/2020/TT-BTP`, 'Ảnh mộ chí, giấy xác nhận hoặc giấy tờ khác có ghi việc mất'),
  proxyPaper,
] as const
const NOTICE_HINT = 'Bản chính do cơ sở y tế hoặc xã, phường nơi mất cấp'
const noticed = oneOf('death.proof', ['co-so-y-te', 'xa-phuong'])

export const papers2016 = [paper.submit('giay-bao-tu', 'Giấy báo tử', noticed, SUBMIT, NOTICE_HINT), ...substitutes, ...identity2016] as const
export const papers2025 = [
  paper.submit('giay-bao-tu', 'Giấy báo tử', all(noticed, not(given('notice.code'))), SUBMIT, NOTICE_HINT), ...substitutes,
  paper.present('giay-cu-tru', 'Giấy tờ chứng minh nơi cư trú cuối cùng, nơi mất hoặc nơi phát hiện thi thể', not(given('deceased.pin')), NOTICE, 'Chỉ khi cán bộ không tra cứu được'),
  ...identity2025(pinGiven({})),
] as const

const FEE = 'Luật Hộ tịch 2014, Điều 11'
export const fee = [
  { when: all(late, given('fee.exempt'), not(is('fee.exempt', 'khong'))), reason: 'Miễn lệ phí theo diện đã khai', law: FEE },
  { when: late, line: 'khai-tu-qua-han', reason: 'Đăng ký sau 15 ngày từ ngày mất', law: FEE },
  { when: true, reason: 'Miễn phí, đăng ký trong 15 ngày từ ngày mất', law: FEE },
] as const
