import type { Dossier } from '#dossiers'
import { dayOf } from '#kernel/instant.ts'
import { editionFrom, type Edition, type Facts } from '#procedures'
import type { Ctx } from '#ui/page.ts'

/** The edition under which a dossier was filed; it never changes. */
export const editionOf = (ctx: Pick<Ctx, 'city'>, { procedure, edition }: Pick<Dossier, 'procedure' | 'edition'>): Edition =>
  editionFrom(ctx.city.editions, procedure, edition)

/** The facts under which it was filed. */
export function factsOf({ submittedAt }: Pick<Dossier, 'submittedAt'>): Facts {
  const filedOn = dayOf(submittedAt)
  return { today: filedOn, filedOn }
}
