import { clockTime } from '#kernel/format.ts'
import type { Instant } from '#kernel/instant.ts'
import { answerWords, questions, type Inquiry } from '#registers'
import { ButtonLink } from '#ui/forms.tsx'
import { to } from '#ui/paths.ts'
import type { UnitName } from '#ui/places.ts'
import { DueTag, StatusTag } from '#ui/tags.tsx'
import { aboutLine } from './words.ts'

type Props = {
  /** `inquiriesOf(db, code)` of #registers. */
  inquiries: readonly Inquiry[]
  unitName: UnitName
  now: Instant
  code: string
  /** The officer may ask: `holds(officer, 'verifyElsewhere')` and the dossier is being worked on. */
  mayAsk: boolean
  level?: 2 | 3
}

const One = ({ one, unitName, now }: { one: Inquiry; unitName: UnitName; now: Instant }) => (
  <li>
    <p>
      <a href={to.office.inquiry(one.id)}>{questions[one.question]}</a>, <span translate={false}>{unitName(one.to)}</span>
      {aboutLine(one.about) && <span translate={false}>: {aboutLine(one.about)}</span>}{' '}
      {one.answer ? <StatusTag tone="ok">{answerWords[one.answer]}</StatusTag> : <DueTag dueAt={one.dueAt} now={now} />}
    </p>
    {one.answeredAt && (
      <p>
        <span translate={false}>{one.answerText}</span>{' '}
        <span class="hint">
          {one.answeredBy?.name}, {clockTime(one.answeredAt)}
        </span>
      </p>
    )}
  </li>
)

/** What other units were asked for a dossier, and what they answered; nothing when nothing was asked and this officer may not ask. */
export function InquiriesOfDossier({ inquiries, unitName, now, code, mayAsk, level = 2 }: Props) {
  if (inquiries.length === 0 && !mayAsk) return null
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section>
      <Heading>Hỏi đơn vị khác</Heading>
      {inquiries.length > 0 && (
        <ul>
          {inquiries.map(one => (
            <One key={one.id} one={one} unitName={unitName} now={now} />
          ))}
        </ul>
      )}
      {mayAsk && (
        <p>
          <ButtonLink href={to.office.inquire(code)} variant="secondary">
            Hỏi đơn vị khác
          </ButtonLink>
        </p>
      )}
    </section>
  )
}
