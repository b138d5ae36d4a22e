import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, describe, test } from 'node:test'
import { eidClient } from './eid.ts'
import { isPin, sexInPin, yearInPin } from './pin.ts'

const BACK = 'http://127.0.0.1:8080/dang-nhap/dinh-danh'
const root = join(import.meta.dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'e-id-'))
const cleanups: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })]
after(async () => {
  for (const clean of cleanups.reverse()) await clean()
})

/** Starts the stand-in as its own process and answers where it listens. */
async function partner(port = 0) {
  const child = spawn(process.execPath, ['--import', './scripts/tsx.mjs', 'partners/eid/main.ts', folder], {
    cwd: root,
    env: { PATH: process.env['PATH'], PORT: String(port), EID_CLIENT_SECRET: 'thu', EID_REDIRECT_URIS: BACK },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  createInterface(child.stderr).on('line', line => lines.push(line))
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode) return
    child.kill()
    await once(child, 'exit')
  }
  cleanups.push(stop)
  for await (const line of createInterface(child.stdout)) if (line.startsWith('ready ')) return { issuer: line.slice(6), stop, lines }
  throw new Error(`Bản thay thế không khởi động: ${lines.join('\n')}`)
}

/** A browser that keeps cookies and follows redirects until it is sent to the portal. */
function browser() {
  const jar = new Map<string, string>()
  const open = async (url: string, init: RequestInit = {}): Promise<{ url: string; status: number; text: string; headers: Headers }> => {
    if (url.startsWith(BACK)) return { url, status: 0, text: '', headers: new Headers() }
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie: [...jar].map(pair => pair.join('=')).join('; ') },
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';')[0]!.split('=')
      jar.set(name, value)
    }
    const next = response.headers.get('location')
    return next ? open(new URL(next, url).href) : { url, status: response.status, text: await response.text(), headers: response.headers }
  }
  return {
    open,
    post: (url: string, fields: Record<string, string>) => open(url, { method: 'POST', body: new URLSearchParams(fields) }),
  }
}

const { issuer, stop, lines } = await partner()
const client = eidClient({ issuer, clientId: 'motcua', clientSecret: 'thu' })

async function signInAs(person: string) {
  const { url, kept } = await client.start(BACK)
  const { open, post } = browser()
  const page = await open(url)
  return { page, kept, back: await post(page.url, { ai: person }) }
}

describe('Đăng nhập bằng định danh điện tử', () => {
  test('chọn người, quay về cổng, nhận đủ thông tin', async () => {
    const { page, kept, back } = await signInAs('lan')
    assert.match(page.text, /Bản thay thế để dùng thử/)
    assert.match(page.text, /Nguyễn Thị Lan/)
    assert.doesNotMatch(page.text, /<script|style=|\son\w+=/)
    assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'none'/)
    assert.deepEqual(await client.finish(back.url, kept), {
      subject: 'lan',
      pin: '001191004127',
      name: 'Nguyễn Thị Lan',
      born: '1991-04-12',
      sex: 'nu',
      phone: '0900000101',
      assurance: 'muc-2',
    })
  })

  test('lần sau vẫn hỏi lại là ai', async () => {
    const { kept, back } = await signInAs('minh')
    assert.equal((await client.finish(back.url, kept)).name, 'Trần Văn Minh')
  })

  test('quay lại mà không đăng nhập', async () => {
    const { kept, back } = await signInAs('')
    await assert.rejects(client.finish(back.url, kept), { reason: 'eid-cancelled' })
  })

  test('trình duyệt khác, mã dùng lần hai, cookie bị sửa: không vào được', async () => {
    const { kept, back } = await signInAs('ha')
    const other = await client.start(BACK)
    await assert.rejects(client.finish(back.url, other.kept), { reason: 'eid-lost' })
    await assert.rejects(client.finish(back.url, 'linh tinh'), { reason: 'eid-lost' })
    await client.finish(back.url, kept)
    await assert.rejects(client.finish(back.url, kept), { reason: 'eid-lost' })
  })

  test('không có PKCE hoặc địa chỉ quay về lạ thì bản thay thế từ chối', async () => {
    const { url } = await client.start(BACK)
    const without = new URL(url)
    without.searchParams.delete('code_challenge')
    assert.match((await browser().open(without.href)).url, /error=invalid_request/)
    const strange = new URL(url)
    strange.searchParams.set('redirect_uri', 'http://127.0.0.1:9/x')
    assert.equal((await browser().open(strange.href)).status, 400)
  })

  test('khóa ký nằm trong thư mục dữ liệu, chỉ chủ đọc được', () => {
    assert.equal(statSync(join(folder, 'e-id-keys.json')).mode & 0o777, 0o600)
    assert.deepEqual(lines, [], 'không lời cảnh báo nào của thư viện')
  })
})

describe('Khi cổng định danh gặp sự cố', () => {
  const down = { reason: 'eid-down', message: 'Cổng định danh đang tạm dừng. Vẫn nộp được bằng số điện thoại.' }

  test('ngừng rồi chạy lại: báo tạm dừng, sau đó lại vào được', async () => {
    const { kept, back } = await signInAs('bao')
    await browser().post(`${issuer}/su-co`, { 'su-co': 'down' })
    await assert.rejects(client.finish(back.url, kept), down)
    await assert.rejects(eidClient({ issuer, clientId: 'motcua', clientSecret: 'thu' }).start(BACK), down)
    await browser().post(`${issuer}/su-co`, { 'su-co': 'none' })
    assert.equal((await client.finish(back.url, kept)).name, 'Phạm Quốc Bảo')
  })

  test('trả lời quá chậm cũng là tạm dừng, không bắt người dân chờ', async () => {
    await browser().post(`${issuer}/su-co`, { 'su-co': 'slow' })
    await assert.rejects(eidClient({ issuer, clientId: 'motcua', clientSecret: 'thu', seconds: 0.3 }).start(BACK), down)
  })

  test('chưa chạy lúc cổng dịch vụ khởi động, chạy sau thì dùng được', async () => {
    await stop()
    const early = eidClient({ issuer, clientId: 'motcua', clientSecret: 'thu' })
    await assert.rejects(early.start(BACK), down)
    await partner(Number(new URL(issuer).port))
    assert.match((await early.start(BACK)).url, /code_challenge_method=S256/)
  })
})

test('người dùng thử có số định danh đúng cấu trúc', () => {
  const people = JSON.parse(readFileSync(join(root, 'partners/eid/people.json'), 'utf8')) as {
    pin: string
    birthdate: string
    gender: string
    name: string
  }[]
  for (const { pin, birthdate, gender, name } of people) {
    assert.ok(isPin(pin) && pin.startsWith('001'), name)
    assert.deepEqual([yearInPin(pin), sexInPin(pin)], [Number(birthdate.slice(0, 4)), gender === 'male' ? 'nam' : 'nu'], name)
    assert.equal(name, name.normalize('NFC'))
  }
})
