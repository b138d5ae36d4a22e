import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant, type Instant } from '#kernel/instant.ts'
import { sql } from '#platform/db/index.ts'
import { headDay, type Dossier } from '#dossiers'
import { testDatabase } from '../../../../test/database.ts'
import { openDesk, wordsOf } from '../../../../test/stories/desk.ts'

const UNIT = '00073@2004-08-31'
const NOW = instant(day('2017-03-15'), '09:00')
const SOON = instant(day('2017-03-17'))
const db = await testDatabase()
let desk: Awaited<ReturnType<typeof openDesk>>
const made = new Map<string, Dossier>()

/** Name, state, due, paused, sent back. */
const wanted: [name: string, state: string, due: string, paused: boolean, sentBack: boolean][] = [
  ['An', 'toSign', '2017-03-14 17:00', false, false],
  ['Bình', 'toSign', '2017-03-16 17:00', false, false],
  ['Chi', 'received', '2017-03-15 08:59', false, false],
  ['Dung', 'received', '2017-03-15 09:00', false, true],
  ['Giang', 'examined', '2017-03-16 23:59', false, false],
  ['Hà', 'examined', '2017-03-17 00:00', false, false],
  ['Khánh', 'received', '2017-03-10 17:00', true, false],
  ['Lan', 'signed', '2017-03-10 17:00', false, true],
]

before(async () => {
  desk = await openDesk(db, { day: '2017-03-15', time: '09:00' })
  for (const [given, state, due, paused, sentBack] of wanted) {
    const dossier = await desk.filed({ 'child.given': given })
    made.set(given, dossier)
    const [on = '', time] = due.split(' ')
    const dueAt: Instant = instant(day(on), time)
    await db.write(async tx => {
      await tx.run(sql`update dossiers.dossier set state = ${state}, due_at = ${dueAt}, paused_at = ${paused ? NOW : null} where id = ${dossier.id}`)
      if (sentBack)
        await tx.run(sql`
          insert into dossiers.event (dossier_id, seq, type, at, actor, unit_id, data, hash)
          values (${dossier.id}, 2, 'sendBack', ${NOW}, '{}', ${UNIT}, '{}', '')`)
    })
  }
})
after(() => desk.close())

const names = (rows: readonly { code: string }[]) => rows.map(({ code }) => [...made].find(([, dossier]) => dossier.code === code)?.[0])

describe('Một ngày của người chịu trách nhiệm đơn vị', () => {
  test('chờ ký, đến hạn trước hết ngày mai, quá hạn, bị trả lại; chờ người dân thì không phải là chậm', async () => {
    const found = await headDay(db, UNIT, { now: NOW, soonUntil: SOON })
    assert.deepEqual(names(found.toSign.rows), ['An', 'Bình'])
    assert.deepEqual(names(found.overdue.rows), ['An', 'Chi'])
    assert.deepEqual(names(found.dueSoon.rows), ['Dung', 'Bình', 'Giang'])
    assert.deepEqual(names(found.returned.rows), ['Dung'])
    assert.equal(found.more, false)
  })

  test('đếm hết nhưng chỉ đưa ra vài hồ sơ gấp nhất', async () => {
    const { dueSoon } = await headDay(db, UNIT, { now: NOW, soonUntil: SOON, first: 1 })
    assert.equal(dueSoon.count, 3)
    assert.deepEqual(names(dueSoon.rows), ['Dung'])
  })

  test('người chỉ được ký một số thủ tục thì chỉ đếm thủ tục đó; đơn vị khác không có gì', async () => {
    const only = (procedures: string[]) => headDay(db, UNIT, { now: NOW, soonUntil: SOON, procedures })
    assert.equal((await only(['1.001193'])).toSign.count, 2)
    assert.equal((await only(['1.000656'])).toSign.count, 0)
    assert.equal((await headDay(db, '00160@2004-08-31', { now: NOW, soonUntil: SOON })).overdue.count, 0)
  })

  test('trang đầu của Phó Chủ tịch nói bốn con số bằng lời, mỗi số dẫn đến danh sách', async () => {
    const tuan = desk.browser()
    const page = await tuan.signsIn('tuan', UNIT)
    assert.match(wordsOf(page), /2 giấy tờ chờ ký 3 hồ sơ đến hạn hôm nay hoặc ngày mai 2 hồ sơ quá hạn 1 hồ sơ trả lại để xem lại/)
    for (const id of ['cho-ky', 'sap-den-han', 'qua-han', 'bi-tra-lai']) {
      assert.match(page.text, new RegExp(`href="#${id}"`))
      assert.match(page.text, new RegExp(`id="${id}"`))
    }
    const hung = desk.browser()
    assert.match(wordsOf(await hung.signsIn('hung', UNIT)), /hồ sơ mới cần tiếp nhận/)
  })
})
