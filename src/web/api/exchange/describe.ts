import type { Route } from '#ui/page.ts'
import type { Endpoint } from '../endpoint.ts'

type Content = Readonly<Record<string, { readonly schema: object }>>
type Told = {
  readonly summary: string
  /** Names of the path and of the query, each with what it is. */
  readonly parameters?: readonly {
    readonly name: string
    readonly in: 'path' | 'query' | 'header'
    readonly description: string
    readonly required?: boolean
  }[]
  readonly takes?: Content
  readonly gives: Readonly<Record<number, string>>
  readonly answer?: Content
  /** Without a token. */
  readonly open?: true
}

const OBJECT = { schema: { type: 'object' } } as const
export const json = (properties: Readonly<Record<string, object>>): Content => ({ 'application/json': { schema: { type: 'object', properties } } })

/** A call that reads its own body, in the same OpenAPI document as the others. */
export const described = (
  route: Route,
  { summary, parameters = [], takes, gives, answer = { 'application/json': OBJECT }, open }: Told,
): Route & Pick<Endpoint, 'describe'> => ({
  ...route,
  describe: {
    path: route.path.replace(/:(\w+)/g, '{$1}'),
    method: route.method.toLowerCase(),
    operation: {
      summary,
      tags: ['exchange'],
      parameters: parameters.map(({ required = true, ...one }) => ({ ...one, required, schema: { type: 'string' } })),
      ...(takes && { requestBody: { required: true, content: takes } }),
      ...(!open && { security: [{ exchange: [] }] }),
      responses: Object.fromEntries(
        Object.entries(gives).map(([status, description]) => [
          status,
          {
            description,
            content: Number(status) < 300 ? answer : { 'application/problem+json': { schema: { type: 'object', required: ['code', 'detail'] } } },
          },
        ]),
      ),
    },
  },
})

/** A letter, whatever its kind. */
export const letterShape = (): Content => ({ 'application/cloudevents+json': { schema: { $ref: '/api/v1/exchange/messages/phong-bi.schema.json' } } })
