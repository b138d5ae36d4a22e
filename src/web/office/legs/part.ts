import { NotFound } from '#kernel/refusal.ts'
import type { Officer } from '#identity'
import { tellPerson } from '#notices'
import type { Tx } from '#platform/db/index.ts'
import { legNews, type Dossier, type Leg } from '#dossiers'
import type { Ctx } from '#ui/page.ts'
import { glance, type Glance } from '../dossier/view.ts'
import { around, type Around } from '../frame.ts'

/** The page round one part of a dossier. */
export type OnePart = Around & { readonly view: Glance; readonly leg: Leg }

/** The part in the address; NotFound for a dossier that has no such part. */
export function partOf({ params }: Pick<Ctx, 'params'>, { legs }: Pick<Dossier, 'legs'>): Leg {
  const leg = legs?.find(({ kind }) => kind === params.leg)
  if (!leg) throw new NotFound('Hồ sơ này không có phần việc đó. Tải lại trang hồ sơ.')
  return leg
}

/** Everything that the page of a part shows. */
export const loadPart = (ctx: Ctx, officer: Officer): Promise<OnePart> =>
  ctx.read(async db => {
    const frame = await around(ctx, officer, db)
    const view = await glance(ctx, officer, db, ctx.params.code ?? '')
    return { ...frame, view, leg: partOf(ctx, view.dossier) }
  })

/** Tells the applicant what became of the part, where it is worth a message. */
export async function tellOfPart(ctx: Ctx, tx: Tx, dossier: Dossier, kind: string): Promise<void> {
  const news = legNews(dossier, kind)
  const { code, version, procedure, applicant } = dossier
  const { phone, email } = applicant
  const facts = { phone, email, code, procedure, host: new URL(ctx.origin).host, once: `${code}:${version}:legMoved` }
  if (news) await tellPerson(tx, 'legMoved', { ...facts, ...news }, ctx.now)
}
