import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { listen } from '../partners/sms/server.ts'
import { openKept } from '../partners/sms/kept.ts'
import { fees, published } from '../src/catalogue/index.ts'
import { plusMinutes } from '../src/kernel/instant.ts'
import { deliver, resend, sentTo, smsCarrier, tellPerson } from '../src/modules/notices/index.ts'
import { fileStore } from '../src/platform/files/index.ts'
import { loadCalendar } from '../src/modules/units/index.ts'
import { apiRoutes } from '../src/web/api/index.ts'
import { serve } from '../src/web/site/serve.ts'
import { startSms } from '../src/start/partners.ts'
import { testDatabase } from './database.ts'
import { dataFolder } from './stories/folder.ts'

const NOW = new Date('2026-11-18T09:00:00+07:00')
const SECRET = 'khóa chung với nhà mạng'
const ROUTE = '/api/v1/tin-nhan/bien-nhan'
const closing: (() => Promise<unknown>)[] = []
after(async () => {
  for (const close of closing.reverse()) await close()
})

/** The product's receiver of receipts and the SMS stand-in, each on its own port. */
const db = await testDatabase()
const calendar = await loadCalendar(db)
const time = { now: () => NOW, shiftMs: 0 }
const city = {
  editions: published,
  fees,
  calendar: async () => calendar,
  files: fileStore(dataFolder()),
  eid: undefined,
  secret: 'bí mật để thử',
  demo: true,
  clamd: undefined,
  moveClock: async () => {},
  smsReceipts: Buffer.from(SECRET).toString('base64url'),
}
const app = await serve({ city, db, clock: time, machineClock: time, secret: city.secret, secure: false }, apiRoutes, {
  log: 'silent',
  lateMs: Infinity,
})
await app.listen({ port: 0, host: '127.0.0.1' })
closing.push(() => app.close())
const site = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
const folder = dataFolder()
const settings = {
  host: '127.0.0.1',
  port: 0,
  folder,
  token: 'khoa-gui-tin',
  receipts: { url: `${site}${ROUTE}`, secret: city.smsReceipts },
  fault: 'none',
  slowMs: 600,
  lateMs: 600,
} as const
const company = await listen(settings)
closing.push(() => company.close())
const carrierAt = (url: string, token: string = settings.token, waitMs = 10_000) =>
  smsCarrier({ url: `${url}/tin-nhan`, token, sender: 'HANOI', marks: true, waitMs })
const sms = carrierAt(company.url)

const tell = (phone: string, at = NOW) =>
  db.write(tx => tellPerson(tx, 'ready', { phone, code: 'H26.01.04-261118-0001', host: 'dichvucong.vidu.vn' }, at))
const message = async (phone: string) => (await sentTo(db, phone))[0]!
const kept = (phone: string) => company.kept.latest(100).filter(({ to }) => to === phone)

async function until(what: string, holds: () => Promise<boolean> | boolean) {
  for (let waited = 0; waited < 15_000; waited += 20) {
    if (await holds()) return
    await pause(20)
  }
  assert.fail(`không thấy: ${what}`)
}
const arrives = (phone: string) => until(`${phone} đã tới máy`, async () => (await message(phone)).state === 'delivered')

describe('Nhắn qua nhà mạng thật sự là một tiến trình khác', () => {
  test('tin có dấu tới nguyên vẹn; biên nhận về thì tin là đã tới máy', async () => {
    await tell('0912000101')
    assert.equal(await deliver(db, { sms }, NOW), 1)
    assert.equal(
      kept('0912000101')[0]!.text,
      'Hồ sơ H26.01.04-261118-0001 đã có kết quả. Mang giấy tờ gốc khi đến nhận. Xem: dichvucong.vidu.vn/tra-cuu',
    )
    await arrives('0912000101')
    const page = await (await fetch(company.url)).text()
    assert.match(page, /0912000101/)
    assert.match(page, /đã có kết quả/)
  })

  test('ngừng hẳn: tin chờ; chạy lại thì tới, một lần', async () => {
    company.fault('down')
    await tell('0912000102')
    assert.equal(await deliver(db, { sms }, NOW), 0)
    const waiting = await message('0912000102')
    assert.deepEqual([waiting.state, waiting.attempts], ['queued', 1])
    assert.match(waiting.failure ?? '', /trả lời 503$/)
    company.fault('none')
    await deliver(db, { sms }, plusMinutes(NOW, 5))
    await arrives('0912000102')
    assert.equal(kept('0912000102').length, 1)
  })

  test('trả lời quá chậm: ta gửi lại, nhà mạng thấy cùng mã nên chỉ giữ một', async () => {
    company.fault('slow')
    await tell('0912000103')
    await deliver(db, { sms: carrierAt(company.url, settings.token, 200) }, NOW)
    assert.match((await message('0912000103')).failure ?? '', /không trả lời/)
    await until('nhà mạng đã giữ tin', () => kept('0912000103').length === 1)
    company.fault('none')
    await deliver(db, { sms }, plusMinutes(NOW, 5))
    await arrives('0912000103')
    assert.equal(kept('0912000103').length, 1)
  })

  test('từ chối: hỏng ngay, người điều hành gửi lại được', async () => {
    company.fault('refuse')
    await tell('0912000104')
    await deliver(db, { sms }, NOW)
    const refused = await message('0912000104')
    assert.deepEqual([refused.state, refused.attempts], ['failed', 1])
    company.fault('none')
    await db.write(tx => resend(tx, refused.id, NOW))
    await deliver(db, { sms }, NOW)
    await arrives('0912000104')
  })

  test('báo nhận chậm, không báo, báo hai lần', async () => {
    company.fault('late')
    await tell('0912000105')
    await deliver(db, { sms }, NOW)
    assert.equal((await message('0912000105')).state, 'sent')
    await arrives('0912000105')
    company.fault('silent')
    await tell('0912000106')
    await deliver(db, { sms }, NOW)
    company.fault('twice')
    await tell('0912000107')
    await deliver(db, { sms }, NOW)
    await until('hai biên nhận', () => kept('0912000107')[0]?.receipts.length === 2)
    assert.deepEqual(
      kept('0912000107')[0]!.receipts.map(({ answer }) => answer),
      ['trả lời 200', 'trả lời 200'],
    )
    assert.equal((await message('0912000107')).state, 'delivered')
    assert.equal((await message('0912000106')).state, 'sent', 'không ai báo thì không nói là đã tới')
    company.fault('none')
  })

  test('máy tắt: nhà mạng nhận rồi báo không tới', async () => {
    await tell('0912000000')
    await deliver(db, { sms }, NOW)
    await until('hỏng', async () => (await message('0912000000')).state === 'failed')
    assert.equal((await message('0912000000')).failure, 'Thuê bao tắt máy')
  })

  test('khóa gửi tin của ta sai, hay không có ai ở đó: tin chờ, không hỏng', async () => {
    await tell('0912000108')
    await deliver(db, { sms: carrierAt(company.url, 'sai') }, NOW)
    assert.match((await message('0912000108')).failure ?? '', /trả lời 401/)
    await deliver(db, { sms: carrierAt('http://127.0.0.1:9') }, plusMinutes(NOW, 5))
    const waiting = await message('0912000108')
    assert.deepEqual([waiting.state, waiting.attempts], ['queued', 2])
    assert.match(waiting.failure ?? '', /không trả lời \(mất kết nối\)/)
  })

  test('chạy như một tiến trình riêng; cổng đã có người dùng thì lấy cổng khác; tắt được', async () => {
    const taken = Number(new URL(company.url).port)
    const { url, secret } = settings.receipts
    const process = await startSms({ folder: dataFolder(), port: taken, token: settings.token, receipts: url, receiptSecret: secret })
    assert.notEqual(new URL(process.url).port, String(taken))
    await tell('0912000109')
    await deliver(db, { sms: carrierAt(process.url.replace('/tin-nhan', '')) }, NOW)
    await arrives('0912000109')
    process.stop()
    await until('đã tắt', () =>
      fetch(process.url).then(
        () => false,
        () => true,
      ),
    )
  })

  test('nhà mạng khởi động lại: tin cũ còn, gửi trùng vẫn bị bỏ', async () => {
    const again = await openKept(folder)
    assert.equal(again.latest(100).length, company.kept.latest(100).length)
    const [known] = again.latest(1)
    assert.equal(await again.add({ ...known! }), false)
  })
})

describe('Nơi nhận biên nhận', () => {
  /** A busy machine may answer 503: whoever brings receipts tries again, and so does this. */
  const post = async (body: unknown, proof = `Bearer ${city.smsReceipts}`) => {
    for (let tries = 0; ; tries++) {
      const response = await fetch(`${site}${ROUTE}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: proof },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      })
      if (response.status !== 503 || tries > 50) return response
      await pause(100)
    }
  }
  const unknown = '00000000-0000-4000-8000-000000000000'
  const cases: [name: string, body: unknown, status: number, proof?: string][] = [
    ['không có khóa', { id: unknown, state: 'delivered' }, 401, ''],
    ['khóa sai', { id: unknown, state: 'delivered' }, 401, 'Bearer sai'],
    ['không phải JSON', '{', 400],
    ['thiếu id', { state: 'delivered' }, 400],
    ['id không phải mã', { id: "1' or true", state: 'delivered' }, 400],
    ['trạng thái lạ', { id: unknown, state: 'đã đọc' }, 400],
    ['trường lạ', { id: unknown, state: 'delivered', phone: '0912000101' }, 400],
    ['mã lạ', { id: unknown, state: 'delivered' }, 404],
  ]
  for (const [name, body, status, proof] of cases)
    test(`${name}: ${status}, nói vì sao`, async () => {
      const response = await post(body, proof)
      assert.equal(response.status, status)
      assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/)
      const { detail } = (await response.json()) as { detail: string }
      assert.ok(detail.length > 10, detail)
    })
})
