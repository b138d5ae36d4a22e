import { timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { clock } from '../../src/platform/clock.ts'
import { fromOwnPage, readBody, secured, sendPage, sendProblem, sendStyle } from '../kit/http.ts'
import { isFault, type Fault, type Settings } from './config.ts'
import { openKept, type Kept, type Message } from './kept.ts'
import { faultPage, messagesPage } from './pages.tsx'
import { bring, fateOf } from './receipts.ts'

const LARGEST = 20_000
const wall = clock()

export type Running = { readonly url: string; fault(name: Fault): void; kept: Kept; close(): Promise<void> }

/** The SMS stand-in, listening. */
export async function listen(settings: Settings): Promise<Running> {
  const kept = await openKept(settings.folder)
  const state = { fault: settings.fault }
  const stopping = new AbortController()
  const company: Company = { settings, kept, state, stop: stopping.signal }
  const server = createServer((request, response) => {
    answer(company, request, response).catch(() => !response.headersSent && sendProblem(response, 400, 'Không đọc được nội dung gửi tới.'))
  })
  await new Promise<void>(done => server.listen(settings.port, settings.host, done))
  return {
    url: `http://${settings.host}:${(server.address() as AddressInfo).port}`,
    fault: name => void (state.fault = name),
    kept,
    close: () => {
      stopping.abort()
      return new Promise(done => server.close(() => done()).closeAllConnections())
    },
  }
}

type Company = { readonly settings: Settings; readonly kept: Kept; readonly state: { fault: Fault }; readonly stop: AbortSignal }

async function answer(company: Company, request: IncomingMessage, response: ServerResponse): Promise<unknown> {
  secured(response)
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  const asked = `${request.method} ${pathname}`
  const { state, kept } = company
  if (asked === 'POST /tin-nhan') return take(company, request, response)
  if (asked === 'GET /giao-dien.css') return sendStyle(response)
  if (asked === 'GET /') return sendPage(response, messagesPage(kept.latest(100), state.fault))
  if (asked === 'POST /su-co') {
    if (!fromOwnPage(request)) return sendProblem(response, 403, 'Chỉ đổi được từ trang này.')
    const wanted = new URLSearchParams((await readBody(request, LARGEST)) ?? '').get('su-co') ?? ''
    if (isFault(wanted)) state.fault = wanted
  }
  if (pathname === '/su-co') return sendPage(response, faultPage(state.fault))
  return sendProblem(response, 404, 'Không có địa chỉ này.')
}

/** Takes a message: it is in the file before the answer goes out. */
async function take({ settings, kept, state, stop }: Company, request: IncomingMessage, response: ServerResponse): Promise<unknown> {
  const { fault } = state
  if (fault === 'down') return sendProblem(response, 503, 'Nhà mạng đang ngừng.')
  if (!isToken(settings.token, request.headers.authorization)) return sendProblem(response, 401, 'Khóa gửi tin chưa đúng.')
  const sent = await readBody(request, LARGEST)
  if (sent === undefined) return sendProblem(response, 413, 'Tin dài quá 20.000 byte.')
  const body = readMessage(sent)
  if (typeof body === 'string') return sendProblem(response, 422, body)
  if (fault === 'refuse') return sendProblem(response, 422, 'Nhà mạng không nhận tin này.')
  if (fault === 'slow') await pause(settings.slowMs, undefined, { signal: stop })
  const message = { ...body, at: wall.now().toISOString() }
  const fresh = await kept.add(message)
  response.writeHead(fresh ? 202 : 200, { 'content-type': 'application/json' }).end(JSON.stringify({ id: message.id, kept: true, fresh }))
  if (fresh && fault !== 'silent') await confirm({ settings, kept, state, stop }, message, fault).catch(() => {})
  return undefined
}

async function confirm({ settings, kept, stop }: Company, message: Message, fault: Fault): Promise<void> {
  const { receipts, lateMs } = settings
  if (!receipts) return
  await pause(fault === 'late' ? lateMs : 300, undefined, { signal: stop })
  for (let time = fault === 'twice' ? 2 : 1; time > 0; time--) {
    const said = await bring(receipts, message, stop)
    await kept.noteReceipt({ id: message.id, state: fateOf(message).state, at: wall.now().toISOString(), answer: said })
  }
}

function readMessage(text: string): Omit<Message, 'at'> | string {
  const { id, from, to, text: says } = JSON.parse(text) as Record<string, unknown>
  if (typeof id !== 'string' || id === '' || id.length > 100) return 'Thiếu id của tin.'
  if (typeof to !== 'string' || !/^(0|\+84)\d{9}$/.test(to)) return 'Số nhận có 10 chữ số và bắt đầu bằng 0.'
  if (typeof says !== 'string' || says === '' || says.length > 1_000) return 'Nội dung có từ 1 đến 1.000 ký tự.'
  return { id, from: typeof from === 'string' ? from.slice(0, 20) : '', to, text: says }
}

function isToken(token: string, header = ''): boolean {
  const [left, right] = [Buffer.from(`Bearer ${token}`), Buffer.from(header)]
  return left.length === right.length && timingSafeEqual(left, right)
}
