/** One piece of finished HTML. Joining every `raw` gives the HTML back, byte for byte. */
export type Token =
  | { readonly kind: 'open'; readonly raw: string; readonly name: string; readonly leaf: boolean }
  | { readonly kind: 'close'; readonly raw: string; readonly name: string }
  | { readonly kind: 'text' | 'verbatim'; readonly raw: string }

const PIECE = /<!--[\s\S]*?-->|<![^>]*>|<\/?[a-zA-Z](?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+|</g
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
const VERBATIM = new Set(['script', 'style', 'textarea'])
const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': '\u00A0', '&amp;': '&' }

/** The pieces of an HTML document as our renderer writes it: attributes in quotes, every element closed. */
export function* tokens(html: string): Generator<Token> {
  let inside = ''
  for (const [raw] of html.matchAll(PIECE)) {
    const name = /^<\/?([a-zA-Z][^\s/>]*)/.exec(raw)?.[1]?.toLowerCase()
    const closes = raw.startsWith('</')
    if (inside && !(closes && name === inside)) yield { kind: 'verbatim', raw }
    else if (!name) yield { kind: raw.startsWith('<!') ? 'verbatim' : 'text', raw }
    else if (closes) {
      inside = ''
      yield { kind: 'close', raw, name }
    } else {
      if (VERBATIM.has(name)) inside = name
      yield { kind: 'open', raw, name, leaf: VOID.has(name) || raw.endsWith('/>') }
    }
  }
}

/** Character references of our own renderer back to characters. */
export const decode = (html: string): string => html.replace(/&(?:lt|gt|quot|#39|nbsp|amp);/g, entity => ENTITIES[entity] ?? entity)

/** Characters that would end a text or an attribute, as references. */
export const encode = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The value of an attribute in an opening tag, decoded; undefined when it is not there. */
export function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined ? undefined : decode(value)
}
