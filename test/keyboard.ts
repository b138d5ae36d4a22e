import assert from 'node:assert/strict'
import type { BrowserContext, Locator } from 'playwright-core'
import { person, type Hands, type Person } from './person.ts'

const FAR = 150

/** Goes to a control by Tab alone; a group of radio buttons is one stop, at whichever is chosen or the first. */
async function reach(what: Locator): Promise<void> {
  const page = what.page()
  const isHere = () =>
    what.evaluate(element => {
      const { activeElement: active } = element.ownerDocument
      if (active === element) return true
      return (
        element instanceof HTMLInputElement &&
        element.type === 'radio' &&
        active instanceof HTMLInputElement &&
        active.type === 'radio' &&
        active.name === element.name
      )
    })
  for (let stops = 0; stops < FAR; stops++) {
    if (await isHere()) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`không tới được ${String(what)} bằng phím Tab ở ${page.url()}`)
}

/** Somebody without a mouse: Tab, Enter, Space, arrows and letters. Every link and button leads to a page. */
const hands: Hands = {
  click: async what => {
    await reach(what)
    const page = what.page()
    await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')])
  },
  fill: async (what, text) => {
    await reach(what)
    await what.page().keyboard.press('Control+A')
    await (text === '' ? what.page().keyboard.press('Delete') : what.page().keyboard.type(text))
  },
  check: async what => {
    const { keyboard } = what.page()
    await reach(what)
    if (await what.isChecked()) return
    await keyboard.press('Space')
    for (let presses = 0; presses < FAR && !(await what.isChecked()); presses++) await keyboard.press('ArrowDown')
    assert.ok(await what.isChecked(), `không chọn được ${String(what)} bằng bàn phím`)
  },
  select: async (what, index) => {
    await reach(what)
    const { keyboard } = what.page()
    await keyboard.press('Home')
    for (let presses = 0; presses < index; presses++) await keyboard.press('ArrowDown')
    assert.equal(await what.evaluate(list => (list as HTMLSelectElement).selectedIndex), index)
  },
}

/** A person in this browser context who has no mouse. */
export const typist = (context: BrowserContext, url: string): Promise<Person> => person(context, url, hands)
