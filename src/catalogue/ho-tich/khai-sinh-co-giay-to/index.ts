import { ask, conditions, defineEdition, page, rule } from '#procedures'
import {
  GROWN, GROWN_BIRTH, GROWN_OATH, grownAbroad2016, grownAbroad2025, grownPapers2016, grownPapers2025, grownPrecheck, grownRules, grownSections2016, grownSections2025, grownTasks2016, grownTasks2025, homeCommune,
} from '../grown.ts'
import { in2027 } from '../r2027.ts'
import { R2016, R2025 } from '../regimes.ts'
import { feeWithExemption } from '../result.ts'
import { FEE_DOUBT } from '../steps.ts'
import { examples2016, examples2025 } from './examples.ts'

const { days, is, less } = conditions

const precheck = grownPrecheck(
  page('dieu-kien', 'Đã bao giờ đăng ký khai sinh chưa?', [
    ask.yesNo('previous.ever', 'Đã từng đăng ký khai sinh ở đâu chưa?', { missing: 'Chọn Không nếu chưa từng đăng ký khai sinh' }),
    ask.yesNo('child.alive', 'Người được khai sinh còn sống?', { missing: 'Chọn Có nếu người được khai sinh còn sống' }),
  ], { help: { title: 'Giấy tờ nào được coi là hồ sơ, giấy tờ cá nhân?', text: 'Căn cước, hộ chiếu, học bạ, bằng cấp, lý lịch và giấy tờ khác do cơ quan có thẩm quyền cấp.' } }),
  page('noi-o-nay', 'Người được khai sinh cư trú ở đâu?', [homeCommune]),
)
const tasks2016 = grownTasks2016([])
const tasks2025 = grownTasks2025([])

const outcomes = [
  { at: 'previous.ever', when: is('previous.ever', true), to: '1.004884', law: GROWN,
    title: 'Đã từng đăng ký khai sinh', says: 'Dùng thủ tục Đăng ký lại khai sinh, hoặc xin bản sao trích lục nếu sổ còn' },
  { at: 'child.commune', when: is('child.commune', 'ngoai'), law: 'Luật Hộ tịch 2014, Điều 13',
    title: 'Cư trú ngoài Hà Nội', says: 'Đăng ký tại xã, phường nơi người được khai sinh cư trú, ngoài thành phố Hà Nội' },
] as const

const rules = [
  ...grownRules,
  rule.error('child.alive', is('child.alive', false), 'Chỉ đăng ký cho người còn sống. Nếu cần, đăng ký khai tử cho người đã mất', GROWN),
  rule.warning('child.born', less(days('child.born', 'filedOn'), 60), 'Trẻ sinh chưa quá 60 ngày thì dùng thủ tục Đăng ký khai sinh. Ngày sinh: {}', 'Luật Hộ tịch 2014, Điều 15'),
] as const

const held = {
  ...GROWN_BIRTH,
  code: '1.004772', name: 'Đăng ký khai sinh cho người đã có hồ sơ, giấy tờ cá nhân', slug: 'khai-sinh-cho-nguoi-co-giay-to',
  about: 'Đăng ký khai sinh lần đầu cho người chưa từng đăng ký, nhưng đã có hồ sơ, giấy tờ cá nhân.',
  lifeEvents: ['Mất giấy tờ'],
  synonyms: ['người lớn chưa có khai sinh', 'khai sinh người lớn', 'chưa có giấy khai sinh'],
  precheck, rules, fee: feeWithExemption('khai-sinh-co-giay-to', 'Lệ phí khai sinh cho người đã có giấy tờ'),
  units: ['child.commune'],
} as const
const ABROAD = ['1.000893', 'Đăng ký khai sinh cho người đã có giấy tờ'] as const
const TITLE = { title: 'Tờ khai đăng ký khai sinh', oath: GROWN_OATH } as const

export const khaiSinhCoGiayTo2016 = defineEdition({
  ...held, ...R2016, outcomes: [...outcomes, ...grownAbroad2016(...ABROAD)],
  law: ['Luật Hộ tịch 2014', GROWN, 'Thông tư 15/2015/TT-BTP'],
  tasks: tasks2016, papers: grownPapers2016,
  signsBook: [{ who: 'Người nhận', law: 'Luật Hộ tịch 2014, Điều 16' }],
  doubts: [FEE_DOUBT], declaration: { ...TITLE, law: 'Thông tư 15/2015/TT-BTP, Phụ lục 5', sections: grownSections2016 }, examples: examples2016,
})

export const khaiSinhCoGiayTo2025 = defineEdition({
  ...held, ...R2025, outcomes: [...outcomes, ...grownAbroad2025(...ABROAD)],
  law: ['Luật Hộ tịch 2014', GROWN, 'Nghị định 07/2025/NĐ-CP', 'Nghị định 120/2025/NĐ-CP', 'Thông tư 04/2024/TT-BTP'],
  tasks: tasks2025, papers: grownPapers2025, tells: ['co-so-du-lieu-dan-cu'],
  doubts: [FEE_DOUBT], declaration: { ...TITLE, law: 'Thông tư 04/2024/TT-BTP', sections: grownSections2025 }, examples: examples2025,
})

export const khaiSinhCoGiayTo2027 = in2027(khaiSinhCoGiayTo2025)
