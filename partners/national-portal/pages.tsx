import { clockTime } from '../../src/kernel/format.ts'
import { agencyPage, FaultSwitch, type Agency } from '../kit/page.tsx'
import { faults, type Fault } from './config.ts'
import type { Told } from './kept.ts'

const agency: Agency = {
  brand: 'Cổng Dịch vụ công quốc gia',
  standIn: 'Bản thay thế để dùng thử, không phải Cổng thật',
  links: [
    { href: '/', label: 'Hồ sơ đã đồng bộ' },
    { href: '/su-co', label: 'Thử lúc Cổng gặp sự cố' },
  ],
}

/** The ten statuses that all provinces use. */
const statuses = [
  'Mới đăng ký',
  'Được tiếp nhận',
  'Không được tiếp nhận',
  'Đang xử lý',
  'Yêu cầu bổ sung giấy tờ',
  'Yêu cầu thực hiện nghĩa vụ tài chính',
  'Công dân yêu cầu rút hồ sơ',
  'Dừng xử lý',
  'Đã xử lý xong',
  'Đã trả kết quả',
] as const

/** What the provinces have told, newest first. */
export const dossiersPage = (told: readonly Told[], { letters, dossiers }: { letters: number; dossiers: number }, fault: Fault): string =>
  agencyPage(
    agency,
    'Hồ sơ đã đồng bộ',
    <>
      {fault !== 'none' && <p class="stand-in">Đang thử sự cố: {faults[fault]}</p>}
      <p>{dossiers === 0 ? 'Chưa có hồ sơ nào. Hồ sơ ở thành phố đổi trạng thái thì hiện ở đây.' : `${dossiers} hồ sơ, ${letters} thư.`}</p>
      <ol class="messages">
        {told.map(({ code, status, owner, unit, times, at }) => (
          <li key={code}>
            <p>
              <strong>{code}</strong> <span>{statuses[status - 1]}</span>
            </p>
            <p class="text">{owner}</p>
            <p class="detail">
              {unit} · Lúc {clockTime(at)} · {times} lần
            </p>
          </li>
        ))}
      </ol>
    </>,
  )

/** The switch of faults. */
export const faultPage = (now: Fault): string => agencyPage(agency, 'Thử lúc Cổng gặp sự cố', <FaultSwitch faults={faults} now={now} />)
