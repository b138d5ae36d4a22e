export { answerQuestion, type Answered, type Question } from './commands/answer-question.ts'
export { deliver } from './commands/deliver.ts'
export { addressingFields, amend, mapCode, type Mapping } from './commands/mend.ts'
export { useNotice } from './commands/notices.ts'
export { issueToken, knowClient, partnerOfToken, tidyTokens, TOKEN_SECONDS, type Caller } from './commands/tokens.ts'
export { LETTER_BYTES, takeLetter, type Arrived, type Verdict } from './commands/take-letter.ts'
export type { LetterDesk } from './desk.ts'
export type { Handler, Incoming, Known } from './inbound/incoming.ts'
export { follow, type News } from './commands/follow.ts'
export { httpCourier, type Answer, type Courier, type Line } from './courier.ts'
export { CLOUD_EVENT, envelope, narrower, type Envelope } from './envelope.ts'
export { groundOf, type Purpose } from './grounds.ts'
export type { Outgoing } from './letter.ts'
export { FILE_BYTES, hasFile, mayReadFile } from './queries/files.ts'
export { deadLetters, health, silentLetters, type DeadLetter, type Health, type SilentLetter } from './queries/health.ts'
export { FEWEST, HEALTH_METHOD, healthCsv, openLine, publicHealth, type PublicLine, type Refused } from './queries/public-health.ts'
export { refusalCodes, wordsOfCode, type RefusalCode } from './refusal-codes.ts'
export {
  codeTable,
  letterNumbered,
  questionsAsked,
  refusedLetters,
  unmappedReport,
  type Asked,
  type CodeRow,
  type RefusedLetter,
  type SentLetter,
  type Unmapped,
} from './queries/desk.ts'
export { isSandbox, openSandbox, type Sandbox } from './commands/sandbox.ts'
export { freshSecret, sandboxSecret, seal, sealFault, type Seal } from './signature.ts'
export { sampleOf } from './messages/samples.ts'
export { envelopeSchema, schemaOf } from './messages/schema.ts'
export { isMessageType, codedFields, legMessages, messages, type MessageType } from './messages/index.ts'
export { knowPartner, noteFile, pause, post, revive } from './store.ts'
export { codeMapOf, knowCodes } from './tables.ts'
export { translate, translateBack, type CodeMap } from './translate.ts'
export { noticeNamed } from './inbound/named.ts'
export { doubtsOf, type Doubt } from './queries/doubts.ts'
export { partLetters, type PartLetter } from './queries/part-letters.ts'
export { noticeByCode, type BirthNotice, type DeathNotice, type Notice } from './queries/notices.ts'
