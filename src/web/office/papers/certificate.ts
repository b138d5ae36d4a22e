import { readableSecret } from '#kernel/ids.ts'
import { refuse } from '#kernel/refusal.ts'
import { giayKhaiSinh, trichLucKhaiSinh } from '#catalogue'
import { bookNames, entryById, reference, type Entry } from '#registers'
import { addDocument, documentsOf, type Document, type Dossier } from '#dossiers'
import type { Ctx } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { agencyOf } from './agency.ts'
import { birthOf, printedEntry, signerOf } from './birth.ts'

const CODE_LENGTH = 12
const verifyUrl = (ctx: Ctx, code: string) => `${ctx.origin}${to.portal.verify(code)}`

/** Bản xem trước: the certificate of these fields with BẢN XEM TRƯỚC across it; nothing is numbered or kept. */
export async function previewPdf(ctx: Ctx, dossier: Pick<Dossier, 'unit'>, fields: Readonly<Record<string, unknown>>): Promise<Uint8Array> {
  const agency = await agencyOf(ctx.db, dossier.unit)
  const entry = { number: '…', year: Number(ctx.today.slice(0, 4)), volume: '…', at: agency.name, on: ctx.today }
  return giayKhaiSinh({ birth: birthOf(fields), entry, verifyUrl: verifyUrl(ctx, 'BAN-XEM-TRUOC'), verifyCode: 'BẢN XEM TRƯỚC' }, ctx.now)
}

const entryOfDossier = (ctx: Ctx, { entry }: Dossier): Promise<Entry> => {
  const { entryId } = (entry ?? refuse('not-signed', 'Hồ sơ chưa ký nên chưa có giấy. Ký xong rồi in.')) as { entryId: number }
  return ctx.read(db => entryById(db, entryId))
}

/** Only births are printed by now; other books have no sheet yet. */
const onlyBirths = ({ type }: Entry) =>
  type === 'so-khai-sinh' ? undefined : refuse('no-sheet', `${bookNames[type]} chưa có mẫu in trong phần mềm. In bằng phần mềm hộ tịch dùng chung.`)

/** Giấy khai sinh of a signed dossier: made once, kept under its hash, with the code that anybody can check it by. */
export async function certificateOf(ctx: Ctx, dossier: Dossier): Promise<Document> {
  const known = (await ctx.read(db => documentsOf(db, dossier.id))).find(({ kind }) => kind === 'giay-khai-sinh')
  if (known) return known
  const entry = await entryOfDossier(ctx, dossier)
  onlyBirths(entry)
  const agency = await agencyOf(ctx.db, dossier.unit)
  const verifyCode = readableSecret(CODE_LENGTH)
  const at = dossier.finishedAt ?? ctx.now
  const bytes = await giayKhaiSinh(
    {
      birth: birthOf(entry.data),
      entry: printedEntry(entry, agency.name),
      signer: signerOf(entry.signer),
      verifyUrl: verifyUrl(ctx, verifyCode),
      verifyCode,
    },
    at,
  )
  const hash = await ctx.city.files.put(bytes)
  const number = reference(entry)
  return ctx.write(tx => addDocument(tx, dossier.id, { kind: 'giay-khai-sinh', number, hash, verifyCode }, at))
}

/** Trích lục (bản sao): one file for all copies of one issue, kept and checkable like the certificate. `number` carries -BS. */
export async function extractOf(ctx: Ctx, dossier: Dossier, { number, copy }: { number: string; copy: number }): Promise<Document> {
  const entry = await entryOfDossier(ctx, dossier)
  onlyBirths(entry)
  const agency = await agencyOf(ctx.db, dossier.unit)
  const verifyCode = readableSecret(CODE_LENGTH)
  const bytes = await trichLucKhaiSinh(
    {
      agency,
      birth: birthOf(entry.data),
      entry: printedEntry(entry, agency.name),
      copy,
      notes: entry.annotations.map(({ text }) => text),
      source: bookNames[entry.type],
      signer: signerOf(entry.signer),
      verifyUrl: verifyUrl(ctx, verifyCode),
      verifyCode,
    },
    ctx.now,
  )
  const hash = await ctx.city.files.put(bytes)
  return ctx.write(tx => addDocument(tx, dossier.id, { kind: 'trich-luc-khai-sinh', number, hash, verifyCode }, ctx.now))
}

export const pdfName = (kind: string, code: string): string => `${kind}-${code}.pdf`
