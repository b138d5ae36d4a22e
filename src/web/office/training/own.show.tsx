import { dueTime, clockTime } from '#kernel/format.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Problem } from '#kernel/refusal.ts'
import { doorIsOpen, type OwnSeat, type Seat, type Session } from '#training'
import { TextField } from '#ui/fields.tsx'
import { Button, ButtonLink, ButtonRow, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Empty, Notice, Panel } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable } from '#ui/table.tsx'
import { hoursText, Presence, Result, SeatNotes, SessionFacts } from '#ui/training.tsx'
import type { Around } from '../frame.ts'

type Own = Around & {
  readonly seats: readonly OwnSeat[]
  readonly sends: boolean
  /** The best score in practice; undefined before the first. */
  readonly best?: number | undefined
  readonly problems?: readonly Problem[] | undefined
  readonly typed?: string | undefined
}

const CodeForm = ({ typed, problems = [] }: Pick<Own, 'typed' | 'problems'>) => (
  <Form action={`${to.office.training}/ma`} method="get" class="dense">
    <TextField
      id="ma"
      label="Mã trên màn hình ở cửa lớp"
      hint="8 chữ và số. Quét mã QR thì không phải nhập."
      width="m"
      autocomplete="off"
      spellcheck={false}
      maxlength={12}
      value={typed}
      problem={problemAt(problems, 'ma')}
    />
    <Button variant="secondary">Vào lớp</Button>
  </Form>
)

/** `/can-bo/tap-huan`: the officer's own sessions, the way in, and the certificates. */
export const ShowOwn = ({ chrome, unit, nav, seats, sends, best, problems = [], typed }: Own) => (
  <OfficeLayout chrome={chrome} title="Tập huấn của tôi" unit={unit} nav={nav} problems={problems}>
    <h1>Tập huấn của tôi</h1>
    <ButtonRow>
      {sends && <ButtonLink href={`${to.office.training}/don-vi`}>Cử người của đơn vị</ButtonLink>}
      <ButtonLink href={to.office.practice} variant="secondary">
        Thực hành một ngày làm việc
      </ButtonLink>
    </ButtonRow>
    {best !== undefined && (
      <p>
        Điểm thực hành cao nhất: <strong>{best}</strong> trên 100.
      </p>
    )}
    {seats.some(seat => doorIsOpen(seat, chrome.now) && seat.cameAt === null) && <CodeForm typed={typed} problems={problems} />}
    <DataTable
      caption="Lớp của tôi, mới nhất trước"
      rows={seats}
      rowKey={({ id }) => String(id)}
      empty={<Empty title="Chưa có tên trong lớp nào.">Người đứng đầu đơn vị đăng ký người đi tập huấn.</Empty>}
      columns={[
        {
          key: 'lop',
          label: 'Lớp',
          heads: true,
          cell: seat => (
            <>
              <span translate={false}>{seat.sessionName}</span>
              <SeatNotes seat={seat} />
            </>
          ),
        },
        { key: 'luc', label: 'Lúc', cell: hoursText },
        { key: 'cho', label: 'Ở đâu', cell: ({ place }) => place },
        { key: 'co-mat', label: 'Có mặt', cell: seat => <Presence seat={seat} session={seat} now={chrome.now} /> },
        { key: 'diem', label: 'Điểm', cell: ({ score, passMark }) => <Result score={score} passMark={passMark} /> },
        {
          key: 'giay',
          label: 'Giấy chứng nhận',
          cell: ({ certificate }) => (certificate ? <a href={`${to.office.training}/giay/${certificate}`}>In (PDF)</a> : '–'),
        },
      ]}
    />
  </OfficeLayout>
)

/** After the scan: who goes into which session. Nothing is noted before the button is pressed. */
export const ShowEnter = ({
  chrome,
  unit,
  nav,
  session,
  seat,
  path,
  name,
}: Around & { session: Session; seat: Seat; path: string; name: string }) => (
  <OfficeLayout chrome={chrome} title="Vào lớp" unit={unit} nav={nav}>
    <h1>Vào lớp</h1>
    <p class="lead">
      <strong translate={false}>{name}</strong> vào lớp <strong translate={false}>{session.name}</strong>.
    </p>
    {seat.cameAt ? (
      <Notice tone="ok">
        <p>Đã ghi có mặt lúc {clockTime(seat.cameAt)}. Không phải làm gì thêm.</p>
      </Notice>
    ) : (
      <Form action={path}>
        <Button>Ghi có mặt</Button>
      </Form>
    )}
    <SessionFacts session={session} now={chrome.now} />
  </OfficeLayout>
)

/** Noted, or noted before from another device. */
export const ShowEntered = ({ chrome, unit, nav, session, at, already }: Around & { session: Session; at: Instant; already: boolean }) => (
  <OfficeLayout chrome={chrome} title="Đã ghi có mặt" unit={unit} nav={nav}>
    <Panel title={already ? 'Đã ghi có mặt từ trước' : 'Đã ghi có mặt'}>
      <p>
        <span translate={false}>{session.name}</span>, lúc {clockTime(at)}. Lớp học đến {dueTime(session.endsAt)}.
      </p>
    </Panel>
    <p>
      <a href={to.office.training}>Tập huấn của tôi</a>
    </p>
  </OfficeLayout>
)

/** The code did not open the door: why, and what to do. */
export const ShowShut = ({ chrome, unit, nav, problems }: Around & { problems: readonly Problem[] }) => (
  <OfficeLayout chrome={chrome} title="Chưa vào lớp được" unit={unit} nav={nav} problems={problems}>
    <h1>Chưa vào lớp được</h1>
    <p>Chưa ghi gì. Người dạy có thể ghi tay cho người có tên trong lớp.</p>
    <p>
      <a href={to.office.training}>Tập huấn của tôi</a>
    </p>
  </OfficeLayout>
)
