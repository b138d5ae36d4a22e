import { readPhone } from '#identity'
import type { Problem } from '#kernel/refusal.ts'
import type { Edition } from '#procedures'
import type { Chrome } from '#ui/chrome.ts'
import { CheckboxField, Choice, NameField, TextField } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import { PortalLayout } from '#ui/layouts.tsx'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, post, type Ctx, type Fields, type Reply } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { answersBefore } from '../service/check.page.tsx'
import { carried, editionHere, factsToday, onlineOn } from '../service/editions.ts'
import { sendCode } from '../sign-in/phone.ts'
import { HELP, HELP_SECONDS, readHelp, relations } from './help.ts'

export type AssistView = {
  readonly edition: Pick<Edition, 'slug' | 'name'>
  readonly query: string
  readonly values: Fields
  readonly problems: readonly Problem[]
}

/** `/thu-tuc/:slug/lam-giup`: one page before the draft; the code goes to the applicant's phone, not to the helper's. */
export const AssistPage = ({ chrome, edition, query, values, problems }: AssistView & { chrome: Chrome }) => (
  <PortalLayout chrome={chrome} title="Làm giúp người khác" problems={problems} back={{ href: to.portal.service(edition.slug) }}>
    <p class="topic">{edition.name}</p>
    <h1>Làm giúp người khác</h1>
    <p>Hồ sơ ghi rõ ai giúp. Người được giúp vẫn là người nộp và nhận mọi tin nhắn.</p>
    <Form action={`${to.portal.service(edition.slug)}/lam-giup${query}`}>
      <NameField id="name" label="Họ và tên người giúp" value={values['name']} problem={problemAt(problems, 'name')} />
      <Choice
        id="relation"
        label="Người giúp là gì của người được giúp?"
        options={Object.entries(relations).map(([value, label]) => ({ value, label }))}
        value={values['relation']}
        problem={problemAt(problems, 'relation')}
      />
      <TextField id="place" label="Giúp ở đâu" hint="Ví dụ: tại nhà, nhà văn hóa tổ 5" value={values['place']} optional />
      <TextField
        id="phone"
        label="Số di động của người được giúp"
        hint="Mã xác nhận gửi tới số này. Không dùng số của người giúp."
        type="tel"
        inputmode="tel"
        width="m"
        autocomplete="off"
        value={values['phone']}
        problem={problemAt(problems, 'phone')}
      />
      <CheckboxField
        id="consent"
        label="Người được giúp đồng ý cho tôi khai thay, và sẽ xem lại trước khi gửi"
        value={values['consent']}
        problem={problemAt(problems, 'consent')}
      />
      <Button>Gửi mã tới người được giúp</Button>
    </Form>
  </PortalLayout>
)

/** `/lam-giup`: which service? */
export const AssistChoicePage = ({ chrome, services }: { chrome: Chrome; services: readonly Pick<Edition, 'slug' | 'name'>[] }) => (
  <PortalLayout chrome={chrome} title="Giúp người khác làm" back={{ href: to.portal.home, label: 'Trang chủ' }}>
    <h1>Giúp người khác làm</h1>
    <p class="lead">Chọn việc cần làm. Để sẵn điện thoại của người được giúp bên cạnh.</p>
    <ul class="services">
      {services.map(({ slug, name }) => (
        <li key={slug}>
          <a href={`${to.portal.service(slug)}/lam-giup`}>{name}</a>
        </li>
      ))}
    </ul>
  </PortalLayout>
)

const queryOf = (ctx: Ctx, edition: Edition) => carried(answersBefore(edition, ctx.query, factsToday(ctx)))

async function agree(ctx: Ctx): Promise<Reply> {
  const edition = editionHere(ctx)
  const query = queryOf(ctx, edition)
  const { help, phone, problems } = readHelp(ctx.form)
  const again = (wrong: readonly Problem[]): Reply => ({
    status: 422,
    html: <AssistPage chrome={pageChrome(ctx)} edition={edition} query={query} values={ctx.form} problems={wrong} />,
  })
  if (problems.length > 0) return again(problems)
  const sent = await sendCode(ctx, phone, `${to.portal.service(edition.slug)}/bat-dau${query}`)
  if ('says' in sent) return again([{ at: 'phone', says: sent.says }])
  const kept = JSON.stringify({ ...help, phone: readPhone(phone) })
  return { ...sent.reply, cookies: { ...sent.reply.cookies, [HELP]: { value: kept, seconds: HELP_SECONDS } } }
}

export const assistRoutes = [
  get('/lam-giup', 'read', ctx => ({ html: <AssistChoicePage chrome={pageChrome(ctx)} services={onlineOn(ctx.city.editions, ctx.today)} /> })),
  get('/thu-tuc/:slug/lam-giup', 'read', ctx => {
    const edition = editionHere(ctx)
    return { html: <AssistPage chrome={pageChrome(ctx)} edition={edition} query={queryOf(ctx, edition)} values={{}} problems={[]} /> }
  }),
  post('/thu-tuc/:slug/lam-giup', 'signIn', agree),
]
