import { addDays } from '#kernel/day.ts'
import { dayOf, type Instant } from '#kernel/instant.ts'
import type { Db } from '#platform/db/index.ts'
import { holds, type Officer } from '#identity'
import { waitingInquiries } from '#registers'
import { queue, type QueueName, type QueueRow } from '#dossiers'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { Ctx, Reply } from '#ui/page.ts'
import { Empty, Stat, Stats, Tiles, type Tile } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { around, goTo, shown, shows, type Around } from '../frame.ts'
import { QueueTable } from '../queue/table.tsx'
import { answersForUnit, headDayOf, ShowHeadDay } from './head-day.tsx'

const LOOKED_AT = 200

/** How many dossiers wait for each kind of work. `more`: the queue is longer than what was looked at. */
export type Day = {
  toReceive: number
  dueSoon: number
  overdue: number
  toSign: number
  toHandOver: number
  /** Another unit answered a question about it. */
  answered: number
  more: boolean
  urgent: readonly QueueRow[]
}

/** Overdue, and due by the end of tomorrow, of the rows that are being worked on. Pure. */
export function urgency(rows: readonly QueueRow[], now: Instant): { overdue: QueueRow[]; dueSoon: QueueRow[] } {
  const running = rows.filter(({ dueAt, pausedAt }) => dueAt !== null && pausedAt === null) as (QueueRow & { dueAt: Instant })[]
  const tomorrow = addDays(dayOf(now), 1)
  return {
    overdue: running.filter(({ dueAt }) => dueAt < now),
    dueSoon: running.filter(({ dueAt }) => dueAt >= now && dayOf(dueAt) <= tomorrow),
  }
}

const link = (name: QueueName) => to.office.queue(name)

/** Việc hôm nay: each figure with its words, each a way to the work. */
export function ShowDay({ chrome, unit, nav, day, places, names }: Around & { day: Day; places: readonly Tile[]; names: (code: string) => string }) {
  const { toReceive, dueSoon, overdue, toSign, toHandOver, answered, more, urgent } = day
  return (
    <OfficeLayout chrome={chrome} title="Việc hôm nay" unit={unit} nav={nav}>
      <h1>Việc hôm nay</h1>
      <Stats>
        <Stat value={toReceive} label="hồ sơ mới cần tiếp nhận" href={link('moi')} tone={toReceive > 0 ? 'info' : undefined} />
        <Stat
          value={overdue}
          label="hồ sơ quá hạn"
          href={link('dang-giai-quyet')}
          tone={overdue > 0 ? 'danger' : 'ok'}
          hint={more ? `Tính trong ${LOOKED_AT} hồ sơ gấp nhất` : undefined}
        />
        <Stat value={dueSoon} label="hồ sơ đến hạn hôm nay hoặc ngày mai" href={link('dang-giai-quyet')} tone={dueSoon > 0 ? 'warn' : undefined} />
        <Stat value={toSign} label="giấy tờ chờ ký" href={link('cho-ky')} />
        <Stat value={toHandOver} label="kết quả chờ trả" href={link('cho-tra')} />
        {answered > 0 && <Stat value={answered} label="hồ sơ nơi khác đã trả lời" href={link('dang-giai-quyet')} tone="info" />}
      </Stats>
      <h2>Gấp nhất</h2>
      {urgent.length === 0 ? (
        <Empty title="Không có hồ sơ nào quá hạn hoặc đến hạn hôm nay, ngày mai.">
          {toReceive > 0 && (
            <p>
              <a href={link('moi')}>Xem hồ sơ mới đến</a>
            </p>
          )}
        </Empty>
      ) : (
        <QueueTable
          caption="Hồ sơ quá hạn và sắp đến hạn"
          rows={urgent}
          now={chrome.now}
          names={names}
          hrefOf={({ code }) => to.office.dossier(code)}
        />
      )}
      <h2>Việc khác</h2>
      <Tiles items={places} />
    </OfficeLayout>
  )
}

/** Questions of other units that wait for this one's answer. */
type Asked = { readonly waiting: number; readonly overdue: number }
const askedWords = ({ waiting, overdue }: Asked) => `${waiting} câu hỏi chờ trả lời${overdue > 0 ? `, ${overdue} đã quá hạn` : ''}`
const askedOf = (db: Db, officer: Officer, now: Instant) => (holds(officer, 'seeRegister') ? waitingInquiries(db, officer.unit, now) : undefined)

/** Where else this officer may go. */
export function placesFor(officer: Officer, asked?: Asked): Tile[] {
  const tiles: (Tile & { may: Parameters<typeof holds>[1] })[] = [
    {
      may: 'counterIntake',
      href: to.office.counters,
      label: 'Nhận hồ sơ tại quầy',
      icon: 'user',
      hint: 'Người dân đến trực tiếp, hoặc nhập hồ sơ giấy',
    },
    {
      may: 'assist',
      href: to.office.assist,
      label: 'Giúp người dân nộp qua mạng',
      icon: 'users',
      hint: 'Người dân ngồi trước máy này, mã gửi tới điện thoại của họ',
    },
    { may: 'takePayment', href: to.office.cash, label: 'Thu lệ phí', icon: 'file', hint: 'Biên lai hôm nay, chốt quỹ' },
    { may: 'sign', href: to.city.sign, label: 'Ký giấy tờ', icon: 'sign', hint: 'Xem từng bản rồi ký' },
    { may: 'seeRegister', href: '/can-bo/so', label: 'Sổ hộ tịch', icon: 'file', hint: 'Tìm, xem, in theo tháng, mở và khóa sổ' },
    {
      may: 'seeRegister',
      href: to.office.inquiries,
      label: 'Xác minh giữa các đơn vị',
      icon: 'search',
      hint: asked && asked.waiting > 0 ? askedWords(asked) : 'Nơi khác hỏi gì, mình đã hỏi gì',
    },
    { may: 'seeInbox', href: '/can-bo/so-theo-doi', label: 'Sổ theo dõi hồ sơ', icon: 'file', hint: 'Mẫu 06, theo khoảng ngày' },
    { may: 'holdPosts', href: '/can-bo/phan-vai', label: 'Phân vai cán bộ', icon: 'users', hint: 'Ai giữ vai nào, ký thay, vắng mặt, bàn giao' },
    { may: 'seeInbox', href: link('da-xong'), label: 'Hồ sơ đã xong', icon: 'check', hint: 'Đã trả, không tiếp nhận, đã rút, dừng' },
    { may: 'seeCity', href: to.city.messages(), label: 'Tin đã gửi cho người dân', icon: 'file', hint: 'Tin đã tới, tin hỏng, giờ yên lặng' },
    { may: 'joinTraining', href: to.office.training, label: 'Tập huấn', icon: 'users', hint: 'Lớp của mình, mã vào lớp, giấy chứng nhận' },
    { may: 'keepAccount', href: '/can-bo/tai-khoan', label: 'Tài khoản', icon: 'lock', hint: 'Bước đăng nhập thứ hai, nơi đang đăng nhập, phím tắt' },
  ]
  return tiles.filter(({ may }) => holds(officer, may)).map(({ may: _, ...tile }) => tile)
}

/** Whoever runs the city has no queues: their day begins with the figures. */
export const myDay = shows(to.office.home, 'keepAccount', async (ctx, officer) => {
  if (!holds(officer, 'seeInbox')) return goTo(to.city.statistics)
  return answersForUnit(officer) ? headPage(ctx, officer) : deskPage(ctx, officer)
})

const namesIn =
  ({ city }: Ctx) =>
  (code: string) =>
    city.editions.find(edition => edition.code === code)?.name ?? code

async function headPage(ctx: Ctx, officer: Officer): Promise<Reply> {
  const { frame, day, asked } = await ctx.read(async db => ({
    frame: await around(ctx, officer, db),
    day: await headDayOf(db, officer, ctx.now),
    asked: await askedOf(db, officer, ctx.now),
  }))
  return shown(ctx, ShowHeadDay({ ...frame, day, names: namesIn(ctx), places: placesFor(officer, asked) }))
}

async function deskPage(ctx: Ctx, officer: Officer): Promise<Reply> {
  const found = await ctx.read(async db => {
    const frame = await around(ctx, officer, db)
    const working = await queue(db, officer.unit, 'dang-giai-quyet', undefined, LOOKED_AT)
    const signing = await queue(db, officer.unit, 'cho-ky', undefined, LOOKED_AT)
    const asked = await askedOf(db, officer, ctx.now)
    return { frame, asked, rows: [...working.rows, ...signing.rows], more: Boolean(working.next ?? signing.next) }
  })
  const { overdue, dueSoon } = urgency(found.rows, ctx.now)
  const count = (name: QueueName) => found.frame.nav.find(({ href }) => href === link(name))?.count ?? 0
  const day: Day = {
    toReceive: count('moi'),
    toSign: count('cho-ky'),
    toHandOver: count('cho-tra'),
    more: found.more,
    answered: found.rows.filter(row => row.answered).length,
    overdue: overdue.length,
    dueSoon: dueSoon.length,
    urgent: [...overdue, ...dueSoon].slice(0, 10),
  }
  return shown(ctx, ShowDay({ ...found.frame, day, names: namesIn(ctx), places: placesFor(officer, found.asked) }))
}
