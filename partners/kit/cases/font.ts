import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A TrueType font as it lies in its file. Sizes are in thousandths of the letter's height. */
export type Font = {
  glyphOf(letter: string): number
  widthOf(glyph: number): number
  /** The same font with these glyphs alone; the others keep their places and are empty. */
  only(glyphs: ReadonlySet<number>): Buffer
  readonly box: readonly number[]
  readonly ascent: number
  readonly descent: number
}

const PARTS = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep']

/** Tinos, which knows every letter of Vietnamese. */
export function readFont(path = fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'))): Font {
  const file = readFileSync(path)
  const tables = new Map<string, Buffer>()
  for (let n = 0; n < file.readUInt16BE(4); n++) {
    const at = 12 + 16 * n
    const from = file.readUInt32BE(at + 8)
    tables.set(file.toString('latin1', at, at + 4), file.subarray(from, from + file.readUInt32BE(at + 12)))
  }
  const table = (name: string): Buffer => tables.get(name) ?? Buffer.alloc(0)
  const [head, hhea, hmtx] = [table('head'), table('hhea'), table('hmtx')]
  const scaled = (value: number) => Math.round((value * 1000) / head.readUInt16BE(18))
  const metrics = hhea.readUInt16BE(34)
  const glyphOf = lettersOf(table('cmap'))
  return {
    glyphOf: letter => glyphOf(letter.codePointAt(0) ?? 0),
    widthOf: glyph => scaled(hmtx.readUInt16BE(4 * Math.min(glyph, metrics - 1))),
    only: glyphs => assembled(tables, glyphs),
    box: [36, 38, 40, 42].map(at => scaled(head.readInt16BE(at))),
    ascent: scaled(hhea.readInt16BE(4)),
    descent: scaled(hhea.readInt16BE(6)),
  }
}

/** From a code point to its glyph: `cmap` in format 4. */
function lettersOf(cmap: Buffer): (point: number) => number {
  const places = Array.from({ length: cmap.readUInt16BE(2) }, (_, n) => cmap.readUInt32BE(8 + 8 * n))
  const map = cmap.subarray(places.find(at => cmap.readUInt16BE(at) === 4))
  const double = map.readUInt16BE(6)
  const [ends, starts, deltas, ranges] = [14, 16 + double, 16 + 2 * double, 16 + 3 * double] as const
  return point => {
    for (let n = 0; n < double; n += 2) {
      const start = map.readUInt16BE(starts + n)
      if (point > map.readUInt16BE(ends + n)) continue
      if (point < start) return 0
      const range = map.readUInt16BE(ranges + n)
      const found = range === 0 ? point : map.readUInt16BE(ranges + n + range + 2 * (point - start))
      return found === 0 ? 0 : (found + map.readUInt16BE(deltas + n)) & 0xffff
    }
    return 0
  }
}

function assembled(tables: ReadonlyMap<string, Buffer>, wanted: ReadonlySet<number>): Buffer {
  const [head, loca, glyf] = ['head', 'loca', 'glyf'].map(name => tables.get(name) ?? Buffer.alloc(0)) as [Buffer, Buffer, Buffer]
  const long = head.readUInt16BE(50) === 1
  const placeOf = (n: number) => (long ? loca.readUInt32BE(4 * n) : 2 * loca.readUInt16BE(2 * n))
  const bytesOf = (glyph: number) => glyf.subarray(placeOf(glyph), placeOf(glyph + 1))
  const kept = new Set([0, ...wanted])
  // A set that grows while it is walked: parts of parts come along.
  for (const glyph of kept) for (const part of partsOf(bytesOf(glyph))) kept.add(part)
  const places = Buffer.alloc(loca.length)
  const drawn: Buffer[] = []
  let at = 0
  for (let glyph = 0; glyph < loca.length / (long ? 4 : 2); glyph++) {
    if (long) places.writeUInt32BE(at, 4 * glyph)
    else places.writeUInt16BE(at / 2, 2 * glyph)
    if (!kept.has(glyph)) continue
    drawn.push(bytesOf(glyph))
    at += bytesOf(glyph).length
  }
  return bound(new Map([...tables, ['loca', places], ['glyf', Buffer.concat(drawn)]]))
}

/** The glyphs that a composite glyph is made of. */
function partsOf(glyph: Buffer): number[] {
  if (glyph.length === 0 || glyph.readInt16BE(0) >= 0) return []
  const parts: number[] = []
  for (let at = 10, more = true; more; ) {
    const flags = glyph.readUInt16BE(at)
    parts.push(glyph.readUInt16BE(at + 2))
    at += 4 + (flags & 0x1 ? 4 : 2) + (flags & 0x8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0)
    more = (flags & 0x20) !== 0
  }
  return parts
}

/** A font file of these tables, those that a page needs. */
function bound(tables: ReadonlyMap<string, Buffer>): Buffer {
  const names = PARTS.filter(name => tables.has(name))
  const start = Buffer.alloc(12 + 16 * names.length)
  start.writeUInt32BE(0x00010000, 0)
  start.writeUInt16BE(names.length, 4)
  const parts = [start]
  let at = start.length
  for (const [n, name] of names.entries()) {
    const body = tables.get(name) ?? Buffer.alloc(0)
    const padded = Buffer.concat([body, Buffer.alloc(-body.length & 3)])
    start.write(name, 12 + 16 * n, 'latin1')
    start.writeUInt32BE(at, 20 + 16 * n)
    start.writeUInt32BE(body.length, 24 + 16 * n)
    parts.push(padded)
    at += padded.length
  }
  return Buffer.concat(parts)
}
