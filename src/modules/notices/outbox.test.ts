import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant, plusMinutes, timeOf } from '#kernel/instant.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { testDatabase } from '../../../test/database.ts'
import {
  countsOfWeek,
  deliver,
  latestNotices,
  messagesLike,
  noteReceipt,
  noticesOf,
  queueNotice,
  recallNotices,
  resend,
  sentTo,
  setQuietHours,
  tellPerson,
  tidyOutbox,
  Undeliverable,
  writeNotice,
  type Carrier,
  type Letter,
  type NoticeKind,
} from './index.ts'

const AT = (time: string, on = '2017-03-17') => instant(day(on), time)
const facts = { host: 'dichvucong.hanoi.gov.vn', code: 'H26.01.04-170317-0001', dueAt: AT('17:00') }

/** A carrier that takes everything and remembers it. */
function taking(): { carry: Carrier; got: Letter[] } {
  const got: Letter[] = []
  return { carry: async letter => void got.push(letter), got }
}
const down: Carrier = async () => {
  throw new Error('sms.vidu.vn trả lời 503')
}

describe('Hộp thư đi', async () => {
  const db = await testDatabase()
  const tell = (kind: NoticeKind, to: { phone?: string; email?: string }, at: Date, more: object = {}) =>
    db.write(tx => tellPerson(tx, kind, { ...facts, ...to, ...more }, at))
  const states = async (phone: string) => (await sentTo(db, phone)).map(({ kind, state, attempts }) => [kind, state, attempts])

  test('cùng giao dịch với việc gây ra nó: việc không thành thì không có tin', async () => {
    await assert.rejects(
      db.write(async tx => {
        await tellPerson(tx, 'received', { ...facts, phone: '0900000101' }, AT('08:00'))
        throw new Error('không thành')
      }),
    )
    assert.equal((await latestNotices(db)).length, 0)
  })

  test('có số và có thư thì hai hàng, mỗi đường một lần; không có gì thì không nhắn', async () => {
    const both = { phone: '0900000102', email: 'lan@vidu.vn' }
    await tell('received', both, AT('08:00'), { once: 'a' })
    await tell('received', both, AT('08:01'), { once: 'a' })
    await tell('received', {}, AT('08:02'), { once: 'b' })
    const sms = taking()
    const email = taking()
    assert.equal(await deliver(db, { sms: sms.carry, email: email.carry }, AT('08:02')), 2)
    assert.equal(await deliver(db, { sms: sms.carry, email: email.carry }, AT('08:03')), 0)
    assert.deepEqual([sms.got.length, email.got.length], [1, 1])
    assert.match(email.got[0]!.subject ?? '', /^Đã tiếp nhận hồ sơ: hồ sơ H26/)
    assert.deepEqual(await states('0900000102'), [['received', 'sent', 1]])
    assert.equal((await noticesOf(db, facts.code)).length, 2)
  })

  test('tin của hồ sơ theo tiếng của tin đầu tiên', async () => {
    const code = 'H26.01.04-170317-0002'
    await tell('submitted', { phone: '0900000103' }, AT('08:00'), { code, language: 'en' })
    await tell('ready', { phone: '0900000103' }, AT('09:00'), { code })
    const [ready] = await sentTo(db, '0900000103')
    assert.match(ready!.body, /^The result of dossier .* is ready/)
  })

  test('tin ban đêm chờ đến 7 giờ; giờ yên lặng đổi được, từ ngày nào thì theo ngày ấy', async () => {
    await tell('ready', { phone: '0900000104' }, AT('21:30'))
    const sms = taking()
    await deliver(db, { sms: sms.carry }, AT('22:00'))
    assert.equal(sms.got.filter(({ to }) => to === '0900000104').length, 0)
    await deliver(db, { sms: sms.carry }, AT('07:00', '2017-03-18'))
    assert.equal(sms.got.filter(({ to }) => to === '0900000104').length, 1)
    await db.write(tx => setQuietHours(tx, { from: '2017-04-01', sleeps: '20:00', wakes: '08:00', by: 'Lê Thị Hoa' }, AT('08:00')))
    await assert.rejects(
      db.write(tx => setQuietHours(tx, { from: '2017-04-02', sleeps: '25:00', wakes: '8h', by: 'Lê Thị Hoa' }, AT('08:00'))),
      { reason: 'hours' },
    )
    const goes = async (on: string) => {
      await tell('ready', { phone: '0900000105' }, AT('20:30', on))
      return timeOf((await sentTo(db, '0900000105'))[0]!.notBefore)
    }
    assert.equal(await goes('2017-03-31'), '20:30')
    assert.equal(await goes('2017-04-01'), '08:00')
  })

  test('tiếp nhận rồi hoàn tác trong 10 giây thì tin chưa đi, và được rút lại', async () => {
    const at = AT('09:00', '2017-04-03')
    const code = 'H26.01.04-170403-0001'
    const sms = taking()
    await tell('received', { phone: '0900000114' }, at, { code })
    await deliver(db, { sms: sms.carry }, plusMinutes(at, 10 / 60))
    assert.equal(await db.write(tx => recallNotices(tx, code, 'received')), 1)
    await deliver(db, { sms: sms.carry }, plusMinutes(at, 1))
    assert.deepEqual(await states('0900000114'), [['received', 'recalled', 0]])
    await tell('received', { phone: '0900000114' }, at, { code })
    await deliver(db, { sms: sms.carry }, plusMinutes(at, 15 / 60))
    assert.equal(await db.write(tx => recallNotices(tx, code, 'received')), 0, 'đã đi thì không rút được')
    assert.equal(sms.got.filter(({ to }) => to === '0900000114').length, 1)
  })

  test('nhà mạng ngừng: không mất, không chặn thư; chạy lại thì gửi, cùng mã', async () => {
    await tell('ready', { phone: '0900000106', email: 'nam@vidu.vn' }, AT('09:00', '2017-05-02'))
    const email = taking()
    const ids: string[] = []
    const failing: Carrier = async letter => (ids.push(letter.id), down(letter))
    await deliver(db, { sms: failing, email: email.carry }, AT('09:00', '2017-05-02'))
    assert.equal(email.got.length, 1)
    const [first] = await sentTo(db, '0900000106')
    assert.deepEqual([first!.state, first!.attempts, first!.failure], ['queued', 1, 'sms.vidu.vn trả lời 503'])
    assert.ok(first!.notBefore > AT('09:00', '2017-05-02'))
    await deliver(db, { sms: failing, email: email.carry }, plusMinutes(AT('09:00', '2017-05-02'), 2))
    const sms = taking()
    await deliver(db, { sms: sms.carry }, plusMinutes(AT('09:00', '2017-05-02'), 10))
    assert.deepEqual(await states('0900000106'), [['ready', 'sent', 3]])
    assert.deepEqual(new Set([...ids, sms.got[0]!.id]).size, 1, 'mỗi lần thử cùng một mã')
  })

  test('số không có thật: hỏng ngay, không thử lại; gửi lại được dưới mã mới', async () => {
    await tell('ready', { phone: '0900000107' }, AT('09:00', '2017-05-03'))
    const never: Carrier = async () => {
      throw new Undeliverable('sms.vidu.vn trả lời 422')
    }
    await deliver(db, { sms: never }, AT('09:00', '2017-05-03'))
    const [failed] = await sentTo(db, '0900000107')
    assert.deepEqual([failed!.state, failed!.failure], ['failed', 'sms.vidu.vn trả lời 422'])
    await db.write(tx => resend(tx, failed!.id, AT('10:00', '2017-05-03')))
    await assert.rejects(
      db.write(tx => resend(tx, failed!.id, AT('10:00', '2017-05-03'))),
      { reason: 'not-failed' },
    )
    const sms = taking()
    await deliver(db, { sms: sms.carry }, AT('10:00', '2017-05-03'))
    assert.deepEqual(await states('0900000107'), [['ready', 'sent', 1]])
  })

  test('ba ngày không gửi được thì hỏng, có ghi vì sao; mã thì sau 5 phút, và không gửi lại', async () => {
    await tell('ready', { phone: '0900000108' }, AT('09:00', '2017-05-04'))
    await db.write(tx => queueNotice(tx, writeNotice('oneTimeCode', { ...facts, to: '0900000109', digits: '123456' }), AT('09:00', '2017-05-04')))
    await deliver(db, { sms: down }, AT('09:00', '2017-05-04'))
    const sms = taking()
    await db.write(tx => tidyOutbox(tx, AT('09:06', '2017-05-04')))
    await deliver(db, { sms: sms.carry }, AT('09:30', '2017-05-07'))
    await db.write(tx => tidyOutbox(tx, AT('09:30', '2017-05-07')))
    assert.deepEqual(
      sms.got.filter(({ to }) => ['0900000108', '0900000109'].includes(to)),
      [],
    )
    const [ready] = await sentTo(db, '0900000108')
    assert.deepEqual([ready!.state, ready!.failure], ['failed', 'Quá hạn gửi. sms.vidu.vn trả lời 503'])
    const [code] = await sentTo(db, '0900000109')
    assert.equal(code!.state, 'failed')
    await assert.rejects(
      db.write(tx => resend(tx, code!.id, AT('10:00', '2017-05-07'))),
      (problem: unknown) => problem instanceof Refusal && problem.reason === 'code-is-old',
    )
  })

  test('nhiều bản cùng chạy: mỗi tin một lần; bản chết giữa chừng thì tin đi lại sau hai phút', async () => {
    const start = AT('09:00', '2017-05-09')
    await db.write(async tx => {
      for (let n = 0; n < 60; n++) await queueNotice(tx, writeNotice('ready', { ...facts, to: `09100000${String(n).padStart(2, '0')}` }), start)
    })
    const sms = taking()
    await Promise.all(Array.from({ length: 4 }, () => deliver(db, { sms: sms.carry }, start)))
    assert.deepEqual([sms.got.length, new Set(sms.got.map(({ id }) => id)).size], [60, 60])

    await tell('ready', { phone: '0900000110' }, AT('10:00', '2017-05-09'))
    const began = Promise.withResolvers<void>()
    const dying = Promise.withResolvers<void>()
    const hanging: Carrier = () => (began.resolve(), dying.promise)
    const lost = deliver(db, { sms: hanging }, AT('10:00', '2017-05-09'))
    await began.promise
    const other = taking()
    assert.equal(await deliver(db, { sms: other.carry }, AT('10:01', '2017-05-09')), 0, 'đang trong tay bản kia')
    assert.equal(await deliver(db, { sms: other.carry }, AT('10:02', '2017-05-09')), 1)
    dying.reject(new Error('chết'))
    await lost
    assert.deepEqual(await states('0900000110'), [['ready', 'sent', 2]], 'bản cũ báo hỏng muộn không sửa được')
  })

  test('nghìn tin buổi sáng không đứng trước người chờ mã', async () => {
    const start = AT('08:00', '2017-05-10')
    await db.write(async tx => {
      for (let n = 0; n < 40; n++) await queueNotice(tx, writeNotice('ready', { ...facts, to: '0920000000' }), start)
      await queueNotice(tx, writeNotice('oneTimeCode', { ...facts, to: '0920000001', digits: '654321' }), start)
    })
    const order: string[] = []
    let release: () => void = () => {}
    const gate = new Promise<void>(open => (release = open))
    const slow: Carrier = async ({ to }) => {
      if (to === '0920000000') await gate
      order.push(to)
    }
    const work = deliver(db, { sms: slow }, start)
    while (order.length === 0) await new Promise(done => setTimeout(done, 5))
    assert.deepEqual(order, ['0920000001'])
    release()
    assert.equal(await work, 41)
  })

  test('biên nhận: đã tới, hai lần như một; báo hỏng muộn không lấy lại; mã lạ bị từ chối', async () => {
    await tell('ready', { phone: '0900000111' }, AT('09:00', '2017-05-11'))
    const sms = taking()
    await deliver(db, { sms: sms.carry }, AT('09:00', '2017-05-11'))
    const { id } = sms.got[0]!
    const receipt = (state: 'delivered' | 'failed', at: string) => db.write(tx => noteReceipt(tx, { id, state }, AT(at, '2017-05-11')))
    await receipt('failed', '09:01')
    assert.deepEqual(await states('0900000111'), [['ready', 'failed', 1]])
    await receipt('delivered', '09:02')
    await receipt('delivered', '09:03')
    await receipt('failed', '09:04')
    const [message] = await sentTo(db, '0900000111')
    assert.deepEqual([message!.state, message!.failure, message!.deliveredAt], ['delivered', null, AT('09:02', '2017-05-11')])
    await assert.rejects(
      db.write(tx => noteReceipt(tx, { id: '00000000-0000-4000-8000-000000000000', state: 'delivered' }, AT('09:05', '2017-05-11'))),
      NotFound,
    )
  })

  test('cán bộ nhắn được cả khi hồ sơ vừa rời đơn vị, và chỉ đọc tin của hồ sơ mình thấy; mã cũ hơn một giờ bị xóa số', async () => {
    const unit = ['00160@2004-08-31']
    const at = AT('09:00', '2017-05-12')
    await db.writeAs(unit, tx => tellPerson(tx, 'referred', { ...facts, unit: 'UBND phường Nghĩa Đô', phone: '0900000112', once: 'r' }, at))
    await db.writeAs(unit, tx => tellPerson(tx, 'referred', { ...facts, unit: 'UBND phường Nghĩa Đô', phone: '0900000112', once: 'r' }, at))
    assert.equal((await sentTo(db, '0900000112')).length, 1)
    assert.deepEqual(await db.readAs(unit, seen => noticesOf(seen, facts.code)), [])
    const code = 'H26.01.04-170317-0002'
    await db.writeAs(unit, tx => tellPerson(tx, 'referred', { ...facts, code, unit: 'UBND phường Nghĩa Đô', phone: '0900000115' }, at))
    assert.match((await sentTo(db, '0900000115'))[0]!.body, /^Dossier .* went to/, 'tiếng của hồ sơ thì vẫn biết')

    await db.write(tx => queueNotice(tx, writeNotice('oneTimeCode', { ...facts, to: '0900000113', digits: '123456' }), at))
    assert.match((await sentTo(db, '0900000113'))[0]!.body, /^123456 là mã/)
    await db.write(tx => tidyOutbox(tx, plusMinutes(at, 61)))
    assert.match((await sentTo(db, '0900000113'))[0]!.body, /^\*{6} là mã/)
  })

  test('trang của thành phố: lọc, đi tiếp theo khóa, đếm bảy ngày', async () => {
    const first = await messagesLike(db, { channel: 'sms' }, 10)
    const second = await messagesLike(db, { channel: 'sms', before: first.next }, 10)
    assert.deepEqual([first.rows.length, second.rows.length], [10, 10])
    assert.ok(second.rows[0]!.id < first.rows.at(-1)!.id)
    assert.ok((await messagesLike(db, { state: 'failed' })).rows.every(({ state }) => state === 'failed'))
    const week = await countsOfWeek(db, AT('12:00', '2017-05-09'))
    const count = (channel: string, state: string) => week.find(one => one.channel === channel && one.state === state)?.count ?? 0
    assert.equal(count('email', 'sent'), 0)
    assert.ok(count('sms', 'sent') >= 61)
    assert.equal(count('sms', 'failed'), 2)
  })
})
