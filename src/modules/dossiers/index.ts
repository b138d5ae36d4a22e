export { allowedActions } from './allowed.ts'
export { applicantWords, onBehalfWords } from './applicant-words.ts'
export { chainHash } from './chain.ts'
export { dossierCode, isDossierCode, reserveNumbers } from './code.ts'
export { confirmDraft, supplement, withdraw } from './commands/applicant.ts'
export { askForMore, handOver, receive, takeBack, turnAway, type Receiver } from './commands/desk.ts'
export {
  addPaper,
  claimDraft,
  discardDraft,
  draftByCode,
  draftsOf,
  openDraft,
  papersOfDossier,
  papersOfDraft,
  removePaper,
  saveDraft,
} from './commands/drafts.ts'
export { draftsToRemind, dropOldDrafts } from './commands/kept-drafts.ts'
export { answerVerification, reappoint, refer, releaseSupplement, verify, withdrawFor } from './commands/life.ts'
export { movable, moveEdition, moveEditions, MoveProblems, previewMove, type MoveReport, type MoveVerdict } from './commands/move-edition.ts'
export { moveDrafts, moveUnits, type Heirs } from './commands/move-unit.ts'
export { changePhone } from './commands/phone.ts'
export { askToConfirm, decline, examine, issueCopy, sendBack } from './commands/justice.ts'
export { handOverWork, type Leaving } from './commands/hand-over-work.ts'
export { answerLeg, apologiseLeg, mendLeg } from './commands/leg-office.ts'
export { lateLegs, type LateLeg } from './commands/late-legs.ts'
export { moveLeg, type LegNews } from './commands/legs.ts'
export { letGo, takeHold, type Holder } from './commands/hold.ts'
export { reasonCounts } from './commands/reasons.ts'
export { sign } from './commands/sign.ts'
export { submit, SubmitProblems } from './commands/submit.ts'
export { newborn } from './dossier.ts'
export type { Actor, Apology, Applicant, Asked, Channel, Dossier, Happening, Json } from './dossier.ts'
export { ownedBy, ownerOf, type Draft, type Paper } from './draft.ts'
export { draftApologies, lapseConfirmations, lapseSupplements, resumeAnswered, type Tell } from './jobs.ts'
export { minutesWords, ownerWords, whyWords } from './ledger-words.ts'
export { askedLegs } from './leg-clock.ts'
export {
  allOver,
  CIVIL,
  isOpen,
  legLifecycle,
  legNamed,
  legStateWords,
  type Leg,
  type LegAsked,
  type LegMove,
  type LegResult,
  type LegState,
} from './leg.ts'
export { filedFacts, mendedFields, mendItems, mendValues, type MendItem } from './leg-mend.ts'
export { isWithoutSystem, legActs, type LegAct } from './leg-acts.ts'
export { legNews, type PartNews, type ToldOfPart } from './leg-news.ts'
export { watchOf, type Watch } from './leg-watch.ts'
export { agencyName, groupWords, legEventWords } from './leg-words.ts'
export { ledger, ledgerSums, type LedgerEvent, type Owner, type Span } from './ledger.ts'
export { lifecycle, nationalStatus, type Action, type State } from './lifecycle.ts'
export { nationalMessage, nationalRecord, nationalStatusOf, type NationalMessage, type NationalNames, type NationalRecord } from './national.ts'
export {
  accessesOf,
  addDocument,
  documentsOf,
  dossierByCode,
  dossiersOf,
  editionsInUse,
  noteAccess,
  sameEvent,
  timeline,
  verified,
  type Document,
  type Entry,
} from './queries/dossier.ts'
export { countDropOff, dropOffCaughtUp } from './commands/count-drop-off.ts'
export { recordDropOff, type Recorded } from './commands/record-drop-off.ts'
export { funnelOf, type Funnel, type FunnelRow } from './funnel.ts'
export { formPages, LEFT_DAYS, placeIn, TO_SEND, type FormPage, type Progress } from './progress.ts'
export { dropOff, dropOffForms, FEW, stumbles, type DropOffAsked, type Stopped } from './queries/drop-off.ts'
export { headConcerns, headDay, type HeadConcern, type HeadList } from './queries/head-day.ts'
export { lastEvent, logPosition, type LogPosition } from './queries/log-position.ts'
export { legBoard, legTroubles, troubledLegs, type LegRow, type LegTrouble } from './queries/leg-board.ts'
export { draftsAt, openAt, type OpenCount } from './queries/at-units.ts'
export { decidingNow, type Deciding } from './queries/deciding.ts'
export { editionUses, replayUnder, type Replayed, type ReplaySpan } from './queries/replay.ts'
export { queue, queueCounts, queues, type QueueName, type QueueRow } from './queries/queue.ts'
export { trackingBookOf, type TrackingRow } from './queries/tracking-book.ts'
export { recordHistories } from './store.ts'
export { forgetTraces } from './commands/traces.ts'
export { TRACE_DAYS, traceOf, type Trace } from './trace.ts'
export { type UnderEdition } from './under.ts'
export { channelWords, eventWords, stateWords } from './words.ts'
