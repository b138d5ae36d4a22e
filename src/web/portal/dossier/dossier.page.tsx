import { accessesOf, documentsOf, ledger, papersOfDossier, timeline, type Dossier } from '#dossiers'
import { allowed } from '#identity'
import { noticesOf } from '#notices'
import { feesOf } from '#payments'
import type { Edition } from '#procedures'
import { findUnit, fullName } from '#units'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, type Ctx, type Reply } from '#ui/page.ts'
import { unitNames } from '#ui/places.ts'
import { dossierHere, seesAll } from '../tracking/access.ts'
import { declarationOf } from './asked.ts'
import { editionOf } from './edition.ts'
import { DossierPage, type DossierView } from './dossier.show.tsx'
import { feeSaid } from './fee-paid.ts'
import { laterPaper } from './send-leg.ts'

/** What a file is: a paper of the edition, or one that the agency of a part asked for later. */
function paperLabel({ papers }: Edition, { legs }: DossierView['dossier'], paper: string): string {
  const leg = legs?.find(({ kind }) => paper.startsWith(laterPaper(kind)))
  return papers.find(({ code }) => code === paper)?.label ?? (leg ? `Giấy bổ sung: ${leg.name}` : paper)
}

async function load(
  ctx: Ctx,
  {
    dossier,
    proof,
  }: {
    dossier: DossierView['dossier'] & Parameters<typeof declarationOf>[0] & Pick<Dossier, 'id' | 'fee' | 'finishedAt'>
    proof: DossierView['proof']
  },
): Promise<DossierView> {
  const all = seesAll(proof)
  const [log, papers, documents, accesses, unit, messages] = await Promise.all([
    timeline(ctx.db, dossier.id),
    all ? papersOfDossier(ctx.db, dossier.id) : [],
    documentsOf(ctx.db, dossier.id),
    all ? accessesOf(ctx.db, dossier.id) : [],
    findUnit(ctx.db, dossier.unit),
    all ? noticesOf(ctx.db, dossier.code) : [],
  ])
  const edition = editionOf(ctx, dossier)
  const names = await unitNames(ctx.db, [dossier.unit, ...accesses.map(access => access.unit), ...log.map(({ actor }) => actor.unit)])
  const short = (id: string) => names(id).split(',')[0] ?? ''
  return {
    dossier,
    proof,
    seesOnly: dossier.applicant?.organisation !== undefined && !allowed(ctx.visitor, 'supplement', { procedure: dossier.procedure }),
    name: edition.name,
    unit: unit ? fullName(unit) : dossier.unit,
    log,
    declaration: all ? declarationOf(dossier) : undefined,
    papers: papers.map(paper => ({ ...paper, label: paperLabel(edition, dossier, paper.paper) })),
    // Whoever only has the code sees the slips of the desk, not what was registered.
    documents: documents.filter(({ kind }) => all || (kind !== 'ban-sao' && !edition.documents.some(({ code }) => code === kind))),
    accesses: accesses.map(access => ({ ...access, unit: short(access.unit) })),
    messages,
    fee: all ? feeSaid(dossier, await feesOf(ctx.db, dossier.code)) : undefined,
    confirmsDraft: edition.confirmsDraft !== undefined,
    unitOf: short,
    spans: all ? ledger(await ctx.city.calendar(), dossier.unit, log, dossier.finishedAt ?? ctx.now) : [],
  }
}

async function show(ctx: Ctx): Promise<Reply> {
  const here = await dossierHere(ctx)
  return 'dossier' in here ? { html: <DossierPage chrome={pageChrome(ctx)} {...(await load(ctx, here))} /> } : here
}

export const dossierRoutes = [get('/ho-so/:code', 'track', show)]
