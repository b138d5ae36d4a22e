import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { day, daysBetween, type Day } from '#kernel/day.ts'
import { dayOf, instant, plusMinutes, timeOf, type Instant } from '#kernel/instant.ts'
import { addWorkingDays, calendarFromFiles, isOpen, isWorkingDay, workingDaysBetween } from '#units'
import { readTable } from '../csv.ts'
import { due, type DueEvent, type TimeLimit } from './index.ts'

const calendar = calendarFromFiles()
const at = (text: string): Instant => instant(day(text.slice(0, 10)), text.slice(11))
const show = (moment: Instant | null) => (moment ? `${dayOf(moment)} ${timeOf(moment)}` : '-')

function limitOf(text: string): TimeLimit {
  const [kind, first = '', ...rest] = text.split(' ')
  const after = (word: string) => (rest.includes(word) ? rest[rest.indexOf(word) + 1] : undefined)
  const extra = rest.find(word => word.startsWith('+'))
  const more = extra ? { extraOnVerify: Number(extra) } : {}
  if (kind === 'sameDay') return { kind, cutoff: first, ...more }
  const cutoff = after('cutoff')
  const verified = after('verified')
  const limit = { days: Number(first), ...more, ...(cutoff ? { cutoff } : {}) }
  return kind === 'calendarDays' ? { kind, ...limit } : { kind: 'workingDays', ...limit, ...(verified ? { verifiedDays: Number(verified) } : {}) }
}

const eventsOf = (text: string): DueEvent[] =>
  text
    .split('; ')
    .filter(Boolean)
    .map(part => {
      const [, type, from = '', to] = /^(\w+)@([^>]+)(?:>(.+))?$/.exec(part) ?? []
      return { type: type as DueEvent['type'], at: at(from), ...(to ? { until: at(to) } : {}) }
    })

describe('Bảng công khai data/deadline-cases.csv', () => {
  const cases = readTable(new URL('../../../../data/deadline-cases.csv', import.meta.url))
  test('có ít nhất 60 trường hợp', () => assert.ok(cases.length >= 60))
  for (const { case: number, limit = '', received = '', events = '', due: dueAt, index766, why } of cases) {
    test(`${number}. ${limit}, nhận ${received}: ${why}`, () => {
      const result = due({ calendar, time: limitOf(limit), receivedAt: at(received), events: eventsOf(events) })
      assert.deepEqual([show(result.dueAt), show(result.index766DueAt)], [dueAt, index766], result.steps.map(step => step.text).join('\n'))
      for (const { text, rule } of result.steps) {
        assert.ok(rule && /[.]$/.test(text) && text === text.normalize('NFC'), text)
        for (const sentence of text.split(/[.] /)) assert.ok(sentence.split(/\s+/).length <= 25, sentence)
      }
    })
  }
})

describe('Lời giải thích', () => {
  const texts = (limit: string, received: string, events = '') =>
    due({ calendar, time: limitOf(limit), receivedAt: at(received), events: eventsOf(events) }).steps.map(({ text, rule }) => `${text} [${rule}]`)

  test('nhận sau 15:00 thứ Sáu', () => {
    assert.deepEqual(texts('sameDay 15:00', '2017-03-17 15:20'), [
      'Hồ sơ được nhận lúc 15:20 thứ Sáu, 17/03/2017. [Quyết định 09/2015/QĐ-TTg]',
      'Hồ sơ nhận không muộn hơn 15:00 được trả kết quả trong ngày. [Luật Hộ tịch 2014, Điều 5 khoản 3]',
      'Nhận sau 15:00 thì trả kết quả trong ngày làm việc tiếp theo. [Luật Hộ tịch 2014, Điều 5 khoản 3]',
      'Không tính thứ Bảy (18/03/2017). [Bộ luật Lao động 2012, Điều 110 và 115]',
      'Không tính Chủ nhật (19/03/2017). [Bộ luật Lao động 2012, Điều 110 và 115]',
      'Hạn trả kết quả là 17:00 thứ Hai, 20/03/2017. [Luật Hộ tịch 2014, Điều 5 khoản 3]',
    ])
  })

  test('nhận ngày mùng 1 Tết, bổ sung một lần, hai đồng hồ', () => {
    assert.deepEqual(texts('workingDays 3', '2017-01-28 09:00', 'askForMore@2017-02-03 10:00; supplement@2017-02-06 10:00'), [
      'Hồ sơ được nhận lúc 09:00 thứ Bảy, 28/01/2017. [Quyết định 09/2015/QĐ-TTg]',
      'Hôm đó là ngày nghỉ (Tết Nguyên đán Đinh Dậu), nên tính là nhận lúc 08:00 thứ Năm, 02/02/2017. [Bộ luật Dân sự 2015, Điều 147–148]',
      'Thời hạn là 3 ngày làm việc, bắt đầu từ ngày tiếp theo ngày nhận. [Bộ luật Dân sự 2015, Điều 147–148]',
      'Đơn vị yêu cầu bổ sung lúc 10:00 thứ Sáu, 03/02/2017. Thời gian chờ người nộp không tính. [Quyết định 09/2015/QĐ-TTg]',
      'Người nộp bổ sung đủ lúc 10:00 thứ Hai, 06/02/2017. Thời hạn được tính lại từ đầu. [Quyết định 09/2015/QĐ-TTg]',
      'Hạn trả kết quả là 17:00 thứ Năm, 09/02/2017. [Bộ luật Dân sự 2015, Điều 147–148]',
      'Khi chấm điểm, chỉ trừ thời gian chờ người nộp: hạn là 17:00 thứ Tư, 08/02/2017. [Quyết định 766/QĐ-TTg (Bộ chỉ số phục vụ người dân, doanh nghiệp)]',
    ])
  })

  test('ngày làm bù, lịch chưa chính thức và luật mới đều được nói ra', () => {
    const made = texts('workingDays 3', '2026-08-20 09:00').join('\n')
    assert.match(made, /Thứ Bảy 22\/08\/2026 là ngày làm bù, nên vẫn tính/)
    assert.match(made, /Nghị định 118\/2025\/NĐ-CP/)
    assert.match(
      texts('workingDays 3', '2027-02-02 09:00').join('\n'),
      /Không tính Tết Nguyên đán Đinh Mùi \(04\/02\/2027–08\/02\/2027\).*chưa chính thức/s,
    )
    assert.doesNotMatch(texts('workingDays 3', '2017-01-24 09:00').join('\n'), /chưa chính thức/)
  })

  test('điều luật của thủ tục được nêu khi thủ tục có ghi', () => {
    const time: TimeLimit = { kind: 'workingDays', days: 3, law: 'Luật Hộ tịch 2014, Điều 25' }
    assert.equal(due({ calendar, time, receivedAt: at('2017-03-15 09:00'), events: [] }).steps.at(-1)?.rule, 'Luật Hộ tịch 2014, Điều 25')
  })

  test('hẹn lại phải có ngày, chờ phải có chiều xuôi', () => {
    const ask = (event: DueEvent) => () => due({ calendar, time: limitOf('workingDays 3'), receivedAt: at('2017-03-13 09:00'), events: [event] })
    assert.throws(ask({ type: 'reappoint', at: at('2017-03-14 09:00') }), { reason: 'reappoint-without-time' })
    assert.throws(ask({ type: 'pay', at: at('2017-03-14 09:00'), until: at('2017-03-13 09:00') }), { reason: 'ends-before-it-begins' })
  })
})

describe('Điều luôn đúng', () => {
  const first = day('2016-01-04')
  const moment = fc.integer({ min: 0, max: daysBetween(first, day('2027-11-30')) * 1440 }).map(minutes => plusMinutes(instant(first), minutes))
  const limit: fc.Arbitrary<TimeLimit> = fc.oneof(
    fc.constant<TimeLimit>({ kind: 'sameDay', cutoff: '15:00' }),
    fc.integer({ min: 1, max: 30 }).map((days): TimeLimit => ({ kind: 'workingDays', days, extraOnVerify: 5 })),
    fc.integer({ min: 1, max: 8 }).map((days): TimeLimit => ({ kind: 'workingDays', days, cutoff: '15:00', verifiedDays: 25 })),
    fc.integer({ min: 1, max: 30 }).map((days): TimeLimit => ({ kind: 'calendarDays', days })),
  )
  const kinds = ['askForMore', 'supplement', 'pay', 'confirm', 'resume', 'verify', 'closure', 'reappoint'] as const
  const happening = fc.record({
    type: fc.constantFrom(...kinds),
    after: fc.integer({ min: 0, max: 20_000 }),
    lasts: fc.integer({ min: 0, max: 15_000 }),
  })
  const from = (receivedAt: Instant, list: readonly { type: DueEvent['type']; after: number; lasts: number }[]): DueEvent[] =>
    list.map(({ type, after, lasts }) => ({
      type,
      at: plusMinutes(receivedAt, after),
      ...(lasts > 13_000 && type !== 'reappoint' ? {} : { until: plusMinutes(receivedAt, after + lasts) }),
    }))
  const check = <T>(property: fc.IProperty<T>) => fc.assert(property, { numRuns: 300, seed: 766 })

  test('hạn không bao giờ rơi vào ngày nghỉ hay ngoài giờ, dù việc gì xảy ra', () => {
    check(
      fc.property(moment, limit, fc.array(happening, { maxLength: 5 }), (receivedAt, time, list) => {
        const { dueAt, index766DueAt } = due({ calendar, time, receivedAt, events: from(receivedAt, list) })
        for (const end of [dueAt, index766DueAt])
          assert.ok(end === null || (isWorkingDay(calendar, dayOf(end)) && isOpen(calendar, end) && end > receivedAt))
      }),
    )
  })

  test('nhận muộn hơn không bao giờ được hạn sớm hơn', () => {
    check(
      fc.property(moment, fc.integer({ min: 0, max: 10_000 }), limit, (receivedAt, later, time) => {
        const end = (received: Instant) => due({ calendar, time, receivedAt: received, events: [] }).dueAt ?? receivedAt
        assert.ok(end(plusMinutes(receivedAt, later)) >= end(receivedAt))
      }),
    )
  })

  test('chờ người nộp thì lùi đúng số ngày làm việc đã chờ, ở cả hai đồng hồ', () => {
    check(
      fc.property(moment, fc.integer({ min: 1, max: 20 }), fc.nat(20_000), fc.nat(10_000), (receivedAt, days, after, lasts) => {
        const time: TimeLimit = { kind: 'workingDays', days }
        const plain = due({ calendar, time, receivedAt, events: [] }).dueAt ?? receivedAt
        const events = from(receivedAt, [{ type: 'pay', after, lasts }])
        const [pay] = events
        const paused = due({ calendar, time, receivedAt, events })
        if (!pay?.until || pay.at > plain) return assert.deepEqual(paused.dueAt, plain)
        const start =
          isWorkingDay(calendar, dayOf(receivedAt)) && timeOf(receivedAt) <= '17:00'
            ? dayOf(receivedAt)
            : addWorkingDays(calendar, dayOf(receivedAt), 1)
        const waited = workingDaysBetween(calendar, [dayOf(pay.at), start].sort().at(-1) as Day, dayOf(pay.until))
        assert.deepEqual(dayOf(paused.dueAt ?? receivedAt), addWorkingDays(calendar, dayOf(plain), waited))
        assert.deepEqual(paused.index766DueAt, paused.dueAt)
      }),
    )
  })

  test('đồng hồ luật tính lại từ đầu không bao giờ ngắn hơn đồng hồ chấm điểm', () => {
    check(
      fc.property(moment, limit, fc.nat(5_000), fc.nat(20_000), (receivedAt, time, after, lasts) => {
        const events: DueEvent[] = [
          { type: 'askForMore', at: plusMinutes(receivedAt, after) },
          { type: 'supplement', at: plusMinutes(receivedAt, after + lasts) },
        ]
        const { legalDueAt, index766DueAt } = due({ calendar, time, receivedAt, events })
        assert.ok(legalDueAt && index766DueAt && (time.kind === 'calendarDays' || legalDueAt >= index766DueAt))
      }),
    )
  })

  test('thứ tự ghi sự kiện không đổi kết quả', () => {
    check(
      fc.property(moment, limit, fc.uniqueArray(happening, { maxLength: 5, selector: event => event.after }), (receivedAt, time, list) => {
        const events = from(receivedAt, list)
        assert.deepEqual(due({ calendar, time, receivedAt, events: events.toReversed() }), due({ calendar, time, receivedAt, events }))
      }),
    )
  })

  test('ngày làm việc đếm tới và đếm lui bằng nhau', () => {
    check(
      fc.property(moment, fc.nat(40), (receivedAt, count) => {
        const on = dayOf(receivedAt)
        assert.equal(workingDaysBetween(calendar, on, addWorkingDays(calendar, on, count)), count)
      }),
    )
  })
})
