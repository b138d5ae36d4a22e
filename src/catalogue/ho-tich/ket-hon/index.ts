import { defineEdition } from '#procedures'
import { abroadFirst, bothSign, columns2016, columns2025, coupleRules, endsInPerson, fields2016, fields2025, impediments, livesElsewhere, mustBeFree, people, sameCouple } from '../couple.ts'
import { in2027 } from '../r2027.ts'
import { R2016, R2025 } from '../regimes.ts'
import { copiesSection } from '../result.ts'
import { examples2016, examples2025 } from './examples.ts'
import { confirmationRules, confirmationSection, papers2016, papers2025, precheck, tasks2016, tasks2025 } from './form.ts'

const rules = [...coupleRules, ...impediments] as const
const foreign = (where: string) => (['wife', 'husband'] as const).map(p => ({
  at: `${p}.nationality`, when: { all: [{ given: `${p}.nationality` }, { not: { is: [`${p}.nationality`, 'VN'] } }] }, to: '2.000806', law: 'Luật Hộ tịch 2014, Điều 37',
  title: 'Một bên là người nước ngoài', says: `Đăng ký kết hôn có yếu tố nước ngoài tại ${where}`,
} as const))
const declaration = {
  title: 'Tờ khai đăng ký kết hôn',
  oath: 'Lời khai là đúng sự thật. Việc kết hôn là tự nguyện, không vi phạm Luật Hôn nhân và gia đình. Hai bên chịu trách nhiệm trước pháp luật.',
} as const

const marriage = {
  code: '1.000894', name: 'Đăng ký kết hôn', slug: 'dang-ky-ket-hon', sector: 'ho-tich', level: 'commune',
  about: 'Đăng ký kết hôn và nhận hai bản chính Giấy chứng nhận kết hôn. Hai bên cùng có mặt khi nhận.',
  lifeEvents: ['Kết hôn'],
  synonyms: ['lấy vợ', 'lấy chồng', 'cưới', 'đám cưới', 'giấy kết hôn', 'giấy chứng nhận kết hôn', 'giấy hôn thú', 'hôn thú'],
  precheck, people,
  fee: [{ when: true, reason: 'Miễn phí khi hai bên là công dân cư trú ở trong nước', law: 'Luật Hộ tịch 2014, Điều 11' }],
  copies: { count: 'copies', line: 'ban-sao-trich-luc' },
  sameEvent: sameCouple,
  // Luật Hộ tịch 2014, Điều 17: the residence of either.
  units: ['wife.commune', 'husband.commune'],
  times: [{ when: true, limit: { kind: 'sameDay', cutoff: '15:00', extraOnVerify: 5, law: 'Luật Hộ tịch 2014, Điều 5 khoản 3 và Điều 18' } }],
  parties: mustBeFree,
  doubts: [],
  documents: [{ code: 'giay-ket-hon', name: 'Giấy chứng nhận kết hôn', layout: 'giay-ket-hon', of: 'so-ket-hon', originals: 2, result: 'KQ.G15.000032' }],
} as const

export const ketHon2016 = defineEdition({
  ...marriage, ...R2016, steps: endsInPerson(R2016.steps), signsBook: bothSign,
  law: ['Luật Hộ tịch 2014, Điều 17–18', 'Luật Hôn nhân và gia đình 2014, Điều 5, 8', 'Nghị định 123/2015/NĐ-CP, Điều 10, 23', 'Thông tư 15/2015/TT-BTP'],
  outcomes: [livesElsewhere, ...abroadFirst, ...foreign('Ủy ban nhân dân quận, huyện, thị xã')],
  tasks: tasks2016, papers: papers2016, rules: [...rules, ...confirmationRules],
  declaration: { ...declaration, law: 'Thông tư 15/2015/TT-BTP, Phụ lục 5', sections: [...columns2016, confirmationSection, copiesSection] },
  entries: [{ book: 'so-ket-hon', fields: fields2016 }], examples: examples2016,
})

export const ketHon2025 = defineEdition({
  ...marriage, ...R2025, steps: endsInPerson(R2025.steps), signsBook: bothSign,
  law: ['Luật Hộ tịch 2014, Điều 17–18', 'Luật Hôn nhân và gia đình 2014, Điều 5, 8', 'Nghị định 07/2025/NĐ-CP', 'Nghị định 120/2025/NĐ-CP', 'Thông tư 04/2024/TT-BTP'],
  outcomes: [livesElsewhere, ...abroadFirst, ...foreign('Ủy ban nhân dân xã, phường')],
  tasks: tasks2025, papers: papers2025, rules,
  declaration: { ...declaration, law: 'Thông tư 04/2024/TT-BTP', sections: [...columns2025, copiesSection] },
  entries: [{ book: 'so-ket-hon', fields: fields2025 }], examples: examples2025,
})

export const ketHon2027 = in2027(ketHon2025)
