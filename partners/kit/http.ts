import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'

const POLICY = "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
const style = readFileSync(join(import.meta.dirname, 'style.css'))

/** What every answer of a stand-in says to the browser. */
export function secured(response: ServerResponse): void {
  response.setHeader('content-security-policy', POLICY)
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('referrer-policy', 'no-referrer')
}

export const sendStyle = (response: ServerResponse) => response.writeHead(200, { 'content-type': 'text/css; charset=utf-8' }).end(style)

export const sendPage = (response: ServerResponse, body: string, status = 200) =>
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(body)

export const sendProblem = (response: ServerResponse, status: number, detail: string, more: object = {}) =>
  response.writeHead(status, { 'content-type': 'application/problem+json' }).end(JSON.stringify({ title: detail, status, detail, ...more }))

/** Whether a form was posted from the stand-in's own page. */
export const fromOwnPage = ({ headers }: IncomingMessage): boolean =>
  ['same-origin', 'none', undefined].includes(headers['sec-fetch-site'] as string | undefined)

/** The body as text; undefined when it has more than `largest` bytes. */
export async function readBody(request: IncomingMessage, largest: number): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) if ((size += chunk.length) <= largest) chunks.push(chunk)
  return size > largest ? undefined : Buffer.concat(chunks).toString('utf8')
}
