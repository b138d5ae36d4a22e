import { conditions, paper } from '#procedures'
import { mayWait } from '../couple.ts'
import { ABROAD, BOTH_CITIZENS, citizen, hasForeigner, nobodyForeign, withForeign } from '../foreign.ts'
import { ketHon2025 } from '../ket-hon/index.ts'
import { in2027 } from '../r2027.ts'
import { exemptionPage, feeWithExemption } from '../result.ts'
import { examples } from './examples.ts'

const LAW = 'Luật Hộ tịch 2014, Điều 37'
const WAY = 'Luật Hộ tịch 2014, Điều 38'

/** A citizen and a foreigner, or one settled abroad, or two foreigners who live here (Luật Hộ tịch 2014, Điều 37–38). */
export const ketHonNuocNgoai2025 = withForeign(ketHon2025, {
  code: '2.000806', name: 'Đăng ký kết hôn có yếu tố nước ngoài', slug: 'ket-hon-co-yeu-to-nuoc-ngoai',
  about: 'Đăng ký kết hôn với người nước ngoài, hoặc công dân Việt Nam định cư ở nước ngoài. Hai bên cùng có mặt khi nhận.',
  synonyms: ['lấy chồng nước ngoài', 'lấy vợ nước ngoài', 'kết hôn với người nước ngoài', 'lấy tây'],
  law: ['Luật Hộ tịch 2014, Điều 37–38', 'Luật Hôn nhân và gia đình 2014, Điều 5, 8', 'Nghị định 07/2025/NĐ-CP', 'Nghị định 120/2025/NĐ-CP', 'Thông tư 04/2024/TT-BTP'],
  times: [{ when: true, limit: { kind: 'workingDays', days: 5, extraOnVerify: 5, law: WAY } }],
  fee: feeWithExemption('ket-hon-nuoc-ngoai', 'Lệ phí kết hôn có yếu tố nước ngoài'), examples,
}, {
  elements: ABROAD, precheck: [exemptionPage], steps: mayWait(ketHon2025.steps),
  rules: [nobodyForeign(conditions.all(citizen('wife'), citizen('husband')), BOTH_CITIZENS, LAW)],
  papers: [paper.submit('xac-nhan-hon-nhan', 'Giấy của nước ngoài xác nhận tình trạng hôn nhân của bên nước ngoài', hasForeigner, WAY, 'Dữ liệu hộ tịch không có thông tin này')],
  doubts: ['Giấy khám sức khỏe và giấy tờ khác của bên nước ngoài chưa đối chiếu với văn bản. Hỏi xã, phường trước khi nộp.'],
})
export const ketHonNuocNgoai2027 = in2027(ketHonNuocNgoai2025)
