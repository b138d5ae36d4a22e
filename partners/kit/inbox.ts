import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { parsed } from './call.ts'
import type { Settings } from './config.ts'
import type { Ask, Kept } from './database.ts'
import { envelope, type Letter } from './envelope.ts'
import type { OneFault } from './faults.ts'
import { readBody, sendProblem } from './http.ts'
import { isSealed, same, stamped, unstamped } from './proof.ts'
import { read, type Problem, type Shape } from './shape.ts'

const LARGEST = 256_000
const MINUTES_10 = 600

/** What one kind of letter says and does here. `take` runs in the transaction that keeps the letter; `problems` are those that its shape cannot see. */
export type Taking<T = never> = {
  readonly shape: Shape<T>
  readonly problems?: (data: T) => readonly Problem[]
  readonly take: (ask: Ask, letter: Letter, data: T, now: Date) => Promise<void>
}
export type Takings = Readonly<Record<string, Taking>>
/** A kind of letter among others. */
export const taking = <T>(one: Taking<T>): Taking => one as unknown as Taking

type Desk = { readonly settings: Settings; readonly kept: Kept; readonly takes: Takings; readonly stop: AbortSignal }

/** `POST /oauth/token`: client credentials, in the header or in the form (RFC 6749). */
export async function giveToken({ settings }: Desk, request: IncomingMessage, response: ServerResponse, now: Date): Promise<void> {
  const form = new URLSearchParams((await readBody(request, 10_000)) ?? '')
  const [, basic] = /^Basic (.+)$/i.exec(request.headers.authorization ?? '') ?? []
  const [id = '', secret = ''] = basic
    ? Buffer.from(basic, 'base64').toString().split(':').map(decodeURIComponent)
    : [form.get('client_id') ?? '', form.get('client_secret') ?? '']
  const reply = (status: number, value: object) =>
    void response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(value))
  if (!same(id, settings.clientId) || !same(secret, settings.clientSecret)) return reply(401, { error: 'invalid_client' })
  if (form.get('grant_type') !== 'client_credentials') return reply(400, { error: 'unsupported_grant_type' })
  const token = stamped(settings.clientSecret, 'token', now.getTime() + MINUTES_10 * 1000)
  return reply(200, { access_token: token, token_type: 'Bearer', expires_in: MINUTES_10 })
}

/** `POST /thu`: who brings the letter, who sealed it and when, what it says. It is in the database before the answer goes out. */
export async function takeLetter(desk: Desk, request: IncomingMessage, response: ServerResponse, fault: OneFault, now: Date): Promise<unknown> {
  const body = await readBody(request, LARGEST)
  if (body === undefined) return sendProblem(response, 413, 'Thư dài quá 256.000 byte.', { code: 'too-large' })
  response.setHeader('x-road-request-hash', createHash('sha512').update(body).digest('base64'))
  const { settings } = desk
  const [, token = ''] = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '') ?? []
  if (unstamped(settings.clientSecret, token, now) !== 'token') {
    response.setHeader('www-authenticate', 'Bearer')
    return sendProblem(response, 401, 'Mã truy cập sai hoặc đã hết hạn.', { code: 'token' })
  }
  if (fault === 'skew') return sendProblem(response, 401, 'Thư quá cũ so với đồng hồ ở đây.', { code: 'old' })
  if (!isSealed(settings.secret, body, request.headers))
    return sendProblem(response, 401, 'Chữ ký sai hoặc thư quá cũ so với đồng hồ ở đây.', { code: 'signature' })
  if (fault === 'refuse') return sendProblem(response, 422, 'Cơ quan không nhận thư này.', { code: 'refused' })
  const kept = await keep(desk, body, now)
  if (kept.code) return sendProblem(response, kept.status, kept.says, { code: kept.code, problems: kept.problems })
  if (fault === 'slow') await pause(settings.slowMs, undefined, { signal: desk.stop })
  if (fault === 'garbage') return response.writeHead(200, { 'content-type': 'text/html' }).end('<html><p>0x00 lỗi')
  const acknowledged = fault === 'silent' ? {} : { acknowledged: kept.says }
  return response.writeHead(kept.status, { 'content-type': 'application/json' }).end(JSON.stringify({ ...acknowledged, fresh: kept.status === 202 }))
}

type Outcome = { readonly status: number; readonly says: string; readonly code?: string; readonly problems?: readonly Problem[] }

/** Reads a letter and does what it asks, once: the id is kept in the same transaction. */
async function keep({ kept, takes }: Desk, body: string, now: Date): Promise<Outcome> {
  const value = parsed(body)
  if (value === undefined) return { status: 400, code: 'not-json', says: 'Thư không phải JSON.' }
  const outer = read(envelope, value)
  if ('problems' in outer) return wrong('envelope', 'Phong bì sai quy cách CloudEvents', outer.problems)
  const letter = outer.value
  const how = takes[letter.type] as unknown as Taking<unknown> | undefined
  if (!how) return { status: 422, code: 'unknown-type', says: `Cơ quan không nhận loại thư ${letter.type}.` }
  const inner = read(how.shape, letter.data)
  if ('problems' in inner) return wrong('schema', 'Nội dung sai quy cách', inner.problems)
  const more = how.problems?.(inner.value) ?? []
  if (more.length > 0) return wrong('code-table', 'Giá trị không có trong danh mục', more)
  return kept.write(async ask => {
    const fresh = await ask(
      'insert into letter (id, type, subject, source, body, at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning id',
      [letter.id, letter.type, letter.subject, letter.source, body, now],
    )
    if (fresh.length === 1) {
      await how.take(ask, letter, inner.value, now)
      return { status: 202, says: letter.id }
    }
    const [before] = await ask<{ body: string }>('select body from letter where id = $1', [letter.id])
    return before?.body === body ? { status: 200, says: letter.id } : { status: 409, code: 'replayed', says: 'Mã thư này đã dùng cho một thư khác.' }
  })
}

const wrong = (code: string, says: string, problems: readonly Problem[]): Outcome => ({
  status: 422,
  code,
  says: `${says}: ${problems.map(({ path, says: what }) => `${path || 'data'} ${what}`).join('; ')}`,
  problems,
})
