import { shortDay } from '#kernel/format.ts'
import { dayOf } from '#kernel/instant.ts'
import { NotFound } from '#kernel/refusal.ts'
import { discardDraft, ownerOf } from '#dossiers'
import { check, outcomeOf, papersOf, taskStates } from '#procedures'
import type { Chrome } from '#ui/chrome.ts'
import { Button, ButtonLink, Form } from '#ui/forms.tsx'
import { PortalLayout } from '#ui/layouts.tsx'
import { TaskList, type TaskItem, type TaskStatus } from '#ui/lists.tsx'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, post, type Ctx, type Reply } from '#ui/page.ts'
import { Details, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { BEFORE, placesIn, sentAlready, workOf, workToChange, type Work } from './draft.ts'

export type TasksView = {
  readonly code: string
  readonly name: string
  readonly tasks: readonly TaskItem[]
  readonly done: number
  readonly keptUntil: string
  readonly helper?: string | undefined
  /** The law changed since the draft was begun. */
  readonly newRules?: string | undefined
  readonly elsewhere?: { readonly title: string; readonly says: string } | undefined
}

/** `/nop/:draft`: what is done and what is left, in any order. */
export const TasksPage = ({ chrome, code, name, tasks, done, keptUntil, helper, newRules, elsewhere }: TasksView & { chrome: Chrome }) => (
  <PortalLayout chrome={chrome} title={`Các việc cần làm: ${name}`}>
    <h1>{name}</h1>
    <p>{`Xong ${done} trong ${tasks.length} việc.`}</p>
    <p>
      Mã nháp{' '}
      <strong class="code" translate={false}>
        {code}
      </strong>
    </p>
    {elsewhere && (
      <Notice tone="warn" title={elsewhere.title}>
        <p>{elsewhere.says}</p>
        <p>
          <a href={to.portal.question(code, BEFORE, 'sinh')}>Xem lại câu trả lời</a>
        </p>
      </Notice>
    )}
    {newRules && (
      <Notice tone="warn" title="Quy định đã thay đổi">
        <p>{`Từ ${newRules} có mẫu khai mới. Những gì đã khai được giữ; trả lời thêm các câu mới.`}</p>
      </Notice>
    )}
    {helper && (
      <p class="hint">
        Người giúp: <span translate={false}>{helper}</span>
      </p>
    )}
    <TaskList tasks={tasks} />
    {done === tasks.length ? (
      <p>
        <ButtonLink href={to.portal.review(code)}>Kiểm tra lại và gửi</ButtonLink>
      </p>
    ) : (
      <p>
        <a href={to.portal.review(code)}>Xem lại những gì đã khai</a>
      </p>
    )}
    <p class="hint">{`Bản khai đã lưu, giữ đến ${keptUntil}. Làm tiếp trên máy khác: ghi lại mã nháp.`}</p>
    <Details summary="Bỏ bản khai này">
      <p>Mọi thông tin và ảnh trong bản khai sẽ bị xóa.</p>
      <Form action={`${to.portal.draft(code)}/bo`}>
        <Button variant="danger">Bỏ bản khai</Button>
      </Form>
    </Details>
  </PortalLayout>
)

const statuses: Record<ReturnType<typeof taskStates>[number]['state'], TaskStatus> = {
  'chua-lam': 'todo',
  'dang-lam': 'doing',
  xong: 'done',
  'chua-duoc': 'blocked',
}

/** The rows of the list: each task at its first open page, papers after their questions. */
export function tasksOf({ draft, edition, facts, papers }: Work): TaskItem[] {
  const places = placesIn(edition, draft.answers, facts)
  const wrong = new Set(check(edition, draft.answers, facts).errors.map(({ at }) => at))
  const wanted = papersOf(edition, draft.answers, facts).filter(({ form }) => form === 'submit')
  const have = papers.map(({ paper }) => paper)
  const unasked = places.find(({ task, questions }) => task === BEFORE && questions.some(({ id }) => wrong.has(id)))
  const first: TaskItem[] = unasked ? [{ name: unasked.title, status: 'todo', href: to.portal.question(draft.code, BEFORE, unasked.page.id) }] : []
  const tasks = taskStates(edition, draft.answers, facts, have).map(({ task, state, waitsFor }): TaskItem => {
    const pages = places.filter(place => place.task === task.id)
    const open = pages.find(({ questions }) => questions.some(({ id }) => wrong.has(id)))
    const lacking = task.papers ? wanted.find(({ code }) => !have.includes(code)) : undefined
    const page = (state === 'chua-lam' ? pages[0] : open) ?? (lacking ? undefined : pages[0])
    return {
      name: task.title,
      status: statuses[state],
      href:
        state === 'chua-duoc' ? undefined : page ? to.portal.question(draft.code, task.id, page.page.id) : `${to.portal.draft(draft.code)}/giay-to`,
      hint:
        waitsFor.length > 0 ? `Cần xong việc: ${waitsFor.join(', ')}` : lacking && state !== 'chua-lam' ? `Còn thiếu: ${lacking.label}` : undefined,
    }
  })
  return [...first, ...tasks]
}

async function show(ctx: Ctx): Promise<Reply> {
  const work = await workOf(ctx)
  const { draft, edition, facts } = work
  const tasks = tasksOf(work)
  const view = {
    code: draft.code,
    name: edition.name,
    tasks,
    done: tasks.filter(({ status }) => status === 'done').length,
    keptUntil: shortDay(dayOf(draft.expiresAt)),
    helper: (draft.assisted as { name?: string } | null)?.name,
    newRules: draft.edition === edition.from ? undefined : shortDay(edition.from),
    elsewhere: outcomeOf(edition, draft.answers, facts),
  }
  return sentAlready(work) ?? { html: <TasksPage chrome={pageChrome(ctx)} {...view} /> }
}

/** Pressed twice, or another's: there is nothing to be thrown away. */
const gone = (problem: unknown): undefined => {
  if (!(problem instanceof NotFound)) throw problem
}

async function discard(ctx: Ctx): Promise<Reply> {
  const work = await workToChange(ctx).catch(gone)
  if (work) await ctx.write(tx => discardDraft(tx, work.draft.code, ownerOf(ctx.visitor)))
  return { redirect: to.portal.mine }
}

export const tasksRoutes = [get('/nop/:draft', 'submit', show), post('/nop/:draft/bo', 'submit', discard)]
