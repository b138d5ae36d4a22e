import { day, type Day } from '#kernel/day.ts'
import { NotFound } from '#kernel/refusal.ts'
import { dropOff, dropOffForms, funnelOf, stumbles } from '#dossiers'
import { findEdition } from './editions.ts'
import { get, type Ctx, type Reply, type Route } from '#ui/page.ts'
import { around } from '../support/frame.tsx'
import { ShowDropOff, ShowForms } from './drop-off.show.tsx'
import { procedureNamesOf } from './names.ts'

/** The months that count: this one and the two before. */
function monthsOf(today: Day): { from: Day; to: Day } {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 3, 1)).toISOString().slice(0, 10)
  return { from: day(first), to: day(`${today.slice(0, 7)}-01`) }
}

async function list(ctx: Ctx): Promise<Reply> {
  const months = monthsOf(ctx.today)
  const frame = around(ctx)
  const chrome = { ...frame.chrome, illustrative: ctx.city.demo }
  return { html: ShowForms({ ...frame, chrome, months, rows: await dropOffForms(ctx.db, months.from, months.to), names: procedureNamesOf(ctx) }) }
}

async function one(ctx: Ctx): Promise<Reply> {
  const [code = '', from = ''] = (ctx.params['form'] ?? '').split('@')
  const edition = findEdition(ctx.city.editions, code, from)
  if (!edition) throw new NotFound('Không có bản biểu mẫu này. Mở lại danh sách.')
  const months = monthsOf(ctx.today)
  const device = (['phone', 'computer'] as const).find(one => one === ctx.query['may'])
  const asked = { procedure: edition.code, edition: edition.from, from: months.from, to: months.to, device }
  const [ended, stumbled] = await Promise.all([dropOff(ctx.db, asked), stumbles(ctx.db, asked)])
  const labels = new Map(
    [...edition.precheck, ...edition.tasks.flatMap(({ pages }) => pages)].flatMap(({ questions }) =>
      questions.map(({ id, label }) => [id, label] as const),
    ),
  )
  const frame = around(ctx)
  const chrome = { ...frame.chrome, illustrative: ctx.city.demo }
  return {
    html: ShowDropOff({
      ...frame,
      ...{ chrome, months, device },
      edition: { code: edition.code, name: edition.name, from: edition.from },
      funnel: funnelOf(edition, ended),
      stumbled: stumbled.map(({ question, drafts }) => ({ question: labels.get(question) ?? question, drafts })),
    }),
  }
}

export const dropOffRoutes: Route[] = [
  get('/dieu-hanh/sau-trien-khai/noi-dung', 'seeCity', list),
  get('/dieu-hanh/sau-trien-khai/noi-dung/:form', 'seeCity', one),
]
