import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant, iso } from '#kernel/instant.ts'
import { recordHistories, type Channel } from '#dossiers'
import type { Officer } from '#identity'
import { loadWaves } from '#rollout'
import { calendarFromFiles, loadUnits } from '#units'
import { counted } from '../../../../test/counted.ts'
import { testDatabase } from '../../../../test/database.ts'
import { history, type Life } from '../../../../test/lives.ts'
import { closePeriod, indicatorAnswer, indicatorAnswers, indicators, legsIndicator, periodNamed, unmeasured } from '../index.ts'

const db = await testDatabase()

describe('Ví dụ của từng chỉ số', () => {
  for (const { id, of, examples } of indicators)
    for (const { name, counts, value } of examples)
      test(`${id}: ${name}`, () => {
        const found = of(counts).value
        assert.equal(found === null ? null : found.toFixed(9), value === null ? null : value.toFixed(9))
      })
  for (const { name, counts, value } of legsIndicator.examples) test(name, () => assert.equal(legsIndicator.of([counts]).value, value))
  test('mỗi chỉ số có một mã riêng và ít nhất một ví dụ không có gì để đo', () => {
    const ids = [...indicators, legsIndicator, ...unmeasured].map(({ id }) => id)
    assert.deepEqual(ids, [...new Set(ids)])
    for (const { examples } of indicators) assert.ok(examples.some(({ value }) => value === null))
  })
})

const CUA_NAM = '00073@2004-08-31'
const HOAN_KIEM = '002@2004-08-31'
const done = (minute: string, asked = 0): Life => [
  ['receive', day('2017-03-13'), '09:00', { dueAt: iso(instant(day('2017-03-15'), '17:00')) }],
  ...(asked > 0
    ? ([
        ['askForMore', day('2017-03-13'), '10:00'],
        ['supplement', day('2017-03-13'), '11:00', { dueAt: iso(instant(day('2017-03-15'), '17:00')) }],
      ] as const)
    : []),
  ['examine', day('2017-03-14'), '08:30'],
  ['present', day('2017-03-14'), '08:40'],
  ['sign', day('2017-03-14'), minute],
]
const lives: [unit: string, channel: Channel, life: Life][] = [
  [CUA_NAM, 'self', done('09:00')],
  [CUA_NAM, 'assisted', done('09:00', 1)],
  [CUA_NAM, 'counter', [['receive', day('2017-03-13')]]],
  [
    CUA_NAM,
    'counter',
    [
      ['receive', day('2017-03-13')],
      ['withdraw', day('2017-03-14')],
    ],
  ],
]
const hoa: Officer = {
  kind: 'officer',
  id: 'hoa',
  name: 'Mai Xuân Hòa',
  pin: '001080120473',
  unit: '01@2004-08-31',
  unitName: 'Hà Nội',
  roles: ['cityOperator'],
  relatives: [],
}
const MARCH = { from: day('2017-03-01'), to: day('2017-03-31'), level: 'district' as const }
const expected: Record<string, [part: number, whole: number]> = {
  'nop-qua-mang': [2, 4],
  'tu-nop': [1, 4],
  'dung-han-766': [3, 3],
  'dung-han-luat': [3, 3],
  'truoc-han': [2, 2],
  'yeu-cau-bo-sung': [1, 3],
  'tu-choi': [0, 3],
  'bo-do': [1, 3],
  'cho-tiep-nhan': [2, 2],
  'thoi-gian-giai-quyet': [2, 2],
}

describe('Chỉ số của tháng 3/2017', () => {
  before(async () => {
    await db.write(async tx => {
      await loadUnits(tx)
      await loadWaves(tx)
      await recordHistories(
        tx,
        calendarFromFiles(),
        lives.map(([unit, channel, life]) => history(unit, channel, life)),
      )
    })
    await counted(db)
  })
  test('thành phố và quận Hoàn Kiếm: cùng tử số, mẫu số', async () => {
    const answers = await indicatorAnswers(db, indicators, MARCH)
    for (const { id, city, rows } of answers) {
      const own = rows.find(({ unit }) => unit === HOAN_KIEM)
      const wanted = expected[id]
      if (!wanted) continue
      assert.deepEqual([id, city.part, city.whole], [id, ...wanted])
      assert.deepEqual([id, own?.part, own?.whole, own?.state], [id, ...wanted, 'small'])
    }
  })
  test('dịch vụ có hồ sơ: một trong các dịch vụ đã mở ở quận', async () => {
    const [used] = await indicatorAnswers(
      db,
      indicators.filter(({ id }) => id === 'dich-vu-co-ho-so'),
      MARCH,
    )
    const own = used?.rows.find(({ unit }) => unit === HOAN_KIEM)
    assert.equal(own?.part, 1)
    assert.ok((own?.whole ?? 0) > 18 && (used?.city.whole ?? 0) > (own?.whole ?? 0))
  })
  test('đơn vị không có hồ sơ: không có tỷ lệ', async () => {
    const { rows } = await indicatorAnswer(db, indicators[0]!, MARCH)
    const none = rows.filter(({ unit }) => unit !== HOAN_KIEM)
    assert.equal(rows.length, 30)
    assert.ok(none.every(({ value, low }) => value === null && low === null))
  })
  test('số từ kỳ đã chốt bằng số đang đếm, từng chỉ số, từng đơn vị', async () => {
    const frozen = await closePeriod(db, hoa, periodNamed('2017-03')!, 'Thử', instant(day('2017-04-03'), '09:00'))
    for (const level of ['city', 'district', 'commune'] as const) {
      const strip = (answers: Awaited<ReturnType<typeof indicatorAnswers>>) => answers.map(({ snapshot: _, ...rest }) => rest)
      const [live, kept] = [await indicatorAnswers(db, indicators, { ...MARCH, level }), await indicatorAnswers(db, indicators, { frozen, level })]
      assert.deepEqual(strip(kept), strip(live))
      assert.match(kept[0]?.snapshot ?? '', /^2017-03, 1, [0-9a-f]{64}$/)
    }
  })
  test('một câu lệnh, nhiều hay ít đơn vị', async () => {
    for (const level of ['city', 'commune'] as const) {
      const before = db.load().statements
      await indicatorAnswers(db, indicators, { ...MARCH, level })
      assert.equal(db.load().statements - before, 1)
    }
  })
  test(`kỳ giữa tháng: chỉ số theo tháng nói rõ đã tính cả tháng`, async () => {
    const [online, legal] = await indicatorAnswers(
      db,
      indicators.filter(({ id }) => id === 'nop-qua-mang' || id === 'dung-han-luat'),
      { ...MARCH, from: day('2017-03-10'), to: day('2017-03-14') },
    )
    assert.deepEqual([online?.from, online?.to], ['2017-03-10', '2017-03-14'])
    assert.deepEqual([legal?.from, legal?.to], ['2017-03-01', '2017-03-31'])
  })
})
