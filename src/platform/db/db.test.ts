import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../../test/database.ts'
import { join, prepared, sql } from './index.ts'

test('mỗi giá trị là một tham số, mỗi mảnh là chữ', () => {
  const where = join([sql`a = ${1}`, sql`b = ${'x'}`], ' and ')
  assert.deepEqual(prepared(sql`select * from t where ${where} limit ${5}`), {
    name: prepared(sql`select * from t where ${where} limit ${6}`).name,
    text: 'select * from t where a = $1 and b = $2 limit $3',
    values: [1, 'x', 5],
  })
})

test('tay cầm đọc thì chỉ đọc, giao dịch mới ghi, lỗi thì không còn gì', async () => {
  const db = await testDatabase()
  await assert.rejects(db.all(sql`insert into platform.secret values ('a', 'b')`), /read-only/)
  await assert.rejects(
    db.write(async tx => {
      await tx.run(sql`insert into platform.secret values ('a', 'b')`)
      throw new Error('giữa chừng')
    }),
    /giữa chừng/,
  )
  assert.equal(await db.maybe(sql`select 1 from platform.secret`), undefined)
  await db.write(tx => tx.run(sql`insert into platform.secret values ('a', 'b')`))
  assert.deepEqual(await db.one(sql`select name, date '2017-03-15' as on, 7::bigint as n from platform.secret`), {
    name: 'a',
    on: '2017-03-15',
    n: 7,
  })
})

test('cán bộ chạy bằng vai riêng và chỉ biết đơn vị của mình', async () => {
  const db = await testDatabase()
  const row = await db.readAs(['00160@2025-07-01'], tx =>
    tx.one<{ role: string; units: string }>(sql`select current_user as role, current_setting('motcua.units') as units`),
  )
  assert.deepEqual(row, { role: 'motcua_officer', units: '00160@2025-07-01' })
  await assert.rejects(
    db.readAs(["x'; drop"], async () => 1),
    /unit id/,
  )
})

test('bốn mươi trang cùng lúc, mỗi trang vừa giữ một bản chụp vừa đọc ngoài và ghi: không ai chờ ai mãi', async () => {
  const db = await testDatabase()
  const page = () =>
    db.readAs(['00160@2025-07-01'], async snapshot => {
      await snapshot.all(sql`select 1`)
      await db.all(sql`select pg_sleep(0.01)`)
    })
  const write = () => db.write(async tx => (await tx.all(sql`select 1`), await db.all(sql`select 1`)))
  await Promise.all(Array.from({ length: 20 }, () => [page(), write()]).flat())
  assert.equal(db.load().waiting, 0)
})
