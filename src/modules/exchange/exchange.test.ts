import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, beforeEach, describe, test } from 'node:test'
import { plusMinutes } from '#kernel/instant.ts'
import { clock } from '#platform/clock.ts'
import { sql, type Database } from '#platform/db/index.ts'
import { loadCalendar, loadUnits } from '#units'
import { Webhook } from 'standardwebhooks'
import { testDatabase } from '../../../test/database.ts'
import {
  deadLetters,
  deliver,
  envelope,
  freshSecret,
  health,
  httpCourier,
  knowPartner,
  pause,
  post,
  revive,
  type Courier,
  type Envelope,
} from './index.ts'

const NOW = new Date('2026-11-18T16:30:00+07:00')
const secret = freshSecret()
const inbox: Envelope[] = []
type Way = (request: IncomingMessage, reply: ServerResponse, letter: Envelope, body: string) => void
const takes: Way = (_request, reply, { id }) => void reply.end(JSON.stringify({ acknowledged: id }))
const says =
  (status: number, body = ''): Way =>
  (_request, reply) =>
    void reply.writeHead(status, { 'content-type': 'application/problem+json' }).end(body)
const partner = { way: takes }

const server = createServer(async (request, reply) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks).toString('utf8')
  new Webhook(secret).verify(body, request.headers as Record<string, string>)
  const letter = envelope.parse(JSON.parse(body))
  inbox.push(letter)
  partner.way(request, reply, letter, body)
})
before(() => new Promise<void>(done => server.listen(0, '127.0.0.1', done)))
after(() => new Promise(done => server.close(done).closeAllConnections()))

const db: Database = await testDatabase()
await db.write(loadUnits)
const calendar = await loadCalendar(db)
await db.write(tx => knowPartner(tx, 'cong', 'Cổng thử'))
let courier: Courier
before(() => {
  const { port } = server.address() as AddressInfo
  courier = httpCourier({
    url: `http://127.0.0.1:${port}/thu`,
    client: 'VN/GOV/H26/MOTCUA',
    service: 'VN/GOV/CONG/HO-SO',
    secret,
    wall: clock().now,
    waitMs: 2_000,
  })
})
beforeEach(async () => {
  inbox.length = 0
  partner.way = takes
  await db.write(tx => tx.run(sql`update exchange.letter set state = 'dropped'`))
  await db.write(tx => pause(tx, 'cong', null, NOW))
})

let count = 0
const put = (subject: string, data: Record<string, unknown> = {}, once = `lan-${++count}`) =>
  db.write(tx =>
    post(tx, [{ partner: 'cong', type: 'thu.trang-thai.v1', subject, step: 'receive', ground: 'Nghị định 107/2021', data, once, at: NOW }]),
  )
const go = (at = NOW, by = courier) => deliver(db, 'cong', by, calendar, at)
const states = async () =>
  (await db.all<{ state: string }>(sql`select state from exchange.letter where state <> 'dropped' order by no`)).map(({ state }) => state)
const line = async (at = NOW) => (await health(db, at))[0]!

describe('Thư gửi cơ quan khác', () => {
  test('thư đi một lần, có báo nhận; nguyên nhân cũ không thành thư mới', async () => {
    assert.equal(await put('H26.1', { ten: 'Đỗ Ấn' }, 'mot'), 1)
    assert.equal(await put('H26.1', { ten: 'Đỗ Ấn' }, 'mot'), 0)
    assert.equal(await go(), 1)
    assert.equal(await go(), 0)
    assert.deepEqual(
      inbox.map(({ subject, data, time }) => ({ subject, data, time })),
      [{ subject: 'H26.1', data: { ten: 'Đỗ Ấn' }, time: NOW.toISOString() }],
    )
    assert.deepEqual(await states(), ['acknowledged'])
  })

  test('nơi nhận chưa báo nhận: hai giờ làm việc sau thì báo động, qua đêm không tính', async () => {
    partner.way = says(202)
    await put('H26.1')
    await go()
    assert.deepEqual(await states(), ['sent'])
    assert.equal((await line(new Date('2026-11-19T09:29:00+07:00'))).silent, 0)
    assert.equal((await line(new Date('2026-11-19T09:31:00+07:00'))).silent, 1)
  })

  test('nơi nhận hỏng: thư ở lại, lần sau đi tiếp với cùng mã', async () => {
    partner.way = says(503)
    await put('H26.1')
    assert.equal(await go(), 0)
    assert.equal(await go(), 0, 'chưa đến lượt')
    partner.way = takes
    assert.equal(await go(plusMinutes(NOW, 1)), 1)
    assert.equal(new Set(inbox.map(({ id }) => id)).size, 1)
    assert.equal(inbox.length, 2)
  })

  test('thư của một hồ sơ đi theo thứ tự; hồ sơ khác không phải chờ', async () => {
    partner.way = (_request, reply, { subject, data, id }) =>
      subject === 'H26.1' && data['so'] === 1 ? void reply.writeHead(503).end() : void reply.end(JSON.stringify({ acknowledged: id }))
    for (const so of [1, 2, 3]) await put('H26.1', { so })
    await put('H26.2', { so: 1 })
    await go()
    assert.deepEqual(await states(), ['waiting', 'waiting', 'waiting', 'acknowledged'])
    partner.way = takes
    inbox.length = 0
    await go(plusMinutes(NOW, 1))
    assert.deepEqual(
      inbox.map(({ data }) => data['so']),
      [1, 2, 3],
    )
  })

  test('bị từ chối hẳn: thư nằm lại với lý do, thư sau của hồ sơ chờ người xem; gửi lại hay bỏ đi', async () => {
    partner.way = says(422, JSON.stringify({ detail: 'Ngày sinh sai định dạng' }))
    await put('H26.1', { so: 1 })
    await put('H26.1', { so: 2 })
    await go()
    assert.deepEqual(await states(), ['dead', 'waiting'])
    const [dead] = await deadLetters(db)
    assert.match(dead!.failure, /trả lời 422: Ngày sinh sai định dạng/)
    await db.write(tx => revive(tx, dead!.no, false, NOW))
    partner.way = takes
    await go()
    assert.deepEqual(await states(), ['acknowledged', 'acknowledged'])
    partner.way = says(422)
    await put('H26.1', { so: 3 })
    await put('H26.1', { so: 4 })
    await go()
    await db.write(async tx => revive(tx, (await deadLetters(db))[0]!.no, true, NOW))
    partner.way = takes
    await go()
    assert.deepEqual(await states(), ['acknowledged', 'acknowledged', 'acknowledged'])
  })

  test('hỏng năm lần liền: ngắt đường, rồi thử bằng một thư', async () => {
    partner.way = says(500)
    for (let so = 0; so < 5; so++) await put(`H26.${so}`)
    for (let time = 0; time < 5; time++) await go(plusMinutes(NOW, time * 10))
    assert.ok((await line(plusMinutes(NOW, 40))).brokenUntil, 'đường đã ngắt')
    inbox.length = 0
    assert.equal(await go(plusMinutes(NOW, 40.1)), 0)
    assert.equal(inbox.length, 0, 'không gọi khi đã ngắt')
    await go(plusMinutes(NOW, 60))
    assert.equal(inbox.length, 1, 'một thư đi thử')
    partner.way = takes
    await go(plusMinutes(NOW, 120))
    assert.deepEqual(await states(), ['acknowledged', 'acknowledged', 'acknowledged', 'acknowledged', 'acknowledged'])
    assert.equal((await line(plusMinutes(NOW, 121))).brokenUntil, null)
  })

  test('tạm dừng một nơi nhận: thư chờ, không mất', async () => {
    await db.write(tx => pause(tx, 'cong', 'Mai Xuân Hòa', NOW))
    await put('H26.1')
    assert.equal(await go(), 0)
    assert.deepEqual([(await line()).paused, (await line()).waiting], [true, 1])
    await db.write(tx => pause(tx, 'cong', null, NOW))
    assert.equal(await go(), 1)
  })

  const odd: readonly [string, Way, string][] = [
    ['trả lời quá lâu', () => {}, 'không trả lời \\(quá lâu\\)'],
    ['cúp máy', request => void request.socket.destroy(), 'không trả lời \\(mất kết nối\\)'],
    [
      'trả lời cho thư khác',
      (_request, reply, { id }) => void reply.setHeader('x-road-request-hash', 'AAAA').end(JSON.stringify({ acknowledged: id })),
      'trả lời cho một thư khác',
    ],
  ]
  for (const [name, way, failure] of odd)
    test(`${name}: coi như chưa gửi`, async () => {
      partner.way = way
      await put('H26.1')
      await go()
      assert.deepEqual(await states(), ['waiting'])
      const { says } = await db.one<{ says: string }>(sql`select says from exchange.attempt order by id desc limit 1`)
      assert.match(says, new RegExp(failure))
    })

  test('trả lời rác nhưng 200: đã nhận, chưa báo nhận', async () => {
    partner.way = (_request, reply, _letter, body) =>
      void reply.setHeader('x-road-request-hash', createHash('sha512').update(body).digest('base64')).end('<html>')
    await put('H26.1')
    await go()
    assert.deepEqual(await states(), ['sent'])
  })

  test('bốn bản chương trình cùng gửi 60 thư của 20 hồ sơ: mỗi thư một lần, đúng thứ tự', async () => {
    for (let so = 0; so < 3; so++) for (let dossier = 0; dossier < 20; dossier++) await put(`H26.${dossier}`, { so })
    await Promise.all([1, 2, 3, 4].map(() => go()))
    while ((await go()) > 0);
    assert.equal(inbox.length, 60)
    for (let dossier = 0; dossier < 20; dossier++)
      assert.deepEqual(
        inbox.filter(({ subject }) => subject === `H26.${dossier}`).map(({ data }) => data['so']),
        [0, 1, 2],
      )
  })
})
