import { CODE_SECONDS, doorCode, doorIsOpen, doorKeyOf, seatsOf, sessionWith } from '#training'
import { get, type Ctx, type Reply, type Route } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { around, idIn, page } from './around.ts'
import { doorStays, ShowDoor, ShowPrintedList } from './door.show.tsx'

/** The page asks for itself again, by a header, so that it works without scripts: twice while a code stands. */
const REFRESH = String(CODE_SECONDS / 2)

async function door(ctx: Ctx): Promise<Reply> {
  const session = await sessionWith(ctx.db, idIn(ctx))
  const came = (await seatsOf(ctx.db, session.id)).filter(({ cameAt }) => cameAt).length
  const open = session.cancelledAt === null && doorIsOpen(session, ctx.now)
  const text = open ? doorCode(await doorKeyOf(ctx.db, session.id), ctx.machineNow) : ''
  const code = open ? { text, href: `${ctx.origin}${to.office.checkIn(session.id, text)}`, host: new URL(ctx.origin).host } : undefined
  const shown = page(ShowDoor({ ...around(ctx, { illustrative: session.illustrative }), session, came, code }))
  return { ...shown, headers: doorStays(session, ctx.now) ? { refresh: REFRESH } : {} }
}

async function printed(ctx: Ctx): Promise<Reply> {
  const session = await sessionWith(ctx.db, idIn(ctx))
  return page(ShowPrintedList({ ...around(ctx, { illustrative: session.illustrative }), session, seats: await seatsOf(ctx.db, session.id) }))
}

export const doorRoutes: Route[] = [
  get('/dieu-hanh/tap-huan/:id/cua', 'recordTraining', door),
  get('/dieu-hanh/tap-huan/:id/danh-sach', 'recordTraining', printed),
]
