import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, before, describe } from 'node:test'
import type { Page } from 'playwright-core'
import { dossierByCode } from '../src/modules/dossiers/index.ts'
import { sign } from '../src/platform/http/signing.ts'
import { openSession } from '../src/modules/identity/index.ts'
import { desk } from './browser.ts'
import { NGHIA_DO, town, type Town } from './stories/town.ts'
import { story } from './stories/story.ts'

const CARD = '001190012345|012345678|Trần Thị Hồng Nhung|20081990|Nữ|Số 5, tổ 12, Nghĩa Đô, Hà Nội|15082021'

let city: Town
let page: Page
const mouse = { clicks: 0 }

before(async () => {
  city = await town('2026-11-18T09:00:00+07:00')
  const url = await city.app.listen({ port: 0, host: '127.0.0.1' })
  const port = (city.app.server.address() as AddressInfo).port
  assert.ok(url.endsWith(String(port)))
  const session = await city.db.write(tx =>
    openSession(tx, { kind: 'officer', id: 'tuyet', unit: NGHIA_DO }, { now: new Date(), on: city.today, agent: 'test' }),
  )
  const context = await desk()
  await context.addCookies([{ name: 'phien', value: encodeURIComponent(sign(city.city.secret, session)), url }])
  // No hand touches a mouse: a click that a pointer made would be counted.
  await context.exposeFunction('clicked', () => mouse.clicks++)
  await context.addInitScript(() => addEventListener('pointerdown', () => (window as unknown as { clicked(): void }).clicked(), { capture: true }))
  page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(`${url}/can-bo/quay`)
})
after(() => page?.context().close())

/** What has the focus, as a form would post it. */
const focused = () => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name ?? '')

/** Presses Tab until the box called `name` has the focus: no other way there. */
async function tabTo(name: string): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    if ((await focused()) === name) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`Tab không tới được ô ${name}`)
}

const types = async (name: string, text: string) => {
  await tabTo(name)
  await page.keyboard.type(text)
}
/** A choice by the first letter of its label, or by its number. */
const picks = types
const value = (name: string) => page.locator(`[name="${name}"]`).first().inputValue()
const chosen = (name: string) => page.locator(`[name="${name}"]:checked`).getAttribute('value')
/** Enter, and the page that comes. */
async function enters(): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  await page.waitForLoadState('load')
  // The cursor is put in place with the first frame.
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
}

describe('Nhận một hồ sơ khai sinh tại quầy chỉ bằng bàn phím', () => {
  const step = story()

  step('mở tờ khai: Tab tới nút, Enter', async () => {
    for (let presses = 0; presses < 80; presses++) {
      if (
        await page.evaluate(
          () =>
            /ở quầy/.test(document.activeElement?.textContent ?? '') &&
            document.activeElement?.closest('.card')?.querySelector('h2')?.textContent === 'Đăng ký khai sinh',
        )
      )
        break
      await page.keyboard.press('Tab')
    }
    await enters()
    assert.match(page.url(), /\/can-bo\/quay\/dang-ky-khai-sinh\?nhap=/)
  })

  step('gửi khi còn trống: con trỏ tới chỗ đầu tiên cần sửa', async () => {
    await tabTo('dong-y')
    await enters()
    assert.equal(await focused(), 'birth.where')
  })

  step('máy quét gõ mã QR của mẹ rồi Enter: các ô được điền', async () => {
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    for (let presses = 0; presses < 40 && (await focused()) !== 'quet'; presses++) await page.keyboard.press('Shift+Tab')
    await page.keyboard.type(CARD)
    await enters()
    assert.equal(await value('mother.name'), 'Trần Thị Hồng Nhung')
    assert.equal(await value('mother.pin'), '001190012345')
    assert.deepEqual([await value('mother.born.ngay'), await value('mother.born.thang'), await value('mother.born.nam')], ['20', '08', '1990'])
    assert.equal(await chosen('quet-cho'), 'father')
  })

  step('chọn bằng chữ đầu hoặc số; ngày gõ liền 10112026', async () => {
    await picks('birth.where', '1')
    assert.equal(await chosen('birth.where'), 'co-giay')
    await types('child.born.ngay', '10112026')
    assert.deepEqual([await value('child.born.ngay'), await value('child.born.thang'), await value('child.born.nam')], ['10', '11', '2026'])
    assert.equal(await focused(), 'child.born.nam')
    await picks('parents.kind', '1')
    await picks('requester.relation', 'm')
    assert.equal(await chosen('requester.relation'), 'me')
  })

  step('phần còn lại: gõ, Tab, mũi tên', async () => {
    await types('mother.commune.tim', 'Phường Nghĩa Đô')
    await picks('parents.sameHome', 'c')
    await picks('child.surnameFrom', '1')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    assert.equal(await chosen('child.surnameFrom'), 'cha')
    await types('child.middle', 'Đức')
    await types('child.given', 'Minh')
    await picks('child.sex', '1')
    await types('child.ethnicity', 'Kinh')
    await types('birth.place', 'Bệnh viện Phụ sản Hà Nội')
    await types('child.native', 'Xã Ba Vì, Hà Nội')
    await types('father.name', 'Nguyễn Quang Huy')
    await types('father.born.ngay', '1988')
    await tabTo('father.pin')
    assert.deepEqual([await value('father.born.ngay'), await value('father.born.thang'), await value('father.born.nam')], ['', '', '1988'])
    await page.keyboard.type('001088054321')
    await picks('requester.residenceKind', '1')
    await types('requester.phone', '0912345678')
    await picks('delivery', '1')
    await picks('papers.giay-chung-sinh', '1')
  })

  step('quên đánh dấu đồng ý: con trỏ tới đúng ô đó; dấu cách, Enter, xong', async () => {
    await enters()
    assert.equal(
      await focused(),
      'dong-y',
      await page
        .locator('#loi')
        .innerText()
        .catch(() => ''),
    )
    await page.keyboard.press('Space')
    await enters()
    const code = /H26[\d.]+-\d{6}-\d{4}/.exec(page.url())?.[0] ?? ''
    const { channel, state, subject } = await dossierByCode(city.db, code)
    assert.deepEqual([channel, state, subject], ['counter', 'received', 'Nguyễn Đức Minh'])
    assert.equal(mouse.clicks, 0)
  })
})
