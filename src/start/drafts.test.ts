import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { addPaper, draftByCode, openDraft, papersOfDraft, saveDraft } from '#dossiers'
import { sentTo } from '#notices'
import { sql } from '#platform/db/index.ts'
import { testDatabase } from '../../test/database.ts'
import { keepDrafts } from './drafts.ts'

const db = await testDatabase()
const HOST = 'dichvucong.hanoi.gov.vn'
const LAN = '00000000-0000-4000-8000-000000000001'
const at = (on: string, time = '09:00') => instant(day(on), time)
const opened = (owner: string) =>
  db.write(tx => openDraft(tx, { procedure: '1.001193', edition: day('2025-07-01'), owner, channel: 'self' }, at('2026-10-01')))
const keep = (on: string) => keepDrafts(db, HOST, at(on))

describe('Bản nháp được giữ ba mươi ngày', () => {
  test('ba ngày trước khi hết hạn giữ thì nhắc một lần; sửa tiếp thì giữ lại từ đầu và lại được nhắc', async () => {
    const phone = '0900000201'
    const { code } = await opened(`phone:${phone}`)
    assert.deepEqual(await keep('2026-10-27'), [])
    assert.deepEqual(await keep('2026-10-28'), [code])
    assert.deepEqual(await keep('2026-10-28'), [])
    const [told] = await sentTo(db, phone)
    assert.equal(told?.body, `Bản khai ${code} chỉ còn giữ 3 ngày. Làm tiếp: ${HOST}/tiep-tuc`)
    await db.write(tx => saveDraft(tx, code, `phone:${phone}`, { answers: { 'child.given': 'An' } }, at('2026-10-29')))
    assert.deepEqual(await keep('2026-10-31'), [])
    assert.deepEqual(await keep('2026-11-26'), [code])
    assert.equal((await sentTo(db, phone)).length, 2)
  })

  test('người có định danh được nhắc ở số đã cho; bản cán bộ đang nhập thì không nhắc ai', async () => {
    await db.write(tx =>
      tx.run(sql`
        insert into identity.citizen (id, pin, full_name, born, phone, assurance, created_at, seen_at)
        values (${LAN}, '001191004127', 'Nguyễn Thị Lan', '1991-04-12', '0900000202', '2', ${at('2026-10-01')}, ${at('2026-10-01')})`),
    )
    const { code } = await opened(`citizen:${LAN}`)
    await opened('officer:hung')
    assert.deepEqual(await keep('2026-10-28'), [code])
    assert.equal((await sentTo(db, '0900000202')).length, 1)
  })

  test('hết hạn thì bản nháp và giấy tờ của nó không còn', async () => {
    const owner = 'phone:0900000203'
    const draft = await opened(owner)
    const paper = { paper: 'giay-chung-sinh', name: 'anh.jpg', mime: 'image/jpeg', hash: 'a', previewHash: 'a', bytes: 4, pages: 1, warnings: [] }
    await db.write(tx => addPaper(tx, { draft: draft.id }, paper, at('2026-10-02')))
    await keep('2026-10-30')
    assert.equal((await draftByCode(db, draft.code, owner)).code, draft.code)
    await keep('2026-10-31')
    await assert.rejects(draftByCode(db, draft.code, owner), { name: 'NotFound' })
    assert.deepEqual(await papersOfDraft(db, draft.id), [])
  })
})
