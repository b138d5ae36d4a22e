import { deadLetters, health, pause, publicHealth, revive, unmappedReport } from '#exchange'
import { holds } from '#identity'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, post, type Ctx, type Reply, type Route } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { around, behind, cut, PAGE } from './asked.ts'
import { boardRoutes } from './board.page.ts'
import { ShowExchange } from './exchange.show.tsx'
import { partsOnTime } from './parts-on-time.tsx'
import { PublicExchange } from './public.show.tsx'

const publicPage = async (ctx: Ctx): Promise<Reply> => ({
  html: PublicExchange({
    chrome: pageChrome(ctx),
    lines: await publicHealth(ctx.db, ctx.now),
    parts: await partsOnTime(ctx),
    operator: holds(ctx.visitor, 'seeCity'),
  }),
})

/** The whole city's letters are no unit's: they are read outside the wall of the operator's own unit. */
async function page(ctx: Ctx): Promise<Reply> {
  const after = behind(ctx.query['sau'])
  const [lines, found, lacking] = await Promise.all([
    health(ctx.db, ctx.now),
    deadLetters(ctx.db, { after, limit: PAGE + 1 }),
    unmappedReport(ctx.db),
  ])
  const { rows, next } = cut(found)
  return { html: ShowExchange({ ...around(ctx), lines, dead: rows, next, later: after !== undefined, lacking: lacking.length }) }
}

const back = (what: string): Reply => ({ redirect: `${to.city.exchange}?xong=${what}` })

async function settle(ctx: Ctx): Promise<Reply> {
  const no = Number(ctx.params['no'])
  const drop = ctx.form['lam'] === 'bo'
  // Somebody else may have settled it meanwhile: then nothing is left to do.
  if (Number.isSafeInteger(no)) await ctx.db.write(tx => revive(tx, no, drop, ctx.now))
  return back(drop ? 'bo' : 'gui-lai')
}

const stop = (goesOn: boolean) => async (ctx: Ctx) => {
  const by = ctx.visitor.kind === 'officer' ? ctx.visitor.name : ''
  await ctx.db.write(tx => pause(tx, ctx.params['partner'] ?? '', goesOn ? null : by, ctx.now))
  return back(goesOn ? 'gui-tiep' : 'tam-dung')
}

export const exchangeRoutes: Route[] = [
  get('/thong-ke/lien-thong', 'read', publicPage),
  get('/dieu-hanh/lien-thong', 'seeLetters', page),
  post('/dieu-hanh/lien-thong/thu/:no', 'mendLetters', settle),
  post('/dieu-hanh/lien-thong/:partner/tam-dung', 'mendLetters', stop(false)),
  post('/dieu-hanh/lien-thong/:partner/gui-tiep', 'mendLetters', stop(true)),
  ...boardRoutes,
]
