import { phoneSays } from '#identity'
import type { Problem } from '#kernel/refusal.ts'
import type { Chrome } from '#ui/chrome.ts'
import { TextField } from '#ui/fields.tsx'
import { Button, ButtonLink, Form, problemAt } from '#ui/forms.tsx'
import { PortalLayout } from '#ui/layouts.tsx'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, post, safePath, type Ctx, type Reply } from '#ui/page.ts'
import { Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { sendCode } from './phone.ts'
import { signOut } from './session.ts'

export type SignInView = {
  readonly next: string
  readonly phone?: string | undefined
  readonly problems: readonly Problem[]
  readonly eid: boolean
  readonly says?: string | undefined
}

/** `/dang-nhap`: the national e-ID or a code to a phone; neither is the only way. */
export const SignInPage = ({ chrome, next, phone, problems, eid, says }: SignInView & { chrome: Chrome }) => (
  <PortalLayout chrome={chrome} title="Đăng nhập" problems={problems}>
    <h1>Đăng nhập</h1>
    {says && (
      <Notice tone="warn">
        <p>{says}</p>
      </Notice>
    )}
    <h2>Bằng số di động</h2>
    <Form action={to.portal.signIn}>
      <input type="hidden" name="tiep" value={next} />
      <TextField
        id="phone"
        label="Số di động"
        hint="Nhận mã 6 số bằng tin nhắn. Không ai được hỏi mã này, kể cả cán bộ."
        type="tel"
        inputmode="tel"
        width="m"
        autocomplete="tel"
        value={phone}
        problem={problemAt(problems, 'phone')}
      />
      <Button>Nhận mã</Button>
    </Form>
    {eid && (
      <section>
        <h2>Bằng định danh điện tử</h2>
        <p class="hint">Họ tên, ngày sinh và số định danh được điền sẵn.</p>
        <p>
          <ButtonLink variant="secondary" href={`${to.portal.signIn}/eid?${new URLSearchParams({ tiep: next })}`}>
            Đăng nhập bằng định danh điện tử
          </ButtonLink>
        </p>
      </section>
    )}
  </PortalLayout>
)

/** Where to go after signing in: what `?tiep=` or the form says, if it is ours. */
export const nextOf = (ctx: Ctx): string => safePath(ctx.form['tiep'] ?? ctx.query['tiep'], to.portal.mine)

const show = (ctx: Ctx, view: Partial<SignInView> = {}, status = 200): Reply => ({
  status,
  html: <SignInPage chrome={pageChrome(ctx)} next={nextOf(ctx)} problems={[]} eid={ctx.city.eid !== undefined} {...view} />,
})

/** The sign-in page with a sentence on top: the e-ID is down, or was left. */
export const signInAgain = (ctx: Ctx, says: string): Reply => show(ctx, { says })

async function ask(ctx: Ctx): Promise<Reply> {
  const phone = ctx.form['phone'] ?? ''
  const wrong = phoneSays(phone)
  const sent = wrong ? { says: wrong } : await sendCode(ctx, phone, nextOf(ctx))
  return 'reply' in sent ? sent.reply : show(ctx, { phone, problems: [{ at: 'phone', says: sent.says }] }, 422)
}

export const signInRoutes = [
  get('/dang-nhap', 'signIn', ctx => show(ctx)),
  post('/dang-nhap', 'signIn', ask),
  post('/dang-xuat', 'signIn', async ctx => ({ redirect: to.portal.home, cookies: await signOut(ctx) })),
]
