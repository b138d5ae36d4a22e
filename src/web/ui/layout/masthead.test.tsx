import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { render } from '#platform/html/render.ts'
import { phone } from '../../../../test/browser.ts'
import { assets } from '../assets.ts'
import { sampleChrome } from '../chrome.ts'
import { ErrorPage, OfficeLayout } from '../layouts.tsx'
import { to } from '../paths.ts'

const names = ['Mới đến', 'Đang giải quyết', 'Chờ bổ sung', 'Chờ xác nhận', 'Chờ ký', 'Chờ trả']
const nav = names.map((label, count) => ({ href: `/can-bo/hang/${count}`, label, count, current: count === 1 }))
const person = { name: 'Phạm Thị Mai Hương', post: 'Phường Văn Miếu – Quốc Tử Giám' }
const page = (path: string, queues?: typeof nav) =>
  render(
    <OfficeLayout chrome={sampleChrome({ path, person })} title="x" unit={person.post} nav={queues}>
      <h1>x</h1>
    </OfficeLayout>,
  )

const server = createServer((request, reply) => {
  const file = assets().files.get(request.url ?? '')
  reply.setHeader('content-type', file?.type ?? 'text/html; charset=utf-8').end(file?.bytes ?? page('/can-bo', nav))
})
before(() => new Promise<void>(done => server.listen(0, '127.0.0.1', done)))
after(() => server.close())

describe('Đầu trang cán bộ trên điện thoại 360 px, không có JavaScript', () => {
  const opened: { page?: Page } = {}
  before(async () => {
    opened.page = await (await phone({ javaScriptEnabled: false })).newPage()
    await opened.page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  })
  after(() => opened.page?.context().close())
  const shown = () => opened.page!.getByRole('link', { name: /Chờ trả/ })

  test('cao không quá 56 px', async () => assert.ok(((await opened.page!.locator('.masthead').boundingBox())?.height ?? 99) <= 56))
  test('hàng việc mở bằng bàn phím, phím Esc đóng lại', async () => {
    assert.equal(await shown().isVisible(), false)
    await opened.page!.getByRole('button', { name: 'Hàng việc: Đang giải quyết' }).press('Enter')
    assert.equal(await shown().isVisible(), true)
    await opened.page!.keyboard.press('Tab')
    assert.equal(await opened.page!.getByRole('link', { name: /Mới đến/ }).evaluate(link => link === document.activeElement), true)
    await opened.page!.keyboard.press('Escape')
    assert.equal(await shown().isVisible(), false)
  })
})

describe('Trang điều hành có đường sang nhau', () => {
  const rooms = [to.city.rollout(), to.city.exchange, to.admin.procedures]
  for (const path of rooms)
    test(path, () => {
      const html = page(path)
      for (const room of [to.city.home, to.city.statistics, ...rooms]) assert.match(html, new RegExp(`href="${room}"`))
      assert.match(html, new RegExp(`href="${path}" aria-current="page"`))
    })
})

describe('Trang báo lỗi', () => {
  const says = 'Không có sổ này ở đơn vị. Về danh sách sổ để chọn.'
  const html = (path: string, who?: typeof person) =>
    render(<ErrorPage chrome={sampleChrome({ path, person: who })} status={404} requestId="r" says={says} />)
  test('câu đầu là tiêu đề, việc cần làm đứng riêng', () =>
    assert.match(html('/tra-cuu'), /<h1>Không có sổ này ở đơn vị<\/h1><p class="lead">Về danh sách sổ để chọn\.<\/p>/))
  test('cán bộ gặp lỗi vẫn ở trang cán bộ', () => assert.match(html('/can-bo/so/9', person), /<body class="office">.*Về việc hôm nay/s))
  test('người dân vào nhầm vẫn ở trang công khai', () => assert.match(html('/can-bo/so/9'), /<body class="portal">/))
})
