import { conditions, defineEdition } from '#procedures'
import { FAMILY } from '../couple.ts'
import { married } from '../marital.ts'
import { in2027 } from '../r2027.ts'
import { R2016, R2025 } from '../regimes.ts'
import { FEE_DOUBT } from '../steps.ts'
import { declaration2016, declaration2025, entries2016, entries2025, people } from './declaration.ts'
import { examples2016, examples2025 } from './examples.ts'
import { precheck, tasks2016, tasks2025 } from './form.ts'
import { fee, outcomes, papers2016, papers2025, rules } from './rules.ts'

const person = { role: 'Người được xác nhận', name: 'person.name', born: 'person.born', pin: 'person.pin' } as const

const confirmation = {
  code: '1.004873', name: 'Cấp Giấy xác nhận tình trạng hôn nhân', slug: 'xac-nhan-tinh-trang-hon-nhan', sector: 'ho-tich', level: 'commune',
  about: 'Xin Giấy xác nhận tình trạng hôn nhân, thường gọi là giấy độc thân. Giấy dùng được trong 6 tháng.',
  lifeEvents: ['Kết hôn'],
  synonyms: ['giấy độc thân', 'xác nhận độc thân', 'chứng nhận độc thân', 'chưa kết hôn', 'xác nhận hôn nhân'],
  precheck, outcomes, rules, fee, people,
  sameEvent: [['person.pin', 'person.name'], ['purpose.kind'], ['partner.pin', 'partner.name', 'purpose.text']],
  // Nghị định 123/2015/NĐ-CP, Điều 21: the permanent residence, else the temporary one.
  units: ['person.commune'],
  times: [{ when: true, limit: { kind: 'workingDays', days: 3, verifiedDays: 23, law: 'Nghị định 123/2015/NĐ-CP, Điều 22' } }],
  parties: [
    { ...person, when: conditions.not(married('person')), must: ['alive', 'single'], law: `${FAMILY}, Điều 5 khoản 2 điểm c` },
    { ...person, when: married('person'), must: ['alive'], law: 'Bộ luật Dân sự 2015, Điều 16' },
  ],
  documents: [{
    code: 'giay-xac-nhan-hon-nhan', name: 'Giấy xác nhận tình trạng hôn nhân', layout: 'giay-xac-nhan-hon-nhan', of: 'so-xac-nhan-hon-nhan',
    mark: 'UBND-XNTTHN', originals: 'paper.count', result: 'KQ.G15.000038',
  }],
  doubts: [FEE_DOUBT, 'Nơi cư trú trước đây ở tỉnh khác thì phải hỏi nơi đó, nên có thể mất tới 23 ngày.'],
} as const

export const xacNhanHonNhan2016 = defineEdition({
  ...confirmation, ...R2016, tasks: tasks2016, papers: papers2016,
  law: ['Nghị định 123/2015/NĐ-CP, Điều 21–23', 'Thông tư 15/2015/TT-BTP'],
  signsBook: [], declaration: declaration2016, entries: entries2016, examples: examples2016,
})

export const xacNhanHonNhan2025 = defineEdition({
  ...confirmation, ...R2025, tasks: tasks2025, papers: papers2025,
  law: ['Nghị định 123/2015/NĐ-CP, Điều 21–23', 'Nghị định 07/2025/NĐ-CP', 'Nghị định 120/2025/NĐ-CP', 'Thông tư 04/2024/TT-BTP'],
  declaration: declaration2025, entries: entries2025, examples: examples2025,
})

export const xacNhanHonNhan2027 = in2027(xacNhanHonNhan2025)
