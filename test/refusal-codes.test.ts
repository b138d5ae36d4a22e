import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { refusalCodes } from '../src/modules/exchange/index.ts'
import { retryAt, brokenUntil, MOST_TRIES } from '../src/modules/exchange/schedule.ts'
import { problem } from '../src/web/api/exchange/problem.ts'
import { promises } from '../src/web/city/integrate/contract.ts'

/** What only the operator's forms refuse. */
const forms = ['src/modules/exchange/commands/mend.ts']
const sources = globSync(['src/modules/exchange/{commands,inbound}/*.ts', 'src/web/api/exchange/*.ts']).filter(
  path => !path.endsWith('.test.ts') && !forms.includes(path),
)
const said = new Set(
  sources.flatMap(path =>
    [...readFileSync(path, 'utf8').matchAll(/\b(?:refuse|Faulty|Refusal|problem)\((?:ctx, )?'([a-z-]+)'/g)].map(([, code]) => code!),
  ),
)

describe('Mã từ chối trên trang Tích hợp', () => {
  test('có mọi mã mà chương trình nói', () => {
    assert.ok(said.size > 20)
    const told = new Set(refusalCodes.map(({ code }) => code))
    assert.deepEqual(
      [...said].filter(code => !told.has(code)),
      [],
    )
    assert.equal(told.size, refusalCodes.length, 'mỗi mã một lần')
  })

  for (const { code, status } of refusalCodes)
    test(`${code}: HTTP ${status} như máy trả lời`, () => assert.equal(problem({ requestId: 'x' }, code, 'x').status, status))
})

test('lịch gửi lại trên trang đúng như lịch đang chạy', () => {
  const start = new Date('2026-11-18T09:00:00+07:00')
  const seconds = (tries: number) => Math.round((retryAt(tries, start, 0.5).getTime() - start.getTime()) / 1000)
  assert.deepEqual([1, 2, 3, 50].map(seconds), [10, 20, 40, 1800])
  const left = (failures: number) => ((brokenUntil(failures, start)?.getTime() ?? start.getTime()) - start.getTime()) / 60_000
  assert.deepEqual([4, 5, 50].map(left), [0, 0.5, 10])
  const words = promises.map(({ value }) => value).join(' ')
  for (const said of ['10 giây, 20 giây, 40 giây', 'nửa giờ', `${MOST_TRIES} lần`, 'năm lần liền', 'từ nửa phút đến mười phút'])
    assert.ok(words.includes(said), said)
})
