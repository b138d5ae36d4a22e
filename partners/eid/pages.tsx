import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Fault } from './config.ts'
import type { Person } from './people.ts'

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
          <p class="brand">Định danh điện tử quốc gia</p>
          <p class="stand-in">Bản thay thế để dùng thử. Những người dưới đây không có thật.</p>
        </header>
        <main>{body}</main>
        <footer>
          <a href="/su-co">Thử lúc cổng định danh gặp sự cố</a>
        </footer>
      </body>
    </html>,
  )}`

/** The sign-in page: everybody in the cast, one button each. */
export const signInPage = (uid: string, people: readonly Person[]): string =>
  html(
    'Đăng nhập bằng định danh điện tử',
    <>
      <h1>Đăng nhập với tư cách ai?</h1>
      <p>Cổng dịch vụ công sẽ nhận: họ và tên, ngày sinh, giới tính, số định danh, số điện thoại.</p>
      <form method="post" action={`/vao/${uid}`}>
        <ul class="people">
          {people.map(({ id, name, note, birthdate }) => (
            <li>
              <button name="ai" value={id}>
                <strong>{name}</strong>
                <span>
                  Sinh năm {birthdate.slice(0, 4)}. {note}
                </span>
              </button>
            </li>
          ))}
        </ul>
        <button class="plain" name="ai" value="">
          Không đăng nhập, quay lại cổng dịch vụ công
        </button>
      </form>
    </>,
  )

export const errorPage = (detail = ''): string =>
  html(
    'Chưa đăng nhập được',
    <>
      <h1>Chưa đăng nhập được</h1>
      <p>Lượt đăng nhập này đã hết hạn hoặc thiếu thông tin. Quay lại cổng dịch vụ công và nhấn “Đăng nhập” lần nữa.</p>
      {detail && (
        <p lang="en" class="detail">
          {detail}
        </p>
      )}
    </>,
  )

export const downPage = (): string =>
  html(
    'Cổng định danh đang tạm dừng',
    <>
      <h1>Cổng định danh đang tạm dừng</h1>
      <p>Thử lại sau, hoặc quay lại cổng dịch vụ công và làm tiếp bằng số điện thoại.</p>
    </>,
  )

const names: Record<Fault, string> = { none: 'Chạy bình thường', slow: 'Trả lời chậm 8 giây', down: 'Ngừng (trả lời 503)' }

export const faultPage = (now: Fault): string =>
  html(
    'Thử sự cố',
    <>
      <h1>Cổng định danh đang: {names[now].toLowerCase()}</h1>
      <form method="post" action="/su-co">
        {Object.entries(names).map(([value, label]) => (
          <p>
            <button name="su-co" value={value} disabled={value === now}>
              {label}
            </button>
          </p>
        ))}
      </form>
    </>,
  )
