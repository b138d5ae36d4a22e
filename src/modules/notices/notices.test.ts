import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant, plusMinutes, timeOf } from '#kernel/instant.ts'
import { testDatabase } from '../../../test/database.ts'
import {
  demoGateway,
  deliver,
  faultsOf,
  httpGateway,
  latestNotices,
  queueNotice,
  segments,
  sentAbout,
  sentTo,
  texts,
  withoutMarks,
  writeNotice,
  type NoticeKind,
} from './index.ts'
import { goesAt } from './notice.ts'
import { bereavedTexts } from './texts.ts'

const HOST = 'dichvucong.hanoi.gov.vn'
const AT = (time: string) => instant(day('2017-03-17'), time)
// The longest that each fact may be.
const facts = {
  to: '0900000101',
  host: HOST,
  code: 'H26.123.45-170317-0123',
  dueAt: AT('17:00'),
  digits: '123456',
  amount: '75.000 đồng',
  unit: 'UBND phường Văn Miếu – Quốc Tử Giám',
}

describe('Mỗi tin nhắn', () => {
  for (const kind of Object.keys(texts) as NoticeKind[]) {
    test(`${kind} ngắn, rõ, không hỏi mã, chỉ dẫn về cổng`, () => {
      const bodies = [writeNotice(kind, facts).body, ...(bereavedTexts[kind] ? [writeNotice(kind, { ...facts, bereaved: true }).body] : [])]
      for (const body of bodies) {
        assert.deepEqual(faultsOf(body, HOST), [], body)
        assert.equal(segments(withoutMarks(body)), 1, `${withoutMarks(body).length} ký tự không dấu: ${body}`)
      }
    })
  }

  const bad: [text: string, fault: RegExp][] = [
    ['Gửi mã OTP cho cán bộ để nhận kết quả.', /hỏi mã/],
    ['Nhập mật khẩu ngân hàng tại đây.', /hỏi mã/],
    ['Xem: dichvucong-hanoi.com/tra-cuu', /dẫn tới dichvucong-hanoi\.com/],
    ['Vui lòng chờ.', /vui lòng/],
    ['Hồ sơ undefined đã có kết quả.', /undefined/],
    ['Đ'.repeat(135), /dài 135/],
    [Array.from({ length: 26 }, () => 'chữ').join(' '), /25 âm tiết/],
    ['Ho\u0300a', /NFC/],
  ]
  for (const [text, fault] of bad) test(`bị bắt lỗi: ${text.slice(0, 40)}`, () => assert.match(faultsOf(text, HOST).join('; '), fault))

  test('nhà có tang: chia buồn trước, không bảo làm gì trong câu đầu', () => {
    const { body } = writeNotice('ready', { ...facts, bereaved: true })
    assert.ok(body.startsWith('Xin chia buồn cùng gia đình.'))
    assert.ok(Object.values(bereavedTexts).every(write => /Xin chia buồn/.test(write(facts))))
  })
})

test('từ 21 giờ đến 7 giờ thì chờ sáng, trừ mã dùng một lần', () => {
  const cases: [at: string, goes: string][] = [
    ['06:59', '07:00'],
    ['07:00', '07:00'],
    ['20:59', '20:59'],
    ['21:00', '07:00'],
    ['00:10', '07:00'],
  ]
  for (const [at, goes] of cases) assert.equal(timeOf(goesAt('ready', AT(at))), goes, at)
  assert.deepEqual(goesAt('ready', AT('21:00')), instant(day('2017-03-18'), '07:00'))
  assert.deepEqual(goesAt('oneTimeCode', AT('23:00')), AT('23:00'))
})

describe('Hộp thư đi', async () => {
  const db = await testDatabase()
  const send = (kind: NoticeKind, at: Date, more: object = {}) => db.write(tx => queueNotice(tx, writeNotice(kind, { ...facts, ...more }), at))

  test('cùng giao dịch với việc gây ra nó: việc không thành thì không có tin', async () => {
    await assert.rejects(
      db.write(async tx => {
        await queueNotice(tx, writeNotice('received', facts), AT('08:00'))
        throw new Error('không thành')
      }),
    )
    assert.equal((await latestNotices(db)).length, 0)
  })

  test('bản dùng thử đánh dấu đã gửi; tin ban đêm chờ đến sáng; cùng một tin chỉ một lần', async () => {
    await send('received', AT('08:00'), { once: 'a' })
    await send('received', AT('08:01'), { once: 'a' })
    await send('ready', AT('21:30'), { to: '0900000102' })
    assert.equal(await db.write(tx => deliver(tx, demoGateway, AT('22:00'))), 1)
    assert.equal(await db.write(tx => deliver(tx, demoGateway, instant(day('2017-03-18'), '07:00'))), 1)
    assert.deepEqual(
      (await latestNotices(db)).map(({ kind, sentAt }) => [kind, sentAt !== null]),
      [
        ['ready', true],
        ['received', true],
      ],
    )
    assert.deepEqual(
      (await sentTo(db, '0900000102')).map(({ kind }) => kind),
      ['ready'],
    )
    assert.equal((await sentAbout(db, facts.code)).length, 2)
  })

  test('cán bộ đang làm việc cũng gửi được, và mã cũ hơn một giờ bị xóa số', async () => {
    await db.writeAs(['00160@2004-08-31'], tx => queueNotice(tx, writeNotice('oneTimeCode', { ...facts, to: '0900000103' }), AT('09:00')))
    await db.write(tx => deliver(tx, demoGateway, AT('09:00')))
    assert.match((await sentTo(db, '0900000103'))[0]!.body, /^123456 là mã/)
    await db.write(tx => deliver(tx, demoGateway, AT('10:01')))
    assert.match((await sentTo(db, '0900000103'))[0]!.body, /^\*{6} là mã/)
  })

  test('nhà mạng thật: gửi JSON có khóa chống gửi hai lần; hỏng thì thử lại', async () => {
    const got: { key: string | undefined; body: { to: string; text: string } }[] = []
    const server = createServer(async (request, response) => {
      const body = JSON.parse((await request.toArray()).join('')) as { to: string; text: string }
      got.push({ key: request.headers['idempotency-key'] as string, body })
      response.writeHead(got.length === 1 ? 500 : 200).end()
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const gateway = httpGateway({
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`,
      token: 't',
      sender: 'UBND HN',
      marks: false,
    })
    await send('ready', AT('11:00'), { to: '0900000104' })
    assert.equal(await db.write(tx => deliver(tx, gateway, AT('11:00'))), 0)
    assert.equal(await db.write(tx => deliver(tx, gateway, AT('11:00'))), 0)
    assert.equal(await db.write(tx => deliver(tx, gateway, plusMinutes(AT('11:00'), 1))), 1)
    server.close()
    assert.equal(got.length, 2)
    assert.equal(got[0]!.key, got[1]!.key)
    assert.match(got[1]!.body.text, /^Ho so H26\.123\.45-170317-0123 da co ket qua/)
  })
})
