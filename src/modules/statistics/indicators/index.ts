import { endedIndicators } from './ended.ts'
import type { Indicator } from './indicator.ts'
import { onlineIndicators } from './online.ts'
import { timeIndicators } from './times.ts'

export { countsWith, noCounts, type Counts } from './counts.ts'
export { shareOf, type Change, type Example, type Indicator, type Kind, type Measure, type Part, type Unmeasured } from './indicator.ts'
export { legsIndicator } from './legs.ts'
export { unmeasured } from './unmeasured.ts'
export { indicatorAnswer, indicatorAnswers, rowsFor, type Figures, type IndicatorAnswer, type IndicatorRow } from '../queries/indicator.ts'

/** Every indicator that is counted by unit, in the order of the page. */
export const indicators: readonly Indicator[] = [...onlineIndicators, ...endedIndicators, ...timeIndicators]
