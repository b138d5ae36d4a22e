import { conditions, rule } from '#procedures'
import { chamDutGiamHo2025 } from '../cham-dut-giam-ho/index.ts'
import { BOTH_CITIZENS, citizen, nobodyForeign, withForeign } from '../foreign.ts'
import { giamHo2025 } from '../giam-ho/index.ts'
import { in2027 } from '../r2027.ts'
import { exemptionPage, feeWithExemption } from '../result.ts'
import { endExamples, examples } from './examples.ts'

const { all, given, is, not } = conditions

const LAW = 'Luật Hộ tịch 2014, Điều 39'
const foreign = <const P extends 'guardian' | 'ward'>(p: P) => all(given(`${p}.nationality`), not(is(`${p}.nationality`, 'VN')))
/** Between a citizen and a foreigner who both live in Viet Nam. */
const rules = [
  rule.error('ward.nationality', all(foreign('guardian'), foreign('ward')), 'Một trong hai người phải là công dân Việt Nam. Xem lại quốc tịch: {}', LAW),
  nobodyForeign(all(citizen('guardian'), citizen('ward')), BOTH_CITIZENS, LAW),
] as const
const fee = feeWithExemption('giam-ho-nuoc-ngoai', 'Lệ phí giám hộ có yếu tố nước ngoài')
const law = ['Luật Hộ tịch 2014, Điều 39–41', 'Bộ luật Dân sự 2015, Điều 46–62', 'Nghị định 120/2025/NĐ-CP', 'Thông tư 04/2024/TT-BTP'] as const

export const giamHoNuocNgoai2025 = withForeign(giamHo2025, {
  code: '1.001669', name: 'Đăng ký giám hộ có yếu tố nước ngoài', slug: 'giam-ho-co-yeu-to-nuoc-ngoai',
  about: 'Đăng ký giám hộ giữa công dân Việt Nam và người nước ngoài cùng cư trú tại Việt Nam.', synonyms: ['giám hộ người nước ngoài', 'người nước ngoài giám hộ'],
  law, fee, times: [{ when: true, limit: { kind: 'workingDays', days: 5, law: 'Luật Hộ tịch 2014, Điều 40' } }], examples,
}, { elements: {}, precheck: [exemptionPage], rules })
export const giamHoNuocNgoai2027 = in2027(giamHoNuocNgoai2025)

export const chamDutGiamHoNuocNgoai2025 = withForeign(chamDutGiamHo2025, {
  code: '2.000756', name: 'Đăng ký chấm dứt giám hộ có yếu tố nước ngoài', slug: 'cham-dut-giam-ho-co-yeu-to-nuoc-ngoai',
  about: 'Đăng ký chấm dứt giám hộ giữa công dân Việt Nam và người nước ngoài cùng cư trú tại Việt Nam.', synonyms: ['thôi giám hộ người nước ngoài'],
  law, fee, times: [{ when: true, limit: { kind: 'workingDays', days: 2, law: 'Luật Hộ tịch 2014, Điều 41' } }], examples: endExamples,
}, { elements: {}, rules })
export const chamDutGiamHoNuocNgoai2027 = in2027(chamDutGiamHoNuocNgoai2025)
