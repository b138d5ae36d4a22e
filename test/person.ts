import assert from 'node:assert/strict'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import type { Edition, Question } from '../src/modules/procedures/index.ts'

/** What somebody answers, by question id; a commune by the words typed into its box. */
export type Known = Readonly<Record<string, string | number | boolean>>

/** How somebody works a control: by pointer, or by keys alone. */
export type Hands = {
  click(what: Locator): Promise<void>
  fill(what: Locator, text: string): Promise<void>
  check(what: Locator): Promise<void>
  select(what: Locator, index: number): Promise<void>
}

const pointer: Hands = {
  click: what => what.click(),
  fill: (what, text) => what.fill(text),
  check: what => what.check(),
  select: async (what, index) => void (await what.selectOption({ index })),
}

/** Somebody at a screen, who finds everything by the words on it. */
export type Person = {
  readonly page: Page
  opens(path: string): Promise<void>
  follows(link: string | RegExp): Promise<void>
  presses(button: string | RegExp): Promise<void>
  types(label: string, text: string): Promise<void>
  ticks(label: string | RegExp): Promise<void>
  /** Takes the line of a list that begins so. */
  chooses(list: string | RegExp, line: RegExp): Promise<void>
  /** Fills what is asked on this page and goes on. */
  answers(questions: readonly Question[], known: Known): Promise<void>
  sees(...words: (string | RegExp)[]): Promise<void>
  reads(): Promise<string>
  /** The path in the address bar. */
  at(): string
  /** A file behind an address, with this browser's cookies. */
  fetches(path: string): Promise<{ status: number; type: string; bytes: Buffer }>
}

const flat = (text: string) => text.replace(/\s+/g, ' ').trim()
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** A control's name begins with what is printed on it; what follows is only for screen readers and hints. */
const named = (words: string | RegExp) => (words instanceof RegExp ? words : new RegExp(`^${escaped(words)}`))

/** A person in this browser context, at `url`. */
export async function person(context: BrowserContext, url: string, hands: Hands = pointer): Promise<Person> {
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const reads = async () => flat(await page.locator('body').innerText())
  const click = async (what: Locator) => {
    await hands.click(what.first())
    await page.waitForLoadState()
  }
  const self: Person = {
    page,
    reads,
    opens: async path => void (await page.goto(new URL(path, url).href)),
    follows: link => click(page.getByRole('link', { name: named(link) })),
    presses: button => click(page.getByRole('button', { name: named(button) })),
    types: (label, text) => hands.fill(page.getByLabel(named(label)).first(), text),
    ticks: label => hands.check(page.getByLabel(named(label)).first()),
    chooses: async (list, line) => {
      const found = page.getByLabel(named(list)).first()
      const lines = await found.locator('option').allInnerTexts()
      await hands.select(
        found,
        lines.findIndex(text => line.test(text)),
      )
    },
    sees: async (...words) => {
      const text = await reads()
      for (const word of words)
        assert.ok(word instanceof RegExp ? word.test(text) : text.includes(word), `không thấy "${word}" ở ${page.url()}:\n${text}`)
    },
    at: () => new URL(page.url()).pathname,
    fetches: async path => {
      const reply = await context.request.get(new URL(path, url).href, { maxRedirects: 0 })
      return { status: reply.status(), type: reply.headers()['content-type'] ?? '', bytes: await reply.body() }
    },
    answers: async (questions, known) => {
      for (const question of questions) {
        const box = page.locator(`[data-id="${question.id}"]`)
        if (known[question.id] !== undefined && (await box.isVisible())) await answer(hands, box, question, known[question.id] ?? '')
      }
    },
  }
  return self
}

async function answer(hands: Hands, box: Locator, { kind, label, options = [] }: Question, value: string | number | boolean): Promise<void> {
  const text = String(value)
  const field = (name: string) => box.getByLabel(named(name), { exact: false }).first()
  switch (kind) {
    case 'choice':
      return hands.check(field(options.find(({ key }) => key === text)?.label ?? text))
    case 'yesNo':
      return hands.check(field(value ? 'Có' : 'Không'))
    case 'ethnicity':
    case 'country': {
      const values = await field(label)
        .locator('option')
        .evaluateAll(lines => lines.map(line => (line as HTMLOptionElement).value))
      return hands.select(field(label), values.indexOf(text))
    }
    case 'day':
    case 'partialDay': {
      const [year = '', month = '', day = ''] = text.split('-')
      await hands.fill(field('Ngày'), day)
      await hands.fill(field('Tháng'), month)
      return hands.fill(field('Năm'), year)
    }
    default:
      return hands.fill(field(label), text)
  }
}

/** The questions of the page under an address of a draft: `/nop/N-…/tre/ho-ten`. */
export function questionsAt({ tasks, precheck }: Edition, path: string): readonly Question[] {
  const [, , , task, page] = path.split('/')
  const pages = task === 'truoc' ? precheck : (tasks.find(({ id }) => id === task)?.pages ?? [])
  return pages.find(({ id }) => id === page)?.questions ?? []
}

/** Fills in one task from the list to its end; the list is open before and after. */
export async function does(who: Person, task: string, edition: Edition, known: Known): Promise<void> {
  const list = who.at()
  await who.follows(task)
  while (who.at() !== list && questionsAt(edition, who.at()).length > 0) {
    const here = who.at()
    await who.answers(questionsAt(edition, here), known)
    await who.presses('Lưu và tiếp tục')
    assert.notEqual(who.at(), here, `còn ở ${here}:\n${await who.reads()}`)
  }
}

/** Signs in with a phone: the code is read from the page that shows what would ring in people's pockets. */
export async function signsInByPhone(who: Person, number: string): Promise<void> {
  await who.types('Số di động', number)
  await who.presses('Nhận mã')
  await entersCode(who)
}

/** Reads the newest code from the messages in another tab and types it in. */
export async function entersCode(who: Person): Promise<void> {
  const messages = await who.page.context().newPage()
  await messages.goto(new URL('/tin-nhan', who.page.url()).href)
  const [code] = /\b\d{6}\b/.exec(await messages.locator('ol li').first().innerText()) ?? []
  await messages.close()
  assert.ok(code, 'có mã 6 số trong tin nhắn mới nhất')
  await who.types('Mã 6 số', code)
  await who.presses('Tiếp tục')
}

/** An officer of the cast at their desk: one press, no password. */
export async function signsInAsOfficer(who: Person, name: string): Promise<void> {
  await who.opens('/can-bo/dang-nhap')
  await who.page.locator('.cards > *').filter({ hasText: name }).getByRole('button').first().click()
  await who.page.waitForLoadState()
}
