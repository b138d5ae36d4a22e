import { Forbidden, Refusal, type Problem } from '#kernel/refusal.ts'
import { day } from '#kernel/day.ts'
import type { Officer } from '#identity'
import {
  approvePlan,
  cancelPlan,
  changeOf,
  decidePosts,
  decisionColumns,
  exampleFile,
  planById,
  planChange,
  plans,
  previewOf,
  runPlan,
  stepsOf,
  type Fault,
} from '#reorganisation'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, post, type Ctx, type Reply, type Route } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { ShowPlans } from './list.show.tsx'
import { linesOf, ShowPlan, type PlanView } from './plan.show.tsx'

function operator({ visitor }: Ctx): Officer {
  if (visitor.kind !== 'officer') throw new Forbidden('Trang này dành cho cán bộ. Đăng nhập bằng tài khoản cán bộ để sắp xếp đơn vị.')
  return visitor
}

const done: Readonly<Record<string, string>> = {
  lap: 'Đã lập kế hoạch. Xem việc sẽ làm, quyết định các vai, rồi nhờ người khác duyệt.',
  vai: 'Đã ghi quyết định. Kế hoạch chờ duyệt.',
  duyet: 'Đã duyệt. Máy thực hiện vào 00:00 ngày sắp xếp.',
  lam: 'Đã thực hiện xong.',
  bo: 'Đã bỏ kế hoạch.',
}

const chromeOf = (ctx: Ctx) => {
  const text = done[ctx.query['xong'] ?? '']
  return pageChrome(ctx, text ? { notice: { tone: 'ok', text } } : {})
}

/** A change of units is the whole city's: it is read and written outside the wall of the operator's own unit. */
async function list(ctx: Ctx, more: { typed?: string; faults?: readonly Fault[] } = {}): Promise<Reply> {
  const view = { plans: await plans(ctx.db), ...more }
  return { status: more.faults ? 422 : 200, html: ShowPlans({ chrome: chromeOf(ctx), unit: operator(ctx).unitName, ...view }) }
}

const idHere = ({ params }: Ctx) => Number(/^\d{1,9}$/.exec(params['id'] ?? '')?.[0] ?? 0)

async function show(ctx: Ctx, more: Pick<PlanView, 'problems' | 'typed' | 'faults'> = {}): Promise<Reply> {
  const id = idHere(ctx)
  const officer = operator(ctx)
  const [plan, change, steps] = await Promise.all([planById(ctx.db, id), changeOf(ctx.db, id), stepsOf(ctx.db, id)])
  const over = plan.state === 'done' || plan.state === 'cancelled'
  const view = {
    plan,
    successions: change.successions,
    preview: over ? undefined : await previewOf(ctx.db, id, change),
    steps,
    page: Number(ctx.query['trang']) || 1,
    mayApprove: plan.writtenBy.id !== officer.id,
    due: plan.on <= ctx.today,
    ...more,
  }
  return { status: more.problems || more.faults ? 422 : 200, html: ShowPlan({ chrome: chromeOf(ctx), unit: officer.unitName, ...view }) }
}

async function take(ctx: Ctx, file: string): Promise<Reply> {
  try {
    const made = await ctx.db.write(tx => planChange(tx, operator(ctx), file, ctx.now))
    if ('faults' in made) return list(ctx, { typed: file, faults: made.faults })
    return { redirect: `${to.city.reorganisationPlan(made.id)}?xong=lap` }
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    return list(ctx, { typed: file, faults: [{ line: 0, says: problem.message }] })
  }
}

/** What a text file says; undefined of a picture, or of a sheet that was kept in another code. */
function textIn(bytes: Buffer): string | undefined {
  try {
    return bytes.includes(0) ? undefined : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function upload(ctx: Ctx): Promise<Reply> {
  const file = ctx.files.find(({ field, bytes }) => field === 'tep' && bytes.length > 0)
  if (!file) return list(ctx, { faults: [{ line: 0, says: 'Chưa chọn tệp. Chọn tệp CSV rồi gửi lại.' }] })
  if (file.tooBig) return list(ctx, { faults: [{ line: 0, says: 'Tệp quá lớn. Chia thành nhiều tệp nhỏ hơn 10 MB.' }] })
  const text = textIn(file.bytes)
  if (text === undefined) return list(ctx, { faults: [{ line: 0, says: 'Tệp này không phải CSV mã UTF-8. Lưu lại kiểu "CSV UTF-8" rồi gửi lại.' }] })
  return take(ctx, text)
}

/** Does it, and answers a refusal on the page of the plan, with what was typed. */
const act =
  (name: string, work: (ctx: Ctx, by: Officer, id: number, version: number) => Promise<readonly Fault[] | void>) =>
  async (ctx: Ctx): Promise<Reply> => {
    const id = idHere(ctx)
    const typed = ctx.form['vai'] === undefined ? {} : { typed: ctx.form['vai'] }
    try {
      const faults = await work(ctx, operator(ctx), id, Number(ctx.form['ban']) || 0)
      return faults ? await show(ctx, { ...typed, faults }) : { redirect: `${to.city.reorganisationPlan(id)}?xong=${name}` }
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem
      const problems: Problem[] = [{ at: '', says: problem.message.replace(/\.$/, '') }]
      return show(ctx, { ...typed, problems })
    }
  }

const decide = act('vai', async (ctx, by, id, version) => {
  const answer = await ctx.db.write(tx => decidePosts(tx, by, { id, version, text: ctx.form['vai'] ?? '' }, ctx.now))
  return 'faults' in answer ? answer.faults : undefined
})
const approve = act('duyet', (ctx, by, id, version) => ctx.db.write(tx => approvePlan(tx, by, id, version, ctx.now)))
const cancel = act('bo', (ctx, by, id, version) => ctx.db.write(tx => cancelPlan(tx, by, id, version, ctx.now)))
const run = act('lam', async (ctx, _, id) => {
  await runPlan(ctx.db, id, { host: new URL(ctx.origin).host, now: ctx.now })
})

async function posts(ctx: Ctx): Promise<Reply> {
  const id = idHere(ctx)
  const { posts: all } = await previewOf(ctx.db, id, await changeOf(ctx.db, id))
  return csv(`${decisionColumns.join(',')}\n${linesOf(all.filter(post => post.open))}\n`, `vai-${id}.csv`)
}

const csv = (text: string, name: string): Reply => ({ bytes: Buffer.from(`\uFEFF${text}`), type: 'text/csv; charset=utf-8', name, download: true })

export const reorganisationRoutes: Route[] = [
  get(to.city.reorganisation, 'reorganise', ctx => list(ctx)),
  get(`${to.city.reorganisation}/mau.csv`, 'reorganise', () => csv(exampleFile(day('2025-07-01')), 'sap-xep-2025-07-01.csv')),
  post(to.city.reorganisation, 'reorganise', upload, { upload: true }),
  post(`${to.city.reorganisation}/dan`, 'reorganise', ctx => take(ctx, ctx.form['noi-dung-tep'] ?? '')),
  get(`${to.city.reorganisation}/:id`, 'reorganise', ctx => show(ctx)),
  get(`${to.city.reorganisation}/:id/vai.csv`, 'reorganise', posts),
  post(`${to.city.reorganisation}/:id/vai`, 'reorganise', decide),
  post(`${to.city.reorganisation}/:id/duyet`, 'reorganise', approve),
  post(`${to.city.reorganisation}/:id/bo`, 'reorganise', cancel),
  post(`${to.city.reorganisation}/:id/lam`, 'reorganise', run),
]
