import { newId } from '#kernel/ids.ts'
import { NotFound, Refusal, type Problem } from '#kernel/refusal.ts'
import { incidentNumbered, latestIncidents, openIncident, parts, SubmitWrong, updateIncident } from '#support'
import { get, post, type Ctx, type Fields, type Reply, type Route } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { around, byOf } from './frame.tsx'
import { ShowIncident, ShowIncidents } from './incidents.show.tsx'

type More = { problems?: readonly Problem[]; typed?: Fields; status?: number }

async function list(ctx: Ctx, { problems, typed = {}, status = 200 }: More = {}): Promise<Reply> {
  const rows = await latestIncidents(ctx.db, 50)
  return { status, html: ShowIncidents({ ...around(ctx, problems), rows, typed, once: typed['lan'] || newId() }) }
}

async function one(ctx: Ctx, { problems, typed = {}, status = 200 }: More = {}): Promise<Reply> {
  const no = Number(ctx.params['no'])
  const incident = Number.isSafeInteger(no) ? await incidentNumbered(ctx.db, no) : undefined
  if (!incident) throw new NotFound('Không có sự cố này. Mở lại danh sách.')
  return { status, html: ShowIncident({ ...around(ctx, problems), incident, typed }) }
}

const text = (form: Fields, id: string) => (form[id] ?? '').trim()
/** What went wrong, beside what was typed. */
function again(problem: unknown, typed: Fields): More {
  if (problem instanceof SubmitWrong) return { problems: problem.problems, typed, status: 422 }
  if (problem instanceof Refusal) return { problems: [{ at: '', says: problem.message }], typed, status: 409 }
  throw problem
}

async function open(ctx: Ctx): Promise<Reply> {
  const { form } = ctx
  const given = {
    ...{ title: text(form, 'ten'), titleEn: text(form, 'ten-en').slice(0, 120), weight: form['muc'] ?? '', once: form['lan'] ?? '' },
    ...{ says: text(form, 'loi-nhan'), saysEn: text(form, 'loi-nhan-en').slice(0, 800) },
    parts: Object.keys(parts).filter(part => form[`phan.${part}`] === 'true'),
  }
  try {
    const no = await ctx.db.write(tx => openIncident(tx, byOf(ctx), given, ctx.now))
    return { redirect: `${to.city.incident(no)}?xong=su-co` }
  } catch (problem) {
    return list(ctx, again(problem, form))
  }
}

async function update(ctx: Ctx): Promise<Reply> {
  const { form } = ctx
  const no = Number(ctx.params['no'])
  const news = { state: form['buoc'] ?? '', says: text(form, 'loi-nhan'), saysEn: text(form, 'loi-nhan-en').slice(0, 800) }
  if (!Number.isSafeInteger(no)) throw new NotFound('Không có sự cố này. Mở lại danh sách.')
  try {
    await ctx.db.write(tx => updateIncident(tx, byOf(ctx), { no, version: Math.trunc(Number(form['ban'])) || 0, ...news }, ctx.now))
    return { redirect: `${to.city.incident(no)}?xong=tin` }
  } catch (problem) {
    if (problem instanceof NotFound) throw problem
    return one(ctx, again(problem, form))
  }
}

export const incidentRoutes: Route[] = [
  get('/dieu-hanh/su-co', 'runIncidents', ctx => list(ctx)),
  post('/dieu-hanh/su-co', 'runIncidents', open),
  get('/dieu-hanh/su-co/:no', 'runIncidents', ctx => one(ctx)),
  post('/dieu-hanh/su-co/:no', 'runIncidents', update),
]
