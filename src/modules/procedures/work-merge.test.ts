import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { published } from '#catalogue'
import { day } from '#kernel/day.ts'
import type { Edition } from './edition.ts'
import { applyPatches, editionFor, mergeEditions, parseEdition, type Patch } from './index.ts'

const base = editionFor(published, '1.001193', day('2026-11-18'))
const changed = (...patch: Patch[]): Edition => applyPatches(base, patch).document ?? assert.fail('không sửa được')
const LABEL = '/precheck/0/questions/0/label'
const first = { op: 'replace', path: LABEL, value: 'Trẻ sinh ở' } as const
const paper = { op: 'add', path: '/papers/-', value: { code: 'giay-moi', label: 'Giấy mới', form: 'submit', when: true, law: 'x' } } as const
const law = { op: 'add', path: '/law/0', value: 'Nghị định mới' } as const
const moved = { op: 'move', from: '/precheck/2', path: '/precheck/0' } as const

describe('Nhập tệp vào bản đang soạn', () => {
  const merged: readonly (readonly [title: string, ours: Patch[], theirs: Patch[]])[] = [
    ['mỗi bên sửa một chỗ', [first], [paper]],
    ['hai bên sửa như nhau', [first, paper], [first, paper]],
    ['chỉ tệp sửa', [], [law, paper]],
    ['chỉ ở đây sửa', [first], []],
    ['một bên chuyển trang, bên kia thêm giấy', [moved], [paper]],
    ['một bên bỏ câu, bên kia thêm căn cứ', [{ op: 'remove', path: '/precheck/0/questions/1' }], [law]],
  ]
  for (const [title, ours, theirs] of merged)
    test(title, () => {
      const { edition, conflicts } = mergeEditions(base, changed(...ours), changed(...theirs))
      const both = ours.length > 0 && JSON.stringify(ours) === JSON.stringify(theirs) ? ours : [...theirs, ...ours]
      assert.deepEqual([edition, conflicts], [changed(...both), []])
      assert.deepEqual(parseEdition(edition).problems, [])
    })
  test('trang được chuyển ở đây vẫn nhận câu hỏi mà tệp sửa', () => {
    const { edition, conflicts } = mergeEditions(base, changed(moved), changed(first))
    assert.deepEqual(conflicts, [])
    assert.equal((edition as Edition).precheck[1]?.questions[0]?.label, 'Trẻ sinh ở')
  })
  test('cả hai bên sửa một chỗ: giữ ở đây, và nói chỗ nào', () => {
    const { edition, conflicts } = mergeEditions(base, changed(first), changed({ ...first, value: 'Nơi sinh' }))
    assert.equal((edition as Edition).precheck[0]?.questions[0]?.label, 'Trẻ sinh ở')
    assert.deepEqual(conflicts, [
      {
        at: 'precheck › sinh › questions › birth.where › label',
        says: 'Cả hai bên đều sửa precheck › sinh › questions › birth.where › label. Đang giữ bản ở đây',
      },
    ])
  })
  test('một bên bỏ, bên kia sửa: chỗ đã sửa còn lại và được nói', () => {
    const { edition, conflicts } = mergeEditions(
      base,
      changed({ op: 'remove', path: '/papers/0' }),
      changed({ op: 'replace', path: '/papers/0/label', value: 'Tên mới' }),
    )
    assert.equal((edition as Edition).papers.find(({ code }) => code === base.papers[0]?.code)?.label, 'Tên mới')
    assert.equal(conflicts.length, 1)
  })
  test('bất kỳ hai bản nào: nhập chính nó thì không đổi gì; bản gốc nhập vào cũng không đổi gì', () => {
    fc.assert(
      fc.property(fc.constantFrom(...published), fc.constantFrom(...published), (a, b) => {
        assert.deepEqual(mergeEditions(a, b, b), { edition: b, conflicts: [] })
        assert.deepEqual(mergeEditions(a, b, a), { edition: b, conflicts: [] })
        assert.deepEqual(mergeEditions(a, a, b), { edition: b, conflicts: [] })
      }),
      { numRuns: 20 },
    )
  })
})
