import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { render } from '#platform/html/render.ts'
import { attribute, decode, type Token, tokens } from '#platform/html/tokens.ts'
import { translate } from '#platform/html/translate.ts'
import { english } from '#ui/english/index.ts'
import { vietnameseOnly } from '#ui/paths.ts'
import { vietnameseIn } from '../../../test/glossed.ts'
import { allCases } from './all-cases.ts'

/** Names that a sentence or the title of a tile holds: they stay as people write them. */
const data = ['Đơn vị', 'phường Nghĩa Tân', 'Trần', 'Cấp giấy phép xây dựng mới đối với công']

const strange = (text: string) => vietnameseIn(text, data)

type Open = Token & { kind: 'open' }

/** Each opening tag and text of a page, and whether it is marked as Vietnamese. */
function* said(html: string): Generator<{ token: Open | { kind: 'text'; raw: string }; vietnamese: boolean }> {
  const stack: boolean[] = []
  for (const token of tokens(html)) {
    const above = stack.at(-1) ?? false
    if (token.kind === 'open') {
      const vietnamese = token.name === 'html' ? false : above || attribute(token.raw, 'lang') === 'vi'
      if (!token.leaf) stack.push(vietnamese)
      yield { token, vietnamese }
    } else if (token.kind === 'close') stack.pop()
    else if (token.kind === 'text') yield { token: { kind: 'text', raw: token.raw }, vietnamese: above }
  }
}

const SPOKEN = ['aria-label', 'alt', 'title', 'placeholder'] as const
const inEnglish = (href: string) => !href.startsWith('/') || /^\/en(?=$|[/?#])/.test(href) || vietnameseOnly.some(root => href.startsWith(root))

/** Pages that have an English mirror: not the officers', nor what an editor tries. */
describe('Trang mẫu bằng tiếng Anh', async () => {
  const cases = (await allCases()).filter(({ surface, id }) => surface !== 'office' && !id.startsWith('soan-'))
  for (const { id, node } of cases)
    test(id, () => {
      const missing = new Set<string>()
      const html = translate(render(node()), english, { missing })
      const left: string[] = []
      const links: string[] = []
      for (const { token, vietnamese } of said(html)) {
        if (token.kind === 'text') {
          if (!vietnamese) left.push(...strange(decode(token.raw)))
          continue
        }
        const spoken = vietnamese ? [] : SPOKEN.flatMap(name => attribute(token.raw, name) ?? [])
        left.push(...spoken.flatMap(strange))
        const to = attribute(token.raw, 'hreflang') ? [] : ['href', 'action', 'formaction'].flatMap(name => attribute(token.raw, name) ?? [])
        links.push(...to.filter(href => !inEnglish(href)))
      }
      assert.match(html, /<html lang="en"/)
      assert.deepEqual({ missing: [...missing], left, links }, { missing: [], left: [], links: [] })
    })
})
