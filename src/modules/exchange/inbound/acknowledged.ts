import { refuse } from '#kernel/refusal.ts'
import { noteAcknowledged } from '../store.ts'
import type { Handler } from './incoming.ts'

/** Báo nhận: the partner has our letter. A second one is stale; refuses a letter that was not sent to this partner. */
export const acknowledged: Handler = async (tx, { partner, data }, _known, now) => {
  const state = await noteAcknowledged(tx, partner, String(data['letter']), now)
  if (state === undefined) refuse('no-such-letter', 'Không có thư nào mang mã này đã gửi cho cơ quan.')
  return state === 'noted' ? 'accepted' : 'stale'
}
