import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import sharp from 'sharp'
import { closeUploads, readUpload } from './index.ts'
import { scan } from './clamd.ts'

const LIMIT = 300_000
const MARK = 'MÃ-ĐỘC-GIẢ'

/** Speaks clamd's INSTREAM: reads frames to the empty one, enforces StreamMaxLength, knows one mark. */
function clamd(): Server {
  return createServer(socket => {
    let got = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', data => {
      got = Buffer.concat([got, data])
      const start = got.indexOf('\0') + 1
      if (start === 0) return
      if (got.subarray(0, start).toString() !== 'zINSTREAM\0') return void socket.end('UNKNOWN COMMAND\0')
      const body: Buffer[] = []
      for (let at = start; at + 4 <= got.length; ) {
        const length = got.readUInt32BE(at)
        if (length === 0) return void socket.end(Buffer.concat(body).includes(MARK) ? 'stream: Thu.Nghiem FOUND\0' : 'stream: OK\0')
        body.push(got.subarray(at + 4, at + 4 + length))
        if (body.reduce((sum, part) => sum + part.length, 0) > LIMIT) return void socket.end('INSTREAM size limit exceeded. ERROR\0')
        at += 4 + length
      }
    })
  })
}

const listening = (server: Server, where: string | number) =>
  new Promise<void>(resolve => (typeof where === 'string' ? server.listen(where, resolve) : server.listen(where, '127.0.0.1', resolve)))
const path = join(tmpdir(), `motcua-clamd-${process.pid}.sock`)
const [byPath, byPort, silent] = [clamd(), clamd(), createServer(socket => socket.on('error', () => {}).resume())]
await Promise.all([listening(byPath, path), listening(byPort, 0), listening(silent, 0)])
const port = (server: Server) => (server.address() as { port: number }).port
after(() => Promise.all([closeUploads(), ...[byPath, byPort, silent].map(server => new Promise(resolve => server.close(resolve)))]))

const dirty = Buffer.concat([Buffer.alloc(150_000, 1), Buffer.from(MARK)])

for (const [how, address] of [
  ['ổ cắm Unix', `unix:${path}`],
  ['đường dẫn', path],
  ['TCP', `tcp://127.0.0.1:${port(byPort)}`],
  ['máy và cổng', `127.0.0.1:${port(byPort)}`],
] as const) {
  test(`hỏi clamd qua ${how}`, async () => {
    assert.equal(await scan(Buffer.from('sạch'), address), undefined)
    assert.equal(await scan(dirty, address), 'Thu.Nghiem')
  })
}

test('quá cỡ clamd nhận, không trả lời, không có ai nghe: đều là chưa kiểm tra', async () => {
  await assert.rejects(scan(Buffer.alloc(LIMIT * 3), path))
  await assert.rejects(scan(Buffer.from('a'), `127.0.0.1:${port(silent)}`, 200), /did not answer/)
  await assert.rejects(scan(Buffer.from('a'), '/khong/co.sock'), /ENOENT/)
})

test('tệp có mã độc không được nhận, tệp chưa kiểm tra được cũng không', async () => {
  const picture = await sharp({ create: { width: 900, height: 900, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer()
  assert.equal((await readUpload(picture, 'a.jpg', { clamd: path })).kind, 'image')
  await assert.rejects(readUpload(Buffer.concat([picture, Buffer.from(MARK)]), 'a.jpg', { clamd: path }), { reason: 'file-infected' })
  await assert.rejects(readUpload(picture, 'a.jpg', { clamd: '/khong/co.sock' }), { reason: 'file-not-scanned' })
})
