import { NotFound } from '#kernel/refusal.ts'
import { dossierByCode } from '#dossiers'
import { resultReply } from '#ui/leg-result.ts'
import { noteReading } from '../dossier/view.ts'
import { shows } from '../frame.ts'
import { answerRoutes } from './answer.page.tsx'
import { legApologyRoutes } from './apology.page.tsx'
import { boardPage } from './board.page.tsx'
import { mendRoutes } from './mend.page.tsx'
import { partOf } from './part.ts'

/** The paper that came of a part, as its agency sent it. */
const resultRoute = shows('/can-bo/ho-so/:code/phan/:leg/ket-qua', 'seeDossier', async (ctx, officer) => {
  const dossier = await ctx.read(db => dossierByCode(db, ctx.params.code ?? ''))
  const leg = partOf(ctx, dossier)
  const hash = leg.result?.sha256
  if (!hash) throw new NotFound('Phần việc này không có tệp kết quả. Tải lại trang hồ sơ.')
  await noteReading(ctx, officer, dossier)
  return resultReply(await ctx.city.files.get(hash), `${leg.kind}-${dossier.code}`)
})

/** The board of parts, and what officers do with one part of a dossier. */
export const legRoutes = [boardPage, ...answerRoutes, ...legApologyRoutes, ...mendRoutes, resultRoute]
