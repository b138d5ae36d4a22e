import { conditions, rule } from '#procedures'
import { ABROAD, ALL_CITIZENS, citizen, nobodyForeign, withForeign } from '../foreign.ts'
import { khaiSinh2025 } from '../khai-sinh/index.ts'
import { in2027 } from '../r2027.ts'
import { exemptionPage, feeWithExemption } from '../result.ts'
import { examples } from './examples.ts'

const { all, any, is, not } = conditions
const LAW = 'Luật Hộ tịch 2014, Điều 35–36'
const bornAbroad = is('birth.where', 'nuoc-ngoai')

/** A child of a foreigner, or born abroad and registered nowhere yet (Luật Hộ tịch 2014, Điều 35–36). */
export const khaiSinhNuocNgoai2025 = withForeign(khaiSinh2025, {
  code: '2.000528', name: 'Đăng ký khai sinh có yếu tố nước ngoài', slug: 'khai-sinh-co-yeu-to-nuoc-ngoai',
  about: 'Đăng ký khai sinh cho trẻ có cha hoặc mẹ là người nước ngoài, hoặc trẻ sinh ở nước ngoài chưa đăng ký ở đâu.',
  synonyms: ['con sinh ở nước ngoài', 'cha mẹ người nước ngoài', 'khai sinh con lai'],
  law: [LAW, 'Luật Hộ tịch 2014, Điều 13–16', 'Nghị định 07/2025/NĐ-CP', 'Nghị định 120/2025/NĐ-CP', 'Thông tư 04/2024/TT-BTP'],
  times: khaiSinh2025.times, fee: feeWithExemption('khai-sinh-nuoc-ngoai', 'Lệ phí khai sinh có yếu tố nước ngoài'), examples,
}, {
  elements: { 'sinh-nuoc-ngoai': 'Trẻ sinh ở nước ngoài, chưa đăng ký ở đâu', 'da-dang-ky': 'Trẻ đã đăng ký khai sinh ở nước ngoài', ...ABROAD }, precheck: [exemptionPage],
  outcomes: [
    { at: 'foreign.element', when: is('foreign.element', 'da-dang-ky'), to: '2.000547', law: LAW,
      title: 'Đã đăng ký khai sinh ở nước ngoài', says: 'Làm thủ tục ghi vào Sổ hộ tịch việc hộ tịch khác đã giải quyết ở nước ngoài' },
    { at: 'birth.where', when: is('birth.where', 'bo-roi'), to: khaiSinh2025.code, law: 'Nghị định 123/2015/NĐ-CP, Điều 14',
      title: 'Trẻ bị bỏ rơi', says: 'Trẻ bị bỏ rơi, không rõ cha mẹ thì dùng thủ tục Đăng ký khai sinh' },
  ],
  rules: [
    nobodyForeign(all(citizen('mother'), any(is('parents.kind', 'chi-me'), citizen('father'))), ALL_CITIZENS, LAW),
    rule.error('birth.where', all(is('foreign.element', 'sinh-nuoc-ngoai'), not(bornAbroad)), 'Yếu tố nước ngoài đang chọn là sinh ở nước ngoài. Chọn lại yếu tố đó, hoặc nơi sinh', LAW),
    rule.error('foreign.papers', all(bornAbroad, is('foreign.papers', false)), 'Trẻ sinh ở nước ngoài thì nộp giấy của nước đó về việc sinh. Chọn Có', LAW),
  ],
  doubts: ['Giấy tờ khi chọn quốc tịch nước ngoài cho trẻ, và giấy về việc sinh ở nước ngoài, chưa đối chiếu với văn bản. Hỏi xã, phường trước khi nộp.'],
})
export const khaiSinhNuocNgoai2027 = in2027(khaiSinhNuocNgoai2025)
