import { agencyName, CIVIL, groupWords, isOpen, legStateWords, type Leg, type LegState } from '#dossiers'
import { clockTime, dueTime, shortDay } from '#kernel/format.ts'
import { parseInstant, type Instant } from '#kernel/instant.ts'
import type { Tone } from '#ui/chrome.ts'
import { ButtonLink } from '#ui/forms.tsx'
import { Details, Facts, Notice, type Fact } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DueTag, StatusTag } from '#ui/tags.tsx'
import { words } from '#ui/words.ts'

const tones: Record<LegState, Tone> = {
  planned: 'info',
  asked: 'info',
  accepted: 'info',
  verifying: 'info',
  deficient: 'pause',
  completed: 'ok',
  refused: 'danger',
  dropped: 'warn',
}

type Group = {
  readonly code: string
  readonly legs: readonly Leg[]
  readonly all: boolean
  readonly now: Instant
  /** Parts for which the head of the unit signed a letter of apology. */
  readonly letters?: readonly string[] | undefined
}

/** The parts of a group, the civil event first: who has each, since when, until when, and what to do. `all`: for whoever may see more than states. */
export const Legs = ({ code, legs, all, now, letters = [] }: Group) => (
  <section>
    <h2>Các phần làm cùng lúc</h2>
    {legs.map(leg => (
      <Part key={leg.kind} {...{ code, leg, all, now }} letter={letters.includes(leg.kind)} civil={legs[0]?.name ?? ''} />
    ))}
  </section>
)

/** How the group stands, in a line. */
export const GroupLine = ({ legs }: { legs: readonly Leg[] }) => <>{groupWords(legs)}</>

type One = Omit<Group, 'legs' | 'letters'> & { readonly leg: Leg; readonly civil: string; readonly letter: boolean }

const Part = ({ code, leg, all, now, civil, letter }: One) => (
  <section class="card">
    <h3>{leg.name}</h3>
    <p>
      <StatusTag tone={tones[leg.state]}>{legStateWords[leg.state]}</StatusTag>
    </p>
    <Facts items={factsOf(leg, now, all)} />
    <Late {...{ code, leg, now }} letter={letter && all} />
    <ToDo {...{ code, leg, all, civil }} />
    <Why leg={leg} />
  </section>
)

const at = (text: string | null) => (text === null ? undefined : parseInstant(text))

function factsOf(leg: Leg, now: Instant, all: boolean): Fact[] {
  const [since, due] = [at(leg.since), at(leg.dueAt)]
  const { result } = leg
  return [
    { label: 'Nơi làm', value: agencyName(leg.agency) },
    ...(since && leg.state !== 'planned' ? [{ label: 'Từ lúc', value: clockTime(since) }] : []),
    ...(due && (isOpen(leg) || leg.state === 'planned')
      ? [{ label: leg.state === 'planned' ? 'Dự kiến xong' : 'Hẹn xong', value: <Due due={due} leg={leg} now={now} /> }]
      : []),
    ...(leg.state === 'deficient' ? [{ label: 'Hẹn xong', value: 'Tính lại khi bổ sung đủ' }] : []),
    ...(result && all
      ? [
          { label: 'Số', value: result.number, data: true },
          { label: 'Ngày cấp', value: shortDay(result.issuedOn) },
          { label: 'Người ký', value: result.signer, data: true },
        ]
      : []),
  ]
}

const Due = ({ due, leg, now }: { due: Instant; leg: Leg; now: Instant }) => (
  <>
    {dueTime(due)} {isOpen(leg) && <DueTag dueAt={due} now={now} />}
  </>
)

/** Late, or an apology with its new time, while the part still runs. */
function Late({ code, leg, now, letter }: Pick<One, 'code' | 'leg' | 'now' | 'letter'>) {
  const [due, until] = [at(leg.dueAt), at(leg.apology?.until ?? null)]
  if (!isOpen(leg)) return null
  if (leg.apology && until && now <= until)
    return (
      <Notice tone="warn" title="Xin lỗi vì phần này chậm">
        <p translate={false}>{leg.apology.reason}</p>
        <p>{`Hẹn lại ${dueTime(until)}. Chỉ được hẹn lại một lần.`}</p>
        {letter && (
          <p>
            <a href={to.portal.slip(code, `xin-loi-${leg.kind}`)}>Tải phiếu xin lỗi</a>
          </p>
        )}
      </Notice>
    )
  if (!due || now <= due || leg.kind === CIVIL) return null
  return (
    <Notice tone="danger" title="Phần này đã quá ngày hẹn">
      <p>{`Xin lỗi vì sự chậm trễ. Cơ quan vẫn đang giải quyết. Gọi ${words.helpPhone} để hỏi.`}</p>
    </Notice>
  )
}

/** What the applicant does about it now; what stands whatever becomes of it. */
function ToDo({ code, leg, all, civil }: Pick<One, 'code' | 'leg' | 'all' | 'civil'>) {
  const form = to.portal.leg(code, leg.kind)
  switch (leg.state) {
    case 'planned':
      return <p>{`Chưa cần làm gì. Phần này bắt đầu khi có ${civil}.`}</p>
    case 'asked':
    case 'accepted':
      return leg.kind === CIVIL ? null : <p>Chưa cần làm gì.</p>
    case 'verifying':
      return (
        <p>
          Chưa cần làm gì.{' '}
          {all && leg.verifying && (
            <>
              Đang hỏi: <span translate={false}>{leg.verifying}</span>
            </>
          )}
        </p>
      )
    case 'deficient':
      return (
        <Notice tone="pause" title={`${agencyName(leg.agency)} cần bổ sung ${leg.asked.length} mục`}>
          {all && <AgencySays says={leg.asked.map(({ says }) => says)} />}
          <p>
            <ButtonLink href={form}>Bổ sung phần này</ButtonLink>
          </p>
        </Notice>
      )
    case 'refused':
      return (
        <Notice tone="danger" title={`${agencyName(leg.agency)} từ chối phần này`}>
          {all && leg.refusal && <AgencySays says={[leg.refusal.says]} />}
          <p>{`${civil} vẫn có giá trị, dù phần này thế nào.`}</p>
          <p>
            <ButtonLink href={form}>Sửa và gửi lại</ButtonLink>
          </p>
        </Notice>
      )
    case 'completed':
      return all && leg.result?.sha256 ? (
        <p>
          <a href={to.portal.legResult(code, leg.kind)}>Tải kết quả</a>
        </p>
      ) : null
    case 'dropped':
      return <p>Hồ sơ đã dừng nên phần này không làm nữa.</p>
  }
}

/** The agency's own words. */
const AgencySays = ({ says }: { says: readonly string[] }) => (
  <ul>
    {says.map(one => (
      <li key={one} translate={false}>
        {one}
      </li>
    ))}
  </ul>
)

function Why({ leg }: Pick<One, 'leg'>) {
  const lines = Array.isArray(leg.dueSteps) ? (leg.dueSteps as { at: string; text: string; rule: string }[]) : []
  if (lines.length === 0 || !isOpen(leg) || leg.kind === CIVIL) return null
  return (
    <Details summary="Ngày hẹn được tính thế nào?">
      <ol>
        {lines.map(({ at: when, text, rule }) => (
          <li key={when + text}>
            <time datetime={when}>{text}</time> <span class="hint">{rule}</span>
          </li>
        ))}
      </ol>
    </Details>
  )
}
