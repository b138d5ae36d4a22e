import { documentName } from '#catalogue'
import { ledgerSums, minutesWords, ownerWords, type Dossier, type Document, type Entry, type Paper, type Span } from '#dossiers'
import { dueTime, clockTime } from '#kernel/format.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Chrome } from '#ui/chrome.ts'
import { MessageList, type Message } from '#ui/messages.tsx'
import { PortalLayout } from '#ui/layouts.tsx'
import { Steps, SummaryList, Timeline } from '#ui/lists.tsx'
import { Details, Facts } from '#ui/parts.tsx'
import { helpedBy } from '#ui/helped.ts'
import { to } from '#ui/paths.ts'
import { DueTag } from '#ui/tags.tsx'
import { sizeWords } from '../papers/size.ts'
import { seesAll, type Proof } from '../tracking/access.ts'
import type { DeclarationView } from './asked.ts'
import { happenings } from './happenings.tsx'
import { GroupLine, Legs } from './legs.tsx'
import { NowDo } from './now-do.tsx'
import { isLate, isOver, isWaiting, reachedAt, standingOf, steps } from './where.ts'

type Shown =
  | 'code'
  | 'secret'
  | 'procedure'
  | 'edition'
  | 'unit'
  | 'state'
  | 'outcome'
  | 'dueAt'
  | 'dueSteps'
  | 'asked'
  | 'submittedAt'
  | 'supplements'
  | 'channel'
  | 'subject'

export type DossierView = {
  readonly dossier: Pick<Dossier, Shown> & Partial<Pick<Dossier, 'assisted' | 'apology' | 'verifying' | 'referredFrom' | 'legs' | 'applicant'>>
  /** Whoever may only see what the organisation filed. */
  readonly seesOnly?: boolean | undefined
  readonly proof: Proof
  readonly name: string
  readonly unit: string
  readonly log: readonly Entry[]
  /** What was sent, masked; nothing for somebody who only knows four digits of the phone. */
  readonly declaration?: DeclarationView | undefined
  readonly papers: readonly (Paper & { readonly label: string })[]
  readonly documents: readonly Document[]
  readonly accesses: readonly { readonly officerName: string; readonly unit: string; readonly at: Instant; readonly purpose: string }[]
  /** What was told of it, for whoever may see all. */
  readonly messages?: readonly Message[] | undefined
  readonly confirmsDraft: boolean
  /** What was paid or is to be paid, for whoever may see all. */
  readonly fee?: string | undefined
  /** Names of the units that worked on it. */
  readonly unitOf?: ((id: string) => string) | undefined
  /** Whose the working time was so far. */
  readonly spans?: readonly Span[] | undefined
}

/** `/ho-so/:code`: how far it is, who has it, when it is promised, what can be done now. */
export const DossierPage = ({ chrome, ...view }: DossierView & { chrome: Chrome }) => {
  const { dossier, name, unit, log } = view
  const standing = standingOf(dossier)
  const reached = reachedAt(log)
  const since = log.findLast(({ type }) => type !== 'moveLeg')?.at
  const helped = helpedBy(dossier.assisted)
  const group = dossier.legs && { code: dossier.code, legs: dossier.legs, all: seesAll(view.proof), now: chrome.now, letters: apologisedParts(log) }
  return (
    <PortalLayout
      chrome={chrome}
      title={`Hồ sơ ${dossier.code}`}
      back={{ href: view.proof === 'owner' ? to.portal.mine : to.portal.track, label: view.proof === 'owner' ? 'Hồ sơ của tôi' : 'Tra cứu' }}
    >
      <p class="topic">{name}</p>
      <h1>
        Hồ sơ <span translate={false}>{dossier.code}</span>
      </h1>
      <p class="lead">{dossier.legs && entered(dossier) ? <GroupLine legs={dossier.legs} /> : standing.says}</p>
      <NowDo view={view} now={chrome.now} />
      {group && entered(dossier) && <Legs {...group} />}
      {group && entered(dossier) && <h2>Các bước ở Ủy ban nhân dân</h2>}
      <Steps
        current={standing.step}
        halted={standing.halted}
        steps={steps.map((label, place) => ({ label, at: place <= standing.step ? reached[place] : undefined }))}
      />
      <Facts
        items={[
          { label: 'Đang ở', value: unit, data: true },
          ...(since ? [{ label: 'Từ lúc', value: clockTime(since) }] : []),
          { label: dossier.legs && entered(dossier) ? 'Hẹn xong mọi phần' : 'Hẹn trả', value: <Promised dossier={dossier} now={chrome.now} /> },
          ...(dossier.applicant?.organisation && view.declaration
            ? [
                { label: 'Tổ chức', value: dossier.applicant.organisation.name, data: true },
                { label: 'Người nộp thay mặt', value: dossier.applicant.name, data: true },
              ]
            : []),
          ...(view.fee ? [{ label: 'Lệ phí', value: view.fee }] : []),
          ...(helped && view.declaration
            ? [{ label: 'Người giúp nộp', value: [helped.name, helped.where, helped.at].filter(Boolean).join(', '), data: true }]
            : []),
        ]}
      />
      <Explained dueSteps={dossier.dueSteps} />
      {group && !entered(dossier) && <Legs {...group} />}
      {view.spans && view.spans.length > 0 && <WhoHadIt spans={view.spans} unitOf={view.unitOf ?? (() => unit)} />}
      <Results {...view} />
      {view.declaration && <WhatWasSent declaration={view.declaration} papers={view.papers} code={dossier.code} />}
      {!view.declaration && (
        <p>
          <a href={`${to.portal.signIn}?${new URLSearchParams({ tiep: to.portal.dossier(dossier.code) })}`}>Đăng nhập bằng số điện thoại đã khai</a>{' '}
          để xem nội dung đã gửi.
        </p>
      )}
      <h2>Đã xảy ra</h2>
      <Timeline entries={happenings(log, unit, seesAll(view.proof), view.unitOf)} />
      {view.messages && view.messages.length > 0 && (
        <Details summary="Tin đã gửi">
          <MessageList messages={view.messages} />
        </Details>
      )}
      {view.declaration && <WhoRead accesses={view.accesses} />}
    </PortalLayout>
  )
}

/** The parts for which an officer signed an apology; an agency writes its own letter. */
const apologisedParts = (log: readonly Entry[]): string[] =>
  log.flatMap(({ type, data, actor }) => (type === 'moveLeg' && data.move === 'apologise' && actor.kind === 'officer' ? [String(data.leg)] : []))

/** The event is in the book: from now on it is about the parts. */
const entered = ({ state, outcome }: Pick<Dossier, 'state' | 'outcome'>) => outcome === 'granted' && (state === 'signed' || state === 'handedOver')

function Promised({ dossier, now }: { dossier: DossierView['dossier']; now: Instant }) {
  if (!dossier.dueAt) return <>{isOver(dossier.state) ? 'Không có' : 'Có sau khi tiếp nhận'}</>
  if (isWaiting(dossier.state)) return <>Tính lại khi có trả lời</>
  return (
    <>
      {dueTime(dossier.dueAt)}{' '}
      {(isLate(dossier, now) || !isOver(dossier.state)) && dossier.state !== 'signed' && <DueTag dueAt={dossier.dueAt} now={now} />}
    </>
  )
}

function Explained({ dueSteps }: { dueSteps: Dossier['dueSteps'] }) {
  const lines = Array.isArray(dueSteps) ? (dueSteps as { at: string; text: string; rule: string }[]) : []
  if (lines.length === 0) return null
  return (
    <Details summary="Ngày hẹn được tính thế nào?">
      <ol>
        {lines.map(({ at, text, rule }) => (
          <li key={at + text}>
            <time datetime={at}>{text}</time> <span class="hint">{rule}</span>
          </li>
        ))}
      </ol>
    </Details>
  )
}

/** Whose the time was, in plain words. */
const WhoHadIt = ({ spans, unitOf }: { spans: readonly Span[]; unitOf: (id: string) => string }) => (
  <Details summary="Ai đã giữ hồ sơ bao lâu?">
    <p>Chỉ tính giờ làm việc, từ lúc gửi. Thời gian chờ người nộp không tính vào thời hạn.</p>
    <ul>
      {ledgerSums(spans).map(({ owner, minutes, late }) => (
        <li key={owner.kind + owner.id}>
          <strong translate={owner.kind === 'unit' || owner.kind === 'partner' ? false : undefined}>{ownerWords(owner, unitOf)}</strong>
          <br />
          <span>{minutesWords(minutes)}</span>
          {late > 0 && (
            <>
              <br />
              <span>Sau hạn</span> <span>{minutesWords(late)}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  </Details>
)

const Results = ({ dossier, documents }: DossierView) =>
  documents.length === 0 ? null : (
    <section>
      <h2>Giấy tờ đã cấp</h2>
      <ul class="services">
        {documents.map(({ id, kind, number, at }) => (
          <li key={id}>
            <a href={`${to.portal.dossier(dossier.code)}/giay/${id}`}>{documentName(kind)}</a>{' '}
            <span class="hint">{[number && `số ${number}`, clockTime(at)].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )

const WhatWasSent = ({ declaration, papers, code }: { declaration: DeclarationView; papers: DossierView['papers']; code: string }) => (
  <Details summary="Nội dung đã gửi">
    {declaration.sections.map(({ title, rows }) => (
      <SummaryList key={title} title={title} level={3} rows={rows.map(({ label, value }) => ({ label, value }))} />
    ))}
    {papers.length > 0 && (
      <section>
        <h3>Tệp đã gửi</h3>
        <ul class="services">
          {papers.map(({ id, label, name, pages, bytes }) => (
            <li key={id}>
              <a href={`${to.portal.dossier(code)}/tep/${id}?goc=1`}>{label}</a>{' '}
              <span class="hint">
                <span translate={false}>{name}</span> {`${pages} trang, ${sizeWords(bytes)}`}
              </span>
            </li>
          ))}
        </ul>
      </section>
    )}
  </Details>
)

const WhoRead = ({ accesses }: Pick<DossierView, 'accesses'>) => (
  <Details summary="Ai đã xem hồ sơ này?">
    {accesses.length === 0 ? (
      <p>Chưa có cán bộ nào mở hồ sơ.</p>
    ) : (
      <Timeline entries={accesses.map(({ officerName, unit, at, purpose }) => ({ at, who: `${officerName}, ${unit}`, what: purpose }))} />
    )}
  </Details>
)
