import { defineEdition } from '#procedures'
import { birthEntry2016, birthEntry2025, people } from '../birth.ts'
import { parentParties } from '../people.ts'
import { in2027 } from '../r2027.ts'
import { R2016, R2025 } from '../regimes.ts'
import { declaration2016, declaration2025 } from './declaration.ts'
import { examples2016, examples2025 } from './examples.ts'
import { precheck, tasks2016, tasks2025 } from './form.ts'
import { fee, outcomes, papers2016, papers2025, rules } from './rules.ts'

const birth = {
  code: '1.001193',
  name: 'Đăng ký khai sinh',
  slug: 'dang-ky-khai-sinh',
  sector: 'ho-tich',
  level: 'commune',
  about: 'Đăng ký khai sinh và nhận Giấy khai sinh cho trẻ sinh tại Việt Nam, cha mẹ là công dân Việt Nam.',
  lifeEvents: ['Sinh con'],
  synonyms: ['làm giấy khai sinh', 'làm khai sinh cho con', 'giấy khai sinh', 'đẻ con', 'đẻ', 'mới sinh em bé', 'trẻ sơ sinh', 'khai sinh muộn'],
  precheck, rules, fee, people, parties: parentParties,
  copies: { count: 'copies', line: 'ban-sao-khai-sinh' },
  // The same mother and day of birth is the same birth; twins are told apart by their order.
  sameEvent: [['mother.pin', 'mother.name', 'father.name', 'requester.name'], ['child.born'], ['birth.ordinal']],
  // Luật Hộ tịch 2014, Điều 13: the residence of father or mother; a child that was found, where it lives.
  units: ['mother.commune', 'father.commune', 'child.commune'],
  times: [{ when: true, limit: { kind: 'sameDay', cutoff: '15:00', law: 'Luật Hộ tịch 2014, Điều 5 khoản 3 và Điều 16' } }],
  documents: [{ code: 'giay-khai-sinh', name: 'Giấy khai sinh', layout: 'giay-khai-sinh', of: 'so-khai-sinh', originals: 1, result: 'KQ.G15.000031' }],
} as const

export const khaiSinh2016 = defineEdition({
  ...birth, ...R2016,
  law: ['Luật Hộ tịch 2014, Điều 13–16', 'Nghị định 123/2015/NĐ-CP, Điều 9, 14–16', 'Thông tư 15/2015/TT-BTP'],
  outcomes: outcomes('Ủy ban nhân dân quận, huyện, thị xã'),
  tasks: tasks2016, papers: papers2016,
  signsBook: [{ who: 'Người nhận', law: 'Luật Hộ tịch 2014, Điều 16' }],
  doubts: [], declaration: declaration2016, entries: [birthEntry2016], examples: examples2016,
})

export const khaiSinh2025 = defineEdition({
  ...birth, ...R2025,
  law: [
    'Luật Hộ tịch 2014, Điều 13–16', 'Nghị định 123/2015/NĐ-CP, Điều 14–16', 'Nghị định 07/2025/NĐ-CP', 'Nghị định 120/2025/NĐ-CP',
    'Thông tư 04/2024/TT-BTP',
  ],
  outcomes: outcomes('Ủy ban nhân dân xã, phường'),
  tasks: tasks2025, papers: papers2025,
  doubts: [], declaration: declaration2025, entries: [birthEntry2025],
  tells: ['co-so-du-lieu-dan-cu'],
  examples: examples2025,
})

/** Luật Hộ tịch 2026: any commune of the city. */
export const khaiSinh2027 = in2027(khaiSinh2025)
