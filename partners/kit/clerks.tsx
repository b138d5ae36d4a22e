import type { IncomingMessage } from 'node:http'
import { agencyPage, type Agency } from './page.tsx'
import { same, stamped, unstamped } from './proof.ts'

/** Somebody who works at the agency. The password stands on the sign-in page: this is a place to try things. */
export type Clerk = { readonly id: string; readonly name: string; readonly post: string; readonly password: string }

const COOKIE = 'can-bo'
const HOURS_8 = 8 * 3600

/** Who asks, by the cookie that was given at sign-in. */
export function clerkOf(clerks: readonly Clerk[], key: string, { headers }: IncomingMessage, now: Date): Clerk | undefined {
  const [, stamp] = new RegExp(`(?:^|; )${COOKIE}=([^;]+)`).exec(headers.cookie ?? '') ?? []
  const id = stamp && unstamped(key, stamp, now)
  return id ? clerks.find(one => `clerk ${one.id}` === id) : undefined
}

/** The cookie of whoever knows the password. */
export function signIn(clerks: readonly Clerk[], key: string, form: URLSearchParams, now: Date): string | undefined {
  const clerk = clerks.find(({ id }) => id === form.get('ten'))
  if (!clerk || !same(clerk.password, form.get('mat-khau') ?? '')) return undefined
  return cookie(stamped(key, `clerk ${clerk.id}`, now.getTime() + HOURS_8 * 1000), HOURS_8)
}

export const signOut = (): string => cookie('', 0)
const cookie = (value: string, seconds: number) => `${COOKIE}=${value}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${seconds}`

/** Where clerks sign in, with the accounts that there are. */
export const signInPage = (agency: Agency, clerks: readonly Clerk[], wrong: boolean): string =>
  agencyPage(
    agency,
    'Đăng nhập',
    <>
      {wrong && (
        <p class="wrong" role="alert">
          Tên hoặc mật khẩu chưa đúng. Chọn một tài khoản bên dưới.
        </p>
      )}
      <form method="post" action="/dang-nhap">
        <label for="ten">Tên đăng nhập</label>
        <input type="text" id="ten" name="ten" autocomplete="username" required />
        <label for="mat-khau">Mật khẩu</label>
        <input id="mat-khau" name="mat-khau" type="password" autocomplete="current-password" required />
        <button>Đăng nhập</button>
      </form>
      <h2>Tài khoản dùng thử</h2>
      <ul class="messages">
        {clerks.map(({ id, name, post, password }) => (
          <li key={id}>
            <p>
              <strong>{name}</strong>, {post}
            </p>
            <p>
              Tên đăng nhập <code>{id}</code>, mật khẩu <code>{password}</code>
            </p>
          </li>
        ))}
      </ul>
    </>,
  )
