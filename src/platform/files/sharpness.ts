import sharp, { type Sharp } from 'sharp'
import { type Warning, warnings } from './words.ts'

type Grey = { readonly data: Uint8Array; readonly width: number; readonly height: number }

const TILE = 50
const [BLURRY_BELOW, DARK_BELOW, BLANK_BELOW] = [10, 60, 2.5]

async function greyOf(picture: Sharp): Promise<Grey> {
  const { data, info } = await picture
    .greyscale()
    .resize({ width: 1000, withoutEnlargement: true })
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

function deviation(values: ArrayLike<number>): { mean: number; stdev: number } {
  let [sum, squares] = [0, 0]
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0
    sum += value
    squares += value * value
  }
  const mean = sum / Math.max(values.length, 1)
  return { mean, stdev: Math.sqrt(Math.max(squares / Math.max(values.length, 1) - mean * mean, 0)) }
}

/** How far each inner pixel is from its four neighbours, in one tile. */
function edges({ data, width, height }: Grey, left: number, top: number): number[] {
  const found: number[] = []
  const at = (i: number) => data[i] ?? 0
  for (let y = Math.max(top, 1); y < Math.min(top + TILE, height - 1); y++) {
    for (let x = Math.max(left, 1); x < Math.min(left + TILE, width - 1); x++) {
      const i = y * width + x
      found.push(4 * at(i) - at(i - 1) - at(i + 1) - at(i - width) - at(i + width))
    }
  }
  return found
}

/**
 * How sharp the sharpest fiftieth of the picture is: the standard deviation of the Laplacian in tiles, so that a small card on a large table counts as
 * sharp when the card is. The limits were set on pages of text blurred by known amounts.
 */
export function sharpness(grey: Grey): number {
  const tiles: number[] = []
  for (let top = 0; top < grey.height; top += TILE) {
    for (let left = 0; left < grey.width; left += TILE) tiles.push(deviation(edges(grey, left, top)).stdev)
  }
  return tiles.sort((a, b) => a - b)[Math.floor(tiles.length * 0.98)] ?? 0
}

/** What is doubtful about a picture of a paper, by its pixels alone. */
export async function doubts(picture: Buffer): Promise<Warning[]> {
  const grey = await greyOf(sharp(picture))
  const tone = deviation(grey.data)
  if (tone.stdev < BLANK_BELOW) return [warnings.blank]
  return [...(sharpness(grey) < BLURRY_BELOW ? [warnings.blurry] : []), ...(tone.mean < DARK_BELOW ? [warnings.dark] : [])]
}
