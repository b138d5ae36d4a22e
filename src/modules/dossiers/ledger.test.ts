import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { day } from '#kernel/day.ts'
import { dayOf, instant, iso, plusMinutes, timeOf, type Instant } from '#kernel/instant.ts'
import { calendarFromFiles, workingMinutesBetween, type Calendar } from '#units'
import { ledger, ledgerSums, type LedgerEvent } from './ledger.ts'
import type { Action } from './lifecycle.ts'

const HERE = '00160@2004-08-31'
const THERE = '00163@2004-08-31'
const usual = calendarFromFiles()
const at = (text: string): Instant => instant(day(text.slice(0, 10)), text.slice(11))
const due = (text: string) => ({ dueAt: iso(at(text)) })
const event = (type: Action, when: string, data: LedgerEvent['data'] = {}): LedgerEvent => ({ type, at: at(when), data })
const storm: Calendar = { ...usual, closures: [{ unit: HERE, from: at('2017-03-15 13:00'), to: at('2017-03-16 08:00'), reason: 'Bão' }] }

const short = (when: Instant) => `${dayOf(when).slice(8)} ${timeOf(when)}`
const lines = (calendar: Calendar, unit: string, events: readonly LedgerEvent[], until: string) =>
  ledger(calendar, unit, events, at(until)).map(
    ({ owner, from, to, workingMinutes, late, why }) =>
      `${short(from)}–${short(to)} ${owner.kind}${owner.id && owner.id !== HERE ? ` ${owner.id.split('@')[0]}` : ''} ${why} ${workingMinutes}${late ? ' muộn' : ''}`,
  )

const sent = event('submit', '2017-03-13 08:00')
const received = event('receive', '2017-03-13 09:00', due('2017-03-16 17:00'))

const cases: { name: string; calendar?: Calendar; unit?: string; events: LedgerEvent[]; until: string; spans: string[] }[] = [
  {
    name: 'nhận, thẩm tra, ký trong hạn: mọi phút của đơn vị',
    events: [sent, received, event('examine', '2017-03-14 09:00')],
    until: '2017-03-14 11:00',
    spans: ['13 08:00–13 09:00 unit arrival 60', '13 09:00–14 11:00 unit work 600'],
  },
  {
    name: 'chờ bổ sung là của người nộp, đêm và thứ Bảy không có phút nào',
    events: [sent, received, event('askForMore', '2017-03-17 16:00'), event('supplement', '2017-03-20 09:00', due('2017-03-23 17:00'))].map(one =>
      one.type === 'receive' ? { ...one, data: due('2017-03-20 17:00') } : one,
    ),
    until: '2017-03-20 10:00',
    spans: [
      '13 08:00–13 09:00 unit arrival 60',
      '13 09:00–17 16:00 unit work 2280',
      '17 16:00–20 09:00 applicant supplement 120',
      '20 09:00–20 10:00 unit work 60',
    ],
  },
  {
    name: 'yêu cầu lần hai không dừng đồng hồ: phút của đơn vị',
    events: [
      sent,
      received,
      event('askForMore', '2017-03-14 09:00'),
      event('supplement', '2017-03-14 10:00', due('2017-03-17 17:00')),
      event('askForMore', '2017-03-15 09:00'),
    ],
    until: '2017-03-15 11:00',
    spans: [
      '13 08:00–13 09:00 unit arrival 60',
      '13 09:00–14 09:00 unit work 480',
      '14 09:00–14 10:00 applicant supplement 60',
      '14 10:00–15 11:00 unit work 540',
    ],
  },
  {
    name: 'yêu cầu sau khi quá hạn không che được phút muộn',
    events: [sent, received, event('askForMore', '2017-03-17 09:00')],
    until: '2017-03-17 10:00',
    spans: ['13 08:00–13 09:00 unit arrival 60', '13 09:00–16 17:00 unit work 1860', '16 17:00–17 10:00 unit work 120 muộn'],
  },
  {
    name: 'nơi được hỏi xác minh giữ bao lâu thì chịu bấy nhiêu phút muộn',
    events: [
      sent,
      received,
      event('verify', '2017-03-16 16:00', { whom: 'Công an quận', ...due('2017-03-16 17:00') }),
      event('answerVerification', '2017-03-17 10:00'),
    ],
    until: '2017-03-17 11:00',
    spans: [
      '13 08:00–13 09:00 unit arrival 60',
      '13 09:00–16 16:00 unit work 1800',
      '16 16:00–16 17:00 partner Công an quận verification 60',
      '16 17:00–17 10:00 partner Công an quận verification 120 muộn',
      '17 10:00–17 11:00 unit work 60 muộn',
    ],
  },
  {
    name: 'chuyển nơi khác: trước là của nơi đầu, sau là của nơi nhận',
    unit: THERE,
    events: [sent, received, event('refer', '2017-03-14 09:00', { from: HERE, to: THERE })],
    until: '2017-03-14 11:00',
    spans: ['13 08:00–13 09:00 unit arrival 60', '13 09:00–14 09:00 unit work 480', '14 09:00–14 11:00 unit 00163 work 120'],
  },
  {
    name: 'bão đóng cửa lấy phút của đơn vị, không lấy của ai khác',
    calendar: storm,
    events: [sent, received],
    until: '2017-03-16 09:00',
    spans: [
      '13 08:00–13 09:00 unit arrival 60',
      '13 09:00–15 13:00 unit work 1140',
      '15 13:00–16 08:00 closure shut 240',
      '16 08:00–16 09:00 unit work 60',
    ],
  },
  {
    name: 'hẹn lại dời lời hứa, không dời hạn luật',
    events: [sent, received, event('reappoint', '2017-03-16 09:00', { ...due('2017-03-20 17:00'), legalDueAt: iso(at('2017-03-16 17:00')) })],
    until: '2017-03-17 09:00',
    spans: ['13 08:00–13 09:00 unit arrival 60', '13 09:00–16 17:00 unit work 1860', '16 17:00–17 09:00 unit work 60 muộn'],
  },
  {
    name: 'thiếu từ lúc nộp: chờ của người nộp, đồng hồ chưa chạy',
    events: [sent, event('askForMore', '2017-03-13 09:00'), event('supplement', '2017-03-13 11:00')],
    until: '2017-03-13 12:00',
    spans: ['13 08:00–13 09:00 unit arrival 60', '13 09:00–13 11:00 applicant supplement 120', '13 11:00–13 12:00 unit arrival 60'],
  },
]

describe('Sổ thời gian', () => {
  for (const { name, calendar = usual, unit = HERE, events, until, spans } of cases)
    test(name, () => assert.deepEqual(lines(calendar, unit, events, until), spans))

  test('cộng theo người giữ, phút muộn riêng', () => {
    const spans = ledger(usual, HERE, [sent, received], at('2017-03-17 10:00'))
    assert.deepEqual(ledgerSums(spans), [{ owner: { kind: 'unit', id: HERE }, minutes: 2040, late: 120 }])
  })

  const types: readonly Action[] = [
    ...(['receive', 'takeBack', 'askForMore', 'supplement', 'askToConfirm', 'confirm', 'dispute', 'refer', 'verify'] as const),
    ...(['answerVerification', 'examine', 'reappoint', 'sendBack', 'present'] as const),
  ]
  const happening = fc.record({ type: fc.constantFrom(...types), after: fc.nat(3000), due: fc.nat(9000), whom: fc.constantFrom('Công an', 'Tòa án') })
  const shut = fc.record({ unit: fc.constantFrom(HERE, THERE), after: fc.nat(9000), lasts: fc.integer({ min: 1, max: 3000 }) })

  test('mỗi phút làm việc của đúng một người, cộng lại đủ, nối liền, dù việc gì xảy ra', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 12 }), fc.array(shut, { maxLength: 3 }), fc.nat(30_000), (list, closures, lasts) => {
        let when = sent.at
        const events: LedgerEvent[] = [sent]
        for (const { type, after, due: later, whom } of list) {
          when = plusMinutes(when, after)
          const holder = type === 'refer' ? { from: HERE, to: THERE } : {}
          events.push({
            type,
            at: when,
            data: { whom, ...holder, ...(type === 'receive' || type === 'supplement' ? { dueAt: iso(plusMinutes(when, later)) } : {}) },
          })
        }
        const calendar = {
          ...usual,
          closures: closures.map(one => ({
            unit: one.unit,
            from: plusMinutes(sent.at, one.after),
            to: plusMinutes(sent.at, one.after + one.lasts),
            reason: '',
          })),
        }
        const until = plusMinutes(sent.at, lasts)
        const spans = ledger(calendar, THERE, events, until)
        const whole = workingMinutesBetween({ ...usual, shut: [] }, sent.at, until)
        assert.equal(
          spans.reduce((sum, { workingMinutes }) => sum + workingMinutes, 0),
          whole,
        )
        for (const [place, span] of spans.entries()) {
          assert.equal(span.workingMinutes, workingMinutesBetween(usual, span.from, span.to))
          const before = spans[place - 1]
          if (before) assert.ok(before.to <= span.from && workingMinutesBetween(usual, before.to, span.from) === 0)
          assert.ok(!(span.owner.kind === 'applicant' && span.late))
        }
        const sums = ledgerSums(spans)
        assert.equal(
          sums.reduce((sum, { minutes }) => sum + minutes, 0),
          whole,
        )
        assert.ok(sums.every(({ minutes, late }) => late <= minutes))
      }),
      { numRuns: 400, seed: 766 },
    )
  })
})
