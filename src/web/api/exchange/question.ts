import { answerQuestion } from '#exchange'
import type { Route } from '#ui/page.ts'
import { proven } from './calls.ts'
import { problem } from './problem.ts'

/** What an agency may read of a dossier while it does a part of it. */
export const question: Route = {
  method: 'GET',
  path: '/api/v1/exchange/dossiers/:code',
  may: 'exchange',
  machine: true,
  handle: proven(async (ctx, { partner }, desk) => {
    const { editionFor } = await desk.known()
    const { step = '', ground = '' } = ctx.query
    const answer = await answerQuestion(ctx.db, { partner, subject: ctx.params['code'] ?? '', step, ground }, editionFor, ctx.now)
    if (answer) return { type: 'application/json', json: answer, headers: { 'cache-control': 'no-store' } }
    return problem(ctx, 'no-step', 'Chỉ trả lời khi cơ quan đang giải quyết phần việc đã nêu, theo căn cứ đã nêu. Lần hỏi này được ghi lại.')
  }),
}
