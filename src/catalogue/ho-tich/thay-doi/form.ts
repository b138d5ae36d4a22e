import { ask, conditions, page, task, type IdIn, type Page } from '#procedures'
import { bornKnown2016, bornKnown2025, bornOf, communeOf } from '../person.ts'
import { placeKnown, registeredAt } from '../reference.ts'
import { relation, requester2016, requester2025, SELF } from '../requester.ts'
import { copiesPage, exemptionPage, extractDelivery } from '../result.ts'
import { PROXY } from '../steps.ts'

const { all, any, given, is, less, not, years } = conditions

export const WHO = 'người có thay đổi'
const under = (limit: number) => less(years('subject.born', 'filedOn'), limit)
const from = (limit: number) => all(given('subject.born'), not(under(limit)))

const ethnicity = is('change.act', 'xac-dinh-lai')
const adds = is('change.act', 'bo-sung')
const renamesChild = all(is('change.act', 'thay-doi'), under(18))
/** Luật Hộ tịch 2014, Điều 26–29: four acts, each with its own conditions; they are never merged. */
export const cases = {
  adds, ethnicity, renamesChild, corrects: is('change.act', 'cai-chinh'), changes: is('change.act', 'thay-doi'), from14: from(14),
  asksChild: any(all(renamesChild, from(9)), all(ethnicity, from(15), under(18))),
  elsewhere: all(is('entry.commune', 'ngoai'), is('subject.commune', 'ngoai')),
}

export const precheck = [
  page('viec', 'Cần làm việc gì?', [
    ask.choice('change.act', 'Việc cần làm', {
      'thay-doi': 'Đổi họ, chữ đệm, tên, hoặc thông tin cha mẹ', 'cai-chinh': 'Cải chính chỗ đã ghi sai',
      'bo-sung': 'Bổ sung chỗ còn để trống', 'xac-dinh-lai': 'Xác định lại dân tộc',
    }),
    ask.choice('change.fault', 'Vì sao ghi sai?', {
      'can-bo': 'Cán bộ hộ tịch ghi nhầm', 'nguoi-khai': 'Người đi khai đã khai nhầm', 'khop-giay': 'Không ghi sai, chỉ cần khớp với giấy tờ khác',
    }, { when: cases.corrects }),
    ask.choice('entry.kind', 'Việc đã đăng ký', {
      'khai-sinh': 'Khai sinh', 'ket-hon': 'Kết hôn', 'khai-tu': 'Khai tử', 'nhan-cha-me-con': 'Nhận cha, mẹ, con', 'giam-ho': 'Giám hộ',
    }),
    bornOf('subject', WHO),
  ]),
  relation('Quan hệ với người có thay đổi', { [SELF]: 'Tôi là người có thay đổi', 'cha-me': 'Cha hoặc mẹ', 'nguoi-than': 'Người thân khác', 'giam-ho': 'Người giám hộ', [PROXY]: 'Người được ủy quyền' }),
  page('noi', 'Nộp ở đâu?', [registeredAt('entry'), communeOf('subject', WHO)]),
]

const FIELDS = {
  'ho': 'Họ', 'chu-dem': 'Chữ đệm', 'ten': 'Tên', 'ngay-sinh': 'Ngày, tháng, năm sinh', 'nam-sinh': 'Năm sinh', 'gioi-tinh': 'Giới tính',
  'dan-toc': 'Dân tộc', 'quoc-tich': 'Quốc tịch', 'noi-sinh': 'Nơi sinh', 'que-quan': 'Quê quán', 'cha': 'Thông tin về cha', 'me': 'Thông tin về mẹ', 'khac': 'Nội dung khác',
}
/** One thing to be written otherwise; a completion has nothing that stood there before. */
const change = <const N extends 1 | 2 | 3>(n: N, title: string) => [
  ask.choice(`change.${n}.field`, `Mục ${title}`, FIELDS),
  ask.text(`change.${n}.from`, `Mục ${title} đang ghi là`, { when: not(adds) }),
  ask.text(`change.${n}.to`, `Mục ${title} cần ghi là`),
] as const
const another = <const N extends 1 | 2>(n: N, next: string) => ask.yesNo(`change.${n}.more`, `Có mục thứ ${next} không?`)

const content = [
  placeKnown('entry', 'so', 'Việc đó đăng ký ở đâu, số mấy?'),
  page('muc-1', 'Ghi lại mục nào?', [...change(1, 'thứ nhất'), another(1, 'hai')], { when: not(ethnicity) }),
  page('muc-2', 'Ghi lại mục nào nữa?', [...change(2, 'thứ hai'), another(2, 'ba')], { when: all(not(ethnicity), is('change.1.more', true)) }),
  page('muc-3', 'Mục cuối cùng cần ghi lại?', change(3, 'thứ ba'), { when: all(not(ethnicity), is('change.2.more', true)) }),
  page('dan-toc', 'Xác định lại theo dân tộc nào?', [
    ask.ethnicity('ethnicity.from', 'Dân tộc đang ghi'), ask.ethnicity('ethnicity.to', 'Dân tộc cần ghi'),
    ask.ethnicity('father.ethnicity', 'Dân tộc của cha đẻ', { required: false }), ask.ethnicity('mother.ethnicity', 'Dân tộc của mẹ đẻ', { required: false }),
  ], { when: ethnicity }),
  page('dong-y', 'Ai đã đồng ý?', [
    ask.yesNo('consent.parents', 'Cha và mẹ đều đồng ý?', { when: renamesChild, missing: 'Chọn Có khi cha và mẹ đều đồng ý', hint: 'Cha hoặc mẹ đã mất thì nói ở phần lý do' }),
    ask.yesNo('consent.child', 'Người có thay đổi cũng đồng ý?', { when: cases.asksChild, missing: 'Chọn Có khi người có thay đổi đồng ý' }),
  ], { when: any(renamesChild, cases.asksChild) }),
  page('ly-do', 'Vì sao cần ghi lại?', [ask.text('change.reason', 'Lý do')]),
]

const tasks = <const P extends Page, const R extends Page, const L extends Page>(person: readonly P[], requester: readonly R[], last: L) => [
  task('nguoi', 'Người có thay đổi', person),
  task('noi-dung', 'Nội dung cần ghi lại', content),
  task('yeu-cau', 'Người yêu cầu', requester),
  task('giay-to', 'Giấy tờ và nhận kết quả', [exemptionPage, last], { papers: true, needs: ['noi-dung'] }),
]
export const tasks2016 = tasks(bornKnown2016('subject', WHO, 'nguoi-thay-doi'), requester2016, copiesPage)
export const tasks2025 = tasks(bornKnown2025('subject', WHO, 'nguoi-thay-doi'), requester2025, extractDelivery)

export type Id2016 = IdIn<typeof precheck> | IdIn<typeof tasks2016>
export type Id2025 = IdIn<typeof precheck> | IdIn<typeof tasks2025>
