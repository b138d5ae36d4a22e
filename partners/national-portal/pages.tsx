import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { clockTime } from '../../src/kernel/format.ts'
import { faults, type Fault } from './config.ts'
import type { Told } from './kept.ts'

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
          <p class="brand">Cổng Dịch vụ công quốc gia</p>
          <p class="stand-in">Bản thay thế để dùng thử, không phải Cổng thật</p>
        </header>
        <main>
          <h1>{title}</h1>
          {body}
        </main>
        <footer>
          <a href="/">Hồ sơ đã đồng bộ</a> · <a href="/su-co">Thử lúc Cổng gặp sự cố</a>
        </footer>
      </body>
    </html>,
  )}`

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
  html(
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
export const faultPage = (now: Fault): string =>
  html(
    'Thử lúc Cổng gặp sự cố',
    <form method="post" action="/su-co">
      {(Object.keys(faults) as Fault[]).map(name => (
        <button key={name} name="su-co" value={name} disabled={name === now}>
          {faults[name]}
          {name === now ? ' (đang chọn)' : ''}
        </button>
      ))}
    </form>,
  )
