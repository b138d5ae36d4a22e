import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium'

/** A picture of straight RGBA bytes. */
export type Pixels = { readonly width: number; readonly height: number; readonly rgba: Uint8Array }

const loaded: { library?: Promise<PDFiumLibrary> } = {}

async function opened<T>(pdf: Uint8Array, look: (document: PDFiumDocument) => T | Promise<T>): Promise<T> {
  loaded.library ??= PDFiumLibrary.init()
  const document = await (await loaded.library).loadDocument(pdf)
  try {
    return await look(document)
  } finally {
    document.destroy()
  }
}

/** The text of each page, in reading order. Throws when the bytes are no PDF or it is locked. */
export const pdfTexts = (pdf: Uint8Array): Promise<string[]> => opened(pdf, document => [...document.pages()].map(page => page.getText()))

/** The size of each page in points (1/72 inch). */
export const pdfSizes = (pdf: Uint8Array): Promise<{ width: number; height: number }[]> =>
  opened(pdf, document =>
    [...document.pages()].map(page => {
      const { originalWidth: width, originalHeight: height } = page.getOriginalSize()
      return { width, height }
    }),
  )

/** One page (from 0) on white, its longer side `longest` pixels. */
export function drawPage(pdf: Uint8Array, index: number, longest: number): Promise<Pixels> {
  return opened(pdf, async document => {
    const page = document.getPage(index)
    const { originalWidth, originalHeight } = page.getOriginalSize()
    const scale = longest / Math.max(originalWidth, originalHeight)
    const { width, height, data } = await page.render({ scale, renderFormFields: true })
    return { width, height, rgba: data }
  })
}
