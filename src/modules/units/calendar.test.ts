import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day, weekday } from '#kernel/day.ts'
import { dayOf, instant, iso, timeOf } from '#kernel/instant.ts'
import {
  addWorkingDays,
  atUnit,
  calendarOf,
  closuresOf,
  dayOffName,
  deskHours,
  doubtfulDays,
  isWorkingDay,
  nextWorkingDay,
  officeHours,
  receptionDay,
  workingDaysBetween,
} from './calendar.ts'
import { calendarRecords, hoursRecords } from './data.ts'
import { proposedDays } from './holidays.ts'
import { lunarDay } from './lunar.ts'
import { addWorkingMinutes, isOpen, nextOpening, workingMinutesBetween } from './working-time.ts'

const records = calendarRecords()
const calendar = calendarOf(records, hoursRecords())
const at = (text: string) => instant(day(text.slice(0, 10)), text.slice(11))
const show = (moment: Date) => `${dayOf(moment)} ${timeOf(moment)}`

describe('Âm lịch Việt Nam', () => {
  const years: [year: number, tet: string, hungKings?: string][] = [
    [1968, '1968-01-29'],
    [1985, '1985-01-21'],
    [2007, '2007-02-17'],
    [2016, '2016-02-08', '2016-04-16'],
    [2017, '2017-01-28', '2017-04-06'],
    [2018, '2018-02-16', '2018-04-25'],
    [2019, '2019-02-05', '2019-04-14'],
    [2020, '2020-01-25', '2020-04-02'],
    [2021, '2021-02-12', '2021-04-21'],
    [2022, '2022-02-01', '2022-04-10'],
    [2023, '2023-01-22', '2023-04-29'],
    [2024, '2024-02-10', '2024-04-18'],
    [2025, '2025-01-29', '2025-04-07'],
    [2026, '2026-02-17', '2026-04-26'],
    [2027, '2027-02-06', '2027-04-16'],
    [2028, '2028-01-26', '2028-04-04'],
    [2030, '2030-02-02'],
  ]
  for (const [year, tet, hungKings] of years) {
    test(`mùng 1 Tết năm ${year} là ${tet}`, () => {
      assert.equal(lunarDay(year, 1, 1), tet)
      if (hungKings) assert.equal(lunarDay(year, 3, 10), hungKings)
    })
  }
})

describe('Lịch nghỉ 2016–2027', () => {
  for (let year = 2016; year <= 2027; year++) {
    test(`bảng năm ${year} khớp với luật và âm lịch, ngoài các ngày hoán đổi`, () => {
      const rough = (name: string) => name.replace(/ (Bính|Đinh|Mậu|Kỷ|Canh|Tân|Nhâm|Quý|Giáp|Ất) \S+$/, '')
      const table = records.filter(row => row.on.startsWith(`${year}`) && !['swapped-off', 'worked-saturday', 'doubtful'].includes(row.kind))
      const proposed = proposedDays(year).sort((a, b) => (a.on < b.on ? -1 : 1))
      assert.deepEqual(
        table.map(row => [row.on, row.kind, rough(row.name)]),
        proposed.map(row => [row.on, row.kind, row.name]),
      )
    })
  }

  test('mỗi ngày hoán đổi có một thứ Bảy làm bù', () => {
    const swaps = (kind: string) => records.filter(row => row.kind === kind)
    assert.equal(swaps('swapped-off').length, swaps('worked-saturday').length)
    assert.deepEqual([...new Set(swaps('worked-saturday').map(row => weekday(row.on)))], [6])
  })

  test('số ngày được nghỉ theo luật: 10 ngày đến năm 2020, 11 ngày từ năm 2021', () => {
    for (let year = 2016; year <= 2027; year++) {
      const days = records.filter(row => row.on.startsWith(`${year}`) && ['holiday', 'tet'].includes(row.kind))
      assert.equal(days.length, year <= 2020 ? 10 : 11, String(year))
    }
  })

  const off = [
    '2017-01-26',
    '2017-02-01',
    '2017-04-06',
    '2017-05-02',
    '2017-09-04',
    '2026-02-20',
    '2026-04-27',
    '2026-08-31',
    '2026-09-01',
    '2017-03-18',
  ]
  const worked = ['2017-01-25', '2017-02-02', '2026-08-22', '2019-01-05', '2026-11-24', '2026-11-25', '2017-03-17']
  for (const on of off)
    test(`${on} không phải ngày làm việc (${dayOffName(calendar, day(on))})`, () => assert.equal(isWorkingDay(calendar, day(on)), false))
  for (const on of worked) test(`${on} là ngày làm việc`, () => assert.equal(isWorkingDay(calendar, day(on)), true))

  test('ngày chưa chắc thì nói là chưa chắc', () => {
    assert.deepEqual(
      doubtfulDays(calendar, day('2026-11-20'), day('2026-11-30')).map(row => row.name),
      ['Ngày Văn hóa Việt Nam'],
    )
    assert.ok(doubtfulDays(calendar, day('2027-02-01'), day('2027-02-12')).length >= 5)
    assert.deepEqual(doubtfulDays(calendar, day('2017-01-01'), day('2017-12-31')), [])
  })

  test('sau năm cuối của bảng là lịch dự kiến', () => {
    assert.equal(isWorkingDay(calendar, day('2028-01-03')), false)
    assert.equal(dayOffName(calendar, day('2028-01-26')), 'Tết Nguyên đán')
  })
})

describe('Đếm ngày làm việc', () => {
  test('qua cuối tuần và qua Tết', () => {
    assert.equal(nextWorkingDay(calendar, day('2017-03-17')), '2017-03-20')
    assert.equal(nextWorkingDay(calendar, day('2017-01-25')), '2017-02-02')
    assert.equal(addWorkingDays(calendar, day('2017-03-15'), 3), '2017-03-20')
    assert.equal(addWorkingDays(calendar, day('2026-08-21'), 1), '2026-08-22')
    assert.equal(workingDaysBetween(calendar, day('2017-03-17'), day('2017-03-20')), 1)
    assert.equal(workingDaysBetween(calendar, day('2017-03-20'), day('2017-03-17')), 0)
  })

  test('thứ Bảy: một cửa mở buổi sáng, thời hạn không chạy', () => {
    const saturday = day('2017-03-18')
    assert.deepEqual([deskHours(calendar, saturday), officeHours(calendar, saturday)], [[['08:00', '12:00']], []])
    assert.deepEqual(deskHours(calendar, day('2017-01-28')), [])
    assert.equal(receptionDay(calendar, at('2017-03-18 09:00')), '2017-03-20')
  })

  test('thứ Bảy làm bù có giờ như thứ Sáu; nửa ngày chỉ có buổi sáng', () => {
    assert.deepEqual(officeHours(calendar, day('2026-08-22')), [
      ['08:00', '12:00'],
      ['13:00', '17:00'],
    ])
    const half = calendarOf([{ on: day('2017-03-17'), kind: 'half-day', name: 'Họp', source: 'Quyết định', certainty: 'high' }], hoursRecords())
    assert.deepEqual(officeHours(half, day('2017-03-17')), [['08:00', '12:00']])
  })

  test('giờ làm việc: 2 giờ kể từ 16:00 thứ Sáu là 09:00 thứ Hai', () => {
    assert.equal(show(addWorkingMinutes(calendar, at('2017-03-17 16:00'), 120)), '2017-03-20 09:00')
    assert.equal(show(addWorkingMinutes(calendar, at('2017-03-15 12:30'), 60)), '2017-03-15 14:00')
    assert.equal(workingMinutesBetween(calendar, at('2017-03-17 16:00'), at('2017-03-20 09:00')), 120)
    assert.equal(iso(nextOpening(calendar, at('2017-01-25 18:00'))), '2017-02-02T08:00:00+07:00')
    assert.deepEqual(
      ['2017-03-15 12:30', '2017-03-15 17:00', '2017-03-18 09:00'].map(text => isOpen(calendar, at(text))),
      [false, true, false],
    )
  })

  test('lịch không có ngày mở cửa thì từ chối chứ không chạy mãi', () => {
    assert.throws(() => nextWorkingDay(calendarOf([], []), day('2017-03-15')), { reason: 'no-working-day' })
    assert.throws(() => nextOpening(calendarOf([], []), at('2017-03-15 09:00')), { reason: 'no-working-day' })
  })

  test('đơn vị đóng cửa: chỉ ngày đóng lúc hết giờ mới không tính, và chỉ ở đơn vị đó', () => {
    const storm = { unit: '00160@2004-08-31', from: at('2017-03-15 13:00'), to: at('2017-03-17 10:00'), reason: 'Bão' }
    const city = calendarOf(records, hoursRecords(), [storm])
    const unit = atUnit(city, storm.unit)
    assert.deepEqual(
      ['2017-03-15', '2017-03-16', '2017-03-17'].map(on => isWorkingDay(unit, day(on))),
      [false, false, true],
    )
    assert.ok(isWorkingDay(city, day('2017-03-16')))
    assert.equal(closuresOf(city, storm.unit, at('2017-03-16 00:00'), at('2017-03-17 00:00')).length, 1)
    assert.equal(closuresOf(city, storm.unit, at('2017-03-17 10:00'), at('2017-03-18 00:00')).length, 0)
    assert.equal(dayOffName(unit, day('2017-03-16')), 'ngày đơn vị đóng cửa')
    assert.equal(show(nextOpening(unit, at('2017-03-15 14:00'))), '2017-03-17 10:00')
  })
})
