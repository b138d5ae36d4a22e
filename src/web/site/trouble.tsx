import type { VNode } from 'preact'
import { Forbidden, NotFound, Refusal } from '#kernel/refusal.ts'
import type { Chrome } from '#ui/chrome.ts'
import { Button, Form } from '#ui/forms.tsx'
import { ErrorPage, PortalLayout } from '#ui/layouts.tsx'
import type { Fields, Reply, Route } from '#ui/page.ts'

const NOWHERE = 'Không có trang này. Kiểm tra lại địa chỉ hoặc về trang chủ để tìm.'

/** What went wrong, as a status and a sentence that says what to do. The only place that knows HTTP statuses of refusals. */
export function verdict(problem: unknown): { status: number; reason: string; says: string } {
  if (problem instanceof Refusal)
    return { status: problem.reason === 'changed-by-another' ? 409 : 422, reason: problem.reason, says: problem.message }
  if (problem instanceof Forbidden) return { status: 403, reason: 'forbidden', says: problem.message }
  if (problem instanceof NotFound) return { status: 404, reason: 'not-found', says: problem.message || NOWHERE }
  const status = (problem as { statusCode?: number }).statusCode ?? (/timeout exceeded when trying to connect/.test(String(problem)) ? 503 : 500)
  if (status === 403) return { status, reason: 'forbidden', says: 'Việc này cần quyền khác. Hỏi người đứng đầu đơn vị để được phân vai.' }
  if (status === 404) return { status, reason: 'not-found', says: NOWHERE }
  if (status === 413) return { status, reason: 'too-large', says: 'Tệp hoặc nội dung gửi lên quá lớn. Mỗi tệp tối đa 10 MB.' }
  if (status === 429) return { status, reason: 'too-many', says: 'Đã thử quá nhiều lần. Chờ vài phút rồi thử lại.' }
  if (status >= 400 && status < 500)
    return { status, reason: 'bad-request', says: 'Máy chủ không đọc được nội dung gửi lên. Quay lại trang trước và gửi lại.' }
  if (status === 503) return { status, reason: 'busy', says: 'Đang có quá nhiều người dùng. Thông tin đã lưu vẫn còn. Thử lại sau một phút.' }
  return { status: 500, reason: 'bug', says: 'Chưa làm được việc này. Thông tin đã lưu trước đó vẫn còn. Thử lại sau 10 phút hoặc gọi 1900 1009.' }
}

/** The answer to a person or to a machine. */
export function troubleReply(route: Route | undefined, chrome: Chrome, requestId: string, problem: unknown): Reply {
  const { status, reason, says } = verdict(problem)
  const headers: Record<string, string> = status === 429 || status === 503 ? { 'retry-after': '60' } : {}
  if (route?.machine)
    return {
      status,
      headers,
      type: 'application/problem+json',
      json: { type: `urn:motcua:${reason}`, title: says, status, detail: says, instance: `urn:request:${requestId}` },
    }
  return {
    status,
    headers,
    html: (
      <ErrorPage chrome={chrome} status={status} requestId={requestId} says={says}>
        {status === 413 && (
          <p>
            <a href={chrome.path}>Quay lại chọn tệp nhỏ hơn</a>
          </p>
        )}
      </ErrorPage>
    ),
  }
}

/** A browser never fills in a file by itself. */
const CHOOSE_AGAIN = 'Ảnh và tệp vừa chọn chưa được giữ. Chọn lại ở trang sau.'

/** The form's token was missing or too old: nothing typed is lost, the same fields can be sent again with a press. */
export function SendAgain({ chrome, action, fields, files }: { chrome: Chrome; action: string; fields: Fields; files: boolean }): VNode {
  return (
    <PortalLayout chrome={chrome} title="Gửi lại để tiếp tục">
      <h1>Gửi lại để tiếp tục</h1>
      <p>Trang này mở đã lâu hoặc đến từ nơi khác. Những gì đã nhập vẫn được giữ. Bấm nút dưới đây để gửi lại.</p>
      {files && <p>{CHOOSE_AGAIN}</p>}
      <Form action={action}>
        {Object.entries(fields).map(([name, value]) =>
          name === '_csrf' || name === 'password' ? null : <input type="hidden" name={name} value={value} />,
        )}
        <Button>Gửi lại</Button>
      </Form>
    </PortalLayout>
  )
}

/** Signed out in the middle: sign in again in another tab, come back, send again. */
export function SignInFirst({
  chrome,
  action,
  fields,
  files,
  signIn,
}: {
  chrome: Chrome
  action: string
  fields: Fields
  files: boolean
  signIn: string
}): VNode {
  return (
    <PortalLayout chrome={chrome} title="Đăng nhập lại để tiếp tục">
      <h1>Đăng nhập lại để tiếp tục</h1>
      <p>Đã tạm dừng vì lâu không thao tác. Những gì vừa nhập vẫn được giữ trên trang này.</p>
      <ol>
        <li>
          <a href={signIn} target="_blank" rel="noopener">
            Đăng nhập trong thẻ mới
          </a>
        </li>
        <li>Trở lại trang này và bấm "Gửi lại".</li>
      </ol>
      {files && <p>{CHOOSE_AGAIN}</p>}
      <Form action={action}>
        {Object.entries(fields).map(([name, value]) =>
          name === '_csrf' || name === 'password' ? null : <input type="hidden" name={name} value={value} />,
        )}
        <Button>Gửi lại</Button>
      </Form>
    </PortalLayout>
  )
}
