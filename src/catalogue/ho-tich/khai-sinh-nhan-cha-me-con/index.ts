import { conditions, defineEdition } from '#procedures'
import { people } from '../birth.ts'
import { in2027 } from '../r2027.ts'
import { R2016, R2025 } from '../regimes.ts'
import { FEE_DOUBT } from '../steps.ts'
import { declaration2016, declaration2025, entries2016, entries2025 } from './declaration.ts'
import { examples2016, examples2025 } from './examples.ts'
import { precheck2016, precheck2025, tasks2016, tasks2025 } from './form.ts'
import { fee, outcomes2016, outcomes2025, papers2016, papers2025, rules } from './rules.ts'

const { is } = conditions
const mother = { role: 'Mẹ', name: 'mother.name', born: 'mother.born', pin: 'mother.pin' } as const
const father = { role: 'Cha', name: 'father.name', born: 'father.born', pin: 'father.pin' } as const
const ALIVE = { must: ['alive'], law: 'Luật Hôn nhân và gia đình 2014, Điều 101' } as const
const ENTERED = { must: [], law: 'Luật Hộ tịch 2014, Điều 14' } as const

const both = {
  code: '1.000689', name: 'Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con', slug: 'khai-sinh-nhan-cha-me-con', sector: 'ho-tich', level: 'commune',
  about: 'Cha mẹ chưa kết hôn: một hồ sơ vừa khai sinh cho con, vừa đăng ký cha hoặc mẹ nhận con.',
  lifeEvents: ['Sinh con', 'Cha, mẹ và con'],
  synonyms: ['khai sinh chưa kết hôn', 'khai sinh và nhận cha', 'con ngoài giá thú', 'khai sinh có tên cha'],
  rules, fee, people,
  copies: { count: 'copies', line: 'ban-sao-khai-sinh' },
  sameEvent: [['mother.pin', 'mother.name'], ['child.born'], ['birth.ordinal']],
  // Luật Hộ tịch 2014, Điều 13 and 24: the residence of father or mother.
  units: ['mother.commune', 'father.commune'],
  times: [{ when: true, limit: { kind: 'workingDays', days: 3, extraOnVerify: 5, law: 'Thông tư 15/2015/TT-BTP, Điều 12; từ 2020: Thông tư 04/2020/TT-BTP, Điều 15' } }],
  parties: [
    { ...father, ...ALIVE, when: is('claim.kind', 'cha-con') }, { ...mother, ...ENTERED, when: is('claim.kind', 'cha-con') },
    { ...mother, ...ALIVE, when: is('claim.kind', 'me-con') }, { ...father, ...ENTERED, when: is('claim.kind', 'me-con') },
  ],
  documents: [
    { code: 'giay-khai-sinh', name: 'Giấy khai sinh', layout: 'giay-khai-sinh', of: 'so-khai-sinh', originals: 1, result: 'KQ.G15.000031' },
    { code: 'trich-luc-nhan-cha-me-con', name: 'Trích lục đăng ký nhận cha, mẹ, con', layout: 'trich-luc', of: 'so-nhan-cha-me-con', originals: 1, result: 'KQ.G15.000033' },
  ],
  doubts: [FEE_DOUBT],
} as const

export const khaiSinhNhanCon2016 = defineEdition({
  ...both, ...R2016, precheck: precheck2016, outcomes: outcomes2016, tasks: tasks2016, papers: papers2016,
  law: ['Luật Hộ tịch 2014, Điều 13–16, 24–25', 'Nghị định 123/2015/NĐ-CP, Điều 15', 'Thông tư 15/2015/TT-BTP, Điều 11–12'],
  steps: [...R2016.steps.filter(({ does }) => does !== 'hand-over'), { does: 'hand-over', at: 'mot-cua', says: 'Cha và mẹ cùng có mặt, ký sổ, nhận Giấy khai sinh và trích lục' }],
  signsBook: [{ who: 'Người nhận con', law: 'Luật Hộ tịch 2014, Điều 25' }, { who: 'Người đi đăng ký khai sinh', law: 'Luật Hộ tịch 2014, Điều 16' }],
  declaration: declaration2016, entries: entries2016, examples: examples2016,
})

export const khaiSinhNhanCon2025 = defineEdition({
  ...both, ...R2025, precheck: precheck2025, outcomes: outcomes2025, tasks: tasks2025, papers: papers2025,
  law: ['Luật Hộ tịch 2014, Điều 13–16, 24–25', 'Nghị định 123/2015/NĐ-CP, Điều 15', 'Nghị định 07/2025/NĐ-CP', 'Nghị định 120/2025/NĐ-CP', 'Thông tư 04/2024/TT-BTP'],
  tells: ['co-so-du-lieu-dan-cu'], declaration: declaration2025, entries: entries2025, examples: examples2025,
})

export const khaiSinhNhanCon2027 = in2027(khaiSinhNhanCon2025)
