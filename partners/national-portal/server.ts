import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { Webhook } from 'standardwebhooks'
import { clock } from '../../src/platform/clock.ts'
import { fromOwnPage, readBody, secured, sendPage, sendProblem, sendStyle } from '../kit/http.ts'
import { isFault, type Fault, type Settings } from './config.ts'
import { openKept, type Kept } from './kept.ts'
import { dossiersPage, faultPage } from './pages.tsx'
import { letter } from './record.ts'

const LARGEST = 200_000
const wall = clock()

export type Running = { readonly url: string; fault(name: Fault): void; kept: Kept; close(): Promise<void> }
type Agency = { readonly settings: Settings; readonly kept: Kept; readonly state: { fault: Fault }; readonly stop: AbortSignal }

/** The stand-in for the national portal, listening. */
export async function listen(settings: Settings): Promise<Running> {
  const kept = await openKept(settings.database)
  const state = { fault: settings.fault }
  const stopping = new AbortController()
  const agency: Agency = { settings, kept, state, stop: stopping.signal }
  const server = createServer((request, response) => {
    answer(agency, request, response).catch(() => !response.headersSent && sendProblem(response, 500, 'Cổng gặp sự cố.'))
  })
  await new Promise<void>(done => server.listen(settings.port, settings.host, done))
  return {
    url: `http://${settings.host}:${(server.address() as AddressInfo).port}`,
    fault: name => void (state.fault = name),
    kept,
    close: async () => {
      stopping.abort()
      await new Promise(done => server.close(done).closeAllConnections())
      await kept.close()
    },
  }
}

async function answer(agency: Agency, request: IncomingMessage, response: ServerResponse): Promise<unknown> {
  secured(response)
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  const asked = `${request.method} ${pathname}`
  const { state, kept } = agency
  if (asked === 'POST /thu') return take(agency, request, response)
  if (asked === 'GET /giao-dien.css') return sendStyle(response)
  if (asked === 'GET /') return sendPage(response, dossiersPage(await kept.latest(100), await kept.counts(), state.fault))
  if (asked === 'POST /su-co') {
    if (!fromOwnPage(request)) return sendProblem(response, 403, 'Chỉ đổi được từ trang này.')
    const wanted = new URLSearchParams((await readBody(request, LARGEST)) ?? '').get('su-co') ?? ''
    if (isFault(wanted)) state.fault = wanted
  }
  if (pathname === '/su-co') return sendPage(response, faultPage(state.fault))
  return sendProblem(response, 404, 'Không có địa chỉ này.')
}

/** Takes a letter: who signed it, when, what it says. It is in the database before the answer goes out; a letter that came before changes nothing. */
async function take({ settings, kept, state, stop }: Agency, request: IncomingMessage, response: ServerResponse): Promise<unknown> {
  const { fault } = state
  const body = await readBody(request, LARGEST)
  if (body === undefined) return sendProblem(response, 413, 'Thư dài quá 200.000 byte.')
  response.setHeader('x-road-request-hash', createHash('sha512').update(body).digest('base64'))
  if (fault === 'down') return sendProblem(response, 503, 'Cổng đang ngừng.')
  if (fault === 'garbage') return response.writeHead(200, { 'content-type': 'text/html' }).end('<html><p>0x00 lỗi')
  if (fault === 'slow') await pause(settings.slowMs, undefined, { signal: stop })
  if (fault === 'skew' || !isSigned(settings.secret, body, request.headers))
    return sendProblem(response, 401, 'Chữ ký sai hoặc thư quá cũ so với đồng hồ ở đây.')
  const { data: told, error } = letter.safeParse(parsed(body))
  if (!told) return sendProblem(response, 422, error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '))
  if (fault === 'refuse') return sendProblem(response, 422, 'Cổng không nhận thư này.')
  const fresh = await kept.add(told, told.data.data, wall.now())
  const acknowledged = fault === 'silent' ? {} : { acknowledged: told.id }
  return response.writeHead(fresh ? 202 : 200, { 'content-type': 'application/json' }).end(JSON.stringify({ ...acknowledged, fresh }))
}

/** The reference library of Standard Webhooks decides: this agency shares no code with the city. */
function isSigned(secret: string, body: string, headers: IncomingMessage['headers']): boolean {
  try {
    new Webhook(secret).verify(body, headers as Record<string, string>)
    return true
  } catch (problem) {
    // The seal is looked at first, and then the library reads the JSON.
    return problem instanceof SyntaxError
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
