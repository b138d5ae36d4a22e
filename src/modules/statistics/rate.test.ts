import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { day } from '#kernel/day.ts'
import { spansOf } from './period.ts'
import { ranking } from './ranking.ts'
import { onlineOf, printedPercent, stateOf, sumOf, totalOf, wilson } from './rate.ts'

const counts = (over: object) => ({ self: 0, assisted: 0, counter: 0, post: 0, backEntered: 0, machine: 0, ...over })

describe('Tỷ lệ hồ sơ nộp qua mạng', () => {
  test('tử số là hồ sơ tự nộp và hồ sơ có người hỗ trợ nộp qua mạng', () => {
    assert.equal(onlineOf(counts({ self: 5, assisted: 3, counter: 7, post: 2, backEntered: 4, machine: 6 })), 8)
  })
  test('mẫu số là mọi hồ sơ được tiếp nhận, không kể cách nộp', () => {
    assert.equal(totalOf(counts({ self: 5, assisted: 3, counter: 7, post: 2, backEntered: 4, machine: 6 })), 27)
  })
  test('tỷ lệ của nhiều đơn vị là tổng chia tổng, không phải trung bình các tỷ lệ', () => {
    const both = sumOf([counts({ self: 1, counter: 9 }), counts({ self: 90 })])
    assert.deepEqual([onlineOf(both), totalOf(both)], [91, 100])
  })

  const printed: [online: number, total: number, percent: number][] = [
    [0, 14, 0],
    [4, 9, 44],
    [14, 31, 45],
    [197, 200, 99],
    [985, 1000, 99],
    [984, 1000, 98],
    [1, 2, 50],
    [9949, 10_000, 99],
    [765, 1000, 77],
    [7649, 10_000, 76],
  ]
  for (const [online, total, percent] of printed)
    test(`${online}/${total} in ra ${percent}%, làm tròn một lần từ phân số`, () => assert.equal(printedPercent(online, total), percent))

  const intervals: [online: number, total: number, low: number, high: number][] = [
    [4, 9, 0.1888, 0.7333],
    [440, 1000, 0.4095, 0.4709],
    [0, 14, 0, 0.2153],
    [9, 9, 0.7009, 1],
    [1, 1, 0.2065, 1],
    [15, 30, 0.3315, 0.6685],
  ]
  for (const [online, total, low, high] of intervals)
    test(`khoảng tin cậy Wilson 95% của ${online}/${total}`, () => {
      const span = wilson(online, total)
      assert.ok(span && Math.abs(span.low - low) < 5e-5 && Math.abs(span.high - high) < 5e-5, JSON.stringify(span))
    })
  test('không có hồ sơ thì không có khoảng', () => assert.equal(wilson(0, 0), null))
})

describe('Năm trạng thái của một ô', () => {
  const states: [total: number, open: boolean, gap: boolean, state: string][] = [
    [0, true, false, 'none'],
    [1, true, false, 'small'],
    [9, true, false, 'small'],
    [29, true, false, 'small'],
    [30, true, false, 'measured'],
    [0, false, false, 'notDeployed'],
    [0, true, true, 'missing'],
    [40, true, true, 'missing'],
    [9, false, false, 'small'],
  ]
  for (const [total, open, gap, state] of states)
    test(`${total} hồ sơ, ${open ? 'đã' : 'chưa'} triển khai, ${gap ? 'thiếu' : 'đủ'} số liệu: ${state}`, () =>
      assert.equal(stateOf(total, open, gap), state))
})

describe('Xếp hạng', () => {
  const row = (unit: string, online: number, total: number, state = 'measured') => ({ unit, online, total, state: state as 'measured' })

  test('theo phân số chính xác: 76,6% và 77,4% cùng in 77% nhưng không đồng hạng', () => {
    const places = ranking([row('a', 766, 1000), row('b', 774, 1000)])
    assert.deepEqual([places.get('b')?.rank, places.get('a')?.rank], [1, 2])
  })
  test('hai phân số bằng nhau thì đồng hạng', () => {
    const places = ranking([row('a', 50, 100), row('b', 500, 1000), row('c', 40, 100)])
    assert.deepEqual(
      ['a', 'b', 'c'].map(unit => places.get(unit)?.rank),
      [1, 1, 3],
    )
  })
  test('khoảng hạng: các khoảng chồng nhau thì chưa phân được hơn kém', () => {
    const places = ranking([row('a', 990, 1000), row('b', 985, 1000), row('c', 400, 1000)])
    assert.deepEqual(places.get('a'), { rank: 1, best: 1, worst: 2 })
    assert.deepEqual(places.get('b'), { rank: 2, best: 1, worst: 2 })
    assert.deepEqual(places.get('c'), { rank: 3, best: 3, worst: 3 })
  })
  test('ít hồ sơ thì không xếp hạng', () => assert.equal(ranking([row('a', 9, 9, 'small')]).size, 0))
})

describe('Kỳ số liệu', () => {
  test('cả năm là một hàng, cả tháng là một hàng, còn lại là ngày', () => {
    assert.deepEqual(
      spansOf(day('2016-12-30'), day('2018-02-01')).map(({ grain, day }) => `${grain} ${day}`),
      ['day 2016-12-30', 'day 2016-12-31', 'year 2017-01-01', 'month 2018-01-01', 'day 2018-02-01'],
    )
  })
  test('kỳ dài mấy cũng không quá 90 hàng một đơn vị, mỗi ngày đúng một lần', () => {
    const anyDay = fc
      .date({ min: new Date('2014-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
      .map(at => day(at.toISOString().slice(0, 10)))
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a]
        const spans = spansOf(from, to)
        const size = {
          day: () => 1,
          month: (on: string) => new Date(Date.UTC(+on.slice(0, 4), +on.slice(5, 7), 0)).getUTCDate(),
          year: (on: string) => (+on.slice(0, 4) % 4 === 0 ? 366 : 365),
        }
        const covered = spans.reduce((sum, span) => sum + size[span.grain](span.day), 0)
        return spans.length <= 98 && covered === (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
      }),
      { numRuns: 300 },
    )
  })
})
