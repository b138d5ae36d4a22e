import type { MessageChannel } from './notice.ts'
import type { MessageState } from './store.ts'

/** What a state of a message is called. A message that was handed on need not have arrived. */
export const messageStates: Readonly<Record<MessageState, string>> = {
  queued: 'Chờ gửi',
  sent: 'Đã gửi đi',
  delivered: 'Đã tới máy',
  failed: 'Gửi hỏng',
  recalled: 'Đã rút lại',
}

export const messageChannels: Readonly<Record<MessageChannel, string>> = { sms: 'Tin nhắn', email: 'Thư điện tử' }
