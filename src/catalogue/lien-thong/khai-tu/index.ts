import { conditions, rule } from '#procedures'
import { khaiTu2025, khaiTu2027 } from '../../ho-tich/khai-tu/index.ts'
import { in2027 } from '../../ho-tich/r2027.ts'
import { asGroup, LAW2025 } from '../group.ts'
import { examples2025 } from './examples.ts'
import { benefits, wanted } from './form.ts'
import { benefitSection, deathLegs } from './legs.ts'

const { is, same } = conditions

/** A death, and what follows it: residence struck out, burial money, survivors' money. The facts know no such group before the decree. */
export const khaiTuLienThong2025 = asGroup(
  khaiTu2025,
  {
    code: '2.002622',
    name: 'Liên thông khai tử, xóa đăng ký thường trú, trợ cấp mai táng và tuất',
    slug: 'khai-tu-xoa-thuong-tru-mai-tang',
    about: 'Một lần khai cho hai, ba hoặc bốn việc: khai tử, xóa đăng ký thường trú, trợ cấp mai táng, trợ cấp tuất.',
    synonyms: [
      'mai táng phí',
      'tiền mai táng',
      'trợ cấp mai táng',
      'tử tuất',
      'tiền tuất',
      'khai tử liên thông',
      'xóa hộ khẩu người mất',
      'cắt khẩu người mất',
    ],
    examples: examples2025,
  },
  {
    precheck: [wanted],
    tasks: [benefits],
    outcomes: [
      {
        at: 'deceased.homeKnown',
        when: is('deceased.homeKnown', false),
        to: '1.000656',
        law: LAW2025,
        title: 'Không rõ nơi cư trú cuối cùng',
        says: 'Dùng thủ tục Đăng ký khai tử. Không rõ nơi cư trú thì không có thường trú để xóa',
      },
    ],
    rules: [
      rule.error(
        'payee.pin',
        same('payee.pin', 'deceased.pin'),
        'Số này là số của người đã mất. Ghi số của người nhận trợ cấp, không phải {}',
        LAW2025,
      ),
    ],
    sections: [benefitSection],
    legs: deathLegs,
    steps: {
      sign: 'Lãnh đạo xã, phường ký trích lục khai tử. Hồ sơ được gửi ngay cho công an và cơ quan trả trợ cấp',
      'hand-over': 'Nộp bản chính giấy tờ đã tải lên và nhận trích lục. Kết quả của các cơ quan báo trên trang hồ sơ',
    },
    law: [LAW2025, 'Luật Cư trú 2020'],
    doubts: [
      'Mã thủ tục 2.002622 chưa đối chiếu với Cơ sở dữ liệu quốc gia về thủ tục hành chính.',
      'Thân nhân xác nhận trên VNeID trong 5 ngày làm việc, không tính vào thời hạn. Cơ quan chi trả báo khi đang chờ xác nhận.',
      'Mức và điều kiện hưởng trợ cấp do cơ quan chi trả xét. Câu hỏi về trợ cấp chưa đối chiếu với mẫu.',
      'Nghị định 301/2026 sửa quy định này từ 01/09/2026: mẫu mới. Nội dung chưa đối chiếu với văn bản.',
    ],
  },
)

const renamed = (says: string) => says.replace('trích lục khai tử', 'Giấy chứng tử').replace('nhận trích lục', 'nhận Giấy chứng tử')
/** Luật Hộ tịch 2026: the extract is now called Giấy chứng tử. */
export const khaiTuLienThong2027 = in2027(khaiTuLienThong2025, {
  documents: khaiTu2027.documents,
  steps: khaiTuLienThong2025.steps.map(step => ({ ...step, says: renamed(step.says) })),
})
