import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { groupsOn, type Cell, type Certificate, type Course, type CourseUnit, type Seat, type Session, type Short } from '#training'
import { sampleChrome } from '#ui/chrome.ts'
import { ShowAttendance, ShowCertificates, ShowScores } from '../city/training/attend.show.tsx'
import { ShowDoor, ShowPrintedList } from '../city/training/door.show.tsx'
import { ShowDistrict, ShowOverview, ShowShort } from '../city/training/overview.show.tsx'
import { ShowCancel, ShowMakeUps, ShowNewCourse, ShowQuota, ShowSessionForm, typedOf } from '../city/training/plan.show.tsx'
import { ShowSession, ShowSwap } from '../city/training/session.show.tsx'
import type { GalleryCase } from './cases.ts'

const on = day('2017-01-09')
const at = (time: string) => instant(on, time)
const now = at('08:20')
const chrome = sampleChrome({ now, path: '/dieu-hanh/tap-huan', person: { name: 'Tô Hải Yến' }, illustrative: true })
const unit = 'Thành phố Hà Nội'
const groups = groupsOn(on)
const course: Course = {
  id: 'dot-1-2017',
  name: 'Tập huấn dịch vụ công trực tuyến, đợt 1 năm 2017',
  wave: '2017-1',
  groups: groups.map(({ code }) => code),
  best: 100,
  passMark: 50,
  illustrative: true,
}
export const session: Session = {
  id: 7,
  course: course.id,
  courseName: course.name,
  wave: course.wave,
  best: 100,
  passMark: 50,
  illustrative: true,
  name: 'Lớp quận Hai Bà Trưng',
  place: 'Hội trường tập huấn của thành phố, phòng 1',
  startsAt: at('08:00'),
  endsAt: at('11:30'),
  capacity: 90,
  trainer: 'Phạm Thị Lan',
  groups: course.groups,
  makeUp: false,
  cancelledAt: null,
  cancelledWhy: null,
  version: 1,
  seats: 84,
}
const tomorrow: Session = { ...session, id: 8, startsAt: instant(day('2017-01-10'), '08:00'), endsAt: instant(day('2017-01-10'), '11:30'), seats: 90 }
export const seat: Seat = {
  id: 31,
  session: 7,
  unit: '00256@2004-08-31',
  unitName: 'Phường Bạch Đằng',
  group: 'mot-cua-phuong',
  officer: 'hung',
  name: 'Đỗ Mạnh Hùng',
  contact: null,
  makesUp: null,
  registeredBy: 'Nguyễn Đình Khang',
  registeredAt: instant(day('2017-01-03'), '09:00'),
  cameAt: at('07:52'),
  cameHow: 'qr',
  cameBy: 'Đỗ Mạnh Hùng',
  leftAt: null,
  score: null,
  testedBy: null,
  insteadOf: null,
  certificate: null,
}
const seats: Seat[] = [
  seat,
  {
    ...seat,
    id: 32,
    name: 'Công Tằng Tôn Nữ Nguyễn Phúc Hoàng Thị Bích Phương',
    group: 'lanh-dao-phuong',
    cameAt: at('08:18'),
    cameHow: 'hand',
    cameBy: 'Tô Hải Yến',
    insteadOf: 'Vũ Thị Mười',
  },
  { ...seat, id: 33, name: 'Trần Thị Sáu', unitName: 'Quận Hai Bà Trưng', group: 'phong-tu-phap', cameAt: null, cameHow: null, cameBy: null },
]
const scored = seats.map((one, place) =>
  one.cameAt ? { ...one, score: place === 0 ? 86 : 40, testedBy: 'Tô Hải Yến', certificate: place === 0 ? '7K2M9PQRX4TA' : null } : one,
)

const units: CourseUnit[] = ['Ba Đình', 'Hoàn Kiếm', 'Hai Bà Trưng'].flatMap((name, place) => {
  const id = `00${place + 1}@2004-08-31`
  return [
    { id, code: id.slice(0, 3), name, type: 'quận', level: 'district', district: id, districtName: name },
    { id: `000${place}1@2004-08-31`, code: `000${place}1`, name: 'Phúc Xá', type: 'phường', level: 'commune', district: id, districtName: name },
  ]
})
const cells: Cell[] = units.flatMap(({ id, level, districtName }) =>
  groups
    .filter(group => group.level === level)
    .map(({ code }, place) => ({
      unit: id,
      group: code,
      asked: place === 2 ? 9 : 8,
      registered: 8,
      due: 8,
      attended: districtName === 'Hai Bà Trưng' && place === 1 ? 5 : 8,
      passed: 5,
    })),
)
const short: Short[] = [
  {
    district: '007',
    districtName: 'quận Hai Bà Trưng',
    unit: 'a',
    unitName: 'phường Bạch Đằng',
    group: 'mot-cua-phuong',
    registered: 2,
    attended: 1,
    names: ['Trần Thị Sáu'],
  },
  {
    district: '005',
    districtName: 'quận Cầu Giấy',
    unit: 'b',
    unitName: 'phường Nghĩa Tân',
    group: 'tu-phap-phuong',
    registered: 1,
    attended: 0,
    names: ['Lê Văn Tám'],
  },
]
const overview = {
  chrome,
  unit,
  courses: [course],
  course,
  sessions: [tomorrow, session],
  units,
  cells,
  sent: [
    { level: 'district', type: 'quận', units: 12, sent: 12 },
    { level: 'commune', type: 'phường', units: 168, sent: 168 },
  ],
  short,
  on,
  page: 1,
}
const view = { chrome, unit, session, seats }
const form = { chrome, unit, groups, today: on }
const wrong = [
  { at: 'ten', says: 'Nhập tên lớp' },
  { at: 'ngay', says: 'Nhập ngày học có trong lịch' },
  { at: 'nhom', says: 'Chọn ít nhất một nhóm' },
]
export const certificate: Certificate = {
  code: '7K2M9PQRX4TA',
  year: 2017,
  number: 12,
  name: 'Đỗ Mạnh Hùng',
  unit: seat.unit,
  unitName: seat.unitName,
  group: seat.group,
  officer: 'hung',
  course: course.name,
  session: session.name,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  place: session.place,
  trainer: session.trainer,
  score: 86,
  best: 100,
  passMark: 50,
  illustrative: true,
  issuedBy: 'Tô Hải Yến',
  issuedAt: at('12:00'),
}
const later = { ...chrome, now: at('12:00') }
const log = [{ name: 'Trần Thị Sáu', what: 'Điểm danh bằng tay', by: 'Tô Hải Yến', at: at('08:18') }]
const code = { text: 'P29EG4K2', href: 'http://localhost:8080/can-bo/tap-huan/7/vao-lop/P29EG4K2', host: 'localhost:8080' }
const shows = (id: string, title: string, node: GalleryCase['node']): GalleryCase => ({
  id: `tap-huan-${id}`,
  title: `Tập huấn: ${title}`,
  surface: 'office',
  node,
})

export default [
  shows('tong-quan', 'theo quận và nhóm', () => ShowOverview(overview)),
  shows('chua-co', 'chưa có khóa', () =>
    ShowOverview({ ...overview, courses: [], course: undefined, sessions: [], units: [], cells: [], sent: [], short: [] }),
  ),
  shows('quan', 'một quận', () => ShowDistrict({ ...overview, units: units.slice(4), id: units[4]!.id, name: 'Quận Hai Bà Trưng' })),
  shows('thieu', 'dự ít hơn đăng ký', () => ShowShort(overview)),
  shows('thieu-khong', 'không ai thiếu', () => ShowShort({ ...overview, short: [] })),
  shows('mo-khoa', 'mở khóa', () => ShowNewCourse(form)),
  shows('mo-khoa-loi', 'mở khóa, còn thiếu', () =>
    ShowNewCourse({ ...form, problems: [{ at: 'ten', says: 'Nhập tên khóa' }, wrong[2]!], typed: { 'toi-da': '10', dat: '5' } }),
  ),
  shows('chi-tieu', 'đặt chỉ tiêu', () => ShowQuota({ ...form, course, districts: [{ id: '007', name: 'Quận Hai Bà Trưng' }] })),
  shows('mo-lop', 'mở lớp', () => ShowSessionForm({ ...form, courses: [course], typed: { khoa: course.id } })),
  shows('sua-lop-loi', 'sửa lớp, còn thiếu', () =>
    ShowSessionForm({ ...form, courses: [], session: tomorrow, typed: { ...typedOf(tomorrow), ten: '' }, problems: wrong }),
  ),
  shows('huy-lop', 'hủy lớp', () => ShowCancel({ chrome, unit, session: tomorrow })),
  shows('hoc-bu', 'ai cần học bù', () =>
    ShowMakeUps({
      chrome,
      unit,
      course,
      today: on,
      open: [{ ...tomorrow, seats: 40 }],
      missing: [
        { seat: 33, unit: 'a', unitName: 'Quận Hai Bà Trưng', group: 'phong-tu-phap', name: 'Trần Thị Sáu', came: false, score: null, booked: false },
        { seat: 34, unit: 'b', unitName: 'Phường Bạch Đằng', group: 'mot-cua-phuong', name: 'Lê Văn Tám', came: true, score: 40, booked: true },
      ],
    }),
  ),
  shows('lop', 'một lớp đang học', () => ShowSession(view)),
  shows('lop-day', 'lớp sắp học, đã đủ người', () =>
    ShowSession({
      ...view,
      session: tomorrow,
      seats: seats.map(one => ({ ...one, cameAt: null, cameHow: null, cameBy: null })),
      problems: [{ at: 'don-vi', says: 'Nhập tên hoặc mã đơn vị, ví dụ: phường Cửa Nam' }],
      typed: {},
    }),
  ),
  shows('lop-huy', 'lớp đã hủy', () =>
    ShowSession({ ...view, session: { ...tomorrow, cancelledAt: now, cancelledWhy: 'Mất điện', seats: 0 }, seats: [] }),
  ),
  shows('doi-nguoi', 'đổi người đi học', () =>
    ShowSwap({
      chrome,
      unit,
      session: tomorrow,
      seat: seats[2]!,
      problems: [{ at: 'ly-do', says: 'Ghi lý do thay người' }],
      typed: { 'ho-ten': 'Lê Văn Tám' },
    }),
  ),
  shows('diem-danh', 'điểm danh', () => ShowAttendance({ ...view, log })),
  shows('diem-danh-chua', 'điểm danh, chưa đến giờ', () => ShowAttendance({ ...view, session: tomorrow, seats: [], log: [] })),
  shows('diem', 'nhập điểm, có điểm sai', () =>
    ShowScores({
      ...view,
      chrome: later,
      problems: [{ at: 'diem.32', says: 'Điểm của người này: nhập số nguyên từ 0 đến 100. Đang nhập: 101' }],
      typed: { 'diem.32': '101' },
    }),
  ),
  shows('giay', 'giấy chứng nhận', () =>
    ShowCertificates({ ...view, chrome: later, seats: [...scored, { ...scored[0]!, id: 40, certificate: null }], certificates: [certificate] }),
  ),
  shows('cua', 'mã ở cửa lớp', () => ShowDoor({ chrome, unit, session, came: 41, code })),
  shows('cua-dong', 'cửa lớp chưa mở', () => ShowDoor({ chrome, unit, session: tomorrow, came: 0 })),
  shows('in', 'danh sách để in', () => ShowPrintedList(view)),
] satisfies GalleryCase[]
