import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant, iso, type Instant } from '#kernel/instant.ts'
import { sql, type Database } from '#platform/db/index.ts'
import type { Officer } from '#identity'
import type { Edition } from '#procedures'
import { loadUnits } from '#units'
import { testDatabase } from '../../../test/database.ts'
import { allowedActions } from './allowed.ts'
import { supplement, withdraw } from './commands/applicant.ts'
import { askForMore, receive, takeBack } from './commands/desk.ts'
import { examine } from './commands/justice.ts'
import { answerVerification, reappoint, refer, releaseSupplement, verify, withdrawFor } from './commands/life.ts'
import type { Dossier } from './dossier.ts'
import { draftApologies, lapseSupplements } from './jobs.ts'
import { actorOf, born, calendar, edition, HERE, items, law, people, THERE } from './life.model.ts'
import { timeline } from './queries/dossier.ts'
import { begin, byCode } from './store.ts'

const at = (text: string): Instant => instant(day(text.slice(0, 10)), text.slice(11))
const officer = (id: string) => people.find((one): one is Officer => one !== 'system' && one.kind === 'officer' && one.id === id)!
const [desk, justice, signer, head] = [officer('mot-cua-0'), officer('ho-tich-0'), officer('nguoi-ky-0'), officer('dung-dau-0')]
const citizen = actorOf(people.find(one => one !== 'system' && one.kind === 'citizen')!)

let db: Database
let number = 0
before(async () => {
  db = await testDatabase()
  await db.write(loadUnits)
})

async function sent(when: Instant): Promise<Dossier> {
  const { dossier, log } = born(3 * ++number + 1, when)
  const { id: _, version: __, lastHash: ___, ...row } = dossier
  return db.write(tx => begin(tx, row, { action: 'submit', by: log[0]!.by, at: when, data: log[0]!.data }))
}
const received = async (when: Instant): Promise<Dossier> => {
  const { code, version } = await sent(when)
  return db.writeAs([HERE], tx => receive(tx, desk, code, { version, ...law }, when))
}
const ask = ({ code, version }: Dossier, when: Instant, by = desk) => db.writeAs([HERE], tx => askForMore(tx, by, code, { version, items }, when))
const answer = ({ code }: Dossier, when: Instant) => db.write(tx => supplement(tx, citizen, code, { edition, calendar }, when))
const shown = (when: Date | null) => (when ? iso(when) : null)

describe('Im lặng trước yêu cầu bổ sung', () => {
  const cases: [from: 'submitted' | 'received', now: string, closed: boolean, why: string][] = [
    ['received', '2026-11-23 17:30', false, 'ngày làm việc thứ mười lăm còn trả lời được'],
    ['received', '2026-11-24 00:10', true, 'hết mười lăm ngày làm việc thì đóng'],
    ['submitted', '2026-11-24 00:10', true, 'cả khi chưa tiếp nhận'],
  ]
  for (const [from, now, closed, why] of cases)
    test(why, async () => {
      const asked = await ask(await (from === 'received' ? received : sent)(at('2026-11-02 09:00')), at('2026-11-02 10:00'))
      const told: string[] = []
      const codes = await lapseSupplements(db, { calendar, tell: async (_, { code }, action) => void told.push(`${action} ${code}`) }, at(now))
      assert.equal(codes.includes(asked.code), closed)
      assert.deepEqual(told.includes(`lapse ${asked.code}`), closed)
      const { state, outcome, finishedAt, id } = await byCode(db, asked.code)
      assert.deepEqual([state, outcome], closed ? ['terminated', 'terminated'] : [asked.state, null])
      assert.equal(finishedAt !== null, closed)
      if (!closed) return void (await answer(asked, at(now)))
      const last = (await timeline(db, id)).at(-1)!
      assert.deepEqual([last.type, last.actor.kind, last.data.after], ['lapse', 'system', 15])
      assert.match(String(last.data.law), /118\/2025/)
    })

  test('trả lời trong lúc máy đang quét thì không bị đóng', async () => {
    const asked = await ask(await received(at('2026-11-02 09:00')), at('2026-11-02 10:00'))
    await answer(asked, at('2026-11-23 16:59'))
    assert.ok(!(await lapseSupplements(db, { calendar }, at('2026-11-24 08:00'))).includes(asked.code))
  })
})

describe('Yêu cầu bổ sung lần hai', () => {
  test('chỉ khi người đứng đầu cho phép, có lý do; được đếm; không dừng đồng hồ', async () => {
    const first = await ask(await received(at('2026-11-02 09:00')), at('2026-11-02 10:00'))
    const again = await answer(first, at('2026-11-03 10:00'))
    assert.ok(!allowedActions(desk, again, edition).includes('askForMore'))
    assert.ok(allowedActions(head, again, edition).includes('releaseSupplement'))
    await assert.rejects(ask(again, at('2026-11-03 11:00')), { reason: 'second-supplement' })
    const { code, version } = again
    const free = (by: Officer, reason: string, seen = version) =>
      db.writeAs([HERE], tx => releaseSupplement(tx, by, code, { version: seen, reason }, at('2026-11-03 11:00')))
    await assert.rejects(free(desk, 'x'), { name: 'Forbidden' })
    await assert.rejects(free(head, ''), { reason: 'no-reason' })
    const released = await free(head, 'Giấy mới gửi có tên khác')
    assert.deepEqual(released.released, { by: head.name, reason: 'Giấy mới gửi có tên khác' })
    await assert.rejects(free(head, 'nữa', released.version), { reason: 'released-already' })
    const second = await ask(released, at('2026-11-03 14:00'))
    assert.deepEqual([second.supplements, second.released, shown(second.dueAt)], [2, null, shown(again.dueAt)])
    const end = await answer(second, at('2026-11-04 09:00'))
    assert.deepEqual(end.dueAt, again.dueAt)
    assert.match(JSON.stringify(end.dueSteps), /Chỉ được yêu cầu một lần/)
    await assert.rejects(ask(end, at('2026-11-04 10:00')), { reason: 'second-supplement' })
  })

  test('chưa yêu cầu lần nào thì không có gì để cho phép', async () => {
    const { code, version } = await received(at('2026-11-02 09:00'))
    await assert.rejects(
      db.writeAs([HERE], tx => releaseSupplement(tx, head, code, { version, reason: 'x' }, at('2026-11-02 10:00'))),
      { reason: 'not-asked-yet' },
    )
  })
})

describe('Xin lỗi và hẹn lại', () => {
  const fresh = () => received(at('2026-11-02 09:00'))
  test('máy soạn một ngày làm việc trước hạn, một lần; người đứng đầu sửa và ký; chỉ hẹn lại một lần', async () => {
    const { code, dueAt } = await fresh()
    assert.equal(shown(dueAt), '2026-11-05T17:00:00+07:00')
    assert.deepEqual((await draftApologies(db, { calendar }, at('2026-11-04 16:59'))).includes(code), false)
    assert.ok((await draftApologies(db, { calendar }, at('2026-11-04 17:00'))).includes(code))
    assert.ok(!(await draftApologies(db, { calendar }, at('2026-11-04 17:05'))).includes(code))
    const drafted = await byCode(db, code)
    assert.deepEqual([drafted.state, drafted.apology?.state, drafted.apology?.until], ['received', 'drafted', '2026-11-06T17:00:00+07:00'])
    assert.deepEqual(drafted.dueAt, dueAt)
    const press = (by: Officer, reason: string, until: string, version = drafted.version) =>
      db.writeAs([HERE], tx => reappoint(tx, by, code, { version, ...law, reason, until: at(until) }, at('2026-11-05 09:00')))
    await assert.rejects(press(justice, 'x', '2026-11-09 17:00'), { name: 'Forbidden' })
    await assert.rejects(press(head, '', '2026-11-09 17:00'), { reason: 'no-reason' })
    await assert.rejects(press(head, 'x', '2026-11-05 16:00'), { reason: 'not-later' })
    const sent = await press(head, 'Chờ sao lục sổ cũ', '2026-11-09 17:00')
    assert.equal(shown(sent.dueAt), '2026-11-09T17:00:00+07:00')
    assert.deepEqual(sent.apology, {
      state: 'sent',
      reason: 'Chờ sao lục sổ cũ',
      until: '2026-11-09T17:00:00+07:00',
      promised: '2026-11-05T17:00:00+07:00',
    })
    await assert.rejects(press(head, 'nữa', '2026-11-12 17:00', sent.version), { reason: 'reappointed-already' })
    assert.ok(!allowedActions(signer, sent, edition).includes('reappoint'))
  })

  test('hẹn lại sau khi đã quá hạn: người nộp có ngày mới, hạn luật không đổi', async () => {
    const { code, version, dueAt } = await fresh()
    const sent = await db.writeAs([HERE], tx =>
      reappoint(tx, signer, code, { version, ...law, reason: 'Chậm', until: at('2026-11-10 17:00') }, at('2026-11-06 09:00')),
    )
    assert.deepEqual([sent.dueAt, sent.apology?.until], [dueAt, '2026-11-10T17:00:00+07:00'])
  })

  test('hạn trong ngày thì soạn trước một giờ làm việc', async () => {
    const sameDay = { ...edition, times: [{ when: true, limit: { kind: 'sameDay', cutoff: '15:00' } }] } as unknown as Edition
    const { code, version } = await sent(at('2026-11-16 09:00'))
    await db.writeAs([HERE], tx => receive(tx, desk, code, { version, calendar, edition: sameDay }, at('2026-11-16 09:00')))
    assert.ok(!(await draftApologies(db, { calendar }, at('2026-11-16 15:59'))).includes(code))
    assert.ok((await draftApologies(db, { calendar }, at('2026-11-16 16:00'))).includes(code))
  })
})

describe('Chuyển đến đơn vị có thẩm quyền', () => {
  const to = { id: THERE, name: 'Phường Cửa Nam' }
  const given = (version: number) => ({ version, to, reason: 'Mẹ cư trú ở Cửa Nam' })

  test('mã, nhật ký và đồng hồ đi theo; nơi cũ không thấy nữa, nơi mới thấy hết', async () => {
    const first = await received(at('2026-11-02 09:00'))
    const moved = await db.writeAs([HERE], tx => refer(tx, desk, first.code, given(first.version), at('2026-11-02 14:00')))
    assert.deepEqual([moved.unit, moved.referredFrom, moved.state, moved.code], [THERE, HERE, 'received', first.code])
    assert.deepEqual(moved.dueAt, first.dueAt)
    await assert.rejects(
      db.readAs([HERE], tx => byCode(tx, first.code)),
      { name: 'NotFound' },
    )
    const log = await db.readAs([THERE], tx => timeline(tx, first.id))
    assert.deepEqual(
      log.map(({ type }) => type),
      ['submit', 'receive', 'refer'],
    )
    assert.deepEqual(await byCode(db, first.code), moved)
    const done = await db.writeAs([THERE], tx =>
      withdrawFor(tx, officer('mot-cua-1'), first.code, { version: moved.version, calendar, reason: 'Nhà tự rút' }, at('2026-11-02 15:00')),
    )
    assert.equal(done.state, 'withdrawn')
    const kept = await db.all(sql`select owner, minutes from dossiers.published_ledger where dossier_id = ${first.id} order by minutes`)
    assert.deepEqual(kept, [
      { owner: THERE, minutes: 60 },
      { owner: HERE, minutes: 240 },
    ])
  })

  test('không chuyển cho chính mình, không lý do, hay sau khi đã thẩm tra', async () => {
    const first = await received(at('2026-11-02 09:00'))
    const press = (more: object, version = first.version) =>
      db.writeAs([HERE], tx => refer(tx, desk, first.code, { ...given(version), ...more }, at('2026-11-02 10:00')))
    await assert.rejects(press({ to: { id: HERE, name: '' } }), { reason: 'same-unit' })
    await assert.rejects(press({ reason: '' }), { reason: 'no-reason' })
    const examined = await db.writeAs([HERE], tx =>
      examine(tx, justice, first.code, { version: first.version, edition, certificate: {}, checks: {} }, at('2026-11-02 10:00')),
    )
    await assert.rejects(press({}, examined.version), { reason: 'refer-when-examined' })
  })

  test('kết nối của cán bộ không tự đổi đơn vị được, kể cả qua hàm, khi chưa ghi việc chuyển', async () => {
    const { id } = await received(at('2026-11-02 09:00'))
    await assert.rejects(
      db.writeAs([HERE], tx => tx.run(sql`update dossiers.dossier set unit_id = ${THERE} where id = ${id}`)),
      /row-level security/,
    )
    await assert.rejects(
      db.writeAs([HERE], tx => tx.run(sql`select dossiers.refer_to(${id}::bigint, ${THERE}::text)`)),
      /may not be referred/,
    )
    await assert.rejects(
      db.writeAs([THERE], tx => tx.run(sql`select dossiers.refer_to(${id}::bigint, ${THERE}::text)`)),
      /may not be referred/,
    )
  })
})

describe('Xác minh', () => {
  test('hạn dài thêm theo luật, nói rõ hỏi ai vì sao; có trả lời thì hết chờ', async () => {
    const { code, version } = await received(at('2026-11-02 09:00'))
    const given = { ...law, whom: 'Công an phường Cửa Nam', ground: 'Nơi cư trú chưa rõ' }
    const asked = await db.writeAs([HERE], tx => verify(tx, justice, code, { version, ...given }, at('2026-11-03 09:00')))
    assert.equal(shown(asked.dueAt), '2026-11-10T17:00:00+07:00')
    assert.deepEqual(asked.verifying, { whom: 'Công an phường Cửa Nam', ground: 'Nơi cư trú chưa rõ' })
    assert.match(JSON.stringify(asked.dueSteps), /Phải xác minh, nên thời hạn thêm 3 ngày làm việc/)
    await assert.rejects(
      db.writeAs([HERE], tx => verify(tx, justice, code, { version: asked.version, ...given }, at('2026-11-03 10:00'))),
      { reason: 'verifying-already' },
    )
    const told = await db.writeAs([HERE], tx =>
      answerVerification(tx, justice, code, { version: asked.version, answer: 'Có cư trú' }, at('2026-11-05 09:00')),
    )
    assert.deepEqual([told.verifying, told.dueAt], [null, asked.dueAt])
  })

  test('thủ tục không có thêm ngày để xác minh thì từ chối, và không có nút', async () => {
    const plain = { ...edition, times: [{ when: true, limit: { kind: 'workingDays', days: 3 } }] } as unknown as Edition
    const one = await received(at('2026-11-02 09:00'))
    assert.ok(allowedActions(justice, one, edition).includes('verify'))
    assert.ok(!allowedActions(justice, one, plain).includes('verify'))
    await assert.rejects(
      db.writeAs([HERE], tx =>
        verify(tx, justice, one.code, { version: one.version, calendar, edition: plain, whom: 'x', ground: 'y' }, at('2026-11-02 10:00')),
      ),
      { reason: 'no-time-to-verify' },
    )
  })
})

describe('Rút hồ sơ', () => {
  test('cán bộ rút theo yêu cầu: phiên bản, quyền và lý do đều hỏi trong lệnh', async () => {
    const { code, version } = await received(at('2026-11-02 09:00'))
    const press = (by: Officer, seen: number, reason: string) =>
      db.writeAs([by.unit], tx => withdrawFor(tx, by, code, { version: seen, calendar, reason }, at('2026-11-02 10:00')))
    await assert.rejects(press(desk, version - 1, 'x'), { reason: 'changed-by-another' })
    await assert.rejects(press(signer, version, 'x'), { name: 'Forbidden' })
    await assert.rejects(press(officer('mot-cua-1'), version, 'x'), { name: 'NotFound' })
    await assert.rejects(press(desk, version, ''), { reason: 'no-reason' })
    assert.equal((await press(desk, version, 'Nộp nhầm')).outcome, 'withdrawn')
  })

  test('người nộp rút ở mọi bước còn mở, không ở bước đã hết', async () => {
    const open = await sent(at('2026-11-02 09:00'))
    const paused = await ask(await received(at('2026-11-02 09:00')), at('2026-11-02 10:00'))
    for (const { code } of [open, paused]) {
      const done = await db.write(tx => withdraw(tx, citizen, code, { calendar }, at('2026-11-03 09:00')))
      assert.equal(done.state, 'withdrawn')
      await assert.rejects(
        db.write(tx => withdraw(tx, citizen, code, { calendar }, at('2026-11-03 09:00'))),
        { reason: 'withdraw-when-withdrawn' },
      )
    }
  })
})

test('hoàn tác tiếp nhận giữ phiếu hẹn lại đã gửi, bỏ phiếu mới soạn', async () => {
  const { code, version } = await received(at('2026-11-02 09:00'))
  const again = await db.writeAs([HERE], tx =>
    reappoint(tx, head, code, { version, ...law, reason: 'Chậm', until: at('2026-11-10 17:00') }, at('2026-11-02 09:00')),
  )
  const back = await db.writeAs([HERE], tx => takeBack(tx, desk, code, { version: again.version }, at('2026-11-02 09:00')))
  assert.deepEqual([back.dueAt, back.apology?.state], [null, 'sent'])
})
