import { readableSecret } from '#kernel/ids.ts'
import { parseInstant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import { issue, sheetOf, type ToIssue } from '#catalogue'
import type { Edition, Issued } from '#procedures'
import { entriesOfDossier, entryById, isBookType, reference, twoDigits, type Entry } from '#registers'
import { addDocument, CIVIL, documentsOf, type Document, type Dossier } from '#dossiers'
import type { Ctx } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { agencyOf } from './agency.ts'
import { printedEntry, signerOf } from './printed.ts'

const CODE_LENGTH = 12
const verifyUrl = (ctx: Ctx, code: string) => `${ctx.origin}${to.portal.verify(code)}`
type Fields = Readonly<Record<string, unknown>>

const bookOf = ({ of }: Issued, { entries }: Edition): string => (of === 'source' ? (entries[0]?.book ?? '') : of)

/** Bản xem trước: the paper of these fields with BẢN XEM TRƯỚC across it; nothing is numbered or kept. `code` chooses among the papers of the edition. */
export async function previewPdf(ctx: Ctx, edition: Edition, { unit }: Pick<Dossier, 'unit'>, fields: Fields, code?: string): Promise<Uint8Array> {
  const issued = edition.documents.find(one => one.code === code) ?? edition.documents[0] ?? refuse('no-paper', 'Thủ tục này không cấp giấy nào.')
  const agency = await agencyOf(ctx.db, unit)
  const source = issued.of === 'source' ? await sourceEntry(ctx, fields) : undefined
  const book = source?.type ?? bookOf(issued, edition)
  if (!isBookType(book)) throw new TypeError(`no book is called ${book}`)
  const entry = source
    ? printedEntry(source, agency.name)
    : { number: '…', year: Number(ctx.today.slice(0, 4)), volume: '…', at: agency.name, on: ctx.today }
  return issue(
    {
      ...paperOf(issued, source?.data ?? fields),
      book,
      entry,
      agency,
      notes: source?.annotations.map(({ text }) => text) ?? [],
      verifyUrl: verifyUrl(ctx, 'BAN-XEM-TRUOC'),
      verifyCode: 'BẢN XEM TRƯỚC',
    },
    ctx.now,
  )
}

const paperOf = ({ layout, name, mark }: Issued, fields: Fields): Pick<ToIssue, 'layout' | 'name' | 'mark' | 'fields'> => ({
  layout,
  name,
  fields,
  ...(mark ? { mark } : {}),
})

/** The entry that the act is about; it may stand in the book of another unit, so it is read by the program, not by the officer's connection. */
const sourceEntry = (ctx: Ctx, { sourceId }: Fields): Promise<Entry> =>
  sourceId === undefined ? refuse('no-source', 'Chọn việc đã đăng ký trong sổ trước khi in.') : entryById(ctx.db, Number(sourceId))

/** When the event was entered: a group goes on after that. */
const signedAt = ({ legs, finishedAt }: Dossier): Date | null | undefined => {
  const civil = legs?.find(({ kind }) => kind === CIVIL)?.finishedAt
  return civil ? parseInstant(civil) : finishedAt
}

/** The papers of a signed dossier: each made once, kept under its hash, with the code that anybody can check it by. The main one first. */
export async function issuedOf(ctx: Ctx, dossier: Dossier, edition: Edition): Promise<Document[]> {
  const known = await ctx.read(db => documentsOf(db, dossier.id))
  const entries = await ctx.read(db => entriesOfDossier(db, dossier.code))
  const main = entries[0] ?? refuse('not-signed', 'Hồ sơ chưa ký nên chưa có giấy. Ký xong rồi in.')
  const agency = await agencyOf(ctx.db, dossier.unit)
  const at = signedAt(dossier) ?? ctx.now
  const made: Document[] = []
  for (const issued of edition.documents) {
    const before = known.find(({ kind }) => kind === issued.code)
    if (before) {
      made.push(before)
      continue
    }
    const own = entries.find(({ type }) => type === issued.of) ?? main
    const shown = issued.of === 'source' ? await sourceEntry(ctx, main.data) : own
    const copy = issued.layout === 'ban-sao' ? own.number : undefined
    made.push(await keep(ctx, dossier, issued.code, { ...paperOf(issued, shown.data), ...(copy ? { copy } : {}) }, { shown, own, agency, at }))
  }
  return made
}

type Standing = { shown: Entry; own: Entry; agency: Awaited<ReturnType<typeof agencyOf>>; at: Date }

async function keep(
  ctx: Ctx,
  dossier: Dossier,
  kind: string,
  paper: Pick<ToIssue, 'layout' | 'name' | 'mark' | 'fields' | 'copy'>,
  { shown, own, agency, at }: Standing,
  number = reference(own),
): Promise<Document> {
  const verifyCode = readableSecret(CODE_LENGTH)
  const bytes = await issue(
    {
      ...paper,
      book: shown.type,
      agency,
      entry: printedEntry(shown, shown.unit === dossier.unit ? agency.name : (await agencyOf(ctx.db, shown.unit)).name),
      notes: shown.annotations.map(({ text }) => text),
      signer: signerOf(own.signer),
      verifyUrl: verifyUrl(ctx, verifyCode),
      verifyCode,
    },
    at,
  )
  const hash = await ctx.city.files.put(bytes)
  return ctx.write(tx => addDocument(tx, dossier.id, { kind, number, hash, verifyCode }, at))
}

/** Trích lục (bản sao) of a dossier's own entry: one file for all copies of one issue. `number` carries -BS; `copy` is its place in the book of copies. */
export async function extractOf(ctx: Ctx, dossier: Dossier, { number, copy }: { number: string; copy: number }): Promise<Document> {
  const [entry] = await ctx.read(db => entriesOfDossier(db, dossier.code))
  if (!entry) return refuse('not-signed', 'Hồ sơ chưa ký nên chưa có giấy. Ký xong rồi in.')
  const sheet = sheetOf(entry.type)
  const paper = { layout: 'ban-sao', name: sheet.extract, mark: sheet.mark, fields: entry.data, copy } as const
  return keep(ctx, dossier, 'ban-sao', paper, { shown: entry, own: entry, agency: await agencyOf(ctx.db, dossier.unit), at: ctx.now }, number)
}

/** The number of one issue of copies, as it stands on paper: `03/TLKS-BS`. */
export const copyNumber = (book: string, number: number): string => `${twoDigits(number)}/${sheetOf(book).mark}-BS`

export const pdfName = (kind: string, code: string): string => `${kind}-${code}.pdf`
