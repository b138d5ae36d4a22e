import { defineEdition, row } from '#procedures'
import { bothSign, endsInPerson, people, sameCouple, spouseFields2016, spouseFields2025, spouses2016, spouses2025 } from '../couple.ts'
import { COMMUNE, DISTRICT, foreigner } from '../outcomes.ts'
import { in2027 } from '../r2027.ts'
import { placeKnownRows } from '../reference.ts'
import { R2016, R2025 } from '../regimes.ts'
import { copiesSection, feeWithExemption } from '../result.ts'
import { FEE_DOUBT, OATH } from '../steps.ts'
import { examples2016, examples2025 } from './examples.ts'
import { LOST, outcomes, papers2016, papers2025, precheck, rules, tasks2016, tasks2025 } from './form.ts'

const ALIVE = { must: ['alive'], law: LOST } as const
const declaration = { title: 'Tờ khai đăng ký lại kết hôn', oath: OATH } as const
const previousSection = { title: 'Lần đăng ký trước', rows: [...placeKnownRows('previous'), row('Lý do đăng ký lại', 'previous.reason')] } as const
/** The marriage holds from the day of the first registration, and the certificate says so (Nghị định 123/2015/NĐ-CP, Điều 27). */
const marriedOn = { marriedOn: 'previous.on' } as const

/** Luật Hộ tịch 2014, Điều 37: with a foreigner, the district; since 2025 the commune, by a procedure of its own. */
const outcomesIn = (where: string) => [
  ...outcomes, ...(['wife', 'husband'] as const).map(p => foreigner(p, '2.000513', 'Đăng ký lại kết hôn', where, 'Luật Hộ tịch 2014, Điều 37')),
] as const

const again = {
  code: '1.004746', name: 'Đăng ký lại kết hôn', slug: 'dang-ky-lai-ket-hon', sector: 'ho-tich', level: 'commune',
  about: 'Đăng ký lại việc kết hôn đã đăng ký trước năm 2016, khi cả sổ hộ tịch và bản chính đều mất. Hai bên cùng có mặt khi nhận.',
  lifeEvents: ['Kết hôn', 'Mất giấy tờ'],
  synonyms: ['làm lại giấy kết hôn', 'mất giấy kết hôn', 'làm lại hôn thú'],
  precheck, rules, people, sameEvent: sameCouple,
  fee: feeWithExemption('ket-hon-lai', 'Lệ phí đăng ký lại kết hôn'), copies: { count: 'copies', line: 'ban-sao-trich-luc' },
  // Nghị định 123/2015/NĐ-CP, Điều 25: where it was registered, or the permanent residence.
  units: ['previous.commune', 'wife.commune', 'husband.commune'],
  times: [{ when: true, limit: { kind: 'workingDays', days: 5, verifiedDays: 25, law: 'Nghị định 123/2015/NĐ-CP, Điều 27' } }],
  parties: [
    { role: 'Bên nữ', name: 'wife.name', born: 'wife.born', pin: 'wife.pin', ...ALIVE }, { role: 'Bên nam', name: 'husband.name', born: 'husband.born', pin: 'husband.pin', ...ALIVE },
  ],
  documents: [{ code: 'giay-ket-hon', name: 'Giấy chứng nhận kết hôn', layout: 'giay-ket-hon', of: 'so-ket-hon', originals: 2, result: 'KQ.G15.000032' }],
  doubts: [FEE_DOUBT, 'Không rõ ngày, tháng đăng ký trước đây thì ghi ngày 01/01 của năm đó. Cách ghi này chưa đối chiếu với văn bản.'],
} as const

export const dangKyLaiKetHon2016 = defineEdition({
  ...again, ...R2016, outcomes: outcomesIn(DISTRICT), steps: endsInPerson(R2016.steps), signsBook: bothSign, tasks: tasks2016, papers: papers2016,
  law: ['Luật Hộ tịch 2014, Điều 17–18', 'Nghị định 123/2015/NĐ-CP, Điều 24–27', 'Thông tư 15/2015/TT-BTP'],
  declaration: { ...declaration, law: 'Thông tư 15/2015/TT-BTP, Phụ lục 5', sections: [...spouses2016, previousSection, copiesSection] },
  entries: [{ book: 'so-ket-hon', fields: { ...spouseFields2016, ...marriedOn } }], examples: examples2016,
})

export const dangKyLaiKetHon2025 = defineEdition({
  ...again, ...R2025, outcomes: outcomesIn(COMMUNE), steps: endsInPerson(R2025.steps), signsBook: bothSign, tasks: tasks2025, papers: papers2025,
  law: ['Luật Hộ tịch 2014, Điều 17–18', 'Nghị định 123/2015/NĐ-CP, Điều 24–27', 'Nghị định 07/2025/NĐ-CP', 'Nghị định 120/2025/NĐ-CP', 'Thông tư 04/2024/TT-BTP'],
  declaration: { ...declaration, law: 'Thông tư 04/2024/TT-BTP', sections: [...spouses2025, previousSection, copiesSection] },
  entries: [{ book: 'so-ket-hon', fields: { ...spouseFields2025, ...marriedOn } }], examples: examples2025,
})

export const dangKyLaiKetHon2027 = in2027(dangKyLaiKetHon2025)
