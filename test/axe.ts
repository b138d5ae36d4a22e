import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

/** The rules' program. A test server may give it to the page as a script: the browser then compiles it once for all pages. */
export const axeProgram = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
export const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] as const

/** What breaks the rules of these tags on the page as it is drawn, as `rule: element`. `address` is where the page finds `axeProgram`, if it does. */
export async function axeFaults(page: Page, tags: readonly string[] = everyRule, address?: string): Promise<readonly string[]> {
  await (address ? page.addScriptTag({ url: address }) : page.evaluate(axeProgram))
  const options: RunOptions = {
    resultTypes: ['violations'],
    runOnly: { type: 'tag', values: [...tags] },
    rules: { 'color-contrast-enhanced': { enabled: false } },
  }
  const { violations } = await page.evaluate(
    options => (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(options),
    options,
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}
