import { dangKyLaiKhaiTu2025 } from '../dang-ky-lai-khai-tu/index.ts'
import { ABROAD, citizen, nobodyForeign, withForeign } from '../foreign.ts'
import { in2027 } from '../r2027.ts'
import { feeWithExemption } from '../result.ts'
import { examples } from './examples.ts'

/** The death of a foreigner, or of a citizen settled abroad, whose book and paper are lost (Nghị định 123/2015/NĐ-CP, Điều 24–28). */
export const dangKyLaiKhaiTuNuocNgoai2025 = withForeign(dangKyLaiKhaiTu2025, {
  code: '2.000497', name: 'Đăng ký lại khai tử có yếu tố nước ngoài', slug: 'dang-ky-lai-khai-tu-co-yeu-to-nuoc-ngoai',
  about: 'Đăng ký lại khai tử cho người nước ngoài, hoặc công dân định cư ở nước ngoài, đã đăng ký trước năm 2016.',
  synonyms: ['làm lại giấy chứng tử người nước ngoài'],
  law: ['Luật Hộ tịch 2014, Điều 51–52', 'Nghị định 123/2015/NĐ-CP, Điều 24–28', 'Nghị định 07/2025/NĐ-CP', 'Nghị định 120/2025/NĐ-CP', 'Thông tư 04/2024/TT-BTP'],
  times: dangKyLaiKhaiTu2025.times, fee: feeWithExemption('khai-tu-lai-nuoc-ngoai', 'Lệ phí đăng ký lại khai tử có yếu tố nước ngoài'), examples,
}, {
  elements: ABROAD,
  rules: [nobodyForeign(citizen('deceased'), 'Người đã mất đang khai là công dân Việt Nam. Chọn lại, hoặc sửa quốc tịch', 'Luật Hộ tịch 2014, Điều 51')],
})
export const dangKyLaiKhaiTuNuocNgoai2027 = in2027(dangKyLaiKhaiTuNuocNgoai2025, {
  documents: dangKyLaiKhaiTuNuocNgoai2025.documents.map(document => ({ ...document, name: 'Giấy chứng tử' })),
})
