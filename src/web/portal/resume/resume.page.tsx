import { phoneSays } from '#identity'
import type { Problem } from '#kernel/refusal.ts'
import type { Chrome } from '#ui/chrome.ts'
import { TextField } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import { PortalLayout } from '#ui/layouts.tsx'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, post, type Ctx, type Fields, type Reply } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { sendCode } from '../sign-in/phone.ts'

export type ResumeView = { readonly values: Fields; readonly problems: readonly Problem[] }

/** `/tiep-tuc`: on another device, with the draft's code and a message to the phone that began it. */
export const ResumePage = ({ chrome, values, problems }: ResumeView & { chrome: Chrome }) => (
  <PortalLayout chrome={chrome} title="Làm tiếp bản khai" problems={problems} back={{ href: to.portal.home, label: 'Trang chủ' }}>
    <h1>Làm tiếp bản khai</h1>
    <Form action={to.portal.resume}>
      <TextField
        id="ma"
        label="Mã nháp"
        hint="Có trên mỗi trang khai, ví dụ N-7K3Q-92"
        width="m"
        autocomplete="off"
        spellcheck={false}
        value={values['ma']}
        problem={problemAt(problems, 'ma')}
      />
      <TextField
        id="phone"
        label="Số di động đã dùng khi khai"
        hint="Mã 6 số được gửi tới số này."
        type="tel"
        inputmode="tel"
        width="m"
        autocomplete="tel"
        value={values['phone']}
        problem={problemAt(problems, 'phone')}
      />
      <Button>Nhận mã</Button>
    </Form>
    <p>
      Đã khai bằng định danh điện tử, hoặc quên mã nháp?{' '}
      <a href={`${to.portal.signIn}?${new URLSearchParams({ tiep: to.portal.mine })}`}>Đăng nhập để xem mọi bản khai</a>
    </p>
  </PortalLayout>
)

const SHAPE = /^N-[2-9A-Z]{4}-[2-9A-Z]{2}$/

/** `n7k3q92`, `N 7K3Q 92` → `N-7K3Q-92` */
const tidied = (typed: string) =>
  typed
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/^N?(.{4})(.{2})$/, 'N-$1-$2')

async function resume(ctx: Ctx): Promise<Reply> {
  const code = tidied((ctx.form['ma'] ?? '').slice(0, 20))
  const phone = ctx.form['phone'] ?? ''
  const wrong = phoneSays(phone)
  const again = (problems: readonly Problem[]): Reply => ({
    status: 422,
    html: <ResumePage chrome={pageChrome(ctx)} values={ctx.form} problems={problems} />,
  })
  const problems = [
    ...(SHAPE.test(code) ? [] : [{ at: 'ma', says: ctx.form['ma'] ? `Mã nháp có dạng N-7K3Q-92. Đang nhập: ${ctx.form['ma']}` : 'Nhập mã nháp' }]),
    ...(wrong ? [{ at: 'phone', says: wrong }] : []),
  ]
  if (problems.length > 0) return again(problems)
  const sent = await sendCode(ctx, phone, to.portal.draft(code))
  return 'reply' in sent ? sent.reply : again([{ at: 'phone', says: sent.says }])
}

export const resumeRoutes = [
  get('/tiep-tuc', 'signIn', ctx => ({
    html: <ResumePage chrome={pageChrome(ctx)} values={{ ma: (ctx.query['ma'] ?? '').slice(0, 20) }} problems={[]} />,
  })),
  post('/tiep-tuc', 'signIn', resume),
]
