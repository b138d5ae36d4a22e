import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { addDays, day, type Day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { sql } from '#platform/db/index.ts'
import { recordHistories, type Channel } from '#dossiers'
import { loadWaves } from '#rollout'
import { calendarFromFiles, loadUnits } from '#units'
import { testDatabase } from '../../../test/database.ts'
import { history } from '../../../test/lives.ts'
import { advance, answered, flow, lag, onlineRate, rebuild, recordGap } from './index.ts'

const db = await testDatabase()
const usual = calendarFromFiles()
const CUA_NAM = '00073@2004-08-31'
const HANG_BUOM = '00061@2004-08-31'
const NGHIA_TAN = '00160@2004-08-31'
const received = (unit: string, channel: Channel, on: Day, count: number) =>
  Array.from({ length: count }, () => history(unit, channel, [['receive', on]]))
const write = (histories: ReturnType<typeof history>[]) => db.write(tx => recordHistories(tx, usual, histories))
const count = async (): Promise<number> => ((await db.write(tx => advance(tx, 50))) > 0 ? count() : 0)
/** Until nothing waits: on a shared PostgreSQL a transaction of another database may hold the counting back for a moment. */
const counted = async (): Promise<void> => {
  await count()
  if ((await lag(db)).oldestWaiting === null) return
  await new Promise(next => setTimeout(next, 20))
  return counted()
}
const PERIOD = { from: day('2017-01-01'), to: day('2017-03-14') }
const figures = async () => [
  await db.all(sql`select * from statistics.bucket order by grain, start_day, unit_id, procedure`),
  await db.all(sql`select * from statistics.ended order by grain, start_day, unit_id, procedure`),
  await db.all(sql`select * from statistics.tally where count <> 0 order by grain, start_day, unit_id, procedure, figure`),
]
const cellOf = async (unit: string, more: object = {}) =>
  (await onlineRate(db, { ...PERIOD, level: 'commune', ...more })).rows.find(row => row.unit === unit)

before(async () => {
  await db.write(async tx => {
    await loadUnits(tx)
    await loadWaves(tx)
  })
  await write([
    ...received(CUA_NAM, 'self', day('2017-02-10'), 3),
    ...received(CUA_NAM, 'assisted', day('2017-03-14'), 1),
    ...received(CUA_NAM, 'counter', day('2017-02-10'), 5),
    ...received(NGHIA_TAN, 'self', day('2017-01-01'), 20),
    ...received(NGHIA_TAN, 'backEntered', day('2017-01-05'), 10),
    history(NGHIA_TAN, 'self', [
      ['receive', day('2016-12-31')],
      ['examine', day('2016-12-31')],
      ['present', day('2017-01-03')],
      ['sign', day('2017-01-03')],
    ]),
    history(NGHIA_TAN, 'self', [['turnAway', day('2017-02-01')]]),
    history(NGHIA_TAN, 'self', [
      ['receive', day('2017-02-02'), '08:00'],
      ['takeBack', day('2017-02-02'), '08:00'],
      ['withdraw', day('2017-02-02')],
    ]),
    history(NGHIA_TAN, 'self', [
      ['receive', day('2017-02-03'), '23:59'],
      ['takeBack', day('2017-02-04'), '00:00'],
      ['receive', day('2017-02-06')],
    ]),
  ])
  await counted()
})

describe('Số liệu đếm từ nhật ký hồ sơ', () => {
  test('đếm theo ngày tiếp nhận; hồ sơ chuyển từ kỳ trước không vào mẫu số', async () => {
    const cell = await cellOf(NGHIA_TAN)
    assert.deepEqual([cell?.online, cell?.total, cell?.state], [21, 31, 'measured'])
    assert.deepEqual(cell?.channels, { self: 21, assisted: 0, counter: 0, post: 0, backEntered: 10, machine: 0 })
  })
  test('hồ sơ không được tiếp nhận, hoặc tiếp nhận rồi hoàn tác, không được đếm', async () => {
    const one = await cellOf(NGHIA_TAN, { from: day('2017-02-01'), to: day('2017-02-05') })
    assert.deepEqual([one?.total, one?.state, one?.rate], [0, 'none', null])
  })
  test('Cửa Nam 4/9 in 44%, ít hồ sơ nên không xếp hạng', async () => {
    const cell = await cellOf(CUA_NAM)
    assert.deepEqual([cell?.online, cell?.total, cell?.state, cell?.place], [4, 9, 'small', null])
    assert.ok(cell?.low && cell.high && cell.low > 0.18 && cell.high < 0.74)
  })
  test('đã triển khai mà không có hồ sơ: tỷ lệ là rỗng, không phải 0', async () => {
    const cell = await cellOf(HANG_BUOM)
    assert.deepEqual([cell?.rate, cell?.low, cell?.state], [null, null, 'none'])
  })
  test('dịch vụ chưa mở tại đơn vị trong kỳ: chưa triển khai', async () => {
    const cell = await cellOf(HANG_BUOM, { procedures: ['1.004873'], to: day('2017-01-18') })
    assert.equal(cell?.state, 'notDeployed')
  })
  test('toàn thành phố là tổng chia tổng', async () => {
    const { city, rows } = await onlineRate(db, { ...PERIOD, level: 'district' })
    assert.deepEqual([city.online, city.total, rows.length], [25, 40, 30])
    assert.equal(
      rows.reduce((sum, row) => sum + row.total, 0),
      40,
    )
    const [whole] = (await onlineRate(db, { ...PERIOD, level: 'city' })).rows
    assert.deepEqual([whole?.online, whole?.total], [25, 40])
  })
  test('584 xã, phường, thị trấn của ngày ấy; một quận chỉ có phường của quận', async () => {
    assert.equal((await onlineRate(db, { ...PERIOD, level: 'commune' })).rows.length, 584)
    assert.equal((await onlineRate(db, { ...PERIOD, level: 'commune', parent: '002@2004-08-31' })).rows.length, 18)
  })
  test('theo địa giới hôm nay: số cũ về đơn vị kế thừa chính, không mất hồ sơ nào', async () => {
    const { rows, city } = await onlineRate(db, { ...PERIOD, level: 'commune', boundaries: day('2025-07-01') })
    assert.equal(rows.length, 126)
    assert.equal(
      rows.reduce((sum, row) => sum + row.total, 0),
      city.total,
    )
    assert.equal(rows.find(row => row.unit === '00160@2025-07-01')?.total, 31)
  })
  test('chuyển từ kỳ trước + tiếp nhận = đã giải quyết + còn lại', async () => {
    assert.deepEqual(await flow(db, PERIOD), { carriedOver: 1, received: 40, closed: 1, open: 40 })
  })
  test('đơn vị thiếu số liệu trong kỳ thì không nêu tỷ lệ', async () => {
    await db.write(tx => recordGap(tx, { unit: HANG_BUOM, from: '2017-03-01', to: '2017-03-14', why: 'Mất đường truyền' }))
    assert.equal((await cellOf(HANG_BUOM))?.state, 'missing')
    assert.equal((await cellOf(HANG_BUOM, { to: day('2017-02-28') }))?.state, 'none')
  })
})

describe('Con trỏ trên nhật ký', () => {
  test('giao dịch bắt đầu trước mà ghi xong sau vẫn được đếm đúng một lần', async () => {
    const { promise: hold, resolve: release } = Promise.withResolvers<void>()
    const { promise: written, resolve: wrote } = Promise.withResolvers<void>()
    const slow = db.write(async tx => {
      await recordHistories(tx, usual, received(CUA_NAM, 'self', day('2018-05-02'), 2))
      wrote()
      await hold
    })
    await written
    await write(received(CUA_NAM, 'self', day('2018-05-02'), 3))
    await count()
    const early = await onlineRate(db, { from: day('2018-05-02'), to: day('2018-05-02'), level: 'city' })
    assert.equal(early.city.total, 0, 'what a running transaction may still precede is not counted yet')
    assert.notEqual((await lag(db)).oldestWaiting, null)
    release()
    await slow
    await counted()
    assert.equal((await onlineRate(db, { from: day('2018-05-02'), to: day('2018-05-02'), level: 'city' })).city.total, 5)
    assert.equal((await lag(db)).oldestWaiting, null)
  })
  test('nhiều người nộp cùng lúc với người đếm: không sót, không trùng', async () => {
    const on = day('2019-06-03')
    const counting = { on: true }
    const counters = [0, 1].map(async () => {
      while (counting.on) await db.write(tx => advance(tx, 7))
    })
    await Promise.all(
      Array.from({ length: 8 }, async (_, n) => {
        for (let i = 0; i < 10; i++) await write(received(CUA_NAM, n % 2 ? 'self' : 'counter', addDays(on, i), 1))
      }),
    )
    counting.on = false
    await Promise.all(counters)
    await counted()
    const { city } = await onlineRate(db, { from: on, to: addDays(on, 30), level: 'city' })
    assert.deepEqual([city.online, city.total], [40, 80])
  })
  test('đếm lại từ đầu cho đúng những số đang có', async () => {
    const live = await figures()
    const events = await db.write(tx => rebuild(tx, 17))
    assert.deepEqual(await figures(), live)
    assert.equal((await lag(db)).counted, events)
  })
})

describe('Câu trả lời được giữ lại', () => {
  const made = { times: 0 }
  const ask = () => answered(db, 'thử', { ...PERIOD, now: instant(day('2017-03-14'), '10:00') }, async () => `lần ${++made.times}`)

  test('hỏi lại thì không tính lại; có hồ sơ mới trong kỳ thì tính lại', async () => {
    const first = await ask()
    assert.deepEqual(await ask(), first)
    await write(received(CUA_NAM, 'self', day('2017-03-10'), 1))
    await counted()
    const second = await ask()
    assert.deepEqual([first?.body, second?.body], ['lần 1', 'lần 2'])
    assert.notEqual(first?.etag, second?.etag)
  })
  test('hồ sơ của tháng khác không làm cũ câu trả lời', async () => {
    await write(received(CUA_NAM, 'self', day('2020-07-01'), 1))
    await counted()
    assert.equal((await ask())?.body, 'lần 2')
  })
})
