import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { english, fees, published } from '#catalogue'
import type { Edition } from './edition.ts'
import { faultsOf } from './faults.ts'
import { applyPatches, editionFor, lintsOf, runExamples, type Patch } from './index.ts'
import { day } from '#kernel/day.ts'

const base = editionFor(published, '1.001193', day('2026-11-18'))
const ground = (edition: Edition) => ({ english, others: published.filter(one => one.code !== edition.code), fees })
const changed = (...patch: Patch[]): Edition => applyPatches(base, patch).document ?? assert.fail('không sửa được')
const found = (...patch: Patch[]) => {
  const edition = changed(...patch)
  const before = new Set(lintsOf(base, ground(base)).map(({ at, says }) => `${at} ${says}`))
  return lintsOf(edition, ground(edition)).filter(({ at, says }) => !before.has(`${at} ${says}`))
}

test('không bản nào của danh mục có lỗi', () => {
  for (const edition of published)
    assert.deepEqual(
      lintsOf(edition, ground(edition)).filter(({ level }) => level === 'error'),
      [],
      edition.code,
    )
})

const WHERE = '/precheck/0/questions/0'
const when = (value: unknown, path = '/tasks/0/pages/0/when'): Patch => ({ op: 'add', path, value })
const question = (id: string, more: object = {}) => ({ id, kind: 'text', label: `Câu ${id}`, required: true, maxLength: 40, ...more })
const ask = (id: string, more: object = {}, path = '/precheck/2/questions/-'): Patch => ({ op: 'add', path, value: question(id, more) })

/** What is done to a good edition, the level of what is said, where, and the words that must be in it. */
const cases: readonly (readonly [title: string, patch: Patch | Patch[], level: 'error' | 'warning', at: string, says: string])[] = [
  ['câu hỏi không có', when({ given: 'child.nick' }), 'error', '/tasks/0/pages/0/when', 'Không có câu hỏi mã child.nick'],
  ['nhìn trước', when({ given: 'requester.email' }), 'error', '/tasks/0/pages/0/when', 'hỏi cùng lúc hoặc sau'],
  [
    'nói về chính nó',
    when({ given: 'child.born' }, '/precheck/0/questions/2/when'),
    'error',
    '/precheck/0/questions/2/when',
    'hỏi cùng lúc hoặc sau',
  ],
  [
    'việc chờ nhau',
    [
      { op: 'add', path: '/tasks/0/needs', value: [base.tasks[1]?.id] },
      { op: 'add', path: '/tasks/1/needs', value: [base.tasks[0]?.id] },
    ],
    'error',
    '/tasks/0/needs',
    'chờ một phần việc mà phần đó lại chờ nó',
  ],
  ['việc không có', { op: 'add', path: '/tasks/0/needs', value: ['khong-co'] }, 'error', '/tasks/0/needs', 'Không có phần việc mã khong-co'],
  ['lựa chọn không có', when({ is: ['birth.where', 'mat-trang'] }), 'error', '/tasks/0/pages/0/when', 'không có lựa chọn “mat-trang”'],
  [
    'so ngày với lựa chọn',
    when({ before: ['child.born', 'birth.where'] }),
    'error',
    '/tasks/0/pages/0/when/before/1',
    '“Nơi trẻ sinh” là câu hỏi lựa chọn, không phải ngày',
  ],
  ['so ngày với có', when({ is: ['child.born', true] }), 'error', '/tasks/0/pages/0/when', 'câu hỏi ngày, không so với có/không'],
  ['đếm chữ', when({ more: [{ value: 'birth.where' }, 3] }), 'error', '/tasks/0/pages/0/when/more/0', 'không phải số lượng'],
  ['số định danh là ngày', when({ pinOtherYear: ['child.born', 'child.born'] }), 'error', '/tasks/0/pages/0/when', 'không phải số định danh'],
  ['nơi giải quyết không phải xã', { op: 'replace', path: '/units/0', value: 'child.born' }, 'error', '/units/0', 'không phải xã, phường'],
  ['không nơi giải quyết', { op: 'replace', path: '/units', value: [] }, 'error', '/units', 'Chưa biết nơi giải quyết'],
  [
    'không ai được hỏi',
    ask('x.never', { when: { all: [{ is: ['birth.where', 'co-giay'] }, { is: ['birth.where', 'bo-roi'] }] } }),
    'error',
    '/precheck/2/questions/1/when',
    'Không ai được hỏi câu “Câu x.never”',
  ],
  [
    'không ai được hỏi vì trang không hiện',
    [when({ not: { any: [true] } }, '/precheck/2/when')],
    'error',
    '/precheck/2/questions/0/when',
    'Không ai được hỏi',
  ],
  ['hỏi mà không dùng', ask('x.idle'), 'warning', '/precheck/2/questions/1', 'được hỏi mà không dùng ở đâu'],
  [
    'hỏi hai lần cùng nghĩa',
    [
      ask('requester.phone2', { kind: 'phone' }, '/tasks/0/pages/1/questions/-'),
      ask('requester.phone3', { kind: 'phone', label: 'Câu requester.phone2' }, '/tasks/0/pages/1/questions/-'),
    ],
    'warning',
    '/tasks/0/pages/1/questions/4',
    'Đã hỏi điều này ở câu “Câu requester.phone2”',
  ],
  ['hơn bốn câu', [ask('x.a'), ask('x.b'), ask('x.c'), ask('x.d')], 'error', '/precheck/2/questions', 'có 5 câu hỏi, nhiều nhất 4'],
  ['trang trống', { op: 'replace', path: '/precheck/2/questions', value: [] }, 'error', '/precheck/2', 'không có câu hỏi nào'],
  ['hai câu một mã', ask('child.born', { kind: 'day' }), 'error', '/precheck/2/questions/1/id', 'child.born có hai lần'],
  ['thiếu tiếng Anh', { op: 'replace', path: '/precheck/0/title', value: 'Bé sinh ở đâu?' }, 'error', '/precheck/0/title', 'Chưa có tiếng Anh'],
  ['vui lòng', { op: 'replace', path: `${WHERE}/label`, value: 'Vui lòng chọn nơi sinh' }, 'error', `${WHERE}/label`, '“vui lòng”'],
  ['đổ lỗi', { op: 'replace', path: '/rules/0/says', value: 'Đã quên ghi ngày sinh' }, 'error', '/rules/0/says', '“đã quên”'],
  [
    'chữ của cơ quan',
    { op: 'replace', path: '/about', value: 'Thành phần hồ sơ gồm ba loại.' },
    'warning',
    '/about',
    'Thay “thành phần hồ sơ” bằng “giấy tờ cần nộp”',
  ],
  [
    'gợi ý hai câu',
    { op: 'add', path: `${WHERE}/hint`, value: 'Ghi như trong giấy. Không có giấy thì hỏi.' },
    'warning',
    `${WHERE}/hint`,
    'Gợi ý dài hơn một câu',
  ],
  ['nhãn dài', { op: 'replace', path: `${WHERE}/label`, value: 'Nơi '.repeat(20) }, 'warning', `${WHERE}/label`, 'Nhãn dài'],
  ['câu dài', { op: 'replace', path: '/about', value: 'chữ '.repeat(30) }, 'warning', '/about', 'nhiều nhất 25'],
  ['lỗi không nói cách sửa', { op: 'replace', path: '/rules/0/says', value: 'Ngày sinh sai' }, 'warning', '/rules/0/says', 'chưa nói cần làm gì'],
  [
    'giấy không bao giờ cần',
    { op: 'replace', path: '/papers/0/when', value: { is: ['birth.where', 'x'] } },
    'error',
    '/papers/0/when',
    'không bao giờ phải nộp',
  ],
  ['quy tắc không bao giờ xảy ra', { op: 'replace', path: '/rules/0/when', value: { any: [] } }, 'error', '/rules/0/when', 'không bao giờ xảy ra'],
  ['dòng lệ phí không có', { op: 'add', path: '/fee/0/line', value: 'phi-la' }, 'error', '/fee/0/line', 'Biểu phí không có dòng phi-la'],
  ['lệ phí có khi không xác định', { op: 'remove', path: `/fee/${base.fee.length - 1}` }, 'error', '/fee', 'chưa có lệ phí'],
  [
    'dòng thời hạn đứng sau mọi trường hợp',
    { op: 'add', path: '/times/-', value: base.times[0] },
    'error',
    `/times/${base.times.length}`,
    'không bao giờ dùng',
  ],
  ['không ví dụ', { op: 'replace', path: '/examples', value: [] }, 'error', '/examples', 'Chưa có ví dụ nào'],
  [
    'giấy không ví dụ nào cần',
    {
      op: 'add',
      path: '/papers/-',
      value: { code: 'giay-moi', label: 'Giấy mới', form: 'submit', when: { is: ['birth.where', 'bo-roi'] }, law: 'x' },
    },
    'warning',
    `/papers/${base.papers.length}`,
    'Không ví dụ nào cần “Giấy mới”',
  ],
  [
    'địa chỉ trang của thủ tục khác',
    { op: 'replace', path: '/slug', value: 'dang-ky-ket-hon' },
    'error',
    '/slug',
    'Địa chỉ trang này là của thủ tục',
  ],
  [
    'chỉ sang thủ tục không có',
    { op: 'replace', path: '/outcomes/0/to', value: '9.999999' },
    'warning',
    '/outcomes/0/to',
    'chưa có mẫu khai của thủ tục 9.999999',
  ],
  ['hết trước khi bắt đầu', { op: 'replace', path: '/to', value: '2000-01-01' }, 'error', '/to', 'phải sau ngày bắt đầu'],
  ['chữ dấu rời', { op: 'replace', path: '/about', value: 'Đăng ký'.normalize('NFD') }, 'error', '/about', 'dấu rời'],
  ['khung', { op: 'add', path: '/outline', value: true }, 'error', '/outline', 'còn là khung'],
  ['chọn không có lựa chọn', { op: 'replace', path: `${WHERE}/options`, value: [] }, 'error', `${WHERE}/options`, 'chưa có lựa chọn nào'],
]

describe('Soi một bản', () => {
  for (const [title, patch, level, at, says] of cases)
    test(title, () => {
      const lints = found(...(Array.isArray(patch) ? patch : [patch]))
      assert.ok(
        lints.some(one => one.level === level && one.at === at && one.says.includes(says)),
        lints.map(one => `${one.level} ${one.at} ${one.says}`).join('\n'),
      )
    })
  test('từ điển: câu mà thủ tục khác đã hỏi với mã khác', () => {
    const other = structuredClone(base) as Edition & { code: string }
    const edition = changed(ask('requester.handphone', { kind: 'phone', label: 'Số điện thoại' }))
    const lints = lintsOf(edition, { english, others: [{ ...other, code: '9.9' }] })
    assert.ok(lints.some(({ says }) => says.includes('Các thủ tục khác hỏi câu này với mã requester.phone')))
  })
  test('chỗ nào văn phạm cũ thấy sai thì soi cũng thấy', () => {
    for (const [title, patch] of cases) {
      const edition = changed(...(Array.isArray(patch) ? patch : [patch]))
      if (faultsOf(edition).length > 0)
        assert.ok(
          lintsOf(edition, ground(edition)).some(({ level }) => level === 'error'),
          title,
        )
    }
  })
})

describe('Ví dụ', () => {
  test('mọi ví dụ của danh mục ra đúng', () => {
    for (const edition of published)
      for (const run of runExamples(edition, fees)) assert.deepEqual(run.differences, [], `${edition.code} ${run.title}`)
  })
  const wrong: readonly (readonly [title: string, patch: Patch, difference: RegExp])[] = [
    ['giấy tờ', { op: 'replace', path: '/papers/0/when', value: false }, /^Giấy tờ phải có mà không ra: “/],
    [
      'lệ phí',
      { op: 'replace', path: '/fee', value: [{ when: true, line: 'khai-sinh-qua-han', reason: 'x', law: 'y' }] },
      /^Lệ phí phải là miễn phí, đang ra /,
    ],
    [
      'chỗ sai',
      { op: 'add', path: '/rules/0', value: { at: 'child.born', when: true, says: 'Sai', level: 'error' } },
      /^Chỗ sai ra thêm: “Ngày, tháng, năm sinh của trẻ”/,
    ],
    ['không xác định được lệ phí', { op: 'replace', path: '/fee', value: [] }, /đang ra chưa xác định/],
    [
      'đi thủ tục khác',
      { op: 'add', path: '/outcomes/0', value: { at: 'child.born', when: true, title: 'x', says: 'y', to: '1.1', law: 'z' } },
      /đang chỉ sang 1\.1/,
    ],
  ]
  for (const [title, patch, difference] of wrong)
    test(`nói khác ở đâu: ${title}`, () => {
      const [first] = runExamples(changed(patch), fees)
      assert.ok(!first?.ok && first?.differences.some(one => difference.test(one)), first?.differences.join('; '))
    })
})
