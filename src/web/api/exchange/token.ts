import { issueToken } from '#exchange'
import type { Ctx, Reply, Route } from '#ui/page.ts'
import { bytesOf, certificateOf, unproven } from './calls.ts'
import { noDesk } from './problem.ts'

const FORM_BYTES = 10_000

/** OAuth 2.0 client credentials (RFC 6749, 4.4): the account in the Authorization header or in the form. */
export const token: Route = {
  method: 'POST',
  path: '/api/v1/exchange/token',
  may: 'exchange',
  machine: true,
  raw: true,
  handle: async ctx => {
    const desk = ctx.city.letters
    if (!desk) return noDesk(ctx)
    const form = new URLSearchParams((await bytesOf(ctx, FORM_BYTES)).subarray(0, FORM_BYTES).toString('utf8'))
    const account = accountOf(ctx, form)
    if (!account) return failed(400, 'invalid_request', 'Gửi client_id và client_secret trong đầu đề Authorization hoặc trong biểu mẫu.')
    if (form.get('grant_type') !== 'client_credentials') return failed(400, 'unsupported_grant_type', 'grant_type là client_credentials.')
    const issued = await ctx.write(tx => issueToken(tx, { ...account, certificate: certificateOf(ctx, desk) }, ctx.machineNow))
    if (issued) return json(200, { access_token: issued.token, token_type: 'Bearer', expires_in: issued.seconds })
    const stopped = await unproven(ctx)
    if (stopped) return failed(429, 'slow_down', 'Quá nhiều lần sai. Chờ một phút rồi gọi lại.')
    return failed(401, 'invalid_client', 'client_id hoặc client_secret không đúng.')
  },
}

/** The account of a call: client_secret_basic, both halves form-encoded, or client_secret_post. */
function accountOf({ authorization }: Ctx, form: URLSearchParams): { clientId: string; clientSecret: string } | undefined {
  const [, basic] = /^Basic +([A-Za-z0-9+/=]+)$/i.exec(authorization) ?? []
  const [id, secret] = basic
    ? Buffer.from(basic, 'base64').toString('utf8').split(/:(.*)/s).map(decoded)
    : [form.get('client_id'), form.get('client_secret')]
  return id && secret && !`${id}${secret}`.includes('\0') ? { clientId: id, clientSecret: secret } : undefined
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

const json = (status: number, body: object, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { 'cache-control': 'no-store', pragma: 'no-cache', ...headers },
  type: 'application/json',
  json: body,
})
const failed = (status: number, error: string, error_description: string): Reply =>
  json(
    status,
    { error, error_description },
    status === 401 ? { 'www-authenticate': 'Basic realm="exchange"' } : status === 429 ? { 'retry-after': '60' } : {},
  )
