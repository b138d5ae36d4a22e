import { randomBytes } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { dayOf } from '#kernel/instant.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/db/index.ts'
import { flat, readBody } from '#platform/http/body.ts'
import { csrfToken, unsign } from '#platform/http/signing.ts'
import { sessionOf, touchSession } from '#identity'
import type { City } from '#ui/city.ts'
import { BROWSER, SESSION, type Ctx, type Route } from '#ui/page.ts'

export type Site = { city: City; db: Database; clock: Clock; machineClock: Clock; secret: string; secure: boolean; origin?: string | undefined }

/** The language that an address asks for, also where no page stands. */
export const editionOf = ({ originalUrl }: Pick<FastifyRequest, 'originalUrl'>): 'vi' | 'en' => (/^\/en(?=[/?]|$)/.test(originalUrl) ? 'en' : 'vi')

/** Everything a page may know of this request, read once: one statement finds the session. */
export async function contextOf(site: Site, route: Route, request: FastifyRequest): Promise<{ ctx: Ctx; browser: string; fresh: boolean }> {
  const cookies = Object.fromEntries(
    Object.entries(request.cookies).flatMap(([name, value]) => {
      const open = unsign(site.secret, value)
      return open === undefined ? [] : [[name, open]]
    }),
  )
  const now = site.clock.now()
  const machineNow = site.machineClock.now()
  const today = dayOf(now)
  const visitor = route.machine || route.still ? ({ kind: 'anyone' } as const) : await sessionOf(site.db, cookies[SESSION], machineNow, today)
  const token = cookies[SESSION]
  if (visitor.kind !== 'anyone' && visitor.stale && token) await site.db.write(tx => touchSession(tx, token, machineNow))
  const officers = visitor.kind === 'officer' ? [visitor.unit] : undefined
  const browser = cookies[BROWSER] ?? randomBytes(16).toString('base64url')
  const body = route.machine ? { fields: {}, files: [] } : await readBody(request)
  return {
    browser,
    fresh: !cookies[BROWSER],
    ctx: {
      city: site.city,
      db: site.db,
      read: work => (officers ? site.db.readAs(officers, work) : work(site.db)),
      write: work => (officers ? site.db.writeAs(officers, work) : site.db.write(work)),
      now,
      today,
      machineNow,
      visitor,
      edition: editionOf(request),
      path: request.url,
      origin: site.origin ?? `${request.protocol}://${request.host}`,
      params: flat(request.params),
      query: flat(request.query),
      form: body.fields,
      files: body.files,
      json: route.machine && !route.raw ? request.body : undefined,
      csrf: csrfToken(site.secret, browser),
      cookies,
      ip: request.ip,
      agent: String(request.headers['user-agent'] ?? '').slice(0, 200),
      authorization: String(request.headers.authorization ?? ''),
      header: name => String(request.headers[name] ?? ''),
      stream: request.raw,
      requestId: request.id,
    },
  }
}
