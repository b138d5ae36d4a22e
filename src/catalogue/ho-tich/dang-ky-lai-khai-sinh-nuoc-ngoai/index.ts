import { dangKyLaiKhaiSinh2025 } from '../dang-ky-lai-khai-sinh/index.ts'
import { ABROAD, ALL_CITIZENS, nobodyForeign, withForeign } from '../foreign.ts'
import { grownCitizens } from '../grown.ts'
import { in2027 } from '../r2027.ts'
import { feeWithExemption } from '../result.ts'
import { examples } from './examples.ts'

/** A birth with a foreign element that was registered in Viet Nam, book and original lost (Nghị định 123/2015/NĐ-CP, Điều 24–26). */
export const dangKyLaiKhaiSinhNuocNgoai2025 = withForeign(dangKyLaiKhaiSinh2025, {
  code: '2.000522', name: 'Đăng ký lại khai sinh có yếu tố nước ngoài', slug: 'dang-ky-lai-khai-sinh-co-yeu-to-nuoc-ngoai',
  about: 'Đăng ký lại khai sinh có người nước ngoài, đăng ký ở Việt Nam trước năm 2016, khi sổ và bản chính đều mất.',
  synonyms: ['làm lại khai sinh cho người nước ngoài', 'mất giấy khai sinh người nước ngoài'],
  law: ['Luật Hộ tịch 2014, Điều 35–36', 'Nghị định 123/2015/NĐ-CP, Điều 24–29', 'Nghị định 07/2025/NĐ-CP', 'Nghị định 120/2025/NĐ-CP', 'Thông tư 04/2024/TT-BTP'],
  times: dangKyLaiKhaiSinh2025.times, fee: feeWithExemption('khai-sinh-lai-nuoc-ngoai', 'Lệ phí đăng ký lại khai sinh có yếu tố nước ngoài'), examples,
}, { elements: ABROAD, rules: [nobodyForeign(grownCitizens, ALL_CITIZENS, 'Luật Hộ tịch 2014, Điều 35')] })
export const dangKyLaiKhaiSinhNuocNgoai2027 = in2027(dangKyLaiKhaiSinhNuocNgoai2025)
