import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { day, type Day } from '#kernel/day.ts'
import { sql } from '#platform/db/index.ts'
import { loadUnits, unitsOn } from '#units'
import { testDatabase } from '../../../test/database.ts'
import { closeServices, loadWaves, openServices, reach, serviceOpen, servicesOf, servicesOpen, seven, six } from './index.ts'

const db = await testDatabase()
const BIRTH = '1.001193'
const LONG_BIEN = '00115@2004-08-31'
const CUA_NAM = '00073@2004-08-31'
const BA_VI = '09619@2008-08-01'

before(async () => {
  await db.write(async tx => {
    await loadUnits(tx)
    await loadWaves(tx)
  })
})

const communes = async (procedures: readonly string[], on: Day) =>
  (await reach(db, on)).filter(({ procedure }) => procedures.includes(procedure)).map(({ units }) => units)

describe('Các đợt triển khai', () => {
  const phases: [on: string, units: number, what: string][] = [
    ['2016-07-24', 0, 'trước thí điểm'],
    ['2016-07-25', 24, 'thí điểm tại Long Biên và Nam Từ Liêm'],
    ['2016-10-03', 168, 'mở rộng ra các quận'],
    ['2016-12-14', 168, 'ngày trước đồng bộ'],
    ['2016-12-15', 584, 'đồng bộ toàn thành phố'],
    ['2020-03-01', 579, 'sau sắp xếp năm 2020, đơn vị mới nhận tiếp dịch vụ'],
    ['2025-01-01', 526, 'sau sắp xếp năm 2025'],
  ]
  for (const [on, units, what] of phases)
    test(`${on}: 7 dịch vụ ở ${units} xã, phường, thị trấn, ${what}`, async () => {
      assert.deepEqual(await communes(seven, day(on)), units === 0 ? [] : seven.map(() => units))
    })
  test('đợt 1 năm 2017: 6 dịch vụ cấp xã ở 168 phường từ ngày 19/01/2017', async () => {
    assert.deepEqual(await communes(six, day('2017-01-18')), [])
    assert.deepEqual(
      await communes(six, day('2017-01-19')),
      six.map(() => 168),
    )
  })
  test('từ 01/07/2025: khai sinh toàn trình ở 126 xã, phường, không còn dịch vụ của đơn vị cũ', async () => {
    const on = day('2025-07-01')
    assert.deepEqual(await reach(db, on), [{ procedure: BIRTH, name: 'Đăng ký khai sinh', units: 126 }])
    for (const { id } of await unitsOn(db, on, 'commune'))
      assert.deepEqual(await serviceOpen(db, BIRTH, id, on), { open: true, level: 'endToEnd', since: on })
  })
  test('ghi lại lần nữa thì không thêm gì', async () => assert.equal(await db.write(tx => loadWaves(tx)), 0))
  test('hai lần mở của cùng dịch vụ, cùng đơn vị không chồng nhau', async () => {
    assert.deepEqual(
      await db.all(sql`
      select a.procedure, a.unit_id from rollout.service a join rollout.service b using (procedure, unit_id)
      where a.from_day < b.from_day and (a.to_day is null or a.to_day > b.from_day)`),
      [],
    )
  })
})

describe('Dịch vụ có mở ở đây hôm nay không', () => {
  test('đang mở: mức độ và từ ngày nào, kể cả khi mức độ đã đổi tên', async () => {
    assert.deepEqual(await serviceOpen(db, BIRTH, CUA_NAM, day('2017-03-14')), { open: true, level: '3', since: day('2016-10-03') })
    assert.deepEqual(await serviceOpen(db, BIRTH, CUA_NAM, day('2023-01-01')), { open: true, level: 'partial', since: day('2016-10-03') })
  })
  test('chưa mở: nói mở từ ngày nào', async () => {
    const answer = await serviceOpen(db, BIRTH, BA_VI, day('2016-12-01'))
    assert.deepEqual(answer, {
      open: false,
      opensOn: day('2016-12-15'),
      why: 'Đơn vị này nhận hồ sơ qua mạng từ ngày 15/12/2016. Trước ngày đó, nộp tại quầy.',
    })
  })
  test('đơn vị đã kết thúc: nói ngừng từ ngày nào', async () => {
    const answer = await serviceOpen(db, BIRTH, CUA_NAM, day('2025-07-01'))
    assert.match(answer.open ? '' : answer.why, /ngừng nhận thủ tục từ ngày 01\/07\/2025/)
  })
  test('không có dịch vụ ở đơn vị', async () => {
    const answer = await serviceOpen(db, '1.004873', BA_VI, day('2017-03-14'))
    assert.match(answer.open ? '' : answer.why, /chưa nhận thủ tục qua mạng/)
  })
  test('hỏi nhiều đơn vị một lần', async () => {
    const answers = await servicesOpen(db, BIRTH, [LONG_BIEN, BA_VI], day('2016-08-01'))
    assert.deepEqual(
      [...answers.values()].map(({ open }) => open),
      [true, false],
    )
  })
  test('mở, đóng cho nhiều đơn vị; nơi đã mở thì giữ nguyên', async () => {
    const more = { procedure: '1.004837', units: [CUA_NAM, BA_VI], from: day('2018-01-01'), level: '4', wave: 'thử' } as const
    assert.equal(await db.write(tx => openServices(tx, more)), 1)
    assert.equal(await db.write(tx => closeServices(tx, { procedure: '1.004837', units: [BA_VI], on: day('2018-06-01') })), 1)
    assert.equal((await servicesOf(db, BA_VI, day('2018-03-01'))).find(({ procedure }) => procedure === '1.004837')?.level, '4')
    assert.equal((await serviceOpen(db, '1.004837', BA_VI, day('2018-06-01'))).open, false)
  })
})
