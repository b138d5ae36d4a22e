import { ask, conditions, page, task, type IdIn } from '#procedures'
import { evidencePages, howProven, otherParent } from '../evidence.ts'
import { communeOf, person2016, person2025 } from '../person.ts'
import { relation, requester2016, requester2025, SELF } from '../requester.ts'
import { copiesPage, exemptionPage, extractDelivery } from '../result.ts'
import { PROXY } from '../steps.ts'

const { all, any, given, is, less, more, not, oneOf, years } = conditions
export const A = 'người nhận'
export const B = 'người được nhận'
/** The recogniser is the parent, or the child. */
export const byParent = oneOf('claim.kind', ['cha-con', 'me-con'])
export const byChild = oneOf('claim.kind', ['con-cha', 'con-me'])
const representative = { 'dai-dien': 'Cha, mẹ hoặc người giám hộ của người nhận' } as const

const rest = [
  page('viec', 'Ai nhận ai?', [
    ask.choice('claim.kind', 'Việc đăng ký', { 'cha-con': 'Cha nhận con', 'me-con': 'Mẹ nhận con', 'con-cha': 'Con nhận cha', 'con-me': 'Con nhận mẹ' }),
    howProven,
    ask.yesNo('claim.alive', 'Cả người nhận và người được nhận còn sống?', { missing: 'Chọn Có nếu cả hai còn sống' }),
    ask.yesNo('claim.disputed', 'Có ai tranh chấp việc nhận này?', { missing: 'Chọn Không nếu không ai tranh chấp' }),
  ]),
  page('noi-cu-tru', 'Hai bên cư trú ở đâu?', [communeOf('recogniser', A), communeOf('recognised', B)]),
] as const
export const precheck2016 = [relation('Quan hệ với người nhận', { [SELF]: 'Tôi là người nhận', ...representative }), ...rest]
export const precheck2025 = [relation('Quan hệ với người nhận', { [SELF]: 'Tôi là người nhận', ...representative, [PROXY]: 'Người được ủy quyền' }), ...rest]

const nine = { parent: more(years('recognised.born', 'filedOn'), 8), child: more(years('recogniser.born', 'filedOn'), 8) } as const
const minor = any(all(byParent, less(years('recognised.born', 'filedOn'), 18)), all(byChild, less(years('recogniser.born', 'filedOn'), 18)))
const opinions = page('y-kien', 'Con và người đang là cha, mẹ có đồng ý?', [
  ask.yesNo('child.agreed', 'Con từ đủ 9 tuổi đồng ý việc nhận?', {
    when: any(all(byParent, nine.parent), all(byChild, nine.child, not(is('requester.relation', SELF)))), missing: 'Chọn Có sau khi con từ đủ 9 tuổi đồng ý',
  }),
  { ...otherParent, when: minor },
], { when: all(given('recogniser.born'), given('recognised.born')) })

export const tasks2016 = [
  task('nhan', `Về ${A}`, [...person2016('recogniser', A, 'nhan')]), task('duoc-nhan', `Về ${B}`, [...person2016('recognised', B, 'duoc-nhan'), opinions]),
  task('chung-cu', 'Chứng cứ', [...evidencePages]), task('nguoi-di', 'Người yêu cầu', requester2016),
  task('giay-to', 'Giấy tờ và nhận kết quả', [exemptionPage, copiesPage], { papers: true, needs: ['nhan', 'duoc-nhan'] }),
]
export const tasks2025 = [
  task('nhan', `Về ${A}`, [...person2025('recogniser', A, 'nhan')]), task('duoc-nhan', `Về ${B}`, [...person2025('recognised', B, 'duoc-nhan'), opinions]),
  task('chung-cu', 'Chứng cứ', [...evidencePages]), task('nguoi-di', 'Người yêu cầu', requester2025),
  task('giay-to', 'Giấy tờ và nhận kết quả', [exemptionPage, extractDelivery], { papers: true, needs: ['nhan', 'duoc-nhan'] }),
]
export type Id2016 = IdIn<typeof precheck2016> | IdIn<typeof tasks2016>
export type Id2025 = IdIn<typeof precheck2025> | IdIn<typeof tasks2025>
