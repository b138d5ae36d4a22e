import { envelopeSchema, isMessageType, messages, sampleOf, schemaOf, type MessageType } from '#exchange'
import { NotFound } from '#kernel/refusal.ts'
import type { Reply, Route } from '#ui/page.ts'

const PATH = '/api/v1/exchange/messages'
const types = Object.keys(messages) as MessageType[]
const headers = { 'cache-control': 'public, max-age=300', 'access-control-allow-origin': '*' }
const open = { method: 'GET', may: 'read', machine: true } as const

/** Every kind of letter with where its schema and sample are. */
export const list: Route = {
  ...open,
  path: PATH,
  handle: ctx => ({
    ...{ headers, type: 'application/json' },
    json: types.map(type => {
      const { from, says } = messages[type]
      return { type, from, says, schema: `${ctx.origin}${PATH}/${type}.schema.json`, sample: `${ctx.origin}${PATH}/${type}.sample.json` }
    }),
  }),
}

const json = (type: string, value: unknown): Reply => ({ headers, type, json: value })

/** `{type}.schema.json`, `{type}.sample.json`, and `phong-bi.schema.json` for the envelope of all. */
export const one: Route = {
  ...open,
  path: `${PATH}/:name`,
  handle: ctx => {
    const at = `${ctx.origin}${PATH}`
    const [, type = '', what] = /^(.+)\.(schema|sample)\.json$/.exec(ctx.params['name'] ?? '') ?? []
    if (type === 'phong-bi' && what === 'schema') return json('application/schema+json', envelopeSchema(at))
    if (!isMessageType(type)) throw new NotFound(`Không có loại thư ${type}. Xem danh sách ở ${PATH}.`)
    return what === 'schema' ? json('application/schema+json', schemaOf(type, at)) : json('application/json', sampleOf(type))
  },
}
