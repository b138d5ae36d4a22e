import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import type { Database } from '#platform/db/index.ts'
import { published } from '#catalogue'
import { addOfficers, addPosts } from '#identity'
import { editionFor, exportEdition, worksOf } from '#procedures'
import { loadUnits } from '#units'
import { testDatabase } from '../../test/database.ts'
import type { Config } from '../config.ts'
import { edition } from './edition.ts'

const folder = mkdtempSync(join(tmpdir(), 'motcua-edition-'))
after(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'ban.json')
const birth = editionFor(published, '1.001193', day('2026-11-18'))
let db: Database & { url: string }

before(async () => {
  db = await testDatabase()
  await db.write(async tx => {
    await loadUnits(tx)
    await addOfficers(tx, [{ id: 'yen', name: 'Trần Hải Yến', username: 'yen', pin: '001180000002' }])
    await addPosts(tx, [{ officer: 'yen', unit: '01@2008-08-01', unitName: 'Thành phố Hà Nội', role: 'cityOperator', from: day('2016-01-01') }])
  })
})

async function run(given: string[], options: Record<string, string> = {}): Promise<{ said: string[]; good: boolean }> {
  const said: string[] = []
  const config = { databaseUrl: db.url, now: instant(day('2026-11-18'), '09:00') } as unknown as Config
  const good = await edition.run(config, given, line => void said.push(line), options)
  return { said, good: good !== false }
}

test('xuất bản đang có hiệu lực: đúng từng byte như danh mục dựng', async () => {
  assert.deepEqual((await run(['export', birth.code])).said, [exportEdition(birth)])
  await run(['export', birth.code], { from: '2016-01-01', to: file })
  assert.equal(readFileSync(file, 'utf8'), exportEdition(editionFor(published, birth.code, day('2017-03-15'))))
})

test('kiểm tra: bản tốt thì được, bản sai thì nói từng chỗ', async () => {
  writeFileSync(file, exportEdition({ ...birth, from: day('2027-06-01'), to: day('2100-01-01') }))
  const good = await run(['check', file])
  assert.ok(good.good && /: 0 chỗ sai, \d+ chỗ cần xem lại, 0 ví dụ ra khác\.$/.test(good.said.at(-1) ?? ''), good.said.at(-1))
  writeFileSync(file, exportEdition({ ...birth, fee: [] }))
  const bad = await run(['check', file])
  assert.ok(!bad.good && bad.said.some(line => line.startsWith('sai\t/fee\tCó trường hợp chưa có lệ phí')))
  writeFileSync(file, '{"code": 1}')
  assert.ok(!(await run(['check', file])).good)
})

test('nhập: thành bản soạn của người có tên, chưa công bố; sai thì không nhập gì', async () => {
  writeFileSync(file, exportEdition({ ...birth, name: 'Đăng ký khai sinh mới' }))
  const done = await run(['import', file], { by: 'yen', from: '2027-06-01' })
  assert.ok(done.good && done.said.includes('Thông tin chung: Tên thủ tục đổi'))
  const [work] = await worksOf(db)
  assert.deepEqual(
    [work?.from, work?.state, work?.author, work?.base],
    ['2027-06-01', 'draft', { id: 'yen', name: 'Trần Hải Yến' }, { code: birth.code, from: '2027-03-01' }],
  )
  writeFileSync(file, exportEdition({ ...birth, name: '' }))
  assert.ok(!(await run(['import', file], { by: 'yen' })).good)
  writeFileSync(file, exportEdition(birth))
  await assert.rejects(run(['import', file], { by: 'khong-co' }), Error)
  assert.equal((await worksOf(db)).length, 1)
})

for (const [given, options] of [
  [[], {}],
  [['export'], {}],
  [['xem', 'x'], {}],
  [['export', '1.001193'], { from: '1/3/2027' }],
] as [string[], Record<string, string>][])
  test(`không rõ muốn gì: ${given.join(' ')}`, () => assert.rejects(run(given, options), /Ghi|Thiếu|đọc được/))
