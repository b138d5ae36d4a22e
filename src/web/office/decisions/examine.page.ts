import type { Problem } from '#kernel/refusal.ts'
import type { Officer } from '#identity'
import { examine, type Dossier, type Json } from '#dossiers'
import type { Edition } from '#procedures'
import type { Ctx, Reply } from '#ui/page.ts'
import { press } from '../act.ts'
import { isSuspicious, lookUp } from '../dossier/findings.ts'
import { viewOf, wantedPapers, type Declaration } from '../dossier/view.ts'
import { unitNames } from '#ui/places.ts'
import { around, does, PageProblems, problemsOf, shown, shows, statusOf } from '../frame.ts'
import { pdfName, previewPdf } from '../papers/certificate.ts'
import { draftOf, mended, seenProblems, type Drafted } from './examine.draft.ts'
import { matched, matchingProblems } from './matching.tsx'
import { ShowExamine } from './examine.show.tsx'
import { chosenOf, sourceProblems, sourcesFor } from './source.ts'

async function reply(ctx: Ctx, officer: Officer, problems: readonly Problem[] = [], status = 200): Promise<Reply> {
  const code = ctx.params.code ?? ''
  const { frame, view } = await ctx.read(async db => ({ frame: await around(ctx, officer, db), view: await viewOf(ctx, officer, db, code) }))
  const sources = await sourcesFor(ctx.db, view.dossier, view.edition)
  const drafted = await draftOf(ctx.db, view.dossier, view.edition, chosenOf(sources, ctx.form))
  const unitName = await unitNames(
    ctx.db,
    sources.map(({ unit }) => unit),
  )
  return shown(
    ctx,
    ShowExamine({ ...frame, view, sources: sources.map(entry => ({ entry, at: unitName(entry.unit) })), drafted, typed: ctx.form, problems }),
    status,
  )
}

const examining = press(
  'tham-tra',
  'examine',
  async ({ ctx, tx, officer, code, version, edition, dossier }) => {
    const papers = wantedPapers(edition, dossier, [])
    const found = await lookUp(ctx.db, dossier, edition)
    const sources = await sourcesFor(ctx.db, dossier, edition)
    const problems = [
      ...found.refusals.map(({ says }) => ({ at: '', says })),
      ...sourceProblems(edition, sources, ctx.form),
      ...matchingProblems(dossier.declaration as unknown as Declaration, papers, ctx.form),
      ...seenProblems(isSuspicious(dossier, found), ctx.form),
    ]
    if (problems.length > 0) throw new PageProblems(problems)
    const { certificate, changes } = mended(edition, await draftOf(ctx.db, dossier, edition, chosenOf(sources, ctx.form)), ctx.form)
    const checks: Json = { papers: matched(papers, ctx.form), changes, notSame: ctx.form['da-xem'] === 'true', note: ctx.form['ghi-chu'] ?? '' }
    const examined = await examine(tx, officer, code, { version, edition, certificate, checks }, ctx.now)
    return {
      dossier: examined,
      says: edition.confirmsDraft ? `Đã thẩm tra hồ sơ ${code}. Gửi bản dự thảo cho người dân xác nhận.` : `Đã trình ký hồ sơ ${code}.`,
    }
  },
  reply,
)

async function drafting(ctx: Ctx, dossier: Dossier, edition: Edition): Promise<Drafted> {
  const source = chosenOf(await sourcesFor(ctx.db, dossier, edition), ctx.form)
  return mended(edition, await draftOf(ctx.db, dossier, edition, source), ctx.form).certificate
}

/** The preview of what is typed now, or of what was drafted. */
const preview = async (ctx: Ctx, officer: Officer): Promise<Reply> => {
  try {
    const { dossier, edition } = await ctx.read(db => viewOf(ctx, officer, db, ctx.params.code ?? ''))
    const drafted = dossier.certificate ? (dossier.certificate as Drafted) : await drafting(ctx, dossier, edition)
    return {
      bytes: await previewPdf(ctx, edition, dossier, drafted, ctx.query.giay),
      type: 'application/pdf',
      name: pdfName('xem-truoc', dossier.code),
    }
  } catch (trouble) {
    return reply(ctx, officer, problemsOf(trouble), statusOf(trouble))
  }
}

export const examineRoutes = [
  shows(examining.path, examining.may, (ctx, officer) => reply(ctx, officer)),
  examining,
  shows('/can-bo/ho-so/:code/xem-truoc.pdf', 'seeDossier', preview),
  does('/can-bo/ho-so/:code/xem-truoc.pdf', 'examine', preview),
]
