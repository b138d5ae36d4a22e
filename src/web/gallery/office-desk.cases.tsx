import type { roleName } from '#identity'
import { ShowDay, placesFor } from '../office/day/my-day.page.tsx'
import { urgency } from '../office/day/my-day.page.tsx'
import { ShowQueue } from '../office/queue/queue.page.tsx'
import { ShowCast, ShowPassword, ShowPosts } from '../office/sign-in/sign-in.show.tsx'
import type { GalleryCase } from './cases.ts'
import { dossier, frame, nameOf, officer, rows, view } from './office-sample.ts'

const nobody = frame('desk', { person: undefined, path: '/can-bo/dang-nhap' }).chrome
const post = (unit: string, unitName: string, ...roles: Parameters<typeof roleName>[0][]) => ({ unit, unitName, roles })
const cast = [
  {
    id: 'hung',
    name: 'Đỗ Mạnh Hùng',
    note: 'Một cửa. Vợ anh có một hồ sơ ở đây, anh không được làm hồ sơ đó',
    posts: [post('a', 'Phường Cửa Nam', 'deskOfficer')],
  },
  {
    id: 'dung',
    name: 'Phan Anh Dũng',
    note: 'Kiêm hai việc',
    posts: [post('b', 'Phường Hồng Hà', 'deskOfficer', 'civilStatusOfficer'), post('c', 'Phường Cửa Nam', 'deskOfficer')],
  },
]
const { overdue, dueSoon } = urgency(rows(), frame().chrome.now)
const busy = {
  toReceive: 12,
  overdue: overdue.length,
  dueSoon: dueSoon.length,
  toSign: 4,
  toHandOver: 9,
  answered: 2,
  more: true,
  urgent: [...overdue, ...dueSoon],
}
const quiet = { toReceive: 0, overdue: 0, dueSoon: 0, toSign: 0, toHandOver: 0, answered: 0, more: false, urgent: [] }
const moved = {
  notice: {
    tone: 'ok',
    text: 'Đã tiếp nhận hồ sơ H26.00.00.73-170315-0006 của Lê Thu Hà, hẹn trả 17:00 thứ Tư, 15/03/2017.',
    undo: { action: '/', label: 'Hoàn tác (trong 10 giây)' },
  },
} as const

const queueOf = (more: Partial<Parameters<typeof ShowQueue>[0]> = {}) =>
  ShowQueue({ ...frame('desk', {}, 'R2016', 'moi'), name: 'moi', rows: rows('submitted'), names: nameOf, ...more })
const opened = rows('submitted').map((row, place) => (place === 1 ? { ...row, code: dossier().code, subject: 'Nguyễn Đức Minh' } : row))

export default [
  {
    id: 'can-bo-vao-tap-huan',
    title: 'Cán bộ vào: bản tập huấn',
    surface: 'office',
    node: () => ShowCast({ chrome: nobody, then: '/can-bo', cast }),
  },
  {
    id: 'can-bo-vao-chua-co-ai',
    title: 'Cán bộ vào: hôm nay chưa ai có vai',
    surface: 'office',
    node: () => ShowCast({ chrome: nobody, then: '/can-bo', cast: [] }),
  },
  { id: 'can-bo-mat-khau', title: 'Cán bộ vào bằng mật khẩu', surface: 'office', node: () => ShowPassword({ chrome: nobody, then: '/can-bo' }) },
  {
    id: 'can-bo-mat-khau-sai',
    title: 'Mật khẩu không đúng',
    surface: 'office',
    node: () =>
      ShowPassword({
        chrome: nobody,
        then: '/can-bo',
        username: 'hung',
        problems: [{ at: 'password', says: 'Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra phím Caps Lock rồi nhập lại' }],
      }),
  },
  {
    id: 'can-bo-chon-noi',
    title: 'Chọn nơi làm việc hôm nay',
    surface: 'office',
    node: () => ShowPosts({ chrome: nobody, then: '/can-bo', posts: cast[1]?.posts ?? [] }),
  },
  {
    id: 'can-bo-hom-nay',
    title: 'Việc hôm nay',
    surface: 'office',
    node: () => ShowDay({ ...frame(), day: busy, places: placesFor(officer('desk')), names: nameOf }),
  },
  {
    id: 'can-bo-hom-nay-trong',
    title: 'Việc hôm nay: không có gì gấp',
    surface: 'office',
    node: () => ShowDay({ ...frame('head'), day: quiet, places: placesFor(officer('head')), names: nameOf }),
  },
  {
    id: 'can-bo-hang',
    title: 'Hàng việc',
    surface: 'office',
    node: () =>
      ShowQueue({ ...frame('justice', {}, 'R2016', 'dang-giai-quyet'), name: 'dang-giai-quyet', rows: rows(), names: nameOf, after: 'x', next: 'y' }),
  },
  { id: 'can-bo-hang-trong', title: 'Hàng việc không có hồ sơ', surface: 'office', node: () => queueOf({ rows: [] }) },
  { id: 'can-bo-hang-mo', title: 'Hàng việc và hồ sơ đang mở', surface: 'office', node: () => queueOf({ rows: opened, open: view('desk') }) },
  {
    id: 'can-bo-hang-vua-nhan',
    title: 'Vừa tiếp nhận, hồ sơ sau đã mở',
    surface: 'office',
    node: () => queueOf({ ...frame('desk', moved, 'R2016', 'moi'), rows: opened, open: view('desk') }),
  },
] satisfies GalleryCase[]
