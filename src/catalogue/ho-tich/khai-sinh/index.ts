import { day } from '#kernel/day.ts'
import { defineEdition } from '#procedures'
import { declaration2016, declaration2025, entry2016, entry2025, people } from './declaration.ts'
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
  precheck, rules, fee, people,
  copies: { count: 'copies', line: 'ban-sao-khai-sinh' },
  // The same mother and day of birth is the same birth; twins are told apart by their order.
  sameEvent: [['mother.pin', 'mother.name', 'father.name', 'requester.name'], ['child.born'], ['birth.ordinal']],
  // Luật Hộ tịch 2014, Điều 13: the residence of father or mother; a child that was found, where it lives.
  units: ['mother.commune', 'father.commune', 'child.commune'],
  times: [{ when: true, limit: { kind: 'sameDay', cutoff: '15:00', law: 'Luật Hộ tịch 2014, Điều 5 khoản 3 và Điều 16' } }],
  // A parent who has died is entered all the same; nobody here must be alive.
  parties: [
    { role: 'Mẹ', name: 'mother.name', born: 'mother.born', pin: 'mother.pin', must: [], law: 'Luật Hộ tịch 2014, Điều 14' },
    { role: 'Cha', name: 'father.name', born: 'father.born', pin: 'father.pin', must: [], law: 'Luật Hộ tịch 2014, Điều 14' },
  ],
  documents: [{ code: 'giay-khai-sinh', name: 'Giấy khai sinh', layout: 'giay-khai-sinh', of: 'so-khai-sinh', originals: 1, result: 'KQ.G15.000031' }],
} as const

const receive = { does: 'receive', at: 'mot-cua', says: 'Bộ phận một cửa kiểm tra giấy tờ và hẹn ngày trả' } as const
const sign = { does: 'sign', at: 'lanh-dao', says: 'Lãnh đạo xã, phường ký Giấy khai sinh' } as const

export const khaiSinh2016 = defineEdition({
  ...birth,
  regime: 'R2016', from: day('2016-01-01'), to: day('2025-07-01'),
  law: ['Luật Hộ tịch 2014, Điều 13–16', 'Nghị định 123/2015/NĐ-CP, Điều 9, 14–16', 'Thông tư 15/2015/TT-BTP'],
  outcomes: outcomes('Ủy ban nhân dân quận, huyện, thị xã'),
  tasks: tasks2016,
  papers: papers2016,
  steps: [
    receive,
    { does: 'examine', at: 'tu-phap-ho-tich', says: 'Công chức tư pháp – hộ tịch kiểm tra và ghi sổ' },
    sign,
    { does: 'hand-over', at: 'mot-cua', says: 'Người đi đăng ký xuất trình bản chính, ký sổ và nhận Giấy khai sinh' },
  ],
  signsBook: [{ who: 'Người nhận', law: 'Luật Hộ tịch 2014, Điều 16' }],
  doubts: [],
  declaration: declaration2016,
  entries: [entry2016],
  tells: [],
  examples: examples2016,
})

export const khaiSinh2025 = defineEdition({
  ...birth,
  regime: 'R2025', from: day('2025-07-01'), to: day('2027-03-01'),
  law: [
    'Luật Hộ tịch 2014, Điều 13–16', 'Nghị định 123/2015/NĐ-CP, Điều 14–16', 'Nghị định 07/2025/NĐ-CP', 'Nghị định 120/2025/NĐ-CP',
    'Thông tư 04/2024/TT-BTP',
  ],
  outcomes: outcomes('Ủy ban nhân dân xã, phường'),
  tasks: tasks2025,
  papers: papers2025,
  steps: [
    receive,
    { does: 'examine', at: 'tu-phap-ho-tich', says: 'Công chức tư pháp – hộ tịch tra cứu, kiểm tra và soạn Giấy khai sinh' },
    { does: 'confirm', at: 'nguoi-nop', says: 'Người nộp xem bản dự thảo và xác nhận trong 1 ngày' },
    sign,
    { does: 'hand-over', at: 'mot-cua', says: 'Nộp bản chính giấy tờ đã tải lên và nhận Giấy khai sinh' },
  ],
  confirmsDraft: { days: 1, law: 'Quyết định 163/QĐ-BTP năm 2026' },
  signsBook: [],
  doubts: [],
  declaration: declaration2025,
  entries: [entry2025],
  tells: ['co-so-du-lieu-dan-cu'],
  examples: examples2025,
})
