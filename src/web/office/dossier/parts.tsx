import { clockTime, dong, dueTime, shortDay } from '#kernel/format.ts'
import type { Instant } from '#kernel/instant.ts'
import { channelWords, eventWords, stateWords, type Action, type Dossier, type Entry } from '#dossiers'
import { wholeReference } from '#registers'
import type { ComponentChildren } from 'preact'
import { Button, ButtonLink, Form } from '#ui/forms.tsx'
import { SummaryList, Timeline } from '#ui/lists.tsx'
import { Details, Facts, Notice, Papers, Toolbar } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { ChannelTag, DueTag, StatusTag } from '#ui/tags.tsx'
import { provenBy } from './proves.ts'
import type { Glance, WantedPaper } from './view.ts'

const ENDED: readonly Dossier['state'][] = ['handedOver', 'turnedAway', 'withdrawn', 'terminated']

/** Who, what, where it stands and how long there is. `heading` is the page's own. */
export function DossierHead({ dossier, edition, now, level = 1 }: Pick<Glance, 'dossier' | 'edition'> & { now: Instant; level?: 1 | 2 }) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div class="panehead">
      <Heading>
        <span translate={false}>{dossier.subject}</span> · {edition.name}
      </Heading>
      <span class="code" translate={false}>
        {dossier.code}
      </span>
      <ChannelTag channel={dossier.channel} />
      <StatusTag tone="info">{stateWords[dossier.state]}</StatusTag>
      <DueTag dueAt={dossier.dueAt} now={now} paused={dossier.pausedAt !== null} done={ENDED.includes(dossier.state)} />
    </div>
  )
}

/** The few facts that decide what to do next. */
export function DossierFacts({ dossier }: Pick<Glance, 'dossier'>) {
  const { applicant, submittedAt, paperDate, dueAt, fee } = dossier
  const charged = fee as { total?: number; reason?: string } | null
  const items = [
    { label: 'Người nộp', value: applicant.name, data: true },
    ...(applicant.phone ? [{ label: 'Điện thoại', value: <a href={`tel:${applicant.phone}`}>{applicant.phone}</a>, data: true }] : []),
    { label: 'Gửi lúc', value: clockTime(submittedAt) },
    ...(paperDate ? [{ label: 'Ngày trên giấy', value: shortDay(paperDate) }] : []),
    ...(dueAt ? [{ label: 'Hẹn trả', value: dueTime(dueAt) }] : []),
    ...(charged?.total !== undefined ? [{ label: 'Lệ phí', value: charged.total > 0 ? dong(charged.total) : 'Không thu' }] : []),
  ]
  return <Facts items={items} />
}

/** The papers as pictures; what is only shown and given back is named, so that nobody looks for a picture. */
export function PapersSide({ dossier, papers }: Pick<Glance, 'dossier' | 'papers'>) {
  const sent = papers.filter(({ pages }) => pages.length > 0)
  const absent = papers.filter(({ pages }) => pages.length === 0)
  const marks = { submit: 'đã nhận bản chính', seen: 'đã xem, trả lại', scanned: 'đã nhận, có ảnh' } as const
  const markOf = ({ code, form }: WantedPaper) => {
    const mark = dossier.answers[`papers.${code}`]
    return typeof mark === 'string' && mark in marks
      ? marks[mark as keyof typeof marks]
      : form === 'submit'
        ? 'chưa có'
        : 'xuất trình khi nhận kết quả'
  }
  return (
    <div>
      <h2>Giấy tờ</h2>
      {sent.length > 0 && <Papers papers={sent.map(({ code: id, href: _, ...paper }) => ({ id, ...paper }))} />}
      {sent.length > 0 && (
        <p>
          Tải tệp:{' '}
          {sent.map(({ code, label, href }, place) => (
            <span key={code}>
              {place > 0 && ', '}
              <a href={href ?? ''}>{label}</a>
            </span>
          ))}
        </p>
      )}
      {absent.length > 0 && <SummaryList title="Không có ảnh" level={3} rows={absent.map(one => ({ label: one.label, value: markOf(one) }))} />}
      {papers.length === 0 && <p>Hồ sơ này không cần giấy tờ nào.</p>}
    </div>
  )
}

/** The declaration as the citizen saw it; beside each line the picture that proves it. */
export const DeclarationSide = ({ declaration, papers }: Pick<Glance, 'declaration' | 'papers'>) => (
  <div>
    <h2>{declaration.title}</h2>
    {declaration.sections.map(section => (
      <SummaryList
        key={section.title}
        title={section.title}
        level={3}
        rows={section.rows.map(line => {
          const { label, value } = line
          const proof = provenBy(
            papers.filter(({ pages }) => pages.length > 0),
            section,
            line,
          ).map(paper => paper.label)
          return {
            label,
            value:
              value && proof.length > 0 ? (
                <>
                  {value}{' '}
                  <span class="hint" translate={true}>
                    Xem: {proof.join(', ')}
                  </span>
                </>
              ) : (
                value
              ),
          }
        })}
      />
    ))}
  </div>
)

type Json = Entry['data'][string]
const items = (data: Entry['data']) => (Array.isArray(data.items) ? (data.items as { says?: string; fix?: string }[]) : [])
const said = (value: Json) => (typeof value === 'string' && value !== '' ? value : undefined)

function detailOf({ type, data }: Entry) {
  if (items(data).length > 0)
    return (
      <ul>
        {items(data).map(({ says, fix }) => (
          <li key={says}>
            {says} {fix}
          </li>
        ))}
      </ul>
    )
  if (type === 'submit') return channelWords[data.channel as keyof typeof channelWords]
  if (type === 'receive' && typeof data.dueAt === 'string') return `Hẹn trả ${dueTime(new Date(data.dueAt))}`
  if (type === 'sign' && data.entry) return wholeReference(data.entry as { number: number; year: number; volume: number })
  if (type === 'handOver') {
    const { name, relation } = (data.receiver ?? {}) as { name?: string; relation?: string }
    return [name && `Người nhận: ${name}`, relation].filter(Boolean).join(', ') || undefined
  }
  if (type === 'issueCopy') return `${Number(data.count)} bản, số ${said(data.number) ?? ''}`
  return said(data.reason) ?? said(data.note)
}

/** What happened to it, the latest first. */
export const History = ({ events }: { events: readonly Entry[] }) => (
  <Timeline
    entries={events.toReversed().map(event => ({ at: event.at, who: event.actor.name, what: eventWords[event.type], detail: detailOf(event) }))}
  />
)

/** How the due time came about, for whoever asks. */
export function DueSteps({ dossier }: Pick<Glance, 'dossier'>) {
  const steps = Array.isArray(dossier.dueSteps) ? (dossier.dueSteps as { text?: string; rule?: string }[]) : []
  if (steps.length === 0) return null
  return (
    <Details summary="Ngày hẹn trả được tính thế nào?">
      <ol>
        {steps.map(({ text, rule }, place) => (
          <li key={place}>
            {text} {rule && <span class="hint">({rule})</span>}
          </li>
        ))}
      </ol>
    </Details>
  )
}

export const Conflict = ({ conflict }: Pick<Glance, 'conflict'>) =>
  conflict ? (
    <Notice tone="warn" title="Không tự làm hồ sơ này">
      {conflict}
    </Notice>
  ) : null

type Asked = { dossier: Dossier; name: string; back?: string | undefined }
/** A press that acts at once: the version it was seen at goes with it, so that nobody overwrites anybody. */
const Press = ({ dossier, name, back, children }: Asked & { children: ComponentChildren }) => (
  <Form action={to.office.act(dossier.code, name)}>
    <input type="hidden" name="version" value={dossier.version} />
    {back && <input type="hidden" name="ve" value={back} />}
    {children}
  </Form>
)

const links: readonly { action: Action; name: string; label: string; kbd?: string; variant: 'primary' | 'secondary' | 'danger' }[] = [
  { action: 'examine', name: 'tham-tra', label: 'Thẩm tra, soạn giấy', kbd: 'C', variant: 'primary' },
  { action: 'handOver', name: 'tra-ket-qua', label: 'Trả kết quả', kbd: 'C', variant: 'primary' },
  { action: 'issueCopy', name: 'ban-sao', label: 'Cấp bản sao', kbd: 'M', variant: 'secondary' },
  { action: 'askForMore', name: 'bo-sung', label: 'Yêu cầu bổ sung', kbd: 'B', variant: 'secondary' },
  { action: 'sendBack', name: 'tra-lai', label: 'Trả lại để xem lại', variant: 'secondary' },
  { action: 'withdraw', name: 'rut', label: 'Người nộp rút hồ sơ', variant: 'secondary' },
  { action: 'turnAway', name: 'tu-choi', label: 'Không tiếp nhận', variant: 'danger' },
  { action: 'decline', name: 'khong-giai-quyet', label: 'Không giải quyết', variant: 'danger' },
]

/** Every legal next step of this officer, each a visible button with its key; the most likely first. */
export function Actions({ dossier, actions, back }: Pick<Glance, 'dossier' | 'actions'> & { back?: string | undefined }) {
  if (actions.length === 0)
    return <p class="hint">Hồ sơ đang ở bước "{stateWords[dossier.state]}". Bước này không có việc cho vai của người đang đăng nhập.</p>
  return (
    <Toolbar label="Việc tiếp theo">
      {actions.includes('receive') && (
        <Press {...{ dossier, back }} name="tiep-nhan">
          <Button kbd="T">Tiếp nhận</Button>
        </Press>
      )}
      {actions.includes('askToConfirm') && (
        <Press {...{ dossier, back }} name="xac-nhan">
          <Button kbd="C">Gửi người dân xác nhận</Button>
        </Press>
      )}
      {actions.includes('sign') && (
        <ButtonLink href={`${to.city.sign}/${dossier.code}`} kbd="V">
          Xem và ký
        </ButtonLink>
      )}
      {links
        .filter(({ action }) => actions.includes(action))
        .map(({ name, label, kbd, variant }) => (
          <ButtonLink key={name} href={to.office.act(dossier.code, name)} variant={variant} kbd={kbd}>
            {label}
          </ButtonLink>
        ))}
    </Toolbar>
  )
}
