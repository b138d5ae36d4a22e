import type { Instant } from '#kernel/instant.ts'
import type { Job } from './thread.ts'
import { openThreads } from './threads.ts'

export type Heading = { readonly title: string; readonly at: Instant }

const threads = openThreads<Job, Uint8Array>(new URL('./thread.ts', import.meta.url), {
  threads: 2,
  waiting: 200,
  milliseconds: 30_000,
  heapMb: 256,
})

// The date is the moment given to the PDF writer.
const PROLOGUE = `#set document(title: sys.inputs.title, date: auto); #set text(font: "Tinos", lang: "vi", region: "VN", fallback: false); #let data = json(bytes(sys.inputs.data))\n`

// Tinos draws Latin, Greek, Cyrillic and signs; PDF/A-2a refuses a letter without a shape, so others become □.
const UNDRAWABLE =
  /[^\n\t\u0020-\u024F\u02B0-\u036F\u0370-\u052F\u1E00-\u1EFF\u2010-\u2027\u202F-\u203A\u20A0-\u20B1\u2116\u2122\u2190-\u2193\u2212\u2248\u2260\u2264\u2265\u25A1\uFB01\uFB02]/gu

/**
 * A document as PDF/A-2a, tagged, set in Tinos. `template` is Typst that reads `data` (any JSON value, composed to NFC);
 * `title` and `at` become the document's title and its date, so equal arguments give equal bytes.
 * Throws Typst's complaint; refuses when 200 documents are already waiting.
 */
export function compile(template: string, data: object, { title, at }: Heading): Promise<Uint8Array> {
  const drawable = JSON.stringify(data).normalize('NFC').replace(UNDRAWABLE, '□')
  const inputs = { title: title.normalize('NFC'), data: drawable }
  return threads.run({ source: PROLOGUE + template, inputs, seconds: Math.floor(at.getTime() / 1000) })
}

/** Ends the threads; documents that were still waiting fail. */
export const closePdf = (): Promise<void> => threads.close()
