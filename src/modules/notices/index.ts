export { mailCarrier, smsCarrier, Undeliverable, type Carrier, type Carriers, type Letter, type SmsSettings } from './carrier.ts'
export { deliver, tidyOutbox } from './commands/deliver.ts'
export { tellMany, type ToTell } from './commands/tell-many.ts'
export { noteReceipt, type Receipt } from './commands/receipts.ts'
export type { Facts, Language, PartNews } from './facts.ts'
export { faultsOf, segments, withoutMarks } from './lint.ts'
export { writeNotice, type MessageChannel, type Notice } from './notice.ts'
export {
  countsOfWeek,
  latestNotices,
  messagesLike,
  noticesOf,
  sentTo,
  type Count,
  type Sent,
  type Wanted,
} from './queries/sent.ts'
export { smsHealth, type SmsHealth } from './queries/sms-health.ts'
export type { QuietHours } from './schedule.ts'
export { languageOf, queueNotice, quietHoursOn, recallNotices, resend, setQuietHours, tellPerson, type MessageState } from './store.ts'
export { ownTexts, textOf } from './texts/choose.ts'
export { vietnamese as texts, type NoticeKind } from './texts/vietnamese.ts'
export { messageStates, messageChannels } from './words.ts'
