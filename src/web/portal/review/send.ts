import { ownerOf, submit, SubmitProblems, traceOf } from '#dossiers'
import { useNotice } from '#exchange'
import type { Problem } from '#kernel/refusal.ts'
import { tellPerson } from '#notices'
import { competentUnits, peopleOf } from '#procedures'
import { serviceOpen } from '#rollout'
import { BROWSER, type Ctx, type Reply } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import type { Work } from '../draft/draft.ts'
import { actorOf, organisationOf, refuseAudience } from '../organisation/acting.ts'
import { namesIn } from '#ui/places.ts'

export const OATH = 'cam-doan'

/** Gửi hồ sơ: once, however often it is pressed; or everything that stands in the way. */
export async function send(ctx: Ctx, { draft, edition, facts }: Work): Promise<Reply | { problems: readonly Problem[] }> {
  if (ctx.form[OATH] !== 'true') return { problems: [{ at: OATH, says: 'Đọc lời cam đoan rồi đánh dấu vào ô' }] }
  refuseAudience(ctx.visitor, edition.code)
  const unit = draft.unit ?? competentUnits(edition, draft.answers, facts)[0]
  const opening = unit ? await serviceOpen(ctx.db, edition.code, unit, ctx.today) : undefined
  if (opening && !opening.open) return { problems: [opening.why, opening.instead].flatMap(says => (says ? [{ at: '', says }] : [])) }
  const unitName = await namesIn(ctx.db, draft.answers)
  const people = peopleOf(edition, draft.answers, facts)
  try {
    const { dossier } = await ctx.write(async tx => {
      const by = actorOf(ctx, people.applicant, edition.code)
      const organisation = organisationOf(ctx.visitor, edition.code)
      const given = {
        draft: draft.code,
        owner: ownerOf(ctx.visitor),
        by,
        edition,
        fees: ctx.city.fees,
        unitName,
        trace: traceOf(ctx.city.secret, { browser: ctx.cookies[BROWSER] ?? '', ip: ctx.ip, agent: ctx.agent, phone: people.phone }),
        ...(organisation && { organisation }),
      }
      const made = await submit(tx, given, ctx.now)
      const { code, procedure, applicant } = made.dossier
      const phone = applicant.phone ?? (ctx.visitor.kind === 'phone' ? ctx.visitor.phone : undefined)
      const { host } = new URL(ctx.origin)
      const facts = { phone, email: applicant.email, code, procedure, language: ctx.edition, host, once: `${code}:submitted` }
      if (made.fresh) await tellPerson(tx, 'submitted', facts, ctx.now)
      return made
    })
    // What agencies sent is beyond the connection of an officer who helps.
    await ctx.db.write(tx => useNotice(tx, dossier))
    return { redirect: to.portal.sent(dossier.code) }
  } catch (problem) {
    if (problem instanceof SubmitProblems) return { problems: problem.problems }
    throw problem
  }
}
