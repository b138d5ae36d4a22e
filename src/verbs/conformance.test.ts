import assert from 'node:assert/strict'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, describe, test } from 'node:test'
import { clock } from '#platform/clock.ts'
import { freshSecret } from '#exchange'
import { conform } from './conformance/conform.ts'
import { linesOf } from './conformance.ts'

const secret = freshSecret()
const closing: (() => Promise<unknown>)[] = []
after(() => Promise.all(closing.map(close => close())))

async function serverThat(answers: RequestListener): Promise<string> {
  const server = createServer(answers)
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  closing.push(() => new Promise(done => server.close(done).closeAllConnections()))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const tried = (origin: string, withClient = true) =>
  conform({
    url: `${origin}/thu`,
    secret,
    client: withClient ? { id: 'motcua', secret: 'x'.repeat(40), tokenUrl: `${origin}/oauth/token` } : undefined,
    values: {},
    codes: {},
    wall: clock().now,
  })

const json =
  (status: number, body: string): RequestListener =>
  (request, response) =>
    void request.resume().on('end', () => response.writeHead(status, { 'content-type': 'application/json' }).end(body))
const empty: readonly [string, RequestListener][] = [
  [
    'trang tĩnh 404',
    (request, response) => void request.resume().on('end', () => response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>404</h1>')),
  ],
  ['luôn trả 200 {}', json(200, '{}')],
  ['luôn trả 202 rỗng', json(202, '')],
  [
    'luôn từ chối 401',
    (request, response) =>
      void request
        .resume()
        .on('end', () =>
          response.writeHead(401, { 'content-type': 'application/problem+json' }).end('{"code":"signature","error":"invalid_client"}'),
        ),
  ],
  [
    'luôn từ chối 422',
    (request, response) =>
      void request.resume().on('end', () => response.writeHead(422, { 'content-type': 'application/problem+json' }).end('{"code":"unknown-type"}')),
  ],
  ['luôn hỏng 500', json(500, '{}')],
  ['cúp máy', request => void request.socket.destroy()],
]

describe('Thử hệ thống của một cơ quan', () => {
  for (const [name, answers] of empty)
    for (const withClient of [true, false])
      test(`máy chủ rỗng (${name}${withClient ? '' : ', không mã truy cập'}): không điểm nào`, async () => {
        const report = await tried(await serverThat(answers), withClient)
        assert.equal(report.passed, 0, linesOf(report).join('\n'))
        assert.ok(report.results.length > 20)
        assert.match(linesOf(report).at(-1) ?? '', /^Đạt 0\/\d+$/)
      })

  test('máy chủ báo nhận mọi thứ: chỉ đạt những phép phải nhận', async () => {
    const origin = await serverThat(async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer)
      const [, id = ''] = /"id":"([^"]+)"/.exec(Buffer.concat(chunks).toString()) ?? []
      response.writeHead(202, { 'content-type': 'application/json' }).end(JSON.stringify({ acknowledged: id, fresh: true }))
    })
    const { results } = await tried(origin, false)
    const wrongly = results.filter(({ passed, says }) => passed && /: 4\d\d|Cùng một thư|Năm lần|hash/.test(says))
    assert.deepEqual(wrongly, [])
  })
})
