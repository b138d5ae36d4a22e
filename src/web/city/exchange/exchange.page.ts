import { deadLetters, health, pause, revive } from '#exchange'
import { holds } from '#identity'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, post, type Ctx, type Reply, type Route } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { PublicExchange, ShowExchange } from './exchange.show.tsx'

const done: Readonly<Record<string, string>> = {
  'gui-lai': 'Thư đã vào hàng chờ. Tải lại trang để xem kết quả.',
  bo: 'Đã bỏ thư. Thư sau của hồ sơ ấy đi tiếp.',
  'tam-dung': 'Đã tạm dừng. Thư chờ, không mất.',
  'gui-tiep': 'Đã gửi tiếp.',
}

const publicPage = async (ctx: Ctx): Promise<Reply> => ({
  html: PublicExchange({ chrome: pageChrome(ctx), lines: await health(ctx.db, ctx.now), operator: holds(ctx.visitor, 'seeCity') }),
})

/** The whole city's letters are no unit's: they are read outside the wall of the operator's own unit. */
async function page(ctx: Ctx): Promise<Reply> {
  const [lines, dead] = await Promise.all([health(ctx.db, ctx.now), deadLetters(ctx.db)])
  const says = done[ctx.query['xong'] ?? '']
  const chrome = pageChrome(ctx, says ? { notice: { tone: 'ok', text: says } } : {})
  const unit = ctx.visitor.kind === 'officer' ? ctx.visitor.unitName : undefined
  return { html: ShowExchange({ chrome, unit, lines, dead }) }
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
  get('/dieu-hanh/lien-thong', 'seeCity', page),
  post('/dieu-hanh/lien-thong/thu/:no', 'runPlatform', settle),
  post('/dieu-hanh/lien-thong/:partner/tam-dung', 'runPlatform', stop(false)),
  post('/dieu-hanh/lien-thong/:partner/gui-tiep', 'runPlatform', stop(true)),
]
