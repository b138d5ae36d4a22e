import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant, iso } from '#kernel/instant.ts'
import { decidingNow, recordHistories } from '#dossiers'
import { loadWaves } from '#rollout'
import { calendarFromFiles, loadUnits } from '#units'
import { counted } from '../../../../test/counted.ts'
import { testDatabase } from '../../../../test/database.ts'
import { history, type Life } from '../../../../test/lives.ts'
import { brokenIdentities, form06a, form06aByProcedure, lineOf, type FormCounts } from '../index.ts'

const db = await testDatabase()
const CUA_NAM = '00073@2004-08-31'
const MARCH = { from: day('2017-03-01'), to: day('2017-03-31'), level: 'district' as const }
const due = (on: string) => ({ dueAt: iso(instant(day(on), '17:00')) })
const ended = (from: string, end: string, last: string): Life => [
  ['receive', day(from), '09:00', due(last)],
  ['examine', day(end), '08:30'],
  ['present', day(end), '08:40'],
  ['sign', day(end), '09:00'],
]
const counts: FormCounts = { online: 4, direct: 5, carried: 1, closed: 7, early: 3, punctual: 3, overdue: 1, within: 2, late: 1 }

describe('Đẳng thức của biểu II.06a', () => {
  const table: [name: string, changed: Partial<FormCounts>, broken: string[]][] = [
    ['đều đúng', {}, []],
    ['một hồ sơ xong không có ngày hẹn', { punctual: 2 }, ['7=8+9+10']],
    ['hồ sơ đang mở không khớp', { late: 0 }, ['11=12+13']],
    ['ngày đã qua: không biết thì không kết luận', { within: null, late: null }, []],
  ]
  for (const [name, changed, broken] of table) test(name, () => assert.deepEqual(brokenIdentities(lineOf({ ...counts, ...changed })), broken))
  test('tổng số bị sửa tay thì lộ ra', () => assert.deepEqual(brokenIdentities({ ...lineOf(counts), 3: 11 }), ['3=4+5+6', '3=7+11']))
})

describe('Biểu II.06a của tháng 3/2017', () => {
  before(async () => {
    await db.write(async tx => {
      await loadUnits(tx)
      await loadWaves(tx)
      const lives = [
        history(CUA_NAM, 'counter', ended('2017-02-27', '2017-03-02', '2017-03-06')),
        history(CUA_NAM, 'self', ended('2017-03-13', '2017-03-15', '2017-03-15')),
        history(CUA_NAM, 'self', ended('2017-03-13', '2017-03-17', '2017-03-15')),
        history(CUA_NAM, 'post', [['receive', day('2017-03-13'), '09:00', due('2017-03-15')]]),
        history(CUA_NAM, 'assisted', [['receive', day('2017-03-20'), '09:00', due('2017-03-23')]]),
      ]
      await recordHistories(tx, calendarFromFiles(), lives)
    })
    await counted(db)
  })
  const NOW = instant(day('2017-03-21'), '09:00')
  test('theo đơn vị: các cột, và đẳng thức đúng với hồ sơ đang mở lúc này', async () => {
    const rows = await form06a(db, MARCH, await decidingNow(db, NOW))
    const city = rows.find(({ id }) => id === null)
    assert.deepEqual(Object.values(lineOf(city!)), [5, 3, 1, 1, 3, 1, 1, 1, 2, 1, 1])
    assert.deepEqual(rows.find(({ id }) => id === '002@2004-08-31')!.carried, 1)
    for (const row of rows) assert.deepEqual(brokenIdentities(lineOf(row)), [])
  })
  test('theo thủ tục: cùng tổng số', async () => {
    const [row] = await form06aByProcedure(db, MARCH, null)
    assert.deepEqual(Object.values(lineOf(row!)), [5, 3, 1, 1, 3, 1, 1, 1, 2, null, null])
  })
})
