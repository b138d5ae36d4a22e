import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { sql } from '#platform/db/index.ts'
import { cellsOf, sentOf, shortOf } from '#training'
import { loadUnits } from '#units'
import { testDatabase } from '../../test/database.ts'
import { writeCast } from './cast.ts'
import { districtsOn } from './districts.ts'
import { articleCourse, trainCity } from './training.ts'

const now = instant(day('2026-11-25'), '09:30')
const db = await testDatabase()

before(async () => {
  await db.write(loadUnits)
  await db.write(writeCast)
  await trainCity(db, now, day('2026-11-25'))
})

describe('Tập huấn trước đợt 1 năm 2017, như bài báo viết', () => {
  test('12/12 quận và 168/168 phường cử người', async () => {
    assert.deepEqual(await sentOf(db, 'dot-1-2017'), [
      { level: 'district', type: 'quận', units: 12, sent: 12 },
      { level: 'commune', type: 'phường', units: 168, sent: 168 },
    ])
  })

  test('chỉ Hai Bà Trưng, Hoàng Mai, Cầu Giấy có người dự ít hơn đăng ký', async () => {
    const short = await shortOf(db, now, 'dot-1-2017')
    assert.deepEqual([...new Set(short.map(({ districtName }) => districtName))].sort(), ['quận Cầu Giấy', 'quận Hai Bà Trưng', 'quận Hoàng Mai'])
    assert.ok(short.every(({ registered, attended, names }) => attended < registered && names.length === registered - attended))
  })

  test('12 × 6 + 168 × 3 = 576 ô, ô nào cũng có người đăng ký', async () => {
    const units = (await districtsOn(db, day('2017-03-14'))).filter(({ unit }) => unit.type === 'quận')
    const ids = units.flatMap(({ unit, communes }) => [unit.id, ...communes.map(({ id }) => id)])
    const cells = await cellsOf(db, ids, now, 'dot-1-2017')
    assert.equal(cells.length, 576)
    assert.ok(cells.every(({ registered, asked, due }) => registered > 0 && asked === registered && due === registered))
    assert.equal((await db.all(sql`select from training.published_trained where unit_id = any(${ids})`)).length, 576)
  })

  test('dựng lại không thêm ai; hai lần dựng giống hệt nhau', async () => {
    const { seats } = await db.one<{ seats: number }>(sql`select count(*)::int as seats from training.seat`)
    await trainCity(db, now, day('2026-11-25'))
    assert.equal((await db.one<{ seats: number }>(sql`select count(*)::int as seats from training.seat`)).seats, seats)
    const quan = (await districtsOn(db, day('2017-03-14'))).filter(({ unit }) => unit.type === 'quận')
    assert.deepEqual(articleCourse(quan), articleCourse(quan))
  })

  test('không lớp nào quá chỗ, không người dạy nào ở hai lớp một giờ, mọi tên đều ghi là minh họa', async () => {
    assert.deepEqual(
      await db.all(sql`select n.name from training.session n join training.session_load l on l.session_id = n.id where l.seats > n.capacity`),
      [],
    )
    assert.deepEqual(
      await db.all(sql`
        select a.name from training.session a join training.session b
        on a.id < b.id and a.trainer_key = b.trainer_key and a.starts_at < b.ends_at and b.starts_at < a.ends_at`),
      [],
    )
    assert.deepEqual(await db.all(sql`select from training.course where not illustrative`), [])
  })
})
