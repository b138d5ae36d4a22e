import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { connect } from '#platform/db/index.ts'
import { unsign } from '#platform/http/signing.ts'
import { EXERCISE, ownCookies, renameCookies } from './cookies.ts'
import { forgetExercise, type Ground } from './exercise.ts'
import { keptIn } from './kept.ts'
import { lobbyOf } from './lobby.ts'
import { roomsOf, type Rooms } from './rooms.ts'

export type PracticeSettings = Omit<Ground, 'origin'> & {
  readonly port: number
  readonly host: string
  /** As browsers see it; without it the port that was found. */
  readonly publicOrigin?: string | undefined
  /** Nobody came for so long: `idle` is told. */
  readonly idleMs: number
}
export type Practising = { readonly origin: string; readonly idle: Promise<void>; close(): Promise<void> }

const DAY_MS = 24 * 3_600_000
const SWEEP_MS = 60_000
/** An exercise is closed, not forgotten, when nobody visited it for this part of the time after which the process ends. */
const ROOM_SHARE = 6
/** The answer that names the score has gone out by then. */
const AFTERWARDS_MS = 200
const OUTSIDE = /^\/(vao|healthz|tai-san)(\/|\?|$)/
/** Never made: whoever is in no exercise asks no database. */
const NOBODY = '000000000000'

/** Serves every exercise behind one port; the cookie says which. */
export async function servePractice(settings: PracticeSettings): Promise<Practising> {
  const { databases, machine, idleMs } = settings
  // The port answers at once; who comes first waits for the template, with the page already asked for.
  const prepared = databases.prepare()
  prepared.catch(() => {})
  let origin = settings.publicOrigin ?? ''
  const ground: Ground = { ...settings, origin: () => origin }
  const rooms = roomsOf(ground, machine)
  const inTurn = turns()
  const db = connect(databases.address(NOBODY), { size: 1 })
  const lobby = await lobbyOf({ ground, db, open: rooms.open, prepared, inTurn })
  let last = machine.now()
  const server = createServer((request, response) => {
    last = machine.now()
    answer(settings.secret, rooms, request, response)
      .then(app => (app ?? lobby).routing(request, response))
      .catch(() => response.writeHead(500).end())
  })
  const address = await listen(server, settings)
  origin ||= address
  const { promise: idle, resolve: tellIdle } = Promise.withResolvers<void>()
  const sweep = async () => {
    await rooms.shutIdle(idleMs / ROOM_SHARE)
    for (const id of await databases.ids()) if (!rooms.has(id) && (await isOver(ground, id))) await forgetExercise(ground, id, true)
    if (machine.now().getTime() - last.getTime() > idleMs) tellIdle()
  }
  const timer = setInterval(() => void inTurn(sweep).catch(() => {}), Math.min(SWEEP_MS, idleMs))
  const close = async () => {
    clearInterval(timer)
    server.closeAllConnections()
    await new Promise(done => server.close(done))
    await rooms.shutIdle(-1)
    await lobby.close()
    await db.close()
  }
  return { origin, idle, close }
}

/** Which exercise answers this request; undefined: the lobby does. */
async function answer(secret: string, rooms: Rooms, request: IncomingMessage, response: ServerResponse) {
  const cookies = ownCookies(request.headers.cookie)
  request.headers.cookie = cookies.map(([name, value]) => `${name}=${value}`).join('; ')
  renameCookies(response, id => void setTimeout(() => void rooms.end(id).catch(() => {}), AFTERWARDS_MS).unref())
  if (OUTSIDE.test(request.url ?? '/')) return undefined
  const id = unsign(secret, cookies.find(([name]) => name === EXERCISE)?.[1])
  const found = id ? await rooms.of(id) : undefined
  if (!found) Object.assign(request, { url: '/', method: 'GET' })
  return found?.app
}

/** Does one thing after the other. */
function turns() {
  let queue: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const next = queue.then(work, work)
    queue = next.catch(() => {})
    return next
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
