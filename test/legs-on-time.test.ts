import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../src/kernel/day.ts'
import { loadUnits } from '../src/modules/units/index.ts'
import { testDatabase } from './database.ts'
import { born } from '../src/modules/dossiers/life.model.ts'
import type { Leg } from '../src/modules/dossiers/leg.ts'
import { begin } from '../src/modules/dossiers/store.ts'
import { legsOnTime } from '../src/modules/statistics/index.ts'

const at = (text: string) => `2026-11-${text}:00+07:00`
const NOW = new Date(at('25T12:00'))
const part = (kind: string, agency: string, state: Leg['state'], legalDueAt: string | null, finishedAt: string | null = null): Leg => ({
  ...{
    kind,
    agency,
    state,
    legalDueAt,
    finishedAt,
    dueAt: at('30T17:00'),
    name: kind,
    since: at('18T09:00'),
    startedAt: at('18T09:00'),
    dueSteps: [],
  },
  ...{ ticks: [], round: 1, mended: {}, asked: [], verifying: null, apology: null, result: null, refusal: null },
})
const residence = (state: Leg['state'], due: string | null, done: string | null = null) => part('thuong-tru', 'cong-an', state, due, done)

const cases: [name: string, receivedAt: string, leg: Leg][] = [
  ['xong trong hạn', '18T09:00', residence('completed', at('20T17:00'), at('20T17:00'))],
  ['xong sau hạn luật dù trước hẹn mới', '18T09:00', residence('completed', at('20T17:00'), at('20T17:01'))],
  ['bị từ chối trong hạn cũng là xong', '18T09:00', residence('refused', at('20T17:00'), at('19T10:00'))],
  ['chưa xong, còn hạn', '18T09:00', residence('accepted', at('26T17:00'))],
  ['chưa xong, quá hạn', '18T09:00', residence('accepted', at('24T17:00'))],
  ['đang chờ người dân thì đồng hồ đứng', '18T09:00', residence('deficient', null)],
  ['chưa đến lượt thì chưa tính', '18T09:00', residence('planned', at('20T17:00'))],
  ['hồ sơ đã rút thì không tính', '18T09:00', residence('dropped', at('20T17:00'), at('19T10:00'))],
  ['nhận trước kỳ', '01T09:00', residence('completed', at('03T17:00'), at('03T10:00'))],
  ['phần của Bảo hiểm xã hội', '18T09:00', part('the-bhyt', 'bao-hiem-xa-hoi', 'completed', at('20T17:00'), at('19T10:00'))],
]

test('đúng hạn theo từng phần việc và cơ quan, trong kỳ tiếp nhận', async () => {
  const db = await testDatabase()
  await db.write(loadUnits)
  for (const [place, [, received, leg]] of cases.entries()) {
    const { dossier, log } = born(place * 3 + 1, new Date(at(received)))
    const { id: _, version: __, lastHash: ___, ...row } = { ...dossier, receivedAt: new Date(at(received)), legs: [leg] }
    await db.write(tx => begin(tx, row, { action: 'submit', by: log[0]!.by, at: row.submittedAt, data: {} }))
  }
  assert.deepEqual(await legsOnTime(db, { from: day('2026-11-10'), to: day('2026-11-18') }, NOW), [
    { agency: 'bao-hiem-xa-hoi', kind: 'the-bhyt', onTime: 1, late: 0, open: 0, openLate: 0, share: 1 },
    { agency: 'cong-an', kind: 'thuong-tru', onTime: 2, late: 1, open: 3, openLate: 1, share: 0.5 },
  ])
  assert.deepEqual(await legsOnTime(db, { from: day('2026-10-01'), to: day('2026-10-31') }, NOW), [])
})
