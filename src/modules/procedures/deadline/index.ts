export { due, type Due, type DueQuestion } from './due.ts'
export type { DueEvent, DueStep, TimeLimit } from './limit.ts'
export { supplementTime, supplementUntil, type SupplementTime } from './supplement.ts'
