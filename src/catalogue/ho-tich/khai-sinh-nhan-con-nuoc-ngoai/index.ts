import { conditions, rule } from '#procedures'
import { ABROAD, BOTH_CITIZENS, citizen, nobodyForeign, posted, POSTING_DOUBT, withForeign } from '../foreign.ts'
import { khaiSinhNhanCon2025 } from '../khai-sinh-nhan-cha-me-con/index.ts'
import { in2027 } from '../r2027.ts'
import { feeWithExemption } from '../result.ts'
import { examples } from './examples.ts'

const { all, is } = conditions
const LAW = 'Luật Hộ tịch 2014, Điều 35, 43'

/** One dossier for a birth and a recognition where a parent is a foreigner, or lives abroad (Luật Hộ tịch 2014, Điều 35–36, 43–44). */
export const khaiSinhNhanConNuocNgoai2025 = withForeign(khaiSinhNhanCon2025, {
  code: '1.001695', name: 'Đăng ký khai sinh kết hợp nhận cha, mẹ, con có yếu tố nước ngoài', slug: 'khai-sinh-nhan-cha-me-con-co-yeu-to-nuoc-ngoai',
  about: 'Cha mẹ chưa kết hôn, có người nước ngoài: một hồ sơ vừa khai sinh cho con, vừa đăng ký cha hoặc mẹ nhận con.',
  synonyms: ['khai sinh có tên cha nước ngoài', 'cha nước ngoài nhận con mới sinh'],
  law: ['Luật Hộ tịch 2014, Điều 35–36, 43–44', 'Nghị định 123/2015/NĐ-CP, Điều 15', 'Nghị định 07/2025/NĐ-CP', 'Nghị định 120/2025/NĐ-CP', 'Thông tư 04/2024/TT-BTP'],
  times: [{ when: true, limit: { kind: 'calendarDays', days: 10, law: 'Luật Hộ tịch 2014, Điều 44' } }],
  fee: feeWithExemption('khai-sinh-nhan-con-nuoc-ngoai', 'Lệ phí khai sinh và nhận cha, mẹ, con có yếu tố nước ngoài'), examples,
}, {
  elements: ABROAD, steps: posted(khaiSinhNhanCon2025.steps), doubts: [POSTING_DOUBT],
  rules: [
    nobodyForeign(all(citizen('mother'), citizen('father')), BOTH_CITIZENS, LAW),
    rule.error('foreign.papers', all(is('birth.where', 'nuoc-ngoai'), is('foreign.papers', false)), 'Trẻ sinh ở nước ngoài thì nộp giấy của nước đó về việc sinh. Chọn Có', LAW),
  ],
})
export const khaiSinhNhanConNuocNgoai2027 = in2027(khaiSinhNhanConNuocNgoai2025)
