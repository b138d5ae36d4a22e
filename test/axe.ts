import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

/** The rules' program. A test server may give it to the page as a script: the browser then compiles it once for all pages. */
export const axeProgram = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
export const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] as const

/** What stands around every page. */
const AROUND = ['.masthead', '.foot', '.clock']

/**
 * What breaks the rules of these tags on the page as it is drawn, as `rule: element`. `address` is where the page finds `axeProgram`, if it does.
 * `inside`: without the head and foot that every page has, which is half the work; somebody must have looked at those.
 */
export async function axeFaults(
  page: Page,
  tags: readonly string[] = everyRule,
  { address, inside = false }: { address?: string; inside?: boolean } = {},
): Promise<readonly string[]> {
  await (address ? page.addScriptTag({ url: address }) : page.evaluate(axeProgram))
  const options: RunOptions = {
    resultTypes: ['violations'],
    runOnly: { type: 'tag', values: [...tags] },
    rules: { 'color-contrast-enhanced': { enabled: false } },
  }
  const without = inside ? AROUND : []
  const { violations } = await page.evaluate(
    ({ options, without }) =>
      (globalThis as unknown as { axe: { run(context: object, options: RunOptions): Promise<AxeResults> } }).axe.run(
        without.length > 0 ? { exclude: without.map(selector => [selector]) } : document,
        options,
      ),
    { options, without },
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}
