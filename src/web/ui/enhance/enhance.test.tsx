import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import type { VNode } from 'preact'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { day } from '#kernel/day.ts'
import { render } from '#platform/html/render.ts'
import { ask, conditions } from '#procedures'
import { browser } from '../../../../test/browser.ts'
import { assets } from '../assets.ts'
import { sampleChrome } from '../chrome.ts'
import { FileField, TextField } from '../fields.tsx'
import { Button, Form } from '../forms.tsx'
import { OfficeLayout, PortalLayout } from '../layouts.tsx'
import { QuestionFields } from '../questions.tsx'
import { DataTable } from '../table.tsx'

const today = day('2017-03-15')
const questions = [
  ask.yesNo('birth.hospital', 'Sinh ở cơ sở y tế?'),
  ask.text('birth.place', 'Tên cơ sở y tế', { when: conditions.is('birth.hospital', true) }),
]
const queue = (shortcuts: boolean, current: string | undefined = 'mot') => (
  <OfficeLayout chrome={sampleChrome({ shortcuts })} title="Mới đến" split>
    <section class="list">
      <DataTable
        caption="Hồ sơ"
        rows={['mot', 'hai']}
        rowKey={row => row}
        current={current}
        columns={[{ key: 'a', label: 'Hồ sơ', cell: row => <a href={`/hang?hs=${row}`}>{row}</a> }]}
      />
    </section>
    <section class="pane">
      <TextField id="note" label="Ghi chú" />
      <Form action="/tiep-nhan">
        <Button kbd="T">Tiếp nhận</Button>
      </Form>
    </section>
  </OfficeLayout>
)
const pages: Readonly<Record<string, () => VNode>> = {
  '/hoi': () => (
    <PortalLayout chrome={sampleChrome()} title="Nơi sinh">
      <h1>Nơi sinh</h1>
      <Form action="/hoi" autosave="/tu-luu">
        <QuestionFields questions={questions} values={{}} facts={{ today, filedOn: today }} />
        <Button>Lưu và tiếp tục</Button>
      </Form>
    </PortalLayout>
  ),
  '/anh': () => (
    <PortalLayout chrome={sampleChrome()} title="Ảnh">
      <h1>Ảnh</h1>
      <Form action="/anh" upload>
        <FileField id="paper" label="Ảnh Giấy chứng sinh" />
        <Button>Gửi ảnh</Button>
      </Form>
    </PortalLayout>
  ),
  '/hang': () => queue(true),
  '/hang-tat': () => queue(false),
  '/hang-dong': () => queue(true, ''),
  '/xong': () => (
    <PortalLayout chrome={sampleChrome()} title="Xong">
      <h1>Đã nhận</h1>
    </PortalLayout>
  ),
}

const posted: { url: string; body: Buffer }[] = []
const server = createServer(async (request, reply) => {
  const url = (request.url ?? '').split('?')[0] ?? ''
  if (request.method === 'POST') {
    posted.push({ url, body: Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>)) })
    if (url === '/tu-luu') return reply.setHeader('content-type', 'text/plain; charset=utf-8').end('Đã lưu lúc 08:05')
    return reply.writeHead(303, { location: '/xong' }).end()
  }
  const file = assets().files.get(url)
  reply.setHeader('content-type', file?.type ?? 'text/html; charset=utf-8')
  reply.setHeader(
    'content-security-policy',
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'",
  )
  return reply.end(file?.bytes ?? (pages[url] ? render(pages[url]()) : ''))
})
before(() => new Promise<void>(done => server.listen(0, '127.0.0.1', done)))
after(() => server.close())

async function open(path: string, more: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const page = await (await (await browser()).newContext({ viewport: { width: 1366, height: 768 }, ...more })).newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)
  return page
}

describe('Câu hỏi theo điều kiện', () => {
  test('hiện khi trả lời Có, ẩn lại khi trả lời Không', async () => {
    const page = await open('/hoi')
    const place = page.getByLabel('Tên cơ sở y tế')
    assert.equal(await place.isVisible(), false)
    await page.getByLabel('Có', { exact: true }).check()
    assert.equal(await place.isVisible(), true)
    await page.getByLabel('Không', { exact: true }).check()
    assert.equal(await place.isVisible(), false)
  })
  test('không có mã chạy trong máy thì luôn thấy', async () => {
    const page = await open('/hoi', { javaScriptEnabled: false })
    assert.equal(await page.getByLabel('Tên cơ sở y tế').isVisible(), true)
  })
})

test('tự lưu sau khi ngừng gõ, không kiểm tra', async () => {
  const page = await open('/hoi')
  await page.getByLabel('Có', { exact: true }).check()
  await page.getByText('Đã lưu lúc 08:05').waitFor()
  const sent = new URLSearchParams(posted.findLast(({ url }) => url === '/tu-luu')?.body.toString())
  assert.deepEqual([sent.get('_tu-luu'), sent.get('birth.hospital'), sent.get('_csrf')], ['1', 'true', 'mẫu'])
})

test('ảnh được thu nhỏ còn 1600 px rồi mới gửi, trang sau hiện ra', async () => {
  const page = await open('/anh')
  const photo = await sharp({
    create: { width: 2000, height: 1500, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 30 }, background: '#888' },
  })
    .jpeg({ quality: 95 })
    .toBuffer()
  await page.getByLabel('Ảnh Giấy chứng sinh').setInputFiles({ name: 'IMG_0412.jpeg', mimeType: 'image/jpeg', buffer: photo })
  await page.getByRole('button', { name: 'Gửi ảnh' }).click()
  await page.getByRole('heading', { name: 'Đã nhận' }).waitFor()
  assert.ok(page.url().endsWith('/xong'))
  const body = posted.find(({ url }) => url === '/anh')?.body ?? Buffer.alloc(0)
  const start = body.indexOf(Buffer.from([0xff, 0xd8, 0xff]))
  assert.deepEqual((({ width, height }) => [width, height])(await sharp(body.subarray(start)).metadata()), [1600, 1200])
})

describe('Phím tắt của cán bộ', () => {
  const received = () => posted.filter(({ url }) => url === '/tiep-nhan').length
  test('T bấm nút Tiếp nhận', async () => {
    const page = await open('/hang')
    await page.keyboard.press('t')
    await page.getByRole('heading', { name: 'Đã nhận' }).waitFor()
    assert.equal(received(), 1)
  })
  test('không bấm khi đang gõ chữ', async () => {
    const page = await open('/hang')
    await page.getByLabel('Ghi chú').fill('')
    await page.getByLabel('Ghi chú').press('t')
    assert.equal(await page.getByLabel('Ghi chú').inputValue(), 't')
    assert.equal(received(), 1)
  })
  test('N mở hồ sơ sau', async () => {
    const page = await open('/hang')
    await page.keyboard.press('n')
    await page.waitForURL('**/hang?hs=hai')
  })
  test('Enter mở hồ sơ đầu khi chưa mở hồ sơ nào', async () => {
    const page = await open('/hang-dong')
    await page.keyboard.press('Enter')
    await page.waitForURL(/hs=mot/)
  })
  test('tắt ở máy chủ thì phím không làm gì', async () => {
    const page = await open('/hang-tat')
    await page.keyboard.press('t')
    await page.waitForTimeout(200)
    assert.equal(received(), 1)
  })
})
