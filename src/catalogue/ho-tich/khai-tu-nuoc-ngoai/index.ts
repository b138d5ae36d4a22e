import { ABROAD, withForeign } from '../foreign.ts'
import { khaiTu2025 } from '../khai-tu/index.ts'
import { in2027 } from '../r2027.ts'
import { feeWithExemption } from '../result.ts'
import { examples } from './examples.ts'

/** A foreigner, or a citizen settled abroad, who died in Viet Nam (Luật Hộ tịch 2014, Điều 51–52). */
export const khaiTuNuocNgoai2025 = withForeign(khaiTu2025, {
  code: '1.001766', name: 'Đăng ký khai tử có yếu tố nước ngoài', slug: 'dang-ky-khai-tu-co-yeu-to-nuoc-ngoai',
  about: 'Đăng ký khai tử cho người nước ngoài, hoặc công dân Việt Nam định cư ở nước ngoài, mất tại Việt Nam.',
  synonyms: ['người nước ngoài mất', 'khai tử người nước ngoài'],
  law: ['Luật Hộ tịch 2014, Điều 51–52', 'Nghị định 123/2015/NĐ-CP, Điều 2, 4', 'Nghị định 07/2025/NĐ-CP', 'Nghị định 120/2025/NĐ-CP', 'Thông tư 04/2024/TT-BTP'],
  times: [{ when: true, limit: { kind: 'workingDays', days: 1, extraOnVerify: 2, law: 'Luật Hộ tịch 2014, Điều 52' } }],
  fee: feeWithExemption('khai-tu-nuoc-ngoai', 'Lệ phí khai tử có yếu tố nước ngoài'),
  examples,
}, { elements: ABROAD })

export const khaiTuNuocNgoai2027 = in2027(khaiTuNuocNgoai2025, {
  documents: khaiTuNuocNgoai2025.documents.map(document => ({ ...document, name: 'Giấy chứng tử' })),
})
