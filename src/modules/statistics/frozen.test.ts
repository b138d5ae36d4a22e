import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { day, type Day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { sql } from '#platform/db/index.ts'
import { recordHistories, type Channel } from '#dossiers'
import type { Officer } from '#identity'
import { loadWaves } from '#rollout'
import { calendarFromFiles, loadUnits } from '#units'
import { testDatabase } from '../../../test/database.ts'
import { history, type Life } from '../../../test/lives.ts'
import { closePeriod, closeUnit, differences, frozenList, frozenOf, handFigures, periodNamed, recomputed, rowsOf, writeHandFigure } from './index.ts'

const db = await testDatabase()
const CUA_NAM = '00073@2004-08-31'
const NGHIA_TAN = '00160@2004-08-31'
const MARCH = periodNamed('2017-03')!
const officer = (id: string, name: string, role: Officer['roles'][number], unit: string): Officer => ({
  kind: 'officer',
  id,
  name,
  pin: '001080120473',
  unit,
  unitName: unit,
  roles: [role],
  relatives: [],
})
const hoa = officer('hoa', 'Mai Xuân Hòa', 'cityOperator', '01@2004-08-31')
const khang = officer('khang', 'Nguyễn Đình Khang', 'head', CUA_NAM)
const APRIL = instant(day('2017-04-03'), '09:00')
const write = (...lives: [unit: string, channel: Channel, life: Life][]) =>
  db.write(tx =>
    recordHistories(
      tx,
      calendarFromFiles(),
      lives.map(([unit, channel, life]) => history(unit, channel, life)),
    ),
  )
const whole = (on: Day, end: Day): Life => [
  ['receive', on],
  ['examine', on],
  ['present', end],
  ['sign', end],
]
const said = (work: Promise<unknown>) =>
  work.then(
    () => 'không báo',
    (problem: Error & { reason?: string }) => problem.reason ?? problem.message,
  )

before(async () => {
  await db.write(async tx => {
    await loadUnits(tx)
    await loadWaves(tx)
  })
  await write(
    [CUA_NAM, 'self', whole(day('2017-03-01'), day('2017-03-02'))],
    [CUA_NAM, 'counter', whole(day('2017-02-28'), day('2017-03-01'))],
    [NGHIA_TAN, 'assisted', [['receive', day('2017-03-31'), '23:59']]],
    [NGHIA_TAN, 'self', [['receive', day('2017-04-01'), '00:00']]],
    [
      NGHIA_TAN,
      'self',
      [
        ['receive', day('2017-03-15')],
        ['takeBack', day('2017-03-15'), '09:10'],
        ['withdraw', day('2017-03-16')],
      ],
    ],
  )
})

describe('Tên của kỳ', () => {
  const named: [text: string, from: string, to: string][] = [
    ['2017', '2017-01-01', '2017-12-31'],
    ['2017-03', '2017-03-01', '2017-03-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2017-q4', '2017-10-01', '2017-12-31'],
    ['2025-h2', '2025-07-01', '2025-12-31'],
    ['2016-07-25..2017-03-14', '2016-07-25', '2017-03-14'],
  ]
  for (const [text, from, to] of named)
    test(text, () => {
      const period = periodNamed(text)
      assert.deepEqual([period?.from, period?.to], [from, to])
    })
  for (const text of ['', '2015-03', '2017-13', '2017-q5', '2017-h3', '2017-3', '2017-03-02', '2017-03-02..2017-03-01', '2017-02-30..2017-03-01'])
    test(`không có kỳ "${text}"`, () => assert.equal(periodNamed(text), undefined))
})

describe('Chốt số liệu một kỳ', () => {
  test('kỳ chưa hết thì chưa chốt, của đơn vị hay của thành phố', async () => {
    const inMarch = instant(day('2017-03-31'), '23:00')
    assert.equal(await said(closePeriod(db, hoa, MARCH, 'gấp', inMarch)), 'period-open')
    assert.equal(await said(db.write(tx => closeUnit(tx, khang, MARCH, inMarch))), 'period-open')
  })
  test('chưa đủ đơn vị chốt thì phải ghi lý do', async () => {
    await db.write(tx => closeUnit(tx, khang, MARCH, APRIL))
    await db.write(tx => closeUnit(tx, khang, MARCH, APRIL))
    await assert.rejects(closePeriod(db, hoa, MARCH, ' ', APRIL), /Mới có 1 trong 584 đơn vị chốt kỳ này, cần 526/)
  })
  test('bản 1: đếm theo ngày, có chỗ trong nhật ký và dấu niêm', async () => {
    const made = await closePeriod(db, hoa, MARCH, 'Công bố theo kế hoạch', APRIL)
    assert.deepEqual([made.revision, made.closedUnits, made.allUnits, made.position.events], [1, 1, 584, 18])
    const short = rowsOf(made).map(({ unit, self, assisted, counter, closed, ended, onTime }) => [
      unit,
      self,
      assisted,
      counter,
      closed,
      ended,
      onTime,
    ])
    assert.deepEqual(short, [
      [CUA_NAM, 1, 0, 0, 2, 2, 2],
      [NGHIA_TAN, 0, 1, 0, 0, 0, 0],
    ])
    assert.deepEqual(
      rowsOf(made).map(({ tallies }) => tallies),
      [{ legal: 2, signed: 2, 'wait:04': 1, 'work:35': 2 }, { 'wait:04': 1 }],
    )
  })
  test('tính lại cho đúng từng byte, kể cả khi nhật ký đã dài thêm', async () => {
    const first = await frozenOf(db, '2017-03', 1)
    assert.equal((await recomputed(db, first)).body, first.body)
    await write([CUA_NAM, 'self', [['receive', day('2017-04-02')]]])
    assert.equal((await recomputed(db, first)).same, true)
  })
  test('không có gì đổi thì không có bản mới; có thì phải ghi lý do', async () => {
    assert.equal(await said(closePeriod(db, hoa, MARCH, '', APRIL)), 'no-reason')
    assert.equal(await said(closePeriod(db, hoa, MARCH, 'thử', APRIL)), 'nothing-changed')
  })
  test('dữ liệu đến muộn: bản 2 ghi lý do và chỗ khác, bản 1 đứng nguyên', async () => {
    const first = await frozenOf(db, '2017-03', 1)
    await write([CUA_NAM, 'backEntered', [['receive', day('2017-03-20')]]])
    const [second, twin] = await Promise.all([
      closePeriod(db, hoa, MARCH, 'Nhập bù hồ sơ giấy', APRIL),
      said(closePeriod(db, hoa, MARCH, 'Nhập bù hồ sơ giấy', APRIL)),
    ])
    assert.equal(second.revision, 2)
    assert.ok(['changed-by-another', 'nothing-changed'].includes(twin), twin)
    assert.deepEqual(differences(rowsOf(first), rowsOf(second)), [
      { unit: CUA_NAM, procedure: '1.001193', figure: 'backEntered', before: 0, after: 1 },
    ])
    assert.deepEqual(await frozenOf(db, '2017-03', 1), first)
    assert.equal((await recomputed(db, first)).same, true)
    assert.deepEqual(
      (await frozenList(db)).map(({ revision }) => revision),
      [2, 1],
    )
  })
  test('nhật ký bị sửa dưới bản đã chốt thì lộ ra', async () => {
    const first = await frozenOf(db, '2017-03', 1)
    const { rows: broken } = { rows: { ...first, position: { ...first.position, lastId: first.position.lastId - 1 } } }
    assert.equal((await recomputed(db, broken)).same, false)
  })
  test('chương trình không có quyền sửa hay xóa bản đã chốt', async () => {
    await assert.rejects(
      db.write(tx => tx.run(sql`update statistics.frozen set body = ''`)),
      /permission denied/,
    )
    await assert.rejects(
      db.write(tx => tx.run(sql`delete from statistics.frozen`)),
      /permission denied/,
    )
  })
  test('kỳ chưa chốt: nói xem ở đâu', () => assert.rejects(frozenOf(db, '2016-12'), /Kỳ 2016-12 chưa chốt số liệu/))
  test('người đứng đầu không chốt thay thành phố', async () =>
    assert.match(await said(closePeriod(db, khang, MARCH, 'thử', APRIL)), /Việc công bố số liệu dành cho điều hành thành phố/))
})

test('số nhập tay có tác giả và tệp nguồn, đứng riêng', async () => {
  const hand = { period: MARCH, unit: CUA_NAM, indicator: 'da-tiep-nhan', value: 12, source: { name: 'bao-cao.pdf', hash: 'a'.repeat(64) } }
  await assert.rejects(
    db.write(tx => writeHandFigure(tx, hoa, { ...hand, note: ' ' }, APRIL)),
    /Ghi con số này được đếm thế nào/,
  )
  await db.write(tx => writeHandFigure(tx, hoa, { ...hand, note: 'Sổ giấy tháng 3' }, APRIL))
  assert.deepEqual(
    (await handFigures(db, '2017-03')).map(({ value, author, source }) => [value, author.name, source]),
    [[12, 'Mai Xuân Hòa', 'bao-cao.pdf']],
  )
  assert.equal(
    rowsOf(await frozenOf(db, '2017-03')).some(row => row.counter === 12),
    false,
  )
})
