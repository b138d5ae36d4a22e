import { closeSession, openSession, type Citizen } from '#identity'
import { claimDraft, draftsOf, ownerOf } from '#dossiers'
import type { Tx } from '#platform/db/index.ts'
import { SESSION, type Cookie, type Ctx } from '#ui/page.ts'

const SESSION_SECONDS = 24 * 3600

/** Opens a session for a citizen or a phone in the place of the one before. */
export async function signIn(
  tx: Tx,
  ctx: Ctx,
  who: { kind: 'citizen'; id: string } | { kind: 'phone'; phone: string },
): Promise<Record<string, Cookie>> {
  const before = ctx.cookies[SESSION]
  if (before) await closeSession(tx, before, ctx.machineNow)
  const token = await openSession(tx, who, { now: ctx.machineNow, on: ctx.today, agent: ctx.agent })
  return { [SESSION]: { value: token, seconds: SESSION_SECONDS } }
}

/** What was begun with a phone goes on under the e-ID: the phone of this browser's session, and the one that the e-ID vouches for. */
export async function takeDraftsAlong(tx: Tx, ctx: Ctx, citizen: Citizen): Promise<void> {
  const phones = new Set([ctx.visitor.kind === 'phone' ? ctx.visitor.phone : undefined, citizen.phone])
  for (const phone of phones) {
    if (phone === undefined) continue
    const from = ownerOf({ kind: 'phone', phone })
    for (const { code } of await draftsOf(tx, from)) await claimDraft(tx, code, from, ownerOf(citizen))
  }
}

/** Ends this browser's session. */
export async function signOut(ctx: Ctx): Promise<Record<string, Cookie>> {
  const token = ctx.cookies[SESSION]
  if (token) await ctx.write(tx => closeSession(tx, token, ctx.machineNow))
  return { [SESSION]: null }
}
