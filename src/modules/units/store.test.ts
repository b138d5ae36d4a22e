import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { sql } from '#platform/db/index.ts'
import { testDatabase } from '../../../test/database.ts'
import {
  announceClosure,
  atUnit,
  calendarFromFiles,
  findUnit,
  fullName,
  heirsOf,
  isWorkingDay,
  lineageOf,
  loadCalendar,
  loadUnits,
  mainHeirOn,
  placesOn,
  searchUnits,
  setCalendarDay,
  unitByCode,
  unitsById,
  unitsOn,
} from './index.ts'

let db: Awaited<ReturnType<typeof testDatabase>>
before(async () => {
  db = await testDatabase()
  await db.write(loadUnits)
})

const then = day('2017-03-15')
const now = day('2025-07-01')

describe('Đơn vị trong cơ sở dữ liệu', () => {
  test('nạp lại không thêm dòng nào, hai bản nạp cùng lúc không vướng nhau', async () => {
    await Promise.all([db.write(loadUnits), db.write(loadUnits)])
    assert.deepEqual(
      await db.one(sql`
      select (select count(*) from units.unit) as units, (select count(*) from units.lineage) as lineage, (select count(*) from units.calendar_day) as days`),
      {
        units: 802,
        lineage: 924,
        days: 175,
      },
    )
  })

  test('đếm theo ngày, cấp và đơn vị cha', async () => {
    const count = async (on: string) => (await unitsOn(db, day(on), 'commune')).length
    assert.deepEqual(await Promise.all(['2017-03-15', '2020-03-01', '2025-01-01', '2025-07-01'].map(count)), [584, 579, 526, 126])
    assert.equal((await unitsOn(db, then, 'district')).length, 30)
    assert.equal((await unitsOn(db, then, 'commune', '001@2004-08-31')).length, 14)
    assert.deepEqual(
      (await unitsOn(db, now)).slice(0, 2).map(unit => unit.level),
      ['city', 'commune'],
    )
  })

  test('hình dạng đúng như hợp đồng của API', async () => {
    assert.deepEqual(await findUnit(db, '00160@2025-07-01'), {
      id: '00160@2025-07-01',
      code: '00160',
      name: 'Nghĩa Đô',
      type: 'phường',
      level: 'commune',
      parent: '01@2004-08-31',
      validFrom: '2025-07-01',
      validTo: null,
    })
    assert.equal(await findUnit(db, '00160@1999-01-01'), undefined)
    assert.equal((await unitsById(db, ['00160@2025-07-01', '001@2004-08-31'])).length, 2)
  })

  test('cùng một mã, hai ngày, hai đơn vị', async () => {
    assert.equal((await unitByCode(db, '00160', then))?.name, 'Nghĩa Tân')
    assert.equal((await unitByCode(db, '00160', now))?.name, 'Nghĩa Đô')
  })

  test('mỗi phường xã của năm 2017 có đúng một đơn vị kế thừa chính ở mọi ngày sau', async () => {
    const rows = await db.all<{ on: string; n: number }>(sql`
      select d.on_day as "on", count(*) as n from (values (date '2020-03-01'), ('2025-01-01'), ('2025-07-01')) d(on_day)
      join units.unit u on u.level = 'commune' and u.valid_from <= date '2017-03-15' and (u.valid_to is null or u.valid_to > date '2017-03-15')
      join units.heir h on h.unit = u.id and h.is_main join units.unit v on v.id = h.heir
        and v.valid_from <= d.on_day and (v.valid_to is null or v.valid_to > d.on_day) group by 1 order by 1`)
    assert.deepEqual(
      rows.map(row => row.n),
      [584, 584, 584],
    )
  })

  test('từ 2017 đến 2025: 369 đơn vị có một nơi kế thừa, 158 hai, 39 ba, 17 bốn, 1 năm', async () => {
    const counts = new Map<number, number>()
    for (const unit of await unitsOn(db, then, 'commune')) {
      const heirs = (await heirsOf(db, unit.id, now)).length
      counts.set(heirs, (counts.get(heirs) ?? 0) + 1)
    }
    assert.deepEqual(
      [1, 2, 3, 4, 5].map(n => counts.get(n)),
      [369, 158, 39, 17, 1],
    )
  })

  test('Ngô Thì Nhậm (2020) về Phạm Đình Hổ là chính, một phần về Nguyễn Du', async () => {
    const unit = await unitByCode(db, '00253', then)
    const { from, to } = await lineageOf(db, unit?.id ?? '')
    assert.deepEqual(
      to.map(kin => [kin.unit.name, kin.isMain, kin.populationShare, kin.act]),
      [
        ['Phạm Đình Hổ', true, 0.896, '895/NQ-UBTVQH14'],
        ['Nguyễn Du', false, 0.104, '895/NQ-UBTVQH14'],
      ],
    )
    assert.deepEqual(from, [])
    assert.equal((await mainHeirOn(db, unit?.id ?? '', day('2020-03-01')))?.name, 'Phạm Đình Hổ')
    assert.equal((await mainHeirOn(db, unit?.id ?? '', then))?.id, unit?.id)
    assert.equal(await mainHeirOn(db, '00160@2025-07-01', then), undefined)
    assert.equal(await mainHeirOn(db, '001@2004-08-31', now), undefined)
  })

  test('trụ sở và ô bản đồ', async () => {
    const places = await placesOn(db, now, 'commune')
    assert.equal(places.find(place => place.id === '00070@2025-07-01')?.office, 'Số 126 Hàng Trống, phường Hoàn Kiếm')
    assert.ok((await placesOn(db, then, 'district')).every(place => place.tileCol !== null))
  })
})

describe('Tìm đơn vị', () => {
  const first: [typed: string, on: string, found: string, context: string][] = [
    ['nghia tan', '2017-03-15', 'Phường Nghĩa Tân', 'Quận Cầu Giấy'],
    ['Nghĩa Tân', '2017-03-15', 'Phường Nghĩa Tân', 'Quận Cầu Giấy'],
    ['nghiã tân', '2017-03-15', 'Phường Nghĩa Tân', 'Quận Cầu Giấy'],
    ['P. Nghĩa Tân', '2017-03-15', 'Phường Nghĩa Tân', 'Quận Cầu Giấy'],
    ['phuong nghia tan cau giay', '2017-03-15', 'Phường Nghĩa Tân', 'Quận Cầu Giấy'],
    ['Nghiax Taan', '2017-03-15', 'Phường Nghĩa Tân', 'Quận Cầu Giấy'],
    ['thuỵ phương', '2017-03-15', 'Phường Thụy Phương', 'Quận Bắc Từ Liêm'],
    ['Thụy Phương', '2017-03-15', 'Phường Thụy Phương', 'Quận Bắc Từ Liêm'],
    ['minh khai hai ba trung', '2017-03-15', 'Phường Minh Khai', 'Quận Hai Bà Trưng'],
    ['xa chuong duong', '2017-03-15', 'Xã Chương Dương', 'Huyện Thường Tín'],
    ['chuong duong hoan kiem', '2017-03-15', 'Phường Chương Dương', 'Quận Hoàn Kiếm'],
    ['tt dong anh', '2017-03-15', 'Thị trấn Đông Anh', 'Huyện Đông Anh'],
    ['o cho dua', '2025-07-01', 'Phường Ô Chợ Dừa', 'Quận Đống Đa cũ'],
    ['cau giay', '2025-07-01', 'Phường Cầu Giấy', 'Quận Cầu Giấy cũ'],
  ]
  for (const [typed, on, found, context] of first) {
    test(`gõ "${typed}" ngày ${on} thấy ${found}, ${context}`, async () => {
      const [hit] = await searchUnits(db, typed, day(on), 5)
      assert.deepEqual(hit && [fullName(hit), hit.context, hit.formerly], [found, context, null])
    })
  }

  test('tên cũ dẫn đến đơn vị mới, nói rõ tên cũ', async () => {
    const [hit] = await searchUnits(db, 'nghĩa tân', now, 5)
    assert.deepEqual([hit?.name, hit?.formerly], ['Nghĩa Đô', 'phường Nghĩa Tân, Quận Cầu Giấy'])
  })

  test('tên trùng: trả về đủ các nơi cùng tên, có quận huyện để phân biệt', async () => {
    const hits = (await searchUnits(db, 'minh khai', then, 10)).filter(hit => hit.name === 'Minh Khai')
    assert.deepEqual(hits.map(hit => hit.context).sort(), ['Huyện Hoài Đức', 'Quận Bắc Từ Liêm', 'Quận Hai Bà Trưng'])
  })

  test('không có gì giống thì không trả về gì', async () => {
    assert.deepEqual(await searchUnits(db, 'zzzz', then, 5), [])
    assert.deepEqual(await searchUnits(db, ' .,% ', then, 5), [])
  })
})

describe('Lịch trong cơ sở dữ liệu', () => {
  test('bằng lịch trong tệp', async () => {
    const loaded = await loadCalendar(db)
    assert.deepEqual(loaded.days, calendarFromFiles().days)
    assert.equal(loaded.hours.length, 11)
  })

  test('ngày do người sửa không bị tệp ghi đè', async () => {
    const on = day('2027-02-04')
    await db.write(tx =>
      setCalendarDay(tx, { on, kind: 'ordinary', name: 'Làm việc', source: 'Quyết định thử', certainty: 'high' }, 'hung', instant(now)),
    )
    await db.write(tx => tx.run(sql`update units.source set sha256 = 'cũ'`))
    await db.write(loadUnits)
    assert.equal(isWorkingDay(await loadCalendar(db), on), true)
  })

  test('ngày làm bù phải là thứ Bảy, ngày nghỉ phải có quyết định', async () => {
    const row = { on: day('2027-03-10'), kind: 'worked-saturday', name: 'Làm bù', source: 'QĐ', certainty: 'high' } as const
    await assert.rejects(
      db.write(tx => setCalendarDay(tx, row, 'hung', instant(now))),
      { reason: 'not-a-saturday' },
    )
    await assert.rejects(
      db.write(tx => setCalendarDay(tx, { ...row, kind: 'holiday', source: ' ' }, 'hung', instant(now))),
      { reason: 'no-decision' },
    )
    await assert.rejects(
      db.write(tx => setCalendarDay(tx, { ...row, on: day('2027-03-14'), kind: 'swapped-off' }, 'hung', instant(now))),
      { reason: 'already-off' },
    )
  })

  test('đóng cửa một đơn vị không đóng cửa nơi khác', async () => {
    const closure = { unit: '00160@2025-07-01', from: instant(day('2026-03-10')), to: instant(day('2026-03-12')), reason: 'Mưa bão' }
    await db.write(tx => announceClosure(tx, closure, 'hung', closure.from))
    const calendar = await loadCalendar(db)
    assert.deepEqual([isWorkingDay(atUnit(calendar, closure.unit), day('2026-03-10')), isWorkingDay(calendar, day('2026-03-10'))], [false, true])
    await assert.rejects(
      db.write(tx => announceClosure(tx, { ...closure, to: closure.from }, 'hung', closure.from)),
      { reason: 'closure-ends-before-it-begins' },
    )
  })
})
