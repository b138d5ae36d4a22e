import type { Problem } from '#kernel/refusal.ts'
import { documentName } from '#catalogue'
import { ledger, legActs, type Document, type Dossier, type Entry, type Holder, type Leg, type Span } from '#dossiers'
import { partLetters } from '#exchange'
import { allowed, type Officer } from '#identity'
import { FileField, SelectField } from '#ui/fields.tsx'
import { Button, ButtonLink, ButtonRow, Form } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { Ctx, Reply } from '#ui/page.ts'
import { Details } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { around, shown, shows, type Around } from '../frame.ts'
import { Parts, type PartsView } from '../legs/panel.tsx'
import { InquiriesOfDossier } from '../inquiries/of-dossier.tsx'
import { Findings } from './findings-panel.tsx'
import { Actions } from './actions.tsx'
import { DueSteps, History } from './history.tsx'
import { LedgerTable } from './ledger-table.tsx'
import { Messages } from './messages.tsx'
import { Conflict, DeclarationSide, DossierFacts, DossierHead, PapersSide } from './parts.tsx'
import { Held } from './held.tsx'
import { Standing } from './standing.tsx'
import { filePath, openedBy, viewOf, type View } from './view.ts'

export type Show = Around & {
  view: View
  spans?: readonly Span[] | undefined
  holder?: Holder | undefined
  scans?: boolean | undefined
  asks?: boolean | undefined
  parts?: Pick<PartsView, 'letters' | 'acts'> | undefined
  problems?: readonly Problem[] | undefined
}

type Print = { href: string; label: string }

/** What can be printed of this dossier now. */
export function printsOf({ dossier, documents, edition, events }: Pick<View, 'dossier' | 'documents' | 'edition' | 'events'>): Print[] {
  const file = (name: string) => to.office.act(dossier.code, name)
  const made = (document: Document): Print => ({
    href: filePath(dossier.code, document.hash),
    label: `${documentName(document.kind)}${document.number ? ` số ${document.number}` : ''}`,
  })
  const unmade = edition.documents.filter(({ code }) => dossier.entry !== null && !documents.some(({ kind }) => kind === code))
  return [
    ...(dossier.receivedAt ? [{ href: file('giay-hen.pdf'), label: documentName('mau-01') }] : []),
    ...(dossier.supplements > 0 ? [{ href: file('phieu-bo-sung.pdf'), label: documentName('mau-02') }] : []),
    ...(dossier.outcome === 'turnedAway' || dossier.outcome === 'declined'
      ? [{ href: file('phieu-tu-choi.pdf'), label: documentName('mau-03') }]
      : []),
    ...(dossier.apology?.state === 'sent' ? [{ href: file('phieu-xin-loi.pdf'), label: documentName('mau-04') }] : []),
    ...events.filter(isPartApology).map(({ data }) => ({
      href: to.office.leg(dossier.code, String(data.leg), 'phieu-xin-loi.pdf'),
      label: `${documentName('mau-04')}: ${String(data.name)}`,
    })),
    ...(dossier.outcome === 'withdrawn' || dossier.outcome === 'terminated'
      ? [{ href: file('thong-bao-dung.pdf'), label: documentName('thong-bao-dung') }]
      : []),
    { href: file('phieu-kiem-soat.pdf'), label: documentName('mau-05') },
    ...(dossier.certificate && !dossier.entry
      ? edition.documents.map(({ code, name }) => ({ href: `${file('xem-truoc.pdf')}?giay=${code}`, label: `Bản xem trước ${name}` }))
      : []),
    ...unmade.map(({ code, name }) => ({ href: to.office.issued(dossier.code, code), label: name })),
    ...documents.map(made),
  ]
}

/** Signed here; an agency that apologises by itself writes its own letter. */
const isPartApology = ({ type, data, actor }: Entry) => type === 'moveLeg' && data.move === 'apologise' && actor.kind === 'officer'

/** Originals that lie on the counter are scanned into the dossier. */
const AddScan = ({ dossier, papers }: Pick<View, 'dossier' | 'papers'>) => (
  <Details summary="Thêm ảnh giấy tờ">
    <Form action={to.office.act(dossier.code, 'them-giay')} upload>
      <SelectField id="giay" label="Giấy nào?" options={papers.map(({ code, label }) => ({ value: code, label }))} value={papers[0]?.code} empty="" />
      <FileField id="tep" label="Ảnh hoặc PDF" />
      <Button variant="secondary">Thêm ảnh</Button>
    </Form>
  </Details>
)

/** Hồ sơ: papers beside the declaration, what was looked up, what happened, and the next legal steps. */
export const ShowDossier = ({ chrome, unit, nav, view, spans = [], scans, asks, parts, holder, problems = [] }: Show) => (
  <OfficeLayout chrome={chrome} title={`${view.dossier.subject} – ${view.dossier.code}`} problems={problems} unit={unit} nav={nav}>
    <DossierHead {...view} now={chrome.now} />
    <DossierFacts {...view} />
    <Conflict {...view} />
    <Held holder={holder} code={view.dossier.code} back={to.office.dossier(view.dossier.code)} />
    <Standing {...view} />
    <DueSteps {...view} />
    <div class="compare">
      <div>
        {parts && view.dossier.legs && <Parts code={view.dossier.code} legs={view.dossier.legs} events={view.events} now={chrome.now} {...parts} />}
        <PapersSide {...view} />
        {scans && <AddScan {...view} />}
        <section aria-label="In giấy tờ">
          <h2>In giấy tờ</h2>
          <ButtonRow>
            {printsOf(view).map(({ href, label }, place) => (
              <ButtonLink key={href} href={href} variant="quiet" kbd={place === 0 ? 'M' : undefined}>
                {label}
              </ButtonLink>
            ))}
          </ButtonRow>
        </section>
        <Findings findings={view.findings} />
        <InquiriesOfDossier inquiries={view.inquiries} unitName={view.unitName} now={chrome.now} code={view.dossier.code} mayAsk={asks ?? false} />
        <Messages messages={view.messages} />
        <LedgerTable spans={spans} unitName={view.unitName} />
        <section aria-label="Lịch sử">
          <h2>Lịch sử</h2>
          <History events={view.events} />
          <p class="hint">Mỗi lần cán bộ mở hồ sơ đều được ghi lại; người nộp thấy tên cán bộ và giờ mở.</p>
        </section>
      </div>
      <DeclarationSide {...view} />
    </div>
    <Actions {...view} />
  </OfficeLayout>
)

/** Somebody may still bring a paper for a part. */
const hasWaitingPart = ({ legs }: Pick<Dossier, 'legs'>): boolean => legs?.some(({ state }) => state === 'deficient' || state === 'refused') ?? false

/** The dossier's page, also as the answer to an action that was refused: the sentence stands on top. */
export async function dossierReply(ctx: Ctx, officer: Officer, problems: readonly Problem[] = [], status = 200): Promise<Reply> {
  const code = ctx.params.code ?? ''
  const { frame, view } = await ctx.read(async db => ({ frame: await around(ctx, officer, db), view: await viewOf(ctx, officer, db, code) }))
  const holder = await openedBy(ctx, officer, view.dossier)
  const { unit, parties, finishedAt } = view.dossier
  const scans =
    (finishedAt === null || hasWaitingPart(view.dossier)) && view.papers.length > 0 && allowed(officer, 'counterIntake', { unit, parties })
  const asks = finishedAt === null && allowed(officer, 'verifyElsewhere', { unit, parties })
  const spans = ledger(await ctx.city.calendar(), view.dossier.unit, view.events, finishedAt ?? ctx.now)
  const parts = view.dossier.legs
    ? { letters: await partLetters(ctx.db, [code]), acts: (leg: Leg) => legActs(officer, view.dossier, leg) }
    : undefined
  return shown(ctx, ShowDossier({ ...frame, view, spans, scans, asks, parts, holder, problems }), status)
}

export const dossierPage = shows('/can-bo/ho-so/:code', 'seeDossier', (ctx, officer) => dossierReply(ctx, officer))
