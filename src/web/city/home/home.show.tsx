import { number, shortDay } from '#kernel/format.ts'
import type { Day } from '#kernel/day.ts'
import type { Chrome } from '#ui/chrome.ts'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Stat, Stats, Tiles, type Tile } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'

/** What waits for whoever runs the city. */
export type Waiting = {
  readonly wave?: { readonly id: string; readonly name: string; readonly from: Day } | undefined
  readonly tickets: number
  readonly late: number
  readonly incidents: number
  readonly dead: number
  readonly silent: number
  readonly reviews: number
  readonly organisations: number
}

const rooms: readonly { readonly title: string; readonly tiles: readonly Tile[] }[] = [
  {
    title: 'Mở dịch vụ',
    tiles: [
      { href: to.city.rollout(), label: 'Triển khai', hint: 'Đợt, dịch vụ, đơn vị, điều kiện sẵn sàng' },
      { href: to.city.training, label: 'Tập huấn', hint: 'Lớp, điểm danh, giấy chứng nhận' },
      { href: to.city.adoption, label: 'Sau triển khai', hint: 'Hồ sơ đầu tiên, nơi chưa có hồ sơ, chỗ người khai dừng' },
    ],
  },
  {
    title: 'Thủ tục và bộ máy',
    tiles: [
      { href: to.admin.procedures, label: 'Thủ tục', hint: 'Soạn, thử, duyệt, công bố' },
      { href: to.admin.imports, label: 'Nhập danh mục thủ tục', hint: 'Tệp của cơ sở dữ liệu quốc gia' },
      { href: to.city.reorganisation, label: 'Sắp xếp đơn vị', hint: 'Sáp nhập, chia tách theo nghị quyết' },
      { href: to.city.organisations(), label: 'Tổ chức', hint: 'Đối chiếu tổ chức đăng ký nộp hồ sơ' },
    ],
  },
  {
    title: 'Hằng ngày',
    tiles: [
      { href: to.city.tickets, label: 'Phiếu hỗ trợ', hint: 'Trả lời, lỗi đã biết' },
      { href: to.city.incidents, label: 'Sự cố', hint: 'Báo và cập nhật trang tình trạng' },
      { href: to.city.exchange, label: 'Thư liên thông', hint: 'Thư với cơ quan khác, mã, từ chối' },
      { href: to.city.messages(), label: 'Tin đã gửi', hint: 'Tin nhắn cho người dân' },
    ],
  },
  {
    title: 'Số liệu',
    tiles: [
      { href: to.city.signals, label: 'Tín hiệu cần xem lại', hint: 'Dấu hiệu lạ trong dữ liệu, kết quả xem lại' },
      { href: to.city.why(), label: 'Vì sao số thấp', hint: 'Từ đơn vị có số thấp đến chỗ cần xem' },
      { href: to.city.closing, label: 'Chốt số liệu', hint: 'Chốt kỳ, bản mới, số nhập tay' },
      { href: to.city.bulletinDesk, label: 'Bản tin', hint: 'Viết, duyệt, hẹn giờ phát hành' },
      { href: to.city.statistics, label: 'Số liệu công khai', hint: 'Trang mọi người xem' },
    ],
  },
]

const alarm = (count: number) => (count > 0 ? ('danger' as const) : undefined)

/** `/dieu-hanh`: what waits, and every room of the city. */
export const CityHome = ({ chrome, unit, waiting }: { chrome: Chrome; unit?: string | undefined; waiting: Waiting }) => {
  const { wave, tickets, late, incidents, dead, silent, reviews, organisations } = waiting
  return (
    <OfficeLayout chrome={chrome} title="Điều hành" unit={unit}>
      <h1>Điều hành</h1>
      <Stats>
        <Stat value={number(tickets)} label="Phiếu hỗ trợ đang chờ" hint={`${number(late)} quá giờ hẹn`} href={to.city.tickets} tone={alarm(late)} />
        <Stat value={number(incidents)} label="Sự cố đang mở" href={to.city.incidents} tone={alarm(incidents)} />
        <Stat value={number(dead)} label="Thư bị từ chối" hint={`${number(silent)} chưa báo nhận`} href={to.city.exchange} tone={alarm(dead)} />
        <Stat value={number(reviews)} label="Thủ tục chờ duyệt" href={to.admin.procedures} />
        <Stat value={number(organisations)} label="Tổ chức chờ đối chiếu" href={to.city.organisations()} />
      </Stats>
      {wave && (
        <p>
          Đợt sắp tới: <a href={to.city.wave(wave.id)}>{wave.name}</a>, dự kiến {shortDay(wave.from)}.
        </p>
      )}
      {rooms.map(({ title, tiles }) => (
        <section key={title}>
          <h2>{title}</h2>
          <Tiles items={tiles} />
        </section>
      ))}
    </OfficeLayout>
  )
}
