import type { Edition } from './edition.ts'
import { attribute, decode, encode, type Token, tokens } from './tokens.ts'

type Frame = { readonly name: string; readonly at: number; readonly quiet: boolean }

const SPOKEN = /(\s)(aria-label|alt|title|placeholder|label|value)="([^"]*)"/g
const ADDRESS = /(\s)(href|action|formaction)="([^"]*)"/g
const NO_SPAN = new Set(['title', 'option', 'text', 'tspan', 'desc'])
const hasLetters = (text: string) => /\p{L}/u.test(text)

/**
 * A finished page in another language: text and spoken attributes by the edition's table, local addresses by its `path`.
 * `translate="no"`, an element with its own `lang`, textarea, script and style are left alone. What the table does not have
 * stays, marked with the original's `lang` (WCAG 3.1.2), and is added to `missing`.
 */
export function translate(html: string, edition: Edition, { missing }: { missing?: Set<string> } = {}): string {
  const out: string[] = []
  const stack: Frame[] = []
  const pieces = [...tokens(html)]
  const original = (/<html[^>]*\slang="([^"]*)"/.exec(html)?.[1] ?? 'vi').replace(/[^\w-]/g, '')
  const mark = (tag: string) => (/\slang="/.test(tag) ? tag : tag.replace(/^<[^\s/>]+/, `$& lang="${original}"`))

  const say = (text: string) => {
    const said = edition.say(text)
    if (said === undefined && hasLetters(text)) missing?.add(text.replace(/\s+/g, ' ').trim())
    return said
  }

  function text(raw: string, place: number) {
    const plain = decode(raw)
    const frame = stack.at(-1)
    if (frame?.quiet || !hasLetters(plain)) return raw
    const said = say(plain)
    const [, before = '', body = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(raw) ?? []
    if (said !== undefined) return before + encode(said) + after
    const alone = pieces[place - 1]?.kind === 'open' && pieces[place + 1]?.kind === 'close'
    if (!frame || !(alone || NO_SPAN.has(frame.name))) return `${before}<span lang="${original}">${body}</span>${after}`
    out[frame.at] = mark(out[frame.at] ?? '')
    return raw
  }

  function open(token: Token & { kind: 'open' }) {
    const own = token.name === 'html' ? undefined : attribute(token.raw, 'lang')
    const kept = attribute(token.raw, 'translate') === 'no'
    const quiet = Boolean(stack.at(-1)?.quiet) || kept || own !== undefined
    if (!token.leaf) stack.push({ name: token.name, at: out.length, quiet })
    const tag = token.raw.includes(' hreflang="')
      ? token.raw
      : token.raw.replace(ADDRESS, (_, gap, name, to) => `${gap}${name}="${encode(edition.path(decode(to)))}"`)
    if (token.name === 'html') return tag.replace(/\slang="[^"]*"/, ` lang="${edition.lang}"`)
    if (quiet) return kept ? mark(tag) : tag
    return tag.replace(SPOKEN, (all, gap, name, value) => {
      if (!speaks(token, name)) return all
      const said = say(decode(value))
      return said === undefined ? all : `${gap}${name}="${encode(said)}"`
    })
  }

  for (const [place, token] of pieces.entries()) {
    if (token.kind === 'text') out.push(text(token.raw, place))
    else if (token.kind === 'open') out.push(open(token))
    else {
      if (token.kind === 'close') stack.pop()
      out.push(token.raw)
    }
  }
  return out.join('')
}

/** `value` is read out only on buttons, `label` only on groups of options. */
function speaks({ name, raw }: { name: string; raw: string }, attributeName: string): boolean {
  if (attributeName === 'value') return name === 'input' && /\stype="(submit|button|reset)"/.test(raw)
  return attributeName === 'label' ? name === 'optgroup' : true
}
