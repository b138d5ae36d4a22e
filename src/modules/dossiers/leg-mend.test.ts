import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { ask, conditions, page, task, values, type Edition } from '#procedures'
import { mendItems, mendValues, mendedFields } from './leg-mend.ts'

const { is } = conditions
const { join, pick, text } = values
const stranger = is('head.who', 'khac')

/** A group with one part: a household head who may be the mother, of whom the book holds the personal number. */
const edition = {
  ...{ code: '2.000986', precheck: [], papers: [], rules: [], people: { applicant: 'requester.name', applicantPin: 'requester.pin' } },
  tasks: [
    task('cha-me', 'Cha mẹ', [page('me', 'Mẹ', [ask.name('mother.name', 'Tên mẹ'), ask.pin('mother.pin', 'Số định danh của mẹ')])]),
    task('thuong-tru', 'Thường trú', [
      page('chu-ho', 'Chủ hộ', [
        ask.choice('head.who', 'Chủ hộ', { me: 'Mẹ', khac: 'Người khác' }),
        ask.name('head.name', 'Tên chủ hộ', { when: stranger }),
        ask.pin('head.pin', 'Số định danh của chủ hộ', { when: stranger }),
      ]),
      page('dia-chi', 'Địa chỉ', [ask.text('home.street', 'Số nhà', { maxLength: 100 }), ask.text('home.hamlet', 'Thôn', { maxLength: 100 })]),
    ]),
  ],
  entries: [{ book: 'so-khai-sinh', fields: { motherName: 'mother.name', motherPin: 'mother.pin' } }],
  legs: [
    {
      ...{ kind: 'thuong-tru', name: 'Đăng ký thường trú', agency: 'cong-an', when: true, result: '', law: '' },
      fields: {
        motherName: 'mother.name',
        parentName: 'mother.name',
        headName: pick({ when: is('head.who', 'me'), value: 'mother.name' }, { when: true, value: 'head.name' }),
        headPin: pick({ when: is('head.who', 'me'), value: 'mother.pin' }, { when: true, value: 'head.pin' }),
        address: join(', ', 'home.street', 'home.hamlet'),
        kind: text('moi-sinh'),
      },
    },
  ],
} as unknown as Edition
const answers = {
  'mother.name': 'Trần Thị Hồng Nhung',
  'mother.pin': '001190012345',
  'head.who': 'me',
  'home.street': 'Số 6',
  'home.hamlet': 'Thôn Đông',
}
const dossier = { answers, submittedAt: instant(day('2026-11-18'), '09:00') }
const deficient = (...asked: { says: string; field?: string }[]) =>
  mendItems(edition, dossier, { kind: 'thuong-tru', state: 'deficient', asked: asked.map(one => ({ code: 'x', ...one })) }).map(
    ({ says, questions, inBook }) => [says, questions.map(({ id }) => id), inBook],
  )

describe('Sửa đúng điều cơ quan hỏi', () => {
  test('mục ghép từ nhiều câu thì hỏi mọi câu của nó', () =>
    assert.deepEqual(deficient({ says: 'Thiếu số nhà', field: 'address' }), [[['Thiếu số nhà'], ['home.street', 'home.hamlet'], false]]))

  test('mục theo lựa chọn thì hỏi cả lựa chọn và những gì theo nó; điều trong sổ không hỏi', () =>
    assert.deepEqual(deficient({ says: 'Chủ hộ chưa đồng ý', field: 'headPin' }), [
      [['Chủ hộ chưa đồng ý'], ['head.who', 'head.name', 'head.pin'], false],
    ]))

  test('hai điều về cùng câu hỏi thì hỏi một lần, ghi cả hai lời', () =>
    assert.deepEqual(deficient({ says: 'Sai tên chủ hộ', field: 'headName' }, { says: 'Sai số chủ hộ', field: 'headPin' }), [
      [['Sai tên chủ hộ', 'Sai số chủ hộ'], ['head.who', 'head.name', 'head.pin'], false],
    ]))

  test('điều đã vào sổ, dưới tên nào cũng vậy, chỉ trả lời bằng lời; giấy tờ và mục lạ cũng bằng lời', () =>
    assert.deepEqual(
      deficient(...['motherName', 'parentName'].map(field => ({ says: field, field })), { says: 'Ảnh mờ' }, { says: 'Mục lạ', field: 'la' }).map(
        ([, questions, inBook]) => [questions, inBook],
      ),
      [
        [[], true],
        [[], true],
        [[], false],
        [[], false],
      ],
    ))

  test('bị từ chối thì sửa được mọi mục sổ không giữ, theo thứ tự của tờ khai', () =>
    assert.deepEqual(
      mendItems(edition, dossier, { kind: 'thuong-tru', state: 'refused', asked: [] })[0]?.questions.map(({ id }) => id),
      ['head.who', 'head.name', 'head.pin', 'home.street', 'home.hamlet'],
    ))

  test('cơ quan nhận mục đã ghép lại, không nhận điều của sổ', () => {
    assert.deepEqual(mendedFields(edition, dossier, 'thuong-tru', { 'home.street': 'Số 8' }), { address: 'Số 8, Thôn Đông' })
    const other = { 'head.who': 'khac', 'head.name': 'Nguyễn Văn Bình', 'head.pin': '001058012345', 'mother.name': 'Trần Thị Khác' }
    assert.deepEqual(mendedFields(edition, dossier, 'thuong-tru', other), { headName: 'Nguyễn Văn Bình', headPin: '001058012345' })
  })

  test('lần sau mở ra thấy điều đã sửa lần trước', () => {
    const before = { ...dossier, answers: { ...answers, 'head.who': 'khac', 'head.name': 'Nguyễn Văn Bình', 'head.pin': '001058012345' } }
    const shown = mendValues(edition, before, { kind: 'thuong-tru', mended: { headPin: '001058099999', address: 'Số 8' } })
    assert.equal(shown['head.pin'], '001058099999')
    assert.equal(shown['home.street'], 'Số 6')
  })
})
