/** What a writer's text is made of. */
export type Token =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'binding'; readonly name: string; readonly given: Readonly<Record<string, string>>; readonly wrote: string }
  | { readonly kind: 'quoted'; readonly text: string; readonly source: string }

export type Paragraph = { readonly heading: boolean; readonly tokens: readonly Token[] }

const MARKS = /\{\{(.*?)\}\}|\[\[(.*?)\]\]|\(\((.*?)\)\)/gs
const NUMBER = /[\p{N}]+(?:[.,/:][\p{N}]+)*\s?%?/gu
/** What may stand between double brackets: days, and the names of decisions. */
const NAMED = [
  /(?:Luật|Nghị định|Nghị quyết|Quyết định|Thông tư|Kế hoạch|Chỉ thị|Công văn)(?: [\p{L} ]{1,40})?(?: số)? \p{N}+(?:\/[\p{L}\p{N}-]+)+/giu,
  /(?<!\p{N})[0-3]?\d\/(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d(?!\p{N})/gu,
  /(?<!\p{N})(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d(?!\p{N})/gu,
  /(?<!\p{N})[0-2]?\d:[0-5]\d(?!\p{N})/gu,
  /(?:ngày|tháng|quý) \d{1,2}(?!\p{N})/giu,
  /năm (?:19|20)\d\d(?!\p{N})/giu,
  /(?:Điều|khoản|đợt|mức|mức độ) \d{1,3}(?!\p{N})(?! ?%)/giu,
]

const bindingOf = (inside: string): Token => {
  const [name = '', ...rest] = inside.trim().split(/\s+/)
  const given = Object.fromEntries(rest.map(part => [part.split('=')[0] ?? '', part.split('=').slice(1).join('=')]))
  return { kind: 'binding', name, given, wrote: `{{${inside.trim()}}}` }
}

/** Reads a line of text; every fault as a sentence: numbers by hand, brackets that do not close, quotations without a source. */
export function readLine(text: string): { tokens: Token[]; faults: string[] } {
  const tokens: Token[] = []
  const faults: string[] = []
  const words = (part: string) => {
    if (part === '') return
    if (/\{\{|\}\}|\[\[|\]\]|\(\(|\)\)/.test(part)) faults.push(`Có ngoặc kép chưa khép ở "${short(part)}". Khép lại thành {{…}}, [[…]] hoặc ((…)).`)
    for (const [found] of part.matchAll(NUMBER))
      faults.push(
        `Số "${found.trim()}" gõ tay ở "${around(part, found)}". Thay bằng {{…}}, hoặc ghi [[${found.trim()} | nguồn]], hoặc ((…)) nếu là ngày, tên văn bản.`,
      )
    tokens.push({ kind: 'words', text: part })
  }
  let last = 0
  for (const match of text.matchAll(MARKS)) {
    const [all, binding, quotation, named] = match
    words(text.slice(last, match.index))
    last = match.index + all.length
    if (binding !== undefined) tokens.push(bindingOf(binding))
    else if (quotation !== undefined) {
      const [quoted = '', ...source] = quotation.split('|').map(part => part.trim())
      if (quoted === '' || source.join('').length < 3) faults.push(`Trích "${short(quotation)}" chưa có nguồn. Ghi [[chữ trích | nguồn]].`)
      tokens.push({ kind: 'quoted', text: quoted, source: source.join(' | ') })
    } else if (named !== undefined) {
      if (/\p{N}/u.test(NAMED.reduce((rest, shape) => rest.replace(shape, ''), named)))
        faults.push(`"${short(named)}" không phải ngày hay tên văn bản. Số liệu thì thay bằng {{…}} hoặc [[… | nguồn]].`)
      tokens.push({ kind: 'words', text: named.trim() })
    }
  }
  words(text.slice(last))
  return { tokens, faults }
}

/** Reads the whole: paragraphs are parted by an empty line, `## ` begins a heading. */
export function readText(text: string): { paragraphs: Paragraph[]; faults: string[] } {
  const read = text
    .replaceAll('\r', '')
    .normalize('NFC')
    .split(/\n\s*\n/)
    .map(part => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .map(part => ({ heading: part.startsWith('## '), ...readLine(part.replace(/^## /, '')) }))
  return { paragraphs: read.map(({ heading, tokens }) => ({ heading, tokens })), faults: read.flatMap(({ faults }) => faults) }
}

const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
const around = (text: string, found: string) => {
  const at = text.indexOf(found)
  return text.slice(Math.max(0, at - 15), at + found.length + 15).trim()
}
