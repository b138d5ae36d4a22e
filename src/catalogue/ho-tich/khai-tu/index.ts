import { defineEdition } from '#procedures'
import { deathExtract, deathPeople } from '../death.ts'
import { in2027 } from '../r2027.ts'
import { R2016, R2025 } from '../regimes.ts'
import { FEE_DOUBT } from '../steps.ts'
import { declaration2016, declaration2025, entry2016, entry2025 } from './declaration.ts'
import { examples2016, examples2025 } from './examples.ts'
import { precheck, tasks2016, tasks2025 } from './form.ts'
import { fee, outcomes, papers2016, papers2025, rules, rules2025 } from './rules.ts'

const TIME = 'Luật Hộ tịch 2014, Điều 5 khoản 3 và Điều 34; xác minh: Nghị định 63/2024/NĐ-CP'

const death = {
  code: '1.000656', name: 'Đăng ký khai tử', slug: 'dang-ky-khai-tu', sector: 'ho-tich', level: 'commune',
  about: 'Đăng ký khai tử và nhận trích lục khai tử cho công dân Việt Nam đã mất.',
  lifeEvents: ['Có người thân mất'],
  synonyms: ['giấy chứng tử', 'báo tử', 'giấy báo tử', 'người chết', 'người mất', 'qua đời', 'làm giấy chứng tử', 'khai báo người mất'],
  precheck, fee, people: deathPeople,
  copies: { count: 'copies', line: 'ban-sao-trich-luc' },
  // Somebody dies once, whatever day was declared.
  sameEvent: [['deceased.pin', 'deceased.name'], ['deceased.born']],
  // Luật Hộ tịch 2014, Điều 32: the last residence; where it is not known, where the person died or was found.
  units: ['deceased.commune', 'death.commune'],
  times: [{ when: true, limit: { kind: 'sameDay', cutoff: '15:00', extraOnVerify: 3, law: TIME } }],
  parties: [{ role: 'Người đã mất', name: 'deceased.name', born: 'deceased.born', pin: 'deceased.pin', must: ['alive'], law: 'Luật Hộ tịch 2014, Điều 5 khoản 4' }],
  documents: [deathExtract],
} as const

export const khaiTu2016 = defineEdition({
  ...death, ...R2016,
  law: ['Luật Hộ tịch 2014, Điều 32–34', 'Nghị định 123/2015/NĐ-CP, Điều 4', 'Thông tư 15/2015/TT-BTP'],
  outcomes: outcomes('Ủy ban nhân dân quận, huyện, thị xã'),
  tasks: tasks2016, rules, papers: papers2016,
  signsBook: [{ who: 'Người nhận', law: 'Luật Hộ tịch 2014, Điều 34' }],
  doubts: [FEE_DOUBT, 'Thời hạn thêm 3 ngày làm việc khi xác minh là theo Nghị định 63/2024. Quy định trước đó chưa đối chiếu.'],
  declaration: declaration2016, entries: [entry2016], examples: examples2016,
})

export const khaiTu2025 = defineEdition({
  ...death, ...R2025,
  law: ['Luật Hộ tịch 2014, Điều 32–34', 'Nghị định 123/2015/NĐ-CP, Điều 4', 'Nghị định 07/2025/NĐ-CP', 'Nghị định 120/2025/NĐ-CP', 'Thông tư 04/2024/TT-BTP'],
  outcomes: outcomes('Ủy ban nhân dân xã, phường'),
  tasks: tasks2025, rules: rules2025, papers: papers2025,
  doubts: [FEE_DOUBT, 'Cổng quốc gia ghi thời hạn khác nhau giữa các trường hợp: 1, 2 hoặc 5 ngày làm việc.'],
  tells: ['co-so-du-lieu-dan-cu'],
  declaration: declaration2025, entries: [entry2025], examples: examples2025,
})

/** Luật Hộ tịch 2026: the extract is now called Giấy chứng tử. */
export const khaiTu2027 = in2027(khaiTu2025, {
  about: 'Đăng ký khai tử và nhận Giấy chứng tử cho công dân Việt Nam đã mất.',
  documents: [{ ...deathExtract, name: 'Giấy chứng tử' }],
})
