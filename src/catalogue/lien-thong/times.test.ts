import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day, type Day } from '#kernel/day.ts'
import { dayOf, instant, timeOf, type Instant } from '#kernel/instant.ts'
import { due, legTimeOf, legsOf, readTable, WHOLE, type DueEvent } from '#procedures'
import { calendarFromFiles } from '#units'
import { published } from '../published.ts'

const calendar = calendarFromFiles()
const at = (text: string): Instant => instant(day(text.slice(0, 10)), text.slice(11))
const show = (moment: Instant | null) => (moment ? `${dayOf(moment)} ${timeOf(moment)}` : '-')
const ALL = '2.000986'
const CARD = '2.001023'
const DEATH = '2.002622'
const THEN = { unit: '00160@2004-08-31', on: day('2017-03-15') }
const NEXT = { unit: '00160@2025-07-01', on: day('2027-03-18') }
const NOW = { unit: '00160@2025-07-01', on: day('2026-11-18') }

type Place = { readonly unit: string; readonly on: Day }
const words = (procedure: string, place: Place, leg: string, kinds?: readonly string[]) => {
  const limit = legTimeOf({ procedure, ...place }, leg, kinds)
  return `${limit.kind === 'sameDay' ? 'trong ngày' : limit.days}${limit.extraOnVerify ? `+${limit.extraOnVerify}` : ''}${limit.cutoff ? ` ${limit.cutoff}` : ''}`
}

describe('Thời hạn của từng phần việc và của cả nhóm', () => {
  const table: readonly (readonly [procedure: string, place: Place, leg: string, kinds: readonly string[], time: string])[] = [
    [ALL, THEN, WHOLE, ['thuong-tru', 'the-bhyt'], '5'],
    [ALL, THEN, 'thuong-tru', [], '5'],
    [ALL, THEN, 'the-bhyt', [], '5'],
    [CARD, THEN, WHOLE, ['the-bhyt'], '5'],
    [ALL, NOW, WHOLE, ['thuong-tru', 'the-bhyt'], '3+2 15:00'],
    [ALL, NOW, 'thuong-tru', [], '2+5 15:00'],
    [ALL, NOW, 'the-bhyt', [], '2 15:00'],
    [CARD, NOW, WHOLE, ['the-bhyt'], '3 15:00'],
    [CARD, NOW, 'the-bhyt', [], '2 15:00'],
    [DEATH, NOW, WHOLE, ['xoa-thuong-tru'], '9 15:00'],
    [DEATH, NOW, WHOLE, ['xoa-thuong-tru', 'mai-tang', 'tu-tuat'], '9 15:00'],
    [DEATH, NOW, WHOLE, ['xoa-thuong-tru', 'mai-tang-bao-tro'], '6+5 15:00'],
    [DEATH, NOW, WHOLE, ['xoa-thuong-tru', 'mai-tang-nguoi-co-cong'], '18 15:00'],
    [DEATH, NOW, 'xoa-thuong-tru', [], 'trong ngày 15:00'],
    [DEATH, NOW, 'mai-tang', [], '8 15:00'],
    [DEATH, NOW, 'tu-tuat', [], '8 15:00'],
    [DEATH, NOW, 'mai-tang-bao-tro', [], '5+5 15:00'],
    [DEATH, NOW, 'mai-tang-nguoi-co-cong', [], '17 15:00'],
    [ALL, NEXT, WHOLE, ['thuong-tru', 'the-bhyt'], '3+2 15:00'],
    [DEATH, NEXT, WHOLE, ['xoa-thuong-tru', 'mai-tang-nguoi-co-cong'], '18 15:00'],
  ]
  for (const [procedure, place, leg, kinds, time] of table)
    test(`${procedure}, ${place.on}, ${leg} ${kinds.join(' ')}: ${time}`, () => assert.equal(words(procedure, place, leg, kinds), time))

  test('cả nước năm 2016: 20 ngày, công an 15, bảo hiểm xã hội 10; khai sinh và thẻ 15; Hà Nội rút còn 5', () => {
    const rows = readTable(new URL('../../../data/leg-times.csv', import.meta.url)).filter(row => row['from'] === '2016-01-01')
    assert.deepEqual(
      rows.map(row => `${row['procedure']} ${row['leg']} ${row['locality']} ${row['days']}`),
      [
        `${ALL} * * 20`,
        `${ALL} thuong-tru * 15`,
        `${ALL} the-bhyt * 10`,
        `${ALL} * 01 5`,
        `${ALL} thuong-tru 01 5`,
        `${ALL} the-bhyt 01 5`,
        `${CARD} * * 15`,
        `${CARD} the-bhyt * 10`,
        `${CARD} * 01 5`,
        `${CARD} the-bhyt 01 5`,
      ],
    )
  })
  test('không có nhóm về việc mất trước 01/07/2025', () => assert.throws(() => legTimeOf({ procedure: DEATH, ...THEN }, WHOLE), /2\.002622/))
  test('mỗi phần việc của mỗi bản quy định có thời hạn, suốt thời gian bản đó có hiệu lực', () => {
    for (const { code, legs = [], from, to, examples } of published)
      for (const { kind } of legs)
        for (const on of [from, ...examples.map(({ filedOn }) => filedOn)]) {
          assert.ok(on < to)
          assert.ok(legTimeOf({ procedure: code, unit: NOW.unit, on }, kind).law && legTimeOf({ procedure: code, unit: NOW.unit, on }, WHOLE).law)
        }
  })
})

describe('Ngày hẹn của từng phần việc', () => {
  const verified = (when: string): DueEvent[] => [{ type: 'verify', at: at(when) }]
  const asked = (from: string, to: string): DueEvent[] => [
    { type: 'askForMore', at: at(from) },
    { type: 'supplement', at: at(to) },
  ]
  const table: readonly (readonly [procedure: string, leg: string, startedAt: string, events: readonly DueEvent[], dueAt: string])[] = [
    // Wednesday: 15:00 is the last minute that still counts for the day.
    [ALL, WHOLE, '2026-11-18 14:59', [], '2026-11-23 17:00'],
    [ALL, WHOLE, '2026-11-18 15:01', [], '2026-11-24 17:00'],
    [ALL, 'thuong-tru', '2026-11-18 14:59', [], '2026-11-20 17:00'],
    [ALL, 'thuong-tru', '2026-11-18 15:01', [], '2026-11-23 17:00'],
    [ALL, 'thuong-tru', '2026-11-18 14:59', verified('2026-11-19 09:00'), '2026-11-27 17:00'],
    [ALL, 'the-bhyt', '2026-11-18 14:59', [], '2026-11-20 17:00'],
    [ALL, 'the-bhyt', '2026-11-18 15:01', [], '2026-11-23 17:00'],
    // Cần bổ sung: the clock starts anew with what was mended.
    [ALL, 'the-bhyt', '2026-11-18 14:59', asked('2026-11-19 10:00', '2026-11-24 10:00'), '2026-11-26 17:00'],
    [ALL, WHOLE, '2026-11-18 14:59', verified('2026-11-19 09:00'), '2026-11-25 17:00'],
    [DEATH, 'xoa-thuong-tru', '2026-11-18 14:59', [], '2026-11-18 17:00'],
    [DEATH, 'xoa-thuong-tru', '2026-11-18 15:01', [], '2026-11-19 17:00'],
    [DEATH, 'mai-tang', '2026-11-18 14:59', [], '2026-11-30 17:00'],
    [DEATH, 'mai-tang-nguoi-co-cong', '2026-11-18 14:59', [], '2026-12-11 17:00'],
    // 2017, Ha Noi: five working days, no hour of the day is special.
    [ALL, WHOLE, '2017-03-15 14:59', [], '2017-03-22 17:00'],
    [ALL, 'thuong-tru', '2017-03-15 15:01', [], '2017-03-22 17:00'],
    [CARD, 'the-bhyt', '2017-03-17 16:30', [], '2017-03-24 17:00'],
  ]
  for (const [procedure, leg, startedAt, events, dueAt] of table)
    test(`${procedure}, ${leg}, giao lúc ${startedAt}${events.length > 0 ? `, ${events.map(({ type }) => type).join(', ')}` : ''}: ${dueAt}`, () => {
      const start = at(startedAt)
      const unit = start < at('2025-07-01 00:00') ? THEN.unit : NOW.unit
      const time = legTimeOf({ procedure, unit, on: dayOf(start) }, leg, [])
      assert.equal(show(due({ calendar, time, receivedAt: start, events }).dueAt), dueAt)
    })
})

describe('Phần việc theo câu trả lời', () => {
  const table: readonly (readonly [code: string, regime: string, example: string, kinds: readonly string[]])[] = [
    [ALL, 'R2016', 'thuong', ['thuong-tru', 'the-bhyt']],
    [ALL, 'R2025', 'so-dinh-danh', ['thuong-tru', 'the-bhyt']],
    [CARD, 'R2016', 'thuong', ['the-bhyt']],
    [CARD, 'R2025', 'so-dinh-danh', ['the-bhyt']],
    [DEATH, 'R2025', 'so-dinh-danh', ['xoa-thuong-tru']],
    [DEATH, 'R2025', 'mai-tang', ['xoa-thuong-tru', 'mai-tang']],
    [DEATH, 'R2025', 'mai-tang-bao-tro', ['xoa-thuong-tru', 'mai-tang-bao-tro']],
    [DEATH, 'R2025', 'mai-tang-co-cong', ['xoa-thuong-tru', 'mai-tang-nguoi-co-cong']],
    [DEATH, 'R2025', 'tu-tuat', ['xoa-thuong-tru', 'mai-tang', 'tu-tuat']],
  ]
  for (const [code, regime, id, kinds] of table)
    test(`${code}, ${regime}, ${id}: ${kinds.join(', ')}`, () => {
      const edition = published.find(one => one.code === code && one.regime === regime)
      const example = edition?.examples.find(one => one.id === id)
      assert.ok(edition && example)
      const facts = { today: example.filedOn, filedOn: example.filedOn }
      assert.deepEqual(
        legsOf(edition, example.answers, facts).map(({ kind }) => kind),
        kinds,
      )
    })
})
