import { conditions, rule } from '#procedures'
import { birthProof2016, birthProof2025, birthRules, late } from '../birth.ts'
import { evidencePapers, evidenceRules, forCourt } from '../evidence.ts'
import { COMMUNE, DISTRICT, foreigner } from '../outcomes.ts'
import { PARENTS } from '../people.ts'
import { pinGiven } from '../requester.ts'
import { feeWithExemption } from '../result.ts'
import { identity2016, identity2025, proxyPaper } from '../steps.ts'

const { all, any, is, oneOf } = conditions
const FOREIGN = 'Luật Hộ tịch 2014, Điều 35, 43'
const NAME = 'Đăng ký khai sinh kết hợp nhận cha, mẹ, con'

const outcomesIn = (where: string) => [
  { at: 'birth.where', when: is('birth.where', 'nuoc-ngoai'), to: '1.001695', law: FOREIGN, title: 'Trẻ sinh ở nước ngoài', says: `${NAME} có yếu tố nước ngoài tại ${where}` },
  { at: 'parents.married', when: is('parents.married', true), to: '1.001193', law: 'Luật Hôn nhân và gia đình 2014, Điều 88',
    title: 'Cha mẹ đã đăng ký kết hôn', says: 'Con là con chung, không phải nhận. Dùng thủ tục Đăng ký khai sinh' },
  { at: 'claim.disputed', when: is('claim.disputed', true), ...forCourt },
  { at: 'mother.commune', law: 'Luật Hộ tịch 2014, Điều 13', when: all(is('mother.commune', 'ngoai'), any(is('parents.sameHome', true), is('father.commune', 'ngoai'))),
    title: 'Cha mẹ cư trú ngoài Hà Nội', says: 'Đăng ký tại xã, phường nơi cha hoặc mẹ cư trú, ngoài thành phố Hà Nội' },
  foreigner('mother', '1.001695', NAME, where, FOREIGN), foreigner('father', '1.001695', NAME, where, FOREIGN),
] as const
export const outcomes2016 = outcomesIn(DISTRICT)
export const outcomes2025 = outcomesIn(COMMUNE)

export const rules = [
  rule.error('birth.special', oneOf('birth.special', ['mat-truoc-24h', 'mat-sau-24h']), 'Trẻ đã mất thì việc nhận con do Tòa án giải quyết. Đăng ký khai sinh riêng', forCourt.law),
  ...birthRules, ...evidenceRules('mother', 'father'),
] as const

export const papers2016 = [...birthProof2016, ...evidencePapers, ...identity2016] as const
export const papers2025 = [...birthProof2025, ...evidencePapers, proxyPaper, ...identity2025(pinGiven(PARENTS))] as const

const [exempt, fee1] = feeWithExemption('nhan-cha-me-con', 'Lệ phí đăng ký nhận cha, mẹ, con')
/** One fee for the recognition; a birth registered late adds its own. */
export const fee = [exempt, { when: late, line: 'nhan-con-khai-sinh-muon', reason: 'Lệ phí nhận cha, mẹ, con và đăng ký sau 60 ngày từ ngày sinh', law: fee1.law }, fee1] as const
