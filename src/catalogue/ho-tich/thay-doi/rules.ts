import { conditions, paper, rule } from '#procedures'
import { personRules } from '../person.ts'
import { referenceRules } from '../reference.ts'
import { ownPin } from '../requester.ts'
import { identity2016, identity2025, proxyPaper } from '../steps.ts'
import { feeWithExemption } from '../result.ts'
import { cases, WHO } from './form.ts'

const { all, any, before, given, is, matches, not, oneOf, same } = conditions

const COMMUNE = 'Luật Hộ tịch 2014, Điều 7 và Điều 27'
const away = {
  at: 'subject.commune', when: cases.elsewhere, law: COMMUNE,
  title: 'Đăng ký và cư trú đều ở ngoài Hà Nội', says: 'Nộp tại xã, phường nơi đã đăng ký hoặc nơi cư trú, ngoài thành phố Hà Nội',
} as const
/** Before 2025 the commune changed and corrected for those under 14 only; what is blank it filled in for everybody. */
export const outcomes2016 = [
  { at: 'subject.born', when: all(not(cases.adds), not(cases.ethnicity), cases.from14), law: COMMUNE,
    title: 'Người có thay đổi đã đủ 14 tuổi', says: 'Nộp tại Ủy ban nhân dân quận, huyện, thị xã nơi đã đăng ký hoặc nơi cư trú' },
  { at: 'change.act', when: cases.ethnicity, law: COMMUNE,
    title: 'Xác định lại dân tộc', says: 'Xác định lại dân tộc tại Ủy ban nhân dân quận, huyện, thị xã' },
  away,
] as const
export const outcomes2025 = [
  { at: 'subject.nationality', when: all(given('subject.nationality'), not(is('subject.nationality', 'VN'))), to: '2.000748', law: 'Luật Hộ tịch 2014, Điều 46',
    title: 'Người có thay đổi là người nước ngoài', says: 'Dùng thủ tục Đăng ký thay đổi, cải chính hộ tịch có yếu tố nước ngoài' },
  away,
] as const

const FAULT = 'Nghị định 123/2015/NĐ-CP, Điều 7'
const NAME = 'Bộ luật Dân sự 2015, Điều 26'
const PEOPLE = 'Bộ luật Dân sự 2015, Điều 29'
const [NAMES, PARENTS] = [['ho', 'chu-dem', 'ten'], ['cha', 'me']]

const changeRules = <const N extends 1 | 2 | 3>(n: N) => {
  const [field, to] = [`change.${n}.field`, `change.${n}.to`] as const
  const isName = oneOf(field, NAMES)
  return [
    rule.error(field, all(cases.changes, given(field), not(oneOf(field, [...NAMES, ...PARENTS]))),
      'Chỉ thay đổi được họ, chữ đệm, tên, thông tin cha mẹ. Nếu mục này ghi sai thì chọn Cải chính', 'Luật Hộ tịch 2014, Điều 26'),
    rule.warning(field, all(cases.changes, oneOf(field, PARENTS)), 'Thông tin cha, mẹ chỉ thay đổi sau khi được nhận làm con nuôi. Nếu ghi sai thì chọn Cải chính', 'Luật Hộ tịch 2014, Điều 26'),
    rule.error(to, same(to, `change.${n}.from`), 'Nội dung mới giống nội dung đang ghi. Kiểm tra lại: {}', 'Luật Hộ tịch 2014, Điều 28'),
    rule.error(to, all(isName, given(to), not(matches(to, 'personName'))), 'Họ, chữ đệm, tên chỉ gồm chữ. Đang nhập: {}', NAME),
    rule.warning(to, all(isName, matches(to, 'foreignLetters')), 'Tên có chữ f, j, w hoặc z. Nếu không phải tên tiếng dân tộc thì sửa lại: {}', NAME),
  ] as const
}
const twice = <const A extends 2 | 3, const B extends 1 | 2>(at: A, other: B) =>
  rule.error(`change.${at}.field`, all(same(`change.${at}.field`, `change.${other}.field`), not(is(`change.${at}.field`, 'khac'))),
    'Mục này đã có ở trên. Chọn mục khác, hoặc chọn Không ở câu trước', 'Luật Hộ tịch 2014, Điều 28')

export const rules = [
  rule.error('change.fault', is('change.fault', 'khop-giay'), 'Cải chính chỉ khi cán bộ hoặc người khai đã ghi sai. Giấy tờ khác thì sửa theo Giấy khai sinh', FAULT),
  ...personRules('subject', WHO), ...referenceRules('entry', 'subject.born'),
  rule.error('requester.relation', all(is('entry.kind', 'khai-tu'), is('requester.relation', 'ban-than')),
    'Việc khai tử do người thân hoặc người được ủy quyền yêu cầu. Chọn lại quan hệ', 'Luật Hộ tịch 2014, Điều 33'),
  ...changeRules(1), ...changeRules(2), ...changeRules(3), twice(2, 1), twice(3, 1), twice(3, 2),
  rule.error('ethnicity.to', same('ethnicity.to', 'ethnicity.from'), 'Dân tộc cần ghi giống dân tộc đang ghi. Chọn lại: {}', PEOPLE),
  rule.error('ethnicity.to', all(given('ethnicity.to'), not(any(same('ethnicity.to', 'father.ethnicity'), same('ethnicity.to', 'mother.ethnicity')))),
    'Dân tộc theo dân tộc của cha đẻ hoặc mẹ đẻ. Đang chọn: {}', PEOPLE),
  rule.error('consent.parents', is('consent.parents', false), 'Đổi họ, chữ đệm, tên cho người dưới 18 tuổi cần cha và mẹ đồng ý trước', FAULT),
  rule.error('consent.child', all(cases.renamesChild, is('consent.child', false)), 'Người từ đủ 9 tuổi phải đồng ý với họ, chữ đệm, tên mới. Hỏi lại trước khi gửi', FAULT),
  rule.error('consent.child', all(cases.ethnicity, is('consent.child', false)), 'Người từ đủ 15 tuổi phải đồng ý với dân tộc mới. Hỏi lại trước khi gửi', PEOPLE),
] as const
/** The form of 2024 knows when the applicant was born. */
export const rules2025 = [
  ...rules,
  rule.error('requester.born', all(is('requester.relation', 'cha-me'), given('requester.born'), not(before('requester.born', 'subject.born'))),
    'Cha, mẹ phải sinh trước người có thay đổi. Kiểm tra lại: {}', 'Bộ luật Dân sự 2015, Điều 27'),
] as const

const evidence = [
  paper.submit('can-cu', 'Giấy tờ làm căn cứ ghi lại', true, 'Luật Hộ tịch 2014, Điều 28 và Điều 29', 'Giấy tờ cho thấy nội dung cần ghi là đúng'),
  proxyPaper,
] as const
export const papers2016 = [...evidence, ...identity2016] as const
export const papers2025 = [...evidence, ...identity2025(ownPin('subject'))] as const

export const fee = feeWithExemption('thay-doi-cai-chinh', 'Lệ phí thay đổi, cải chính, bổ sung hộ tịch')
