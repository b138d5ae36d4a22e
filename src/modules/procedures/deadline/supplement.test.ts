import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { calendarFromFiles } from '#units'
import { supplementTime, supplementUntil } from './index.ts'

const calendar = calendarFromFiles()

describe('Thời hạn bổ sung theo ngày yêu cầu', () => {
  const cases: [on: string, days: number, act: RegExp][] = [
    ['2015-12-31', 15, /09\/2015/],
    ['2017-03-15', 15, /09\/2015/],
    ['2018-06-20', 15, /09\/2015/],
    ['2018-06-21', 15, /61\/2018/],
    ['2025-06-30', 15, /61\/2018/],
    ['2025-07-01', 15, /118\/2025/],
    ['2030-01-01', 15, /118\/2025/],
  ]
  for (const [on, days, act] of cases)
    test(`yêu cầu ngày ${on}: ${days} ngày làm việc`, () => {
      const time = supplementTime(day(on))
      assert.equal(time.days, days)
      assert.match(time.source, act)
      assert.match(time.certainty, /^[HML]$/)
    })

  const lasts: [asked: string, last: string, why: string][] = [
    ['2026-11-02', '2026-11-23', 'ba tuần thường'],
    ['2017-01-20', '2017-02-17', 'qua Tết Đinh Dậu, năm ngày nghỉ không tính'],
    ['2026-11-07', '2026-11-27', 'yêu cầu thứ Bảy: tính từ thứ Hai'],
  ]
  for (const [asked, last, why] of lasts)
    test(`yêu cầu ${asked} thì chậm nhất ${last}: ${why}`, () => assert.equal(supplementUntil(calendar, instant(day(asked), '09:00')), last))
})
