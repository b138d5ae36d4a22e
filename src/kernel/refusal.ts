/** What a person did cannot be done: a name for machines, a Vietnamese sentence for people. A throw inside a transaction is a rollback. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly reason: string
  constructor(reason: string, sentence: string) {
    super(sentence)
    this.reason = reason
  }
}

/** The person may not do or see this. */
export class Forbidden extends Error {
  override name = 'Forbidden'
}

/** There is no such thing, or this person may not know of it. */
export class NotFound extends Error {
  override name = 'NotFound'
}

/** Stops with a Refusal. */
export function refuse(reason: string, sentence: string): never {
  throw new Refusal(reason, sentence)
}

/** One thing wrong with what was typed: the question it belongs to, and a sentence that says what is wrong and what to do. */
export type Problem = { readonly at: string; readonly says: string }
