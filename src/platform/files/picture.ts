import heicDecode from 'heic-decode'
import sharp, { type Sharp } from 'sharp'
import type { Pixels } from './pdfium.ts'
import { doubts } from './sharpness.ts'
import { refusals, type Warning, warnings } from './words.ts'

const PIXELS = 50_000_000
const PREVIEW = 1600
const THUMB = 240

sharp.cache(false)
sharp.concurrency(1)

export type Views = { readonly preview: Uint8Array; readonly thumb: Uint8Array; readonly warnings: Warning[] }
export type Picture = Views & {
  readonly mime: 'image/jpeg' | 'image/png'
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

const allow = (width: number, height: number): void => {
  if (width * height > PIXELS) throw refusals.tooManyPixels(width * height, PIXELS)
}

/** Straight pixels as an image that sharp can work on. */
export const fromPixels = ({ width, height, rgba }: Pixels): Sharp => sharp(rgba, { raw: { width, height, channels: 4 } })

/** HEIC by libheif's own program; its turn and mirror are applied. The size is asked before anything is decoded. */
async function heic(bytes: Uint8Array): Promise<Sharp> {
  const images = await heicDecode.all({ buffer: bytes })
  try {
    const [first] = images
    if (!first) throw new Error('no picture inside')
    allow(first.width, first.height)
    const { width, height, data } = await first.decode()
    return fromPixels({ width, height, rgba: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) })
  } finally {
    images.dispose()
  }
}

async function plain(bytes: Uint8Array): Promise<Sharp> {
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
  allow(width, height)
  return sharp(bytes, { failOn: 'error', limitInputPixels: PIXELS }).autoOrient()
}

const SMALL_BELOW = 700

/** A preview of at most 1600 px and a thumb of 240 px, both JPEG on white without any metadata, and what is doubtful about the picture. */
export async function viewsOf(picture: Sharp): Promise<Views> {
  const shrunk = (size: number, quality: number) =>
    picture
      .clone()
      .flatten({ background: '#fff' })
      .resize({ width: size, height: size, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality })
      .toBuffer()
  const [preview, thumb] = [await shrunk(PREVIEW, 80), await shrunk(THUMB, 70)]
  return { preview, thumb, warnings: await doubts(preview) }
}

/** An image drawn anew, so that nothing but its pixels remains (no place, no camera, no hidden film): PNG stays PNG, the rest becomes JPEG. */
export async function readPicture(bytes: Uint8Array, mime: string): Promise<Picture> {
  const picture = /hei[cf]/.test(mime) ? await heic(bytes) : await plain(bytes)
  const made = mime === 'image/png' ? picture.clone().png() : picture.clone().flatten({ background: '#fff' }).jpeg({ quality: 88 })
  const { data, info } = await made.toBuffer({ resolveWithObject: true })
  const views = await viewsOf(sharp(data))
  const small = Math.max(info.width, info.height) < SMALL_BELOW ? [warnings.small] : []
  return {
    ...views,
    warnings: [...views.warnings, ...small],
    mime: mime === 'image/png' ? mime : 'image/jpeg',
    bytes: data,
    width: info.width,
    height: info.height,
  }
}
