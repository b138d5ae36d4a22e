import { allow } from '#identity'
import { partnerOfToken, type Caller, type LetterDesk } from '#exchange'
import type { Ctx, Reply, Route } from '#ui/page.ts'
import { noDesk, problem } from './problem.ts'

/** Calls that prove nothing, from one address: enough for a mistake in the settings, too few to fill the shelves. */
const UNPROVEN = { limit: 60, windowSeconds: 60 }

/** Counts a call that proved nothing; answers what to say when there were too many. */
export async function unproven(ctx: Ctx): Promise<Reply | undefined> {
  const within = await ctx.write(tx => allow(tx, `exchange:${ctx.ip}`, UNPROVEN, ctx.machineNow))
  return within ? undefined : problem(ctx, 'too-many', 'Quá nhiều lần gọi không có mã truy cập. Chờ một phút rồi gọi lại.')
}

export const bearerOf = ({ authorization }: Pick<Ctx, 'authorization'>): string => /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? ''

/** The SHA-256 of the caller's certificate, where a proxy that is trusted tells it. */
export const certificateOf = (ctx: Ctx, { certificateHeader }: LetterDesk): string | undefined =>
  certificateHeader ? ctx.header(certificateHeader) || undefined : undefined

/** A call of an agency that has shown its token. */
export const proven =
  (handle: (ctx: Ctx, caller: Caller, desk: LetterDesk) => Promise<Reply>): Route['handle'] =>
  async ctx => {
    const desk = ctx.city.letters
    if (!desk) return noDesk(ctx)
    const caller = await partnerOfToken(ctx.db, bearerOf(ctx), ctx.machineNow, certificateOf(ctx, desk))
    if (caller) return handle(ctx, caller, desk)
    return (await unproven(ctx)) ?? problem(ctx, 'token', 'Mã truy cập không có hoặc đã hết hạn. Lấy mã mới ở /api/v1/exchange/token.')
  }

/** Who sends more hears why; whoever goes on after that much is cut off. */
const DRAINED_BYTES = 25_000_000

/** What was sent, as it came; no more than one byte over `limit`, the rest is let go, so that the answer reaches whoever still sends. */
export async function bytesOf({ stream }: Pick<Ctx, 'stream'>, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
    if (size <= limit) chunks.push(chunk)
    size += chunk.length
    if (size > DRAINED_BYTES) break
  }
  return Buffer.concat(chunks).subarray(0, limit + 1)
}
