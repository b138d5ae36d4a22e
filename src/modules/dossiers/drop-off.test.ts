import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant, plusMinutes, type Instant } from '#kernel/instant.ts'
import { sql, type Database } from '#platform/db/index.ts'
import { testDatabase } from '../../../test/database.ts'
import { dropOffCaughtUp } from './commands/count-drop-off.ts'
import { openDraft, saveDraft } from './commands/drafts.ts'
import { funnelOf } from './funnel.ts'
import { formPages, placeIn, TO_SEND } from './progress.ts'
import { dropOff, dropOffForms, stumbles } from './queries/drop-off.ts'

const DAY = 24 * 60
const NOW: Instant = instant(day('2026-11-18'), '09:00')
const question = (id: string) => ({ id, kind: 'name', label: id })
const page = (id: string) => ({ id, title: id, questions: [question(`${id}.hoi`)] })
const form = { precheck: [page('noi-sinh')], tasks: [{ id: 'tre', title: 'Trẻ', pages: [page('ten'), page('ngay')] }] } as never
const FROM = day('2025-07-01')
const asked = { procedure: '1.001193', edition: FROM, from: day('2026-11-01'), to: day('2026-11-01') }

let db: Database
before(async () => {
  db = await testDatabase()
})

const draft = async (pages: readonly string[], { at = NOW, stumbled = [] as string[], agent = 'phone' as 'phone' | 'computer' } = {}) => {
  const opening = { procedure: '1.001193', edition: FROM, owner: 'phone:0912345678', channel: 'self' as const }
  const { code } = await db.write(tx => openDraft(tx, opening, at))
  for (const one of pages)
    await db.write(tx =>
      saveDraft(tx, code, 'phone:0912345678', { answers: {}, at: { page: one, place: placeIn(form, one), device: agent, stumbled } }, at),
    )
  return code
}
const ended = async (now: Instant) => {
  await dropOffCaughtUp(db, now)
  return (await dropOff(db, asked)).map(({ page: where, stopped, sent, back, saves }) => ({ where, stopped, sent, back, saves }))
}

describe('Trang của biểu mẫu', () => {
  test('theo thứ tự: mở, trước khi khai, các việc, gửi', () =>
    assert.deepEqual(
      formPages(form).map(one => one.page),
      ['mo', 'truoc/noi-sinh', 'tre/ten', 'tre/ngay', TO_SEND],
    ))
})

describe('Người khai dừng ở đâu', () => {
  test('bảy ngày không ai sửa mới là bỏ; trang xa nhất tính, trang sau cùng đứng trước nó thì ghi là quay lại', async () => {
    await draft(['truoc/noi-sinh', 'tre/ten', 'tre/ngay', 'tre/ten'], { stumbled: ['ten.hoi'] })
    assert.deepEqual(await ended(plusMinutes(NOW, 7 * DAY - 1)), [])
    assert.deepEqual(await ended(plusMinutes(NOW, 7 * DAY)), [{ where: 'tre/ngay', stopped: 1, sent: 0, back: 1, saves: 4 }])
    assert.deepEqual(await ended(plusMinutes(NOW, 8 * DAY)), [{ where: 'tre/ngay', stopped: 1, sent: 0, back: 1, saves: 4 }])
  })
  test('làm tiếp thì tính lại; gửi rồi thì là đã gửi', async () => {
    const code = await draft(['tre/ten'])
    const later = plusMinutes(NOW, 8 * DAY)
    assert.deepEqual((await ended(later)).find(({ where }) => where === 'tre/ten')?.stopped, 1)
    const at = { page: TO_SEND, place: placeIn(form, TO_SEND), device: 'phone' as const, stumbled: [] }
    await db.write(tx => saveDraft(tx, code, 'phone:0912345678', { answers: {}, at }, later))
    assert.deepEqual((await ended(later)).find(({ where }) => where === 'tre/ten')?.stopped, 0)
    await db.write(tx => tx.run(sql`update dossiers.draft set submitted_code = 'H26.1' where code = ${code}`))
    assert.deepEqual(
      (await ended(later)).find(({ where }) => where === TO_SEND),
      { where: TO_SEND, stopped: 0, sent: 1, back: 0, saves: 2 },
    )
    assert.equal((await ended(plusMinutes(later, 9 * DAY))).find(({ where }) => where === TO_SEND)?.sent, 1)
  })
  test('hai người đếm cùng lúc: mỗi bản khai một lần', async () => {
    await Promise.all(Array.from({ length: 30 }, () => draft(['truoc/noi-sinh'], { agent: 'computer' })))
    const later = plusMinutes(NOW, 8 * DAY)
    await Promise.all([dropOffCaughtUp(db, later), dropOffCaughtUp(db, later), dropOffCaughtUp(db, later)])
    assert.equal((await ended(later)).find(({ where }) => where === 'truoc/noi-sinh')?.stopped, 30)
    assert.deepEqual(await dropOff(db, { ...asked, device: 'phone' }).then(rows => rows.map(row => row.page).includes('truoc/noi-sinh')), false)
  })
  test('câu bị báo lỗi: đếm bản khai, dưới năm bản không hiện', async () => {
    assert.deepEqual(await stumbles(db, asked), [])
    for (let more = 0; more < 5; more++) await draft(['tre/ten', 'tre/ten'], { stumbled: ['ten.hoi'] })
    await dropOffCaughtUp(db, plusMinutes(NOW, 8 * DAY))
    assert.deepEqual(await stumbles(db, asked), [{ question: 'ten.hoi', drafts: 6 }])
    assert.equal((await dropOffForms(db, asked.from, asked.to)).length, 1)
  })
  test('bảng đếm không giữ gì về người: chỉ mã trang, mã câu hỏi và số', async () => {
    const kept = JSON.stringify([await db.all(sql`select * from dossiers.drop_off`), await db.all(sql`select * from dossiers.stumble`)])
    assert.doesNotMatch(kept, /0912345678|N-/)
  })
})

describe('Phễu', () => {
  const row = (where: string, stopped: number, sent = 0) => ({ page: where, place: placeIn(form, where), stopped, sent, back: 0, saves: 0 })
  test('phần dừng trên số người tới; số dưới năm không hiện và không đoán ra được', () => {
    const { rows, drafts, share } = funnelOf(form, [row('mo', 3), row('truoc/noi-sinh', 20), row('tre/ngay', 17), row(TO_SEND, 0, 60)])
    assert.deepEqual(
      rows.map(({ page: where, reached, stopped, share: part }) => [where, reached, stopped, part]),
      [
        ['mo', 100, null, null],
        ['truoc/noi-sinh', 95, 20, 20 / 97],
        ['tre/ten', 75, 0, 0],
        ['tre/ngay', 75, 17, 17 / 77],
        [TO_SEND, 60, 0, 0],
      ],
    )
    assert.deepEqual([drafts, share], [100, 0.6])
  })
  test('chưa có bản khai nào thì không có tỷ lệ', () => assert.deepEqual(funnelOf(form, []).share, null))
})
