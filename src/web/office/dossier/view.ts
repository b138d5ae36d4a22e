import { dayOf, type Instant } from '#kernel/instant.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Db } from '#platform/db/index.ts'
import { allowed, holds, may, type Action as Permission, type Officer } from '#identity'
import { noticesOf, type Sent } from '#notices'
import { type declarationView, editionFrom, papersOf, type Edition, type Facts } from '#procedures'
import {
  allowedActions,
  documentsOf,
  dossierByCode,
  lifecycle,
  noteAccess,
  papersOfDossier,
  takeHold,
  timeline,
  type Action,
  type Document,
  type Dossier,
  type Entry,
  type Holder,
  type Paper,
} from '#dossiers'
import { inquiriesOf, type Inquiry } from '#registers'
import type { Ctx } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { unitNames, type UnitName } from '#ui/places.ts'
import { feeStand, type FeeStand } from '../cash/words.ts'
import { findingsOf, lookUp, type Finding } from './findings.ts'

export type Declaration = ReturnType<typeof declarationView>

/** A paper that the edition wants, with the pictures of what was handed in for it. */
export type WantedPaper = {
  readonly code: string
  readonly label: string
  readonly form: 'submit' | 'present'
  readonly pages: readonly { readonly src: string; readonly alt: string; readonly note?: string | undefined }[]
  /** The first file itself. */
  readonly href?: string | undefined
  /** What the machine saw when the picture came in, for example that it is blurry. */
  readonly warning?: string | undefined
}

/** A dossier as its officer sees it next to the queue. */
export type Glance = {
  readonly dossier: Dossier
  readonly edition: Edition
  readonly facts: Facts
  readonly declaration: Declaration
  readonly papers: readonly WantedPaper[]
  readonly actions: readonly Action[]
  /** Why this officer may not handle it, where there is a reason. */
  readonly conflict: string | undefined
}

/** All there is to a dossier. */
export type View = Glance & {
  readonly events: readonly Entry[]
  readonly documents: readonly Document[]
  readonly findings: readonly Finding[]
  /** What other units were asked for it. */
  readonly inquiries: readonly Inquiry[]
  readonly unitName: UnitName
  /** What the applicant was told. */
  readonly messages?: readonly Sent[] | undefined
  /** What was taken of the fee, or let off. */
  readonly fee?: FeeStand | undefined
  /** Where this officer changes the applicant's phone, while there is something to tell. */
  readonly phoneHref?: string | undefined
}

/** The facts of a dossier: the law asks about the day it was filed. */
export const factsOf = ({ submittedAt }: Pick<Dossier, 'submittedAt'>): Facts => ({ today: dayOf(submittedAt), filedOn: dayOf(submittedAt) })

const handling: readonly Permission[] = ['receive', 'examine', 'sign', 'handOver']

/** The refusal that this officer would meet (own or relative's dossier; took it in and would sign it), said beforehand. */
export function conflictOf(officer: Officer, { unit, parties, receivedBy, procedure, state }: Dossier): string | undefined {
  for (const action of handling.filter(one => holds(officer, one) && (one !== 'sign' || state === 'toSign'))) {
    try {
      may(officer, action, { unit, parties, receivedBy, procedure })
    } catch (trouble) {
      if (trouble instanceof Refusal) return trouble.message
    }
  }
  return undefined
}

/** Where an officer reads a file of a dossier. */
export const filePath = (code: string, hash: string): string => `${to.office.dossier(code)}/tep/${hash}`

/** Every paper of the edition with its files, then files of papers that the answers no longer ask for. */
export function wantedPapers(edition: Edition, dossier: Dossier, files: readonly Paper[]): WantedPaper[] {
  const wanted = papersOf(edition, dossier.answers, factsOf(dossier))
  const others = files.filter(({ paper }) => !wanted.some(({ code }) => code === paper))
  return [
    ...wanted.map(({ code, label, form }) => ({
      code,
      label,
      form,
      ...pictures(
        dossier.code,
        label,
        files.filter(({ paper }) => paper === code),
      ),
    })),
    ...others.map(file => ({ code: file.id, label: file.name, form: 'submit' as const, ...pictures(dossier.code, file.name, [file]) })),
  ]
}

function pictures(code: string, label: string, files: readonly Paper[]): Pick<WantedPaper, 'pages' | 'href' | 'warning'> {
  const pages = files.map((file, place) => ({
    src: filePath(code, file.previewHash),
    alt: `${label}, tệp ${place + 1}`,
    note: file.pages > 1 ? `Trang 1 trong ${file.pages}. Mở tệp để xem đủ.` : undefined,
  }))
  const warning = files.flatMap(({ warnings }) => (Array.isArray(warnings) ? warnings.map(String) : [])).join('. ')
  return { pages, href: files[0] && filePath(code, files[0].hash), warning: warning || undefined }
}

/** Two statements: the dossier and its papers. NotFound for another unit's dossier. */
export async function glance(ctx: Ctx, officer: Officer, db: Db, code: string): Promise<Glance> {
  const dossier = await dossierByCode(db, code)
  const edition = editionFrom(ctx.city.editions, dossier.procedure, dossier.edition)
  const files = await papersOfDossier(db, dossier.id)
  return {
    dossier,
    edition,
    facts: factsOf(dossier),
    declaration: dossier.declaration as unknown as Declaration,
    papers: wantedPapers(edition, dossier, files),
    actions: allowedActions(officer, dossier, edition),
    conflict: conflictOf(officer, dossier),
  }
}

const rebinds = (officer: Officer, { unit, parties, receivedBy, state }: Dossier): boolean =>
  'changePhone' in lifecycle[state] && allowed(officer, 'changePhone', { unit, parties, receivedBy })

/** The whole dossier; what the city's books and other dossiers say of it is asked outside the unit's wall. */
export async function viewOf(ctx: Ctx, officer: Officer, db: Db, code: string): Promise<View> {
  const seen = await glance(ctx, officer, db, code)
  const { dossier, edition, facts } = seen
  const events = await timeline(db, dossier.id)
  const documents = await documentsOf(db, dossier.id)
  const fee = await feeStand(db, officer, dossier)
  const inquiries = await inquiriesOf(db, code)
  const found = await lookUp(ctx.db, dossier, edition)
  const unitName = await unitNames(ctx.db, [
    dossier.unit,
    dossier.referredFrom ?? dossier.unit,
    ...Object.values(dossier.answers),
    ...found.same.map(({ unit }) => unit),
    ...[...found.births, ...found.marriages].map(({ unit }) => unit),
    ...inquiries.map(({ to: asked }) => asked),
  ])
  const messages = await noticesOf(db, code)
  const phoneHref = rebinds(officer, dossier) ? to.office.act(code, 'doi-so') : undefined
  return {
    ...seen,
    events,
    documents,
    unitName,
    messages,
    fee,
    inquiries,
    phoneHref,
    findings: findingsOf({ dossier, edition, facts, unitName }, found),
  }
}

/** Opened to work on: the reading is written down, and the dossier is held. Answers the colleague who has it open, if it is another. */
export async function openedBy(ctx: Ctx, officer: Officer, dossier: Dossier): Promise<Holder | undefined> {
  const holder = await ctx.write(async tx => {
    await noteAccess(tx, officer, dossier, 'Giải quyết hồ sơ', ctx.now)
    return dossier.finishedAt ? undefined : takeHold(tx, officer, dossier, ctx.now)
  })
  return holder?.officerId === officer.id ? undefined : holder
}

/** Reading is written down; the citizen sees by whom and what for. */
export const noteReading = (ctx: Ctx, officer: Officer, dossier: Pick<Dossier, 'id'>, now: Instant = ctx.now): Promise<void> =>
  ctx.write(tx => noteAccess(tx, officer, dossier, 'Giải quyết hồ sơ', now))
