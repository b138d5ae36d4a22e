import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { assets, script, squeezed, stylesheet } from './assets.ts'

const fonts = ['/tai-san/public-sans-400.0123456789.woff2', '/tai-san/public-sans-700.0123456789.woff2']
const kilobytes = (text: string) => squeezed(Buffer.from(text)).length / 1024

test('kiểu của người dân không quá 10 KB', () => assert.ok(kilobytes(stylesheet('portal', fonts)) <= 10))
test('kiểu của cán bộ không quá 14 KB', () => assert.ok(kilobytes(stylesheet('office', fonts)) <= 14))
test('mã chạy trong máy người dân không quá 8 KB', () => assert.ok(kilobytes(script('portal')) <= 8))
test('mã chạy trong máy cán bộ không quá 8 KB', () => assert.ok(kilobytes(script('office')) <= 8))

for (const weight of [400, 700])
  test(`phông chữ ${weight} không quá 17 KB`, () => {
    assert.ok(readFileSync(new URL(`fonts/public-sans-${weight}.woff2`, import.meta.url)).length <= 17 * 1024)
  })

test('lượt xem đầu: kiểu, mã và phông không quá 54 KB, còn chỗ cho trang', () => {
  const { files, paths } = assets()
  const sizes = [paths.portal, paths.script, paths.icon, ...paths.fonts].map(
    path => (files.get(path)?.brotli ?? files.get(path)?.bytes)?.length ?? Number.NaN,
  )
  assert.ok(sizes.reduce((sum, size) => sum + size, 0) <= 54 * 1024)
})

test('kiểu không nhờ nơi khác và không cần kiểu trong trang', () => {
  for (const surface of ['portal', 'office'] as const) {
    const css = stylesheet(surface, fonts)
    assert.deepEqual(
      css.match(/url\([^)]*\)/g)?.filter(url => !/url\((\/tai-san\/|#gach)/.test(url)),
      [],
    )
    assert.ok(!css.includes('@import'))
  }
})

test('tên tệp đổi theo nội dung', () => {
  for (const path of assets().files.keys()) assert.match(path, /^\/tai-san\/[a-z0-9-]+\.[0-9a-f]{10}\.(css|js|svg|woff2)$/)
})
