import { conditions } from '#procedures'
import { mayWait } from '../couple.ts'
import { dangKyLaiKetHon2025 } from '../dang-ky-lai-ket-hon/index.ts'
import { ABROAD, BOTH_CITIZENS, citizen, nobodyForeign, withForeign } from '../foreign.ts'
import { in2027 } from '../r2027.ts'
import { feeWithExemption } from '../result.ts'
import { examples } from './examples.ts'

/** A marriage with a foreign element whose book and originals are lost (Nghị định 123/2015/NĐ-CP, Điều 24–27). */
export const dangKyLaiKetHonNuocNgoai2025 = withForeign(dangKyLaiKetHon2025, {
  code: '2.000513', name: 'Đăng ký lại kết hôn có yếu tố nước ngoài', slug: 'dang-ky-lai-ket-hon-co-yeu-to-nuoc-ngoai',
  about: 'Đăng ký lại việc kết hôn với người nước ngoài đăng ký trước năm 2016, khi sổ và bản chính đều mất.',
  synonyms: ['làm lại giấy kết hôn với người nước ngoài', 'mất giấy kết hôn nước ngoài'],
  law: ['Luật Hộ tịch 2014, Điều 37–38', 'Nghị định 123/2015/NĐ-CP, Điều 24–27', 'Nghị định 07/2025/NĐ-CP', 'Nghị định 120/2025/NĐ-CP', 'Thông tư 04/2024/TT-BTP'],
  times: dangKyLaiKetHon2025.times, fee: feeWithExemption('ket-hon-lai-nuoc-ngoai', 'Lệ phí đăng ký lại kết hôn có yếu tố nước ngoài'), examples,
}, {
  elements: ABROAD, steps: mayWait(dangKyLaiKetHon2025.steps),
  rules: [nobodyForeign(conditions.all(citizen('wife'), citizen('husband')), BOTH_CITIZENS, 'Luật Hộ tịch 2014, Điều 37')],
})
export const dangKyLaiKetHonNuocNgoai2027 = in2027(dangKyLaiKetHonNuocNgoai2025)
