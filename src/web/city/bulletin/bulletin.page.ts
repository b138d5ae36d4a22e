import { NotFound } from '#kernel/refusal.ts'
import { holds } from '#identity'
import { releasedBulletin, releasedList, unsealed } from '#statistics'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, type Ctx, type Reply, type Route } from '#ui/page.ts'
import { bulletinFeed } from './feed.ts'
import { bulletinPdf } from './print.ts'
import { BulletinList, BulletinPage } from './public.show.tsx'

const operator = (ctx: Ctx) => holds(ctx.visitor, 'seeCity')
const chromeOf = (ctx: Ctx) => pageChrome(ctx, { illustrative: ctx.city.demo })

async function list(ctx: Ctx): Promise<Reply> {
  return { html: BulletinList({ chrome: chromeOf(ctx), rows: await releasedList(ctx.db, ctx.now), operator: operator(ctx) }) }
}

/** A whole number of an address; anything else is no bulletin. */
export function numberIn(text = ''): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new NotFound('Không có bản tin này, hoặc chưa đến giờ phát hành. Xem danh sách bản tin.')
  return Number(text)
}

async function one(ctx: Ctx): Promise<Reply> {
  const [, number, form] = /^(\d+)(?:\.(json|pdf))?$/.exec(ctx.params['revision'] ?? '') ?? []
  const asked = ctx.params['revision'] === undefined ? undefined : numberIn(number)
  const released = await releasedBulletin(ctx.db, numberIn(ctx.params['id']), ctx.now, asked)
  const { id, revision, body, hash } = released
  if (form === 'json')
    return {
      text: body,
      type: 'application/json; charset=utf-8',
      headers: { etag: `"${hash}"`, 'cache-control': 'public, max-age=31536000, immutable' },
    }
  const sealed = unsealed(body)
  if (form === 'pdf') {
    const bytes = await bulletinPdf(released, sealed, { origin: ctx.origin, demo: ctx.city.demo })
    return { bytes, type: 'application/pdf', name: `ban-tin-${id}-${revision}.pdf` }
  }
  const log = await releasedList(ctx.db, ctx.now, id)
  return { html: BulletinPage({ chrome: chromeOf(ctx), origin: ctx.origin, released, sealed, log, operator: operator(ctx) }) }
}

const feed = async (ctx: Ctx): Promise<Reply> => ({
  text: bulletinFeed(await releasedList(ctx.db, ctx.now), ctx.origin, ctx.now),
  type: 'application/atom+xml; charset=utf-8',
  headers: { 'cache-control': 'public, max-age=60' },
})

export const bulletinRoutes: Route[] = [
  get('/thong-ke/ban-tin', 'read', list),
  get('/thong-ke/ban-tin.atom', 'read', feed),
  get('/thong-ke/ban-tin/:id', 'read', one),
  get('/thong-ke/ban-tin/:id/:revision', 'read', one),
]
