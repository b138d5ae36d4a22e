import type { Day } from '#kernel/day.ts'
import { dayOf, type Instant } from '#kernel/instant.ts'
import type { Problem } from '#kernel/refusal.ts'
import { groupName, groupsOn, type Cell, type Missing, type Seat, type Session } from '#training'
import type { Level } from '#units'
import { SelectField, TextField } from '#ui/fields.tsx'
import { Button, ButtonLink, ButtonRow, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { Fields } from '#ui/page.ts'
import { Crumbs, Empty } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable, type Column } from '#ui/table.tsx'
import { hoursText, PersonFields, Presence, Result, SeatNotes, SessionFacts } from '#ui/training.tsx'
import type { Around } from '../frame.ts'

export const UNIT = `${to.office.training}/don-vi`
export const classPath = (session: number) => `${to.office.training}/lop/${session}`
export const swapPath = (seat: number) => `${to.office.training}/doi-nguoi/${seat}`

export type UnitSeat = Seat & { readonly sessionName: string; readonly startsAt: Instant; readonly endsAt: Instant; readonly passMark: number }
type UnitView = Around & {
  readonly open: readonly Session[]
  readonly seats: readonly UnitSeat[]
  readonly cells: readonly Cell[]
  readonly today: Day
  readonly problems?: readonly Problem[] | undefined
}

const Groups = ({ cells, today }: Pick<UnitView, 'cells' | 'today'>) =>
  cells.length === 0 ? null : (
    <DataTable
      caption="Theo nhóm"
      rows={cells}
      rowKey={({ group }) => group}
      columns={[
        { key: 'nhom', label: 'Nhóm', heads: true, cell: ({ group }) => groupName(group, today) },
        { key: 'chi-tieu', label: 'Chỉ tiêu', numeric: true, cell: ({ asked }) => asked ?? '–' },
        { key: 'dang-ky', label: 'Đăng ký', numeric: true, cell: ({ registered }) => registered },
        { key: 'du', label: 'Dự', numeric: true, cell: ({ attended, due }) => (due > attended ? <strong>{attended}</strong> : attended) },
        { key: 'dat', label: 'Đạt', numeric: true, cell: ({ passed }) => passed },
      ]}
    />
  )

const seatColumns = (now: Instant): Column<UnitSeat>[] => [
  {
    key: 'ten',
    label: 'Họ tên',
    heads: true,
    cell: seat => (
      <>
        <span translate={false}>{seat.name}</span>
        <SeatNotes seat={seat} />
      </>
    ),
  },
  { key: 'nhom', label: 'Nhóm', cell: ({ group, startsAt }) => groupName(group, dayOf(startsAt)) },
  {
    key: 'lop',
    label: 'Lớp',
    cell: seat => (
      <>
        <span translate={false}>{seat.sessionName}</span>
        <p class="hint">{hoursText(seat)}</p>
      </>
    ),
  },
  { key: 'co-mat', label: 'Có mặt', cell: seat => <Presence seat={seat} session={seat} now={now} /> },
  { key: 'diem', label: 'Điểm', cell: ({ score, passMark }) => <Result score={score} passMark={passMark} /> },
  {
    key: 'viec',
    label: 'Việc',
    cell: ({ id, name, cameAt, startsAt, endsAt, certificate }) =>
      certificate ? (
        <a href={`${to.office.training}/giay/${certificate}`}>
          Giấy chứng nhận<span class="unseen"> của {name}</span>
        </a>
      ) : cameAt || now > endsAt ? null : (
        <>
          <a href={swapPath(id)}>
            Đổi người<span class="unseen"> thay {name}</span>
          </a>
          {now < startsAt && (
            <Form action={`${to.office.training}/rut`}>
              <input type="hidden" name="cho" value={id} />
              <Button variant="quiet" hidden={name}>
                Rút tên
              </Button>
            </Form>
          )}
        </>
      ),
  },
]

/** `/can-bo/tap-huan/don-vi`: whom the unit sends, where there is room, and how it stands by group. */
export const ShowUnit = ({ chrome, unit, nav, open, seats, cells, today, problems = [] }: UnitView) => (
  <OfficeLayout chrome={chrome} title="Tập huấn của đơn vị" unit={unit} nav={nav} problems={problems}>
    <Crumbs items={[{ href: to.office.training, label: 'Tập huấn của tôi' }, { label: 'Đơn vị' }]} />
    <h1>Tập huấn của đơn vị</h1>
    <Groups cells={cells} today={today} />
    <DataTable
      caption="Lớp sắp học"
      rows={open}
      rowKey={({ id }) => String(id)}
      empty={<Empty title="Chưa có lớp nào nhận đăng ký.">Thành phố mở lớp thì lớp hiện ở đây.</Empty>}
      columns={[
        { key: 'lop', label: 'Lớp', heads: true, cell: ({ id, name }) => <a href={classPath(id)}>{name}</a> },
        { key: 'luc', label: 'Lúc', cell: hoursText },
        { key: 'cho', label: 'Ở đâu', cell: ({ place }) => place },
        { key: 'con', label: 'Còn chỗ', numeric: true, cell: ({ seats: taken, capacity }) => (taken >= capacity ? 'Đã đủ' : capacity - taken) },
      ]}
    />
    <DataTable
      caption="Người đã đăng ký"
      rows={seats}
      rowKey={({ id }) => String(id)}
      columns={seatColumns(chrome.now)}
      empty={<Empty title="Đơn vị chưa đăng ký ai.">Mở một lớp ở trên để đăng ký.</Empty>}
    />
  </OfficeLayout>
)

type Person = { readonly id: string; readonly name: string }
type Typing = Around & {
  readonly problems?: readonly Problem[] | undefined
  readonly typed: Fields
  readonly officers: readonly Person[]
  readonly session: Session
}

/** `/can-bo/tap-huan/lop/:session`: one session, and the form by which a person of the unit gets a place. */
export const ShowClass = ({
  chrome,
  unit,
  nav,
  problems = [],
  typed,
  officers,
  session,
  level,
  missing,
}: Typing & { level: Level; missing: readonly Missing[] }) => (
  <OfficeLayout chrome={chrome} title={session.name} unit={unit} nav={nav} problems={problems}>
    <Crumbs items={[{ href: UNIT, label: 'Tập huấn của đơn vị' }, { label: session.name }]} />
    <h1 translate={false}>{session.name}</h1>
    <SessionFacts session={session} now={chrome.now} />
    {missing.length > 0 && (
      <p>
        Cần học bù: <span translate={false}>{missing.map(({ name }) => name).join(', ')}</span>. Đăng ký lại chính người đó thì tính là học bù.
      </p>
    )}
    <Form action={classPath(session.id)}>
      <SelectField
        id="nhom"
        label="Nhóm"
        options={groupsOn(dayOf(session.startsAt), level)
          .filter(({ code }) => session.groups.includes(code))
          .map(({ code, name }) => ({ value: code, label: name }))}
        value={typed['nhom']}
        problem={problemAt(problems, 'nhom')}
      />
      <PersonFields typed={typed} problems={problems} officers={officers} />
      <ButtonRow>
        <Button>Đăng ký</Button>
        <ButtonLink href={UNIT} variant="quiet">
          Về tập huấn của đơn vị
        </ButtonLink>
      </ButtonRow>
    </Form>
  </OfficeLayout>
)

/** Somebody else of the unit goes instead. */
export const ShowUnitSwap = ({ chrome, unit, nav, problems = [], typed, officers, session, seat }: Typing & { seat: Seat }) => (
  <OfficeLayout chrome={chrome} title="Đổi người đi học" unit={unit} nav={nav} problems={problems}>
    <Crumbs items={[{ href: UNIT, label: 'Tập huấn của đơn vị' }, { label: 'Đổi người' }]} />
    <h1>Đổi người đi học</h1>
    <p class="lead">
      Ai đi thay <strong translate={false}>{seat.name}</strong> ở lớp <span translate={false}>{session.name}</span>, {hoursText(session)}?
    </p>
    <Form action={swapPath(seat.id)}>
      <PersonFields typed={typed} problems={problems} officers={officers} />
      <TextField id="ly-do" label="Lý do" width="m" value={typed['ly-do']} problem={problemAt(problems, 'ly-do')} />
      <ButtonRow>
        <Button>Đổi người</Button>
        <ButtonLink href={UNIT} variant="quiet">
          Thôi
        </ButtonLink>
      </ButtonRow>
    </Form>
  </OfficeLayout>
)
