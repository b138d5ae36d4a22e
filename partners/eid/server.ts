import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { sendStyle } from '../kit/http.ts'
import { isFault, type Fault, type Settings } from './config.ts'
import { downPage, errorPage, faultPage, signInPage } from './pages.tsx'
import { people, personOf } from './people.ts'
import { provider } from './provider.ts'

const SLOW_MS = 8_000

/** The e-ID stand-in, listening. Answers its issuer. */
export async function listen(settings: Settings): Promise<{ issuer: string; server: Server }> {
  const server = createServer()
  await new Promise<void>(done => server.listen(settings.port, settings.host, done))
  const issuer = settings.issuer ?? `http://${settings.host}:${(server.address() as AddressInfo).port}`
  server.on('request', answer(settings, issuer))
  return { issuer, server }
}

function answer(settings: Settings, issuer: string) {
  const oidc = provider(settings, issuer)
  const protocol = oidc.callback()
  const state: { fault: Fault } = { fault: settings.fault }
  // A browser applies form-action to the redirect that follows a form too: the portal must be named.
  const policy = `default-src 'none'; style-src 'self'; form-action 'self' ${[...new Set(settings.redirectUris.map(uri => new URL(uri).origin))].join(' ')}; frame-ancestors 'none'; base-uri 'none'`

  const send = (response: ServerResponse, body: string, status = 200) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(body)
  }

  const chooseFault = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.method === 'POST') {
      const wanted = (await form(request)).get('su-co') ?? ''
      if (isFault(wanted)) state.fault = wanted
    }
    send(response, faultPage(state.fault))
  }

  const signIn = async (request: IncomingMessage, response: ServerResponse) => {
    const { uid } = await oidc.interactionDetails(request, response)
    if (request.method !== 'POST') return send(response, signInPage(uid, people))
    const person = personOf((await form(request)).get('ai') ?? '')
    const cancelled = { error: 'access_denied', error_description: 'cancelled by the person' }
    await oidc.interactionFinished(request, response, person ? { login: { accountId: person.id } } : cancelled)
  }

  return async (request: IncomingMessage, response: ServerResponse) => {
    response.setHeader('content-security-policy', policy)
    response.setHeader('x-content-type-options', 'nosniff')
    response.setHeader('referrer-policy', 'no-referrer')
    const path = new URL(request.url ?? '/', issuer).pathname
    try {
      if (path === '/giao-dien.css') return void sendStyle(response)
      if (foreignPost(request, path)) return send(response, errorPage(), 403)
      if (path === '/su-co') return await chooseFault(request, response)
      if (state.fault === 'down') return send(response, downPage(), 503)
      if (state.fault === 'slow') await pause(SLOW_MS)
      if (path.startsWith('/vao/')) return await signIn(request, response)
      return protocol(request, response)
    } catch (problem) {
      if (!response.headersSent) send(response, errorPage(problem instanceof Error ? problem.message : ''), 400)
    }
  }
}

/** A form of another site that posts into these pages. */
const foreignPost = ({ method, headers }: IncomingMessage, path: string) =>
  method === 'POST' && /^\/(vao\/|su-co)/.test(path) && !['same-origin', 'none', undefined].includes(headers['sec-fetch-site'] as string | undefined)

async function form(request: IncomingMessage): Promise<URLSearchParams> {
  let text = ''
  for await (const chunk of request) {
    text += chunk
    if (text.length > 10_000) throw new Error('Biểu mẫu quá lớn.')
  }
  return new URLSearchParams(text)
}
