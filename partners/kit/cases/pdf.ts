import { deflateSync } from 'node:zlib'
import { readFont, type Font } from './font.ts'

const [LEFT, TOP, WIDTH] = [64, 770, 467] as const
let loaded: Font | undefined

/** A PDF of one page: a title, and lines below, in letters that it brings along. The same words give the same bytes. */
export function onePage(title: string, lines: readonly string[]): Buffer {
  const font = (loaded ??= readFont())
  const used = new Map<number, string>()
  const hex = (text: string) => {
    const glyphs = [...text].map(letter => {
      const glyph = font.glyphOf(letter)
      used.set(glyph, letter)
      return glyph.toString(16).padStart(4, '0')
    })
    return `<${glyphs.join('')}>`
  }
  const shown = lines.flatMap(line => wrapped(font, line.normalize('NFC'), (WIDTH * 1000) / 12))
  const text = [
    `BT /F 17 Tf ${LEFT} ${TOP} Td ${hex(title.normalize('NFC'))} Tj`,
    `/F 12 Tf 19 TL T* ${shown.map(line => `T* ${hex(line)} Tj`).join('\n')}`,
    'ET',
  ].join('\n')
  const glyphs = [...used].toSorted(([a], [b]) => a - b)
  return bound([
    '<< /Type /Catalog /Pages 2 0 R /Lang (vi) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    stream(Buffer.from(text)),
    '<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Tinos /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 9 0 R >>',
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Tinos /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>
/FontDescriptor 7 0 R /CIDToGIDMap /Identity /W [${glyphs.map(([glyph]) => `${glyph} [${font.widthOf(glyph)}]`).join(' ')}] >>`,
    `<< /Type /FontDescriptor /FontName /AAAAAA+Tinos /Flags 4 /FontBBox [${font.box.join(' ')}] /ItalicAngle 0 /Ascent ${font.ascent}
/Descent ${font.descent} /CapHeight 660 /StemV 80 /FontFile2 8 0 R >>`,
    stream(font.only(new Set(used.keys()))),
    stream(Buffer.from(letters(glyphs))),
    `<< /Title <feff${utf16(title.normalize('NFC'))}> >>`,
  ])
}

/** A line in as many as it takes. */
function wrapped(font: Font, line: string, most: number): string[] {
  const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + font.widthOf(font.glyphOf(letter)), 0)
  const rows = ['']
  for (const word of line.split(' ')) {
    const longer = rows.at(-1) === '' ? word : `${rows.at(-1)} ${word}`
    if (widthOf(longer) <= most || rows.at(-1) === '') rows[rows.length - 1] = longer
    else rows.push(word)
  }
  return rows
}

const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex')

/** Which letter each glyph is, so that the words can be searched and read aloud. */
const letters = (glyphs: readonly (readonly [number, string])[]) => {
  const lots = Array.from({ length: Math.ceil(glyphs.length / 100) }, (_, n) => glyphs.slice(100 * n, 100 * n + 100))
  const line = ([glyph, letter]: readonly [number, string]) => `<${glyph.toString(16).padStart(4, '0')}> <${utf16(letter)}>`
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Letters def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...lots.flatMap(some => [`${some.length} beginbfchar`, ...some.map(line), 'endbfchar']),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n')
}

function stream(bytes: Buffer): string {
  const packed = deflateSync(bytes)
  return `<< /Length ${packed.length} /Length1 ${bytes.length} /Filter /FlateDecode >>\nstream\n${packed.toString('latin1')}\nendstream`
}

/** The objects as a file, with the table of where each begins. */
function bound(objects: readonly string[]): Buffer {
  const parts = ['%PDF-1.4', '%\u00e2\u00e3\u00cf\u00d3']
  let at = parts.join('\n').length + 1
  const places = objects.map((object, place) => {
    const part = [`${place + 1} 0 obj`, object, 'endobj'].join('\n')
    const from = `${String(at).padStart(10, '0')} 00000 n `
    parts.push(part)
    at += part.length + 1
    return from
  })
  const size = objects.length + 1
  const table = ['xref', `0 ${size}`, '0000000000 65535 f ', ...places, 'trailer', `<< /Size ${size} /Root 1 0 R /Info ${size - 1} 0 R >>`]
  return Buffer.from([...parts, ...table, 'startxref', String(at), '%%EOF', ''].join('\n'), 'latin1')
}
