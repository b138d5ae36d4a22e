import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant, plusMinutes, timeOf } from '#kernel/instant.ts'
import { givenUpAt, goesAt, retryAt } from './schedule.ts'

const AT = (time: string) => instant(day('2017-03-17'), time)
const night = { sleeps: '21:00', wakes: '07:00' }

test('từ 21 giờ đến 7 giờ thì chờ sáng, trừ mã dùng một lần', () => {
  const cases: [at: string, goes: string][] = [
    ['06:59', '07:00'],
    ['07:00', '07:00'],
    ['20:59', '20:59'],
    ['21:00', '07:00'],
    ['00:10', '07:00'],
  ]
  for (const [at, goes] of cases) assert.equal(timeOf(goesAt('ready', AT(at), night)), goes, at)
  assert.deepEqual(goesAt('ready', AT('21:00'), night), instant(day('2017-03-18'), '07:00'))
  assert.deepEqual(goesAt('oneTimeCode', AT('23:00'), night), AT('23:00'))
})

test('giờ yên lặng trong ngày, và khi không có', () => {
  assert.equal(timeOf(goesAt('ready', AT('12:30'), { sleeps: '12:00', wakes: '13:00' })), '13:00')
  assert.equal(timeOf(goesAt('ready', AT('13:00'), { sleeps: '12:00', wakes: '13:00' })), '13:00')
  assert.equal(timeOf(goesAt('ready', AT('03:00'), { sleeps: '00:00', wakes: '00:00' })), '03:00')
})

test('thử lại thưa dần, mỗi tin lệch một chút, nhiều nhất một giờ', () => {
  const minutes = (id: number, attempts: number) => (retryAt('ready', id, attempts, AT('09:00'), night).getTime() - AT('09:00').getTime()) / 60_000
  for (const [attempts, base] of [
    [1, 1],
    [2, 2],
    [5, 16],
    [7, 60],
    [40, 60],
  ] as const)
    for (let id = 1; id < 200; id++) {
      const waits = minutes(id, attempts)
      assert.ok(waits >= base * 0.75 && waits <= base * 1.25, `tin ${id} lần ${attempts}: ${waits}`)
    }
  assert.ok(new Set(Array.from({ length: 200 }, (_, id) => minutes(id, 3))).size > 100, 'không cùng lúc')
})

test('thử lại cũng không vào lúc người dân ngủ, mã thì thử ngay', () => {
  assert.equal(timeOf(retryAt('ready', 1, 7, AT('20:30'), night)), '07:00')
  const code = retryAt('oneTimeCode', 1, 1, AT('22:00'), night)
  assert.ok(code > AT('22:00') && code < plusMinutes(AT('22:00'), 1))
})

test('mã thôi gửi sau 5 phút, tin khác sau ba ngày', () => {
  assert.deepEqual(givenUpAt('oneTimeCode', AT('09:00')), AT('09:05'))
  assert.deepEqual(givenUpAt('ready', AT('09:00')), instant(day('2017-03-20'), '09:00'))
})
