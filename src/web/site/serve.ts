import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { randomUUID } from 'node:crypto'
import { FILE_LIMIT } from '#platform/http/body.ts'
import { securityHeaders } from '#platform/http/headers.ts'
import { metrics } from '#platform/http/metrics.ts'
import { pressure } from '#platform/http/pressure.ts'
import { csrfHolds, sign } from '#platform/http/signing.ts'
import { holds, may } from '#identity'
import { pageChrome } from '#ui/page-chrome.ts'
import { BROWSER, type Ctx, type Reply, type Route } from '#ui/page.ts'
import { contextOf, editionOf, type Site } from './context.ts'
import { send } from './reply.ts'
import { SendAgain, SignInFirst, troubleReply } from './trouble.tsx'

export type { Site } from './context.ts'

/**
 * The portal's HTTP server over these routes: session, permission, CSRF, headers, errors, metrics, each once for all pages. It turns requests away
 * when the event loop is late by more than `lateMs` on average.
 */
export async function serve(site: Site, routes: readonly Route[], { log = 'warn', trustProxy = false, lateMs = 400 } = {}): Promise<FastifyInstance> {
  const app = Fastify({
    logger:
      log === 'silent' ? false : { level: log, serializers: { req: request => ({ method: request.method, route: request.routeOptions?.url }) } },
    genReqId: () => randomUUID().slice(0, 8),
    trustProxy,
    bodyLimit: 12 * FILE_LIMIT,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (problem, request, reply) => {
      void fail(site, undefined, request, reply.headers(securityHeaders).header('x-request-id', request.id), problem)
    },
    rewriteUrl: request => (request.url ?? '/').replace(/^\/en(?=\/|\?|$)\/?/, '/'),
  })
  const load = pressure(lateMs)
  const measured = metrics()
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: 512 * 1024 })
  await app.register(multipart)
  app.addHook('onClose', async () => load.stop())
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders).header('x-request-id', request.id)
    if (load.tooMuch() && !answersAlways.test(request.url)) throw Object.assign(new Error('busy'), { statusCode: 503 })
  })
  app.addHook('onResponse', async (request, reply) => {
    measured.observe(request.routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime / 1000)
  })

  app.get('/healthz', async () => 'ok')
  app.get('/readyz', async () => ((await site.db.all({ strings: ['select 1'], values: [] })).length === 1 ? 'ready' : 'not ready'))
  app.get('/metrics', async (_, reply) => {
    const { busy, idle, waiting, statements } = site.db.load()
    const gauges = { pool_busy: busy, pool_idle: idle, pool_waiting: waiting, sql_statements_total: statements, event_loop_late_ms: load.meanMs() }
    return reply.type('text/plain; version=0.0.4').send(measured.text({ ...gauges, resident_bytes: process.memoryUsage.rss() }))
  })

  // Before the first awaited plugin after the routes: a route keeps the handler that stands when it is made ready.
  app.setErrorHandler((problem, request, reply) => fail(site, undefined, request, reply, problem))
  const add = (to: FastifyInstance, route: Route) =>
    to.route({ method: route.method, url: route.path, handler: (request, reply) => answer(site, route, request, reply) })
  for (const route of routes) if (!route.raw) add(app, route)
  await app.register(async scope => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
    for (const route of routes) if (route.raw) add(scope, route)
  })
  app.setNotFoundHandler((request, reply) => fail(site, undefined, request, reply, Object.assign(new Error(), { statusCode: 404 })))
  return app
}

/** What tells how things stand is cheap, and wanted most when nothing else answers. */
const answersAlways = /^\/(healthz|tinh-trang)/

async function answer(site: Site, route: Route, request: FastifyRequest, reply: FastifyReply) {
  let known: Ctx | undefined
  try {
    const { ctx, browser, fresh } = await contextOf(site, route, request)
    known = ctx
    if (fresh && !route.machine && !route.still)
      reply.setCookie(BROWSER, sign(site.secret, browser), { path: '/', httpOnly: true, sameSite: 'lax', secure: site.secure, maxAge: 31_536_000 })
    const stopped = guard(site, route, ctx, browser)
    return send(site, ctx, request, reply, stopped ?? (await route.handle(ctx)))
  } catch (problem) {
    return fail(site, route, request, reply, problem, known)
  }
}

/** Before the page: may this visitor come here, and did the form come from our own page? */
function guard(site: Site, route: Route, ctx: Ctx, browser: string): Reply | undefined {
  const signIn = `${route.path.startsWith('/can-bo') || route.path.startsWith('/ky') || route.path.startsWith('/dieu-hanh') || route.path.startsWith('/quan-tri') ? '/can-bo/dang-nhap' : '/dang-nhap'}?tiep=${encodeURIComponent(ctx.path)}`
  const posted = route.method === 'POST' && !route.machine
  if (posted && !csrfHolds(site.secret, browser, ctx.form._csrf)) {
    return { status: 403, html: SendAgain({ chrome: pageChrome(ctx), action: ctx.path, fields: ctx.form, files: ctx.files.length > 0 }) }
  }
  if (holds(ctx.visitor, route.may)) return undefined
  if (ctx.visitor.kind === 'anyone') {
    if (posted)
      return { status: 401, html: SignInFirst({ chrome: pageChrome(ctx), action: ctx.path, fields: ctx.form, files: ctx.files.length > 0, signIn }) }
    return { redirect: signIn }
  }
  may(ctx.visitor, route.may) // throws Forbidden, which says whose work this is
  return undefined
}

function fail(site: Site, route: Route | undefined, request: FastifyRequest, reply: FastifyReply, problem: unknown, ctx?: Ctx) {
  const machine = route?.machine ?? request.url.startsWith('/api/')
  const edition = ctx?.edition ?? editionOf(request)
  const chrome = pageChrome(ctx ?? { path: request.url, edition, csrf: '', now: site.clock.now(), city: site.city, visitor: { kind: 'anyone' } })
  const said = troubleReply(machine ? { ...({} as Route), machine: true } : route, chrome, request.id, problem)
  if ((said.status ?? 500) >= 500) request.log.error({ err: problem }, 'request failed')
  return send(site, { edition }, request, reply, said)
}
