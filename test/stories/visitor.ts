import type { FastifyInstance, InjectOptions } from 'fastify'
import { randomBytes } from 'node:crypto'
import type { Day } from '../../src/kernel/day.ts'
import { openSession } from '../../src/modules/identity/index.ts'
import type { Database } from '../../src/platform/db/index.ts'
import { csrfToken, sign } from '../../src/platform/http/signing.ts'

export type Answer = { status: number; text: string; type: string; location: string | undefined; headers: Record<string, unknown>; bytes: Buffer }

/** Somebody with a session, or nobody: asks and posts; a form carries this browser's token unless told otherwise. */
export type Visitor = {
  readonly name: string
  readonly cookie: string
  readonly token: string
  gets(path: string): Promise<Answer>
  posts(path: string, fields: Readonly<Record<string, string>>, more?: { token?: string; upload?: boolean }): Promise<Answer>
}

type Session = Parameters<typeof openSession>[1]

/** Makes people who come to `app`, each from an address and with a browser of their own; with a session on the city's day `on`, or as nobody. */
export function visitors(
  app: FastifyInstance,
  db: Database,
  secret: string,
  on: Day,
  now = () => new Date(),
): (name: string, who?: Session) => Promise<Visitor> {
  return async (name, who) => {
    const remoteAddress = [10, ...randomBytes(3)].join('.')
    const browser = randomBytes(16).toString('base64url')
    const session = who && (await db.write(tx => openSession(tx, who, { now: now(), on, agent: 'test' })))
    const cookie = [`khach=${sign(secret, browser)}`, ...(session ? [`phien=${sign(secret, session)}`] : [])].join('; ')
    const token = csrfToken(secret, browser)
    const ask = async (request: InjectOptions): Promise<Answer> => {
      const reply = await app.inject({ ...request, remoteAddress, headers: { cookie, ...request.headers } })
      const type = String(reply.headers['content-type'] ?? '')
      return {
        status: reply.statusCode,
        text: /html|json|text/.test(type) ? reply.body : '',
        type,
        location: reply.headers.location as string | undefined,
        headers: reply.headers,
        bytes: reply.rawPayload,
      }
    }
    return {
      name,
      cookie,
      token,
      gets: path => ask({ method: 'GET', url: path }),
      posts: (path, fields, more = {}) => {
        const sent = { _csrf: more.token ?? token, ...fields }
        return ask({
          method: 'POST',
          url: path,
          ...(more.upload
            ? multipart(sent)
            : { headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(sent).toString() }),
        })
      },
    }
  }
}

function multipart(fields: Readonly<Record<string, string>>) {
  const edge = 'ranh-gioi-cua-bieu-mau'
  const parts = Object.entries(fields).map(([name, value]) => `--${edge}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
  return { headers: { 'content-type': `multipart/form-data; boundary=${edge}` }, payload: `${parts.join('')}--${edge}--\r\n` }
}
