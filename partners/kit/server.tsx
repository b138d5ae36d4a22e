import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { clock } from '../../src/platform/clock.ts'
import { cityOf, type City } from './city.ts'
import { clerkOf, signIn, signInPage, signOut, type Clerk } from './clerks.tsx'
import { codesPage, type Codes } from './codes.tsx'
import type { Settings } from './config.ts'
import { openKept, type Ask, type Kept } from './database.ts'
import type { News } from './envelope.ts'
import { faultAt, faults, isFault, type Fault, type OneFault } from './faults.ts'
import { fromOwnPage, readBody, secured, sendPage, sendProblem, sendStyle } from './http.ts'
import { giveToken, takeLetter, type Takings } from './inbox.ts'
import { post, sendDue } from './outbox.ts'
import { agencyPage, FaultSwitch, type Agency } from './page.tsx'
import { sendAgain, sentPage } from './sent-page.tsx'

/** What a page is asked with. `clerk` is who signed in; only pages for which `open` says so are shown to others. */
export type Asked = {
  readonly method: string
  readonly path: string
  readonly form: URLSearchParams
  readonly clerk: Clerk | undefined
  readonly now: Date
}
export type Shown = { readonly page: string; readonly status?: number } | { readonly to: string } | { readonly bytes: Buffer; readonly type: string }

/** One agency: who it is, what it keeps, which letters it takes, what its clerks see, and what happens by itself. */
export type Spec = {
  readonly agency: Agency
  /** Its name as an X-Road subsystem: `VN/GOV/CONG-AN/CU-TRU`. */
  readonly source: string
  readonly clerks: readonly Clerk[]
  /** SQL that makes its own tables, `if not exists`. */
  readonly tables: string
  readonly takes: (desk: Desk) => Takings
  readonly pages: (desk: Desk, asked: Asked) => Promise<Shown | undefined>
  readonly open?: (path: string) => boolean
  /** Its own code tables, shown at `/danh-muc` and `/danh-muc.json`. */
  readonly codes?: Codes
  /** What it does by itself, again and again; answers how much it did. */
  readonly turn?: (desk: Desk, now: Date) => Promise<number>
}

/** What an agency works with. `send` puts a letter into the outbox, in the transaction of `ask`. */
export type Desk = {
  readonly settings: Settings
  readonly kept: Kept
  readonly city: City
  readonly stop: AbortSignal
  readonly send: (ask: Ask, news: News, now: Date) => Promise<string>
  readonly fault: () => Fault
}

export type Counts = { readonly letters: number; readonly waiting: number; readonly sent: number; readonly givenUp: number }
export type Running = {
  readonly url: string
  fault(name: Fault): void
  counts(): Promise<Counts>
  /** Rows of its own tables, for a test or a drill. */
  readonly rows: Ask
  close(): Promise<void>
}

const wall = clock()
const TURN_MS = 300

/** An agency's stand-in, listening. It sends what it has to say until it is closed; whatever was not sent then is sent when it is started again. */
export async function openAgency(spec: Spec, settings: Settings): Promise<Running> {
  const kept = await openKept(settings.database, spec.tables)
  const stopping = new AbortController()
  const state = { fault: settings.fault }
  const desk: Desk = {
    settings,
    kept,
    city: cityOf(settings, wall.now, stopping.signal),
    stop: stopping.signal,
    send: (ask, news, now) => post(ask, spec.source, news, now),
    fault: () => state.fault,
  }
  const change = (name: Fault) => {
    state.fault = name
    // What waits for another try is tried at once.
    void kept.ask('update outbox set next_at = $1 where taken_at is null and given_up_at is null', [wall.now()]).catch(() => {})
  }
  const house: House = { spec, desk, takes: spec.takes(desk), change }
  const server = createServer((request, response) => {
    answer(house, request, response).catch(() => (response.headersSent ? response.destroy() : sendProblem(response, 500, 'Cơ quan gặp sự cố.')))
  })
  await new Promise<void>((done, failed) => server.once('error', failed).listen(settings.port, settings.host, done))
  const working = work(house)
  return {
    url: `http://${settings.host}:${(server.address() as AddressInfo).port}`,
    fault: change,
    counts: () => countsOf(kept.ask),
    rows: kept.ask,
    close: async () => {
      stopping.abort()
      await new Promise(done => server.close(done).closeAllConnections())
      await working
      await kept.close()
    },
  }
}

type House = { readonly spec: Spec; readonly desk: Desk; readonly takes: Takings; readonly change: (name: Fault) => void }

const oneFault = ({ settings, fault }: Desk, now: Date): OneFault => {
  const set = fault()
  return set === 'random' ? faultAt(settings.seed, now, settings.randomMs) : set
}

async function work({ spec, desk }: House): Promise<void> {
  const { settings, kept, city, stop } = desk
  while (!stop.aborted) {
    const now = wall.now()
    const fault = oneFault(desk, now)
    const done = await Promise.all([
      fault === 'down' ? 0 : spec.turn?.(desk, now),
      sendDue({ settings, kept, city, source: spec.source }, fault, now),
    ]).catch(() => [])
    if (!done.some(count => count !== undefined && count > 0)) await pause(TURN_MS, undefined, { signal: stop }).catch(() => {})
  }
}

async function answer(house: House, request: IncomingMessage, response: ServerResponse): Promise<unknown> {
  secured(response)
  const { spec, desk, takes } = house
  const now = wall.now()
  const { pathname: path } = new URL(request.url ?? '/', 'http://localhost')
  const route = `${request.method} ${path}`
  if (route === 'GET /giao-dien.css') return sendStyle(response)
  if (route === 'POST /thu' || route === 'POST /oauth/token') {
    const fault = oneFault(desk, now)
    if (fault === 'down') return sendProblem(response, 503, 'Cơ quan đang ngừng.', { code: 'down' })
    const at = { settings: desk.settings, kept: desk.kept, takes, stop: desk.stop }
    return path === '/thu' ? takeLetter(at, request, response, fault, now) : giveToken(at, request, response, now)
  }
  if (request.method !== 'GET' && request.method !== 'POST') return sendProblem(response, 405, 'Chỉ dùng GET và POST.')
  if (route === 'GET /danh-muc.json' && spec.codes) return sendJson(response, spec.codes)
  if (request.method === 'POST' && !fromOwnPage(request)) return sendProblem(response, 403, 'Chỉ làm được từ trang này.')
  const form = new URLSearchParams(request.method === 'POST' ? ((await readBody(request, 100_000)) ?? '') : '')
  const key = desk.settings.clientSecret
  const clerk = clerkOf(spec.clerks, key, request, now)
  return show(response, await page(house, response, { method: request.method, path, form, clerk, now }))
}

const sendJson = (response: ServerResponse, value: object) =>
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))

function show(response: ServerResponse, shown: Shown | undefined): unknown {
  if (!shown) return sendProblem(response, 404, 'Không có địa chỉ này.')
  if ('to' in shown) return response.writeHead(303, { location: shown.to }).end()
  if ('page' in shown) return sendPage(response, shown.page, shown.status)
  return response.writeHead(200, { 'content-type': shown.type, 'cache-control': 'private, no-store' }).end(shown.bytes)
}

/** The pages of every agency; what is none of them is the agency's own. */
async function page({ spec, desk, change }: House, response: ServerResponse, asked: Asked): Promise<Shown | undefined> {
  const { method, path, form, clerk, now } = asked
  const { agency, clerks } = spec
  if (path === '/su-co') {
    const wanted = form.get('fault') ?? form.get('su-co') ?? ''
    if (isFault(wanted)) change(wanted)
    return { page: agencyPage(agency, 'Thử lúc gặp sự cố', <FaultSwitch faults={faults} now={desk.fault()} />) }
  }
  if (path === '/danh-muc' && spec.codes) return { page: codesPage(agency, spec.codes) }
  if (path === '/dang-nhap') {
    const cookie = method === 'POST' ? signIn(clerks, desk.settings.clientSecret, form, now) : undefined
    if (!cookie) return { page: signInPage(agency, clerks, method === 'POST'), status: method === 'POST' ? 401 : 200 }
    response.setHeader('set-cookie', cookie)
    return { to: '/' }
  }
  if (path === '/dang-xuat') {
    response.setHeader('set-cookie', signOut())
    return { to: '/dang-nhap' }
  }
  if (!clerk && !spec.open?.(path)) return { to: '/dang-nhap' }
  if (path === '/thu-di') {
    if (method === 'POST') await sendAgain(desk.kept.ask, form.get('thu') ?? '', now)
    return method === 'POST' ? { to: path } : { page: await sentPage(agency, desk.kept.ask) }
  }
  return spec.pages(desk, asked)
}

async function countsOf(ask: Ask): Promise<Counts> {
  const [counts] = await ask<Counts>(`
    select (select count(*)::int from letter) as letters, count(*) filter (where taken_at is null and given_up_at is null)::int as waiting,
      count(taken_at)::int as sent, count(given_up_at)::int as "givenUp" from outbox`)
  return counts!
}
