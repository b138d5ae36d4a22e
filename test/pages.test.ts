import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { HtmlValidate } from 'html-validate'
import type { Page } from 'playwright-core'
import { published } from '../src/catalogue/index.ts'
import { permissions } from '../src/modules/identity/index.ts'
import { editionFor, visiblePages } from '../src/modules/procedures/index.ts'
import { routes } from '../src/web/routes.ts'
import { axeFaults } from './axe.ts'
import { browser } from './browser.ts'
import { startProgram, type Program } from './program.ts'
import { dataFolder } from './stories/folder.ts'
import { NGHIA_DO, realThings, town, type Town, type Visitor } from './stories/town.ts'

const AT = '2026-11-18T09:00:00+07:00'
const PHONE = '0912345678'
const rules = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  // A commune of the list and the box "in another province" answer one question; the last wins.
  rules: {
    'form-dup-name': 'off',
    'valid-id': ['error', { relaxed: true }],
    'void-style': 'off',
    'prefer-native-element': ['error', { exclude: ['list', 'listitem'] }],
  },
})

type Who = 'anyone' | 'phone' | 'lan' | 'tuyet' | 'nam' | 'ngoc' | 'son' | 'hoa'
const people: readonly (readonly [Who, string])[] = [
  ['anyone', 'anyone'],
  ['phone', 'phone'],
  ['lan', 'citizen'],
  ['tuyet', 'deskOfficer'],
  ['nam', 'civilStatusOfficer'],
  ['ngoc', 'signer'],
  ['son', 'head'],
  ['hoa', 'cityOperator'],
]

/** Every page that needs nothing in its address, seen by the first who may. */
const plainPages = routes({ demo: true })
  .filter(({ method, path, machine, still }) => method === 'GET' && !machine && !still && !/:|\.csv$|\.pdf$|\.atom$|\/eid|^\/quan-tri$/.test(path))
  .map(({ path, may }): [Who, string] => [
    people.find(([, kind]) => (permissions[may].who as readonly string[]).includes(kind))?.[0] ?? 'anyone',
    path,
  ])

/** A few that need a thing: `:name` stands for something real. */
const thingPages: readonly [Who, string][] = [
  ['anyone', '/thu-tuc?q=khai+sinh'],
  ['anyone', '/thu-tuc?q=xyzzy'],
  ['anyone', '/thu-tuc/:slug'],
  ['anyone', '/thu-tuc/:slug/kiem-tra/1'],
  ['anyone', '/thu-tuc/:slug/kiem-tra/1?_tiep=1'],
  ['anyone', '/thu-tuc/:slug/giay-to'],
  ['anyone', '/thu-tuc/:slug/lam-giup'],
  ['phone', '/thu-tuc/:slug/bat-dau'],
  ['anyone', '/su-kien/sinh-con'],
  ['anyone', '/xac-minh/ABCD2345EFGH'],
  ['anyone', '/thong-ke/:unit'],
  ['anyone', '/khong-co-trang-nay'],
  ['anyone', '/tinh-han?thu_tuc=1.001193&ngay=17/03/2017&gio=15:20'],
  ['phone', '/can-bo'],
  ['anyone', '/en/'],
  ['anyone', '/en/thu-tuc/:slug'],
  ['phone', '/nop/:draft'],
  ['phone', '/nop/:draft/tre/ho-ten'],
  ['phone', '/nop/:draft/me/me'],
  ['phone', '/nop/:draft/truoc/noi-cu-tru'],
  ['phone', '/nop/:draft/giay-to'],
  ['phone', '/nop/:draft/giay-to/giay-chung-sinh'],
  ['phone', '/nop/:draft/kiem-tra-lai'],
  ['lan', '/ho-so-cua-toi'],
  ['lan', '/ho-so/:confirming'],
  ['lan', '/ho-so/:confirming/xac-nhan'],
  ['lan', '/ho-so/:confirming/rut'],
  ['lan', '/ho-so/:confirming/da-gui'],
  ['tuyet', '/can-bo/hang/moi'],
  ['tuyet', '/can-bo/hang/moi?hs=:new'],
  ['tuyet', '/can-bo/hang/da-xong'],
  ['tuyet', '/can-bo/ho-so/:code'],
  ['tuyet', '/can-bo/ho-so/:code/bo-sung'],
  ['tuyet', '/can-bo/ho-so/:new/tu-choi'],
  ['tuyet', '/can-bo/ho-so/:signed/tra-ket-qua'],
  ['nam', '/can-bo/ho-so/:code/tham-tra'],
  ['nam', '/can-bo/ho-so/:code/phieu-kiem-soat'],
  ['nam', '/can-bo/so/:book'],
  ['ngoc', '/ky/:toSign'],
  ['ngoc', '/can-bo/ho-so/:toSign/tra-lai'],
]

let city: Town
let address = ''
let real: (path: string) => string
const here = new Map<Who, Visitor>()
const screens = new Map<Who, Promise<Page>>()
let program: Program

before(async () => {
  city = await town(AT)
  program = await startProgram({ DATABASE_URL: city.db.url, MOTCUA_DATA: dataFolder(), MOTCUA_WORLD: 'demo', MOTCUA_NOW: AT, MOTCUA_ROLE: 'web' })
  address = program.url
  here.set('anyone', await city.visitor('khách'))
  here.set('phone', await city.phone(PHONE))
  here.set('lan', await city.citizen('lan'))
  for (const id of ['tuyet', 'nam', 'ngoc', 'son'] as const) here.set(id, await city.officer(id, NGHIA_DO))
  here.set('hoa', await city.officer('hoa', '01@2004-08-31'))
  const general = await realThings(city, PHONE)
  const confirming = /\/ho-so\/(H26[^"/]+)/.exec((await here.get('lan')!.gets('/ho-so-cua-toi')).text)?.[1]
  const [fresh, signed, toSign] = await Promise.all(
    (['moi', 'cho-tra', 'cho-ky'] as const).map(async which => (await city.first(NGHIA_DO, which))?.code),
  )
  const more: Record<string, string | undefined> = { confirming, new: fresh, signed, toSign }
  real = path => general(path.replace(/:(confirming|new|signed|toSign)\b/g, (_, name: string) => more[name] ?? 'x'))
})
after(async () => {
  for (const page of screens.values()) await (await page).context().close()
  await program?.kill()
})

/** A small phone with this person's cookies. */
const screen = (who: Who): Promise<Page> => {
  const open = async () => {
    const context = await (await browser()).newContext({ viewport: { width: 320, height: 640 }, locale: 'vi-VN' })
    const cookies = here
      .get(who)!
      .cookie.split('; ')
      .map(pair => ({ name: pair.slice(0, pair.indexOf('=')), value: pair.slice(pair.indexOf('=') + 1), url: address }))
    await context.addCookies(cookies)
    return context.newPage()
  }
  if (!screens.has(who)) screens.set(who, open())
  return screens.get(who)!
}

/** What is wrong with the focus while somebody goes through the page with the Tab key: stuck, unseen, or out of the screen. */
async function focusFaults(page: Page): Promise<string[]> {
  const faults: string[] = []
  let last = ''
  for (let n = 0; n < 14; n++) {
    await page.keyboard.press('Tab')
    const now = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return undefined
      const style = getComputedStyle(element)
      const drawn = (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none'
      const box = element.getBoundingClientRect()
      return {
        name: element.outerHTML.slice(0, 120),
        drawn,
        inside: box.bottom > 0 && box.top < innerHeight && box.width > 0 && box.height > 0,
        place: [...document.querySelectorAll('*')].indexOf(element),
      }
    })
    if (!now) break
    if (!now.drawn) faults.push(`tiêu điểm không thấy: ${now.name}`)
    if (!now.inside) faults.push(`tiêu điểm ngoài màn hình: ${now.name}`)
    if (last === String(now.place)) faults.push(`phím Tab kẹt ở: ${now.name}`)
    last = String(now.place)
  }
  return faults
}

describe('Trang nào cũng đúng chuẩn, vừa màn hình 320 px, đi được bằng bàn phím', () => {
  for (const [who, path] of [...plainPages, ...thingPages])
    test(`${who} ${path}`, async () => {
      const { text, type, status } = await here.get(who)!.gets(real(path))
      if (path === '/dang-nhap/ma' || path === '/can-bo/giup-nop/ma') return assert.equal(status, 303, 'không có trang nhập mã khi chưa xin mã')
      assert.match(type, /^text\/html/, `${status} ${type}`)
      const { results } = await rules.validateString(text)
      const invalid = results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector}`))
      const page = await screen(who)
      const said: string[] = []
      const hear = (message: { text(): string }) => void (status < 400 && said.push(`bảng điều khiển: ${message.text()}`))
      page.on('console', hear)
      const reply = await page.goto(address + real(path))
      assert.equal(reply?.status(), status, 'chương trình trả lời khác')
      assert.equal(page.url(), address + encodeURI(real(path)), 'sang trang khác')
      const out = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      const faults = [...invalid, ...(await axeFaults(page)), ...(out > 0 ? [`thừa ngang ${out} px`] : []), ...(await focusFaults(page)), ...said]
      page.off('console', hear)
      assert.deepEqual(faults, [])
    })
})

describe('Nhẹ cho mạng chậm', () => {
  const KB = 1024
  for (const path of ['/', '/thu-tuc/dang-ky-khai-sinh', '/tra-cuu', '/thong-ke'])
    test(`lần đầu mở ${path}: không quá 60 KB và 6 lượt tải`, async () => {
      const context = await (await browser()).newContext({ viewport: { width: 360, height: 740 } })
      const page = await context.newPage()
      const finished: Promise<{ url: string; bytes: number }>[] = []
      page.on('requestfinished', request =>
        finished.push(
          request
            .sizes()
            .then(({ responseBodySize, responseHeadersSize }) => ({ url: request.url(), bytes: responseBodySize + responseHeadersSize })),
        ),
      )
      await page.goto(address + path, { waitUntil: 'networkidle' })
      const loads = await Promise.all(finished)
      await context.close()
      const list = loads.map(({ url, bytes }) => `${url.replace(address, '')} ${bytes}`).join('\n')
      assert.ok(loads.length <= 6, `${loads.length} lượt\n${list}`)
      assert.ok(loads.reduce((sum, { bytes }) => sum + bytes, 0) <= 60 * KB, list)
    })

  test('mỗi bước khai không quá 8 KB', async () => {
    const edition = editionFor(published, '1.001193', city.today)
    const steps = visiblePages(edition, edition.examples[0]?.answers ?? {}, { today: city.today, filedOn: city.today })
    const draft = real('/nop/:draft')
    const paths = [draft, `${draft}/giay-to`, `${draft}/kiem-tra-lai`, ...steps.map(({ task, page }) => `${draft}/${task?.id ?? 'truoc'}/${page.id}`)]
    const sizes = await Promise.all(
      paths.map(async url => {
        const reply = await city.app.inject({ method: 'GET', url, headers: { cookie: here.get('phone')!.cookie, 'accept-encoding': 'br' } })
        assert.equal(reply.statusCode, 200, url)
        return { url, bytes: reply.rawPayload.length }
      }),
    )
    assert.deepEqual(
      sizes.filter(({ bytes }) => bytes > 8 * KB),
      [],
    )
  })
})
