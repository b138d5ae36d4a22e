import { dossierByCode, ownerOf, type Dossier } from '#dossiers'
import { may, type Action } from '#identity'
import { NotFound } from '#kernel/refusal.ts'
import type { Cookie, Ctx, Reply } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { inScope, refuseEnded } from '../organisation/acting.ts'

/** How the visitor proved to know a dossier: signed in as its owner, its secret, or only the last digits of the phone. */
export type Proof = 'owner' | 'secret' | 'phone'

/** What may be shown in full: not to somebody who only knows four digits. */
export const seesAll = (proof: Proof): boolean => proof !== 'phone'

/** The signed cookie of dossiers looked up without an account: `code:s` or `code:p`, the latest last. */
const LOOKED_UP = 'tra'
const SECONDS = 3600
const REMEMBERED = 5

const lookedUp = (ctx: Pick<Ctx, 'cookies'>): string[] => (ctx.cookies[LOOKED_UP] ?? '').split(',').filter(Boolean)

/** The cookie after one more dossier was looked up. */
export function remember(ctx: Ctx, code: string, proof: 'secret' | 'phone'): Record<string, Cookie> {
  const others = lookedUp(ctx).filter(one => !one.startsWith(`${code}:`))
  return { [LOOKED_UP]: { value: [...others, `${code}:${proof === 'secret' ? 's' : 'p'}`].slice(-REMEMBERED).join(','), seconds: SECONDS } }
}

/** The dossier in the address, with the proof that the visitor has for it; without one, the way to the look-up. */
export async function dossierHere(ctx: Ctx): Promise<{ dossier: Dossier; proof: Proof } | Reply> {
  const code = ctx.params['code'] ?? ''
  const ask = { redirect: `${to.portal.track}?${new URLSearchParams({ ma: code, tiep: ctx.path })}` }
  const kept = lookedUp(ctx)
  const dossier = await dossierByCode(ctx.db, code).catch((problem: unknown) => {
    if (problem instanceof NotFound) return undefined
    throw problem
  })
  if (!dossier) return ask
  if (ctx.visitor.kind !== 'anyone' && ownerOf(ctx.visitor) === dossier.owner && inScope(ctx.visitor, dossier)) return { dossier, proof: 'owner' }
  refuseEnded(ctx.visitor, dossier)
  // What belongs to an organisation is seen in full by a mandate of today alone: a secret that was noted down cannot be taken back.
  if (dossier.applicant.organisation) return kept.some(one => one.startsWith(`${code}:`)) ? { dossier, proof: 'phone' } : ask
  const phone = ctx.visitor.kind === 'phone' || ctx.visitor.kind === 'citizen' ? ctx.visitor.phone : undefined
  if (phone !== undefined && phone === dossier.applicant.phone) return { dossier, proof: 'owner' }
  if (kept.includes(`${code}:s`)) return { dossier, proof: 'secret' }
  return kept.includes(`${code}:p`) ? { dossier, proof: 'phone' } : ask
}

/** As `dossierHere`, for what only the owner, or who has the secret, may do; `action` for an organisation only by a mandate that lets one file. */
export async function ownDossier(ctx: Ctx, action?: Action): Promise<{ dossier: Dossier; proof: Proof } | Reply> {
  const here = await dossierHere(ctx)
  if ('dossier' in here && seesAll(here.proof) && action && here.dossier.applicant.organisation)
    may(ctx.visitor, action, { procedure: here.dossier.procedure })
  if (!('dossier' in here) || seesAll(here.proof)) return here
  return { redirect: `${to.portal.signIn}?${new URLSearchParams({ tiep: ctx.path })}` }
}
