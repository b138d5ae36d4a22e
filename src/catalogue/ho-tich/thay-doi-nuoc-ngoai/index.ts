import { conditions, rule } from '#procedures'
import { ABROAD, hasForeigner, withForeign } from '../foreign.ts'
import { in2027 } from '../r2027.ts'
import { feeWithExemption } from '../result.ts'
import { thayDoi2025 } from '../thay-doi/index.ts'
import { examples } from './examples.ts'

const { all, is } = conditions

const LAW = 'Luật Hộ tịch 2014, Điều 46'
const rules = [
  rule.error('subject.nationality', all(hasForeigner, is('subject.nationality', 'VN')), 'Yếu tố nước ngoài đang chọn là người nước ngoài. Chọn lại yếu tố đó, hoặc quốc tịch', LAW),
  rule.error('change.act', all(hasForeigner, is('change.act', 'xac-dinh-lai')), 'Chỉ xác định lại dân tộc cho công dân Việt Nam. Chọn việc khác', LAW),
] as const
const registeredElsewhere = {
  at: 'entry.commune', when: all(is('foreign.element', 'dinh-cu'), is('entry.commune', 'ngoai')), law: LAW,
  title: 'Đã đăng ký ở ngoài Hà Nội', says: 'Người định cư ở nước ngoài nộp tại nơi đã đăng ký trước đây, ngoài thành phố Hà Nội',
} as const
/** A foreigner's name has the letters of another language. */
const domestic = { ...thayDoi2025, rules: thayDoi2025.rules.filter(({ says }) => !says.startsWith('Tên có chữ f')) }

export const thayDoiNuocNgoai2025 = withForeign(domestic, {
  code: '2.000748', name: 'Đăng ký thay đổi, cải chính hộ tịch có yếu tố nước ngoài', slug: 'thay-doi-cai-chinh-co-yeu-to-nuoc-ngoai',
  about: 'Thay đổi, cải chính, bổ sung việc đã đăng ký ở Việt Nam cho người nước ngoài, hoặc công dân định cư ở nước ngoài.',
  synonyms: ['cải chính cho người nước ngoài', 'đổi tên cho người nước ngoài'],
  law: [LAW, 'Luật Hộ tịch 2014, Điều 26–29, 47', 'Nghị định 123/2015/NĐ-CP, Điều 7', 'Nghị định 120/2025/NĐ-CP', 'Thông tư 04/2024/TT-BTP'],
  times: [
    { when: is('change.act', 'bo-sung'), limit: { kind: 'workingDays', days: 1, law: 'Luật Hộ tịch 2014, Điều 47' } },
    { when: true, limit: { kind: 'workingDays', days: 3, extraOnVerify: 3, law: 'Luật Hộ tịch 2014, Điều 47' } },
  ],
  fee: feeWithExemption('thay-doi-nuoc-ngoai', 'Lệ phí thay đổi, cải chính hộ tịch có yếu tố nước ngoài'), examples,
}, { elements: ABROAD, rules, outcomes: [registeredElsewhere] })
export const thayDoiNuocNgoai2027 = in2027(thayDoiNuocNgoai2025)
