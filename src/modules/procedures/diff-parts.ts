import canonicalize from 'canonicalize'
import type { Edition } from './edition.ts'
import { exprText } from './expr-text.ts'
import type { Expr } from './language.ts'

/** One thing that is not as it was, as a sentence; `before` and `after` are how it read and reads. */
export type Difference = {
  readonly part: string
  readonly kind: 'added' | 'removed' | 'changed'
  readonly says: string
  readonly before?: string
  readonly after?: string
}

/** Whether two parts of editions are one and the same. */
export const same = (a: unknown, b: unknown): boolean => a === b || canonicalize(a ?? null) === canonicalize(b ?? null)

export const added = (part: string, says: string, after?: string): Difference => ({
  part,
  kind: 'added',
  says,
  ...(after !== undefined && { after }),
})
export const removed = (part: string, says: string, before?: string): Difference => ({
  part,
  kind: 'removed',
  says,
  ...(before !== undefined && { before }),
})
export const changed = (part: string, says: string, before?: string, after?: string): Difference => ({
  part,
  kind: 'changed',
  says,
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
})

/** A condition that is not the one it was, both as sentences. Each is read with the labels of its own edition. */
export function whenDiff(
  part: string,
  what: string,
  [x, a]: readonly [Expr | undefined, Edition],
  [y, b]: readonly [Expr | undefined, Edition],
): Difference[] {
  if (same(x, y)) return []
  return [changed(part, `Điều kiện của ${what} đổi`, exprText(x ?? true, a), exprText(y ?? true, b))]
}
