export { due, type Due, type DueQuestion } from './due.ts'
export { SUPPLEMENT_WORKING_DAYS, type DueEvent, type DueStep, type TimeLimit } from './limit.ts'
