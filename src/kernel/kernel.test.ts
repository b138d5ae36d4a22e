import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, day, isDay, monthsBegun, weekday, yearsBetween } from './day.ts'
import { longDay, number, percent } from './format.ts'
import { dayOf, instant, iso, timeOf } from './instant.ts'
import { bare, foldTone, slug, tidy } from './text.ts'

test('ngày không có trong lịch bị nhận ra', () => {
  assert.deepEqual(['2017-04-31', '2017-02-29', '2016-02-29', '2017-3-1'].map(isDay), [false, false, true, false])
})

test('thứ trong tuần theo ISO', () => {
  assert.equal(weekday(day('2017-03-17')), 5)
  assert.equal(weekday(day('1969-12-31')), 3)
  assert.equal(addDays(day('2017-02-28'), 1), '2017-03-01')
})

test('đủ tuổi tính đến đúng ngày sinh', () => {
  assert.equal(yearsBetween(day('1997-03-15'), day('2017-03-14')), 19)
  assert.equal(yearsBetween(day('1997-03-15'), day('2017-03-15')), 20)
})

test('tháng tính từ ngày tới ngày cùng số, tháng đã bắt đầu tính là một', () => {
  const begun = (from: string, to: string) => monthsBegun(day(from), day(to))
  assert.deepEqual([begun('2016-09-15', '2017-03-15'), begun('2016-09-15', '2017-03-16')], [6, 7])
  assert.deepEqual([begun('2016-08-31', '2017-02-28'), begun('2016-08-31', '2017-03-01')], [6, 7])
})

test('giờ của thành phố, không phải của máy', () => {
  const at = instant(day('2017-03-17'), '15:20')
  assert.equal(iso(at), '2017-03-17T15:20:00+07:00')
  assert.equal(dayOf(new Date('2017-03-16T17:00:00Z')), '2017-03-17')
  assert.equal(timeOf(at), '15:20')
})

const tones: [typed: string, folded: string][] = [
  ['Hoà', 'Hòa'],
  ['Thuỵ', 'Thụy'],
  ['Khoẻ', 'Khỏe'],
  ['Hòa', 'Hòa'],
  ['Quý', 'Quý'],
  ['Quỳnh', 'Quỳnh'],
  ['Hoàng', 'Hoàng'],
  ['Thuỷ', 'Thủy'],
  ['Nguyễn', 'Nguyễn'],
  ['Uỷ ban', 'Ủy ban'],
]
for (const [typed, folded] of tones) test(`dấu thanh kiểu cũ: ${typed} = ${folded}`, () => assert.equal(foldTone(typed), folded))

test('tìm không dấu', () => {
  assert.equal(bare('Nghĩa Tân'), 'nghia tan')
  assert.equal(bare('nghiã  tân'), 'nghia tan')
  assert.equal(slug('Đăng ký khai sinh'), 'dang-ky-khai-sinh')
  assert.equal(tidy(' Ðỗ\u200B  Ấn '), 'Đỗ Ấn')
})

test('số và ngày viết kiểu Việt Nam', () => {
  assert.equal(number(1234567.8, 1), '1.234.567,8')
  assert.equal(percent(0.773, 1), '77,3%')
  assert.equal(longDay(day('2017-03-15')), 'ngày 15 tháng 3 năm 2017')
})
