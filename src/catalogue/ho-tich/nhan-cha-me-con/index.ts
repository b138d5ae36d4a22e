import { defineEdition } from '#procedures'
import { in2027 } from '../r2027.ts'
import { R2016, R2025 } from '../regimes.ts'
import { FEE_DOUBT } from '../steps.ts'
import { declaration2016, declaration2025, entries2016, entries2025, people } from './declaration.ts'
import { examples2016, examples2025 } from './examples.ts'
import { precheck2016, precheck2025, tasks2016, tasks2025 } from './form.ts'
import { fee, outcomes2016, outcomes2025, papers2016, papers2025, rules } from './rules.ts'

const ALIVE = { must: ['alive'], law: 'Luật Hôn nhân và gia đình 2014, Điều 101' } as const
/** What the law of 2014 has signed by those who are there. */
const bothThere = [{ who: 'Người nhận', law: 'Luật Hộ tịch 2014, Điều 25' }, { who: 'Người được nhận hoặc người đại diện', law: 'Luật Hộ tịch 2014, Điều 25' }] as const

const recognition = {
  code: '1.001022', name: 'Đăng ký nhận cha, mẹ, con', slug: 'nhan-cha-me-con', sector: 'ho-tich', level: 'commune',
  lifeEvents: ['Cha, mẹ và con'],
  synonyms: ['nhận con', 'nhận cha', 'nhận mẹ', 'nhận cha mẹ con', 'con ngoài giá thú'],
  rules, fee, people,
  copies: { count: 'copies', line: 'ban-sao-trich-luc' },
  sameEvent: [['recogniser.pin', 'recogniser.name'], ['recognised.pin', 'recognised.name'], ['claim.kind']],
  // Luật Hộ tịch 2014, Điều 24: the residence of either.
  units: ['recogniser.commune', 'recognised.commune'],
  times: [{ when: true, limit: { kind: 'workingDays', days: 3, extraOnVerify: 5, law: 'Luật Hộ tịch 2014, Điều 25' } }],
  parties: [
    { role: 'Người nhận', name: 'recogniser.name', born: 'recogniser.born', pin: 'recogniser.pin', ...ALIVE },
    { role: 'Người được nhận', name: 'recognised.name', born: 'recognised.born', pin: 'recognised.pin', ...ALIVE },
  ],
  documents: [{ code: 'trich-luc-nhan-cha-me-con', name: 'Trích lục đăng ký nhận cha, mẹ, con', layout: 'trich-luc', of: 'so-nhan-cha-me-con', originals: 1, result: 'KQ.G15.000033' }],
  doubts: [FEE_DOUBT, 'Ý kiến của con từ đủ 9 tuổi và của người đang là cha, mẹ hỏi theo mẫu tờ khai. Điều khoản chưa đối chiếu với văn bản.'],
} as const

export const nhanChaMeCon2016 = defineEdition({
  ...recognition, ...R2016, precheck: precheck2016, outcomes: outcomes2016, tasks: tasks2016, papers: papers2016,
  about: 'Đăng ký cha, mẹ nhận con hoặc con nhận cha, mẹ. Hai bên cùng có mặt khi nhận kết quả.',
  law: ['Luật Hộ tịch 2014, Điều 24–25', 'Luật Hôn nhân và gia đình 2014, Điều 88–91, 101', 'Thông tư 15/2015/TT-BTP, Điều 11'],
  steps: [...R2016.steps.filter(({ does }) => does !== 'hand-over'), { does: 'hand-over', at: 'mot-cua', says: 'Hai bên cùng có mặt, ký sổ và nhận trích lục' }],
  signsBook: bothThere, declaration: declaration2016, entries: entries2016, examples: examples2016,
})

export const nhanChaMeCon2025 = defineEdition({
  ...recognition, ...R2025, precheck: precheck2025, outcomes: outcomes2025, tasks: tasks2025, papers: papers2025,
  about: 'Đăng ký cha, mẹ nhận con hoặc con nhận cha, mẹ khi hai bên còn sống và không ai tranh chấp.',
  law: ['Luật Hộ tịch 2014, Điều 24–25', 'Luật Hôn nhân và gia đình 2014, Điều 88–91, 101', 'Nghị định 07/2025/NĐ-CP', 'Nghị định 120/2025/NĐ-CP', 'Thông tư 04/2024/TT-BTP'],
  declaration: declaration2025, entries: entries2025, examples: examples2025,
})

export const nhanChaMeCon2027 = in2027(nhanChaMeCon2025)
