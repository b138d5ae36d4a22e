export { advance, rebuild, recordGap, touchMonths } from './commands/advance.ts'
export { closePeriod, closeUnit, recomputed, writeHandFigure } from './commands/close-period.ts'
export { CLOSED_ENOUGH, differences, frozenBody, rowsOf, type Difference, type Frozen, type FrozenRow } from './frozen.ts'
export { periodNamed, type NamedPeriod } from './named-period.ts'
export { closings, frozenList, frozenMaybe, frozenOf, handFigures, unitClosings, type HandFigure, type UnitClosing } from './queries/frozen.ts'
export { durations } from './durations.ts'
export { tallyRows, type Tallies, type TallyRow } from './queries/tally.ts'
export { recount } from './queries/recount.ts'
export { spansOf } from './period.ts'
export { onTimeCsv, rateCsv } from './csv.ts'
export { byMonth, byService } from './queries/inside.ts'
export { flow, type Flow } from './queries/flow.ts'
export { lag } from './queries/lag.ts'
export { onlineRate, type OnlineRates, type Question, type RateCell, type RateLevel, type RateRow } from './queries/online-rate.ts'
export { causes, onTimeCell, ON_TIME_METHOD, type Cause, type CauseTimes, type OnTimeCell } from './on-time.ts'
export { legsOnTime, type AgencyTimes } from './queries/legs-on-time.ts'
export { onTime, type OnTimeRow, type OnTimes } from './queries/on-time.ts'
export { doubts } from './queries/doubts.ts'
export { isOpen, isWhole, keyOf, readQuestion, TWO_TIERS, type Asked } from './question.ts'
export { ranking, type Place } from './ranking.ts'
export { byRate, METHOD, noChannels, onlineOf, printedPercent, RANKED_FROM, stateOf, totalOf, wilson, type CellState, type Channels } from './rate.ts'
export { answered, sweepAnswers, type Answer } from './store.ts'
export { beginningOf, CURVE_DAYS, curveOf, FIRST_DAYS, type Beginning, type CurvePoint } from './adoption.ts'
export { adoptionCsv } from './adoption-csv.ts'
export {
  adoption,
  adoptionGroups,
  adoptionRows,
  wavesLive,
  type AdoptionAsked,
  type AdoptionGroup,
  type AdoptionRow,
  type AdoptionSums,
  type WaveLive,
} from './queries/adoption.ts'
export {
  countsWith,
  indicatorAnswer,
  indicatorAnswers,
  indicators,
  legsIndicator,
  unmeasured,
  type Counts,
  type Indicator,
  type IndicatorAnswer,
  type IndicatorRow,
  type Measure,
  type Unmeasured,
} from './indicators/index.ts'
export {
  bindings,
  bulletinById,
  bulletins,
  compose,
  daysOf,
  releaseBulletin,
  releasedBulletin,
  releasedList,
  releaseDue,
  serviceGroups,
  signBulletin,
  textOf,
  unsealed,
  writeBulletin,
  type Ask,
  type Block,
  type Bulletin,
  type Composed,
  type Piece,
  type Released,
  type ReleasedEntry,
  type Rows,
  type SealedBulletin,
  type Written,
} from './bulletin/index.ts'
export {
  ALL,
  BATCH,
  csvOf,
  csvwOf,
  FEWEST_TOLD,
  isSensitive,
  jsonOf,
  marks,
  MOST_STAT,
  openDataset,
  openDatasets,
  openFigures,
  openLines,
  openRows,
  openVersion,
  sensitiveServices,
  statOf,
  type Line,
  type OpenColumn,
  type OpenDataset,
  type OpenRow,
  type Sensitive,
  type Wanted,
} from './open/index.ts'
export { brokenIdentities, lineOf, type FormCounts, type FormLine } from './indicators/form-06a.ts'
export { form06a, form06aByProcedure, type FormRow } from './queries/form-06a.ts'
export { groups766, type Component, type Group } from './indicators/index-766.ts'
