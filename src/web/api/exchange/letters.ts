import { createHash } from 'node:crypto'
import { LETTER_BYTES, partnerOfToken, takeLetter } from '#exchange'
import type { Reply, Route } from '#ui/page.ts'
import { bearerOf, bytesOf, certificateOf, unproven } from './calls.ts'
import { noDesk, problem } from './problem.ts'

/** Where agencies bring their letters: a token says who, a seal that nobody else wrote it. */
export const letters: Route = {
  method: 'POST',
  path: '/api/v1/exchange/letters',
  may: 'exchange',
  machine: true,
  raw: true,
  handle: async ctx => {
    const desk = ctx.city.letters
    if (!desk) return noDesk(ctx)
    const certificate = certificateOf(ctx, desk)
    if (!(await partnerOfToken(ctx.db, bearerOf(ctx), ctx.machineNow, certificate))) {
      const stopped = await unproven(ctx)
      if (stopped) return stopped
    }
    const body = await bytesOf(ctx, LETTER_BYTES)
    const seal = { id: ctx.header('webhook-id'), timestamp: ctx.header('webhook-timestamp'), signature: ctx.header('webhook-signature') }
    const arrived = { body, bearer: bearerOf(ctx), certificate, seal, client: ctx.header('x-road-client'), road: ctx.header('x-road-id') }
    const verdict = await takeLetter(ctx.db, desk, arrived, { now: ctx.now, wall: ctx.machineNow })
    if (verdict.kind === 'refused') return hashed(problem(ctx, verdict.code, verdict.says, verdict.problems), body)
    const { id, fresh } = verdict
    return hashed({ status: fresh ? 202 : 200, type: 'application/json', json: { acknowledged: id, fresh } }, body)
  },
}

/** An X-Road answer says which request it answers. */
const hashed = (reply: Reply, body: Buffer): Reply => ({
  ...reply,
  headers: { ...reply.headers, 'x-road-request-hash': createHash('sha512').update(body).digest('base64') },
})
