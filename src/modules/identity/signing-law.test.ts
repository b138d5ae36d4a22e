import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { civilServantSigns, civilServantSignsNext } from './signing-law.ts'

describe('Ngày công chức được ủy quyền ký', () => {
  const table: [on: string, may: boolean, next: string | undefined][] = [
    ['2017-03-15', false, '2025-07-01'],
    ['2025-06-30', false, '2025-07-01'],
    ['2025-07-01', true, undefined],
    ['2026-11-24', true, undefined],
  ]
  for (const [on, may, next] of table)
    test(`ngày ${on}: ${may ? 'được' : 'chưa được'}`, () =>
      assert.deepEqual([civilServantSigns(day(on)), civilServantSignsNext(day(on))], [may, next]))
})
