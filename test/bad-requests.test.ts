import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { published } from '../src/catalogue/index.ts'
import { day } from '../src/kernel/day.ts'
import { draftByCode } from '../src/modules/dossiers/index.ts'
import { editionFor, type Answers } from '../src/modules/procedures/index.ts'
import { closeServices } from '../src/modules/rollout/index.ts'
import { sign } from '../src/platform/http/signing.ts'
import { fine, VIETNAMESE } from './stories/dirty.ts'
import { CUA_NAM, NGHIA_DO, plain, town, type Answer, type Town, type Visitor } from './stories/town.ts'

const PHONE = '0912345678'
let city: Town
let mother: Visitor
before(async () => {
  city = await town('2026-11-18T09:00:00+07:00')
  mother = await city.phone(PHONE)
})

describe('API: mỗi tham số sai đều được nói bằng problem+json', () => {
  const bad: readonly [method: 'GET' | 'POST', path: string, status: number, body?: unknown][] = [
    ['GET', '/api/v1/units?on=2017-02-30', 400],
    ['GET', '/api/v1/units?on=h%C3%B4m-nay', 400],
    ['GET', '/api/v1/units?level=phuong', 400],
    ['GET', '/api/v1/units?on=1&on=2', 400],
    ['GET', `/api/v1/units?q=${'a'.repeat(10_000)}`, 400],
    ['GET', `/api/v1/units?parent=${'9'.repeat(10_000)}`, 400],
    ['GET', '/api/v1/units/abc/lineage', 400],
    ['GET', '/api/v1/units/99999@2025-07-01/lineage', 404],
    ['GET', `/api/v1/units/${'9'.repeat(300)}/lineage`, 414],
    ['GET', '/api/v1/procedures?on=', 400],
    ['GET', '/api/v1/procedures/9.999999', 404],
    ['GET', '/api/v1/procedures/1.001193?on=1990-01-01', 404],
    ['GET', '/api/v1/procedures/1.001193?on=2199-01-01', 404],
    ['GET', '/api/v1/statistics/online-rate?from=x&to=2026-11-18', 400],
    ['GET', '/api/v1/statistics/online-rate?from=2026-11-18&to=2026-11-01', 400],
    ['GET', '/api/v1/statistics/online-rate?from=2026-11-01&to=2026-11-18&level=phuong', 400],
    ['GET', '/api/v1/statistics/on-time?from=x&to=2026-11-18', 400],
    ['GET', '/api/v1/statistics/on-time?from=2026-11-01&to=2026-11-18&level=phuong', 400],
    ['GET', '/api/v1/statistics/on-time.csv?from=2026-11-01&to=2026-11-18&procedure=9.999999', 400],
    ['GET', '/api/v1/statistics/online-rate?from=2026-11-01&to=2026-11-18&format=xml', 400],
    ['GET', '/api/v1/statistics/online-rate?from=2026-11-01&to=2026-11-18&boundaries=sau', 400],
    ['GET', '/api/v1/statistics/online-rate?from=2026-11-01&to=2026-11-18&parent=khong', 400],
    ['GET', '/api/v1/statistics/online-rate?from=2026-11-01&to=2026-11-18&procedure=9.999999', 400],
    ['GET', '/api/v1/khong-co', 404],
    ['POST', '/api/v1/units', 404, {}],
    ['POST', '/api/v1/due-dates', 400, {}],
    ['POST', '/api/v1/due-dates', 400, []],
    ['POST', '/api/v1/due-dates', 400, 'chữ'],
    ['POST', '/api/v1/due-dates', 400, 7],
    ['POST', '/api/v1/due-dates', 400, { procedure: 1001193, receivedAt: '2017-03-17T15:20:00+07:00' }],
    ['POST', '/api/v1/due-dates', 400, { procedure: ['1.001193'], receivedAt: '2017-03-17T15:20:00+07:00' }],
    ['POST', '/api/v1/due-dates', 400, { procedure: '1.001193', receivedAt: '17/3/2017' }],
    ['POST', '/api/v1/due-dates', 400, { procedure: '1.001193', receivedAt: 1489739400 }],
    ['POST', '/api/v1/due-dates', 400, { procedure: '1.001193', receivedAt: '2017-03-17T15:20:00+07:00', la: 1 }],
    ['POST', '/api/v1/due-dates', 400, { procedure: '1.001193', receivedAt: '2017-03-17T15:20:00+07:00', events: {} }],
    [
      'POST',
      '/api/v1/due-dates',
      400,
      { procedure: '1.001193', receivedAt: '2017-03-17T15:20:00+07:00', events: [{ type: 'nghi', at: '2017-03-17T15:20:00+07:00' }] },
    ],
    [
      'POST',
      '/api/v1/due-dates',
      400,
      {
        procedure: '1.001193',
        receivedAt: '2017-03-17T15:20:00+07:00',
        events: Array.from({ length: 101 }, () => ({ type: 'pay', at: '2017-03-17T15:20:00+07:00' })),
      },
    ],
    ['POST', '/api/v1/due-dates', 404, { procedure: '1.001193', receivedAt: '1990-03-17T15:20:00+07:00' }],
    ['POST', '/api/v1/due-dates', 404, { procedure: 'ằ'.repeat(20), receivedAt: '2017-03-17T15:20:00+07:00' }],
    ['POST', '/api/v1/due-dates', 404, { procedure: '1.001193', receivedAt: '2199-03-17T15:20:00+07:00' }],
  ]
  for (const [method, path, status, body] of bad)
    test(`${method} ${path.slice(0, 90)} ${body === undefined ? '' : JSON.stringify(body).slice(0, 90)} → ${status}`, async () => {
      const reply = await city.app.inject({
        method,
        url: path,
        ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, payload: JSON.stringify(body) }),
      })
      assertProblem(reply.statusCode, String(reply.headers['content-type']), reply.body, status)
    })

  const raw: readonly [name: string, type: string, payload: string, status: number][] = [
    ['JSON hỏng', 'application/json', '{"procedure":', 400],
    ['JSON rỗng', 'application/json', '', 400],
    ['kiểu nội dung khác', 'text/csv', 'a,b', 415],
    ['biểu mẫu', 'application/x-www-form-urlencoded', 'procedure=1.001193', 400],
    ['JSON lồng sâu', 'application/json', '['.repeat(50_000) + ']'.repeat(50_000), 400],
    ['__proto__', 'application/json', '{"__proto__":{"procedure":"1.001193"}}', 400],
  ]
  for (const [name, type, payload, status] of raw)
    test(`POST /api/v1/due-dates, ${name} → ${status}`, async () => {
      const reply = await city.app.inject({ method: 'POST', url: '/api/v1/due-dates', headers: { 'content-type': type }, payload })
      assertProblem(reply.statusCode, String(reply.headers['content-type']), reply.body, status)
    })

  function assertProblem(got: number, type: string, body: string, status: number) {
    assert.equal(got, status, body.slice(0, 300))
    assert.match(type, /^application\/problem\+json/)
    const problem = JSON.parse(body) as { type: string; title: string; status: number; detail: string; instance: string }
    assert.deepEqual([problem.status, typeof problem.type, typeof problem.instance], [status, 'string', 'string'])
    assert.match(`${problem.title} ${problem.detail}`, VIETNAMESE)
    assert.doesNotMatch(problem.detail, /Invalid|[Ee]xpected|\breceived\b|undefined|không hợp lệ/, problem.detail)
  }
})

describe('Thân quá lớn, quá nhiều ô, sai kiểu, mã và cookie giả', () => {
  const form = 'application/x-www-form-urlencoded'
  const send = (payload: string | Buffer, type = form, url = '/tra-cuu', cookie = mother.cookie) =>
    city.app.inject({ method: 'POST', url, headers: { cookie, 'content-type': type }, payload })
  const csrf = () => `_csrf=${encodeURIComponent(mother.token)}`
  const cases: readonly [name: string, ask: () => ReturnType<typeof send>, status: number][] = [
    ['1.000 ô', () => send(`${csrf()}&${Array.from({ length: 1000 }, (_, n) => `o${n}=1`).join('&')}`), 422],
    [
      '300 ô trong multipart',
      () =>
        send(
          `${Array.from({ length: 301 }, (_, n) => `--x\r\ncontent-disposition: form-data; name="o${n}"\r\n\r\n1\r\n`).join('')}--x--\r\n`,
          'multipart/form-data; boundary=x',
        ),
      413,
    ],
    ['biểu mẫu 1 MB', () => send(`${csrf()}&ma=${'a'.repeat(1_000_000)}`), 413],
    ['multipart không ranh giới', () => send('abc', 'multipart/form-data'), 400],
    ['multipart đứt giữa chừng', () => send('--x\r\ncontent-disposition: form-data; name="ma"\r\n\r\nabc', 'multipart/form-data; boundary=x'), 400],
    ['XML', () => send('<a/>', 'application/xml'), 415],
    ['JSON hỏng', () => send('{', 'application/json'), 400],
    ['chữ trơn', () => send('xin chào', 'text/plain'), 403],
    ['không có gì', () => send(''), 403],
    ['phương thức lạ', () => city.app.inject({ method: 'DELETE', url: '/tra-cuu' }), 404],
  ]
  for (const [name, ask, status] of cases)
    test(`${name} → ${status}`, async () => {
      const reply = await ask()
      fine({ status: reply.statusCode, text: reply.body, type: String(reply.headers['content-type']) } as Answer, name)
      assert.equal(reply.statusCode, status)
      if (status === 413) assert.match(reply.body, /<a href="\/tra-cuu">Quay lại chọn tệp nhỏ hơn/)
    })

  test('trang không có, bằng tiếng Anh, nói tiếng Anh', async () => {
    const { statusCode, body } = await city.app.inject({ method: 'GET', url: '/en/khong-co-trang-nay' })
    assert.equal(statusCode, 404)
    assert.match(body, /<html lang="en".*<h1>There is no such page<\/h1>/s)
  })

  test('cookie giả, cookie của nơi khác, cookie hỏng: coi như khách', async () => {
    for (const value of [
      'x',
      'a.b',
      `${'é'.repeat(5)}.${'é'.repeat(43)}`,
      '%E9%E9.%E9',
      sign('bí mật khác', 'phiên'),
      `${'a'.repeat(3000)}.b`,
      '"; DROP',
      '%00.%00',
    ])
      for (const name of ['phien', 'khach', 'so', 'tra', 'eid', 'vao', 'bao', 'giup', 'da-xem'])
        for (const path of [
          '/',
          '/ho-so-cua-toi',
          '/dang-nhap/ma',
          '/dang-nhap/eid/xong',
          '/can-bo',
          '/thu-tuc/dang-ky-khai-sinh/bat-dau',
          '/ho-so/H26.00.01.60-261118-0001',
        ]) {
          const reply = await city.app.inject({
            method: 'GET',
            url: path,
            headers: { cookie: `${name}=${/[^ -~]/.test(value) ? encodeURIComponent(value) : value}` },
          })
          assert.ok(reply.statusCode < 400, `${path} với ${name}=${value.slice(0, 40)}: ${reply.statusCode}`)
        }
  })

  test('mã hồ sơ, mã nháp, mã kiểm tra giả: không nói là có hay không', async () => {
    const real = (await city.first(NGHIA_DO, 'moi'))?.code ?? ''
    const stranger = await city.phone('0987654321')
    const draft = await city.draftOf(`phone:${PHONE}`, {})
    const [other, none] = [await stranger.gets(`/nop/${draft.code}`), await stranger.gets('/nop/N-2222-22')]
    assert.deepEqual([other.status, none.status], [404, 404])
    assert.equal(
      plain(other.text).replace(/\d{3}-[0-9a-f]{8}/, ''),
      plain(none.text)
        .replace(/\d{3}-[0-9a-f]{8}/, '')
        .replaceAll('N-2222-22', draft.code),
    )
    const [known, unknown] = [await stranger.gets(`/ho-so/${real}`), await stranger.gets('/ho-so/H26.00.01.60-991231-9999')]
    assert.deepEqual([known.status, unknown.status], [303, 303])
    const tries = [
      await stranger.posts('/tra-cuu', { ma: real, khoa: '0000' }),
      await stranger.posts('/tra-cuu', { ma: 'H26.00.01.60-991231-9999', khoa: '0000' }),
    ]
    assert.deepEqual(
      tries.map(({ status }) => status),
      [422, 422],
    )
    assert.equal((await stranger.gets('/xac-minh/ABCDEFGH2345')).status, 404)
  })
})

describe('Ngoài giờ của luật', () => {
  test('dịch vụ đã đóng ở phường: không gửi được, nói vì sao, bản khai còn nguyên', async () => {
    const edition = editionFor(published, '1.001193', city.today)
    const example = edition.examples[0]
    const draft = await city.draftOf(`phone:${PHONE}`, { ...(example?.answers as Answers), 'mother.commune': CUA_NAM }, example?.papers ?? [])
    await city.db.write(tx => closeServices(tx, { procedure: edition.code, units: [CUA_NAM], on: day('2026-11-01') }))
    const refused = await mother.posts(`/nop/${draft.code}/kiem-tra-lai`, { 'cam-doan': 'true' })
    assert.equal(refused.status, 422)
    assert.match(plain(refused.text), /ngừng nhận thủ tục từ ngày 01\/11\/2026/)
    const kept = await draftByCode(city.db, draft.code, `phone:${PHONE}`)
    assert.deepEqual([kept.submittedCode, kept.answers['mother.commune']], [null, CUA_NAM])
  })

  for (const [when, era] of [
    ['trước mọi bản', '2015-06-01T09:00:00+07:00'],
    ['sau mọi bản', '2031-06-02T09:00:00+07:00'],
  ] as const)
    test(`ngày ${era.slice(0, 10)}, ${when} của thủ tục: trang nào cũng trả lời`, async () => {
      const then = await town(era, [])
      const who = await then.phone(PHONE)
      const draft = await then.draftOf(`phone:${PHONE}`, {}, [], published[0])
      for (const path of [
        '/',
        '/thu-tuc',
        '/thu-tuc/dang-ky-khai-sinh',
        '/thu-tuc/dang-ky-khai-sinh/kiem-tra/1',
        '/thu-tuc/dang-ky-khai-sinh/giay-to',
        '/thu-tuc/dang-ky-khai-sinh/bat-dau',
        '/su-kien/sinh-con',
        '/lam-giup',
        `/nop/${draft.code}`,
        '/ho-so-cua-toi',
        '/thong-ke',
        '/tinh-han',
        '/can-bo/dang-nhap',
        '/api/v1/units',
        '/api/v1/procedures',
      ])
        fine(await who.gets(path), path)
      fine(await who.posts(`/nop/${draft.code}/kiem-tra-lai`, { 'cam-doan': 'true' }), 'gửi')
    })
})
