import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { HtmlValidate } from 'html-validate'
import type { Page } from 'playwright-core'
import { render } from '#platform/html/render.ts'
import { assets } from '#ui/assets.ts'
import { axeFaults, axeProgram, everyRule } from '../../../test/axe.ts'
import { browser } from '../../../test/browser.ts'
import { allCases } from './all-cases.ts'

const cases = await allCases()
const rules = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Question ids have dots; an SVG map is a list that HTML cannot draw.
    'valid-id': ['error', { relaxed: true }],
    'void-style': 'off',
    'prefer-native-element': ['error', { exclude: ['list', 'listitem'] }],
  },
})

const AXE = '/axe.js'
const server = createServer((request, reply) => {
  if (request.url === AXE) {
    reply.setHeader('content-type', 'text/javascript; charset=utf-8').setHeader('cache-control', 'max-age=3600, immutable')
    return void reply.end(axeProgram)
  }
  const file = assets().files.get(request.url ?? '')
  const found = cases.find(({ id }) => request.url === `/${id}`)
  reply.setHeader('content-type', file?.type ?? 'text/html; charset=utf-8')
  reply.setHeader(
    'content-security-policy',
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'",
  )
  reply.end(file?.bytes ?? (found ? render(found.node()) : ''))
})
before(() => new Promise<void>(done => server.listen(0, '127.0.0.1', done)))
after(() => server.close())

/** A cheap phone by day, with every rule. */
const PHONE = { width: 320, height: 740 }
/** An officer's screen by night, with the colours of every component of the kit. */
const DESK = { width: 1366, height: 740 }
const colours = (id: string) => (id.startsWith('kit-') ? ['cat.color'] : [])

/** Controls smaller than `least` px; links inside a sentence are exempt (WCAG 2.5.8), a task's link is as large as its row. */
const small = (page: Page, least: number) =>
  page.evaluate(least => {
    const inText = (element: Element) => element.matches('p a, li p a, dd a, td a, th a, .hint a, .errors a, main h2 a, main h3 a, figure a')
    return [...document.querySelectorAll<HTMLElement>('button, input:not([type=hidden]), select, textarea, summary, a[href]')]
      .filter(element => element.getClientRects().length > 0 && !inText(element) && !element.matches('.skip, .first'))
      .map(element => ({ box: (element.closest('.tasks li') ?? element).getBoundingClientRect(), name: element.outerHTML.slice(0, 90) }))
      .filter(({ box }) => box.height < least - 0.5 || box.width < 24 - 0.5)
      .map(({ box, name }) => `${Math.round(box.width)}×${Math.round(box.height)} ${name}`)
  }, least)

/** Everything wrong with the page as it is drawn: rules of accessibility, the console, sideways scroll, small targets. */
async function faults(page: Page, tags: readonly string[], least: number, inside: boolean): Promise<readonly string[]> {
  const out = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  return [
    ...(tags.length > 0 ? await axeFaults(page, tags, { address: AXE, inside }) : []),
    ...(out > 0 ? [`thừa ngang ${out} px`] : []),
    ...(await small(page, least)),
  ]
}

/** Head and foot of a page, whatever they lead to. */
const around = (html: string) =>
  ['header class="masthead"', 'footer', 'details class="clock"']
    .map(tag => new RegExp(`<${tag}[\\s\\S]*?</${tag.split(' ')[0]}>`).exec(html)?.[0].replace(/ (href|value|action)="[^"]*"/g, ''))
    .join()

/** The heads and feet that were looked at already: each is looked at once. */
const seen = new Set<string>()
const seenBefore = (html: string): boolean => {
  const drawn = around(html)
  const before = seen.has(drawn)
  seen.add(drawn)
  return before
}

describe('HTML đúng chuẩn', () => {
  for (const { id, node } of cases)
    test(id, async () => {
      const { results } = await rules.validateString(render(node()))
      assert.deepEqual(
        results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector}`)),
        [],
      )
    })
})

describe('Tiếp cận được ở 320 px ban ngày và ở 1366 px ban đêm', () => {
  const opened: { page?: Page; said: string[] } = { said: [] }
  before(async () => {
    const page = await (await (await browser()).newContext()).newPage()
    page.on('console', message => opened.said.push(message.text()))
    page.on('pageerror', error => opened.said.push(error.message))
    opened.page = page
  })
  after(() => opened.page?.context().close())
  for (const { id, surface, node } of cases)
    test(id, async () => {
      const { page, said } = opened
      assert.ok(page)
      said.length = 0
      const least = surface === 'office' ? 24 : 44
      const inside = seenBefore(render(node()))
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      await page.setViewportSize(PHONE)
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${id}`)
      const phone = await faults(page, everyRule, least, inside)
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
      await page.setViewportSize(DESK)
      const desk = await faults(page, colours(id), least, inside)
      assert.deepEqual({ phone, desk, said }, { phone: [], desk: [], said: [] })
    })
})
