import type { Problem } from '#kernel/refusal.ts'
import type { Tx } from '#platform/db/index.ts'
import type { Action as Permission, Officer } from '#identity'
import { tellPerson, type Facts, type NoticeKind } from '#notices'
import { editionFrom, type Edition } from '#procedures'
import { dossierByCode, type Dossier } from '#dossiers'
import type { FlashNotice } from '#ui/chrome.ts'
import type { Ctx, Reply, Route } from '#ui/page.ts'
import { safePath } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { dossierReply } from './dossier/dossier.page.tsx'
import { does, goTo, problemsOf, statusOf } from './frame.ts'

/** A press on a dossier, inside its transaction: what was posted, the version it was seen at, the law it is under. */
export type Pressed = {
  readonly ctx: Ctx
  readonly tx: Tx
  readonly officer: Officer
  readonly code: string
  readonly version: number
  readonly edition: Edition
  readonly dossier: Dossier
}

/** What came of it: the message on the next page, the notice to the applicant, and what is printed once it is sure. */
export type Outcome = {
  readonly dossier: Dossier
  readonly says: string
  readonly tells?: NoticeKind
  readonly undo?: FlashNotice['undo']
  readonly print?: () => Promise<unknown>
}

export type Work = (pressed: Pressed) => Promise<Outcome>
type Refused = (ctx: Ctx, officer: Officer, problems: readonly Problem[], status: number) => Promise<Reply>

/**
 * POST of an officer on a dossier: one transaction for the move, its event and its notice. A refusal comes back as the page it came from,
 * with what was typed; success leads to `ve` (the next dossier of the queue) or to the dossier.
 */
export const press = (name: string, may: Permission, work: Work, refused: Refused = dossierReply): Route =>
  does(`/can-bo/ho-so/:code/${name}`, may, async (ctx, officer) => {
    try {
      const seen = { code: ctx.params.code ?? '', version: Number(ctx.form.version ?? ctx.query.v) }
      const { says, undo, dossier, print } = await ctx.write(tx => once(ctx, tx, officer, seen, work))
      await print?.()
      return goTo(safePath(ctx.form.ve, to.office.dossier(dossier.code)), { tone: 'ok', text: says, ...(undo ? { undo } : {}) })
    } catch (trouble) {
      return refused(ctx, officer, problemsOf(trouble), statusOf(trouble))
    }
  })

/** A dossier as the officer saw it: at which version. */
export type Seen = { readonly code: string; readonly version: number }

/** One piece of work on one dossier inside its transaction, with its notice. */
export async function once(ctx: Ctx, tx: Tx, officer: Officer, { code, version }: Seen, work: Work): Promise<Outcome> {
  const dossier = await dossierByCode(tx, code)
  const edition = editionFrom(ctx.city.editions, dossier.procedure, dossier.edition)
  const outcome = await work({ ctx, tx, officer, code, version, edition, dossier })
  if (outcome.tells) await tell(ctx, tx, outcome.dossier, outcome.tells)
  return outcome
}

/** Puts the messages to the applicant into the outbox of this transaction, by phone and by e-mail; `more` gives the sum or the unit that the text names. */
export async function tell(ctx: Ctx, tx: Tx, dossier: Dossier, kind: NoticeKind, more: Pick<Facts, 'amount' | 'unit'> = {}): Promise<void> {
  const { code, version, procedure, dueAt, applicant } = dossier
  const host = new URL(ctx.origin).host
  const { phone, email } = applicant
  await tellPerson(tx, kind, { ...more, phone, email, code, procedure, dueAt: dueAt ?? undefined, host, once: `${code}:${version}:${kind}` }, ctx.now)
}
