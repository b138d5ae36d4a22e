import { createHash } from 'node:crypto'
import { FILE_BYTES, mayReadFile, noteFile } from '#exchange'
import { scan } from '#platform/files/index.ts'
import type { Ctx, Reply, Route } from '#ui/page.ts'
import { bytesOf, proven } from './calls.ts'
import { problem } from './problem.ts'

const path = '/api/v1/exchange/files/:sha256'
const isHash = (text: string | undefined): text is string => /^[0-9a-f]{64}$/.test(text ?? '')
/** Only what a letter may name. */
const kinds: readonly (readonly [type: string, magic: RegExp])[] = [
  ['application/pdf', /^%PDF-/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/png', /^\x89PNG\r\n\x1a\n/],
]
const kindOf = (bytes: Uint8Array) => kinds.find(([, magic]) => magic.test(Buffer.from(bytes.subarray(0, 16)).toString('latin1')))?.[0]

/** Where the city has a virus scanner, a file that it did not pass is not kept. */
async function scanned(ctx: Ctx, bytes: Buffer): Promise<Reply | undefined> {
  if (!ctx.city.clamd) return undefined
  const found = await scan(bytes, ctx.city.clamd).catch(() => null)
  if (found === null) return problem(ctx, 'not-scanned', 'Chưa kiểm tra được tệp này. Gửi lại sau ít phút.')
  return found ? problem(ctx, 'infected', 'Tệp có mã độc nên không nhận.') : undefined
}

/** A file that an agency brings ahead of the letter that names it, under its own hash. */
export const put: Route = {
  method: 'PUT',
  path,
  may: 'exchange',
  machine: true,
  raw: true,
  handle: proven(async (ctx, { partner, sandbox }) => {
    const { sha256 } = ctx.params
    if (!isHash(sha256)) return problem(ctx, 'hash', 'Địa chỉ của tệp là SHA-256 của nó, 64 chữ số thập lục phân.')
    const bytes = await bytesOf(ctx, FILE_BYTES)
    if (bytes.length > FILE_BYTES) return problem(ctx, 'too-large', 'Mỗi tệp tối đa 20 MB.')
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) return problem(ctx, 'hash', 'Nội dung tệp không khớp mã băm trong địa chỉ.')
    if (!kindOf(bytes)) return problem(ctx, 'kind', 'Chỉ nhận tệp PDF, JPEG hoặc PNG.')
    const found = await scanned(ctx, bytes)
    if (found) return found
    if (!sandbox) await ctx.city.files.put(bytes)
    const fresh = sandbox ? 1 : await ctx.write(tx => noteFile(tx, partner, sha256, bytes.length, ctx.now))
    return { status: fresh > 0 ? 201 : 200, type: 'application/json', json: { sha256, size: bytes.length } }
  }),
}

/** A file that a letter of the city to this agency names, or that it brought itself; any other does not exist for it. */
export const fetched: Route = {
  method: 'GET',
  path,
  may: 'exchange',
  machine: true,
  handle: proven(async (ctx, { partner }) => {
    const { sha256 } = ctx.params
    if (!isHash(sha256) || !(await mayReadFile(ctx.db, partner, sha256)) || !(await ctx.city.files.has(sha256)))
      return problem(ctx, 'no-such-file', 'Không có tệp này, hoặc không thư nào gửi tới cơ quan có nêu nó.')
    const bytes = await ctx.city.files.get(sha256)
    return { bytes, type: kindOf(bytes) ?? 'application/octet-stream', headers: { 'cache-control': 'no-store' } }
  }),
}
