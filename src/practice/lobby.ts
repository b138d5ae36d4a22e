import type { FastifyInstance } from 'fastify'
import type { Database } from '#platform/db/index.ts'
import { sign } from '#platform/http/signing.ts'
import { get, SESSION, type Ctx, type Reply } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { assetRoutes } from '../web/site/assets.ts'
import { serve } from '../web/site/serve.ts'
import { beginExercise, siteSecret, type Ground } from './exercise.ts'
import { ShowNone } from './front.show.tsx'
import { EXERCISE, SESSION_HEADER, theirName } from './cookies.ts'
import { readTicket } from './ticket.ts'

const SHIFT_SECONDS = 9 * 3600
/** Exercises that are open at once; each holds three connections of the database while somebody works in it. */
const MOST = 25

type Lobby = {
  readonly ground: Ground
  readonly db: Database
  readonly open: () => number
  readonly prepared: Promise<void>
  /** One after the other: a template is copied by one at a time. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>
}

/** Where those stand who are in no exercise: the way in, and the way back to the city. Asks no database. */
export async function lobbyOf(lobby: Lobby): Promise<FastifyInstance> {
  const { ground, db } = lobby
  const { machine, secret, secure } = ground
  const city = { editions: [], fees: [], demo: false, secret } as never
  const routes = [
    ...assetRoutes,
    { ...get('/', 'read', () => none(ground, 'Chưa mở bài nào, hoặc bài đã chấm xong.', 200)), still: true as const },
    { ...get('/vao', 'signIn', ctx => enter(ctx, lobby)), still: true as const },
  ]
  const app = await serve({ city, db, clock: machine, machineClock: machine, secret, secure }, routes, { log: 'error', lateMs: Infinity })
  await app.ready()
  return app
}

const none = ({ machine, back }: Ground, why: string, status: number): Reply => ({ status, html: ShowNone({ now: machine.now(), back, why }) })

async function enter(ctx: Ctx, { ground, open, prepared, inTurn }: Lobby): Promise<Reply> {
  const { secret, secure, machine } = ground
  const ticket = readTicket(secret, ctx.query.ve, machine.now().getTime())
  if (!ticket) return none(ground, 'Đường dẫn đã hết hạn. Mở bài mới ở trang Thực hành.', 403)
  if (open() >= MOST) return none(ground, 'Đang đủ người thực hành. Thử lại sau vài phút.', 503)
  await prepared
  const token = await inTurn(() => beginExercise(ground, ticket, ctx.agent))
  if (!token) return none(ground, 'Đường dẫn này đã dùng. Mở bài mới ở trang Thực hành.', 403)
  const value = sign(siteSecret(secret, ticket.id), token)
  const session = `${theirName(SESSION)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${SHIFT_SECONDS}${secure ? '; Secure' : ''}`
  return {
    redirect: to.office.exercise,
    cookies: { [EXERCISE]: { value: ticket.id, seconds: SHIFT_SECONDS } },
    headers: { [SESSION_HEADER]: session },
  }
}
