import { clockTime, dong, dueTime, shortDay } from '#kernel/format.ts'
import type { Instant } from '#kernel/instant.ts'
import { onBehalfWords, stateWords, type Dossier } from '#dossiers'
import { SummaryList } from '#ui/lists.tsx'
import { Facts, Notice, Papers } from '#ui/parts.tsx'
import { ChannelTag, DueTag, StatusTag } from '#ui/tags.tsx'
import { helpedBy } from '#ui/helped.ts'
import type { FeeStand } from '../cash/words.ts'
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

type FactsProps = Pick<Glance, 'dossier'> & { fee?: FeeStand | undefined; phoneHref?: string | undefined }

/** The number that messages go to, and the way to change it for whoever may. */
const PhoneFact = ({ phone, href }: { phone: string | undefined; href: string | undefined }) => (
  <>
    {phone && <a href={`tel:${phone}`}>{phone}</a>} {href && <a href={href}>Đổi số</a>}
  </>
)

/** The few facts that decide what to do next. */
export function DossierFacts({ dossier, fee, phoneHref }: FactsProps) {
  const { applicant, submittedAt, paperDate, dueAt } = dossier
  const charged = dossier.fee as { total?: number; reason?: string } | null
  const words = fee?.words ?? (charged?.total ? dong(charged.total) : 'Không thu')
  const helped = helpedBy(dossier.assisted)
  const onBehalf = onBehalfWords(applicant)
  const items = [
    { label: 'Người nộp', value: applicant.name, data: true },
    ...(onBehalf ? [{ label: 'Thay mặt', value: onBehalf, data: true }] : []),
    ...(applicant.phone || phoneHref ? [{ label: 'Điện thoại', value: <PhoneFact phone={applicant.phone} href={phoneHref} /> }] : []),
    { label: 'Gửi lúc', value: clockTime(submittedAt) },
    ...(paperDate ? [{ label: 'Ngày trên giấy', value: shortDay(paperDate) }] : []),
    ...(dueAt ? [{ label: 'Hẹn trả', value: dueTime(dueAt) }] : []),
    ...(charged?.total !== undefined ? [{ label: 'Lệ phí', value: fee?.href ? <a href={fee.href}>{words}</a> : words }] : []),
    ...(helped ? [{ label: 'Người giúp', value: [helped.name, helped.where, helped.at].filter(Boolean).join(', '), data: true }] : []),
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
    <div class={sent.length === 0 ? 'bare' : undefined}>
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

/** Why this officer may not handle it, and whom to give it to. */
export const Conflict = ({ conflict }: Pick<Glance, 'conflict'>) =>
  conflict ? (
    <Notice tone="warn" title="Không tự làm hồ sơ này">
      {conflict}
    </Notice>
  ) : null
