import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fees, published } from '../src/catalogue/index.ts'
import { clock } from '../src/platform/clock.ts'
import { sql } from '../src/platform/db/index.ts'
import { fileStore } from '../src/platform/files/index.ts'
import { loadCalendar, loadUnits } from '../src/modules/units/index.ts'
import { letterDesk } from '../src/start/letter-desk.ts'
import { routes } from '../src/web/routes.ts'
import { serve } from '../src/web/site/serve.ts'
import type { City } from '../src/web/ui/city.ts'
import { testDatabase } from './database.ts'

const folder = mkdtempSync(join(tmpdir(), 'motcua-tich-hop-'))
const db = await testDatabase()
await db.write(loadUnits)
const calendar = await loadCalendar(db)
const ready = { editions: published, fees, calendar: async () => calendar, files: fileStore(join(folder, 'files')), clamd: undefined }
const secret = 'bí mật của nơi thử'
const desk = await letterDesk(db, [], ready, clock(), { host: 'localhost', trustProxy: false, root: secret })
const city: City = { ...ready, eid: undefined, secret, demo: true, moveClock: async () => {}, letters: desk }
const site = { city, db, clock: clock(), machineClock: clock(), secret, secure: false }
const app = await serve(site, routes(city), { log: 'silent', lateMs: Number.POSITIVE_INFINITY })
const real = await serve({ ...site, city: { ...city, demo: false } }, routes({ demo: false }), { log: 'silent', lateMs: Number.POSITIVE_INFINITY })
after(async () => {
  await Promise.all([app.close(), real.close()])
  rmSync(folder, { recursive: true, force: true })
})
let origin = ''
before(async () => void (origin = await app.listen({ port: 0, host: '127.0.0.1' })))

const decoded = (html: string) =>
  html.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
/** The blocks of commands of a page, by their title. */
const blocks = (html: string) =>
  new Map(
    [...html.matchAll(/<section class="scroll" aria-label="([^"]*)"[^>]*><pre[^>]*>([\s\S]*?)<\/pre>/g)].map(([, title, code]) => [
      title!,
      decoded(code!),
    ]),
  )
const shell = (script: string) => new Promise<string>(done => execFile('sh', ['-e', '-c', script], { cwd: folder }, (_, out, err) => done(out + err)))

/** Opens an account as a person does, in a browser without scripts. */
async function opened(name: string): Promise<{ status: number; html: string }> {
  const page = await fetch(`${origin}/tich-hop`)
  const cookie = page.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ')
  const [, token = ''] = /name="_csrf" value="([^"]+)"/.exec(await page.text()) ?? []
  const body = new URLSearchParams({ _csrf: decoded(token), ten: name })
  const answer = await fetch(`${origin}/tich-hop/tai-khoan-thu`, { method: 'POST', headers: { cookie }, body })
  return { status: answer.status, html: await answer.text() }
}
const count = async () => (await db.one<{ n: number }>(sql`select count(*)::int as n from exchange.incoming`)).n

describe('Người tích hợp chưa có gì trong tay', () => {
  test('mở tài khoản thử, chép từng khối lệnh của trang: thư đầu tiên được nhận, lần sau là thư cũ', async () => {
    const { status, html } = await opened('Sở Tư pháp thử nối')
    assert.equal(status, 200)
    const steps = blocks(html)
    const titles = ['Khai tài khoản', 'Lấy mã truy cập', 'Viết thư', 'Ký', 'Gửi']
    const script = titles.map(title => steps.get(title) ?? assert.fail(`không có khối ${title}`)).join('\n')
    const said = await shell(`${script}\necho; ${steps.get('Gửi')}`)
    assert.match(said, /^HTTP\/1\.1 202 /)
    assert.match(said, /"acknowledged":"[0-9a-f-]{36}","fresh":true/)
    assert.match(said, /HTTP\/1\.1 200 /)
    assert.match(said, /"fresh":false/)
    const kept = await db.one<{ verdict: string; sandbox: boolean }>(
      sql`select i.verdict, p.sandbox from exchange.incoming i join exchange.partner p on p.id = i.partner_id order by i.no limit 1`,
    )
    assert.deepEqual(kept, { verdict: 'accepted', sandbox: true })
  })

  test('cùng tài khoản: gửi tệp được, hỏi hồ sơ thì bị từ chối và được ghi lại', async () => {
    writeFileSync(join(folder, 'result.pdf'), '%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n')
    const steps = blocks((await opened('Bệnh viện thử nối')).html)
    const start = ['Khai tài khoản', 'Lấy mã truy cập'].map(title => steps.get(title)).join('\n')
    assert.match(await shell(`${start}\n${steps.get('Gửi tệp')}`), /HTTP\/1\.1 20[01] /)
    const said = await shell(`${start}\n${steps.get('Hỏi hồ sơ')}`)
    assert.match(said, /HTTP\/1\.1 403 /)
    assert.match(said, /"code":"no-step"/)
    assert.equal((await db.one<{ answered: boolean }>(sql`select answered from exchange.question order by no desc limit 1`)).answered, false)
  })

  test('lệnh kiểm tra thư đến cho ra đúng chữ ký', async () => {
    const steps = blocks((await opened('Công ty thử nối')).html)
    const send = [...['Khai tài khoản', 'Lấy mã truy cập', 'Viết thư', 'Ký'].map(title => steps.get(title))].join('\n')
    const said = await shell(
      `${send}\necho "$SIGN"; cp letter.json body.json; WEBHOOK_ID=$ID; WEBHOOK_TIMESTAMP=$AT\n${steps.get('Kiểm tra chữ ký của thư đến')}`,
    )
    const [one, other] = said.trim().split('\n')
    assert.ok(one)
    assert.equal(one, other)
  })

  test('chữ ký sai: từ chối, giữ lại, không đổi gì', async () => {
    const steps = blocks((await opened('Nhóm thử sai')).html)
    const send = ['Khai tài khoản', 'Lấy mã truy cập', 'Viết thư', 'Ký'].map(title => steps.get(title)).join('\n')
    const before = await count()
    const said = await shell(`${send}\nprintf ' ' >> letter.json\n${steps.get('Gửi')}`)
    assert.match(said, /HTTP\/1\.1 401 /)
    assert.match(said, /"code":"signature"/)
    assert.equal(await count(), before + 1)
  })

  for (const [name, says] of [
    ['', /Ghi tên cơ quan/],
    ['x'.repeat(101), /Ghi tên ngắn hơn/],
  ] as const)
    test(`tên dài ${name.length}: không mở, nói cần ghi gì`, async () => {
      const { status, html } = await opened(name)
      assert.equal(status, 422)
      assert.match(html, says)
    })

  test('mở quá nhiều: thôi, nói chờ', async () => {
    for (let time = 0; time < 10; time++) await opened('Nhiều')
    const { status, html } = await opened('Nhiều')
    assert.equal(status, 422)
    assert.match(html, /chờ một giờ/)
  })

  test('nơi thật không mở tài khoản thử', async () => {
    const page = await real.inject({ method: 'GET', url: '/tich-hop' })
    assert.equal(page.statusCode, 200)
    assert.doesNotMatch(page.body, /tai-khoan-thu/)
    assert.match(page.body, /Nơi này là hệ thống thật/)
  })

  test('tài khoản thử không có trong số liệu công khai', async () => {
    const page = await (await fetch(`${origin}/thong-ke/lien-thong`)).text()
    assert.doesNotMatch(page, /thử nối/)
    const { rows } = (await (await fetch(`${origin}/api/v1/statistics/exchange`)).json()) as { rows: unknown[] }
    assert.deepEqual(rows, [])
  })
})
