import { ABROAD, ALL_CITIZENS, nobodyForeign, withForeign } from '../foreign.ts'
import { grownCitizens } from '../grown.ts'
import { khaiSinhCoGiayTo2025 } from '../khai-sinh-co-giay-to/index.ts'
import { in2027 } from '../r2027.ts'
import { feeWithExemption } from '../result.ts'
import { examples } from './examples.ts'

/** The first registration of somebody with papers, where a parent or they themselves are foreign (Luật Hộ tịch 2014, Điều 35–36). */
export const khaiSinhCoGiayToNuocNgoai2025 = withForeign(khaiSinhCoGiayTo2025, {
  code: '1.000893', name: 'Đăng ký khai sinh có yếu tố nước ngoài cho người đã có hồ sơ, giấy tờ cá nhân', slug: 'khai-sinh-co-giay-to-co-yeu-to-nuoc-ngoai',
  about: 'Đăng ký khai sinh lần đầu cho người đã có giấy tờ cá nhân, khi có người nước ngoài hoặc định cư ở nước ngoài.',
  synonyms: ['người gốc Việt chưa có khai sinh', 'khai sinh người lớn có cha mẹ nước ngoài'],
  law: ['Luật Hộ tịch 2014, Điều 35–36', 'Nghị định 123/2015/NĐ-CP, Điều 24–29', 'Nghị định 07/2025/NĐ-CP', 'Nghị định 120/2025/NĐ-CP', 'Thông tư 04/2024/TT-BTP'],
  times: khaiSinhCoGiayTo2025.times, fee: feeWithExemption('khai-sinh-co-giay-to-nuoc-ngoai', 'Lệ phí khai sinh có yếu tố nước ngoài cho người đã có giấy tờ'), examples,
}, { elements: ABROAD, rules: [nobodyForeign(grownCitizens, ALL_CITIZENS, 'Luật Hộ tịch 2014, Điều 35')] })
export const khaiSinhCoGiayToNuocNgoai2027 = in2027(khaiSinhCoGiayToNuocNgoai2025)
