import { published } from '#catalogue'
import { ShowKiosk, ShowKioskCode } from '../office/kiosk/kiosk.show.tsx'
import type { GalleryCase } from './cases.ts'
import { frame } from './office-sample.ts'

const start = (more: Partial<Parameters<typeof ShowKiosk>[0]> = {}) =>
  ShowKiosk({
    ...frame('desk', {}, 'R2025'),
    editions: published.filter(({ regime }) => regime === 'R2025'),
    place: 'Quầy một cửa Phường Cửa Nam',
    typed: {},
    ...more,
  })
const code = (more: Partial<Parameters<typeof ShowKioskCode>[0]> = {}) =>
  ShowKioskCode({ ...frame('desk', {}, 'R2025'), phone: '0977001122', typed: {}, ...more })

export default [
  { id: 'giup-nop', title: 'Giúp người dân nộp qua mạng', surface: 'office', node: () => start() },
  {
    id: 'giup-nop-loi',
    title: 'Giúp nộp: số của cán bộ, chưa đồng ý',
    surface: 'office',
    node: () =>
      start({
        typed: { viec: 'dang-ky-khai-sinh', so: '0988000111' },
        problems: [
          { at: 'so', says: 'Số này là của cán bộ. Dùng số của người nộp; họ không có điện thoại thì nhận hồ sơ tại quầy' },
          { at: 'dong-y', says: 'Đọc câu này cho người nộp nghe, họ đồng ý thì đánh dấu' },
        ],
      }),
  },
  { id: 'giup-nop-trong', title: 'Giúp nộp: hôm nay chưa nhận việc gì', surface: 'office', node: () => start({ editions: [] }) },
  { id: 'giup-nop-ma', title: 'Giúp nộp: người nộp nhập mã', surface: 'office', node: () => code() },
  {
    id: 'giup-nop-ma-sai',
    title: 'Giúp nộp: mã không đúng',
    surface: 'office',
    node: () => code({ problems: [{ at: 'ma', says: 'Mã không đúng. Còn 2 lần nhập. Mã gồm 6 số trong tin nhắn gửi lúc 08:05' }] }),
  },
] satisfies GalleryCase[]
