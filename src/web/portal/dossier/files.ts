import { documentsOf, papersOfDossier } from '#dossiers'
import { NotFound } from '#kernel/refusal.ts'
import { get, type Ctx, type Reply } from '#ui/page.ts'
import { fileReply } from '../papers/file.ts'
import { ownDossier } from '../tracking/access.ts'

/** A file that was sent with the dossier. */
async function sent(ctx: Ctx): Promise<Reply> {
  const here = await ownDossier(ctx)
  return 'dossier' in here ? fileReply(ctx, await papersOfDossier(ctx.db, here.dossier.id), ctx.params['id']) : here
}

/** A paper that the office made: slips and, when signed, the result. */
async function made(ctx: Ctx): Promise<Reply> {
  const here = await ownDossier(ctx)
  if (!('dossier' in here)) return here
  const document = (await documentsOf(ctx.db, here.dossier.id)).find(({ id }) => id === ctx.params['id'])
  if (!document) throw new NotFound('Không có giấy này. Tải lại trang hồ sơ.')
  return {
    bytes: await ctx.city.files.get(document.hash),
    type: 'application/pdf',
    name: `${document.kind}-${here.dossier.code}.pdf`,
    headers: { 'cache-control': 'private, max-age=3600' },
  }
}

export const dossierFileRoutes = [get('/ho-so/:code/tep/:id', 'track', sent), get('/ho-so/:code/giay/:id', 'track', made)]
