import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant, iso, type Instant } from '#kernel/instant.ts'
import { sql, type Database } from '#platform/db/index.ts'
import { loadUnits, workingMinutesBetween } from '#units'
import { testDatabase } from '../../../../test/database.ts'
import { lateLegs } from '../commands/late-legs.ts'
import { watchOf, workingAgo } from '../leg-watch.ts'
import type { Leg, LegState } from '../leg.ts'
import { born, calendar, HERE, THERE } from '../life.model.ts'
import { begin } from '../store.ts'
import { legBoard, troubledLegs } from './leg-board.ts'

const at = (text: string): Instant => instant(day(text.slice(0, 10)), text.slice(11))
const NOW = at('2026-11-20 10:00')
const watch = watchOf(calendar, NOW)
const leg = (state: LegState, since: string, dueAt: string | null, agency = 'cong-an'): Leg => ({
  ...{ kind: agency, name: 'Phần việc', agency, state, since: iso(at(since)), startedAt: null, dueAt: dueAt && iso(at(dueAt)), legalDueAt: null },
  ...{ dueSteps: null, ticks: [], round: 1, mended: {}, asked: [], verifying: null, apology: null, result: null, refusal: null, finishedAt: null },
})
const civil = leg('completed', '2026-11-16 09:00', null, 'ho-tich')

let db: Database
let number = 5000
before(async () => {
  db = await testDatabase()
  await db.write(loadUnits)
})

/** A dossier whose event is in the book, with these parts. */
async function has(parts: readonly Leg[], more: { unit?: string; finishedAt?: Instant } = {}): Promise<string> {
  const { dossier, log } = born(3 * ++number + 1, at('2026-11-16 09:00'))
  const { id: _, version: __, lastHash: ___, ...row } = dossier
  const dues = parts.flatMap(({ dueAt, state }) => (dueAt && ['asked', 'accepted', 'verifying'].includes(state) ? [new Date(dueAt)] : []))
  const legs = { legs: [civil, ...parts], legsDueAt: dues.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null, state: 'signed' as const }
  const whole = { ...row, unit: HERE, ...legs, ...more }
  return (await db.write(tx => begin(tx, whole, { action: 'submit', by: log[0]!.by, at: at('2026-11-16 09:00'), data: log[0]!.data }))).code
}

describe('Phần việc cần để ý: vì sao lên bảng', () => {
  const cases: [what: string, leg: Leg, trouble: string | undefined, finishedAt?: Instant][] = [
    ['quá hạn một phút', leg('accepted', '2026-11-18 09:00', '2026-11-20 09:59'), 'late'],
    ['đến hạn trong một ngày làm việc', leg('accepted', '2026-11-18 09:00', '2026-11-20 17:00'), 'near'],
    ['còn hơn một ngày làm việc', leg('accepted', '2026-11-18 09:00', '2026-11-24 17:00'), undefined],
    ['hơn hai giờ làm việc chưa tiếp nhận, qua đêm', leg('asked', '2026-11-19 16:30', '2026-11-24 17:00'), 'silent'],
    ['hai giờ làm việc chưa hết', leg('asked', '2026-11-20 08:30', '2026-11-24 17:00'), undefined],
    ['chờ bổ sung quá ba ngày làm việc', leg('deficient', '2026-11-17 09:00', null), 'deficient'],
    ['mới chờ bổ sung', leg('deficient', '2026-11-19 09:00', null), undefined],
    ['bị từ chối, nhóm đã hết việc', leg('refused', '2026-11-19 09:00', null), 'refused', at('2026-11-19 09:00')],
    ['bị từ chối đã hơn ba mươi ngày', leg('refused', '2026-10-12 09:00', null), undefined, at('2026-10-12 09:00')],
    ['đang xác minh, quá hạn', leg('verifying', '2026-11-18 09:00', '2026-11-19 17:00'), 'late'],
    ['đã xong', leg('completed', '2026-11-19 09:00', '2026-11-18 17:00'), undefined, at('2026-11-19 09:00')],
  ]
  for (const [what, part, trouble, finishedAt] of cases)
    test(what, async () => {
      const code = await has([part], finishedAt ? { finishedAt } : {})
      const { rows } = await db.readAs([HERE], seen => legBoard(seen, HERE, watch, {}, 1000))
      assert.equal(rows.find(row => row.code === code)?.trouble, trouble)
    })

  test('một hồ sơ có hai phần vướng thì hai hàng; gửi lại rồi thì phần kia vẫn chỉ một hàng', async () => {
    const parts = [leg('accepted', '2026-11-18 09:00', '2026-11-19 17:00'), leg('refused', '2026-11-19 09:00', null, 'bao-hiem-xa-hoi')]
    const code = await has(parts, { finishedAt: at('2026-11-19 09:00') })
    const { rows } = await legBoard(db, HERE, watch, {}, 1000)
    assert.deepEqual(
      rows.filter(row => row.code === code).map(({ trouble }) => trouble),
      ['refused', 'late'],
    )
  })

  test('lọc theo cơ quan và tình trạng; số ở đầu trang là số hàng của bảng', async () => {
    const { rows } = await legBoard(db, HERE, watch, {}, 1000)
    const late = await legBoard(db, HERE, watch, { agency: 'cong-an', trouble: 'late' }, 1000)
    assert.deepEqual(
      late.rows.map(({ code }) => code),
      rows.filter(({ trouble, leg: part }) => trouble === 'late' && part.agency === 'cong-an').map(({ code }) => code),
    )
    assert.equal(await troubledLegs(db, HERE, watch), rows.length)
  })
})

describe('Bảng dài', () => {
  before(async () => {
    for (let n = 0; n < 210; n++) await has([leg('accepted', '2026-11-18 09:00', '2026-11-19 17:00')], { unit: THERE })
  })

  test('đi từng trang theo khóa: không sót, không lặp, kể cả khi cùng giờ; mỗi trang một câu', async () => {
    const seen: string[] = []
    let after: string | undefined
    do {
      const statements = db.load().statements
      const page = await legBoard(db, THERE, watch, { after }, 50)
      assert.equal(db.load().statements - statements, 1)
      seen.push(...page.rows.map(({ code }) => code))
      after = page.next
    } while (after)
    assert.deepEqual([seen.length, new Set(seen).size], [210, 210])
    assert.equal((await legBoard(db, THERE, watch, { after: 'lạ' }, 1000)).rows.length, 210)
  })

  test('đơn vị khác không thấy, dù hỏi thẳng', async () => {
    assert.deepEqual((await db.readAs([HERE], seen => legBoard(seen, THERE, watch))).rows, [])
  })

  test('tìm bằng chỉ mục của phần đang mở', async () => {
    const plan = await db.write(async tx => {
      await tx.run(sql`set local enable_seqscan = off`)
      return tx.all<object>(sql`explain select 1 from dossiers.dossier where unit_id = ${THERE} and dossiers.has_open_leg(legs) order by legs_due_at`)
    })
    assert.match(JSON.stringify(plan), /dossier_open_legs/)
  })

  test('mỗi phần chậm được báo đúng một khóa, qua nhiều đợt; phần chậm đã lâu thì thôi', async () => {
    await has([leg('accepted', '2026-10-01 09:00', '2026-10-05 17:00')], { unit: THERE })
    const keys: string[] = []
    const late = await lateLegs(db, { tell: async (_, { once }) => void keys.push(once) }, NOW)
    assert.deepEqual([late, new Set(keys).size], [keys.length, keys.length])
    assert.ok(keys.length > 200)
    assert.ok(
      keys.every(key => key.endsWith(':cong-an:1:late')),
      keys[0],
    )
    assert.equal(
      (await db.readAs([HERE], async seen => seen.all(sql`select 1 from dossiers.event where type = 'moveLeg'`))).length,
      0,
      'không ghi gì vào nhật ký',
    )
  })
})

describe('Bao nhiêu giờ làm việc trước', () => {
  for (const [from, minutes] of [
    ['2026-11-20 10:00', 120],
    ['2026-11-20 09:00', 120],
    ['2026-11-23 09:00', 120],
    ['2026-11-20 14:00', 1440],
  ] as const)
    test(`${minutes} phút trước ${from}: qua đêm, qua nghỉ trưa, qua cuối tuần`, () => {
      assert.equal(workingMinutesBetween(calendar, workingAgo(calendar, at(from), minutes), at(from)), minutes)
    })
})
