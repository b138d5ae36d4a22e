import { Refusal, type Problem } from '#kernel/refusal.ts'

/** Everything that is wrong with what was written, at its boxes; nothing of it was kept by us, all of it is still with whoever wrote. */
export class SubmitWrong extends Refusal {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super('unfit', problems[0]?.says ?? '')
    this.problems = problems
  }
}
