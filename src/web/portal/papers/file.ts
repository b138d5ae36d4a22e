import { NotFound } from '#kernel/refusal.ts'
import type { Paper } from '#dossiers'
import { get, type Ctx, type Reply } from '#ui/page.ts'
import { workOf } from '../draft/draft.ts'

/** One kept file as an answer: its picture, or with `?goc=1` the file itself. Only for whoever may see the papers. */
export async function fileReply(ctx: Ctx, papers: readonly Paper[], id: string | undefined): Promise<Reply> {
  const file = papers.find(paper => paper.id === id)
  if (!file) throw new NotFound('Không có tệp này. Tải lại trang giấy tờ.')
  const headers = { 'cache-control': 'private, max-age=3600' }
  if (ctx.query['goc'] === undefined) return { bytes: await ctx.city.files.get(file.previewHash), type: 'image/jpeg', headers }
  const ending = file.mime === 'application/pdf' ? 'pdf' : file.mime === 'image/png' ? 'png' : 'jpg'
  return { bytes: await ctx.city.files.get(file.hash), type: file.mime, name: `${file.paper}.${ending}`, headers }
}

export const fileRoutes = [get('/nop/:draft/tep/:id', 'submit', async ctx => fileReply(ctx, (await workOf(ctx)).papers, ctx.params['id']))]
