import { NotFound } from '#kernel/refusal.ts'
import type { Officer } from '#identity'
import { editionFrom, type Edition } from '#procedures'
import { documentsOf, dossierByCode, papersOfDossier, type Dossier } from '#dossiers'
import { shows } from '../frame.ts'
import type { Ctx, Reply } from '#ui/page.ts'
import { noteReading } from '../dossier/view.ts'
import { issuedOf, pdfName } from './certificate.ts'
import { partSlip04, slip03, slip04, slip05, terminationSlip } from './life-slips.ts'
import { slip01, slip02 } from './slips.ts'

const PDF = 'application/pdf'

/** A file of a dossier by its hash: only one that belongs to a dossier of the officer's own unit. A hash never changes its bytes. */
const file = async (ctx: Ctx, officer: Officer): Promise<Reply> => {
  const { code = '', hash = '' } = ctx.params
  const { dossier, mime } = await ctx.read(async db => {
    const dossier = await dossierByCode(db, code)
    const paper = (await papersOfDossier(db, dossier.id)).find(one => one.hash === hash || one.previewHash === hash)
    if (paper) return { dossier, mime: paper.previewHash === hash ? 'image/jpeg' : paper.mime }
    return { dossier, mime: (await documentsOf(db, dossier.id)).some(one => one.hash === hash) ? PDF : undefined }
  })
  if (!mime) throw new NotFound('Hồ sơ này không có tệp đó. Tải lại trang hồ sơ.')
  await noteReading(ctx, officer, dossier)
  return {
    bytes: await ctx.city.files.get(hash),
    type: mime,
    name: mime === PDF ? pdfName('giay', code) : `${hash.slice(0, 12)}.${mime.split('/')[1]}`,
    headers: { 'cache-control': 'private, max-age=86400' },
  }
}

/** A paper that the edition issues, made when it is first asked for. */
const issuedPaper = async (ctx: Ctx): Promise<Reply> => {
  const dossier = await ctx.read(db => dossierByCode(db, ctx.params.code ?? ''))
  const papers = await issuedOf(ctx, dossier, editionFrom(ctx.city.editions, dossier.procedure, dossier.edition))
  const paper = papers.find(({ kind }) => kind === ctx.params.kind)
  if (!paper) throw new NotFound('Thủ tục này không cấp giấy đó. Tải lại trang hồ sơ.')
  return { bytes: await ctx.city.files.get(paper.hash), type: PDF, name: pdfName(paper.kind, dossier.code) }
}

type Printed = (ctx: Ctx, dossier: Dossier, edition: Edition) => Promise<Uint8Array>

const printed = (name: string, print: Printed) =>
  shows(`/can-bo/ho-so/:code/${name}.pdf`, 'seeDossier', async ctx => {
    const dossier = await ctx.read(db => dossierByCode(db, ctx.params.code ?? ''))
    const edition = editionFrom(ctx.city.editions, dossier.procedure, dossier.edition)
    return { bytes: await print(ctx, dossier, edition), type: PDF, name: pdfName(name.split('/').at(-1) ?? name, dossier.code) }
  })

export const fileRoutes = [
  shows('/can-bo/ho-so/:code/tep/:hash', 'seeDossier', file),
  printed('giay-hen', slip01),
  printed('phieu-bo-sung', slip02),
  printed('phieu-tu-choi', slip03),
  printed('phieu-xin-loi', slip04),
  printed('phan/:leg/phieu-xin-loi', partSlip04),
  printed('phieu-kiem-soat', slip05),
  printed('thong-bao-dung', terminationSlip),
  shows('/can-bo/ho-so/:code/ket-qua/:kind', 'seeDossier', issuedPaper),
]
