import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant, iso } from '#kernel/instant.ts'
import { recordHistories } from '#dossiers'
import { loadWaves } from '#rollout'
import { calendarFromFiles, loadUnits, type Calendar } from '#units'
import { testDatabase } from '../../../test/database.ts'
import { history, type Life } from '../../../test/lives.ts'
import { advance, flow, lag, onTime, onTimeCsv } from './index.ts'

const db = await testDatabase()
const UNIT = '00160@2004-08-31'
const FORMER = '00163@2004-08-31'
const at = (text: string) => instant(day(`2017-03-${text.slice(0, 2)}`), text.slice(3))
const usual = calendarFromFiles()
const storm: Calendar = { ...usual, closures: [{ unit: UNIT, from: at('16 08:00'), to: at('16 12:00'), reason: 'Bão' }] }

type Step = readonly [action: Life[number][0], when: string, data?: Life[number][3]]
/** Received on Monday 13/3/2017 at 09:00, due on Wednesday at 17:00. */
const due = (when: string) => ({ dueAt: iso(at(when)) })
const received: Step = ['receive', '13 09:00', due('15 17:00')]
const lifeOf = (steps: readonly Step[]): Life =>
  steps.map(([action, when, data]) => [action, day(`2017-03-${when.slice(0, 2)}`), when.slice(3), data])

/** What one dossier adds: numerator, denominator, late minutes by cause. */
const table: { name: string; steps: Step[]; calendar?: Calendar; onTime: number; ended: number; late?: Record<string, number> }[] = [
  { name: 'ký trong hạn: đúng hạn', steps: [received, ['examine', '14 09:00'], ['present', '14 09:00'], ['sign', '14 10:00']], onTime: 1, ended: 1 },
  {
    name: 'ký đúng phút hẹn: đúng hạn',
    steps: [received, ['examine', '14 09:00'], ['present', '14 09:00'], ['sign', '15 17:00']],
    onTime: 1,
    ended: 1,
  },
  {
    name: 'ký sau giờ hẹn mà chưa sang giờ làm việc mới: không có phút làm việc nào muộn',
    steps: [received, ['examine', '14 09:00'], ['present', '14 09:00'], ['sign', '15 19:30']],
    onTime: 1,
    ended: 1,
  },
  {
    name: 'ký muộn một phút làm việc: quá hạn, phút của đơn vị',
    steps: [received, ['examine', '14 09:00'], ['present', '14 09:00'], ['sign', '16 08:01']],
    onTime: 0,
    ended: 1,
    late: { unit: 1 },
  },
  { name: 'từ chối trong hạn cũng là giải quyết đúng hạn', steps: [received, ['examine', '14 09:00'], ['decline', '14 10:00']], onTime: 1, ended: 1 },
  { name: 'người nộp rút sau khi đã quá hạn: quá hạn', steps: [received, ['withdraw', '16 09:00']], onTime: 0, ended: 1, late: { unit: 60 } },
  { name: 'không được tiếp nhận: không ở tử số, không ở mẫu số', steps: [['turnAway', '13 09:00']], onTime: 0, ended: 0 },
  { name: 'rút trước khi tiếp nhận: không ở mẫu số', steps: [['withdraw', '13 09:00']], onTime: 0, ended: 0 },
  { name: 'còn đang giải quyết dù đã quá hạn: chưa ở mẫu số của kỳ', steps: [received], onTime: 0, ended: 0 },
  {
    name: 'chờ bổ sung là giờ của người nộp, không làm quá hạn',
    steps: [
      received,
      ['askForMore', '14 09:00'],
      ['supplement', '20 09:00', due('22 17:00')],
      ['examine', '20 10:00'],
      ['present', '20 10:00'],
      ['sign', '20 11:00'],
    ],
    onTime: 1,
    ended: 1,
  },
  {
    name: 'yêu cầu bổ sung hai lần: quá hạn dù xong trước hẹn (Quyết định 766/QĐ-TTg)',
    steps: [
      received,
      ['askForMore', '13 10:00'],
      ['supplement', '13 11:00', due('16 17:00')],
      ['askForMore', '13 14:00'],
      ['supplement', '13 15:00', due('16 17:00')],
      ['decline', '14 08:00'],
    ],
    onTime: 0,
    ended: 1,
  },
  {
    name: 'chờ bổ sung mà người nộp im lặng: kết thúc, không phải lỗi của ai',
    steps: [received, ['askForMore', '14 09:00'], ['lapse', '28 09:00']],
    onTime: 1,
    ended: 1,
  },
  {
    name: 'hẹn lại chỉ dời lời hứa: hạn theo luật vẫn là hạn cũ',
    steps: [received, ['reappoint', '15 16:00', { ...due('17 17:00'), legalDueAt: iso(at('15 17:00')) }], ['decline', '16 10:00']],
    onTime: 0,
    ended: 1,
    late: { unit: 120 },
  },
  {
    name: 'nơi được hỏi xác minh giữ quá hạn: phút của nơi ấy',
    steps: [
      received,
      ['verify', '15 16:00', { whom: 'Công an quận', ...due('15 17:00') }],
      ['answerVerification', '16 10:00'],
      ['decline', '16 11:00'],
    ],
    onTime: 0,
    ended: 1,
    late: { partner: 120, unit: 60 },
  },
  {
    name: 'đơn vị đóng cửa sau hạn: phút của ngày đóng cửa',
    calendar: storm,
    steps: [received, ['decline', '16 14:00']],
    onTime: 0,
    ended: 1,
    late: { closure: 240, unit: 60 },
  },
  {
    name: 'nơi nhận trước giữ quá hạn rồi mới chuyển: phút của nơi ấy',
    steps: [received, ['refer', '16 09:00', { from: FORMER, to: UNIT }], ['decline', '16 10:00']],
    onTime: 0,
    ended: 1,
    late: { former: 60, unit: 60 },
  },
]

const count = async (): Promise<void> => {
  while ((await db.write(tx => advance(tx, 50))) > 0);
  if ((await lag(db)).oldestWaiting === null) return
  await new Promise(next => setTimeout(next, 20))
  return count()
}
/** Each line of the table is a procedure of its own, so that it can be asked for alone. */
const codeOf = (place: number) => `T.${place}`
const PERIOD = { from: day('2017-03-01'), to: day('2017-03-31') }
const ask = async (more: object) => (await onTime(db, { ...PERIOD, level: 'commune', ...more })).rows.find(({ unit }) => unit === UNIT)

before(async () => {
  await db.write(async tx => {
    await loadUnits(tx)
    await loadWaves(tx)
    for (const [place, { steps, calendar = usual }] of table.entries()) {
      const { born, happenings } = history(UNIT, 'counter', lifeOf(steps), codeOf(place))
      await recordHistories(tx, calendar, [{ born, happenings }])
    }
  })
  await count()
})

describe('Đúng hạn, và chậm do ai', () => {
  for (const [place, { name, onTime, ended, late = {} }] of table.entries())
    test(name, async () => {
      const cell = await ask({ procedures: [codeOf(place)] })
      assert.deepEqual([cell?.onTime, cell?.ended], [onTime, ended])
      const found = cell?.causes.filter(cause => cause.late > 0).map(cause => [cause.cause, cause.late])
      assert.deepEqual(Object.fromEntries(found ?? []), late)
    })

  test('không có hồ sơ nào xong: tỷ lệ là rỗng, không phải 0%', async () => {
    const cell = await ask({ from: day('2017-04-01'), to: day('2017-04-30') })
    assert.deepEqual([cell?.ended, cell?.rate, cell?.low], [0, null, null])
    const { city } = await onTime(db, { from: day('2017-04-01'), to: day('2017-04-30'), level: 'city' })
    assert.equal(city.rate, null)
  })
  test('tính theo ngày xong: chia kỳ nào thì cộng lại cũng ra cả kỳ', async () => {
    const parts = [
      await ask({ to: day('2017-03-15') }),
      await ask({ from: day('2017-03-16'), to: day('2017-03-19') }),
      await ask({ from: day('2017-03-20') }),
    ]
    const whole = await ask({})
    const sum = (key: 'ended' | 'onTime') => parts.reduce((all, part) => all + (part?.[key] ?? 0), 0)
    assert.deepEqual([sum('onTime'), sum('ended')], [whole?.onTime, whole?.ended])
  })
  test('mẫu số bằng đúng số hồ sơ đã giải quyết của kỳ', async () => {
    const { closed } = await flow(db, { ...PERIOD, unit: UNIT })
    const expected = table.reduce((all, { ended }) => all + ended, 0)
    assert.deepEqual([(await ask({}))?.ended, closed], [expected, expected])
  })
  test('toàn thành phố, quận và phường là cùng những tổng ấy', async () => {
    const commune = await ask({})
    for (const level of ['city', 'district'] as const) {
      const { rows, city } = await onTime(db, { ...PERIOD, level })
      const one = rows.find(({ ended }) => ended > 0)
      assert.deepEqual([one?.onTime, one?.ended, one?.causes], [commune?.onTime, commune?.ended, commune?.causes])
      assert.deepEqual([city.onTime, city.ended], [commune?.onTime, commune?.ended])
    }
  })
  test('đơn vị nay gộp: số cũ về đơn vị kế thừa chính', async () => {
    const { rows } = await onTime(db, { ...PERIOD, level: 'commune', boundaries: day('2025-07-01') })
    assert.equal(rows.find(({ unit }) => unit === '00160@2025-07-01')?.ended, (await ask({}))?.ended)
  })
  test('bảng CSV: số chưa biết để trống, thành phố ở dòng cuối', async () => {
    const lines = onTimeCsv(await onTime(db, { ...PERIOD, level: 'commune' }), 'ghi chú')
      .trim()
      .split('\r\n')
    const cells = (line: string | undefined) => line?.split(',') ?? []
    const [head, last] = [cells(lines[0]), cells(lines.at(-1))]
    assert.deepEqual(head.slice(4, 7), ['onTime', 'ended', 'rate'])
    assert.equal(last.length, head.length)
    assert.equal(last[head.indexOf('formerLateMinutes')], '60')
    const empty = lines.find(line => line.startsWith('00061@'))
    assert.deepEqual(cells(empty).slice(4, 7), ['', '', ''])
  })
})
