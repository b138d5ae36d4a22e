import { pageChrome } from '#ui/page-chrome.ts'
import type { Ctx, Reply, Route } from '#ui/page.ts'
import type { Standing } from '#support'
import { feedOf } from './feed.ts'
import { StatusPage } from './status.show.tsx'

/** Where this copy keeps no board, nothing is known and nothing is claimed. */
const unknown = (ctx: Ctx): Standing => ({ at: ctx.machineNow, readAt: null, parts: [{ part: 'web', health: 'works' }], incidents: [], uptimes: [] })
const standingOf = (ctx: Ctx): Promise<Standing> | Standing => ctx.city.board?.standing() ?? unknown(ctx)

// Fifteen seconds old at worst, and the same for everybody: no session is looked up, so that it answers while the database does not.
const fresh = { 'cache-control': 'public, max-age=15' }

const page = async (ctx: Ctx): Promise<Reply> => ({
  html: StatusPage({ chrome: { ...pageChrome(ctx), person: undefined, demo: false }, standing: await standingOf(ctx) }),
  headers: fresh,
})
const feed = async (ctx: Ctx): Promise<Reply> => ({
  text: feedOf((await standingOf(ctx)).incidents, ctx.origin, ctx.machineNow),
  type: 'application/atom+xml; charset=utf-8',
  headers: fresh,
})

export const statusRoutes: Route[] = [
  { method: 'GET', path: '/tinh-trang', may: 'read', still: true, handle: page },
  { method: 'GET', path: '/tinh-trang.atom', may: 'read', still: true, handle: feed },
]
