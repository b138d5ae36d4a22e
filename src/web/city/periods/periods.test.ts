import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { periodsBefore } from './periods.page.ts'

describe('Các kỳ chốt được', () => {
  test('ngày 03/04/2017: từ tháng 3 lùi về, kèm quý, nửa năm và năm kết thúc cùng tháng', () => {
    const names = periodsBefore(day('2017-04-03')).map(({ id }) => id)
    assert.deepEqual(names, [
      '2017-03',
      '2017-q1',
      '2017-02',
      '2017-01',
      '2016-12',
      '2016-q4',
      '2016-h2',
      '2016',
      '2016-11',
      '2016-10',
      '2016-09',
      '2016-q3',
      '2016-08',
      '2016-07',
    ])
  })
  test('ngày cuối tháng: tháng này chưa hết', () => assert.equal(periodsBefore(day('2017-03-31'))[0]?.id, '2017-02'))
})
