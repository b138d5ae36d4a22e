import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'

export type Told = {
  readonly id: string
  readonly type: string
  readonly subject: string
  readonly step: string
  readonly ground: string
  readonly source: string
  readonly time: string
  readonly data: Record<string, unknown>
}
type Refusal = { status: number; code: string }

/** The other side of an agency: the city's end of the exchange, small enough to be read at a glance. It checks the account, the seal and each file's hash. */
export type TinyCity = {
  readonly url: string
  /** Letters that were taken, each once; every arrival; what was turned away; files by hash. */
  readonly letters: Told[]
  readonly arrivals: Told[]
  readonly refused: Refusal[]
  readonly files: Map<string, Buffer>
  tokens: number
  /** `hang`: takes files, and never answers the letter that names one. */
  mood: 'open' | 'down' | 'hang' | Refusal
  close(): Promise<void>
}

export const CITY_ACCOUNT = { id: 'co-quan', secret: 'mat-khau-cua-co-quan' }

/** A city that listens, for agencies that seal with this secret. */
export async function tinyCity(secret: string): Promise<TinyCity> {
  const city: TinyCity = { url: '', letters: [], arrivals: [], refused: [], files: new Map(), tokens: 0, mood: 'open', close: async () => {} }
  const server = createServer((request, response) => void answer(city, secret, request, response))
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const close = () => new Promise<void>(done => server.close(() => done()).closeAllConnections())
  return Object.assign(city, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close })
}

const json = (response: ServerResponse, status: number, value: object) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))

async function answer(city: TinyCity, secret: string, request: IncomingMessage, response: ServerResponse): Promise<unknown> {
  const parts: Buffer[] = []
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part)
  const bytes = Buffer.concat(parts)
  const no = (status: number, code: string) => {
    city.refused.push({ status, code })
    return json(response, status, { title: code, status, detail: code, code })
  }
  if (city.mood === 'down') return no(503, 'down')
  const { url = '', headers } = request
  if (url === '/token') {
    const account = Buffer.from(`${CITY_ACCOUNT.id}:${CITY_ACCOUNT.secret}`).toString('base64')
    if (headers.authorization !== `Basic ${account}`) return no(401, 'invalid_client')
    return json(response, 200, { access_token: `ma-${++city.tokens}`, token_type: 'Bearer', expires_in: 600 })
  }
  if (headers.authorization !== `Bearer ma-${city.tokens}`) return no(401, 'token')
  const [, sha256] = /^\/files\/([0-9a-f]{64})$/.exec(url) ?? []
  if (sha256) return file(city, request.method === 'PUT', sha256, bytes, response)
  if (url.startsWith('/dossiers/')) return json(response, 200, { asked: url })
  return letter(city, secret, { body: bytes.toString(), headers: headers as Record<string, string>, response, no })
}

function file(city: TinyCity, brought: boolean, sha256: string, bytes: Buffer, response: ServerResponse): unknown {
  if (!brought) return city.files.has(sha256) ? response.writeHead(200).end(city.files.get(sha256)) : json(response, 404, {})
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) return json(response, 422, { code: 'hash' })
  city.files.set(sha256, bytes)
  return json(response, 201, {})
}

type Came = { body: string; headers: Record<string, string>; response: ServerResponse; no: (status: number, code: string) => unknown }

function letter(city: TinyCity, secret: string, { body, headers, response, no }: Came): unknown {
  try {
    new Webhook(secret).verify(body, headers, { jsonParse: false })
  } catch (problem) {
    return no(401, /old/.test(String(problem)) ? 'old' : 'signature')
  }
  let told: Told
  try {
    told = JSON.parse(body) as Told
  } catch {
    return no(400, 'not-json')
  }
  if (city.mood === 'hang' && told.type === 'lien-thong.hoan-thanh.v1') return undefined
  if (typeof city.mood === 'object') return no(city.mood.status, city.mood.code)
  city.arrivals.push(told)
  const { sha256 } = ((told.data['result'] as { file?: { sha256: string } } | undefined)?.file ?? {}) as { sha256?: string }
  if (sha256 && !city.files.has(sha256)) return no(422, 'file-unknown')
  const fresh = !city.letters.some(({ id }) => id === told.id)
  if (fresh) city.letters.push(told)
  return json(response, fresh ? 202 : 200, { acknowledged: told.id, fresh })
}
