import { ask, conditions, page, task, type IdIn } from '#procedures'
import { child2016, child2025, childNamePage, father2016, father2025, latenessOnly, mother2016, mother2025, place2016, place2025, special, whoFiles } from '../birth.ts'
import { evidencePages, howProven } from '../evidence.ts'
import { HOME, outside } from '../person.ts'
import { copies, delivery, exemptionPage } from '../result.ts'
import { PROXY } from '../steps.ts'

const { is, oneOf } = conditions

const rest = [
  page('sinh', 'Trẻ sinh ở đâu, ngày nào?', [
    ask.choice('birth.where', 'Nơi trẻ sinh', {
      'co-giay': 'Cơ sở y tế, có Giấy chứng sinh', 'khong-giay': 'Cơ sở y tế, không còn Giấy chứng sinh', 'noi-khac': 'Ở nhà hoặc nơi khác tại Việt Nam', 'nuoc-ngoai': 'Ở nước ngoài',
    }),
    ask.choice('birth.proof', 'Giấy thay Giấy chứng sinh', {
      'lam-chung': 'Có người làm chứng viết xác nhận', 'cam-doan': 'Không có người làm chứng, viết giấy cam đoan',
    }, { when: oneOf('birth.where', ['khong-giay', 'noi-khac']) }),
    ask.day('child.born', 'Ngày, tháng, năm sinh của trẻ', { hint: 'Ngày dương lịch, ghi như trong Giấy chứng sinh', example: '12 3 2017' }),
  ]),
  page('nhan', 'Ai nhận con?', [
    ask.choice('claim.kind', 'Việc đăng ký', { 'cha-con': 'Cha nhận con', 'me-con': 'Mẹ nhận con' }),
    ask.yesNo('parents.married', 'Cha mẹ đã đăng ký kết hôn với nhau?', { missing: 'Chọn Không nếu cha mẹ chưa đăng ký kết hôn' }),
    howProven,
    ask.yesNo('claim.disputed', 'Có ai tranh chấp việc nhận này?', { missing: 'Chọn Không nếu không ai tranh chấp' }),
  ]),
  page('noi-cu-tru', 'Cha, mẹ cư trú ở đâu?', [
    ask.commune('mother.commune', 'Xã, phường nơi mẹ cư trú', { hint: HOME, outside }),
    ask.yesNo('parents.sameHome', 'Cha cư trú cùng nơi với mẹ?', { missing: 'Chọn Có nếu cha cư trú cùng nơi với mẹ' }),
    ask.commune('father.commune', 'Xã, phường nơi cha cư trú', { when: is('parents.sameHome', false), hint: HOME, outside }),
  ]),
] as const
const who = <const O extends Readonly<Record<string, string>>>(others: O) => page('nguoi-di', 'Ai đi đăng ký?', [ask.choice('requester.relation', 'Quan hệ với trẻ', { me: 'Mẹ', cha: 'Cha', ...others })])
export const precheck2016 = [who({}), ...rest]
export const precheck2025 = [who({ [PROXY]: 'Người được cha, mẹ ủy quyền' }), ...rest]

const childName = childNamePage<never, never>(true, false)
const proof = task('chung-cu', 'Chứng cứ', [...evidencePages])
const papers = { papers: true, needs: ['tre'] }
export const tasks2016 = [
  task('tre', 'Về trẻ', [childName, child2016, special, place2016, latenessOnly]), task('me', 'Về mẹ', mother2016), task('cha', 'Về cha', father2016), proof,
  task('nguoi-di', 'Người đi đăng ký', whoFiles.R2016),
  task('giay-to', 'Giấy tờ và nhận kết quả', [exemptionPage, page('ban-sao', 'Cần bao nhiêu bản sao?', [copies])], papers),
]
export const tasks2025 = [
  task('tre', 'Về trẻ', [childName, child2025<never>(true), special, place2025, latenessOnly]), task('me', 'Về mẹ', mother2025), task('cha', 'Về cha', father2025), proof,
  task('nguoi-di', 'Người đi đăng ký', whoFiles.R2025),
  task('giay-to', 'Giấy tờ và nhận kết quả', [exemptionPage, delivery], papers),
]
export type Id2016 = IdIn<typeof precheck2016> | IdIn<typeof tasks2016>
export type Id2025 = IdIn<typeof precheck2025> | IdIn<typeof tasks2025>
