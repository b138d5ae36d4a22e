import jsqr from 'jsqr'
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib'
import { drawPage, pdfSizes, pdfTexts, type Pixels } from '#platform/files/pdfium.ts'

// The package is CommonJS with a default inside its default.
const jsQR = (jsqr as unknown as { default: typeof jsqr.default }).default

/** The QR code in a picture: what it says, and the side of its square of modules in pixels. */
export function readQr({ width, height, rgba }: Pixels): { text: string; side: number; version: number } | undefined {
  const found = jsQR(new Uint8ClampedArray(rgba), width, height)
  if (!found) return undefined
  const { topLeftCorner: left, topRightCorner: right } = found.location
  return { text: found.data, side: Math.hypot(right.x - left.x, right.y - left.y), version: found.version }
}

const MM = 72 / 25.4

/** A printed document as a person and a machine see it: pages in mm, words on one line, fonts not embedded, and the QR code with its width in mm, quiet zone included. */
export async function seen(pdf: Uint8Array) {
  const sizes = await pdfSizes(pdf)
  const texts = await pdfTexts(pdf)
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const dicts = document.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
  const fonts = dicts.filter(dict => dict.get(PDFName.of('Type')) === PDFName.of('FontDescriptor'))
  const picture = await drawPage(pdf, 0, 2400)
  const code = readQr(picture)
  const modules = code ? 17 + 4 * code.version : 1
  const pixelsPerMm = picture.height / ((sizes[0]?.height ?? 1) / MM)
  return {
    sizes: sizes.map(({ width, height }) => `${Math.round(width / MM)}×${Math.round(height / MM)}`),
    text: texts.join('\n').replace(/\s+/g, ' '),
    fonts: fonts.length,
    unembedded: fonts.filter(font => !font.has(PDFName.of('FontFile2'))).length,
    qr: code?.text,
    qrMm: code ? (code.side / pixelsPerMm) * ((modules + 8) / modules) : 0,
  }
}
