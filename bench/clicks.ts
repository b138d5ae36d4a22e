import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { elapsed } from '#platform/clock.ts'
import { createDatabase, startEmbedded } from '#platform/db/index.ts'
import { browser } from '../test/browser.ts'
import { startProgram } from '../test/program.ts'

/** What an officer's common tasks cost in clicks or keys, in a real browser on a demo city. Run alone: `node --import ./scripts/tsx.mjs bench/clicks.ts`. */
type Task = { name: string; goal: number; who: string; steps: (hand: Hand) => Promise<void> }
type Hand = { page: Page; open(path: string): Promise<void>; click(what: Locator): Promise<void>; key(key: string): Promise<void> }

const UNIT = '00160@2025-07-01'
const button = ({ page }: Hand, name: string | RegExp) => page.locator('main').getByRole('button', { name }).first()
const link = ({ page }: Hand, name: string | RegExp) => page.locator('main').getByRole('link', { name }).first()
const first = ({ page }: Hand) => page.locator('.rowlink').first()

const tasks: readonly Task[] = [
  {
    name: 'queue → accept a clean dossier (mouse)',
    goal: 2,
    who: 'tuyet',
    steps: async hand => {
      await hand.open('/can-bo/hang/moi')
      await hand.click(first(hand))
      await hand.click(button(hand, 'Tiếp nhận'))
    },
  },
  {
    name: 'queue → accept a clean dossier (keys: Enter, T)',
    goal: 2,
    who: 'tuyet',
    steps: async hand => {
      await hand.open('/can-bo/hang/moi')
      await hand.key('Enter')
      await hand.key('t')
    },
  },
  {
    name: 'next dossier after a decision',
    goal: 0,
    who: 'tuyet',
    steps: async hand => {
      await hand.open('/can-bo/hang/moi')
      await first(hand).click()
      await button(hand, 'Tiếp nhận').click()
      await hand.page.waitForURL(/[?&]hs=/)
    },
  },
  {
    name: 'ask for supplement, 2 reasons, from the open dossier',
    goal: 5,
    who: 'tuyet',
    steps: async hand => {
      await hand.open('/can-bo/hang/moi')
      await first(hand).click()
      await hand.page.waitForURL(/hs=/)
      await hand.click(link(hand, /Yêu cầu bổ sung/))
      for (const place of [0, 1]) await hand.click(hand.page.locator('main input[type=checkbox]').nth(place))
      await hand.click(button(hand, 'Gửi yêu cầu'))
    },
  },
  {
    name: 'resolve a duplicate: open, turn away, its reason, confirm',
    goal: 3,
    who: 'tuyet',
    steps: async hand => {
      await hand.open('/can-bo/hang/moi')
      await hand.click(first(hand))
      await hand.click(link(hand, 'Không tiếp nhận'))
      await hand.click(hand.page.locator('[name="ly-do.nop-hai-lan"]'))
      await hand.click(button(hand, /Không tiếp nhận/))
    },
  },
  {
    name: 'register and print the certificate: view, sign; open, print',
    goal: 4,
    who: 'ngoc',
    steps: async hand => {
      await hand.open('/ky')
      await hand.click(first(hand))
      await hand.click(button(hand, /Ký bản này/))
      await hand.open('/can-bo/hang/cho-tra')
      await hand.click(first(hand))
      const paper = link(hand, /^In /)
      await hand.click(paper.filter({ visible: true }))
    },
  },
  {
    name: 'the leader signs all that were seen, after viewing',
    goal: 3,
    who: 'ngoc',
    steps: async hand => {
      await hand.open('/ky')
      await first(hand).click()
      for (let left = 20; left > 0 && (await link(hand, /Bản sau/).count()) > 0; left--) {
        const before = hand.page.url()
        await link(hand, /Bản sau/).click()
        await hand.page.waitForURL(url => url.href !== before)
      }
      await hand.click(link(hand, /ký cùng lúc/))
      await hand.click(button(hand, /Ký \d+ bản/))
    },
  },
]

const folder = mkdtempSync(join(tmpdir(), 'motcua-clicks-'))
const server = await startEmbedded(folder)
await createDatabase(server, 'clicks')
const program = await startProgram({
  DATABASE_URL: server.url('clicks'),
  MOTCUA_DATA: folder,
  MOTCUA_WORLD: 'demo',
  MOTCUA_WORLD_SIZE: process.env.BENCH_SIZE ?? '500',
  MOTCUA_NOW: '2026-11-18T09:00:00+07:00',
  MOTCUA_ROLE: 'web',
})
try {
  process.stdout.write('presses  goal     ms  task\n')
  for (const task of tasks) {
    const { presses, ms } = await measured(task)
    process.stdout.write(`${String(presses).padStart(7)} ${String(task.goal).padStart(5)} ${ms.toFixed(0).padStart(6)}  ${task.name}\n`)
  }
} finally {
  await (await browser()).close()
  await program.kill()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

/** Presses that were counted, and the time that they took, pages and all. */
async function measured({ who, steps }: Task): Promise<{ presses: number; ms: number }> {
  const context = await (await browser()).newContext({ viewport: { width: 1280, height: 800 }, locale: 'vi-VN', acceptDownloads: true })
  const page = await context.newPage()
  await page.goto(`${program.url}/can-bo/dang-nhap`)
  await page.locator(`form:has(input[name=officer][value=${who}]):has(input[name=unit][value="${UNIT}"]) button`).click()
  await page.waitForURL(/can-bo$/)
  const spent = { presses: 0, ms: 0 }
  const press = async (work: () => Promise<void>) => {
    const began = elapsed()
    await work()
    await page.waitForLoadState('load')
    spent.presses++
    spent.ms += elapsed() - began
  }
  await steps({
    page,
    open: async path => void (await page.goto(program.url + path)),
    click: what => press(() => what.click()),
    key: key =>
      press(async () => {
        const gone = page.waitForEvent('framenavigated')
        await page.keyboard.press(key)
        await gone
      }),
  })
  await context.close()
  return spent
}
