import { day } from '#kernel/day.ts'
import { ask, conditions, defineEdition, page, rule } from '#procedures'
import {
  GROWN, GROWN_BIRTH, GROWN_OATH, grownAbroad2016, grownAbroad2025, grownPapers2016, grownPapers2025, grownPrecheck, grownRules, grownSections2016, grownSections2025, grownTasks2016, grownTasks2025, homeCommune,
} from '../grown.ts'
import { in2027 } from '../r2027.ts'
import { placeKnown, placeKnownRows, referenceRules, registeredAt } from '../reference.ts'
import { R2016, R2025 } from '../regimes.ts'
import { feeWithExemption } from '../result.ts'
import { FEE_DOUBT } from '../steps.ts'
import { examples2016, examples2025 } from './examples.ts'

const { all, before, given, is, not } = conditions

const CONDITIONS = 'Nghị định 123/2015/NĐ-CP, Điều 24'
/** Nghị định 123/2015/NĐ-CP, Điều 24: registered before this day, book and original both lost, the person alive. */
const BEFORE = day('2016-01-01')

const precheck = grownPrecheck(
  page('dieu-kien', 'Đã đăng ký khai sinh khi nào, giấy tờ còn không?', [
    ask.yesNo('previous.early', 'Đã đăng ký khai sinh trước ngày 01/01/2016?', { missing: 'Chọn Có nếu đã đăng ký trước ngày 01/01/2016' }),
    ask.yesNo('previous.lost', 'Cả sổ hộ tịch và bản chính giấy khai sinh đều đã mất?', { missing: 'Chọn Có nếu cả sổ và bản chính đều mất' }),
    ask.yesNo('child.alive', 'Người được khai sinh còn sống?', { missing: 'Chọn Có nếu người được khai sinh còn sống' }),
  ], { help: { title: 'Còn sổ hoặc còn bản chính thì sao?', text: 'Không phải đăng ký lại. Còn sổ thì xin bản sao trích lục, làm trong ngày.' } }),
  page('noi-dang-ky', 'Đăng ký ở đâu, nay cư trú ở đâu?', [registeredAt('previous'), homeCommune]),
)
const previous = [placeKnown('previous', 'lan-truoc', 'Lần trước đăng ký ở đâu, số mấy?')]
const tasks2016 = grownTasks2016(previous)
const tasks2025 = grownTasks2025(previous)

const outcomes = [
  { at: 'previous.early', when: is('previous.early', false), to: '2.000635', law: CONDITIONS,
    title: 'Đăng ký từ năm 2016', says: 'Chỉ đăng ký lại việc đã đăng ký trước ngày 01/01/2016. Xin bản sao từ dữ liệu hộ tịch' },
  { at: 'previous.lost', when: is('previous.lost', false), to: '2.000635', law: CONDITIONS,
    title: 'Còn sổ hoặc còn bản chính', says: 'Chỉ đăng ký lại khi cả sổ và bản chính đều mất. Xin bản sao trích lục khai sinh' },
  { at: 'child.commune', when: all(is('previous.commune', 'ngoai'), is('child.commune', 'ngoai')), law: 'Nghị định 123/2015/NĐ-CP, Điều 25',
    title: 'Nơi đăng ký và nơi cư trú ngoài Hà Nội', says: 'Đăng ký lại tại nơi đã đăng ký trước đây hoặc nơi thường trú, ngoài thành phố Hà Nội' },
] as const

const rules = [
  ...grownRules, ...referenceRules('previous', 'child.born'),
  rule.error('child.alive', is('child.alive', false), 'Chỉ đăng ký lại khai sinh khi người được khai sinh còn sống. Nếu cần, đăng ký khai tử', CONDITIONS),
  rule.error('previous.on', all(given('previous.on'), not(before('previous.on', BEFORE))), 'Chỉ đăng ký lại việc đã đăng ký trước ngày 01/01/2016. Kiểm tra lại: {}', CONDITIONS),
  rule.error('child.born', all(given('child.born'), not(before('child.born', BEFORE))), 'Sinh từ năm 2016 thì không đăng ký lại. Xin bản sao trích lục khai sinh. Ngày sinh: {}', CONDITIONS),
] as const

const again = {
  ...GROWN_BIRTH,
  code: '1.004884', name: 'Đăng ký lại khai sinh', slug: 'dang-ky-lai-khai-sinh',
  about: 'Đăng ký lại khai sinh đã đăng ký trước năm 2016, khi cả sổ hộ tịch và bản chính giấy tờ đều mất.',
  lifeEvents: ['Mất giấy tờ'],
  synonyms: ['làm lại giấy khai sinh', 'làm lại khai sinh', 'mất giấy khai sinh'],
  precheck, rules, fee: feeWithExemption('dang-ky-lai-khai-sinh', 'Lệ phí đăng ký lại khai sinh'),
  // Nghị định 123/2015/NĐ-CP, Điều 25: where it was registered, or the permanent residence.
  units: ['previous.commune', 'child.commune'],
} as const
const ABROAD = ['2.000522', 'Đăng ký lại khai sinh'] as const
const TITLE = { title: 'Tờ khai đăng ký lại khai sinh', oath: GROWN_OATH } as const
const previousSection = { title: 'Lần đăng ký trước', rows: placeKnownRows('previous') } as const

export const dangKyLaiKhaiSinh2016 = defineEdition({
  ...again, ...R2016, outcomes: [...outcomes, ...grownAbroad2016(...ABROAD)],
  law: ['Luật Hộ tịch 2014', GROWN, 'Thông tư 15/2015/TT-BTP'],
  tasks: tasks2016, papers: grownPapers2016,
  signsBook: [{ who: 'Người nhận', law: 'Nghị định 123/2015/NĐ-CP, Điều 26' }],
  doubts: [FEE_DOUBT], declaration: { ...TITLE, law: 'Thông tư 15/2015/TT-BTP, Phụ lục 5', sections: [...grownSections2016, previousSection] }, examples: examples2016,
})

export const dangKyLaiKhaiSinh2025 = defineEdition({
  ...again, ...R2025, outcomes: [...outcomes, ...grownAbroad2025(...ABROAD)],
  law: ['Luật Hộ tịch 2014', GROWN, 'Nghị định 07/2025/NĐ-CP', 'Nghị định 120/2025/NĐ-CP', 'Thông tư 04/2024/TT-BTP'],
  tasks: tasks2025, papers: grownPapers2025, tells: ['co-so-du-lieu-dan-cu'],
  doubts: [FEE_DOUBT], declaration: { ...TITLE, law: 'Thông tư 04/2024/TT-BTP', sections: [...grownSections2025, previousSection] }, examples: examples2025,
})

export const dangKyLaiKhaiSinh2027 = in2027(dangKyLaiKhaiSinh2025)
