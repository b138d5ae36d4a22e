import { readFileSync } from 'node:fs'
import { appointmentSlip, promisesOf, type Agency } from '#catalogue'
import { applicantWords, documentsOf, papersOfDossier, timeline, type Dossier } from '#dossiers'
import { dong, dueTime } from '#kernel/format.ts'
import { compile } from '#platform/pdf/index.ts'
import { qrSvg } from '#platform/qr.ts'
import { papersOf, timeOf, wholeTimeOf, type Edition, type feeOf } from '#procedures'
import { findUnit } from '#units'
import { get, type Ctx, type Reply } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { words } from '#ui/words.ts'
import { filesWords } from '../papers/size.ts'
import { feeWords } from '../service/fee.ts'
import { limitWords } from '../service/time.ts'
import { ownDossier } from '../tracking/access.ts'
import type { DeclarationView } from './asked.ts'
import { editionOf, factsOf } from './edition.ts'

const SENDING = readFileSync(new URL('./sending.typ', import.meta.url), 'utf8')

const trackUrl = (ctx: Ctx, { code }: Dossier) => `${ctx.origin}${to.portal.dossier(code)}`
const feeIn = ({ fee }: Dossier) => fee as unknown as Pick<ReturnType<typeof feeOf>, 'total' | 'certain' | 'reason'>

/** The legal time, of a group that of all its parts. */
const limitOf = (edition: Edition, dossier: Dossier) =>
  wholeTimeOf(edition, dossier.answers, factsOf(dossier), dossier.unit) ?? timeOf(edition, dossier.answers, factsOf(dossier))

/** Before it is received: that it was sent, what, and how to follow it. A5. */
async function sendingPdf(ctx: Ctx, dossier: Dossier, edition: Edition, agency: Agency): Promise<Uint8Array> {
  const files = Map.groupBy(await papersOfDossier(ctx.db, dossier.id), ({ paper }) => paper)
  const label = (code: string) => edition.papers.find(paper => paper.code === code)?.label ?? code
  const data = {
    product: words.product,
    code: dossier.code,
    procedure: edition.name,
    applicant: applicantWords(dossier.applicant),
    unit: agency.name,
    sentAt: dueTime(dossier.submittedAt),
    time: limitWords(limitOf(edition, dossier)),
    fee: feeWords(feeIn(dossier)),
    secret: dossier.secret,
    papers: [...files].map(([code, sent]) => `${label(code)}: ${filesWords(sent)}`),
    phone: words.helpPhone,
    trackUrl: trackUrl(ctx, dossier),
    qr: qrSvg(trackUrl(ctx, dossier)),
  }
  return compile(SENDING, data, { title: `Xác nhận đã gửi hồ sơ ${dossier.code}`, at: dossier.submittedAt })
}

/** Mẫu 01 of a dossier that was received. */
async function slipPdf(ctx: Ctx, dossier: Dossier & { receivedAt: Date; dueAt: Date }, edition: Edition, agency: Agency): Promise<Uint8Array> {
  const events = await timeline(ctx.db, dossier.id)
  const receiver = events.findLast(({ type }) => type === 'receive')?.actor.name ?? ''
  const rows = (dossier.declaration as unknown as DeclarationView).sections.flatMap(section => section.rows)
  const { name, phone, email } = dossier.applicant
  const slip = {
    agency,
    desk: `Bộ phận tiếp nhận và trả kết quả ${agency.name.replace('Ủy ban nhân dân ', '')}`,
    number: dossier.code.split('-').at(-1) ?? '',
    code: dossier.code,
    applicant: {
      name: applicantWords(dossier.applicant),
      address: rows.find(({ label }) => label.startsWith('Nơi cư trú'))?.value ?? '',
      ...(phone && { phone }),
      ...(email && { email }),
    },
    procedure: edition.name,
    papers: papersOf(edition, dossier.answers, factsOf(dossier)).map(
      ({ label, form }) => `${label} (${form === 'submit' ? 'bản chính' : 'xuất trình'})`,
    ),
    sets: 1,
    processing: limitWords(limitOf(edition, dossier)),
    receivedAt: dossier.receivedAt,
    dueAt: dossier.dueAt,
    ...promisesOf(events),
    collection: `Tại ${agency.name}`,
    officer: receiver,
    signedBy: name,
    ...(feeIn(dossier).total > 0 && { fee: dong(feeIn(dossier).total) }),
    trackingUrl: trackUrl(ctx, dossier),
  }
  return appointmentSlip(slip, dossier.receivedAt)
}

async function receipt(ctx: Ctx): Promise<Reply> {
  const here = await ownDossier(ctx)
  if (!('dossier' in here)) return here
  const { dossier } = here
  const edition = editionOf(ctx, dossier)
  const unit = await findUnit(ctx.db, dossier.unit)
  const agency = unit ? { name: `Ủy ban nhân dân ${unit.type} ${unit.name}`, place: unit.name } : { name: 'Ủy ban nhân dân', place: 'Hà Nội' }
  const stored = (await documentsOf(ctx.db, dossier.id)).find(({ kind }) => kind === 'mau-01')
  const { receivedAt, dueAt } = dossier
  const bytes = stored
    ? await ctx.city.files.get(stored.hash)
    : receivedAt && dueAt
      ? await slipPdf(ctx, { ...dossier, receivedAt, dueAt }, edition, agency)
      : await sendingPdf(ctx, dossier, edition, agency)
  return { bytes, type: 'application/pdf', name: `giay-tiep-nhan-${dossier.code}.pdf` }
}

export const receiptRoutes = [get('/ho-so/:code/giay-tiep-nhan.pdf', 'track', receipt)]
