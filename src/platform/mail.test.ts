import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { after, describe, test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { smtp } from './mail.ts'

const FROM = 'Dịch vụ công Hà Nội <khong-tra-loi@dichvucong.vidu.vn>'
const BODY = 'Hồ sơ H26.01.04-170317-0001 đã có kết quả. Mang giấy tờ gốc khi đến nhận.\n\nXem: https://dichvucong.vidu.vn/tra-cuu\n'
const SUBJECT = 'Đã có kết quả: hồ sơ H26.01.04-170317-0001 – Ủy ban phường Nghĩa Đô, đường Hoàng Quốc Việt'
const closing: (() => unknown)[] = []
after(() => closing.forEach(close => close()))

/** A real mail server on loopback: refuses `khong-co@`, is busy for `ban@`, lies down while `answers` is off. */
async function server(login?: { user: string; pass: string }) {
  const letters: string[] = []
  const made = new SMTPServer({
    authOptional: !login,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _, done) =>
      username === login?.user && password === login?.pass ? done(null, { user: username }) : done(new Error('sai mật khẩu')),
    onMailFrom: ({ address }, _, done) =>
      address.startsWith('bi-chan@') ? done(Object.assign(new Error('not you'), { responseCode: 550 })) : done(),
    onRcptTo: ({ address }, _, done) =>
      address.startsWith('khong-co@')
        ? done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }))
        : address.startsWith('ban@')
          ? done(Object.assign(new Error('try later'), { responseCode: 450 }))
          : done(),
    onData: (stream, _, done) => {
      const chunks: Buffer[] = []
      stream.on('data', chunk => chunks.push(chunk))
      stream.on('end', () => (letters.push(Buffer.concat(chunks).toString('utf8')), done()))
    },
  })
  made.on('error', () => {})
  made.listen(0, '127.0.0.1')
  await once(made.server, 'listening')
  const close = () => new Promise<void>(done => made.close(done))
  closing.push(close)
  return { letters, host: `127.0.0.1:${(made.server.address() as AddressInfo).port}`, close }
}

const header = (letter: string, name: string) =>
  (new RegExp(`^${name}: ((?:.*\\r\\n[ \\t])*.*)\\r\\n`, 'im').exec(letter)?.[1] ?? '').replace(/\r\n[ \t]/g, ' ')
/** Encoded words of a header (RFC 2047), as a mail program reads them. */
const words = (text: string) =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?B\?([^?]*)\?=/gi, (_, word: string) => Buffer.from(word, 'base64').toString('latin1'))
    .replace(/=\?utf-8\?Q\?([^?]*)\?=/gi, (_, word: string) => unquoted(word.replaceAll('_', ' ')))
const unquoted = (text: string) => text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
const utf8 = (latin: string) => Buffer.from(latin, 'latin1').toString('utf8')

function bodyOf(letter: string): string {
  const text = letter.slice(letter.indexOf('\r\n\r\n') + 4)
  const coding = header(letter, 'Content-Transfer-Encoding')
  const plain = coding === 'base64' ? Buffer.from(text, 'base64').toString('utf8') : utf8(unquoted(text.replaceAll('=\r\n', '')))
  return plain.replaceAll('\r\n', '\n').trim()
}

describe('Thư đi qua máy chủ thư thật', async () => {
  const { letters, host } = await server()
  const mail = smtp(`smtp://${host}`, FROM)
  closing.push(() => mail.close())

  test('tiêu đề và nội dung tiếng Việt tới nguyên vẹn, có mã không đổi', async () => {
    const letter = { id: '7b0c9f4e-5a3e-4e9a-9a52-0f5f1c3f0a11', to: 'lan@vidu.vn', subject: SUBJECT, text: BODY }
    assert.deepEqual(await mail.send(letter), { refused: false, says: '' })
    await mail.send(letter)
    assert.equal(utf8(words(header(letters[0]!, 'Subject'))), SUBJECT)
    assert.equal(bodyOf(letters[0]!), BODY.trim())
    assert.match(utf8(words(header(letters[0]!, 'From'))), /^"?Dịch vụ công Hà Nội"? <khong-tra-loi@dichvucong\.vidu\.vn>$/)
    assert.equal(header(letters[0]!, 'Message-ID'), `<${letter.id}@dichvucong.vidu.vn>`)
    assert.equal(header(letters[1]!, 'Message-ID'), header(letters[0]!, 'Message-ID'))
    assert.equal(header(letters[0]!, 'Auto-Submitted'), 'auto-generated')
  })

  test('hộp thư không có: từ chối hẳn; máy chủ bận: lúc khác gửi lại', async () => {
    const { refused, says } = await mail.send({ id: 'a', to: 'khong-co@vidu.vn', subject: SUBJECT, text: BODY })
    assert.ok(refused)
    assert.match(says, /550/)
    await assert.rejects(mail.send({ id: 'b', to: 'ban@vidu.vn', subject: SUBJECT, text: BODY }), /450/)
  })

  test('tiêu đề và địa chỉ có xuống dòng không chèn được gì', async () => {
    const before = letters.length
    await mail.send({ id: 'c', to: 'lan@vidu.vn', subject: 'Một\r\nBcc: ke-gian@vidu.vn', text: BODY })
    assert.doesNotMatch(letters[before]!, /^Bcc:/im)
    await mail.send({ id: 'd', to: 'lan@vidu.vn, ke-gian@vidu.vn', subject: 'Một', text: BODY }).catch(() => {})
    assert.ok(letters.slice(before + 1).every(letter => !header(letter, 'To').includes(', ')))
  })

  test('địa chỉ gửi của ta bị chặn: tin không mất', async () => {
    const blocked = smtp(`smtp://${host}`, 'bi-chan@vidu.vn')
    closing.push(() => blocked.close())
    await assert.rejects(blocked.send({ id: 'h', to: 'lan@vidu.vn', subject: SUBJECT, text: BODY }), /550 khi MAIL FROM/)
  })

  test('máy chủ không có đó, hay mật khẩu của ta sai: không phải lỗi của tin, gửi lại', async () => {
    const gone = await server()
    await gone.close()
    const lost = smtp(`smtp://${gone.host}`, FROM)
    closing.push(() => lost.close())
    await assert.rejects(lost.send({ id: 'e', to: 'lan@vidu.vn', subject: SUBJECT, text: BODY }), /ECONNREFUSED|ESOCKET/)

    const guarded = await server({ user: 'motcua', pass: 'đúng' })
    const wrong = smtp(`smtp://motcua:sai@${guarded.host}`, FROM)
    const right = smtp(`smtp://motcua:${encodeURIComponent('đúng')}@${guarded.host}`, FROM)
    closing.push(() => (wrong.close(), right.close()))
    await assert.rejects(wrong.send({ id: 'f', to: 'lan@vidu.vn', subject: SUBJECT, text: BODY }), /535|EAUTH/)
    assert.equal((await right.send({ id: 'g', to: 'lan@vidu.vn', subject: SUBJECT, text: BODY })).refused, false)
  })
})
