import { check, feeOf, outcomeOf, papersOf, runExamples, timeOf, type Answers, type Edition, type Example, type Facts } from '#procedures'
import type { City } from '#ui/city.ts'

type Fee = ReturnType<typeof feeOf>
type Time = ReturnType<typeof timeOf>

export type OutcomeNow = {
  readonly papers: ReturnType<typeof papersOf>
  /** Absent where the edition leaves it undecided. */
  readonly fee: Fee | undefined
  readonly time: Time | undefined
  readonly elsewhere: ReturnType<typeof outcomeOf>
  readonly errors: ReturnType<typeof check>['errors']
  readonly warnings: ReturnType<typeof check>['warnings']
}

/** What an edition that is not finished may leave undecided. */
function decided<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (trouble) {
    if (trouble instanceof TypeError) return undefined
    throw trouble
  }
}

/** All that an edition makes of these answers. */
export function outcomeNow(edition: Edition, answers: Answers, facts: Facts, fees: City['fees']): OutcomeNow {
  return {
    papers: papersOf(edition, answers, facts),
    fee: decided(() => feeOf(edition, answers, facts, fees, edition.online !== false)),
    time: decided(() => timeOf(edition, answers, facts)),
    elsewhere: outcomeOf(edition, answers, facts),
    ...check(edition, answers, facts),
  }
}

type Expected = Pick<Example, 'papers' | 'fee'> & Partial<Pick<Example, 'errors' | 'warnings' | 'goesTo'>>

/** What comes out of these answers now, as the expectation of an example. A person still has to confirm it. */
export function expectationOf(edition: Edition, { answers, filedOn }: Pick<Example, 'answers' | 'filedOn'>, fees: City['fees']): Expected {
  const [run] = runExamples({ ...edition, examples: [{ id: 'thu', title: 'thử', filedOn, answers, papers: [], fee: 'free' }] }, fees)
  const { papers = [], fee = 'free', errors = [], warnings = [], goesTo } = run?.got ?? {}
  return { papers, fee, ...(errors.length > 0 && { errors }), ...(warnings.length > 0 && { warnings }), ...(goesTo && { goesTo }) }
}
