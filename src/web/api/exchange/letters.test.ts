import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { before, describe, test } from 'node:test'
import { plusMinutes } from '#kernel/instant.ts'
import { sql } from '#platform/db/index.ts'
import { dossierByCode, documentsOf, moveLeg } from '#dossiers'
import { freshSecret, health, type MessageType } from '#exchange'
import { groupTown, NOW, type PartnerId } from '../../../../test/group.ts'

let city: Awaited<ReturnType<typeof groupTown>>
before(async () => void (city = await groupTown()))

const legOf = async (code: string, kind = 'thuong-tru') => (await dossierByCode(city.db, code)).legs!.find(leg => leg.kind === kind)!
const stateOf = async (code: string, kind?: string) => (await legOf(code, kind)).state
/** All that a letter could change. */
const everything = () =>
  city.db.one<{ all: string }>(sql`
    select jsonb_build_object('dossiers', (select jsonb_agg(d order by id) from dossiers.dossier d), 'events', (select jsonb_agg(e order by id) from dossiers.event e),
      'documents', (select jsonb_agg(d order by id) from dossiers.document d), 'letters', (select jsonb_agg(l order by no) from exchange.letter l),
      'unmapped', (select jsonb_agg(u order by u) from exchange.unmapped u), 'books', (select jsonb_agg(e order by id) from registers.entry e))::text as all`)
type Row = { no: number; verdict: string; code: string | null; partner: string | null; body: string }
const last = () => city.db.one<Row>(sql`select no, verdict, code, partner_id as partner, body from exchange.incoming order by no desc limit 1`)
const says = (dossier: string, more: Record<string, unknown> = {}) => ({ dossier, leg: 'thuong-tru', round: 1, ...more })
const paper = (more: Record<string, unknown> = {}) => ({
  result: { name: 'Thông báo kết quả', number: '12/TB', issuedOn: '2026-11-20', signer: 'Nguyễn Văn Tám', ...more },
})
const later = (minutes: number) => ({ time: plusMinutes(NOW, minutes).toISOString() })
const police = (type: MessageType, data: Record<string, unknown>, more: Record<string, unknown> = {}) => city.letter('cong-an', type, data, more)
const bring = (type: MessageType, data: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  city.bring('cong-an', police(type, data, more))

describe('Tin của cơ quan chuyển phần việc', () => {
  const cases: readonly [what: string, type: MessageType, more: Record<string, unknown>, state: string][] = [
    ['tiếp nhận', 'lien-thong.tiep-nhan.v1', {}, 'accepted'],
    ['xác minh', 'lien-thong.xac-minh.v1', { whom: 'chủ hộ' }, 'verifying'],
    ['cần bổ sung', 'lien-thong.can-bo-sung.v1', { asked: [{ code: 'X9', says: 'Chưa rõ số nhà', field: 'address' }] }, 'deficient'],
    ['hẹn lại', 'lien-thong.hen-lai.v1', { reason: 'Chờ chủ hộ', until: '2026-11-30T09:00:00+07:00' }, 'asked'],
    ['hoàn thành', 'lien-thong.hoan-thanh.v1', paper(), 'completed'],
    ['từ chối', 'lien-thong.tu-choi.v1', { code: 'X1', says: 'Chủ hộ không đồng ý' }, 'refused'],
  ]
  for (const [what, type, more, state] of cases)
    test(`${what}: ${state}, người nộp được báo, việc hộ tịch còn nguyên`, async () => {
      const { code, entry, state: before } = await city.born()
      const letter = police(type, says(code, more))
      const reply = await city.bring('cong-an', letter)
      assert.deepEqual([reply.status, reply.body], [202, { acknowledged: letter.id, fresh: true }])
      assert.equal(reply.headers['x-road-request-hash'], createHash('sha512').update(JSON.stringify(letter)).digest('base64'))
      const dossier = await dossierByCode(city.db, code)
      assert.deepEqual([await stateOf(code), await stateOf(code, 'the-bhyt')], [state, 'asked'])
      assert.deepEqual([dossier.entry, dossier.state], [entry, before])
      assert.deepEqual([(await last()).verdict, city.told.at(-1)], ['accepted', `${code} legMoved`])
    })

  test('mã lý do chưa có trong danh mục: vẫn nhận, báo cho người quản trị', async () => {
    const { code } = await city.born()
    assert.equal((await bring('lien-thong.tu-choi.v1', says(code, { code: 'LẠ-7', says: 'Lý do mới' }))).status, 202)
    const rows = await city.db.all(sql`select list, value, direction from exchange.unmapped where value = 'LẠ-7'`)
    assert.deepEqual(rows, [{ list: 'ly-do', value: 'LẠ-7', direction: 'in' }])
    assert.deepEqual((await legOf(code)).refusal, { code: 'LẠ-7', says: 'Lý do mới' })
  })

  test('sức khỏe của đường: phần việc có trả lời và phần bị từ chối theo mã được đếm', async () => {
    const { code } = await city.born()
    const line = async () => (await health(city.db, NOW)).find(({ partner }) => partner === 'cong-an')!
    await city.db.write(tx =>
      tx.run(sql`
        insert into exchange.letter (partner_id, type, subject, step, ground, data, once_key, happened_at, next_at, state, sent_at, leg)
        values ('cong-an', 'cong-an.dang-ky-thuong-tru.v1', ${code}, 'thuong-tru', 'Luật', '{}', ${code}, ${NOW}, ${NOW}, 'sent', ${NOW}, 'thuong-tru')`),
    )
    const before = await line()
    await bring('lien-thong.tu-choi.v1', says(code, { code: 'P02', says: 'Ngoài địa bàn' }))
    const after = await line()
    assert.equal(after.answered, before.answered + 1)
    assert.deepEqual(
      after.refusals.filter(one => one.code === 'P02'),
      [{ code: 'P02', what: 'part', count: 1 }],
    )
  })

  test('ngày cấp viết theo cách của cơ quan được đọc thành ngày', async () => {
    const { code } = await city.born()
    await bring('lien-thong.hoan-thanh.v1', says(code, paper({ issuedOn: '20/11/2026' })))
    assert.equal((await legOf(code)).result?.issuedOn, '2026-11-20')
  })

  test('kết quả kèm tệp: tệp gửi trước thì vào hồ sơ, chưa gửi thì từ chối và không có gì đổi', async () => {
    const { code, id } = await city.born()
    const bytes = Buffer.from(`%PDF-1.7\n${code}`)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const file = { name: 'ket-qua.pdf', sha256, type: 'application/pdf', size: bytes.length }
    const done = police('lien-thong.hoan-thanh.v1', says(code, paper({ file })))
    assert.deepEqual(await city.bring('cong-an', done).then(({ status, body }) => [status, body['code']]), [422, 'file-unknown'])
    assert.deepEqual([await stateOf(code), (await documentsOf(city.db, id)).length], ['asked', 0])
    assert.equal((await city.put('cong-an', sha256, bytes)).statusCode, 201)
    assert.equal((await city.bring('cong-an', done)).status, 202)
    assert.deepEqual(
      (await documentsOf(city.db, id)).map(({ kind, hash, number }) => ({ kind, hash, number })),
      [{ kind: 'ket-qua-thuong-tru', hash: sha256, number: '12/TB' }],
    )
    assert.equal((await legOf(code)).result?.sha256, sha256)
    const read = await city.app.inject({
      url: `/api/v1/exchange/files/${sha256}`,
      headers: { authorization: `Bearer ${await city.tokenOf('cong-an')}` },
    })
    assert.deepEqual([read.statusCode, read.headers['content-type'], read.rawPayload.equals(bytes)], [200, 'application/pdf', true])
  })

  test('tệp của cơ quan khác không dùng được cho kết quả của mình', async () => {
    const { code } = await city.born()
    const bytes = Buffer.from('%PDF-1.7\ncủa bảo hiểm')
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await city.put('bao-hiem-xa-hoi', sha256, bytes)
    const file = { name: 'a.pdf', sha256, type: 'application/pdf', size: bytes.length }
    assert.equal((await bring('lien-thong.hoan-thanh.v1', says(code, paper({ file })))).body['code'], 'file-unknown')
  })
})

describe('Thư đến lặp lại, đến muộn, đến cùng lúc', () => {
  test('cùng một thư 50 lần cùng lúc: một lần có hiệu lực, các lần sau là thư cũ', async () => {
    const { code, version } = await city.born()
    const letter = police('lien-thong.tiep-nhan.v1', says(code))
    const replies = await Promise.all(Array.from({ length: 50 }, () => city.bring('cong-an', letter)))
    assert.deepEqual(
      [202, 200].map(status => replies.filter(reply => reply.status === status).length),
      [1, 49],
    )
    assert.ok(replies.every(({ body }) => body['acknowledged'] === letter.id))
    assert.equal((await dossierByCode(city.db, code)).version, version + 1)
    const verdicts = await city.db.all(
      sql`select verdict, count(*)::int as n from exchange.incoming where message_id = ${letter.id} group by verdict order by verdict`,
    )
    assert.deepEqual(verdicts, [
      { verdict: 'accepted', n: 1 },
      { verdict: 'duplicate', n: 49 },
    ])
  })

  test('hai cơ quan báo cùng lúc về một hồ sơ: cả hai đều được ghi', async () => {
    const { code } = await city.born()
    const insurance = city.letter('bao-hiem-xa-hoi', 'lien-thong.hoan-thanh.v1', says(code, { leg: 'the-bhyt', ...paper() }))
    const replies = await Promise.all([bring('lien-thong.hoan-thanh.v1', says(code, paper())), city.bring('bao-hiem-xa-hoi', insurance)])
    assert.deepEqual(
      replies.map(({ status }) => status),
      [202, 202],
    )
    assert.notEqual((await dossierByCode(city.db, code)).finishedAt, null)
  })

  const stale: readonly [string, (code: string) => Promise<unknown>, MessageType, Record<string, unknown>, number][] = [
    [
      'tin tiếp nhận đến sau tin xác minh viết sau nó',
      async code => bring('lien-thong.xac-minh.v1', says(code, { whom: 'chủ hộ' }), later(6)),
      'lien-thong.tiep-nhan.v1',
      {},
      4,
    ],
    [
      'tin xác minh đến sau kết quả',
      async code => bring('lien-thong.hoan-thanh.v1', says(code, paper()), later(9)),
      'lien-thong.xac-minh.v1',
      { whom: 'chủ hộ' },
      8,
    ],
    ['tiếp nhận lần thứ hai', async code => bring('lien-thong.tiep-nhan.v1', says(code), later(2)), 'lien-thong.tiep-nhan.v1', {}, 3],
    ['tin của lần gửi trước', resent, 'lien-thong.tu-choi.v1', { code: 'P01', says: 'Không đồng ý' }, 30],
  ]
  for (const [what, first, type, more, minute] of stale)
    test(`${what}: nhận, ghi là đã cũ, không đổi gì`, async () => {
      const { code } = await city.born()
      await first(code)
      const before = await everything()
      assert.equal((await bring(type, says(code, more), later(minute))).status, 202)
      assert.deepEqual(await everything(), before)
      assert.equal((await last()).verdict, 'stale')
    })

  /** The part was refused and sent again: the agency has round 2. */
  async function resent(code: string) {
    await bring('lien-thong.tu-choi.v1', says(code, { code: 'P03', says: 'Sai địa chỉ' }), later(2))
    const { editionFor } = await city.city.letters!.known()
    const edition = editionFor(await dossierByCode(city.db, code))
    const by = { kind: 'citizen', id: '1', name: 'Trần Thị Hồng Nhung' } as const
    const news = { move: 'resend', mended: { address: 'Số 5' } } as const
    await city.db.write(tx => moveLeg(tx, by, code, { edition, calendar: city.calendar, leg: 'thuong-tru', news }, NOW))
  }

  test('báo nhận: thư được ghi là đã nhận; lần nữa là cũ; thư của cơ quan khác thì từ chối', async () => {
    const { id } = await city.db.write(tx =>
      tx.one<{ id: string }>(sql`
        insert into exchange.letter (partner_id, type, subject, step, ground, data, once_key, happened_at, state, tries, next_at, sent_at)
        values ('cong-an', 'cong-an.dang-ky-thuong-tru.v1', 'H26.1', 'thuong-tru', 'Luật', '{}', ${randomUUID()}, ${NOW}, 'sent', 1, ${NOW}, ${NOW}) returning id`),
    )
    const foreign = await city.bring('bao-hiem-xa-hoi', city.letter('bao-hiem-xa-hoi', 'lien-thong.bao-nhan.v1', { letter: id }))
    assert.deepEqual([foreign.status, foreign.body['code']], [422, 'no-such-letter'])
    assert.equal((await bring('lien-thong.bao-nhan.v1', { letter: id })).status, 202)
    assert.deepEqual(await city.db.one(sql`select state from exchange.letter where id = ${id}::uuid`), { state: 'acknowledged' })
    assert.equal((await bring('lien-thong.bao-nhan.v1', { letter: id })).status, 202)
    assert.equal((await last()).verdict, 'stale')
  })

  test('đang đổi khóa: ký bằng khóa cũ hay mới đều nhận', async () => {
    const [old] = city.secrets.now
    city.secrets.now = [city.secrets.later, old!]
    const { code } = await city.born()
    const letter = police('lien-thong.tiep-nhan.v1', says(code))
    assert.equal((await city.bring('cong-an', letter, { secret: old! })).status, 202)
    assert.equal((await city.bring('cong-an', letter, { secret: city.secrets.later })).status, 200)
    city.secrets.now = [old!]
  })

  test('người tích hợp dùng thử: thư được kiểm như thật, không đổi hồ sơ nào', async () => {
    const { code } = await city.born()
    const before = await everything()
    assert.equal((await city.bring('thu-nghiem', city.letter('thu-nghiem', 'lien-thong.tiep-nhan.v1', says(code)))).status, 202)
    assert.equal((await city.bring('thu-nghiem', city.letter('thu-nghiem', 'lien-thong.tiep-nhan.v1', { dossier: code }))).status, 422)
    assert.deepEqual(await everything(), before)
  })
})

describe('Thư xấu: từ chối bằng problem+json, giữ lại, không đổi gì', () => {
  let code: string
  before(async () => {
    code = (await city.born()).code
    await bring('lien-thong.hoan-thanh.v1', says(code, { ...paper() }), later(5))
    code = (await city.born()).code
  })
  type Sent = { letter: ReturnType<typeof police>; way?: Parameters<typeof city.bring>[2]; from?: PartnerId }
  const good = (more: Record<string, unknown> = {}) => police('lien-thong.tiep-nhan.v1', says(code), more)
  const raw = (body: string | Buffer): Sent => ({ letter: good(), way: { body } })
  const long = Buffer.alloc(256_001, ' ')
  const closed = async () => {
    const done = (await city.born()).code
    await bring('lien-thong.tu-choi.v1', says(done, { code: 'P01', says: 'Không đồng ý' }), later(1))
    return done
  }
  const used = async (): Promise<Sent> => {
    const fresh = (await city.born()).code
    const letter = police('lien-thong.tiep-nhan.v1', says(fresh))
    await city.bring('cong-an', letter)
    return { letter: { ...letter, ground: 'Luật khác' } }
  }

  const bad: readonly [what: string, status: number, code: string, sent: () => Sent | Promise<Sent>][] = [
    ['quá 256.000 byte', 413, 'too-large', () => raw(long)],
    ['quá lớn và không có mã truy cập', 413, 'too-large', () => ({ letter: good(), way: { body: long, token: 'x' } })],
    ['không có mã truy cập', 401, 'token', () => ({ letter: good(), way: { token: '' } })],
    ['mã truy cập lạ', 401, 'token', () => ({ letter: good(), way: { token: 'khong-ai-cap' } })],
    ['ký bằng khóa khác', 401, 'signature', () => ({ letter: good(), way: { secret: freshSecret() } })],
    ['thân thư bị sửa sau khi ký', 401, 'signature', () => ({ letter: good(), way: { headers: { 'webhook-signature': 'v1,AAAA' } } })],
    ['không có chữ ký', 401, 'signature', () => ({ letter: good(), way: { headers: { 'webhook-signature': '' } } })],
    ['chữ ký không phải base64', 401, 'signature', () => ({ letter: good(), way: { headers: { 'webhook-signature': 'v1,***' } } })],
    ['ký từ 6 phút trước', 401, 'old', () => ({ letter: good(), way: { at: plusMinutes(city.time.wall, -6) } })],
    ['ký từ 6 phút sau', 401, 'old', () => ({ letter: good(), way: { at: plusMinutes(city.time.wall, 6) } })],
    ['thân rỗng', 400, 'not-json', () => raw('')],
    ['không phải JSON', 400, 'not-json', () => raw('{"id":')],
    ['HTML', 400, 'not-json', () => raw('<html>')],
    ['byte NUL trong chữ', 400, 'not-json', () => raw('{"id":"a\\u0000"}')],
    ['nửa chữ UTF-16', 400, 'not-json', () => raw('{"id":"\\ud800"}')],
    ['JSON là một số', 422, 'envelope', () => raw('7')],
    ['JSON là một danh sách', 422, 'envelope', () => raw('[]')],
    ['phong bì thiếu trường', 422, 'envelope', () => raw('{}')],
    ['bản CloudEvents khác', 422, 'envelope', () => ({ letter: good({ specversion: '0.3' }) })],
    ['mã thư không phải UUID', 422, 'envelope', () => ({ letter: good({ id: 'thu-1' }) })],
    ['mã thư khác đầu đề', 422, 'envelope', () => ({ letter: good(), way: { id: randomUUID() } })],
    ['x-road-id khác mã thư', 422, 'envelope', () => ({ letter: good(), way: { headers: { 'x-road-id': randomUUID() } } })],
    ['x-road-client khác source', 422, 'envelope', () => ({ letter: good(), way: { headers: { 'x-road-client': 'VN/GOV/KHAC' } } })],
    ['thời điểm không có trong lịch', 422, 'envelope', () => ({ letter: good({ time: '2026-02-30T09:00:00+07:00' }) })],
    ['thời điểm chưa tới', 422, 'envelope', () => ({ letter: good({ time: plusMinutes(city.time.wall, 10).toISOString() }) })],
    ['thời điểm của năm 0000', 422, 'envelope', () => ({ letter: good({ time: '0000-01-01T00:00:00Z' }) })],
    ['subject là hồ sơ khác', 422, 'envelope', () => ({ letter: good({ subject: 'H26.1-261118-0001' }) })],
    ['step là phần việc khác', 422, 'envelope', () => ({ letter: good({ step: 'the-bhyt' }) })],
    ['không nêu căn cứ', 422, 'envelope', () => ({ letter: good({ ground: '' }) })],
    ['loại thư lạ', 422, 'unknown-type', () => ({ letter: good({ type: 'lien-thong.chuc-mung.v1' }) })],
    ['phiên bản lạ', 422, 'unknown-type', () => ({ letter: good({ type: 'lien-thong.tiep-nhan.v9' }) })],
    ['loại thư của nguyên mẫu đối tượng', 422, 'unknown-type', () => ({ letter: good({ type: 'constructor.x.v1' }) })],
    ['loại thư mà chỉ thành phố gửi', 403, 'wrong-sender', () => ({ letter: good({ type: 'cong-an.dang-ky-thuong-tru.v1' }) })],
    ['loại thư của cơ quan khác', 403, 'wrong-sender', () => ({ letter: good({ type: 'dan-cu.so-dinh-danh.v1' }) })],
    ['phần việc của cơ quan khác', 403, 'wrong-sender', () => ({ letter: police('lien-thong.tiep-nhan.v1', says(code, { leg: 'the-bhyt' })) })],
    [
      'phần hộ tịch của chính Ủy ban',
      422,
      'no-such-leg',
      () => ({ letter: police('lien-thong.tu-choi.v1', says(code, { leg: 'ho-tich', code: 'P01', says: 'Không' })) }),
    ],
    ['phần việc không có', 422, 'no-such-leg', () => ({ letter: police('lien-thong.tiep-nhan.v1', says(code, { leg: 'ho-khau' })) })],
    ['hồ sơ không có', 404, 'no-such-dossier', () => ({ letter: police('lien-thong.tiep-nhan.v1', says('H26.99.99-261118-9999')) })],
    ['thiếu trường', 422, 'schema', () => ({ letter: police('lien-thong.tu-choi.v1', says(code)) })],
    ['thừa trường', 422, 'schema', () => ({ letter: police('lien-thong.tiep-nhan.v1', says(code, { la: 1 })) })],
    ['sai kiểu', 422, 'schema', () => ({ letter: police('lien-thong.tiep-nhan.v1', says(code, { round: 'một' })) })],
    ['chữ quá dài', 422, 'schema', () => ({ letter: police('lien-thong.tu-choi.v1', says(code, { code: 'P01', says: 'a'.repeat(1001) })) })],
    ['danh sách rỗng', 422, 'schema', () => ({ letter: police('lien-thong.can-bo-sung.v1', says(code, { asked: [] })) })],
    ['lần gửi chưa có', 422, 'schema', () => ({ letter: police('lien-thong.tiep-nhan.v1', says(code, { round: 2 })) })],
    [
      'hẹn lại về quá khứ',
      422,
      'schema',
      () => ({ letter: police('lien-thong.hen-lai.v1', says(code, { reason: 'x', until: '2026-11-01T09:00:00+07:00' })) }),
    ],
    [
      'hẹn lại sang thế kỷ sau',
      422,
      'schema',
      () => ({ letter: police('lien-thong.hen-lai.v1', says(code, { reason: 'x', until: '2126-11-01T09:00:00+07:00' })) }),
    ],
    ['cùng mã, nội dung khác', 409, 'replayed', used],
    [
      'kết quả cho phần đã từ chối',
      409,
      'leg-closed',
      async () => ({ letter: police('lien-thong.hoan-thanh.v1', says(await closed(), paper()), later(9)) }),
    ],
    [
      'kết quả cũ cho phần đã xong',
      409,
      'leg-closed',
      async () => ({ letter: police('lien-thong.hoan-thanh.v1', says(await closed(), paper()), later(-9)) }),
    ],
    [
      'tin mới cho phần đã xong',
      409,
      'leg-closed',
      async () => ({ letter: police('lien-thong.xac-minh.v1', says(await closed(), { whom: 'ai' }), later(9)) }),
    ],
    [
      'tệp chưa gửi',
      422,
      'file-unknown',
      () => ({
        letter: police(
          'lien-thong.hoan-thanh.v1',
          says(code, paper({ file: { name: 'a.pdf', sha256: 'a'.repeat(64), type: 'application/pdf', size: 9 } })),
        ),
      }),
    ],
  ]
  for (const [what, status, reason, sent] of bad)
    test(`${what}: ${status} ${reason}`, async () => {
      const { letter, way, from = 'cong-an' } = await sent()
      const [before, { no }] = [await everything(), await last()]
      const reply = await city.bring(from, letter, way)
      assert.deepEqual([reply.status, reply.body['code']], [status, reason])
      assert.match(String(reply.headers['content-type']), /^application\/problem\+json/)
      assert.ok(String(reply.body['detail']).split(' ').length <= 25, String(reply.body['detail']))
      if (reason === 'schema' || reason === 'envelope') assert.ok(reply.body['detail'])
      const kept = await last()
      assert.ok(kept.no > no, 'được giữ lại')
      assert.deepEqual([kept.verdict, kept.code, kept.partner], ['refused', reason, ['token', 'too-large'].includes(reason) ? null : 'cong-an'])
      assert.ok(kept.body.length <= 20_000)
      assert.deepEqual(await everything(), before)
    })

  test('mọi chỗ sai được nêu cùng lúc', async () => {
    const { body } = await bring('lien-thong.tu-choi.v1', { dossier: code, round: 0, la: 1 })
    const at = (body['problems'] as { at: string }[]).map(one => one.at)
    assert.ok(
      ['data.leg', 'data.round', 'data.code', 'data.says'].every(field => at.includes(field)),
      at.join(),
    )
  })

  test('thư bị từ chối rồi gửi lại đúng, cùng mã: được nhận', async () => {
    const fresh = (await city.born()).code
    const letter = police('lien-thong.tiep-nhan.v1', says(fresh))
    assert.equal((await city.bring('cong-an', letter, { secret: freshSecret() })).status, 401)
    assert.equal((await city.bring('cong-an', letter)).status, 202)
  })

  test('gọi không mã truy cập quá nhiều lần: được bảo chờ, không giữ thêm', async () => {
    const replies = []
    for (let n = 0; n < 70; n++) replies.push(await city.bring('cong-an', good(), { token: 'la' }))
    const { no } = await last()
    const reply = await city.bring('cong-an', good(), { token: 'la' })
    assert.deepEqual([reply.status, reply.body['code'], reply.headers['retry-after']], [429, 'too-many', '60'])
    assert.equal((await last()).no, no)
    assert.equal((await bring('lien-thong.bao-nhan.v1', { letter: randomUUID() })).body['code'], 'no-such-letter', 'cơ quan thật vẫn gửi được')
  })
})
