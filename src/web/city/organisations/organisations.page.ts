import {
  changesOf,
  checkOrganisation,
  decideClaim,
  endRepresentation,
  mandatesOf,
  organisationById,
  organisationHistory,
  organisationsLike,
  type Officer,
  type Verdict,
} from '#identity'
import { Forbidden, Refusal, type Problem } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, post, type Ctx, type Reply, type Route } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { ShowOrganisation, ShowOrganisations } from './organisations.show.tsx'

const verdicts: readonly Verdict[] = ['confirmed', 'refused', 'stopped']
const idHere = (ctx: Ctx) => ctx.params['id'] ?? ''

function operator({ visitor }: Ctx): Officer {
  if (visitor.kind !== 'officer') throw new Forbidden('Trang này dành cho cán bộ. Đăng nhập bằng tài khoản cán bộ để đối chiếu tổ chức.')
  return visitor
}

async function list(ctx: Ctx): Promise<Reply> {
  const asked = tidy(ctx.query['q'] ?? '').slice(0, 60)
  const rows = await organisationsLike(ctx.db, asked)
  return { html: ShowOrganisations({ chrome: pageChrome(ctx), unit: operator(ctx).unitName, asked, rows }) }
}

/** Organisations are no unit's: they are read and written outside the wall of the operator's own unit. */
async function show(ctx: Ctx, problems: readonly Problem[] = []): Promise<Reply> {
  const id = idHere(ctx)
  const organisation = await organisationById(ctx.db, id, ctx.today)
  const view = {
    unit: operator(ctx).unitName,
    organisation,
    changes: await changesOf(ctx.db, id),
    mandates: await mandatesOf(ctx.db, id),
    events: await organisationHistory(ctx.db, id),
    problems,
    typed: ctx.form,
  }
  const chrome = pageChrome(ctx, ctx.query['xong'] === undefined ? {} : { notice: { tone: 'ok', text: 'Đã ghi.' } })
  return { status: problems.length > 0 ? 422 : 200, html: ShowOrganisation({ chrome, ...view }) }
}

/** Does the work; a refusal comes back on the page, at the box that it is about, with what was typed. */
const act = (box: (ctx: Ctx) => string, work: (ctx: Ctx, by: Officer) => Promise<unknown>) => async (ctx: Ctx) => {
  try {
    await work(ctx, operator(ctx))
    return { redirect: `${to.city.organisation(idHere(ctx))}?xong=1` }
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    return show(ctx, [{ at: problem.reason === 'no-note' ? box(ctx) : '', says: problem.message.replace(/\.$/, '') }])
  }
}

const conclude = act(
  () => 'note',
  async (ctx, by) => {
    const verdict = verdicts.find(one => one === ctx.form['verdict'])
    if (!verdict) throw new Refusal('no-verdict', 'Chọn kết luận bằng một trong các nút.')
    await ctx.db.write(tx => checkOrganisation(tx, by, idHere(ctx), { verdict, note: ctx.form['note'] ?? '' }, ctx.now))
  },
)

const noteOf = (ctx: Ctx) => `note-${ctx.params['no']}`
const claim = act(noteOf, (ctx, by) => {
  const change = Number(ctx.params['no'])
  const given = {
    change: Number.isSafeInteger(change) ? change : 0,
    confirms: ctx.form['verdict'] === 'confirmed',
    note: ctx.form[noteOf(ctx)] ?? '',
  }
  return ctx.db.write(tx => decideClaim(tx, by, idHere(ctx), given, ctx.now))
})

const end = act(
  () => 'basis',
  (ctx, by) => ctx.db.write(tx => endRepresentation(tx, by, idHere(ctx), ctx.form['basis'] ?? '', ctx.now)),
)

/** Organisations that wait until an operator has compared them with the register of businesses. */
export const organisationCheckRoutes: Route[] = [
  get('/dieu-hanh/to-chuc', 'checkOrganisations', list),
  get('/dieu-hanh/to-chuc/:id', 'checkOrganisations', ctx => show(ctx)),
  post('/dieu-hanh/to-chuc/:id/ket-luan', 'checkOrganisations', conclude),
  post('/dieu-hanh/to-chuc/:id/dai-dien/:no', 'checkOrganisations', claim),
  post('/dieu-hanh/to-chuc/:id/thoi-dai-dien', 'checkOrganisations', end),
]
