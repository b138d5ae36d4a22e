import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossier, received, view } from './office-sample.ts'
import { officeRoutes } from '../office/index.ts'
import { printsOf } from '../office/dossier/dossier.page.tsx'

test('giấy nào của hồ sơ đã ký cũng có trang in, kể cả giấy chưa lập', () => {
  const signed = dossier('R2025', { ...received('R2025'), entry: { number: 3, year: 2026, volume: 1 } as never })
  const prints = printsOf(view('desk', signed, 'R2025'))
  assert.ok(prints.some(({ href }) => href.includes('/ket-qua/')))
  const paths = officeRoutes.map(({ path }) => new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/%]+')}$`))
  for (const { href, label } of prints)
    assert.ok(
      paths.some(path => path.test(href.split('?')[0] ?? '')),
      `${label}: ${href}`,
    )
})
