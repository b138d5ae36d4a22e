import type { ComponentChildren } from 'preact'
import { agencyPage, FaultSwitch, type Agency } from '../kit/page.tsx'
import type { Fault } from './config.ts'
import type { Person } from './people.ts'

const agency: Agency = {
  brand: 'Định danh điện tử quốc gia',
  standIn: 'Bản thay thế để dùng thử. Những người dưới đây không có thật.',
  links: [{ href: '/su-co', label: 'Thử lúc cổng định danh gặp sự cố' }],
}
const html = (title: string, body: ComponentChildren, heading?: string) => agencyPage(agency, title, body, heading)

/** The sign-in page: everybody in the cast, one button each. */
export const signInPage = (uid: string, people: readonly Person[]): string =>
  html(
    'Đăng nhập bằng định danh điện tử',
    <>
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
    'Đăng nhập với tư cách ai?',
  )

export const errorPage = (detail = ''): string =>
  html(
    'Chưa đăng nhập được',
    <>
      <p>Lượt đăng nhập này đã hết hạn hoặc thiếu thông tin. Quay lại cổng dịch vụ công và nhấn “Đăng nhập” lần nữa.</p>
      {detail && (
        <p lang="en" class="detail">
          {detail}
        </p>
      )}
    </>,
  )

export const downPage = (): string =>
  html('Cổng định danh đang tạm dừng', <p>Thử lại sau, hoặc quay lại cổng dịch vụ công và làm tiếp bằng số điện thoại.</p>)

const names: Record<Fault, string> = { none: 'Chạy bình thường', slow: 'Trả lời chậm 8 giây', down: 'Ngừng (trả lời 503)' }

export const faultPage = (now: Fault): string =>
  html('Thử sự cố', <FaultSwitch faults={names} now={now} />, `Cổng định danh đang: ${names[now].toLowerCase()}`)
