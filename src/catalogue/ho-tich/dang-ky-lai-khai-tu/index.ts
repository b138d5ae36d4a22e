import { day } from '#kernel/day.ts'
import { ask, conditions, defineEdition, page, paper, rule, task } from '#procedures'
import { deathExtract, deathFields, deathPeople, deathRelations, deathRequester, deathRows, deathRules, deathRules2025, DECEASED as WHO, deceasedPage, eventPage } from '../death.ts'
import { COMMUNE, DISTRICT, foreigner } from '../outcomes.ts'
import { addressOf, ethnicityOf, idPaperOf, nationalityOf, oldIdOf, outside, personRows2016, personRows2025, pinOf } from '../person.ts'
import { in2027 } from '../r2027.ts'
import { placeKnown, placeKnownRows, registeredAt } from '../reference.ts'
import { R2016, R2025 } from '../regimes.ts'
import { otherRequester2016, otherRequester2025, pinGiven, relation } from '../requester.ts'
import { copiesPage, copiesSection, deliverySection, exemptionPage, extractDelivery, feeWithExemption } from '../result.ts'
import { FEE_DOUBT, identity2016, identity2025, OATH, proxyPaper } from '../steps.ts'
import { examples2016, examples2025 } from './examples.ts'

const { after, all, before, given, is, not } = conditions

const CONDITIONS = 'Nghị định 123/2015/NĐ-CP, Điều 24'
const WAY = 'Nghị định 123/2015/NĐ-CP, Điều 28'
/** Nghị định 123/2015/NĐ-CP, Điều 24: only what was registered before this day is registered again. */
const BEFORE = day('2016-01-01')

const precheck = [
  page('dieu-kien', 'Đã đăng ký khai tử khi nào, giấy tờ còn không?', [
    ask.yesNo('previous.early', 'Đã đăng ký khai tử trước ngày 01/01/2016?', { missing: 'Chọn Có nếu đã đăng ký trước ngày 01/01/2016' }),
    ask.yesNo('previous.lost', 'Cả sổ hộ tịch và bản chính giấy khai tử đều đã mất?', { missing: 'Chọn Có nếu cả sổ và bản chính đều mất' }),
    ask.choice('previous.copy', 'Giấy tờ đang có', { 'ban-sao': 'Bản sao giấy chứng tử, trích lục khai tử cũ', 'giay-khac': 'Giấy tờ khác có ghi việc mất' }),
  ]),
  relation('Quan hệ với người đã mất', deathRelations),
  page('noi-dang-ky', 'Trước đây đăng ký ở đâu?', [
    registeredAt('previous'), ask.commune('deceased.commune', 'Xã, phường nơi cư trú cuối cùng', { outside }),
  ]),
]
const event = [
  page('ngay-mat', 'Mất ngày nào?', [ask.day('death.on', 'Ngày, tháng, năm mất', { hint: 'Ghi theo giấy tờ đang có' })]), eventPage,
  placeKnown('previous', 'lan-truoc', 'Lần trước đăng ký ở đâu, số mấy?'), exemptionPage,
] as const
const address = { ...addressOf('deceased', WHO), label: 'Số nhà, thôn hoặc tổ nơi cư trú cuối cùng' }
const papers = { papers: true, needs: ['nguoi-mat'] }
const tasks2016 = [
  task('nguoi-mat', 'Về người đã mất', [
    deceasedPage, page('giay', `Giấy tờ và nơi ở của ${WHO}`, [ethnicityOf('deceased', WHO), nationalityOf('deceased', WHO), oldIdOf('deceased', WHO), address]),
  ]),
  task('viec-mat', 'Về việc mất', event), task('nguoi-di', 'Người yêu cầu', otherRequester2016), task('giay-to', 'Giấy tờ và nhận kết quả', [copiesPage], papers),
]
const tasks2025 = [
  task('nguoi-mat', 'Về người đã mất', [
    { ...deceasedPage, questions: [...deceasedPage.questions, pinOf('deceased', WHO)] },
    page('khong-so', `Giấy tờ của ${WHO} khi không có số định danh`, [
      ethnicityOf('deceased', WHO), nationalityOf('deceased', WHO), { ...idPaperOf('deceased', WHO), required: false }, address,
    ], { when: not(given('deceased.pin')) }),
  ]),
  task('viec-mat', 'Về việc mất', event), task('nguoi-di', 'Người yêu cầu', otherRequester2025), task('giay-to', 'Giấy tờ và nhận kết quả', [extractDelivery], papers),
]

const outcomesIn = (where: string) => [
  { at: 'previous.early', when: is('previous.early', false), to: '2.000635', law: CONDITIONS,
    title: 'Đăng ký từ năm 2016', says: 'Chỉ đăng ký lại việc đã đăng ký trước ngày 01/01/2016. Xin bản sao từ dữ liệu hộ tịch' },
  { at: 'previous.lost', when: is('previous.lost', false), to: '2.000635', law: CONDITIONS,
    title: 'Còn sổ hoặc còn bản chính', says: 'Chỉ đăng ký lại khi cả sổ và bản chính đều mất. Xin bản sao trích lục khai tử' },
  { at: 'previous.commune', when: is('previous.commune', 'ngoai'), law: 'Nghị định 123/2015/NĐ-CP, Điều 25',
    title: 'Nơi đăng ký trước đây ngoài Hà Nội', says: 'Đăng ký lại tại nơi đã đăng ký khai tử trước đây, ngoài thành phố Hà Nội' },
  foreigner('deceased', '2.000497', 'Đăng ký lại khai tử', where, 'Luật Hộ tịch 2014, Điều 51'),
] as const
const rules = [
  ...deathRules,
  rule.error('death.on', all(given('death.on'), not(before('death.on', BEFORE))), 'Mất từ năm 2016 thì không đăng ký lại. Xin bản sao trích lục khai tử. Ngày mất: {}', CONDITIONS),
  rule.error('previous.on', after('previous.on', 'filedOn'), 'Ngày đăng ký phải là hôm nay hoặc trước hôm nay. Đang nhập: {}', CONDITIONS),
  rule.error('previous.on', all(given('previous.on'), not(before('previous.on', BEFORE))), 'Chỉ đăng ký lại việc đã đăng ký trước ngày 01/01/2016. Kiểm tra lại: {}', CONDITIONS),
  rule.error('previous.on', before('previous.on', 'death.on'), 'Ngày đăng ký không thể trước ngày mất. Kiểm tra lại: {}', CONDITIONS),
] as const
const held = [
  paper.submit('ban-sao-cu', 'Bản sao giấy chứng tử hoặc trích lục khai tử cũ', is('previous.copy', 'ban-sao'), WAY),
  paper.submit('giay-to-viec-mat', 'Giấy tờ có nội dung chứng minh việc mất', is('previous.copy', 'giay-khac'), WAY), proxyPaper,
] as const

const again = {
  code: '1.005461', name: 'Đăng ký lại khai tử', slug: 'dang-ky-lai-khai-tu', sector: 'ho-tich', level: 'commune',
  about: 'Đăng ký lại khai tử đã đăng ký trước năm 2016, khi cả sổ hộ tịch và bản chính giấy tờ đều mất.',
  lifeEvents: ['Có người thân mất', 'Mất giấy tờ'], synonyms: ['làm lại giấy chứng tử', 'mất giấy chứng tử'],
  precheck, fee: feeWithExemption('dang-ky-lai-khai-tu', 'Lệ phí đăng ký lại khai tử'), people: deathPeople,
  copies: { count: 'copies', line: 'ban-sao-trich-luc' }, sameEvent: [['deceased.pin', 'deceased.name'], ['deceased.born']],
  units: ['previous.commune'],
  times: [{ when: true, limit: { kind: 'workingDays', days: 5, extraOnVerify: 5, law: WAY } }],
  // A death that no book knows any more: a book of the city that still has it refuses.
  parties: [{ role: 'Người đã mất', name: 'deceased.name', born: 'deceased.born', pin: 'deceased.pin', must: ['alive'], law: CONDITIONS }],
  documents: [deathExtract], doubts: [FEE_DOUBT, 'Nơi đăng ký lại khai tử là nơi đã đăng ký trước đây. Điều này chưa đối chiếu với văn bản.'],
} as const
const TITLE = { title: 'Tờ khai đăng ký lại khai tử', oath: OATH } as const
const sections = [{ title: 'Việc mất', rows: deathRows }, { title: 'Lần đăng ký trước', rows: placeKnownRows('previous') }, copiesSection] as const

export const dangKyLaiKhaiTu2016 = defineEdition({
  ...again, ...R2016, outcomes: outcomesIn(DISTRICT), law: ['Luật Hộ tịch 2014', 'Nghị định 123/2015/NĐ-CP, Điều 24–28', 'Thông tư 15/2015/TT-BTP'],
  tasks: tasks2016, rules, papers: [...held, ...identity2016], signsBook: [{ who: 'Người nhận', law: WAY }],
  declaration: { ...TITLE, law: 'Thông tư 15/2015/TT-BTP, Phụ lục 5', sections: [deathRequester.rows2016, { title: 'Người đã mất', rows: personRows2016('deceased', WHO) }, ...sections] },
  entries: [{ book: 'so-khai-tu', fields: deathFields }], examples: examples2016,
})

export const dangKyLaiKhaiTu2025 = defineEdition({
  ...again, ...R2025, outcomes: outcomesIn(COMMUNE), law: ['Luật Hộ tịch 2014', 'Nghị định 123/2015/NĐ-CP, Điều 24–28', 'Nghị định 07/2025/NĐ-CP', 'Nghị định 120/2025/NĐ-CP', 'Thông tư 04/2024/TT-BTP'],
  tasks: tasks2025, rules: [...rules, ...deathRules2025], papers: [...held, ...identity2025(pinGiven({}))], tells: ['co-so-du-lieu-dan-cu'],
  declaration: { ...TITLE, law: 'Thông tư 04/2024/TT-BTP', sections: [deathRequester.rows2025, { title: 'Người đã mất', rows: personRows2025('deceased', WHO) }, ...sections, deliverySection] },
  entries: [{ book: 'so-khai-tu', fields: { ...deathFields, deceasedIdPaper: 'deceased.idPaper' } }], examples: examples2025,
})

export const dangKyLaiKhaiTu2027 = in2027(dangKyLaiKhaiTu2025, { documents: [{ ...deathExtract, name: 'Giấy chứng tử' }] })
