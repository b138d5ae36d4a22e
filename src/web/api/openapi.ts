import type { Route } from '#ui/page.ts'
import type { Endpoint } from './endpoint.ts'

/** The description of the API, made from the schemas that validate it. */
export function openApi(endpoints: readonly (Route & Partial<Pick<Endpoint, 'describe'>>)[]): Route {
  const paths: Record<string, Record<string, object>> = {}
  for (const { describe } of endpoints) if (describe) (paths[describe.path] ??= {})[describe.method] = describe.operation
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Một Cửa',
      version: '1',
      description: 'Dịch vụ công của thành phố: đơn vị, thủ tục, hạn giải quyết, số liệu.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: {
        exchange: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: '/api/v1/exchange/token', scopes: {} } } },
      },
    },
  }
  return {
    method: 'GET',
    path: '/api/v1/openapi.json',
    may: 'read',
    machine: true,
    still: true,
    handle: () => ({ json: document, headers: { 'cache-control': 'public, max-age=3600' } }),
  }
}
