import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, beforeEach, describe, test } from 'node:test'
import { plusMinutes } from '#kernel/instant.ts'
import { freshSecret, httpCourier, type Courier } from './index.ts'

/** A partner that hands out tokens and takes letters only with the last of them. */
const partner = { asked: 0, token: 'x', status: 200, seconds: 600 as number | undefined, letters: [] as string[], closed: false }
const server = createServer(async (request, reply) => {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  if (request.url === '/oauth/token') {
    partner.asked++
    const right = request.headers.authorization === `Basic ${Buffer.from('motcua:b%C3%AD%20m%E1%BA%ADt').toString('base64')}`
    const status = right && body === 'grant_type=client_credentials' ? partner.status : 401
    if (status === 200) partner.token = `ma-${partner.asked}`
    return void reply.writeHead(status).end(JSON.stringify({ access_token: partner.token, token_type: 'Bearer', expires_in: partner.seconds }))
  }
  const { id } = JSON.parse(body) as { id: string }
  const shown = request.headers.authorization
  if (partner.closed || (partner.status === 200 && shown !== `Bearer ${partner.token}`)) return void reply.writeHead(401).end('{}')
  partner.letters.push(`${shown}`)
  reply.end(JSON.stringify({ acknowledged: id }))
})
before(() => new Promise<void>(done => server.listen(0, '127.0.0.1', done)))
after(() => new Promise(done => server.close(done).closeAllConnections()))

const START = new Date('2026-11-18T08:00:00+07:00')
const wall = { now: START }
let courier: Courier
beforeEach(() => {
  Object.assign(partner, { asked: 0, status: 200, seconds: 600, letters: [], closed: false })
  wall.now = START
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const auth = { tokenUrl: `${at}/oauth/token`, clientId: 'motcua', clientSecret: 'bí mật' }
  courier = httpCourier({ url: `${at}/thu`, client: 'A', service: 'B', secret: freshSecret(), wall: () => wall.now, auth, waitMs: 2_000 })
})
const letter = (n = 1) => ({
  ...{ id: `00000000-0000-4000-8000-00000000000${n}`, type: 'a.b.v1', subject: 'H26', step: 'x', ground: 'Luật', data: {}, at: START },
})

describe('Mã truy cập của cơ quan nhận', () => {
  test('lấy một lần cho mọi thư đi cùng lúc, dùng tới khi hết hạn', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(n => courier(letter(n))))
    assert.deepEqual([answers.every(({ kind }) => kind === 'taken'), partner.asked], [true, 1])
    await courier(letter())
    assert.equal(partner.asked, 1)
    wall.now = plusMinutes(START, 10)
    assert.equal((await courier(letter())).kind, 'taken')
    assert.equal(partner.asked, 2)
  })

  test('mã bị thu hồi giữa chừng: lấy mã mới và gửi lại ngay', async () => {
    await courier(letter())
    partner.token = 'đã thu hồi'
    assert.equal((await courier(letter())).kind, 'taken')
    assert.equal(partner.asked, 2)
  })

  test('tài khoản bị khóa: thư chờ, không lặp vô tận', async () => {
    partner.closed = true
    const answer = await courier(letter())
    assert.deepEqual([answer.kind, answer.status, partner.asked], ['later', 401, 2])
  })

  for (const status of [400, 401, 500, 503])
    test(`nơi cấp mã trả lời ${status}: thư chờ, lần sau hỏi lại`, async () => {
      partner.status = status
      const answer = await courier(letter())
      assert.deepEqual([answer.kind, answer.status], ['later', status])
      assert.match(answer.kind === 'later' ? answer.says : '', new RegExp(`không cấp mã truy cập \\(${status}\\)`))
      partner.status = 200
      assert.equal((await courier(letter())).kind, 'taken')
    })

  test('cơ quan không cấp mã (404): thư đi bằng chữ ký', async () => {
    partner.status = 404
    assert.equal((await courier(letter())).kind, 'taken')
    assert.deepEqual(partner.letters, ['undefined'])
  })

  test('không nói hạn: coi như một phút', async () => {
    partner.seconds = undefined
    await courier(letter())
    wall.now = plusMinutes(START, 2)
    await courier(letter())
    assert.equal(partner.asked, 2)
  })
})
