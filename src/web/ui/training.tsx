import type { Day } from '#kernel/day.ts'
import { shortDay, weekdayName } from '#kernel/format.ts'
import { dayOf, timeOf, type Instant } from '#kernel/instant.ts'
import type { Problem } from '#kernel/refusal.ts'
import { qrPath } from '#platform/qr.ts'
import { groupAtLevel, groupName, isLate, leftEarly, phaseOf, type Phase, type Seat, type Session } from '#training'
import type { Tone } from './chrome.ts'
import { SelectField, TextField } from './fields.tsx'
import { problemAt } from './forms.tsx'
import type { Fields } from './page.ts'
import { Facts } from './parts.tsx'
import { StatusTag } from './tags.tsx'

type Hours = Pick<Session, 'startsAt' | 'endsAt'>

/** `thứ Hai, 16/01/2017, 08:00–11:30` */
export const hoursText = ({ startsAt, endsAt }: Hours): string =>
  `${weekdayName(dayOf(startsAt))}, ${shortDay(dayOf(startsAt))}, ${timeOf(startsAt)}–${timeOf(endsAt)}`

const phases: Readonly<Record<Phase, { tone: Tone; word: string }>> = {
  cancelled: { tone: 'danger', word: 'Đã hủy' },
  planned: { tone: 'info', word: 'Sắp học' },
  running: { tone: 'warn', word: 'Đang học' },
  over: { tone: 'ok', word: 'Đã học' },
}

export const PhaseTag = ({ session, now }: { session: Session; now: Instant }) => {
  const { tone, word } = phases[phaseOf(session, now)]
  return <StatusTag tone={tone}>{word}</StatusTag>
}

/** The groups by name; with their level where two bear one name. */
const groupsText = (groups: readonly string[], on: Day): string => {
  const names = groups.map(code => groupName(code, on))
  return groups
    .map((code, place) => (names.indexOf(names[place]!) === names.lastIndexOf(names[place]!) ? names[place] : groupAtLevel(code, on)))
    .join(', ')
}

/** Where, when, with whom, for whom, and how full. */
export const SessionFacts = ({ session, now }: { session: Session; now: Instant }) => (
  <Facts
    items={[
      { label: 'Khóa', value: session.courseName, data: true },
      { label: 'Lúc', value: hoursText(session) },
      { label: 'Ở đâu', value: session.place, data: true },
      { label: 'Người dạy', value: session.trainer, data: true },
      { label: 'Nhóm', value: groupsText(session.groups, dayOf(session.startsAt)) },
      { label: 'Đã đăng ký', value: `${session.seats} trong ${session.capacity} chỗ` },
      { label: 'Tình trạng', value: <PhaseTag session={session} now={now} /> },
      ...(session.wave ? [{ label: 'Chuẩn bị cho đợt', value: session.wave, data: true }] : []),
      ...(session.makeUp ? [{ label: 'Loại lớp', value: 'Học bù' }] : []),
      ...(session.cancelledWhy ? [{ label: 'Lý do hủy', value: session.cancelledWhy, data: true }] : []),
    ]}
  />
)

/** Whether somebody came, how it was noted, and whether late or gone early. */
export const Presence = ({ seat, session, now }: { seat: Seat; session: Hours; now: Instant }) => {
  const { cameAt, cameHow, cameBy, leftAt } = seat
  if (!cameAt) return now > session.endsAt ? <StatusTag tone="danger">Vắng</StatusTag> : <span class="hint">Chưa có mặt</span>
  const notes = [
    cameHow === 'qr' ? 'quét mã' : `${cameBy} ghi`,
    isLate(session, cameAt) && 'đến muộn',
    leftAt && (leftEarly(session, leftAt) ? `về sớm lúc ${timeOf(leftAt)}` : `về lúc ${timeOf(leftAt)}`),
  ]
  return (
    <>
      <StatusTag tone="ok">Có mặt {timeOf(cameAt)}</StatusTag> <span class="hint">{notes.filter(Boolean).join(', ')}</span>
    </>
  )
}

/** The score with its verdict. */
export const Result = ({ score, passMark, best }: { score: number | null; passMark: number; best?: number }) =>
  score === null ? (
    <>–</>
  ) : (
    <>
      {best === undefined ? score : `${score}/${best}`}{' '}
      <StatusTag tone={score >= passMark ? 'ok' : 'danger'}>{score >= passMark ? 'Đạt' : 'Chưa đạt'}</StatusTag>
    </>
  )

/** Whom somebody sits for, and what is made up. */
export const SeatNotes = ({ seat: { insteadOf, makesUp } }: { seat: Seat }) => {
  const notes = [insteadOf && `đi thay ${insteadOf}`, makesUp !== null && 'học bù'].filter(Boolean)
  return notes.length > 0 ? <p class="hint">{notes.join(', ')}</p> : null
}

type PersonFieldsProps = {
  readonly typed: Fields
  readonly problems: readonly Problem[]
  /** Officers of the unit; without them a user name is asked for. */
  readonly officers?: readonly { readonly id: string; readonly name: string }[] | undefined
}

/** Who: an officer of the unit, or somebody from outside with a number. */
export const PersonFields = ({ typed, problems, officers }: PersonFieldsProps) => (
  <>
    {officers ? (
      <SelectField
        id="can-bo"
        label="Cán bộ của đơn vị"
        empty="Không có trong danh sách"
        options={officers.map(({ id, name }) => ({ value: id, label: name, data: true }))}
        value={typed['can-bo']}
        problem={problemAt(problems, 'can-bo')}
      />
    ) : (
      <TextField
        id="ten-dang-nhap"
        label="Tên đăng nhập"
        hint="Cần để tự điểm danh bằng điện thoại"
        width="m"
        optional
        spellcheck={false}
        value={typed['ten-dang-nhap']}
        problem={problemAt(problems, 'ten-dang-nhap')}
      />
    )}
    <TextField
      id="ho-ten"
      label={officers ? 'Hoặc họ tên người khác' : 'Hoặc họ tên'}
      width="m"
      spellcheck={false}
      autocomplete="off"
      value={typed['ho-ten']}
      problem={problemAt(problems, 'ho-ten')}
    />
    <TextField
      id="dien-thoai"
      label="Số di động của người đó"
      hint="Để phân biệt hai người cùng tên"
      type="tel"
      inputmode="tel"
      width="m"
      autocomplete="off"
      value={typed['dien-thoai']}
      problem={problemAt(problems, 'dien-thoai')}
    />
  </>
)

/** A QR code to be read from across a room; what it says stands beside it. */
export const Qr = ({ text, label }: { text: string; label: string }) => {
  const { size, path } = qrPath(text)
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges">
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  )
}

/** A table for machines: UTF-8 with its mark, quoted where need be, the note in the last column of every row. */
export function csvOf(head: readonly string[], rows: readonly (readonly (string | number | null)[])[], note: string): string {
  const cell = (value: string | number | null) => {
    // A cell that begins like a formula is not run by a spreadsheet.
    const text = value === null ? '' : typeof value === 'string' && /^[=+\-@\t]/.test(value) ? `'${value}` : String(value)
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return `\uFEFF${[[...head, 'ghi_chu'], ...rows.map(row => [...row, note])].map(row => row.map(cell).join(',')).join('\r\n')}\r\n`
}
