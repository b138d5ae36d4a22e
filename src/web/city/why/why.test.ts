import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { recordHistories } from '#dossiers'
import { advance } from '#statistics'
import { loadWaves } from '#rollout'
import { calendarFromFiles, loadUnits } from '#units'
import { history } from '../../../../test/lives.ts'
import { testDatabase } from '../../../../test/database.ts'
import { spanOf, whyFacts } from './facts.ts'

const db = await testDatabase()
const calendar = calendarFromFiles()
const CUA_NAM = '00073@2004-08-31'
const NGHIA_TAN = '00160@2004-08-31'
const D = day('2017-03-15')
const TODAY = day('2017-04-10')
const items = [{ reason: 'chua-co', paper: 'giay-chung-sinh', says: 'Hồ sơ chưa có Giấy chứng sinh.', fix: 'Gửi ảnh.' }]

before(async () => {
  await db.write(async tx => {
    await loadUnits(tx)
    await loadWaves(tx)
    await recordHistories(tx, calendar, [
      ...Array.from({ length: 5 }, () =>
        history(CUA_NAM, 'self', [
          ['receive', D, '09:01'],
          ['askForMore', D, '10:00', { items }],
        ]),
      ),
      ...Array.from({ length: 4 }, () =>
        history(CUA_NAM, 'self', [
          ['receive', D, '21:01'],
          ['askForMore', D, '22:00', { items: [{ reason: 'anh-mo', paper: 'x' }] }],
        ]),
      ),
      ...Array.from({ length: 3 }, () => history(CUA_NAM, 'counter', [['receive', D, '14:01']])),
      ...Array.from({ length: 8 }, () => history(NGHIA_TAN, 'self', [['receive', D, '09:01']])),
    ])
  })
  while ((await db.write(tx => advance(tx))) > 0);
})

describe('Vì sao số thấp', () => {
  const asked = () => whyFacts(db, CUA_NAM, TODAY, calendar, [])
  test('ba tháng trọn gần nhất', () => {
    assert.deepEqual(spanOf(TODAY), { from: '2017-01-01', to: '2017-03-31' })
    assert.deepEqual(spanOf(day('2017-02-01')), { from: '2016-11-01', to: '2017-01-31' })
  })
  test('dịch vụ của đơn vị, mức chung của thành phố', async () => {
    const { services, city } = await asked()
    assert.deepEqual([services, city], [[{ procedure: '1.001193', online: 9, total: 12 }], { online: 17, total: 20 }])
  })
  test('giờ gửi trong và ngoài giờ làm việc', async () => {
    assert.deepEqual((await asked()).hours, { onlineIn: 5, onlineOut: 4, otherIn: 3, otherOut: 0 })
  })
  test('giấy và lý do bị hỏi lại, dưới năm hồ sơ không nêu', async () => {
    assert.deepEqual(
      (await asked()).asked.map(({ kind, what, dossiers }) => [kind, what, dossiers]),
      [
        ['paper', 'giay-chung-sinh', 5],
        ['reason', 'chua-co', 5],
      ],
    )
  })
  test('chờ tiếp nhận đo bằng hồ sơ qua mạng', async () => assert.equal((await asked()).wait?.timed, 9))
})
