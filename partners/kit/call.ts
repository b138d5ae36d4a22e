import { request as plain } from 'node:http'
import { request as tls } from 'node:https'

export type Reply = { readonly status: number; readonly bytes: Buffer }
type Call = {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
  readonly stop?: AbortSignal
}
const WAIT_MS = 15_000
const LARGEST = 21_000_000

/** One HTTP call; throws when nobody answers in 15 seconds. */
export const call = (url: string, { method, headers = {}, body, stop }: Call): Promise<Reply> =>
  new Promise((done, failed) => {
    const signal = stop ? AbortSignal.any([stop, AbortSignal.timeout(WAIT_MS)]) : AbortSignal.timeout(WAIT_MS)
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const going = (url.startsWith('https:') ? tls : plain)(url, { method, headers: { ...headers, ...length }, signal }, response => {
      const parts: Buffer[] = []
      let size = 0
      response.on('data', (part: Buffer) => {
        if ((size += part.length) > LARGEST) response.destroy(new Error('trả lời quá dài'))
        else parts.push(part)
      })
      response.on('end', () => done({ status: response.statusCode ?? 0, bytes: Buffer.concat(parts) }))
      response.on('error', failed)
    })
    going.on('error', failed)
    going.end(body)
  })

/** What a body says as JSON, if it does. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
