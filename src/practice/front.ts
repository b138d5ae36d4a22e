import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { connect } from '#platform/db/index.ts'
import { sign, unsign } from '#platform/http/signing.ts'
import { get, SESSION } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { assetRoutes } from '../web/site/assets.ts'
import { serve } from '../web/site/serve.ts'
import { ENDED } from './exercise.page.ts'
import { beginExercise, forgetExercise, openExercise, siteSecret, type Ground, type Running } from './exercise.ts'
import { ShowNone } from './front.show.tsx'
import { keptIn } from './kept.ts'
import { readTicket } from './ticket.ts'

export type PracticeSettings = Omit<Ground, 'origin'> & {
  readonly port: number
  readonly host: string
  /** As browsers see it; without it the port that was found. */
  readonly publicOrigin?: string | undefined
  /** Nobody came for so long: all is closed, and `idle` is told. */
  readonly idleMs: number
  readonly postgres: string
}
export type Practising = { readonly origin: string; readonly idle: Promise<void>; close(): Promise<void> }

/** Names of cookies begin with this: cookies know no port, and the real city may stand on the same host. */
const PREFIX = 'th-'
const EXERCISE = 'bai'
const SHIFT_SECONDS = 9 * 3600
const DAY_MS = 24 * 3_600_000
/** Exercises that are open at once; each holds three connections of the database while somebody works in it. */
const MOST = 25
const SWEEP_MS = 60_000

/** Serves every exercise behind one port; the cookie says which. */
export async function servePractice(settings: PracticeSettings): Promise<Practising> {
  // The port answers at once; who comes first waits for the template, with the page already asked for.
  const prepared = settings.databases.prepare()
  prepared.catch(() => {})
  let origin = settings.publicOrigin ?? ''
  const ground: Ground = { ...settings, origin: () => origin }
  const open = new Map<string, Promise<Running | undefined>>()
  const seen = new Map<string, number>()
  const now = () => settings.machine.now().getTime()
  let last = now()
  let queue = Promise.resolve<unknown>(undefined)
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = queue.then(work, work)
    queue = next.catch(() => {})
    return next
  }
  const exerciseOf = (id: string) => {
    seen.set(id, now())
    const found = open.get(id) ?? openExercise(ground, id)
    open.set(id, found)
    return found
  }
  const shut = async (id: string) => {
    const running = await open.get(id)?.catch(() => undefined)
    open.delete(id)
    seen.delete(id)
    await running?.close()
  }
  const lobbyDb = connect(settings.databases.address('000000000000'), { size: 1 })
  const none = (why: string, status: number) => ({ status, html: ShowNone({ now: settings.machine.now(), back: settings.back, why }) })
  const lobby = await serve(
    {
      city: { editions: [], fees: [], demo: false, secret: settings.secret } as never,
      db: lobbyDb,
      clock: settings.machine,
      machineClock: settings.machine,
      secret: settings.secret,
      secure: settings.secure,
    },
    [
      ...assetRoutes,
      { ...get('/', 'read', () => none('Chưa mở bài nào, hoặc bài đã chấm xong.', 200)), still: true },
      {
        ...get('/vao', 'signIn', async ctx => {
          const ticket = readTicket(settings.secret, ctx.query.ve, now())
          if (!ticket) return none('Đường dẫn đã hết hạn. Mở bài mới ở trang Thực hành.', 403)
          if (open.size >= MOST) return none('Đang đủ người thực hành. Thử lại sau vài phút.', 503)
          await prepared
          const token = await inTurn(() => beginExercise(ground, ticket, ctx.agent))
          if (!token) return none('Đường dẫn này đã dùng. Mở bài mới ở trang Thực hành.', 403)
          const phien = `${PREFIX}${SESSION}=${sign(siteSecret(settings.secret, ticket.id), token)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${SHIFT_SECONDS}${settings.secure ? '; Secure' : ''}`
          return {
            redirect: to.office.exercise,
            cookies: { [EXERCISE]: { value: ticket.id, seconds: SHIFT_SECONDS } },
            headers: { 'x-practice-session': phien },
          }
        }),
        still: true,
      },
    ],
    { log: 'error', lateMs: Infinity },
  )
  await lobby.ready()

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const cookies = ownCookies(request.headers.cookie)
    request.headers.cookie = cookies.map(([name, value]) => `${name}=${value}`).join('; ')
    renaming(
      response,
      id =>
        void setTimeout(
          () =>
            void shut(id)
              .then(() => forgetExercise(ground, id))
              .catch(() => {}),
          200,
        ).unref(),
    )
    const path = request.url ?? '/'
    if (path !== '/healthz') last = now()
    const id = unsign(settings.secret, cookies.find(([name]) => name === EXERCISE)?.[1])
    const direct = /^\/(vao|healthz|tai-san)(\/|\?|$)/.test(path)
    const running = id && !direct ? await exerciseOf(id) : undefined
    if (id && !direct && !running) open.delete(id)
    if (!running && !direct) request.url = '/'
    if (!running && !direct) request.method = 'GET'
    ;(running?.app ?? lobby).routing(request, response)
  }
  const server: Server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end())
  })
  const address = await listen(server, settings)
  origin ||= address

  let tellIdle = () => {}
  const idle = new Promise<void>(done => (tellIdle = done))
  const sweep = async () => {
    for (const [id, at] of seen) if (now() - at > settings.idleMs / 6) await shut(id)
    for (const id of await settings.databases.ids()) if (!seen.has(id) && (await isOver(ground, id))) await forgetExercise(ground, id, true)
    if (now() - last > settings.idleMs) tellIdle()
  }
  const timer = setInterval(() => void inTurn(sweep).catch(() => {}), Math.min(SWEEP_MS, settings.idleMs))
  return {
    origin,
    idle,
    close: async () => {
      clearInterval(timer)
      server.closeAllConnections()
      await new Promise(done => server.close(done))
      for (const id of [...open.keys()]) await shut(id)
      await lobby.close()
      await lobbyDb.close()
    },
  }
}

/** A day old, or never finished being made. */
async function isOver({ databases, machine }: Ground, id: string): Promise<boolean> {
  const db = connect(databases.address(id), { size: 1 })
  try {
    const kept = await keptIn(db)
    return !kept || machine.now().getTime() - new Date(kept.exercise.begunAt).getTime() > DAY_MS
  } finally {
    await db.close()
  }
}

async function listen(server: Server, { port, host }: Pick<PracticeSettings, 'port' | 'host'>): Promise<string> {
  const at = (wanted: number) =>
    new Promise<void>((done, failed) => {
      server.once('error', failed)
      server.listen(wanted, host, () => {
        server.off('error', failed)
        done()
      })
    })
  await at(port).catch(() => at(0))
  const bound = server.address()
  return `http://${host === '127.0.0.1' ? 'localhost' : host}:${typeof bound === 'object' && bound ? bound.port : port}`
}

/** The cookies that are ours, under the names that the product knows. */
const ownCookies = (header = ''): [string, string][] =>
  header
    .split(';')
    .map(one => one.trim())
    .filter(one => one.startsWith(PREFIX) && one.includes('='))
    .map(one => [one.slice(PREFIX.length, one.indexOf('=')), one.slice(one.indexOf('=') + 1)])

/** What the product sets goes out under our names; `ended` hears which exercise was scored. */
function renaming(response: ServerResponse, ended: (id: string) => void): void {
  const written = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    const headers = rest.at(-1)
    if (headers && typeof headers === 'object' && !Array.isArray(headers)) {
      const all = headers as Record<string, string | string[] | undefined>
      const set = [all['set-cookie'] ?? []].flat().map(one => `${PREFIX}${one}`)
      const session = all['x-practice-session']
      if (typeof session === 'string') set.push(session)
      delete all['x-practice-session']
      if (set.length > 0) all['set-cookie'] = set
      const over = all[ENDED]
      delete all[ENDED]
      if (typeof over === 'string') response.once('finish', () => ended(over))
    }
    return written(status, ...rest)
  }) as typeof response.writeHead
}
