import type { Instant } from '#kernel/instant.ts'
import { clockTime } from '#kernel/format.ts'
import { draftsOf, openDraft, ownerOf, type Draft } from '#dossiers'
import { may } from '#identity'
import type { Answers, Edition } from '#procedures'
import type { Chrome } from '#ui/chrome.ts'
import { Button, Form } from '#ui/forms.tsx'
import { PortalLayout } from '#ui/layouts.tsx'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, post, type Ctx, type Reply } from '#ui/page.ts'
import { Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { prefilled } from '../draft/prefill.ts'
import { refuseAudience } from '../organisation/acting.ts'
import { helpKept, type Help } from '../assist/help.ts'
import { answersBefore } from './check.page.tsx'
import { carried, editionHere, factsToday } from './editions.ts'
import { titleOf } from './titles.ts'

export type BeginView = {
  readonly edition: Pick<Edition, 'slug' | 'name'>
  readonly answers: Answers
  readonly unfinished: readonly { readonly code: string; readonly updatedAt: Instant }[]
  readonly help?: Help | undefined
}

/** `/thu-tuc/:slug/bat-dau`: signed in; go on with what was begun or make a new draft. */
export const BeginPage = ({ chrome, edition, answers, unfinished, help }: BeginView & { chrome: Chrome }) => (
  <PortalLayout chrome={chrome} title={`Bắt đầu: ${titleOf(edition)}`} back={{ href: to.portal.papersOf(edition.slug) + carried(answers) }}>
    <p class="topic">{edition.name}</p>
    <h1>{unfinished.length > 0 ? 'Có bản khai đang làm dở' : 'Sẵn sàng khai'}</h1>
    {help && (
      <Notice title="Đang làm giúp người khác">
        <p>
          Người giúp: <span translate={false}>{help.name}</span>. Mọi tin nhắn gửi tới máy của người được giúp.
        </p>
      </Notice>
    )}
    {unfinished.length > 0 && (
      <ul class="services">
        {unfinished.map(({ code, updatedAt }) => (
          <li key={code}>
            <a href={to.portal.draft(code)}>
              Làm tiếp <span translate={false}>{code}</span>
            </a>{' '}
            <span class="hint">{`Lưu lúc ${clockTime(updatedAt)}`}</span>
          </li>
        ))}
      </ul>
    )}
    <p>Bản khai được lưu sau mỗi trang, giữ 30 ngày. Chỉ gửi đi khi bấm "Gửi hồ sơ" ở cuối.</p>
    <Form action={`${to.portal.service(edition.slug)}/bat-dau${carried(answers)}`}>
      <Button variant={unfinished.length > 0 ? 'secondary' : 'primary'}>{unfinished.length > 0 ? 'Khai bản mới' : 'Bắt đầu khai'}</Button>
    </Form>
  </PortalLayout>
)

/** The edition to be filed under, by somebody whom it is for and who may file it. */
function editionToFile(ctx: Ctx): Edition {
  const edition = editionHere(ctx)
  refuseAudience(ctx.visitor, edition.code)
  may(ctx.visitor, 'submit', { procedure: edition.code })
  return edition
}

async function begin(ctx: Ctx): Promise<Reply> {
  const edition = editionToFile(ctx)
  const drafts = (await draftsOf(ctx.db, ownerOf(ctx.visitor))).filter(({ procedure }) => procedure === edition.code)
  const view = { edition, answers: answersBefore(edition, ctx.query, factsToday(ctx)), unfinished: drafts, help: helpKept(ctx) }
  return { html: <BeginPage chrome={pageChrome(ctx)} {...view} /> }
}

const PRESSED_TWICE_MS = 30_000

/** A draft that was opened a moment ago by the same press. */
const justOpened = (draft: Draft, answers: Answers, now: Instant) =>
  draft.version === 1 &&
  now.getTime() - draft.createdAt.getTime() < PRESSED_TWICE_MS &&
  JSON.stringify(draft.precheck) === JSON.stringify(texts(answers))

const texts = (answers: Answers) =>
  Object.fromEntries(
    Object.entries(answers)
      .map(([id, value]) => [id, String(value)])
      .sort(),
  )

async function open(ctx: Ctx): Promise<Reply> {
  const edition = editionToFile(ctx)
  const owner = ownerOf(ctx.visitor)
  const facts = factsToday(ctx)
  const answers = answersBefore(edition, ctx.query, facts) as Record<string, string | boolean | number>
  const help = helpKept(ctx)
  const draft = await ctx.write(async tx => {
    const again = (await draftsOf(tx, owner)).find(one => one.procedure === edition.code && justOpened(one, answers, ctx.now))
    if (again) return again
    const how = help ? { channel: 'assisted' as const, assisted: { ...help } } : { channel: 'self' as const }
    return openDraft(
      tx,
      {
        procedure: edition.code,
        edition: edition.from,
        owner,
        precheck: texts(answers),
        answers: { ...prefilled(edition, answers, facts, ctx.visitor), ...answers },
        ...how,
      },
      ctx.now,
    )
  })
  return { redirect: to.portal.draft(draft.code), cookies: help ? { giup: null } : {} }
}

export const beginRoutes = [get('/thu-tuc/:slug/bat-dau', 'submit', begin), post('/thu-tuc/:slug/bat-dau', 'submit', open)]
