import type { Edition } from './edition.ts'
import type { Expr, Question, Scalar } from './language.ts'
import { cannotBe } from './lint-type.ts'
import { questionsIn, type PlacedQuestion } from './lint-places.ts'

/** What is known for certain while reading a condition: questions by id, and those that are never asked. */
type Ground = { readonly known: ReadonlyMap<string, Question>; readonly dead: ReadonlySet<string> }

/** For each question the answers that a condition leaves it; a question that is not named may be anything. Undefined: the condition cannot hold. */
type Left = ReadonlyMap<string, ReadonlySet<Scalar>>

function meet(a: Left | undefined, b: Left | undefined): Left | undefined {
  if (!a || !b) return undefined
  const both = new Map(a)
  for (const [id, values] of b) {
    const had = both.get(id)
    const kept = had ? new Set([...had].filter(value => values.has(value))) : values
    if (kept.size === 0) return undefined
    both.set(id, kept)
  }
  return both
}

const ANY: Left = Object.freeze(new Map<string, ReadonlySet<Scalar>>())

function answersOf({ kind, options = [] }: Question): readonly Scalar[] | undefined {
  return kind === 'choice' ? options.map(({ key }) => key) : kind === 'yesNo' ? [true, false] : undefined
}

/** What holds when the condition holds. Says "cannot hold" only when that is certain; what it cannot judge may hold. */
function holding(expr: Expr, ground: Ground): Left | undefined {
  if (typeof expr === 'boolean') return expr ? ANY : undefined
  if ('is' in expr) return oneOf(expr.is[0], [expr.is[1]], ground)
  if ('in' in expr) return oneOf(expr.in[0], expr.in[1], ground)
  if ('given' in expr) return ground.dead.has(expr.given) ? undefined : ANY
  if ('all' in expr) return expr.all.map(part => holding(part, ground)).reduce(meet, ANY)
  if ('any' in expr) {
    const ways = expr.any.flatMap(part => holding(part, ground) ?? [])
    return ways.length === 0 ? undefined : ways.length === 1 ? ways[0] : ANY
  }
  if ('not' in expr) return failing(expr.not, ground)
  return ANY
}

/** What holds when the condition does not. An answer that is missing makes it fail too, so nothing is left out that could be. */
function failing(expr: Expr, ground: Ground): Left | undefined {
  if (typeof expr === 'boolean') return expr ? undefined : ANY
  if ('not' in expr) return holding(expr.not, ground)
  if ('any' in expr) return expr.any.map(part => failing(part, ground)).reduce(meet, ANY)
  return ANY
}

function oneOf(id: string, values: readonly Scalar[], { known, dead }: Ground): Left | undefined {
  const question = known.get(id)
  if (!question || dead.has(id)) return undefined
  const possible = values.filter(value => cannotBe(question, value) === undefined)
  if (possible.length === 0) return undefined
  return answersOf(question) || question.kind === 'commune' || question.kind === 'country' ? new Map([[id, new Set(possible)]]) : ANY
}

/** Whether the condition can never hold, whatever is answered. */
export const neverHolds = (expr: Expr, ground: Ground): boolean => holding(expr, ground) === undefined

/** The ground of an edition: questions in the order of the form, those that are never asked found on the way. */
export function groundOf(edition: Edition): Ground & { readonly never: readonly PlacedQuestion[] } {
  const known = new Map<string, Question>()
  const dead = new Set<string>()
  const never: PlacedQuestion[] = []
  for (const place of questionsIn(edition)) {
    const { it, page } = place
    const when: Expr = { all: [page.task?.when ?? true, page.it.when ?? true, it.when ?? true] }
    if (neverHolds(when, { known, dead })) {
      dead.add(it.id)
      never.push(place)
    }
    known.set(it.id, it)
  }
  return { known, dead, never }
}
