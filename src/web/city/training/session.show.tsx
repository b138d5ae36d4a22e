import { dayOf } from '#kernel/instant.ts'
import { groupName, groupsOn, phaseOf, type Seat, type Session } from '#training'
import { SelectField, TextField } from '#ui/fields.tsx'
import { Button, ButtonLink, ButtonRow, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Crumbs, Empty, Notice } from '#ui/parts.tsx'
import { DataTable, type Column } from '#ui/table.tsx'
import { PersonFields, Presence, Result, SeatNotes, SessionFacts } from '#ui/training.tsx'
import type { Around } from './around.ts'
import { link } from './links.ts'

export type SessionView = Around & { readonly session: Session; readonly seats: readonly Seat[] }

export const SessionCrumbs = ({ session, here }: { session: Session; here?: string }) => (
  <Crumbs
    items={[
      { href: link.overview(session.course), label: 'Tập huấn' },
      ...(here ? [{ href: link.session(session.id), label: session.name }, { label: here }] : [{ label: session.name }]),
    ]}
  />
)

export const personColumn: Column<Seat> = {
  key: 'ten',
  label: 'Họ tên',
  heads: true,
  cell: seat => (
    <>
      <span translate={false}>{seat.name}</span>
      <SeatNotes seat={seat} />
    </>
  ),
}
export const unitColumn: Column<Seat> = { key: 'don-vi', label: 'Đơn vị', cell: ({ unitName }) => unitName }
export const groupColumn = (session: Session): Column<Seat> => ({
  key: 'nhom',
  label: 'Nhóm',
  cell: ({ group }) => groupName(group, dayOf(session.startsAt)),
})

const Actions = ({ session, now }: { session: Session; now: Date }) => {
  const phase = phaseOf(session, now)
  return (
    <ButtonRow>
      {phase !== 'cancelled' && <ButtonLink href={link.attendance(session.id)}>Điểm danh</ButtonLink>}
      {phase !== 'cancelled' && phase !== 'over' && (
        <ButtonLink href={link.door(session.id)} variant="secondary">
          Mã ở cửa lớp
        </ButtonLink>
      )}
      {phase !== 'cancelled' && phase !== 'planned' && (
        <>
          <ButtonLink href={link.scores(session.id)} variant="secondary">
            Nhập điểm
          </ButtonLink>
          <ButtonLink href={link.certificates(session.id)} variant="secondary">
            Giấy chứng nhận
          </ButtonLink>
        </>
      )}
      <ButtonLink href={link.list(session.id)} variant="secondary">
        Danh sách để in
      </ButtonLink>
      <ButtonLink href={link.practice(session.id)} variant="secondary">
        Thực hành của lớp
      </ButtonLink>
      {phase === 'planned' && (
        <>
          <ButtonLink href={link.edit(session.id)} variant="quiet">
            Sửa lớp
          </ButtonLink>
          <ButtonLink href={link.cancel(session.id)} variant="quiet">
            Hủy lớp
          </ButtonLink>
        </>
      )}
    </ButtonRow>
  )
}

/** What may still be done to one place: somebody else comes, or nobody. */
const seatActions = (session: Session, now: Date): Column<Seat>[] =>
  now > session.endsAt || session.cancelledAt
    ? []
    : [
        {
          key: 'viec',
          label: 'Việc',
          cell: ({ id, name, cameAt }) =>
            cameAt ? null : (
              <>
                <a href={link.swap(session.id, id)}>
                  Đổi người<span class="unseen"> thay {name}</span>
                </a>
                {now < session.startsAt && (
                  <Form action={link.withdraw(session.id)}>
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

const Register = ({ session, typed = {}, problems = [] }: SessionView) => (
  <section>
    <h2>Đăng ký người</h2>
    <Form action={link.register(session.id)} class="dense">
      <TextField
        id="don-vi"
        label="Đơn vị"
        hint="Tên hoặc mã, ví dụ: phường Cửa Nam"
        value={typed['don-vi']}
        problem={problemAt(problems, 'don-vi')}
      />
      <SelectField
        id="nhom"
        label="Nhóm"
        options={groupsOn(dayOf(session.startsAt))
          .filter(({ code }) => session.groups.includes(code))
          .map(({ code, name, level }) => ({ value: code, label: level === 'district' ? `${name} (cấp huyện)` : name }))}
        value={typed['nhom']}
        problem={problemAt(problems, 'nhom')}
      />
      <PersonFields typed={typed} problems={problems} />
      <Button>Ghi tên vào lớp</Button>
    </Form>
  </section>
)

/** `/dieu-hanh/tap-huan/:id`: one session, who is in it, and what may be done. */
export const ShowSession = (view: SessionView) => {
  const { chrome, unit, problems = [], session, seats } = view
  const columns: Column<Seat>[] = [
    personColumn,
    unitColumn,
    groupColumn(session),
    { key: 'dang-ky', label: 'Ai đăng ký', wideOnly: true, cell: ({ registeredBy }) => registeredBy },
    { key: 'co-mat', label: 'Có mặt', cell: seat => <Presence seat={seat} session={session} now={chrome.now} /> },
    { key: 'diem', label: 'Điểm', cell: ({ score }) => <Result score={score} passMark={session.passMark} /> },
    ...seatActions(session, chrome.now),
  ]
  return (
    <OfficeLayout chrome={chrome} title={session.name} unit={unit} problems={problems}>
      <SessionCrumbs session={session} />
      <h1>{session.name}</h1>
      <SessionFacts session={session} now={chrome.now} />
      <Actions session={session} now={chrome.now} />
      {session.seats >= session.capacity && phaseOf(session, chrome.now) === 'planned' && (
        <Notice tone="warn">
          <p>
            Lớp đã đủ người. <a href={link.newSession(session.course)}>Mở thêm lớp</a>
          </p>
        </Notice>
      )}
      <DataTable
        caption="Người học"
        columns={columns}
        rows={seats}
        rowKey={({ id }) => String(id)}
        empty={<Empty title="Chưa ai đăng ký.">Đơn vị đăng ký người ở trang Tập huấn của mình, hoặc ghi tên ở dưới.</Empty>}
      />
      {phaseOf(session, chrome.now) === 'planned' && <Register {...view} />}
      <p>
        <a href={link.csv(session.id)}>Tải danh sách (CSV)</a>
      </p>
    </OfficeLayout>
  )
}

/** Somebody else comes: who, and why. */
export const ShowSwap = ({ chrome, unit, problems = [], typed = {}, session, seat }: Around & { session: Session; seat: Seat }) => (
  <OfficeLayout chrome={chrome} title="Đổi người đi học" unit={unit} problems={problems}>
    <SessionCrumbs session={session} here="Đổi người" />
    <h1>Đổi người đi học</h1>
    <p class="lead">
      Ai đi thay <strong translate={false}>{seat.name}</strong>, {seat.unitName}?
    </p>
    <Form action={link.swap(session.id, seat.id)}>
      <PersonFields typed={typed} problems={problems} />
      <TextField id="ly-do" label="Lý do" width="m" value={typed['ly-do']} problem={problemAt(problems, 'ly-do')} />
      <ButtonRow>
        <Button>Đổi người</Button>
        <ButtonLink href={link.session(session.id)} variant="quiet">
          Thôi
        </ButtonLink>
      </ButtonRow>
    </Form>
  </OfficeLayout>
)
