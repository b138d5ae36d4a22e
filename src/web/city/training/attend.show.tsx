import { clockTime, dueTime } from '#kernel/format.ts'
import type { Instant } from '#kernel/instant.ts'
import { doorOpensAt, type Certificate, type Seat } from '#training'
import { TextField } from '#ui/fields.tsx'
import { Button, ButtonLink, ButtonRow, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Details, Empty, Notice, Stat, Stats } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable } from '#ui/table.tsx'
import { hoursText, Presence, Result } from '#ui/training.tsx'
import { link } from './links.ts'
import { groupColumn, personColumn, SessionCrumbs, unitColumn, type SessionView } from './session.show.tsx'

export type LogLine = { readonly name: string; readonly what: string; readonly by: string; readonly at: Instant }

const Ticks = ({ seat, session, now }: { seat: Seat; session: SessionView['session']; now: Date }) => (
  <Form action={link.attendance(session.id)}>
    <input type="hidden" name="cho" value={seat.id} />
    {seat.cameAt ? (
      <>
        {!seat.leftAt && now < session.endsAt && (
          <Button variant="quiet" name="viec" value="left" hidden={seat.name}>
            Về sớm
          </Button>
        )}
        {seat.score === null && (
          <Button variant="quiet" name="viec" value="undo" hidden={seat.name}>
            Bỏ
          </Button>
        )}
      </>
    ) : (
      <Button variant="secondary" name="viec" value="came" hidden={seat.name}>
        Có mặt
      </Button>
    )}
  </Form>
)

const Log = ({ log }: { log: readonly LogLine[] }) =>
  log.length === 0 ? null : (
    <Details summary="Ai đã ghi gì bằng tay">
      <DataTable
        caption="Mới nhất trước"
        rows={log}
        rowKey={({ name, what, at }) => `${name} ${what} ${at.getTime()}`}
        columns={[
          { key: 'luc', label: 'Lúc', cell: ({ at }) => clockTime(at) },
          { key: 'ten', label: 'Người học', heads: true, cell: ({ name }) => <span translate={false}>{name}</span> },
          { key: 'viec', label: 'Việc', cell: ({ what }) => what },
          { key: 'ai', label: 'Ai ghi', cell: ({ by }) => <span translate={false}>{by}</span> },
        ]}
      />
    </Details>
  )

/** `/dieu-hanh/tap-huan/:id/diem-danh`: who is there; a tick by hand for whoever has no phone. */
export const ShowAttendance = ({ chrome, unit, problems = [], session, seats, log }: SessionView & { log: readonly LogLine[] }) => {
  const open = chrome.now >= doorOpensAt(session) && session.cancelledAt === null
  const came = seats.filter(({ cameAt }) => cameAt).length
  return (
    <OfficeLayout chrome={chrome} title={`Điểm danh: ${session.name}`} unit={unit} problems={problems}>
      <SessionCrumbs session={session} here="Điểm danh" />
      <h1>Điểm danh</h1>
      <p class="lead">{hoursText(session)}</p>
      <Stats>
        <Stat value={`${came}/${seats.length}`} label="Có mặt" tone={chrome.now > session.endsAt && came < seats.length ? 'warn' : undefined} />
      </Stats>
      {!open && (
        <Notice>
          <p>Điểm danh được từ {dueTime(doorOpensAt(session))}.</p>
        </Notice>
      )}
      <ButtonRow>
        <ButtonLink href={link.door(session.id)} variant="secondary">
          Mã ở cửa lớp
        </ButtonLink>
        <ButtonLink href={link.list(session.id)} variant="secondary">
          Danh sách để in
        </ButtonLink>
      </ButtonRow>
      <DataTable
        caption="Người học"
        stacks
        rows={seats}
        rowKey={({ id }) => String(id)}
        empty={<Empty title="Chưa ai đăng ký lớp này.">Không có tên trong lớp thì không điểm danh được.</Empty>}
        columns={[
          personColumn,
          unitColumn,
          groupColumn(session),
          { key: 'co-mat', label: 'Có mặt', cell: seat => <Presence seat={seat} session={session} now={chrome.now} /> },
          ...(open ? [{ key: 'viec', label: 'Ghi tay', cell: (seat: Seat) => <Ticks seat={seat} session={session} now={chrome.now} /> }] : []),
        ]}
      />
      <Log log={log} />
    </OfficeLayout>
  )
}

/** `/dieu-hanh/tap-huan/:id/diem`: the test; all scores are kept, or none and every wrong one is said. */
export const ShowScores = ({ chrome, unit, problems = [], typed = {}, session, seats }: SessionView) => {
  const present = seats.filter(({ cameAt }) => cameAt)
  return (
    <OfficeLayout chrome={chrome} title={`Điểm: ${session.name}`} unit={unit} problems={problems}>
      <SessionCrumbs session={session} here="Nhập điểm" />
      <h1>Nhập điểm</h1>
      <p class="lead">
        Điểm tối đa {session.best}, đạt từ {session.passMark}. Chỉ người có mặt mới có điểm.
      </p>
      {present.length === 0 ? (
        <Empty title="Chưa ai có mặt.">
          <p>
            <a href={link.attendance(session.id)}>Điểm danh trước</a>
          </p>
        </Empty>
      ) : (
        <Form action={link.scores(session.id)} class="dense">
          {present.map(({ id, name, unitName, score, certificate }) => (
            <TextField
              key={id}
              id={`diem.${id}`}
              label={name}
              hint={certificate ? `${unitName}, đã có giấy chứng nhận` : unitName}
              width="xs"
              inputmode="numeric"
              autocomplete="off"
              value={typed[`diem.${id}`] ?? score ?? ''}
              problem={problemAt(problems, `diem.${id}`)}
            />
          ))}
          <Button>Ghi điểm</Button>
        </Form>
      )}
    </OfficeLayout>
  )
}

/** `/dieu-hanh/tap-huan/:id/giay`: certificates of whoever passed. */
export const ShowCertificates = ({
  chrome,
  unit,
  problems = [],
  session,
  seats,
  certificates,
}: SessionView & { certificates: readonly Certificate[] }) => {
  const waiting = seats.filter(({ score, certificate }) => score !== null && score >= session.passMark && certificate === null).length
  return (
    <OfficeLayout chrome={chrome} title={`Giấy chứng nhận: ${session.name}`} unit={unit} problems={problems}>
      <SessionCrumbs session={session} here="Giấy chứng nhận" />
      <h1>Giấy chứng nhận</h1>
      {waiting > 0 && (
        <Form action={link.certificates(session.id)}>
          <Button>Cấp giấy cho {waiting} người đạt</Button>
        </Form>
      )}
      <DataTable
        caption="Giấy đã cấp"
        stacks
        rows={certificates}
        rowKey={({ code }) => code}
        empty={<Empty title="Chưa cấp giấy nào.">Nhập điểm, rồi cấp cho người đạt.</Empty>}
        columns={[
          { key: 'so', label: 'Số', cell: ({ number, year }) => `${number}/${year}` },
          { key: 'ten', label: 'Họ tên', heads: true, cell: ({ name }) => <span translate={false}>{name}</span> },
          { key: 'don-vi', label: 'Đơn vị', cell: ({ unitName }) => unitName },
          { key: 'diem', label: 'Điểm', cell: ({ score, best, passMark }) => <Result score={score} best={best} passMark={passMark} /> },
          {
            key: 'in',
            label: 'Giấy',
            cell: ({ code, name }) => (
              <>
                <a href={link.certificate(session.id, code)}>
                  In (PDF)<span class="unseen"> giấy của {name}</span>
                </a>
                {', '}
                <a href={to.portal.verify(code)} translate={false}>
                  {code}
                </a>
              </>
            ),
          },
        ]}
      />
    </OfficeLayout>
  )
}
