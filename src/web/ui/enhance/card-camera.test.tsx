import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { render } from '#platform/html/render.ts'
import { browser } from '../../../../test/browser.ts'
import { assets } from '../assets.ts'
import { sampleChrome } from '../chrome.ts'
import { TextField } from '../fields.tsx'
import { Button, Form } from '../forms.tsx'
import { OfficeLayout } from '../layouts.tsx'

const CARD = '001190012345|012345678|Trần Thị Hồng Nhung|20081990|Nữ|Số 5, tổ 12|15082021'
const counter = () => (
  <OfficeLayout chrome={sampleChrome()} title="Nhận tại quầy">
    <h1>Nhận tại quầy</h1>
    <Form action="/quay">
      <section data-card-scan>
        <TextField id="quet" label="Quét mã QR trên thẻ căn cước" />
        <Button name="viec" value="quet">
          Điền từ thẻ
        </Button>
        <p data-camera hidden>
          <button type="button">Quét bằng máy ảnh</button> <span role="status" />
        </p>
      </section>
    </Form>
  </OfficeLayout>
)

const posted: URLSearchParams[] = []
const server = createServer(async (request, reply) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  if (request.method === 'POST') posted.push(new URLSearchParams(Buffer.concat(chunks).toString()))
  const file = assets().files.get(request.url ?? '')
  reply.setHeader('content-type', file?.type ?? 'text/html; charset=utf-8')
  reply.setHeader(
    'content-security-policy',
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'",
  )
  reply.end(file?.bytes ?? render(counter()))
})
before(() => new Promise<void>(done => server.listen(0, '127.0.0.1', done)))
after(() => server.close())

/** A page in a browser whose own QR reader and camera are there, refused, or missing. */
async function opened(camera: 'none' | 'refused' | 'sees the card') {
  const context = await (await browser()).newContext()
  await context.addInitScript(
    ({ camera, card }) => {
      const own = window as unknown as { BarcodeDetector?: unknown }
      if (camera === 'none') return void delete own.BarcodeDetector
      own.BarcodeDetector = class {
        static getSupportedFormats = async () => ['qr_code']
        detect = async () => [{ rawValue: card }]
      }
      navigator.mediaDevices.getUserMedia = async () => {
        if (camera === 'refused') throw new DOMException('', 'NotAllowedError')
        const canvas = document.createElement('canvas')
        canvas.getContext('2d')?.fillRect(0, 0, 10, 10)
        return canvas.captureStream(10)
      }
    },
    { camera, card: CARD },
  )
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  return { page, close: () => context.close() }
}

describe('Máy ảnh đọc mã QR trên thẻ', () => {
  test('trình duyệt không tự đọc được mã QR thì không thấy gì', async () => {
    const { page, close } = await opened('none')
    assert.equal(await page.getByText('Quét bằng máy ảnh').isVisible(), false)
    await close()
  })

  test('đọc được thì như máy quét đã gõ: điền vào ô và gửi', async () => {
    const { page, close } = await opened('sees the card')
    await Promise.all([page.waitForNavigation(), page.getByText('Quét bằng máy ảnh').click()])
    assert.deepEqual([posted.at(-1)?.get('quet'), posted.at(-1)?.get('viec')], [CARD, 'quet'])
    await close()
  })

  test('không cho dùng máy ảnh: nói cách làm khác', async () => {
    const { page, close } = await opened('refused')
    await page.getByText('Quét bằng máy ảnh').click()
    await page.getByText('Chưa mở được máy ảnh').waitFor()
    await close()
  })
})
