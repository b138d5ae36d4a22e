import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'
import { build } from 'esbuild'
import { evaluate } from './evaluate.ts'
import type { Answers, Expr, Facts } from './language.ts'

type Table = { facts: Facts; answers: Answers; cases: [title: string, expr: Expr, holds: boolean][] }
const table: Table = JSON.parse(readFileSync(new URL('./cases.json', import.meta.url), 'utf8'))

const bundled = await build({
  entryPoints: [fileURLToPath(new URL('./evaluate.ts', import.meta.url))],
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'procedures',
  platform: 'browser',
  target: 'es2020',
  metafile: true,
})
const browser: { evaluate: typeof evaluate } = runInNewContext(`${bundled.outputFiles[0]?.text}; procedures`)

for (const [title, expr, holds] of table.cases) {
  test(`điều kiện: ${title}`, () => {
    assert.equal(evaluate(expr, table.answers, table.facts), holds)
    assert.equal(browser.evaluate(expr, table.answers, table.facts), holds, 'trong trình duyệt')
  })
}

test('phần chạy trong trình duyệt chỉ gồm điều kiện và lịch ngày', () => {
  assert.deepEqual(Object.keys(bundled.metafile.inputs).toSorted(), [
    'src/kernel/day.ts',
    'src/kernel/refusal.ts',
    'src/modules/procedures/evaluate.ts',
  ])
  assert.ok((bundled.outputFiles[0]?.contents.length ?? Infinity) < 8000)
})
