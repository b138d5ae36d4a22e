import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { addDays, day, type Day } from '#kernel/day.ts'
import { sql, type Database } from '#platform/db/index.ts'
import { loadWaves } from '#rollout'
import { loadUnits } from '#units'
import { testDatabase } from '../../../test/database.ts'
import { adoption, adoptionCsv, adoptionGroups, adoptionRows, beginningOf, curveOf, wavesLive } from './index.ts'

const LIVE = day('2017-01-19')

describe('Bắt đầu thế nào', () => {
  const cases: [first: string | null, until: string, beginning: string][] = [
    [null, '2017-01-24', 'young'],
    [null, '2017-01-25', 'none'],
    ['2017-01-25', '2017-03-01', 'begun'],
    ['2017-01-26', '2017-03-01', 'slow'],
    ['2017-01-19', '2017-01-19', 'begun'],
  ]
  for (const [first, until, beginning] of cases)
    test(`mở 19/01, hồ sơ đầu ${first ?? 'chưa có'}, tính đến ${until}: ${beginning}`, () =>
      assert.equal(beginningOf(LIVE, first as Day | null, until as Day), beginning))
})

describe('Đường cong', () => {
  test('tổng trên tổng của cùng những ô; ngày chưa có hồ sơ thì không có tỷ lệ', () => {
    const curve = curveOf(
      [
        { age: 3, cells: 2 },
        { age: 2, cells: 5 },
      ],
      [
        { age: 2, day: 1, online: 9, total: 10 },
        { age: 3, day: 1, online: 1, total: 2 },
        { age: 3, day: 2, online: 1, total: 2 },
      ],
    )
    assert.deepEqual(
      curve.map(({ day: on, cells, total, share }) => [on, cells, total, share]),
      [
        [0, 7, 0, null],
        [1, 7, 12, 10 / 12],
        [2, 2, 2, 2 / 4],
      ],
    )
  })
})

describe('Từ các số đã đếm', () => {
  let db: Database
  let cell: { unit: string; procedure: string; wave: string; live: Day }[] = []
  const bucket = (at: number, on: Day, online: number, counter: number) =>
    db.write(tx =>
      tx.run(sql`insert into statistics.bucket (grain, start_day, unit_id, procedure, self, assisted, counter, post, back_entered, machine, closed)
        values ('day', ${on}, ${cell[at]!.unit}, ${cell[at]!.procedure}, ${online}, 0, ${counter}, 0, 0, 0, 0)`),
    )
  before(async () => {
    db = await testDatabase()
    await db.write(loadUnits)
    await db.write(loadWaves)
    cell = await db.all(sql`
      select unit_id as unit, procedure, wave, from_day as live from rollout.published_service
      where level <> '2' and from_day = (select min(from_day) from rollout.published_service where level <> '2') order by unit_id, procedure limit 3`)
    const { live } = cell[0]!
    await bucket(0, addDays(live, -1), 9, 9)
    await bucket(0, addDays(live, 2), 3, 1)
    await bucket(0, addDays(live, 20), 1, 3)
    await bucket(1, addDays(live, 10), 0, 5)
  })
  const asked = (after = 40) => ({ wave: cell[0]!.wave, until: addDays(cell[0]!.live, after) })
  const rowOf = async (at: number, after?: number) =>
    (await adoptionRows(db, asked(after), { limit: 10_000 })).find(
      ({ unit, procedure }) => unit === cell[at]!.unit && procedure === cell[at]!.procedure,
    )

  test('hồ sơ trước ngày vận hành không tính; bảy ngày, ba mươi ngày', async () => {
    const row = await rowOf(0)
    assert.deepEqual(
      [row?.first, row?.beginning, row?.online7, row?.total7, row?.online30, row?.total30],
      [addDays(cell[0]!.live, 2), 'begun', 3, 4, 4, 8],
    )
  })
  test('hồ sơ đầu tiên sau ngày thứ bảy là chậm; không có hồ sơ thì không có tỷ lệ', async () => {
    assert.deepEqual([(await rowOf(1))?.beginning, (await rowOf(1))?.total7, (await rowOf(2))?.beginning], ['slow', 0, 'none'])
    const csv = adoptionCsv([(await rowOf(2))!], '2016-09-01', 'dữ liệu minh họa')
    assert.match(csv.split('\r\n')[1] ?? '', /,none,0,0,,0,0,,2016-09-01,dữ liệu minh họa$/)
  })
  test('cả đợt: số ô bằng số trong lịch, đường cong chỉ tới ngày đã qua hết', async () => {
    const all = await adoption(db, asked())
    assert.equal(all.none + all.slow + all.young + all.begun, all.cells)
    assert.deepEqual([all.slow, all.begun], [1, 1])
    assert.deepEqual([all.curve.length, all.curve[2]?.total, all.curve.at(-1)?.share], [30, 4, 4 / 13])
    assert.equal((await adoption(db, asked(1))).curve.length, 2)
    assert.ok((await wavesLive(db, asked().until)).some(({ wave }) => wave === cell[0]!.wave))
  })
  test('lọc theo quận và theo tình trạng; từng trang không trùng', async () => {
    const slow = await adoptionRows(db, asked(), { beginning: 'slow' })
    assert.deepEqual(
      slow.map(({ unit }) => unit),
      [cell[1]!.unit],
    )
    const [first, second] = [await adoptionRows(db, asked(), { limit: 30 }), await adoptionRows(db, asked(), { limit: 30, offset: 30 })]
    const keys = (rows: typeof first) => rows.map(({ unit, procedure }) => `${unit} ${procedure}`)
    assert.equal(new Set([...keys(first), ...keys(second)]).size, first.length + second.length)
    const { parent } = await db.one<{ parent: string }>(sql`select parent from units.published_unit where id = ${cell[0]!.unit}`)
    assert.ok((await adoption(db, { ...asked(), district: parent })).cells < (await adoption(db, asked())).cells)
  })
  test('gộp theo dịch vụ hay theo đơn vị, tổng vẫn là các ô ấy', async () => {
    const all = await adoption(db, asked())
    for (const by of ['procedure', 'unit'] as const) {
      const groups = await adoptionGroups(db, asked(), by, { limit: 10_000 })
      const sum = (of: 'cells' | 'none' | 'slow' | 'young' | 'begun') => groups.reduce((n, group) => n + group[of], 0)
      assert.deepEqual([sum('cells'), sum('none'), sum('slow'), sum('young'), sum('begun')], [all.cells, all.none, all.slow, all.young, all.begun])
      const [worst] = groups
      const inside = await adoption(db, { ...asked(), [by]: worst!.key })
      assert.deepEqual([inside.cells, inside.none], [worst!.cells, worst!.none])
    }
  })
})
