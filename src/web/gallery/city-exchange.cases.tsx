import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import type { DeadLetter, Health } from '#exchange'
import { sampleChrome } from '#ui/chrome.ts'
import { PublicExchange, ShowExchange } from '../city/exchange/exchange.show.tsx'
import type { GalleryCase } from './cases.ts'

const at = (time: string) => instant(day('2026-11-18'), time)
const chrome = sampleChrome({ now: at('14:05'), path: '/dieu-hanh/lien-thong', person: { name: 'Mai Xuân Hòa' } })
const unit = 'Văn phòng Ủy ban nhân dân thành phố'
const calm: Health = {
  partner: 'cong-quoc-gia',
  name: 'Cổng Dịch vụ công quốc gia',
  paused: false,
  brokenUntil: null,
  waiting: 0,
  sent: 0,
  acknowledged: 1284,
  dead: 0,
  silent: 0,
  oldest: null,
  tries: 1290,
  failed: 6,
  p50: 42,
  p95: 180,
  answered: 0,
  refusals: [],
}
const dead: DeadLetter[] = [
  {
    no: 17,
    partner: 'cong-quoc-gia',
    type: 'cong-quoc-gia.dong-bo-ho-so.v1',
    subject: 'H26.00.82-261118-0007',
    at: at('10:12'),
    tries: 1,
    failure: 'cong.vidu.vn trả lời 422: data.data.0.NgayHenTra: ngày giờ là 14 chữ số YYYYMMDDHHmmss',
  },
]

/** How the lines to other agencies stand. */
export default [
  {
    id: 'dieu-hanh-lien-thong',
    title: 'Điều hành: liên thông, có thư bị từ chối',
    surface: 'office',
    node: () => <ShowExchange chrome={chrome} unit={unit} lines={[{ ...calm, waiting: 3, dead: 1, oldest: at('10:12') }]} dead={dead} />,
  },
  {
    id: 'dieu-hanh-lien-thong-dut',
    title: 'Điều hành: mất liên lạc, tạm dừng, chưa báo nhận',
    surface: 'office',
    node: () => (
      <ShowExchange
        chrome={chrome}
        unit={unit}
        lines={[
          { ...calm, waiting: 212, brokenUntil: at('14:10'), oldest: at('13:01') },
          { ...calm, partner: 'thu-hai', paused: true },
          { ...calm, partner: 'thu-ba', sent: 9, silent: 2 },
        ]}
        dead={[]}
      />
    ),
  },
  {
    id: 'dieu-hanh-lien-thong-trong',
    title: 'Điều hành: chưa nối với cơ quan nào',
    surface: 'office',
    node: () => <ShowExchange chrome={chrome} unit={unit} lines={[]} dead={[]} />,
  },
  {
    id: 'cong-lien-thong',
    title: 'Liên thông: ai cũng xem được',
    surface: 'city',
    node: () => (
      <PublicExchange
        chrome={sampleChrome({ now: at('14:05'), path: '/thong-ke/lien-thong' })}
        lines={[calm, { ...calm, partner: 'hai', brokenUntil: at('14:10') }]}
      />
    ),
  },
] satisfies GalleryCase[]
