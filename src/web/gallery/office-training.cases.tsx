import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import type { Cell } from '#training'
import { sampleChrome } from '#ui/chrome.ts'
import { ShowEnter, ShowEntered, ShowOwn, ShowShut } from '../office/training/own.show.tsx'
import { ShowClass, ShowUnit, ShowUnitSwap } from '../office/training/unit.show.tsx'
import { VerifyPage } from '../portal/verify/verify.page.tsx'
import type { GalleryCase } from './cases.ts'
import { certificate, seat, session } from './city-training.cases.tsx'

const on = day('2017-01-09')
const at = (time: string) => instant(on, time)
const chrome = sampleChrome({ now: at('08:05'), path: '/can-bo/tap-huan', person: { name: 'Đỗ Mạnh Hùng' } })
const frame = { chrome, unit: 'Phường Cửa Nam', nav: [] }
const mine = { ...seat, sessionName: session.name, place: session.place, startsAt: session.startsAt, endsAt: session.endsAt, passMark: 50 }
const waiting = { ...mine, id: 50, cameAt: null, cameHow: null, cameBy: null }
const officers = [
  { id: 'hung', name: 'Đỗ Mạnh Hùng' },
  { id: 'linh', name: 'Hoàng Thùy Linh' },
]
const tomorrow = { ...session, id: 8, name: 'Lớp sáng', startsAt: instant(day('2017-01-10'), '08:00'), endsAt: instant(day('2017-01-10'), '11:30') }
const cell = (group: string, attended: number): Cell => ({ unit: 'x', group, asked: 2, registered: 2, due: 2, attended, passed: attended })
const shows = (id: string, title: string, node: GalleryCase['node'], surface: GalleryCase['surface'] = 'office'): GalleryCase => ({
  id: `di-tap-huan-${id}`,
  title: `Đi tập huấn: ${title}`,
  surface,
  node,
})

export default [
  shows('cua-toi', 'lớp của tôi', () =>
    ShowOwn({
      ...frame,
      sends: true,
      seats: [waiting, { ...mine, score: 86, certificate: '7K2M9PQRX4TA' }],
      problems: [{ at: 'ma', says: 'Mã đã hết hạn. Nhập mã đang hiện trên màn hình' }],
      typed: 'P29EG4K2',
    }),
  ),
  shows('chua-co', 'chưa có tên trong lớp nào', () => ShowOwn({ ...frame, sends: false, seats: [] })),
  shows('vao-lop', 'vào lớp', () =>
    ShowEnter({ ...frame, session, seat: waiting, path: '/can-bo/tap-huan/7/vao-lop/P29EG4K2', name: 'Đỗ Mạnh Hùng' }),
  ),
  shows('vao-lop-roi', 'đã có mặt từ trước', () =>
    ShowEnter({ ...frame, session, seat, path: '/can-bo/tap-huan/7/vao-lop/P29EG4K2', name: 'Đỗ Mạnh Hùng' }),
  ),
  shows('da-vao', 'đã ghi có mặt', () => ShowEntered({ ...frame, session, at: at('08:05'), already: false })),
  shows('khong-vao', 'mã đã hết hạn', () =>
    ShowShut({ ...frame, problems: [{ at: '', says: 'Mã đã hết hạn. Quét lại mã đang hiện trên màn hình ở cửa lớp.' }] }),
  ),
  shows('don-vi', 'người của đơn vị', () =>
    ShowUnit({
      ...frame,
      today: on,
      open: [tomorrow, { ...tomorrow, id: 9, name: 'Lớp chiều', seats: 90 }],
      seats: [
        { ...waiting, id: 51, startsAt: tomorrow.startsAt, endsAt: tomorrow.endsAt },
        { ...mine, score: 86, certificate: '7K2M9PQRX4TA' },
      ],
      cells: [cell('mot-cua-phuong', 2), cell('tu-phap-phuong', 1)],
    }),
  ),
  shows('don-vi-trong', 'đơn vị chưa cử ai', () => ShowUnit({ ...frame, today: on, open: [], seats: [], cells: [] })),
  shows('dang-ky', 'đăng ký một người, còn thiếu', () =>
    ShowClass({
      ...frame,
      session: tomorrow,
      officers,
      level: 'commune',
      typed: { 'ho-ten': 'Nguyễn Thị Cộng Tác' },
      missing: [{ seat: 33, unit: 'x', unitName: 'x', group: 'tu-phap-phuong', name: 'Trần Thị Sáu', came: false, score: null, booked: false }],
      problems: [
        { at: 'nhom', says: 'Chọn nhóm' },
        { at: 'dien-thoai', says: 'Nhập số di động của người này' },
      ],
    }),
  ),
  shows('doi-nguoi', 'đổi người', () => ShowUnitSwap({ ...frame, session: tomorrow, officers, seat: waiting, typed: {} })),
  shows(
    'xac-minh',
    'kiểm tra giấy chứng nhận',
    () => (
      <VerifyPage
        chrome={sampleChrome({ path: '/xac-minh/7K2M9PQRX4TA' })}
        code={certificate.code}
        found={{
          name: 'Giấy chứng nhận hoàn thành tập huấn',
          number: '12/2017',
          at: certificate.issuedAt,
          initials: 'Đỗ M. H.',
          office: 'Ủy ban nhân dân thành phố Hà Nội',
        }}
      />
    ),
    'portal',
  ),
] satisfies GalleryCase[]
