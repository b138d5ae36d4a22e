import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRawStream, PDFStream } from 'pdf-lib'
import { withoutSegments } from './jpeg.ts'
import { refusals } from './words.ts'

const PAGES = 20

/** Keys that say who wrote a file, start something, or carry another file. */
const REMOVED = ['AA', 'OpenAction', 'JS', 'JavaScript', 'EF', 'AF', 'EmbeddedFiles', 'Metadata', 'PieceInfo', 'XFA', 'RichMediaContent'].map(key =>
  PDFName.of(key),
)
const ACTIVE_KEYS = ['JS', 'JavaScript', 'EF', 'EmbeddedFiles', 'XFA', 'RichMediaContent'].map(key => PDFName.of(key))
const ACTIVE_ACTIONS = ['JavaScript', 'Launch', 'ImportData', 'SubmitForm', 'GoToE', 'GoToR', 'Rendition', 'Movie', 'Sound'].map(key =>
  PDFName.of(key),
)
const ACTIVE_BYTES = /\/(JavaScript|EmbeddedFile|RichMedia|Launch)\b/
const DROPPED_NOTES = ['Link', 'FileAttachment', 'RichMedia', 'Screen', 'Movie', 'Sound', '3D'].map(key => PDFName.of(key))

const [A, S, TYPE, SUBTYPE, FILTER, BYTE_RANGE, ANNOTS] = ['A', 'S', 'Type', 'Subtype', 'Filter', 'ByteRange', 'Annots'].map(key =>
  PDFName.of(key),
) as [PDFName, PDFName, PDFName, PDFName, PDFName, PDFName, PDFName]
const [DCT, ANNOT] = [PDFName.of('DCTDecode'), PDFName.of('Annot')]

/** Every dictionary of the file, those inside others too. */
function* dictionaries(object: PDFObject): Generator<PDFDict> {
  if (object instanceof PDFStream) yield* dictionaries(object.dict)
  else if (object instanceof PDFArray) for (const part of object.asArray()) yield* dictionaries(part)
  else if (object instanceof PDFDict) {
    yield object
    for (const part of object.values()) yield* dictionaries(part)
  }
}

const all = (document: PDFDocument) => document.context.enumerateIndirectObjects().flatMap(([, object]) => [...dictionaries(object)])

const isActive = (dict: PDFDict): boolean => ACTIVE_KEYS.some(key => dict.has(key)) || ACTIVE_ACTIONS.some(action => dict.get(S) === action)

function strip(document: PDFDocument): void {
  for (const dict of all(document)) {
    for (const key of REMOVED) dict.delete(key)
    if (dict.get(TYPE) === ANNOT || dict.has(SUBTYPE)) dict.delete(A)
  }
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    const jpeg = object instanceof PDFRawStream && String(object.dict.get(FILTER)).replace(/[[\]\s]/g, '') === String(DCT)
    if (jpeg) document.context.assign(ref, PDFRawStream.of(object.dict, withoutSegments(object.contents)))
  }
  for (const page of document.getPages()) {
    const notes = page.node.Annots()
    const kept = notes?.asArray().filter(note => {
      const dict = document.context.lookup(note)
      return dict instanceof PDFDict && !DROPPED_NOTES.some(kind => dict.get(SUBTYPE) === kind)
    })
    if (kept) page.node.set(ANNOTS, document.context.obj(kept))
  }
}

/** What was typed into a form becomes part of the page; a form that is too odd for that keeps its looks only. */
function flatten(document: PDFDocument): void {
  try {
    const form = document.getForm()
    form.deleteXFA()
    form.flatten({ updateFieldAppearances: false })
  } catch {
    document.catalog.delete(PDFName.of('AcroForm'))
  }
}

async function opened(bytes: Uint8Array): Promise<PDFDocument> {
  if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(Buffer.from(bytes).toString('latin1'))) throw refusals.locked()
  const document = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true })
  if (document.isEncrypted) throw refusals.locked()
  return document
}

/**
 * A PDF with its pages only: no author, no scripts, no attached files, no places inside photographs.
 * One that carries a digital signature keeps every byte, because a changed byte would void it; it is refused when it also carries scripts or files.
 */
export async function cleanPdf(bytes: Uint8Array): Promise<{ bytes: Uint8Array; pages: number; signed: boolean }> {
  const source = await opened(bytes)
  const pages = source.getPageCount()
  if (pages === 0) throw new Error('no page inside')
  if (pages > PAGES) throw refusals.tooManyPages(pages, PAGES)

  if (all(source).some(dict => dict.has(BYTE_RANGE))) {
    if (all(source).some(isActive) || ACTIVE_BYTES.test(Buffer.from(bytes).toString('latin1'))) throw refusals.signedAndActive()
    return { bytes, pages, signed: true }
  }

  flatten(source)
  strip(source)
  const clean = await PDFDocument.create({ updateMetadata: false })
  for (const page of await clean.copyPages(source, source.getPageIndices())) clean.addPage(page)
  return { bytes: await clean.save({ updateFieldAppearances: false }), pages, signed: false }
}
