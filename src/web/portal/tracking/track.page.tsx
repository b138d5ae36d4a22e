import { timingSafeEqual } from 'node:crypto'
import { dossierByCode, isDossierCode, type Dossier } from '#dossiers'
import { allow } from '#identity'
import { NotFound, type Problem } from '#kernel/refusal.ts'
import type { Chrome } from '#ui/chrome.ts'
import { TextField } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import { PortalLayout } from '#ui/layouts.tsx'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, post, safePath, type Ctx, type Reply } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { remember } from './access.ts'

export type TrackView = { readonly code: string; readonly next?: string | undefined; readonly problems: readonly Problem[] }

/** `/tra-cuu`: the code, and one thing that only the applicant has. */
export const TrackPage = ({ chrome, code, next, problems }: TrackView & { chrome: Chrome }) => (
  <PortalLayout chrome={chrome} title="Tra cứu hồ sơ" problems={problems} back={{ href: to.portal.home, label: 'Trang chủ' }}>
    <h1>Tra cứu hồ sơ</h1>
    <Form action={to.portal.track}>
      {next && <input type="hidden" name="tiep" value={next} />}
      <TextField
        id="ma"
        label="Mã hồ sơ"
        hint="Ghi trên giấy hẹn và trong tin nhắn, ví dụ H26.00.01.60-170315-0007"
        value={code}
        autocomplete="off"
        spellcheck={false}
        problem={problemAt(problems, 'ma')}
      />
      <TextField
        id="khoa"
        label="Mã bí mật, hoặc 4 số cuối điện thoại"
        hint="Mã bí mật gồm 8 chữ và số trên giấy hẹn. Có mã bí mật thì xem được cả nội dung đã gửi."
        width="m"
        autocomplete="off"
        spellcheck={false}
        problem={problemAt(problems, 'khoa')}
      />
      <Button>Tra cứu</Button>
    </Form>
    <p>
      Nộp bằng tài khoản? <a href={`${to.portal.signIn}?${new URLSearchParams({ tiep: to.portal.mine })}`}>Đăng nhập để xem mọi hồ sơ</a>
    </p>
  </PortalLayout>
)

const UNKNOWN = 'Không có hồ sơ nào khớp cả hai ô. Kiểm tra lại mã trên giấy hẹn'
const PER_ADDRESS = { limit: 30, windowSeconds: 900 }
const PER_DOSSIER = { limit: 8, windowSeconds: 900 }

function same(given: string, kept: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(kept)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** What the key proves: the secret, or the last four digits of the applicant's phone. */
export function proofOf({ secret, applicant }: Pick<Dossier, 'secret' | 'applicant'>, key: string): 'secret' | 'phone' | undefined {
  if (same(key, secret)) return 'secret'
  return applicant.phone && same(key, applicant.phone.slice(-4)) ? 'phone' : undefined
}

async function lookUp(ctx: Ctx): Promise<Reply> {
  const code = (ctx.form['ma'] ?? '').replace(/\s/g, '').toUpperCase().slice(0, 60)
  const key = (ctx.form['khoa'] ?? '').replace(/[\s-]/g, '').toUpperCase().slice(0, 20)
  const again = (problems: readonly Problem[], status: number): Reply => ({
    status,
    html: <TrackPage chrome={pageChrome(ctx)} code={code} next={ctx.form['tiep']} problems={problems} />,
  })
  const missing = [
    ...(code ? [] : [{ at: 'ma', says: 'Nhập mã hồ sơ' }]),
    ...(key ? [] : [{ at: 'khoa', says: 'Nhập mã bí mật, hoặc 4 số cuối điện thoại đã khai' }]),
  ]
  if (missing.length > 0) return again(missing, 422)
  const within = await ctx.write(
    async tx => (await allow(tx, `track:${ctx.ip}`, PER_ADDRESS, ctx.machineNow)) && (await allow(tx, `track:${code}`, PER_DOSSIER, ctx.machineNow)),
  )
  if (!within) return again([{ at: '', says: 'Đã thử quá nhiều lần. Chờ 15 phút rồi tra cứu lại' }], 429)
  const dossier = isDossierCode(code) ? await known(ctx, code) : undefined
  const proof = dossier && proofOf(dossier, key)
  if (!proof) return again([{ at: 'ma', says: UNKNOWN }], 422)
  const next = safePath(ctx.form['tiep'], to.portal.dossier(code))
  return { redirect: next.startsWith(to.portal.dossier(code)) ? next : to.portal.dossier(code), cookies: remember(ctx, code, proof) }
}

const known = (ctx: Ctx, code: string): Promise<Dossier | undefined> =>
  dossierByCode(ctx.db, code).catch((problem: unknown) => {
    if (problem instanceof NotFound) return undefined
    throw problem
  })

export const trackRoutes = [
  get('/tra-cuu', 'track', ctx => ({
    html: <TrackPage chrome={pageChrome(ctx)} code={(ctx.query['ma'] ?? '').slice(0, 60)} next={ctx.query['tiep']} problems={[]} />,
  })),
  post('/tra-cuu', 'track', lookUp),
]
