import type { Instant } from '#kernel/instant.ts'

/**
 * How long a procedure may take. `extraOnVerify`: working days more when facts must be verified; `verifiedDays`: calendar days in
 * all in that case (5 working days that become 25 days). `cutoff`: received after this wall time counts as the next working day.
 * `law`: the article, as it is shown.
 */
export type TimeLimit =
  | { readonly kind: 'sameDay'; readonly cutoff: string; readonly extraOnVerify?: number; readonly law?: string }
  | {
      readonly kind: 'workingDays'
      readonly days: number
      readonly extraOnVerify?: number
      readonly verifiedDays?: number
      readonly cutoff?: string
      readonly law?: string
    }
  | { readonly kind: 'calendarDays'; readonly days: number; readonly extraOnVerify?: number; readonly cutoff?: string; readonly law?: string }

/**
 * What happened after receipt. `askForMore` waits for a `supplement`. `pay` and `confirm` wait for the applicant from `at` to `until`;
 * `closure` shuts the unit from `at` to `until`. Without `until` they last to the next `resume`, or still. `reappoint` promises `until`.
 */
export type DueEvent = {
  readonly type: 'askForMore' | 'supplement' | 'pay' | 'confirm' | 'resume' | 'verify' | 'closure' | 'reappoint'
  readonly at: Instant
  readonly until?: Instant
}

/** One line of the explanation: a sentence for the citizen and the rule behind it. */
export type DueStep = { readonly at: Instant; readonly text: string; readonly rule: string }
