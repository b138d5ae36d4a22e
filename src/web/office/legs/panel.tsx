import { clockTime, dueTime, shortDay } from '#kernel/format.ts'
import { parseInstant, type Instant } from '#kernel/instant.ts'
import { agencyName, CIVIL, isOpen, legStateWords, type Entry, type Leg, type LegAct } from '#dossiers'
import type { PartLetter } from '#exchange'
import { ButtonLink, ButtonRow } from '#ui/forms.tsx'
import { SummaryList, type SummaryRow } from '#ui/lists.tsx'
import { Details } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DueTag, StatusTag } from '#ui/tags.tsx'
import { History } from '../dossier/history.tsx'
import { holdsWords, stateTones } from './words.ts'

/** What an officer sees of the parts of a group. */
export type PartsView = {
  readonly code: string
  readonly legs: readonly Leg[]
  readonly letters: readonly PartLetter[]
  readonly acts: (leg: Leg) => readonly LegAct[]
  readonly events: readonly Entry[]
  readonly now: Instant
}

/** Phần việc: what other agencies do for this dossier, what each says, what can be done about it, and its own history. */
export const Parts = ({ legs, ...view }: PartsView) => (
  <section aria-label="Phần việc" id="phan-viec">
    <h2>Phần việc ở cơ quan khác</h2>
    {legs
      .filter(({ kind }) => kind !== CIVIL)
      .map(leg => (
        <Part key={leg.kind} leg={leg} {...view} />
      ))}
  </section>
)

type One = Omit<PartsView, 'legs'> & { leg: Leg }
const at = (text: string | null | undefined) => (text ? parseInstant(text) : undefined)

function Part({ code, leg, letters, acts, events, now }: One) {
  const history = events.filter(({ type, data }) => type === 'moveLeg' && data.leg === leg.kind)
  const letter = letters.find(one => one.code === code && one.leg === leg.kind)
  return (
    <section>
      <h3>
        {leg.name} <StatusTag tone={stateTones[leg.state]}>{legStateWords[leg.state]}</StatusTag>
      </h3>
      <SummaryList rows={rowsOf(leg, letter, now)} />
      <Acts code={code} leg={leg} acts={acts(leg)} />
      {history.length > 0 && (
        <Details summary={`Lịch sử phần ${leg.name}`}>
          <History events={history} />
        </Details>
      )}
    </section>
  )
}

function rowsOf(leg: Leg, letter: PartLetter | undefined, now: Instant): SummaryRow[] {
  const [since, due, until] = [at(leg.since), at(leg.dueAt), at(leg.apology?.until)]
  const holds = leg.state === 'planned' || leg.state === 'dropped' || leg.state === 'completed' ? '' : holdsWords(leg, letter)
  const mended = Object.keys(leg.mended).length
  const { result } = leg
  return [
    { label: 'Cơ quan', value: agencyName(leg.agency), words: true },
    ...(since ? [{ label: 'Từ lúc', value: clockTime(since), words: true }] : []),
    ...(due && isOpen(leg)
      ? [{ label: 'Hạn', words: true, value: <Due due={due} now={now} /> }]
      : leg.state === 'planned' && due
        ? [{ label: 'Dự kiến', value: dueTime(due), words: true }]
        : []),
    ...(holds ? [{ label: 'Hiện giờ', value: holds }] : []),
    ...(leg.round > 1 ? [{ label: 'Lần gửi', value: `Lần ${leg.round}${mended > 0 ? `, đã sửa ${mended} mục` : ''}` }] : []),
    ...(leg.apology && until ? [{ label: 'Đã hẹn lại', value: `${dueTime(until)}. ${leg.apology.reason}` }] : []),
    ...(result
      ? [{ label: 'Kết quả', value: `${result.name}, số ${result.number}, ngày ${shortDay(result.issuedOn)}, người ký ${result.signer}` }]
      : []),
  ]
}

const Due = ({ due, now }: { due: Instant; now: Instant }) => (
  <>
    {dueTime(due)} <DueTag dueAt={due} now={now} />
  </>
)

/** What this officer may do with the part now, and the paper that came of it. */
function Acts({ code, leg, acts }: { code: string; leg: Leg; acts: readonly LegAct[] }) {
  const links = [
    ...(acts.includes('answerLeg') ? [{ name: 'tra-loi', label: 'Ghi trả lời của cơ quan' }] : []),
    ...(acts.includes('mendLeg') ? [{ name: 'bo-sung', label: leg.state === 'refused' ? 'Sửa và gửi lại' : 'Bổ sung thay người dân' }] : []),
    ...(acts.includes('apologiseLeg') ? [{ name: 'xin-loi', label: 'Xin lỗi và hẹn lại' }] : []),
    ...(leg.result?.sha256 ? [{ name: 'ket-qua', label: 'Xem tệp kết quả' }] : []),
  ]
  if (links.length === 0) return null
  return (
    <ButtonRow>
      {links.map(({ name, label }) => (
        <ButtonLink key={name} href={to.office.leg(code, leg.kind, name)} variant="secondary">
          {label}
        </ButtonLink>
      ))}
    </ButtonRow>
  )
}
