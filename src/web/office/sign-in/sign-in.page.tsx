import type { Problem } from '#kernel/refusal.ts'
import { demoCast, openSession, passwordSignIn, postsOf, closeSession, roleName, type CastMember, type Role } from '#identity'
import type { Chrome } from '#ui/chrome.ts'
import { TextField } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { get, post, safePath, type Ctx, type Reply } from '#ui/page.ts'
import { pageChrome } from '#ui/page-chrome.ts'
import { Card, Empty } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'

const SESSION = 'phien'
const PROVED = 'vao'
const PROVED_SECONDS = 300
const SHIFT_SECONDS = 9 * 3600
const UNIT_PATH = `${to.office.signIn}/don-vi`

type Post = { readonly unit: string; readonly unitName: string; readonly roles: readonly Role[] }
type Show = { chrome: Chrome; then: string; problems?: readonly Problem[] }

const rolesOf = ({ roles }: Post) => roles.map(roleName).join(', ')

/** Buttons for the posts that somebody holds today. */
const Posts = ({ action, posts, then, officer }: { action: string; posts: readonly Post[]; then: string; officer?: string }) => (
  <>
    {posts.map(post => (
      <Form key={post.unit} action={action}>
        {officer && <input type="hidden" name="officer" value={officer} />}
        <input type="hidden" name="unit" value={post.unit} />
        <input type="hidden" name="tiep" value={then} />
        <p>
          <Button variant="secondary">
            <span translate={false}>{post.unitName}</span>
          </Button>
          <br />
          <span class="hint">{rolesOf(post)}</span>
        </p>
      </Form>
    ))}
  </>
)

/** The training city: the cast, one press for each post. */
export const ShowCast = ({ chrome, then, problems = [], cast }: Show & { cast: readonly CastMember[] }) => (
  <OfficeLayout chrome={chrome} title="Chọn người để vào" problems={problems}>
    <h1>Chọn người để vào</h1>
    <p class="lead">Bản tập huấn không cần mật khẩu. Chọn một người và nơi làm việc.</p>
    {cast.length === 0 && <Empty title="Hôm nay chưa ai có vai.">Chuyển đồng hồ sang ngày khác rồi tải lại trang.</Empty>}
    <div class="cards">
      {cast.map(({ id, name, note, posts }) => (
        <Card key={id} title={name}>
          <p>{note}</p>
          <Posts action={to.office.signIn} posts={posts} then={then} officer={id} />
        </Card>
      ))}
    </div>
  </OfficeLayout>
)

/** Name and password. */
export const ShowPassword = ({ chrome, then, problems = [], username }: Show & { username?: string | undefined }) => (
  <OfficeLayout chrome={chrome} title="Cán bộ đăng nhập" problems={problems}>
    <h1>Cán bộ đăng nhập</h1>
    <Form action={to.office.signIn}>
      <input type="hidden" name="tiep" value={then} />
      <TextField
        id="username"
        label="Tên đăng nhập"
        width="m"
        autocomplete="username"
        spellcheck={false}
        value={username}
        problem={problemAt(problems, 'username')}
      />
      <TextField id="password" label="Mật khẩu" width="m" type="password" autocomplete="current-password" problem={problemAt(problems, 'password')} />
      <Button>Đăng nhập</Button>
    </Form>
  </OfficeLayout>
)

/** After the password: at which unit today. */
export const ShowPosts = ({ chrome, then, posts }: Show & { posts: readonly Post[] }) => (
  <OfficeLayout chrome={chrome} title="Hôm nay làm việc ở đâu?">
    <h1>Hôm nay làm việc ở đâu?</h1>
    {posts.length === 0 ? (
      <Empty title="Hôm nay không có vai nào.">Hỏi người đứng đầu đơn vị để được phân vai.</Empty>
    ) : (
      <Posts action={UNIT_PATH} posts={posts} then={then} />
    )}
  </OfficeLayout>
)

const thenOf = (path: string | undefined) => safePath(path, to.office.home)

async function showFirst(ctx: Ctx, problems: readonly Problem[] = []): Promise<Reply> {
  const chrome = pageChrome(ctx)
  const then = thenOf(ctx.form.tiep ?? ctx.query.tiep)
  const status = problems.length > 0 ? 422 : 200
  if (ctx.city.demo) return { status, html: ShowCast({ chrome, then, problems, cast: await demoCast(ctx.db, ctx.today) }) }
  return { status, html: ShowPassword({ chrome, then, problems, username: ctx.form.username }) }
}

/** Opens the session at a unit; the machine's own moment measures it, the city's day decides which posts count. */
async function enter(ctx: Ctx, id: string, unit: string): Promise<Reply> {
  const token = await ctx.db.write(tx => openSession(tx, { kind: 'officer', id, unit }, { now: ctx.machineNow, on: ctx.today, agent: ctx.agent }))
  const roles = (await postsOf(ctx.db, id, ctx.today)).find(post => post.unit === unit)?.roles ?? []
  const home = roles.every(role => role === 'cityOperator') ? to.city.statistics : to.office.home
  const then = thenOf(ctx.form.tiep)
  return { redirect: then === to.office.home ? home : then, cookies: { [SESSION]: { value: token, seconds: SHIFT_SECONDS }, [PROVED]: null } }
}

async function signIn(ctx: Ctx): Promise<Reply> {
  const { officer, unit, username = '', password = '' } = ctx.form
  if (ctx.city.demo) {
    const cast = await demoCast(ctx.db, ctx.today)
    const held = cast.find(({ id }) => id === officer)?.posts.some(post => post.unit === unit)
    return officer && unit && held
      ? enter(ctx, officer, unit)
      : showFirst(ctx, [{ at: '', says: 'Người này hôm nay không có vai ở đơn vị đó. Chọn lại.' }])
  }
  if (!username.trim()) return showFirst(ctx, [{ at: 'username', says: 'Nhập tên đăng nhập' }])
  if (!password) return showFirst(ctx, [{ at: 'password', says: 'Nhập mật khẩu' }])
  const answer = await ctx.db.write(tx => passwordSignIn(tx, { username, password }, ctx.machineNow))
  if (!answer.ok) return showFirst(ctx, [{ at: 'password', says: answer.says }])
  const posts = await postsOf(ctx.db, answer.officer, ctx.today)
  if (posts.length === 1 && posts[0]) return enter(ctx, answer.officer, posts[0].unit)
  const proof = { value: `${answer.officer}|${ctx.machineNow.getTime()}`, seconds: PROVED_SECONDS }
  return { html: ShowPosts({ chrome: pageChrome(ctx), then: thenOf(ctx.form.tiep), posts }), cookies: { [PROVED]: proof } }
}

/** The unit chosen after the password, within five minutes of it. */
async function chooseUnit(ctx: Ctx): Promise<Reply> {
  const [officer, at] = (ctx.cookies[PROVED] ?? '').split('|')
  const fresh = ctx.machineNow.getTime() - Number(at) < PROVED_SECONDS * 1000
  if (!officer || !fresh) return showFirst(ctx, [{ at: 'username', says: 'Đã quá 5 phút từ lúc nhập mật khẩu. Đăng nhập lại.' }])
  return enter(ctx, officer, ctx.form.unit ?? '')
}

async function signOut(ctx: Ctx): Promise<Reply> {
  const token = ctx.cookies[SESSION]
  if (token) await ctx.db.write(tx => closeSession(tx, token, ctx.machineNow))
  return { redirect: to.office.signIn, cookies: { [SESSION]: null } }
}

export const signInRoutes = [
  get(to.office.signIn, 'signIn', ctx => showFirst(ctx)),
  post(to.office.signIn, 'signIn', signIn),
  post(UNIT_PATH, 'signIn', chooseUnit),
  post(to.office.signOut, 'signIn', signOut),
]
