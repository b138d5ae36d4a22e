import type { Problem } from '#kernel/refusal.ts'
import type { Ctx, Reply } from '#ui/page.ts'

/** The HTTP status of each reason why an agency's call is refused; 422 for one without a line. */
const statuses: Readonly<Record<string, number>> = {
  'too-large': 413,
  'not-json': 400,
  signature: 401,
  old: 401,
  token: 401,
  'wrong-sender': 403,
  'no-step': 403,
  replayed: 409,
  'leg-closed': 409,
  'reappointed-already': 409,
  'changed-by-another': 409,
  'no-such-dossier': 404,
  'no-such-file': 404,
  'not-found': 404,
  'too-many': 429,
  closed: 503,
  'not-scanned': 503,
}

/** RFC 9457, with `code` for machines and every problem of what was sent. */
export function problem({ requestId }: Pick<Ctx, 'requestId'>, code: string, says: string, problems: readonly Problem[] = []): Reply {
  const status = statuses[code] ?? 422
  const headers: Record<string, string> = {
    ...(status === 401 && { 'www-authenticate': 'Bearer' }),
    ...(status === 429 || status === 503 ? { 'retry-after': '60' } : {}),
    ...(status === 413 && { connection: 'close' }),
  }
  return {
    status,
    headers,
    type: 'application/problem+json',
    json: {
      type: `urn:motcua:exchange:${code}`,
      title: says,
      status,
      detail: says,
      code,
      instance: `urn:request:${requestId}`,
      ...(problems.length > 0 && { problems }),
    },
  }
}

export const noDesk = (ctx: Ctx): Reply => problem(ctx, 'closed', 'Nơi này chưa mở đường trao đổi với cơ quan khác.')
