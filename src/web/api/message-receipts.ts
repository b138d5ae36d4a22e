import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { noteReceipt } from '#notices'
import type { Ctx, Reply } from '#ui/page.ts'
import { endpoint, type Endpoint } from './endpoint.ts'

const receipt = z.strictObject(
  {
    id: z.guid({ error: 'id là mã của tin, như đã nhận lúc gửi.' }),
    state: z.enum(['delivered', 'failed'], { error: 'state là delivered hoặc failed.' }),
    reason: z.string({ error: 'reason là một câu.' }).max(200).optional(),
    at: z.string({ error: 'at là thời điểm.' }).max(40).optional(),
  },
  {
    error: issue => (issue.code === 'unrecognized_keys' ? `Không có trường ${issue.keys?.join(', ')}.` : 'Gửi một đối tượng JSON có id và state.'),
  },
)

const open = endpoint({
  method: 'POST',
  path: '/api/v1/tin-nhan/bien-nhan',
  summary: 'Nhà mạng báo tin nhắn đã tới máy hoặc không tới',
  body: receipt,
  answer: z.object({ noted: z.boolean() }),
  handle: async (ctx, { body }) => {
    await ctx.write(tx => noteReceipt(tx, body, ctx.now))
    return { type: 'application/json', json: { noted: true } }
  },
})

/** Where the SMS company brings its receipts, with the secret that it shares with us. The same receipt twice is one; an unknown id is 404. */
export const messageReceipts: Endpoint = {
  ...open,
  may: 'reportDelivery',
  handle: ctx => (proves(ctx) ? open.handle(ctx) : unproven(ctx)),
}

function proves({ city, authorization }: Pick<Ctx, 'city' | 'authorization'>): boolean {
  if (!city.smsReceipts) return false
  const [left, right] = [Buffer.from(`Bearer ${city.smsReceipts}`), Buffer.from(authorization)]
  return left.length === right.length && timingSafeEqual(left, right)
}

const unproven = ({ requestId }: Pick<Ctx, 'requestId'>): Reply => {
  const says = 'Biên nhận cần khóa chung đã trao cho nhà mạng, trong đầu đề Authorization.'
  const json = { type: 'urn:motcua:no-proof', title: says, status: 401, detail: says, instance: `urn:request:${requestId}` }
  return { status: 401, headers: { 'www-authenticate': 'Bearer' }, type: 'application/problem+json', json }
}
