import { conditions } from '#procedures'
import { ABROAD, BOTH_CITIZENS, citizen, nobodyForeign, posted, POSTING_DOUBT, withForeign } from '../foreign.ts'
import { nhanChaMeCon2025 } from '../nhan-cha-me-con/index.ts'
import { in2027 } from '../r2027.ts'
import { feeWithExemption } from '../result.ts'
import { examples } from './examples.ts'

const LAW = 'Luật Hộ tịch 2014, Điều 43'

/** A citizen and a foreigner, a citizen settled abroad, or two foreigners who live here (Luật Hộ tịch 2014, Điều 43–44). */
export const nhanChaMeConNuocNgoai2025 = withForeign(nhanChaMeCon2025, {
  code: '2.000779', name: 'Đăng ký nhận cha, mẹ, con có yếu tố nước ngoài', slug: 'nhan-cha-me-con-co-yeu-to-nuoc-ngoai',
  about: 'Đăng ký cha, mẹ nhận con hoặc con nhận cha, mẹ khi một bên là người nước ngoài hoặc định cư ở nước ngoài.',
  synonyms: ['nhận con nước ngoài', 'cha nước ngoài nhận con'],
  law: ['Luật Hộ tịch 2014, Điều 43–44', 'Luật Hôn nhân và gia đình 2014, Điều 88–91, 101', 'Nghị định 07/2025/NĐ-CP', 'Nghị định 120/2025/NĐ-CP', 'Thông tư 04/2024/TT-BTP'],
  times: [{ when: true, limit: { kind: 'calendarDays', days: 10, law: 'Luật Hộ tịch 2014, Điều 44' } }],
  fee: feeWithExemption('nhan-con-nuoc-ngoai', 'Lệ phí nhận cha, mẹ, con có yếu tố nước ngoài'), examples,
}, {
  elements: ABROAD, steps: posted(nhanChaMeCon2025.steps), doubts: [POSTING_DOUBT],
  rules: [nobodyForeign(conditions.all(citizen('recogniser'), citizen('recognised')), BOTH_CITIZENS, LAW)],
})
export const nhanChaMeConNuocNgoai2027 = in2027(nhanChaMeConNuocNgoai2025)
