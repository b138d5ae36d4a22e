import { ask, conditions, defineEdition, page, row, rule, values } from '#procedures'
import { in2027 } from '../r2027.ts'
import { placeKnown, placeKnownRows, referenceRules, registeredAt } from '../reference.ts'
import { SELF } from '../requester.ts'
import { divorceExamples, marriageExamples, otherExamples } from './examples.ts'
import * as n from './noted.ts'

const { after, all, any, given, is, less, oneOf, same, years } = conditions
const { join, pick, text } = values
const FAMILY = 'Luật Hôn nhân và gia đình 2014'

const MARRIAGE = 'Nghị định 123/2015/NĐ-CP, Điều 34'
const marriedOn = page('ngay-ket-hon', 'Kết hôn ngày nào?', [ask.day('marriage.on', 'Ngày kết hôn ở nước ngoài')])
const woman = (p: 'subject' | 'partner') => is(`${p}.sex`, 'nu')
const tooYoung = (moment: 'marriage.on' | 'filedOn') => any(...(['subject', 'partner'] as const).flatMap(p => [
  all(woman(p), less(years(`${p}.born`, moment), 18)), all(is(`${p}.sex`, 'nam'), less(years(`${p}.born`, moment), 20)),
]))

/** A marriage before an authority abroad (Nghị định 123/2015/NĐ-CP, Điều 34–36). */
export const ghiChuKetHon2025 = defineEdition({
  ...n.shared, code: '2.002189', name: 'Ghi vào Sổ hộ tịch việc kết hôn đã giải quyết ở nước ngoài', slug: 'ghi-chu-ket-hon',
  about: 'Ghi vào Sổ hộ tịch việc công dân Việt Nam đã kết hôn trước cơ quan nước ngoài, và nhận trích lục.',
  law: n.lawOf('Nghị định 123/2015/NĐ-CP, Điều 34–36', `${FAMILY}, Điều 5, 8`),
  lifeEvents: ['Kết hôn'], synonyms: ['ghi chú kết hôn', 'kết hôn ở nước ngoài', 'công nhận kết hôn ở nước ngoài'],
  precheck: n.precheckOf([]), outcomes: n.outcomes, tasks: n.tasksOf([marriedOn], n.otherPages), units: ['subject.commune'],
  rules: [
    ...n.rules, ...n.otherRules, ...n.happened('marriage.on'),
    rule.error('partner.sex', same('partner.sex', 'subject.sex'), 'Hai bên cùng giới tính thì Nhà nước không thừa nhận hôn nhân. Kiểm tra lại: {}', `${FAMILY}, Điều 8 khoản 2`),
    rule.error('marriage.on', tooYoung('filedOn'), 'Nay vẫn có bên chưa đủ tuổi kết hôn. Nộp khi nữ đủ 18, nam đủ 20 tuổi. Ngày kết hôn: {}', MARRIAGE),
    rule.warning('marriage.on', tooYoung('marriage.on'), 'Khi kết hôn có bên chưa đủ tuổi. Cán bộ xem việc đó đã khắc phục chưa. Ngày kết hôn: {}', MARRIAGE),
  ],
  times: [{ when: true, limit: { kind: 'workingDays', days: 5, law: 'Luật Hộ tịch 2014, Điều 50' } }],
  parties: [{ ...n.subjectParty, must: ['single'], law: `${FAMILY}, Điều 5 khoản 2 điểm c` }],
  declaration: n.declarationOf('Tờ khai ghi chú kết hôn', [n.otherSection], [row('Ngày kết hôn ở nước ngoài', 'marriage.on')]),
  entries: [{ book: 'so-ghi-chu', fields: { act: text('Ghi chú kết hôn'), ...n.fields, ...n.otherFields, content: join(' ', text('Kết hôn ngày'), 'marriage.on') } }],
  documents: n.extract('Trích lục ghi chú kết hôn', 'KQ.G15.000039'), examples: marriageExamples,
})
export const ghiChuKetHon2027 = in2027(ghiChuKetHon2025)

const DIVORCE = 'Nghị định 123/2015/NĐ-CP, Điều 37'
const noted = is('entry.here', true)
const asked = [
  page('ly-hon', 'Hôn nhân đã chấm dứt thế nào?', [
    ask.choice('divorce.kind', 'Việc đã giải quyết', { 'ly-hon': 'Ly hôn', 'huy': 'Hủy việc kết hôn' }),
    ask.yesNo('divorce.contested', 'Có ai yêu cầu Tòa án Việt Nam thi hành, hoặc không công nhận, bản án này?', { missing: 'Chọn Không nếu không có đơn nào ở Tòa án Việt Nam' }),
  ], { help: { title: 'Đã ly hôn nhiều lần thì sao?', text: 'Chỉ ghi chú lần ly hôn gần nhất.' } }),
  page('noi-ket-hon', 'Việc kết hôn ghi ở sổ nào?', [
    ask.yesNo('entry.here', 'Việc kết hôn có trong Sổ hộ tịch ở Việt Nam không?', { missing: 'Chọn Có nếu đã đăng ký hoặc ghi chú kết hôn ở Việt Nam' }),
    { ...registeredAt('entry'), when: noted },
  ]),
] as const
const endedOn = page('ngay-ly-hon', 'Chấm dứt hôn nhân ngày nào?', [ask.day('divorce.on', 'Ngày ly hôn hoặc hủy kết hôn có hiệu lực')])

/** A divorce or annulment abroad: it ends the marriage that stands in a book here, and frees both to marry again (Nghị định 123/2015/NĐ-CP, Điều 37–39). */
export const ghiChuLyHon2025 = defineEdition({
  ...n.shared, code: '2.000554', name: 'Ghi vào Sổ hộ tịch việc ly hôn, hủy việc kết hôn đã giải quyết ở nước ngoài', slug: 'ghi-chu-ly-hon',
  about: 'Ghi vào Sổ hộ tịch việc ly hôn, hủy kết hôn của công dân Việt Nam đã giải quyết ở nước ngoài. Sau đó mới kết hôn lại được.',
  law: n.lawOf('Nghị định 123/2015/NĐ-CP, Điều 37–39'), lifeEvents: ['Kết hôn'], synonyms: ['ghi chú ly hôn', 'ly hôn ở nước ngoài', 'hủy kết hôn ở nước ngoài'],
  precheck: n.precheckOf(asked),
  outcomes: [
    ...n.outcomes,
    { at: 'divorce.contested', when: is('divorce.contested', true), law: `${DIVORCE} khoản 3`, title: 'Tòa án giải quyết trước',
      says: 'Chờ Tòa án Việt Nam giải quyết đơn đó. Có quyết định thì hỏi công chức tư pháp – hộ tịch' },
    { at: 'entry.commune', when: is('entry.commune', 'ngoai'), law: 'Nghị định 123/2015/NĐ-CP, Điều 38', title: 'Đã đăng ký kết hôn ngoài Hà Nội',
      says: 'Ghi chú tại nơi đã đăng ký hoặc ghi chú kết hôn, ngoài thành phố Hà Nội' },
  ],
  // Nghị định 123/2015/NĐ-CP, Điều 38: where the marriage stands in a book, else where the person lives.
  units: ['entry.commune', 'subject.commune'],
  tasks: n.tasksOf([endedOn, { ...placeKnown('entry', 'so-ket-hon', 'Việc kết hôn ghi ngày nào, số mấy?'), when: noted }], n.otherPages),
  rules: [
    ...n.rules, ...n.otherRules, ...n.happened('divorce.on'), ...referenceRules('entry', 'subject.born'),
    rule.error('entry.on', after('entry.on', 'divorce.on'), 'Ngày đăng ký kết hôn phải trước ngày ly hôn, hủy kết hôn. Kiểm tra lại: {}', DIVORCE),
  ],
  times: [{ when: true, limit: { kind: 'workingDays', days: 5, extraOnVerify: 3, law: 'Luật Hộ tịch 2014, Điều 50' } }],
  parties: [{ ...n.subjectParty, must: [], law: DIVORCE }],
  source: {
    books: ['so-ket-hon', 'so-ghi-chu'], name: 'subject.name', born: 'subject.born', pin: 'subject.pin', number: 'entry.number', required: false, marks: 'divorce',
    annotates: join(': ', pick({ when: is('divorce.kind', 'huy'), value: text('Hủy việc kết hôn ở nước ngoài') }, { when: true, value: text('Ly hôn ở nước ngoài') }), n.byPaper),
  },
  declaration: n.declarationOf('Tờ khai ghi chú ly hôn', [
    n.otherSection, { title: 'Việc kết hôn đã ghi sổ', when: noted, rows: placeKnownRows('entry') },
  ], [row('Việc đã giải quyết', 'divorce.kind'), row('Ngày ly hôn hoặc hủy kết hôn có hiệu lực', 'divorce.on'), row('Có đơn tại Tòa án Việt Nam', 'divorce.contested')]),
  entries: [{ book: 'so-ghi-chu', fields: {
    act: pick({ when: is('divorce.kind', 'huy'), value: text('Ghi chú hủy việc kết hôn') }, { when: true, value: text('Ghi chú ly hôn') }), ...n.fields, ...n.otherFields,
    content: join(' ', 'divorce.kind', text('ngày'), 'divorce.on'),
  } }],
  documents: n.extract('Trích lục ghi chú ly hôn', 'KQ.G15.000040'), examples: divorceExamples,
})
export const ghiChuLyHon2027 = in2027(ghiChuLyHon2025)

const OTHER = 'Luật Hộ tịch 2014, Điều 49'
const withOther = oneOf('noted.kind', ['giam-ho', 'nhan-cha-me-con', 'con-nuoi'])
const kind = page('viec', 'Ghi chú việc gì?', [ask.choice('noted.kind', 'Việc cần ghi chú', {
  'khai-sinh': 'Khai sinh', 'giam-ho': 'Giám hộ', 'nhan-cha-me-con': 'Nhận cha, mẹ, con', 'con-nuoi': 'Nuôi con nuôi', 'thay-doi': 'Thay đổi hộ tịch', 'khai-tu': 'Khai tử',
  'ket-hon': 'Kết hôn', 'ly-hon': 'Ly hôn, hủy việc kết hôn',
})])
const content = page('noi-dung', 'Việc đó xảy ra khi nào, nội dung gì?', [
  ask.day('noted.on', 'Ngày việc đó xảy ra'), ask.text('noted.content', 'Nội dung cần ghi chú', { hint: 'Ghi như trong giấy tờ nước ngoài đã dịch' }),
])

/** Whatever else was registered abroad: births, guardianship, recognition, adoption, changes, deaths (Luật Hộ tịch 2014, Điều 49). */
export const ghiChuKhac2025 = defineEdition({
  ...n.shared, code: '2.000547', name: 'Ghi vào Sổ hộ tịch việc hộ tịch khác đã giải quyết ở nước ngoài', slug: 'ghi-chu-viec-ho-tich-khac',
  about: 'Ghi vào Sổ hộ tịch việc hộ tịch khác của công dân Việt Nam đã giải quyết ở nước ngoài, như khai sinh, khai tử.',
  law: n.lawOf(), lifeEvents: ['Sửa giấy tờ hộ tịch'], synonyms: ['ghi chú hộ tịch', 'khai sinh ở nước ngoài', 'ghi chú khai sinh', 'ghi chú khai tử'],
  precheck: n.precheckOf([kind]), units: ['subject.commune'],
  outcomes: [
    ...n.outcomes,
    ...([['ket-hon', '2.002189', 'Ghi chú kết hôn'], ['ly-hon', '2.000554', 'Ghi chú ly hôn']] as const).map(([key, to, title]) => ({
      at: 'noted.kind', when: is('noted.kind', key), to, law: 'Luật Hộ tịch 2014, Điều 50', title, says: 'Việc này có thủ tục riêng. Làm thủ tục đó',
    } as const)),
  ],
  tasks: n.tasksOf([content], n.otherPages.map(one => ({ ...one, when: withOther }))),
  rules: [
    ...n.rules, ...n.otherRules, ...n.happened('noted.on'),
    rule.error('requester.relation', all(is('noted.kind', 'khai-tu'), is('requester.relation', SELF)), 'Người đã mất thì người thân hoặc người được ủy quyền yêu cầu. Chọn lại quan hệ, hoặc loại việc', OTHER),
  ],
  times: [{ when: true, limit: { kind: 'workingDays', days: 1, extraOnVerify: 2, law: OTHER } }],
  parties: [{ ...n.subjectParty, must: [], law: OTHER }],
  declaration: n.declarationOf('Tờ khai ghi vào Sổ hộ tịch việc hộ tịch khác', [{ ...n.otherSection, when: given('partner.name') }],
    [row('Việc cần ghi chú', 'noted.kind'), row('Ngày việc đó xảy ra', 'noted.on'), row('Nội dung cần ghi chú', 'noted.content')]),
  entries: [{ book: 'so-ghi-chu', fields: { act: join(': ', text('Ghi chú việc hộ tịch'), 'noted.kind'), ...n.fields, ...n.otherFields, content: join(', ', 'noted.on', 'noted.content') } }],
  documents: n.extract('Trích lục ghi vào Sổ hộ tịch các việc hộ tịch khác', 'KQ.G15.000041'), examples: otherExamples,
})
export const ghiChuKhac2027 = in2027(ghiChuKhac2025)
