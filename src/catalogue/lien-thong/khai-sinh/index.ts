import { khaiSinh2016, khaiSinh2025 } from '../../ho-tich/khai-sinh/index.ts'
import { in2027 } from '../../ho-tich/r2027.ts'
import { asGroup, LAW2016, LAW2025 } from '../group.ts'
import { onlyCard2016, onlyCard2025, withResidence2016, withResidence2025 } from './examples.ts'
import { card2016, card2025, residence2016, residence2025, where } from './form.ts'
import * as legs from './legs.ts'
import { cardPapers2016, notHere, notTogether, residencePapers2016, residenceRules } from './rules.ts'

const withResidence = {
  code: '2.000986',
  name: 'Liên thông khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ dưới 6 tuổi',
  slug: 'khai-sinh-thuong-tru-the-bao-hiem-y-te',
  about: 'Một lần khai cho ba việc: Giấy khai sinh, đăng ký thường trú và thẻ bảo hiểm y tế của trẻ dưới 6 tuổi.',
  synonyms: [
    'khai sinh liên thông',
    'nhập hộ khẩu cho con',
    'nhập khẩu cho con',
    'khai sinh bảo hiểm y tế',
    'thẻ bảo hiểm cho trẻ',
    'thường trú cho trẻ mới sinh',
  ],
} as const
const onlyCard = {
  code: '2.001023',
  name: 'Liên thông khai sinh, cấp thẻ bảo hiểm y tế cho trẻ dưới 6 tuổi',
  slug: 'khai-sinh-the-bao-hiem-y-te',
  about: 'Một lần khai cho hai việc: Giấy khai sinh và thẻ bảo hiểm y tế của trẻ dưới 6 tuổi.',
  synonyms: ['khai sinh và bảo hiểm y tế', 'thẻ bảo hiểm cho trẻ', 'thẻ bảo hiểm y tế trẻ em'],
} as const

const DECREE_DOUBT = 'Nghị định 63/2024 thay quy định năm 2015 trước ngày 01/07/2025. Ở đây bản theo nghị định bắt đầu từ 01/07/2025.'
const FEE_DOUBT = 'Quy định năm 2015 cho tạm thu lệ phí đăng ký thường trú khi nhận hồ sơ. Mức thu chưa đối chiếu, ở đây chưa thu.'
const AMENDED_DOUBT = 'Nghị định 301/2026 sửa quy định này từ 01/09/2026: mẫu mới, thêm việc cấp căn cước. Nội dung chưa đối chiếu với văn bản.'
const FORM_DOUBT = 'Câu hỏi về thường trú và thẻ bảo hiểm y tế theo nội dung mẫu của công an và bảo hiểm xã hội. Thứ tự chưa đối chiếu với mẫu.'
const COLLECTED = 'Người yêu cầu xuất trình bản chính, ký sổ, nhận Giấy khai sinh và kết quả của các cơ quan'
const REPORTED = 'Nộp bản chính giấy tờ đã tải lên và nhận Giấy khai sinh. Kết quả của các cơ quan báo trên trang hồ sơ'
const toBoth = 'Lãnh đạo xã, phường ký Giấy khai sinh. Hồ sơ được gửi ngay cho công an và bảo hiểm xã hội'
const toOne = 'Lãnh đạo xã, phường ký Giấy khai sinh. Hồ sơ được gửi ngay cho bảo hiểm xã hội'

/** Birth, residence and card: three agencies, one declaration. */
export const khaiSinhThuongTru2016 = asGroup(
  khaiSinh2016,
  { ...withResidence, examples: withResidence2016 },
  {
    precheck: [where],
    tasks: [residence2016, card2016],
    outcomes: [...notTogether(LAW2016), ...notHere(LAW2016)],
    rules: residenceRules(LAW2016),
    papers: [...residencePapers2016, ...cardPapers2016],
    sections: [legs.residenceSection, legs.cardSection2016],
    legs: [legs.residenceLeg2016, legs.cardWithResidence2016],
    steps: { sign: toBoth, 'hand-over': COLLECTED },
    law: [LAW2016, 'Luật Cư trú 2006; từ 01/07/2021: Luật Cư trú 2020'],
    doubts: [DECREE_DOUBT, FEE_DOUBT, FORM_DOUBT],
  },
)
export const khaiSinhThuongTru2025 = asGroup(
  khaiSinh2025,
  { ...withResidence, examples: withResidence2025 },
  {
    precheck: [where],
    tasks: [residence2025, card2025],
    outcomes: [...notTogether(LAW2025), ...notHere(LAW2025)],
    rules: residenceRules(LAW2025),
    sections: [legs.residenceSection, legs.cardSection2025],
    legs: [legs.residenceLeg2025, legs.cardWithResidence2025],
    steps: { sign: toBoth, 'hand-over': REPORTED },
    law: [LAW2025, 'Luật Cư trú 2020'],
    doubts: [AMENDED_DOUBT, FORM_DOUBT],
  },
)

/** Birth and card, where no residence is registered along. */
export const khaiSinhTheBaoHiem2016 = asGroup(
  khaiSinh2016,
  { ...onlyCard, examples: onlyCard2016 },
  {
    tasks: [card2016],
    outcomes: notTogether(LAW2016),
    rules: [],
    papers: cardPapers2016,
    sections: [legs.cardSection2016],
    legs: [legs.onlyCard2016],
    steps: { sign: toOne, 'hand-over': COLLECTED },
    law: [LAW2016],
    doubts: [DECREE_DOUBT, FORM_DOUBT],
  },
)
export const khaiSinhTheBaoHiem2025 = asGroup(
  khaiSinh2025,
  { ...onlyCard, examples: onlyCard2025 },
  {
    tasks: [card2025],
    outcomes: notTogether(LAW2025),
    rules: [],
    sections: [legs.cardSection2025],
    legs: [legs.onlyCard2025],
    steps: { sign: toOne, 'hand-over': REPORTED },
    law: [LAW2025],
    doubts: [AMENDED_DOUBT, FORM_DOUBT],
  },
)

/** Luật Hộ tịch 2026: any commune of the city. */
export const khaiSinhThuongTru2027 = in2027(khaiSinhThuongTru2025)
export const khaiSinhTheBaoHiem2027 = in2027(khaiSinhTheBaoHiem2025)
