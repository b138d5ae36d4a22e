export { due, type Due, type DueQuestion } from './due.ts'
export type { DueEvent, DueStep, TimeLimit } from './limit.ts'
export { lawTime, supplementTime, supplementUntil, type LawTime } from './supplement.ts'
