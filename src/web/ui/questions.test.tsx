import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { fragment } from '#platform/html/render.ts'
import { ask, conditions, page } from '#procedures'
import { answerFrom } from './answer.ts'
import { QuestionFields } from './questions.tsx'

const { is } = conditions
const facts = { today: day('2017-03-15'), filedOn: day('2017-03-15') }

const birth = page('sinh', 'Nơi sinh', [
  ask.name('child.name', 'Họ, chữ đệm và tên', { autocomplete: 'off' }),
  ask.day('child.born', 'Ngày sinh', { hint: 'Ghi như trong giấy chứng sinh.', example: '12 3 2017' }),
  ask.choice('child.sex', 'Giới tính', { nam: 'Nam', nu: 'Nữ' }),
  ask.yesNo('birth.hospital', 'Sinh ở cơ sở y tế?'),
  ask.text('birth.place', 'Tên cơ sở y tế', { when: is('birth.hospital', true) }),
  ask.partialDay('mother.born', 'Ngày sinh của mẹ', { autocomplete: 'bday' }),
  ask.pin('mother.pin', 'Số định danh'),
  ask.phone('requester.phone', 'Số điện thoại'),
  ask.email('requester.email', 'Thư điện tử', { required: false }),
  ask.ethnicity('mother.ethnicity', 'Dân tộc'),
  ask.country('mother.country', 'Quốc tịch'),
  ask.commune('mother.home', 'Xã, phường', { outside: 'Ở tỉnh khác' }),
  ask.address('mother.street', 'Số nhà, đường', { autocomplete: 'street-address' }),
  ask.count('copies', 'Số bản sao', { default: 1 }),
])

const draw = (values: Record<string, unknown> = {}, density: 'page' | 'dense' = 'page') =>
  fragment(<QuestionFields questions={birth.questions} values={values} facts={facts} density={density} />)
const names = (html: string) => [...html.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name)
const tag = (html: string, id: string) => html.match(new RegExp(`<[^>]* id="${id}"[^>]*>`))?.[0] ?? ''

describe('Một tờ khai, hai cách dựng', () => {
  test('người dân và quầy gửi cùng những ô', () => assert.deepEqual(names(draw({}, 'dense')), names(draw())))
  test('mỗi câu hỏi có ô mang tên nó', () => {
    for (const { id } of birth.questions) assert.ok(tag(draw(), id), id)
  })
})

describe('Mỗi loại câu hỏi một loại ô', () => {
  const expected: [id: string, has: RegExp][] = [
    ['child.name', /autocomplete="off".*spellcheck="false"/],
    ['child.born', /inputmode="numeric"/],
    ['child.sex', /type="radio"/],
    ['mother.born', /autocomplete="bday-day"/],
    ['mother.pin', /inputmode="numeric"/],
    ['requester.phone', /type="tel".*autocomplete="tel"/],
    ['requester.email', /type="email"/],
    ['mother.ethnicity', /^<select/],
    ['mother.country', /^<select/],
    ['mother.home', /name="mother.home.tim"/],
    ['mother.street', /autocomplete="street-address"/],
    ['copies', /value="1"/],
  ]
  for (const [id, has] of expected) test(id, () => assert.match(tag(draw(), id), has))
  test('câu không bắt buộc nói rõ', () => assert.match(draw(), /Thư điện tử<span class="optional"> \(không bắt buộc\)/))
  test('ví dụ đi sau gợi ý', () => assert.match(draw(), /Ghi như trong giấy chứng sinh. Ví dụ: 12 3 2017/))
})

describe('Câu hỏi theo điều kiện', () => {
  const hidden = (values: Record<string, unknown>) => /class="one off"[^>]*data-id="birth.place"/.test(draw(values))
  test('chưa trả lời thì ẩn khi có mã chạy trong máy', () => assert.ok(hidden({})))
  test('câu trả lời đã lưu', () => assert.ok(!hidden({ 'birth.hospital': true })))
  test('câu trả lời vừa gửi lên là chữ', () => assert.ok(!hidden({ 'birth.hospital': 'true' })))
  test('vẫn nằm trong trang để dùng khi không có mã', () => assert.match(draw(), /name="birth.place"/))
})

describe('Chữ đã gõ còn nguyên khi trang hiện lại', () => {
  test('ngày không có trong lịch', () =>
    assert.match(draw({ 'child.born.ngay': '31', 'child.born.thang': '4', 'child.born.nam': '2017' }), /value="31".*value="4".*value="2017"/))
  test('ngày đã lưu', () => assert.match(draw({ 'child.born': '2017-03-05' }), /value="5".*value="3".*value="2017"/))
  test('tên xã đang tìm', () => assert.match(draw({ 'mother.home.tim': 'Nghĩa' }), /name="mother.home.tim" value="Nghĩa"/))
})

describe('Ô thành câu trả lời, ở máy chủ như trong trình duyệt', () => {
  const box = (values: Record<string, string>) => (name: string) => values[name]
  const cases: [kind: string, values: Record<string, string>, expected: unknown][] = [
    ['day', { 'a.ngay': '5', 'a.thang': '3', 'a.nam': '2017' }, '2017-03-05'],
    ['partialDay', { 'a.ngay': '', 'a.thang': '', 'a.nam': '1990' }, '1990'],
    ['day', { a: '2017-03-05' }, '2017-03-05'],
    ['yesNo', { a: 'false' }, false],
    ['count', { a: '2' }, 2],
    ['choice', { a: 'nam' }, 'nam'],
    ['text', { a: '  ' }, undefined],
  ]
  for (const [kind, values, expected] of cases)
    test(`${kind} ${JSON.stringify(values)}`, () => assert.equal(answerFrom('a', kind, box(values)), expected))
})
