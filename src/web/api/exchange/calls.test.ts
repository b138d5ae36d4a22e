import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { before, describe, test } from 'node:test'
import { plusMinutes } from '#kernel/instant.ts'
import { sql } from '#platform/db/index.ts'
import { knowClient, messages, questionsAsked, tidyTokens } from '#exchange'
import { groupTown, SECRET_OF_CLIENT, type PartnerId } from '../../../../test/group.ts'

let city: Awaited<ReturnType<typeof groupTown>>
before(async () => void (city = await groupTown()))

const FORM = 'application/x-www-form-urlencoded'
const basic = (id: string, secret: string) => `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`
const grant = { grant_type: 'client_credentials' }
const askToken = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  city.app.inject({
    ...{ method: 'POST', url: '/api/v1/exchange/token', payload: new URLSearchParams(fields).toString() },
    headers: { 'content-type': FORM, ...headers },
  })
const get = async (url: string, partner: PartnerId = 'cong-an', headers: Record<string, string> = {}) =>
  city.app.inject({ url, headers: { authorization: `Bearer ${await city.tokenOf(partner)}`, ...headers } })
const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

describe('Mã truy cập (RFC 6749)', () => {
  const right: readonly [string, () => ReturnType<typeof askToken>][] = [
    ['tài khoản trong biểu mẫu', () => askToken({ ...grant, client_id: 'cong-an', client_secret: SECRET_OF_CLIENT })],
    ['tài khoản trong đầu đề', () => askToken(grant, { authorization: basic('cong-an', SECRET_OF_CLIENT) })],
  ]
  for (const [what, ask] of right)
    test(what, async () => {
      const reply = await ask()
      const body = reply.json()
      assert.deepEqual([reply.statusCode, body.token_type, body.expires_in, reply.headers['cache-control']], [200, 'Bearer', 600, 'no-store'])
      const { n } = await city.db.one<{ n: number }>(sql`select count(*)::int as n from exchange.token where hash = ${body.access_token}`)
      assert.equal(n, 0, 'chỉ giữ mã băm')
    })

  const wrong: readonly [string, Record<string, string>, Record<string, string>, number, string][] = [
    ['sai bí mật', { ...grant, client_id: 'cong-an', client_secret: 'sai' }, {}, 401, 'invalid_client'],
    ['không ai có tên này', { ...grant, client_id: 'ai-do', client_secret: SECRET_OF_CLIENT }, {}, 401, 'invalid_client'],
    ['bí mật rỗng', { ...grant, client_id: 'cong-an', client_secret: '' }, {}, 400, 'invalid_request'],
    ['không có tài khoản', grant, {}, 400, 'invalid_request'],
    ['đầu đề rác', grant, { authorization: 'Basic %%%' }, 400, 'invalid_request'],
    ['cách cấp khác', { grant_type: 'password', client_id: 'cong-an', client_secret: SECRET_OF_CLIENT }, {}, 400, 'unsupported_grant_type'],
  ]
  for (const [what, fields, headers, status, error] of wrong)
    test(`${what}: ${error}`, async () => {
      const reply = await askToken(fields, headers)
      assert.deepEqual([reply.statusCode, reply.json().error], [status, error])
    })

  test('mã hết hạn sau mười phút, rồi được dọn', async () => {
    const { access_token: token } = (await askToken(grant, { authorization: basic('y-te', SECRET_OF_CLIENT) })).json()
    const file = () => city.app.inject({ url: `/api/v1/exchange/files/${'a'.repeat(64)}`, headers: { authorization: `Bearer ${token}` } })
    assert.equal((await file()).statusCode, 404)
    const before = city.time.wall
    city.time.wall = plusMinutes(before, 11)
    assert.equal((await file()).statusCode, 401)
    assert.ok((await city.db.write(tx => tidyTokens(tx, city.time.wall))) > 0)
    city.time.wall = before
  })

  test('có chứng thư: chỉ máy trình đúng chứng thư ấy mới có và dùng được mã; đổi tài khoản thì mã cũ hết', async () => {
    const certificate = 'ab'.repeat(32)
    const secretHash = sha(Buffer.from(SECRET_OF_CLIENT))
    await city.db.write(tx => knowClient(tx, 'dan-cu', { clientId: 'dan-cu', secretHash, certificate }))
    const account = { authorization: basic('dan-cu', SECRET_OF_CLIENT) }
    const shown = { 'x-client-cert-sha256': certificate.toUpperCase().replace(/(..)(?=.)/g, '$1:') }
    assert.equal((await askToken(grant, account)).statusCode, 401)
    assert.equal((await askToken(grant, { ...account, 'x-client-cert-sha256': 'cd'.repeat(32) })).statusCode, 401)
    const { access_token: token } = (await askToken(grant, { ...account, ...shown })).json()
    const call = (headers: Record<string, string>) =>
      city.app.inject({ url: `/api/v1/exchange/files/${'a'.repeat(64)}`, headers: { authorization: `Bearer ${token}`, ...headers } })
    assert.deepEqual([(await call(shown)).statusCode, (await call({})).statusCode], [404, 401])
    await city.db.write(tx => knowClient(tx, 'dan-cu', { clientId: 'dan-cu', secretHash: sha(Buffer.from('khác')), certificate }))
    assert.equal((await call(shown)).statusCode, 401)
    await city.db.write(tx => knowClient(tx, 'dan-cu', { clientId: 'dan-cu', secretHash }))
  })
})

describe('Tệp đi theo mã băm', () => {
  const pdf = Buffer.from('%PDF-1.7\ngiấy')
  const bad: readonly [string, string, Buffer, number, string][] = [
    ['địa chỉ không phải mã băm', 'abc', pdf, 422, 'hash'],
    ['mã băm viết hoa', sha(pdf).toUpperCase(), pdf, 422, 'hash'],
    ['nội dung khác mã băm', 'a'.repeat(64), pdf, 422, 'hash'],
    ['tệp rỗng', sha(Buffer.alloc(0)), Buffer.alloc(0), 422, 'kind'],
    ['không phải PDF hay ảnh', sha(Buffer.from('<html>')), Buffer.from('<html>'), 422, 'kind'],
  ]
  for (const [what, hash, bytes, status, code] of bad)
    test(`${what}: ${status} ${code}, không giữ`, async () => {
      const reply = await city.put('cong-an', hash, bytes)
      assert.deepEqual([reply.statusCode, reply.json().code], [status, code])
      assert.equal((await get(`/api/v1/exchange/files/${sha(bytes)}`)).statusCode, 404)
    })

  test('quá 20 MB: 413, qua mạng thật, người gửi nghe được câu trả lời', async () => {
    const address = await city.app.listen({ port: 0, host: '127.0.0.1' })
    const bytes = Buffer.alloc(20_000_001, '%PDF-1.7 ')
    const authorization = `Bearer ${await city.tokenOf('cong-an')}`
    const reply = await fetch(`${address}/api/v1/exchange/files/${sha(bytes)}`, { method: 'PUT', body: bytes, headers: { authorization } })
    assert.deepEqual([reply.status, ((await reply.json()) as { code: string }).code], [413, 'too-large'])
    const whole = bytes.subarray(0, 20_000_000)
    const taken = await fetch(`${address}/api/v1/exchange/files/${sha(whole)}`, { method: 'PUT', body: whole, headers: { authorization } })
    assert.equal(taken.status, 201)
    const unproven = await fetch(`${address}/api/v1/exchange/files/${sha(whole)}`, {
      method: 'PUT',
      body: whole,
      headers: { authorization: 'Bearer x' },
    })
    assert.equal(unproven.status, 401)
  })

  test('gửi hai lần thì giữ một; cơ quan khác không đọc được, trừ khi thư gửi tới họ có nêu', async () => {
    assert.deepEqual([(await city.put('cong-an', sha(pdf), pdf)).statusCode, (await city.put('cong-an', sha(pdf), pdf)).statusCode], [201, 200])
    const url = `/api/v1/exchange/files/${sha(pdf)}`
    assert.equal((await get(url, 'bao-hiem-xa-hoi')).statusCode, 404)
    await city.db.write(tx =>
      tx.run(sql`
        insert into exchange.letter (partner_id, type, subject, step, ground, data, once_key, happened_at, next_at, files)
        values ('bao-hiem-xa-hoi', 'x.y.v1', 'H26', 'x', 'Luật', '{}', 'tep', now(), now(), ${[sha(pdf)]})`),
    )
    const reply = await get(url, 'bao-hiem-xa-hoi')
    assert.deepEqual([reply.statusCode, reply.rawPayload.equals(pdf)], [200, true])
  })

  test('tệp trong kho của thành phố mà không thư nào nêu: như không có', async () => {
    const hash = await city.city.files.put(Buffer.from('%PDF-1.7 của người khác'))
    assert.equal((await get(`/api/v1/exchange/files/${hash}`)).statusCode, 404)
  })
})

describe('Cơ quan hỏi về một hồ sơ', () => {
  const ask = (code: string, step: string, ground: string, partner: PartnerId = 'cong-an') =>
    get(`/api/v1/exchange/dossiers/${code}?step=${step}&ground=${encodeURIComponent(ground)}`, partner)
  const LAW = 'Luật Cư trú 2020'
  let code: string
  before(async () => void ({ code } = await city.born()))

  test('đang giải quyết phần việc: được trả lời đúng phần ấy, lần hỏi được ghi', async () => {
    const reply = await ask(code, 'thuong-tru', LAW)
    const body = reply.json()
    assert.deepEqual([reply.statusCode, body.dossier, body.leg, body.round, body.entry.book], [200, code, 'thuong-tru', 1, 'so-khai-sinh'])
    const [last] = await questionsAsked(city.db, { partner: 'cong-an' })
    assert.deepEqual([last!.subject, last!.step, last!.ground, last!.answered], [code, 'thuong-tru', LAW, true])
  })

  const refused: readonly [string, () => string, string, string, PartnerId, string][] = [
    ['phần việc của cơ quan khác', () => code, 'the-bhyt', LAW, 'cong-an', 'không có phần việc ấy'],
    ['phần hộ tịch', () => code, 'ho-tich', LAW, 'cong-an', 'không có phần việc ấy'],
    ['không nêu phần việc', () => code, '', LAW, 'cong-an', 'không có phần việc ấy'],
    ['không nêu căn cứ', () => code, 'thuong-tru', '', 'cong-an', 'không nêu căn cứ'],
    ['hồ sơ không có', () => 'H26.99.99-261118-9999', 'thuong-tru', LAW, 'cong-an', 'không có hồ sơ'],
    ['cơ quan không có phần nào', () => code, 'thuong-tru', LAW, 'y-te', 'không có phần việc ấy'],
  ]
  for (const [what, of, step, ground, partner, why] of refused)
    test(`${what}: 403, cùng một câu, ghi vì sao`, async () => {
      const reply = await ask(of(), step, ground, partner)
      assert.deepEqual([reply.statusCode, reply.json().code], [403, 'no-step'])
      assert.match(reply.json().detail, /Lần hỏi này được ghi lại/)
      const [last] = await questionsAsked(city.db, { partner })
      assert.equal(last!.answered, false)
      assert.match(last!.says, new RegExp(why))
    })

  test('phần việc đã xong: thôi trả lời', async () => {
    const done = (await city.born()).code
    const data = { dossier: done, leg: 'thuong-tru', round: 1, code: 'P01', says: 'Không đồng ý' }
    await city.bring('cong-an', city.letter('cong-an', 'lien-thong.tu-choi.v1', data))
    assert.equal((await ask(done, 'thuong-tru', LAW)).statusCode, 403)
    assert.equal((await ask(done, 'the-bhyt', 'Luật Bảo hiểm y tế', 'bao-hiem-xa-hoi')).statusCode, 200)
  })
})

describe('Lược đồ và thư mẫu công khai', () => {
  test('mỗi loại thư có lược đồ JSON Schema và một thư mẫu', async () => {
    const listed = (await city.app.inject('/api/v1/exchange/messages')).json() as { type: string; schema: string; sample: string }[]
    assert.deepEqual(
      listed.map(({ type }) => type),
      Object.keys(messages),
    )
    for (const { type, schema, sample } of listed) {
      const [shape, letter] = await Promise.all([schema, sample].map(async url => (await city.app.inject(new URL(url).pathname)).json()))
      assert.deepEqual([shape.$schema, shape.$id, shape.version, shape.type], ['https://json-schema.org/draft/2020-12/schema', schema, 1, 'object'])
      assert.equal(letter.type, type)
    }
    assert.equal((await city.app.inject('/api/v1/exchange/messages/phong-bi.schema.json')).json().required.includes('specversion'), true)
  })
  for (const name of ['khong-co.v1.schema.json', 'lien-thong.tiep-nhan.v1.json', 'constructor.schema.json', '..%2f..%2fpackage.json'])
    test(`${name}: 404`, async () => assert.equal((await city.app.inject(`/api/v1/exchange/messages/${name}`)).statusCode, 404))
})
