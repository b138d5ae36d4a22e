import { checkCode, maskPhone } from '#identity'
import type { Problem } from '#kernel/refusal.ts'
import type { Chrome } from '#ui/chrome.ts'
import { TextField } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import { PortalLayout } from '#ui/layouts.tsx'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, post, type Ctx, type Reply } from '#ui/page.ts'
import { Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { WAITING } from './phone.ts'
import { signIn } from './session.ts'
import { nextOf } from './sign-in.page.tsx'

export type CodeView = { readonly phone: string; readonly next: string; readonly problems: readonly Problem[] }

/** `/dang-nhap/ma`: the six digits of the message. They can be pasted. */
export const CodePage = ({ chrome, phone, next, problems }: CodeView & { chrome: Chrome }) => (
  <PortalLayout
    chrome={chrome}
    title="Nhập mã trong tin nhắn"
    problems={problems}
    back={{ href: `${to.portal.signIn}?${new URLSearchParams({ tiep: next })}`, label: 'Đổi số' }}
  >
    <h1>Nhập mã trong tin nhắn</h1>
    <p>
      Mã gồm 6 số vừa gửi tới số <span translate={false}>{maskPhone(phone)}</span>, dùng trong 5 phút.
    </p>
    {chrome.demo && (
      <Notice>
        <p>
          Bản tập huấn không gửi tin thật.{' '}
          <a href={to.portal.messages} target="_blank" rel="noopener">
            Xem tin nhắn
          </a>
        </p>
      </Notice>
    )}
    <Form action={`${to.portal.signIn}/ma`}>
      <input type="hidden" name="tiep" value={next} />
      <TextField
        id="code"
        label="Mã 6 số"
        width="s"
        inputmode="numeric"
        autocomplete="one-time-code"
        maxlength={12}
        problem={problemAt(problems, 'code')}
      />
      <Button>Tiếp tục</Button>
    </Form>
    <Form action={to.portal.signIn}>
      <input type="hidden" name="tiep" value={next} />
      <input type="hidden" name="phone" value={phone} />
      <Button variant="quiet">Gửi mã mới</Button>
    </Form>
  </PortalLayout>
)

const first = (ctx: Ctx): Reply => ({ redirect: `${to.portal.signIn}?${new URLSearchParams({ tiep: nextOf(ctx) })}` })

function ask(ctx: Ctx): Reply {
  const phone = ctx.cookies[WAITING]
  return phone ? { html: <CodePage chrome={pageChrome(ctx)} phone={phone} next={nextOf(ctx)} problems={[]} /> } : first(ctx)
}

async function enter(ctx: Ctx): Promise<Reply> {
  const phone = ctx.cookies[WAITING]
  if (!phone) return first(ctx)
  const code = (ctx.form['code'] ?? '').slice(0, 20)
  const checked = code.trim()
    ? await ctx.write(tx => checkCode(tx, phone, code, ctx.machineNow))
    : { ok: false as const, says: 'Nhập mã 6 số trong tin nhắn' }
  if (!checked.ok) {
    return {
      status: 422,
      html: <CodePage chrome={pageChrome(ctx)} phone={phone} next={nextOf(ctx)} problems={[{ at: 'code', says: checked.says }]} />,
    }
  }
  const cookies = await ctx.write(tx => signIn(tx, ctx, { kind: 'phone', phone }))
  return { redirect: nextOf(ctx), cookies: { ...cookies, [WAITING]: null } }
}

export const codeRoutes = [get('/dang-nhap/ma', 'signIn', ask), post('/dang-nhap/ma', 'signIn', enter)]
