import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { english, fees, published } from '#catalogue'
import { day } from '#kernel/day.ts'
import {
  applyPatches,
  costOf,
  diffOf,
  editionFor,
  exportEdition,
  importEdition,
  lintsOf,
  mergeEditions,
  orphansOf,
  parseEdition,
  pointerOf,
  runExamples,
  type Patch,
} from './index.ts'

const base = editionFor(published, '1.001193', day('2026-11-18'))

function pointers(value: unknown, path: readonly (string | number)[] = []): string[] {
  if (typeof value !== 'object' || value === null) return [pointerOf(path)]
  return [pointerOf(path), ...Object.entries(value).flatMap(([key, one]) => pointers(one, [...path, key]))]
}
const places = pointers(base).slice(1)
const strange = fc.oneof(
  fc.constantFrom<unknown>(
    true,
    false,
    'child.born',
    'birth.where',
    'khong.co',
    { given: 'child.born' },
    { all: [] },
    { is: ['birth.where', 3] },
    [],
    {},
    0,
    '2030-01-01',
  ),
  fc.constantFrom<unknown>(
    { not: { before: ['birth.where', 'today'] } },
    { more: [{ letters: 'child.born' }, { years: ['child.born', '2017-01-01'] }] },
    { kind: 'calendarDays', days: 0 },
  ),
)
const place = fc.constantFrom(...places)
const patch: fc.Arbitrary<Patch> = fc.oneof(
  fc.record({ op: fc.constant('remove' as const), path: place }),
  fc.record({ op: fc.constantFrom('replace' as const, 'add' as const), path: place, value: strange }),
  fc.record({ op: fc.constant('move' as const), from: place, path: place }),
)

test('sửa lung tung kiểu gì thì hoặc không nhận, hoặc soi, chạy, so, xuất, nhập được mà không hỏng', () => {
  let taken = 0
  fc.assert(
    fc.property(fc.array(patch, { minLength: 1, maxLength: 3 }), patches => {
      const { document } = applyPatches(base, patches)
      if (!document) return
      const { edition, problems } = parseEdition(document)
      if (!edition) return assert.ok(problems.length > 0 && problems.every(({ says }) => says !== ''))
      taken++
      assert.ok(lintsOf(edition, { english, others: published, fees }).every(({ at, says }) => (at === '' || at.startsWith('/')) && says !== ''))
      runExamples(edition, fees)
      assert.ok(costOf(edition).minutes >= 0)
      assert.equal(diffOf(base, edition).length === 0, exportEdition(base) === exportEdition(edition))
      assert.deepEqual(importEdition(exportEdition(edition)).edition, edition)
      assert.deepEqual(mergeEditions(base, edition, base).conflicts, [])
      orphansOf(edition, { editions: published, inUse: [{ code: base.code, from: base.from, drafts: 1, dossiers: 1 }] })
    }),
    { numRuns: 200 },
  )
  assert.ok(taken > 3, `chỉ ${taken} lần được nhận`)
})
