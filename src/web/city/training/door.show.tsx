import { dueTime } from '#kernel/format.ts'
import { doorIsOpen, doorOpensAt, groupName, type Seat, type Session } from '#training'
import { dayOf } from '#kernel/instant.ts'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Empty } from '#ui/parts.tsx'
import { DataTable } from '#ui/table.tsx'
import { hoursText, Qr } from '#ui/training.tsx'
import type { Around } from './around.ts'
import { SessionCrumbs, type SessionView } from './session.show.tsx'

type Door = Around & {
  readonly session: Session
  readonly came: number
  /** The code of this minute and where it leads; absent while the door is shut. */
  readonly code?: { readonly text: string; readonly href: string; readonly host: string } | undefined
}

/** `/dieu-hanh/tap-huan/:id/cua`: the code to be scanned, large; the page comes again by itself with the next one. */
export const ShowDoor = ({ chrome, unit, session, came, code }: Door) => (
  <OfficeLayout chrome={chrome} title={`Mã vào lớp: ${session.name}`} unit={unit}>
    <SessionCrumbs session={session} here="Mã ở cửa lớp" />
    <h1 translate={false}>{session.name}</h1>
    {code ? (
      <div class="door">
        <Qr text={code.href} label="Mã QR vào lớp" />
        <div>
          <p class="lead">Quét mã bằng điện thoại, đăng nhập, rồi bấm Ghi có mặt.</p>
          <p>
            Không quét được: mở <span translate={false}>{code.host}/can-bo/tap-huan</span> và nhập mã
          </p>
          <p class="figure" translate={false}>
            {code.text.slice(0, 4)} {code.text.slice(4)}
          </p>
          <p>
            Có mặt {came}/{session.seats}. Mã tự đổi mỗi phút.
          </p>
          <p class="hint">
            {hoursText(session)}. {session.place}
          </p>
        </div>
      </div>
    ) : session.cancelledAt ? (
      <Empty title="Lớp đã hủy nên không có mã.">{session.cancelledWhy}</Empty>
    ) : chrome.now > session.endsAt ? (
      <Empty title="Lớp đã học xong nên không còn mã.">Ghi tay người đã có mặt ở trang điểm danh.</Empty>
    ) : (
      <Empty title={`Mã hiện từ ${dueTime(doorOpensAt(session))}.`}>Trang này tự mở khi đến giờ.</Empty>
    )}
  </OfficeLayout>
)

export const doorStays = (session: Session, now: Date): boolean => !session.cancelledAt && (doorIsOpen(session, now) || now < session.startsAt)

/** `/dieu-hanh/tap-huan/:id/danh-sach`: for a door without a line. To be printed and signed. */
export const ShowPrintedList = ({ chrome, unit, session, seats }: SessionView) => (
  <OfficeLayout chrome={chrome} title={`Danh sách lớp: ${session.name}`} unit={unit}>
    <SessionCrumbs session={session} here="Danh sách để in" />
    <h1>Danh sách lớp</h1>
    <p class="lead">
      <strong translate={false}>{session.name}</strong>. {hoursText(session)}. <span translate={false}>{session.place}</span>. Người dạy:{' '}
      <span translate={false}>{session.trainer}</span>
    </p>
    <p class="hint">In trang này (Ctrl+P) khi phòng học không có mạng. Người học ký, sau lớp ghi lại ở trang điểm danh.</p>
    <DataTable
      caption={`${seats.length} người đăng ký`}
      rows={seats.map((seat, place) => ({ ...seat, place: place + 1 }))}
      rowKey={({ id }) => String(id)}
      stacks={false}
      empty={<Empty title="Chưa ai đăng ký.">Danh sách có khi đơn vị đăng ký người.</Empty>}
      columns={[
        { key: 'stt', label: 'STT', numeric: true, cell: ({ place }) => place },
        {
          key: 'ten',
          label: 'Họ tên',
          heads: true,
          cell: ({ name, insteadOf }: Seat) => <span translate={false}>{insteadOf ? `${name} (thay ${insteadOf})` : name}</span>,
        },
        { key: 'don-vi', label: 'Đơn vị', cell: ({ unitName }) => unitName },
        { key: 'nhom', label: 'Nhóm', wideOnly: true, cell: ({ group }) => groupName(group, dayOf(session.startsAt)) },
        { key: 'den', label: 'Giờ đến', cell: () => '............' },
        { key: 've', label: 'Ký', cell: () => '........................' },
      ]}
    />
  </OfficeLayout>
)
