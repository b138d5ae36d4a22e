import type { Problem } from '#kernel/refusal.ts'
import { roleName, type CastMember, type Role } from '#identity'
import type { Chrome } from '#ui/chrome.ts'
import { TextField } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Card, Details, Empty } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { CodeForm, EnrolForm, RecoveryCodes } from '../account/second-step.show.tsx'

export const UNIT_PATH = `${to.office.signIn}/don-vi`
export const CODE_PATH = `${to.office.signIn}/ma`
export const ENROL_PATH = `${to.office.signIn}/buoc-hai`

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

const PasswordForm = ({ then, problems, username }: { then: string; problems: readonly Problem[]; username?: string | undefined }) => (
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
)

/** The training city: the cast, one press for each post; others by password. */
export const ShowCast = ({ chrome, then, problems = [], cast, username }: Show & { cast: readonly CastMember[]; username?: string | undefined }) => (
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
    <Details summary="Vào bằng mật khẩu" open={problems.some(({ at }) => at !== '')}>
      <PasswordForm then={then} problems={problems} username={username} />
    </Details>
  </OfficeLayout>
)

/** Name and password. */
export const ShowPassword = ({ chrome, then, problems = [], username }: Show & { username?: string | undefined }) => (
  <OfficeLayout chrome={chrome} title="Cán bộ đăng nhập" problems={problems}>
    <h1>Cán bộ đăng nhập</h1>
    <PasswordForm then={then} problems={problems} username={username} />
  </OfficeLayout>
)

/** After the password: the code of the second step. */
export const ShowCode = ({ chrome, then, problems = [] }: Show) => (
  <OfficeLayout chrome={chrome} title="Bước thứ hai" problems={problems}>
    <h1>Bước thứ hai: nhập mã</h1>
    <CodeForm action={CODE_PATH} problems={problems} then={then} />
  </OfficeLayout>
)

/** After the password, where a second step is demanded and there is none yet. */
export const ShowMustEnrol = ({ chrome, then, problems = [], secret }: Show & { secret: { text: string; address: string } }) => (
  <OfficeLayout chrome={chrome} title="Đặt bước thứ hai" problems={problems}>
    <h1>Đặt bước đăng nhập thứ hai</h1>
    <p class="lead">Vai của bạn ký giấy tờ hoặc giữ dữ liệu của nhiều người nên cần thêm mã trên điện thoại.</p>
    <EnrolForm action={ENROL_PATH} problems={problems} then={then} secret={secret} />
  </OfficeLayout>
)

/** The codes to keep, then on to work. */
export const ShowKeepCodes = ({ chrome, then, codes }: Show & { codes: readonly string[] }) => (
  <OfficeLayout chrome={chrome} title="Cất mười mã dự phòng">
    <h1>Cất mười mã dự phòng</h1>
    <RecoveryCodes codes={codes} />
    <Form action={UNIT_PATH}>
      <input type="hidden" name="tiep" value={then} />
      <Button>Đã cất, vào làm việc</Button>
    </Form>
  </OfficeLayout>
)

/** Proved who: at which unit today. */
export const ShowPosts = ({ chrome, then, problems = [], posts }: Show & { posts: readonly Post[] }) => (
  <OfficeLayout chrome={chrome} title="Hôm nay làm việc ở đâu?" problems={problems}>
    <h1>Hôm nay làm việc ở đâu?</h1>
    {posts.length === 0 ? (
      <Empty title="Hôm nay không có vai nào.">Hỏi người đứng đầu đơn vị để được phân vai.</Empty>
    ) : (
      <Posts action={UNIT_PATH} posts={posts} then={then} />
    )}
  </OfficeLayout>
)
