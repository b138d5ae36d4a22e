import { fileTypeFromBuffer } from 'file-type'
import { openThreads, Overrun } from '../pdf/threads.ts'
import { scan } from './clamd.ts'
import { sha256 } from './store.ts'
import type { Job, Read } from './thread.ts'
import { refusals, shownName } from './words.ts'

/**
 * A paper as it is kept. `bytes` are clean: of an image only the pixels, of a PDF only the pages; `sha256` is theirs.
 * `preview` (longer side at most 1600 px) and `thumb` (240 px) are JPEG. `width` and `height` are pixels of an image, points of a PDF's first page.
 * `signed`: a PDF with a digital signature, kept byte for byte. `warnings` never stop anybody.
 */
export type Upload = Read & { readonly sha256: string }

const MAX_BYTES = 10 * 1_048_576
const TAKEN = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence', 'application/pdf']

const threads = openThreads<Job, Read>(new URL('./thread.ts', import.meta.url), { threads: 1, waiting: 50, milliseconds: 45_000, heapMb: 512 })

async function kindOf(bytes: Uint8Array, name: string): Promise<string> {
  const mime = (await fileTypeFromBuffer(bytes))?.mime ?? ''
  if (mime.startsWith('video/')) throw refusals.film()
  if (!TAKEN.includes(mime)) throw refusals.otherKind(name)
  return mime
}

async function disinfected(bytes: Uint8Array, name: string, address: string): Promise<void> {
  const found = await scan(bytes, address).catch(() => {
    throw refusals.notScanned(name)
  })
  if (found) throw refusals.infected(name)
}

/**
 * Reads what a person sent: JPEG, PNG, HEIC, WebP or PDF, known by its bytes and never by its name, at most 10 MB, 50 million pixels, 20 pages.
 * With `clamd` (an address) the bytes are scanned first, and a file that was not scanned is refused.
 * Throws a Refusal whose sentence can be shown at the field. The work is done in a thread.
 */
export async function readUpload(bytes: Uint8Array, filename: string, how: { maxBytes?: number; clamd?: string | undefined } = {}): Promise<Upload> {
  const name = shownName(filename)
  const { maxBytes = MAX_BYTES, clamd } = how
  if (bytes.length === 0) throw refusals.empty(name)
  if (bytes.length > maxBytes) throw refusals.tooBig(bytes.length, maxBytes)
  const mime = await kindOf(bytes, name)
  if (clamd) await disinfected(bytes, name, clamd)
  const read = await threads.run({ bytes, mime, name }).catch(why => {
    throw why instanceof Overrun ? refusals.broken(name) : why
  })
  return { ...read, sha256: sha256(read.bytes) }
}

/** Ends the thread; uploads that are being read fail. */
export const closeUploads = (): Promise<void> => threads.close()
