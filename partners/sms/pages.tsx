import { clockTime } from '../../src/kernel/format.ts'
import { agencyPage, FaultSwitch, type Agency } from '../kit/page.tsx'
import { faults, type Fault } from './config.ts'
import type { Kept } from './kept.ts'

const agency: Agency = {
  brand: 'Nhà mạng nhắn tin',
  standIn: 'Bản thay thế để dùng thử. Không điện thoại nào đổ chuông.',
  links: [
    { href: '/', label: 'Tin đã nhận chuyển' },
    { href: '/su-co', label: 'Thử lúc nhà mạng gặp sự cố' },
  ],
}

const words = { delivered: 'Báo đã tới máy', failed: 'Báo không tới máy' } as const

/** What was handed to this company, newest first, and what it said of it. */
export const messagesPage = (messages: ReturnType<Kept['latest']>, fault: Fault): string =>
  agencyPage(
    agency,
    'Tin đã nhận chuyển',
    <>
      {fault !== 'none' && <p class="stand-in">Đang thử sự cố: {faults[fault]}</p>}
      {messages.length === 0 && <p>Chưa có tin nào. Cổng dịch vụ công gửi tin thì tin hiện ở đây.</p>}
      <ol class="messages">
        {messages.map(({ id, from, to, text, at, receipts }) => (
          <li key={id}>
            <p>
              <strong>{to}</strong> <span>từ {from}</span>
            </p>
            <p class="text">{text}</p>
            <p class="detail">
              Nhận lúc {clockTime(new Date(at))}
              {receipts.map(receipt => (
                <span> · {`${words[receipt.state]} lúc ${clockTime(new Date(receipt.at))}, ${receipt.answer}`}</span>
              ))}
            </p>
          </li>
        ))}
      </ol>
    </>,
  )

/** The switch of faults. */
export const faultPage = (now: Fault): string => agencyPage(agency, 'Thử lúc nhà mạng gặp sự cố', <FaultSwitch faults={faults} now={now} />)
