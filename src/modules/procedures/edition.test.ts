import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel/day.ts'
import { NotFound } from '#kernel/refusal.ts'
import { defineEdition, paper, rule, type Edition } from './edition.ts'
import { editionBySlug, editionFor, editionFrom, editionHash } from './editions.ts'
import { faultsOf } from './faults.ts'
import { ask, conditions, page, task, values } from './language.ts'

const { all, given, is, not } = conditions
const precheck = [page('o-dau', 'Ở đâu?', [ask.commune('who.commune', 'Xã, phường'), ask.yesNo('who.alone', 'Một mình?')])]
const tasks = [task('viec', 'Việc', [page('ten', 'Tên', [ask.name('who.name', 'Tên'), ask.count('copies.wanted', 'Bản sao', { required: false })])])]

const parts = {
  code: '9.000001',
  regime: 'thử',
  from: day('2017-01-01'),
  to: day('2018-01-01'),
  name: 'Việc thử',
  slug: 'viec-thu',
  sector: 'thu',
  level: 'commune',
  about: '',
  law: [],
  lifeEvents: [],
  synonyms: [],
  precheck,
  outcomes: [],
  tasks,
  rules: [rule.error('who.name', not(given('who.commune')), 'Chọn xã, phường')],
  papers: [paper.submit('don', 'Đơn', is('who.alone', true), 'Luật')],
  fee: [{ when: true, reason: 'Miễn phí', law: 'Luật' }],
  copies: { count: 'copies.wanted', line: 'ban-sao' },
  units: ['who.commune'],
  sameEvent: [],
  times: [{ when: true, limit: { kind: 'workingDays', days: 3 } }],
  steps: [],
  signsBook: [],
  doubts: [],
  parties: [],
  people: { applicant: 'who.name', subject: 'who.name', phone: values.text(''), email: values.text(''), applicantPin: values.text('') },
  declaration: { title: 'Tờ khai', sections: [], oath: '', law: 'Luật' },
  entries: [{ book: 'so-thu', fields: { name: 'who.name' } }],
  documents: [],
  tells: [],
  examples: [],
} as const

test('câu hỏi viết sai tên, ở bất cứ đâu, thì không dịch được', () => {
  const good: Edition = defineEdition(parts)
  // @ts-expect-error a rule at a question that does not exist
  defineEdition({ ...parts, rules: [rule.error('who.nam', true, '')] })
  // @ts-expect-error a rule whose condition names one
  defineEdition({ ...parts, rules: [rule.error('who.name', all(given('who.name'), given('who.comune')), '')] })
  // @ts-expect-error a paper whose condition names one
  defineEdition({ ...parts, papers: [paper.submit('don', 'Đơn', is('who.alon', true), '')] })
  const name = ask.name('who.name', 'Tên')
  const count = ask.count('copies.wanted', 'Bản sao')
  const strangePage = task('viec', 'Việc', [page('ten', 'Tên', [name, count], { when: given('who.nam') })])
  const strangeQuestion = task('viec', 'Việc', [page('ten', 'Tên', [name, ask.count('copies.wanted', '', { when: given('who.nam') })])])
  // @ts-expect-error a page whose condition names one
  defineEdition({ ...parts, tasks: [strangePage] })
  // @ts-expect-error a question whose condition names one
  defineEdition({ ...parts, tasks: [strangeQuestion] })
  // @ts-expect-error a register entry made from one
  defineEdition({ ...parts, entries: [{ book: 'so-thu', fields: { name: values.first('who.nam') } }] })
  // @ts-expect-error somebody whom the event is about, read from one
  defineEdition({ ...parts, parties: [{ role: 'Người', name: 'who.nam', must: [], law: '' }] })
  // @ts-expect-error a fee that asks one
  defineEdition({ ...parts, fee: [{ when: given('who.nam'), reason: '', law: '' }] })
  // @ts-expect-error a competent unit read from one
  defineEdition({ ...parts, units: ['who.comune'] })
  // @ts-expect-error an example that answers one
  defineEdition({ ...parts, examples: [{ id: 'a', title: '', filedOn: day('2017-03-15'), answers: { 'who.nam': 'An' }, papers: [], fee: 'free' }] })
  // @ts-expect-error an example that expects a paper that does not exist
  defineEdition({ ...parts, examples: [{ id: 'a', title: '', filedOn: day('2017-03-15'), answers: {}, papers: ['dom'], fee: 'free' }] })
  assert.deepEqual(faultsOf(good), [])
})

test('bản quy định không sửa được và là dữ liệu thuần', () => {
  const edition: Edition = defineEdition(structuredClone(parts) as unknown as typeof parts)
  assert.throws(() => Object.assign(edition.precheck[0]?.questions[0] ?? {}, { label: 'khác' }), TypeError)
  assert.deepEqual(JSON.parse(JSON.stringify(edition)), edition)
  assert.throws(() => defineEdition({ ...parts, about: (() => '') as unknown as '' }), /plain data/)
})

test('chọn bản quy định theo ngày tiếp nhận', () => {
  const old: Edition = defineEdition(parts)
  const next: Edition = defineEdition({ ...parts, from: day('2018-01-01'), to: day('2019-01-01') })
  const list = [old, next]
  assert.equal(editionFor(list, '9.000001', day('2017-12-31')).from, '2017-01-01')
  assert.equal(editionFor(list, '9.000001', day('2018-01-01')).from, '2018-01-01')
  assert.equal(editionBySlug(list, 'viec-thu', day('2018-06-01')).from, '2018-01-01')
  assert.equal(editionFrom(list, '9.000001', day('2017-01-01')).to, '2018-01-01')
  assert.throws(() => editionFor(list, '9.000001', day('2019-01-01')), NotFound)
  assert.throws(() => editionFor(list, '9.000002', day('2018-01-01')), NotFound)
  assert.throws(() => editionBySlug(list, 'viec-khac', day('2018-01-01')), NotFound)
  assert.match(editionHash(old), /^[0-9a-f]{64}$/)
  assert.equal(editionHash(old), editionHash(JSON.parse(JSON.stringify(old))))
  assert.notEqual(editionHash(old), editionHash(next))
})

test('bản quy định có lỗi thì nói lỗi', () => {
  const broken = {
    ...parts,
    precheck: [page('o-dau', 'Ở đâu?', [ask.commune('who.commune', '', { when: given('who.name') }), ask.choice('who.kind', '', { a: 'A' })])],
    rules: [rule.error('who.nam', is('who.kind', 'b'), '')],
    tasks: [
      task('viec', '', [
        page('ten', '', [
          ask.name('who.name', ''),
          ask.name('who.name', ''),
          ask.count('copies.wanted', ''),
          ask.yesNo('who.alone', ''),
          ask.text('who.note', ''),
        ]),
      ]),
    ],
    fee: [{ when: given('who.name'), reason: '', law: '' }],
  } as unknown as Edition
  assert.deepEqual(faultsOf(broken), [
    'câu hỏi who.name có hai lần',
    'who.commune: hỏi who.name sau',
    'không có câu hỏi who.nam',
    'who.kind không thể là b',
    'trang ten có hơn 4 câu hỏi',
    'lệ phí có thể không xác định được',
  ])
})
