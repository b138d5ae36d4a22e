import { createHash, randomUUID } from 'node:crypto'
import { request as plain } from 'node:http'
import { request as tls } from 'node:https'
import { plusMinutes, type Instant } from '#kernel/instant.ts'
import { CLOUD_EVENT, seal, type Envelope } from '#exchange'
import { inCodes, type Codes } from './codes.ts'

/** What the integrator's system is reached with. Samples are put into its `codes`; `values` replace single fields. */
export type Target = {
  readonly url: string
  readonly secret: string
  readonly client?: { readonly id: string; readonly secret: string; readonly tokenUrl: string } | undefined
  readonly values: Readonly<Record<string, string>>
  readonly codes: Codes
  readonly wall: () => Instant
}

/** An answer; `status` 0 when there was none, and `json` what its body says, if it does. */
export type Heard = {
  readonly status: number
  readonly type: string
  readonly json: Readonly<Record<string, unknown>>
  readonly hashed: boolean
  readonly failure?: string
}

const WAIT_MS = 20_000
const LONGEST_ANSWER = 100_000
const CLIENT = 'VN/GOV/H26/MOTCUA'

type Call = { readonly headers: Readonly<Record<string, string>>; readonly body: string }

/** Posts a body. Never throws: a connection that breaks is an answer too. An answer that comes before the whole body was taken counts. */
export const call = (url: string, { headers, body }: Call): Promise<Heard> =>
  new Promise(done => {
    const failed = (failure: string) => done({ status: 0, type: '', json: {}, hashed: false, failure })
    const bytes = Buffer.from(body)
    const signal = AbortSignal.timeout(WAIT_MS)
    const options = { method: 'POST', headers: { ...headers, 'content-length': String(bytes.length) }, signal }
    const going = (url.startsWith('https:') ? tls : plain)(url, options, response => {
      const parts: Buffer[] = []
      const end = () => {
        const json = objectOf(Buffer.concat(parts).toString('utf8').slice(0, LONGEST_ANSWER))
        const hash = createHash('sha512').update(bytes).digest('base64')
        const { 'content-type': type = '', 'x-road-request-hash': told } = response.headers
        done({ status: response.statusCode ?? 0, type, json, hashed: told === hash })
      }
      response.on('data', (part: Buffer) => void parts.push(part))
      response.on('end', end).on('error', end)
    })
    going.on('error', problem =>
      failed(signal.aborted ? 'không trả lời trong 20 giây' : `mất kết nối (${(problem as { code?: string }).code ?? problem.message})`),
    )
    going.end(bytes)
  })

function objectOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

/** How one letter differs from a proper one. */
export type Odd = {
  readonly body?: string
  /** Another body than the one that was sealed. */
  readonly sent?: string
  readonly secret?: string
  readonly minutes?: number
  readonly signature?: (right: string) => string
  readonly bearer?: string | undefined
  readonly contentType?: string
}

/** Sends letters to one system, with its token. */
export function lineTo(target: Target) {
  const held: { token?: string } = {}
  const ask = (id: string, secret: string, form: string) =>
    call(target.client?.tokenUrl ?? target.url, {
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        authorization: `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`,
      },
      body: form,
    })
  const send = (letter: Envelope, odd: Odd = {}): Promise<Heard> => {
    const body = odd.body ?? JSON.stringify(letter)
    const sealed = seal(odd.secret ?? target.secret, letter.id, plusMinutes(target.wall(), odd.minutes ?? 0), body)
    const bearer = 'bearer' in odd ? odd.bearer : held.token
    return call(target.url, {
      headers: {
        'content-type': odd.contentType ?? CLOUD_EVENT,
        'webhook-id': sealed.id,
        'webhook-timestamp': sealed.timestamp,
        'webhook-signature': odd.signature ? odd.signature(sealed.signature) : sealed.signature,
        'x-road-client': CLIENT,
        'x-road-id': letter.id,
        'x-road-issue': letter.subject,
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      },
      body: odd.sent ?? body,
    })
  }
  return { target, held, ask, send, fresh: (sample: Envelope): Envelope => fresh(sample, target) }
}
export type Line = ReturnType<typeof lineTo>

/** A new letter made from a sample: an id, a dossier and a moment of its own. */
function fresh(sample: Envelope, { values, codes, wall }: Target): Envelope {
  const now = wall()
  const day = now.toISOString().slice(2, 10).replaceAll('-', '')
  const id = randomUUID()
  const subject = `H26.99.99-${day}-${String(Number.parseInt(id.slice(0, 5), 16)).padStart(7, '0')}`
  const told: Record<string, unknown> = { ...sample.data, ...('dossier' in sample.data ? { dossier: subject } : {}) }
  if (typeof told['fields'] === 'object')
    told['fields'] = Object.fromEntries(
      Object.entries(told['fields'] as Record<string, string>).map(([field, value]) => [field, values[field] ?? inCodes(codes, field, value)]),
    )
  return { ...sample, id, subject, time: now.toISOString(), data: told }
}
