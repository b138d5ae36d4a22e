import { Readable } from 'node:stream'
import { constants, brotliCompressSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { render } from '#platform/html/render.ts'
import { beside } from '#platform/html/edition.ts'
import { translate } from '#platform/html/translate.ts'
import { sign } from '#platform/http/signing.ts'
import { english } from '#ui/english/index.ts'
import type { City } from '#ui/city.ts'
import type { Ctx, Reply } from '#ui/page.ts'

type Site = { secret: string; secure: boolean; city?: Pick<City, 'english'> }

/** Sends what a page answered: HTML (in the visitor's edition, compressed), a file, JSON or a redirect. */
export function send(site: Site, ctx: Pick<Ctx, 'edition'>, request: FastifyRequest, reply: FastifyReply, answer: Reply): FastifyReply {
  for (const [name, cookie] of Object.entries(answer.cookies ?? {})) {
    const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: site.secure } as const
    if (cookie) reply.setCookie(name, sign(site.secret, cookie.value), { ...options, maxAge: cookie.seconds })
    else reply.clearCookie(name, options)
  }
  reply.headers({ ...answer.headers })
  if ('redirect' in answer)
    return reply
      .code(answer.status ?? 303)
      .header('location', localised(ctx, answer.redirect))
      .send()
  if (isFresh(request, answer.headers)) return reply.code(304).send()
  reply.code(answer.status ?? 200)
  if ('json' in answer) return reply.type(answer.type ?? 'application/json; charset=utf-8').send(JSON.stringify(answer.json))
  if ('pieces' in answer) {
    if (answer.name) reply.header('content-disposition', `attachment; filename="${answer.name}"`)
    return reply.type(answer.type).send(Readable.from(answer.pieces, { objectMode: false }))
  }
  if ('text' in answer) return compressed(request, reply.type(answer.type), answer.text)
  if ('bytes' in answer) {
    if (answer.name) reply.header('content-disposition', `${answer.download ? 'attachment' : 'inline'}; filename="${answer.name}"`)
    const squeezed = answer.brotli && takesBrotli(request)
    if (squeezed) reply.header('content-encoding', 'br').header('vary', 'accept-encoding')
    const bytes = (squeezed && answer.brotli) || answer.bytes
    return reply.type(answer.type).send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  }
  const html = render(answer.html)
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  return compressed(
    request,
    reply.type('text/html; charset=utf-8'),
    ctx.edition === 'en' ? translate(html, site.city?.english ? beside(english, site.city.english) : english) : html,
  )
}

/** Whether the reader has this very answer already (RFC 9110, 13): one of the tags it names, or else its date. */
function isFresh({ headers: asked }: Pick<FastifyRequest, 'headers'>, told: Readonly<Record<string, string>> = {}): boolean {
  const tags = asked['if-none-match']
  const bare = (tag: string) => tag.trim().replace(/^W\//, '')
  if (tags !== undefined) return told['etag'] !== undefined && tags.split(',').some(tag => bare(tag) === bare(told['etag'] ?? ''))
  const since = Date.parse(asked['if-modified-since'] ?? '')
  return !Number.isNaN(since) && Date.parse(told['last-modified'] ?? '') <= since
}

const localised = (ctx: Pick<Ctx, 'edition'>, path: string) =>
  ctx.edition === 'en' && path.startsWith('/') && !path.startsWith('/can-bo') ? `/en${path}` : path

const takesBrotli = (request: FastifyRequest) => /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''))

/** Brotli at level 4 costs 0.15 ms for a page and saves four fifths of a slow line. */
function compressed(request: FastifyRequest, reply: FastifyReply, text: string): FastifyReply {
  if (text.length < 1000 || !takesBrotli(request)) return reply.send(text)
  const bytes = brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
  })
  return reply.header('content-encoding', 'br').header('vary', 'accept-encoding').send(bytes)
}
