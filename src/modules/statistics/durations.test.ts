import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { durations } from './durations.ts'

const binOf = (minutes: number) => `work:${String(Math.floor(4 * Math.log2(minutes + 1))).padStart(2, '0')}`
const tallied = (minutes: readonly number[]) => {
  const tallies: Record<string, number> = {}
  for (const one of minutes) tallies[binOf(one)] = (tallies[binOf(one)] ?? 0) + 1
  return tallies
}

test('không đo được hồ sơ nào thì không có trung vị, không phải 0', () => assert.equal(durations({ signed: 3, 'wait:04': 1 }, 'work'), null))
test('một hồ sơ: trung vị nằm trong ngăn của nó', () => {
  const found = durations({ 'work:35': 1 }, 'work')
  assert.ok(found && found.median >= 430 && found.median <= 512, String(found?.median))
})
test('trung vị và P90 lệch nhiều nhất một ngăn so với đếm từng hồ sơ', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50_000 }), { minLength: 1, maxLength: 200 }), minutes => {
      const sorted = minutes.toSorted((a, b) => a - b)
      const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0
      const found = durations(tallied(minutes), 'work')
      for (const [read, exact] of [
        [found?.median ?? -1, at(0.5)],
        [found?.p90 ?? -1, at(0.9)],
      ] as const)
        assert.ok(read >= (exact + 1) / 2 ** 0.25 - 1.001 && read <= (exact + 1) * 2 ** 0.25, `${read} và ${exact}`)
    }),
  ))
