import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { published } from '#catalogue'
import { day } from '#kernel/day.ts'
import type { Edition } from './edition.ts'
import { applyPatches, diffOf, editionFor, editionHash, exportEdition, exportWork, importEdition, costOf, type Patch } from './index.ts'
import { createHash } from 'node:crypto'

const base = editionFor(published, '1.001193', day('2026-11-18'))
const changed = (...patch: Patch[]): Edition => applyPatches(base, patch).document ?? assert.fail('không sửa được')
const Q = '/precheck/0/questions'
const [FIELD = ''] = Object.keys(base.entries[0]?.fields ?? {})

describe('So hai bản', () => {
  const cases: readonly (readonly [title: string, patch: Patch[], kind: string, says: string, before?: string | undefined, after?: string])[] = [
    ['đổi tên', [{ op: 'replace', path: '/name', value: 'Khai sinh' }], 'changed', 'Tên thủ tục đổi', 'Đăng ký khai sinh', 'Khai sinh'],
    [
      'đổi lời hỏi',
      [{ op: 'replace', path: `${Q}/0/label`, value: 'Trẻ sinh ở' }],
      'changed',
      'Lời hỏi của câu “Trẻ sinh ở” đổi',
      'Nơi trẻ sinh',
      'Trẻ sinh ở',
    ],
    [
      'thêm câu',
      [{ op: 'add', path: `${Q}/-`, value: { id: 'x.y', kind: 'text', label: 'Câu mới', required: true, maxLength: 9 } }],
      'added',
      'Thêm câu “Câu mới” ở trang “Trẻ sinh ở đâu, ngày nào?”',
    ],
    [
      'chuyển câu',
      [{ op: 'move', from: `${Q}/2`, path: '/precheck/1/questions/0' }],
      'changed',
      'Chuyển câu “Ngày, tháng, năm sinh của trẻ” sang trang khác',
      'Trẻ sinh ở đâu, ngày nào?',
      'Cha mẹ của trẻ thuộc trường hợp nào?',
    ],
    ['đổi thứ tự', [{ op: 'move', from: `${Q}/2`, path: `${Q}/0` }], 'changed', 'Đổi thứ tự câu hỏi ở trang “Trẻ sinh ở đâu, ngày nào?”'],
    [
      'đổi mã',
      [{ op: 'replace', path: `${Q}/1/id`, value: 'birth.evidence' }],
      'changed',
      'Câu “Giấy thay Giấy chứng sinh” đổi mã',
      'birth.proof',
      'birth.evidence',
    ],
    [
      'đổi điều kiện',
      [{ op: 'replace', path: `${Q}/1/when`, value: { is: ['birth.where', 'noi-khac'] } }],
      'changed',
      'Điều kiện của câu “Giấy thay Giấy chứng sinh” đổi',
      '“Nơi trẻ sinh” thuộc [“Cơ sở y tế, không còn Giấy chứng sinh”, “Ở nhà hoặc nơi khác tại Việt Nam”]',
      '“Nơi trẻ sinh” là “Ở nhà hoặc nơi khác tại Việt Nam”',
    ],
    [
      'đổi thời hạn',
      [{ op: 'replace', path: '/times', value: [{ when: true, limit: { kind: 'workingDays', days: 3 } }] }],
      'changed',
      'Sửa dòng thời hạn thứ 1',
      undefined,
      'luôn luôn: 3 ngày làm việc',
    ],
    ['bỏ giấy tờ', [{ op: 'remove', path: '/papers/0' }], 'removed', `Bỏ giấy tờ “${base.papers[0]?.label}”`],
    ['thêm căn cứ', [{ op: 'add', path: '/law/-', value: 'Nghị định 1/2027' }], 'added', 'Thêm vào căn cứ pháp lý: Nghị định 1/2027'],
    [
      'bỏ dòng tờ khai',
      [{ op: 'remove', path: '/declaration/sections/0/rows/0' }],
      'removed',
      `Bỏ dòng của mục “${base.declaration.sections[0]?.title}”: “${base.declaration.sections[0]?.rows[0]?.label}”`,
    ],
    [
      'ghi sổ điều khác',
      [{ op: 'replace', path: `/entries/0/fields/${FIELD}`, value: { text: 'x' } }],
      'changed',
      `Ô ${FIELD} của ${base.entries[0]?.book} ghi điều khác`,
    ],
    ['người nộp', [{ op: 'replace', path: '/people/phone', value: { text: '' } }], 'changed', 'Ai là người nộp, người được ghi đổi'],
    ['bỏ trang', [{ op: 'remove', path: '/precheck/2' }], 'removed', 'Bỏ trang “Ai đi đăng ký?”'],
    ['quy tắc', [{ op: 'replace', path: '/rules/0/when', value: false }], 'changed', `Điều kiện của quy tắc “${base.rules[0]?.says}” đổi`],
  ]
  for (const [title, patch, kind, says, before, after] of cases)
    test(title, () => {
      const all = diffOf(base, changed(...patch))
      const one = all.find(found => found.says === says && found.kind === kind)
      assert.ok(one, all.map(found => `${found.kind} ${found.says}`).join('\n'))
      if (before !== undefined) assert.equal(one.before, before)
      if (after !== undefined) assert.equal(one.after, after)
    })
  test('một bản với chính nó không khác gì; hai bản khác nhau thì luôn có điều để nói', () => {
    for (const one of published) {
      assert.deepEqual(diffOf(one, one), [])
      const next = published.find(other => other.code === one.code && other.from > one.from)
      if (next) assert.ok(diffOf(one, next).length > 0)
    }
  })
  test('không thay đổi nào lọt qua: sửa một chữ ở bất cứ đâu cũng được nói', () => {
    const leaves = leavesOf(base)
    fc.assert(
      fc.property(fc.constantFrom(...leaves), path => {
        const edition = applyPatches(base, [{ op: 'replace', path, value: 'chữ khác' }]).document ?? assert.fail(path)
        assert.ok(diffOf(base, edition).length > 0, path)
      }),
      { numRuns: 400 },
    )
  })
})

function leavesOf(value: unknown, at = ''): string[] {
  if (typeof value === 'string')
    return /\/(kind|at|is|in|before|after|given|with|does|level|when|value|required)(\/|$)|\/(from|to)$/.test(at) ? [] : [at]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => leavesOf(one, `${at}/${key}`))
}

describe('Tệp của một bản', () => {
  test('của danh mục: cùng từng byte, dấu niêm là dấu của bản đã công bố, đọc lại đúng nó', () => {
    for (const edition of published) {
      const file = exportEdition(edition)
      assert.equal(createHash('sha256').update(file).digest('hex'), editionHash(edition))
      const read = importEdition(file)
      assert.deepEqual(read.edition, edition)
      assert.equal(exportEdition(read.edition ?? assert.fail()), file)
    }
  })
  test('kèm tiếng Anh', () => {
    const read = importEdition(`\uFEFF${exportWork({ value: base, english: { A: 'B' } })}`)
    assert.deepEqual(read.edition && [read.edition, read.english], [base, { A: 'B' }])
  })
  const bad: readonly (readonly [title: string, text: string, at: string, says: RegExp])[] = [
    ['không phải JSON', '{', '', /không phải JSON/],
    ['rỗng', '', '', /không phải JSON/],
    ['lớn quá', `"${'x'.repeat(2_000_001)}"`, '', /2 MB/],
    ['danh sách', '[]', '', /phải là nhóm mục/],
    ['thừa mục', JSON.stringify({ edition: base, english: {}, more: 1 }), '/more', /Bỏ mục không có trong mẫu: more/],
    ['tiếng Anh không phải chữ', JSON.stringify({ edition: base, english: { a: 1 } }), '/english/a', /phải là chữ/],
    ['sai sâu bên trong', JSON.stringify({ edition: changed({ op: 'remove', path: '/papers/0/label' }) }), '/edition/papers/0/label', /bắt buộc/],
    ['mục lạ của JavaScript', JSON.stringify(base).replace('{', '{"__proto__":{"x":1},'), '', /Bỏ mục không có trong mẫu/],
  ]
  for (const [title, text, at, says] of bad)
    test(`không nhận: ${title}`, () => {
      const { problems } = importEdition(text)
      assert.ok(
        problems.some(one => one.at === at && says.test(one.says)),
        JSON.stringify(problems.slice(0, 3)),
      )
    })
})

test('một tờ khai tốn bao nhiêu', () => {
  const cost = costOf(base)
  assert.ok(cost.pages >= 8 && cost.questions >= 20 && cost.papers >= 1 && cost.minutes >= 4 && cost.minutes <= 20, JSON.stringify(cost))
})
