import type { MessageType } from '../messages/index.ts'
import type { Handler } from './incoming.ts'
import { acknowledged } from './acknowledged.ts'
import { filedHandlers } from './filed.ts'
import { legHandlers } from './legs.ts'
import { noticeHandlers } from './notices.ts'
import { pinHandlers } from './pin.ts'

/** What each kind of letter from an agency does here; a kind without a line is known, kept and does nothing yet. */
export const handlers: Partial<Record<MessageType, Handler>> = {
  'lien-thong.bao-nhan.v1': acknowledged,
  ...legHandlers,
  ...pinHandlers,
  ...noticeHandlers,
  ...filedHandlers,
}
