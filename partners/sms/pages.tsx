import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { clockTime } from '../../src/kernel/format.ts'
import { faults, type Fault } from './config.ts'
import type { Kept } from './kept.ts'

const html = (title: string, body: ComponentChildren): string =>
  `<!doctype html>${renderToString(
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href="/giao-dien.css" />
      </head>
      <body>
        <header>
          <p class="brand">Nhà mạng nhắn tin</p>
          <p class="stand-in">Bản thay thế để dùng thử. Không điện thoại nào đổ chuông.</p>
        </header>
        <main>{body}</main>
        <footer>
          <a href="/">Tin đã nhận chuyển</a> · <a href="/su-co">Thử lúc nhà mạng gặp sự cố</a>
        </footer>
      </body>
    </html>,
  )}`

const words = { delivered: 'Báo đã tới máy', failed: 'Báo không tới máy' } as const

/** What was handed to this company, newest first, and what it said of it. */
export const messagesPage = (messages: ReturnType<Kept['latest']>, fault: Fault): string =>
  html(
    'Tin đã nhận chuyển',
    <>
      <h1>Tin đã nhận chuyển</h1>
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
export const faultPage = (now: Fault): string =>
  html(
    'Thử lúc nhà mạng gặp sự cố',
    <>
      <h1>Thử lúc nhà mạng gặp sự cố</h1>
      <form method="post" action="/su-co">
        {(Object.keys(faults) as Fault[]).map(name => (
          <button key={name} name="su-co" value={name} disabled={name === now}>
            {faults[name]}
            {name === now ? ' (đang chọn)' : ''}
          </button>
        ))}
      </form>
    </>,
  )
