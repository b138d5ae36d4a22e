import './quiet.ts'
import { Refusal } from '#kernel/refusal.ts'
import { answer } from '../pdf/threads.ts'
import { cleanPdf } from './paper-pdf.ts'
import { drawPage, pdfSizes } from './pdfium.ts'
import { fromPixels, readPicture, viewsOf } from './picture.ts'
import { refusals, type Warning } from './words.ts'

export type Job = { readonly bytes: Uint8Array; readonly mime: string; readonly name: string }
export type Read = {
  readonly kind: 'image' | 'pdf'
  readonly mime: 'image/jpeg' | 'image/png' | 'application/pdf'
  readonly bytes: Uint8Array
  readonly preview: Uint8Array
  readonly thumb: Uint8Array
  readonly pages: number
  readonly width: number
  readonly height: number
  readonly signed: boolean
  readonly warnings: readonly Warning[]
}

async function readPdf(given: Uint8Array): Promise<Read> {
  const { bytes, pages, signed } = await cleanPdf(given)
  const [first] = await pdfSizes(bytes)
  const views = await viewsOf(fromPixels(await drawPage(bytes, 0, 1600)))
  return {
    kind: 'pdf',
    mime: 'application/pdf',
    bytes,
    pages,
    signed,
    width: Math.round(first?.width ?? 0),
    height: Math.round(first?.height ?? 0),
    ...views,
  }
}

async function read({ bytes, mime, name }: Job): Promise<Read> {
  try {
    if (mime === 'application/pdf') return await readPdf(bytes)
    return { kind: 'image', pages: 1, signed: false, ...(await readPicture(bytes, mime)) }
  } catch (why) {
    throw why instanceof Refusal ? why : refusals.broken(name)
  }
}

answer(read)
